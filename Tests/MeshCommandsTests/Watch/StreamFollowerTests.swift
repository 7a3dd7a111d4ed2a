internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization
internal import Testing

@testable internal import MeshCommands

@Suite("Following a stream over breaks", .timeLimit(.minutes(1)))
struct StreamFollowerTests {
    /// What each opening of the stream brings.
    private struct Opening: Sendable {
        var events: [ProtoTaskEvent] = []
        var end: Status?
    }

    private final class Script: Sendable {
        private let openings: Mutex<[Opening]>
        let cursors = Mutex<[Int32]>([])

        init(_ openings: [Opening]) { self.openings = Mutex(openings) }

        func open(_ cursor: Int32) -> ResponseStream<ProtoTaskEvent> {
            cursors.withLock { $0.append(cursor) }
            let opening = openings.withLock {
                $0.isEmpty ? Opening(end: Status(.unavailable, "gone")) : $0.removeFirst()
            }
            return ResponseStream { Messages(opening) }
        }
    }

    private final class Messages: InboundMessages {
        private let opening: Mutex<Opening>
        init(_ opening: Opening) { self.opening = Mutex(opening) }

        func next() async throws -> InboundMessage? {
            try opening.withLock { opening in
                if !opening.events.isEmpty { return InboundMessage(opening.events.removeFirst().wireBytes()) }
                if let end = opening.end { throw end }
                return nil
            }
        }
    }

    private func follow(_ script: Script, isKnown: Bool = false) async -> [String] {
        let follower = StreamFollower<ProtoTaskEvent, Int32>(
            clock: EagerClock(),
            open: { script.open($0) },
            cursor: { $0.sequence > 0 ? $0.sequence : nil },
            isLast: { $0.isLast }
        )
        var told: [String] = []
        await follower.follow(from: 0, isKnown: isKnown) { news in
            switch news {
            case .event(let event): told.append("\(event.sequence)")
            case .lost(let reason, let wait): told.append("\(reason) \(DurationWords.text(wait))")
            case .found: told.append("found")
            case .over: told.append("over")
            case .failed(let status): told.append("failed \(status.code)")
            }
        }
        return told
    }

    @Test("a stream that ends early is opened again behind the last event")
    func reopened() async {
        let script = Script([
            Opening(events: Array(Events.short[0..<2])),
            Opening(events: Array(Events.short[2..<4]), end: Status(.internal, "reset")),
            Opening(events: Array(Events.short[4...])),
        ])
        let told = await follow(script)
        #expect(
            told == [
                "1", "2", "the server ended the stream 250ms", "found", "3", "4", "reset 250ms", "found", "5", "6", "7",
                "8",
                "over",
            ]
        )
        #expect(script.cursors.withLock { $0 } == [0, 2, 4])
    }

    @Test("the first attempt may fail only when the server was reached before")
    func firstAttempt() async {
        #expect(await follow(Script([])) == ["failed unavailable"])
        let told = await follow(
            Script([Opening(end: Status(.unavailable, "starting")), Opening(events: Events.short)]),
            isKnown: true
        )
        #expect(told.prefix(3) == ["starting 250ms", "found", "1"])
    }

    @Test("attempts are bounded, and wait longer each time")
    func bounded() async {
        let told = await follow(Script([]), isKnown: true)
        #expect(told.count == 10)
        #expect(told.last == "failed unavailable")
        #expect(told.prefix(6) == ["gone 250ms", "gone 500ms", "gone 1s", "gone 2s", "gone 4s", "gone 8s"])
    }

    @Test("what will not pass by itself is not tried again")
    func refused() async {
        let told = await follow(Script([Opening(events: [Events.submitted()], end: Status(.permissionDenied, "no"))]))
        #expect(told == ["1", "failed permissionDenied"])
    }

    @Test("a wait that the server asks for is kept")
    func retryInfo() async {
        let detail = GoogleAny(packing: GoogleRPCRetryInfo.with { $0.retryDelay = .with { $0.seconds = 3 } })
        let full = Status(.resourceExhausted, "too many watchers", details: [detail])
        let told = await follow(Script([Opening(end: full), Opening(events: Events.short)]), isKnown: true)
        #expect(told.first == "too many watchers 3s")
    }
}
