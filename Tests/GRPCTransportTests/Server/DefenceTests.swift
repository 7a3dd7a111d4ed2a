internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Telemetry
internal import Testing

/// Peers that misbehave on purpose. Each is stopped and counted under the name of the bound that stopped it, while a
/// client that behaves is served all the time.
@Suite("Defences of the server", .serialized, .timeLimit(.minutes(1)))
struct DefenceTests {
    /// Runs an attack beside a client that calls all the time, and checks what it was counted as.
    private func attack(
        _ bound: String?,
        settings: [(Frame.Setting, UInt32)]? = [],
        calls: Calls = Calls(),
        _ change: (inout GRPCServerConfiguration) -> Void = { _ in },
        _ attack: (ScriptedPeer, Loopback) async throws -> Void
    ) async throws {
        try await withLoopback([calls]) { configuration in
            configuration.http2.flood = Self.strict
            change(&configuration)
        } _: { loopback in
            let client = try await loopback.connect()
            let isOver = Gate()
            let serving = Task {
                var count = 0
                while !Task.isCancelled {
                    guard try await client.echo("\(count)") == "\(count)" else { return false }
                    count += 1
                }
                return true
            }
            let peer = try await loopback.peer(settings: settings)
            do {
                try await attack(peer, loopback)
            } catch {
                serving.cancel()
                throw error
            }
            isOver.open()
            serving.cancel()
            // The last call may have been cancelled; none had another answer.
            let wasServed = await serving.result
            if case .failure(let error) = wasServed { #expect((error as? Status)?.code == .cancelled) }
            #expect(try await client.echo("still here") == "still here")
            if let bound { #expect(loopback.defences(bound) >= 1) }
            for other in Self.floods where other != bound { #expect(loopback.defences(other) == 0) }
        }
    }

    private static let floods = FloodGuard.Kind.allCases.map(\.name)

    /// A hundred at once, and as good as none later.
    private static var strict: FloodLimits {
        let rate = FloodLimits.Rate(burst: 100, perSecond: 1)
        var limits = FloodLimits()
        limits.resets = rate
        limits.pings = rate
        limits.settings = rate
        limits.emptyData = rate
        limits.windowUpdates = rate
        limits.priorities = rate
        limits.unknown = rate
        return limits
    }

    private func isSentAway(_ peer: ScriptedPeer, _ reason: String) async throws {
        let frames = try await peer.rest()
        let end = try #require(frames.first { $0.kind == .goAway })
        #expect(end.number(at: 4) == 11)
        #expect(String(decoding: end.payload.dropFirst(8), as: UTF8.self) == reason)
    }

    @Test("every bound has its series from the start, at zero")
    func allSeries() async throws {
        try await withLoopback([Calls()]) { loopback in
            let page = String(decoding: loopback.registry.prometheusText(), as: UTF8.self)
            let bounds =
                Self.floods + [
                    "handshake_timeout", "continuation_flood", "slow_head", "slow_request", "slow_reader",
                    "oversized_head",
                    "oversized_message", "inbound_full", "outbound_full", "calls_full", "not_http2", "answers_unread",
                    "too_many_pings", "keepalive_timeout",
                ]
            for bound in bounds { #expect(page.contains("rpc_server_defences_total{bound=\"\(bound)\"} 0")) }
        }
    }

    // MARK: Floods

    @Test("calls that are opened and reset at once: rapid_reset")
    func rapidReset() async throws {
        try await attack("rapid_reset") { (peer, _) async throws in
            for number: UInt32 in 0...100 {
                peer.send(
                    .headers(2 * number + 1, HeaderBlock.request(Calls.streamMethod.path)),
                    .reset(2 * number + 1)
                )
            }
            try await isSentAway(peer, "rapid_reset")
        }
    }

    @Test("resets up to the limit are no attack")
    func someResets() async throws {
        try await attack(nil) { (peer, loopback) async throws in
            for number: UInt32 in 0..<100 {
                peer.send(
                    .headers(2 * number + 1, HeaderBlock.request(Calls.streamMethod.path)),
                    .reset(2 * number + 1)
                )
            }
            try await peer.roundTrip()
            #expect(loopback.metric("rpc_server_handled_total", ["code": "cancelled"]) >= 100)
        }
    }

    @Test("pings: ping_flood")
    func pings() async throws {
        try await attack("ping_flood") { (peer, _) async throws in
            for number: UInt32 in 0...100 { peer.send(.ping(number)) }
            try await isSentAway(peer, "ping_flood")
        }
    }

    @Test("SETTINGS: settings_flood")
    func settings() async throws {
        try await attack("settings_flood") { (peer, _) async throws in
            for number: UInt32 in 0...100 { peer.send(.settings([(.initialWindow, 65_535 + number)])) }
            try await isSentAway(peer, "settings_flood")
        }
    }

    @Test("DATA without bytes: empty_data_flood")
    func emptyData() async throws {
        try await attack("empty_data_flood") { (peer, _) async throws in
            peer.call(1, Calls.streamMethod.path)
            for _ in 0...100 { peer.send(.data(1, [])) }
            try await isSentAway(peer, "empty_data_flood")
        }
    }

    @Test("WINDOW_UPDATE of a byte each: window_update_flood")
    func windowUpdates() async throws {
        try await attack("window_update_flood") { (peer, _) async throws in
            for _ in 0...100 { peer.send(.windowUpdate(0, 1)) }
            try await isSentAway(peer, "window_update_flood")
        }
    }

    @Test("PRIORITY: priority_flood")
    func priorities() async throws {
        try await attack("priority_flood") { (peer, _) async throws in
            for number: UInt32 in 0...100 { peer.send(.priority(2 * number + 1)) }
            try await isSentAway(peer, "priority_flood")
        }
    }

    @Test("frames of unknown types: unknown_frame_flood")
    func unknownFrames() async throws {
        try await attack("unknown_frame_flood") { (peer, _) async throws in
            for _ in 0...100 { peer.send(Frame(type: 0xbb, payload: [1, 2, 3])) }
            try await isSentAway(peer, "unknown_frame_flood")
        }
    }

    @Test("pings whose answers are not read: answers_unread")
    func unreadAnswers() async throws {
        try await attack("answers_unread") {
            $0.http2.flood.pings = .init(burst: 1_000_000, perSecond: 1)
        } _: { (peer, loopback) async throws in
            peer.setReading(false)
            let many = (0..<10_000).flatMap { _ in Frame.ping(1).bytes }
            while loopback.defences("answers_unread") == 0 {
                try Task.checkCancellation()
                peer.send(raw: many)
                for _ in 0..<100 { try await loopback.loops.loops[0].run {} }
            }
            peer.setReading(true)
        }
    }

    // MARK: Heads

    @Test("a head that never ends in CONTINUATION frames is cut off: continuation_flood")
    func continuations() async throws {
        try await attack("continuation_flood") { (peer, _) async throws in
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path), endHeaders: false))
            for number in 0..<2000 {
                peer.send(.continuation(1, HeaderBlock.literal("x-\(number)", String(repeating: "v", count: 100))))
            }
            _ = try await peer.rest()
        }
    }

    @Test("empty CONTINUATION frames are cut off as well")
    func emptyContinuations() async throws {
        try await attack("continuation_flood") { (peer, _) async throws in
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path), endHeaders: false))
            for _ in 0..<2000 { peer.send(.continuation(1, [])) }
            _ = try await peer.rest()
        }
    }

    @Test("a few bytes that name a large field of the table again and again: oversized_head")
    func headerBomb() async throws {
        try await attack("oversized_head") { (peer, loopback) async throws in
            let large = HeaderBlock.literal("x-large", String(repeating: "v", count: 3900), keepsInTable: true)
            // Index 62 is the newest entry of the table.
            let bomb = [UInt8](repeating: 0x80 | 62, count: 10_000)
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path) + large + bomb, endStream: true))
            #expect(try await peer.end(of: 1).kind == .headers)
            peer.call(3, Calls.unaryMethod.path, [])
            #expect(try await peer.end(of: 3).kind == .headers)
            #expect(loopback.metric("rpc_server_open_calls") <= 1)
        }
    }

    @Test("a head of which the rest does not come: slow_head")
    func slowHead() async throws {
        try await attack("slow_head") {
            $0.stallTimeout = .seconds(1)
        } _: { (peer, _) async throws in
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path), endHeaders: false))
            try await isSentAway(peer, "slow_head")
        }
    }

    // MARK: Slowness

    @Test("a unary request of which the rest does not come ends, and the connection goes on: slow_request")
    func slowRequest() async throws {
        try await attack("slow_request") {
            $0.stallTimeout = .seconds(1)
        } _: { (peer, loopback) async throws in
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path)), .data(1, [0, 0, 0]))
            #expect(try await peer.end(of: 1).kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "deadlineExceeded"]) == 1)
            peer.call(3, Calls.unaryMethod.path, [])
            #expect(try await peer.end(of: 3).kind == .headers)
        }
    }

    @Test("a response that gets no window ends, and the connection goes on with its other calls: slow_reader")
    func slowReader() async throws {
        try await attack("slow_reader", settings: [(.initialWindow, 0)]) {
            $0.stallTimeout = .seconds(1)
        } _: { (peer, loopback) async throws in
            peer.call(1, Calls.streamMethod.path)
            peer.send(.headers(3, HeaderBlock.request(Calls.streamMethod.path)))
            peer.send(.data(1, Frame.message(OddKeywords.text("unread"))))
            #expect(try await peer.end(of: 1).kind == .reset)
            peer.send(.data(3, [], endStream: true))
            #expect(try await peer.end(of: 3).kind == .headers)
        }
    }

    @Test("a connection whose responses all get no window is closed: slow_reader")
    func slowConnection() async throws {
        try await attack("slow_reader", settings: [(.initialWindow, 0)]) {
            $0.stallTimeout = .seconds(1)
        } _: { (peer, _) async throws in
            for stream: UInt32 in [1, 3, 5] { peer.call(stream, Calls.unaryMethod.path, OddKeywords.text("unread")) }
            _ = try await peer.rest()
        }
    }

    @Test("a peer that reads slowly but steadily is none, though as much waits for it each time somebody looks")
    func steadyReader() async throws {
        let size = OddKeywords.big(9990).wireBytes().count + 5
        let calls = Calls(stream: { _, responses, _ in while true { try await responses.send(.big(9990)) } })
        try await attack(nil, settings: [(.initialWindow, 0)], calls: calls) {
            $0.stallTimeout = .milliseconds(400)
        } _: { (peer, loopback) async throws in
            peer.send(.windowUpdate(0, 100_000_000))
            peer.call(1, Calls.streamMethod.path)
            for _ in 0..<50 {
                // Six messages of seven: the handler fills the queue up to where it was.
                peer.send(.windowUpdate(1, UInt32(6 * size)))
                var received = 0
                while received < 6 * size {
                    let frame = try await peer.next { $0.stream == 1 && ($0.kind == .data || $0.kind == .reset) }
                    try #require(frame.kind == .data)
                    received += frame.payload.count
                }
                try await loopback.timerOfServer(.milliseconds(20))
            }
            peer.send(.reset(1))
            try await peer.roundTrip()
            #expect(loopback.defences("slow_reader") == 0)
        }
    }

    @Test("a socket that is never read is closed: slow_reader")
    func unreadSocket() async throws {
        let calls = Calls(stream: { _, responses, _ in while true { try await responses.send(.big(60_000)) } })
        try await attack("slow_reader", settings: [(.initialWindow, UInt32(Int32.max))], calls: calls) {
            $0.connection.stallTimeout = .milliseconds(50)
        } _: { (peer, loopback) async throws in
            peer.send(.windowUpdate(0, UInt32(Int32.max) - 65_535))
            peer.setReading(false)
            peer.call(1, Calls.streamMethod.path)
            try await loopback.eventually("the reader is noticed") { loopback.defences("slow_reader") == 1 }
            peer.setReading(true)
            _ = try await peer.rest()
        }
    }

    @Test("a peer that connects and says nothing is closed: handshake_timeout", arguments: [true, false])
    func handshake(sendsPreface: Bool) async throws {
        try await attack("handshake_timeout", settings: nil) {
            $0.handshakeTimeout = .milliseconds(30)
        } _: { (peer, _) async throws in
            if sendsPreface { peer.send(raw: Frame.preface) }
            _ = try await peer.rest()
        }
    }

    @Test(
        "bytes that are not HTTP/2 end the connection: not_http2",
        arguments: [
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}",
            "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
        ]
    )
    func notHTTP2(text: String) async throws {
        try await attack("not_http2", settings: nil) { (peer, _) async throws in
            peer.send(raw: Array(text.utf8))
            _ = try await peer.rest()
        }
    }

    // MARK: Order

    @Test("data on a stream that the peer itself has reset ends the connection with STREAM_CLOSED")
    func dataAfterReset() async throws {
        try await attack(nil) { (peer, _) async throws in
            peer.call(1, Calls.streamMethod.path)
            peer.send(.reset(1), .data(1, Frame.message([])))
            let end = try await peer.next(.goAway)
            #expect(end.number(at: 4) == 5)
            _ = try await peer.rest()
        }
    }

    @Test("data on a stream that the peer itself has ended is refused with STREAM_CLOSED")
    func dataAfterEnd() async throws {
        let calls = Calls(stream: { requests, _, _ in
            for try await _ in requests {}
            try await Gate().pass()
        })
        try await attack(nil, calls: calls) { (peer, _) async throws in
            peer.call(1, Calls.streamMethod.path, [])
            peer.send(.data(1, Frame.message([])))
            let refusal = try await peer.next { $0.kind == .reset || $0.kind == .goAway }
            #expect(refusal.number(at: refusal.kind == .reset ? 0 : 4) == 5)
        }
    }

    @Test("frames that break HTTP/2 end their connection and no other", arguments: 0..<5)
    func brokenFrames(number: Int) async throws {
        try await attack(nil) { (peer, _) async throws in
            switch number {
            // DATA on stream 0, and on a stream that was never opened.
            case 0: peer.send(.data(0, [1]))
            case 1: peer.send(.data(7, [1]))
            // An even stream number.
            case 2: peer.send(.headers(2, HeaderBlock.request(Calls.unaryMethod.path)))
            // A window that is given more than it can hold.
            case 3: peer.send(.windowUpdate(0, UInt32(Int32.max)))
            // A frame in the middle of a head.
            default:
                peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path), endHeaders: false), .ping(1))
            }
            #expect(try await peer.rest().contains { $0.kind == .goAway })
        }
    }
}
