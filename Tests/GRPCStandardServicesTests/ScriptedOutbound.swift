internal import GRPCCore
internal import Protobuf
internal import Synchronization

/// The response of a handler that a test runs by itself: it keeps what was sent, and can make the handler wait.
final class ScriptedOutbound: OutboundMessages {
    struct Sent {
        let bytes: [UInt8]
        let compressed: Bool?
    }

    private let kept = Mutex<[Sent]>([])
    private let isBlocked: Bool
    private let gate = OneShot<Void>()
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// - Parameter isBlocked: each `send` waits for `unblock`.
    init(isBlocked: Bool = false) {
        self.isBlocked = isBlocked
        (arrivals, arrival) = AsyncStream.makeStream()
    }

    var sent: [Sent] { kept.withLock { $0 } }

    func unblock() { gate.succeed(()) }

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        kept.withLock { $0.append(Sent(bytes: message, compressed: compressed)) }
        arrival.yield()
        if isBlocked { try await gate.value() }
    }

    /// Returns when so many messages were sent since the last call.
    func waitForMessages(_ count: Int = 1) async {
        var left = count
        for await _ in arrivals {
            left -= 1
            if left == 0 { return }
        }
    }
}

/// Requests that are there already, then the end.
final class ScriptedInbound: InboundMessages {
    private let left: Mutex<[InboundMessage]>

    init(_ messages: [InboundMessage]) { left = Mutex(messages) }

    func next() async throws -> InboundMessage? {
        left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
