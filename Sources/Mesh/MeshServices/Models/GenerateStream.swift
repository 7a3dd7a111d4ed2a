internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf
private import Synchronization

/// What is sent of one text while it is written: parts with their offsets, and a sign of life in silence.
final class GenerateStream: Sendable {
    private let writer: SharedWriter<ProtoGenerateStreamResponse>
    private let clock: any WallClock
    private let place: Mutex<(offset: Int, lastSent: Moment)>

    init(_ responses: ResponseWriter<ProtoGenerateStreamResponse>, clock: any WallClock) {
        writer = SharedWriter(responses)
        self.clock = clock
        place = Mutex((0, clock.now))
    }

    func send(_ part: ProtoGenerateStreamResponse.Part) async throws {
        try await writer.send(.with { $0.part = part })
        let now = clock.now
        place.withLock { $0.lastSent = now }
    }

    /// Waits while the client does not read. A client that is gone has cancelled the call, so nobody misses the rest.
    func show(_ progress: ModelProgress) async {
        switch progress {
        case .text(let text):
            let offset = place.withLock { place in
                defer { place.offset += text.utf8.count }
                return place.offset
            }
            try? await send(
                .delta(
                    .with {
                        $0.offset = Int32(clamping: offset)
                        $0.text = text
                    }
                )
            )
        case .fallback(let from, let to, let reason):
            place.withLock { $0.offset = 0 }
            try? await send(
                .reset(
                    .with {
                        $0.fromModel = from
                        $0.toModel = to
                        $0.error = reason.proto
                    }
                )
            )
        }
    }

    /// Sends a heartbeat after each silence, until it is cancelled.
    func beat() async throws {
        while true {
            let due = place.withLock { $0.lastSent } + HeartbeatInterval.standard
            if due <= clock.now {
                try await send(.heartbeat(ProtoHeartbeat()))
            } else {
                try await clock.sleep(until: due)
            }
        }
    }
}
