internal import SeedTestSupport
internal import Testing

@testable internal import HTTPWire

@Suite("Peers that misbehave")
struct HTTP2MisuseTests {
    /// A server that takes three frames of each kind and a client's opening.
    private func server(_ change: (inout FloodLimits) -> Void = { _ in }) throws -> Endpoint {
        var configuration = HTTP2Configuration()
        let few = FloodLimits.Rate(burst: 3, perSecond: 10)
        configuration.flood.resets = few
        configuration.flood.pings = few
        configuration.flood.emptyData = few
        configuration.flood.windowUpdates = few
        configuration.flood.priorities = few
        configuration.flood.unknown = few
        // One is part of the opening.
        configuration.flood.settings = .init(burst: 4, perSecond: 10)
        change(&configuration.flood)
        let server = try Endpoint(.server, configuration)
        try server.receive(RawFrame.opening)
        return server
    }

    /// The frames of a flood, of which the peer sends one after the other.
    private func frame(_ kind: FloodGuard.Kind, _ number: UInt32) -> [UInt8] {
        switch kind {
        case .reset: RawFrame.headers(2 * number + 1) + RawFrame.reset(2 * number + 1)
        case .ping: RawFrame.ping
        case .settings: RawFrame.frame(4, 0, 0, [])
        case .emptyData: (number == 0 ? RawFrame.headers(1) : []) + RawFrame.frame(0, 0, 1, [])
        case .windowUpdate: RawFrame.frame(8, 0, 0, RawFrame.number(1))
        case .priority: RawFrame.frame(2, 0, 2 * number + 1, RawFrame.number(0) + [15])
        case .unknown: RawFrame.frame(0x42, 0, 0, [1, 2, 3])
        }
    }

    @Test("a flood of frames is noticed with its fourth frame", arguments: FloodGuard.Kind.allCases)
    func flood(kind: FloodGuard.Kind) throws {
        let server = try server()
        for number in 0..<3 as Range<UInt32> { try server.receive(frame(kind, number)) }
        #expect(server.session.flood == nil)
        try server.receive(frame(kind, 3))
        #expect(server.session.flood == kind)
    }

    @Test("the same frames at a rate that is allowed are none", arguments: FloodGuard.Kind.allCases)
    func slowFrames(kind: FloodGuard.Kind) throws {
        let server = try server()
        for number in 0..<50 as Range<UInt32> {
            try server.receive(frame(kind, number), now: Int64(number) * 100_000_000)
            _ = server.produce()
        }
        #expect(server.session.flood == nil)
    }

    @Test("an acknowledged ping is no ping, and data that ends a stream is not empty")
    func lawfulFrames() throws {
        let server = try server()
        for number in 0..<10 as Range<UInt32> {
            try server.receive(RawFrame.frame(6, 1, 0, [1, 2, 3, 4, 5, 6, 7, 8]))
            try server.receive(RawFrame.headers(2 * number + 1) + RawFrame.frame(0, 1, 2 * number + 1, []))
        }
        #expect(server.session.flood == nil)
    }

    @Test("each frame of data that is sent allows for two window updates")
    func windowUpdatesOfData() throws {
        let server = try server()
        server.onHead = { session, stream in
            session.respond(stream, .response)
            _ = session.enqueue(stream, [UInt8](repeating: 1, count: 60_000), lead: 0, leadCount: 0)
        }
        try server.receive(RawFrame.headers(1))
        for _ in 0..<20 {
            _ = server.session.enqueue(try #require(server.streams[1]), [1], lead: 0, leadCount: 0)
            _ = server.produce()
            for id in [0, 1] as [UInt32] { try server.receive(RawFrame.frame(8, 0, id, RawFrame.number(1000))) }
        }
        #expect(server.session.flood == nil)
    }

    @Test("a peer that wants answers and reads none of them is thrown out")
    func unreadAnswers() throws {
        let server = try server { $0.pings = .init(burst: 1_000_000, perSecond: 0) }
        let error = #expect(throws: HTTP2SessionError.self) {
            for _ in 0..<20_000 { try server.receive(RawFrame.ping) }
        }
        #expect(error?.code == .flooded)
    }

    @Test(
        "a client that does not speak HTTP/2 is noticed at its first wrong byte",
        arguments: ["GET / HTTP/1.1\r\n\r\n", "\u{16}\u{3}\u{1}", "PRI * HTTP/2.0\r\n\r\nXX", "x"]
    )
    func wrongPreface(text: String) throws {
        let server = try Endpoint(.server)
        let error = #expect(throws: HTTP2SessionError.self) { try server.receive(Array(text.utf8)) }
        #expect(error?.code == .notHTTP2)
        #expect(error?.description == "the peer does not speak HTTP/2")
    }

    @Test("a preface that is cut anywhere is a preface")
    func cutPreface() throws {
        for offset in 0...RawFrame.opening.count {
            let server = try Endpoint(.server)
            try server.receive(Array(RawFrame.opening[..<offset]))
            try server.receive(Array(RawFrame.opening[offset...]))
            #expect(server.seen == [.settings])
        }
    }

    @Test("a server that does not speak HTTP/2 ends the session")
    func wrongServer() throws {
        let client = try Endpoint(.client)
        _ = client.produce()
        try client.receive(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        _ = client.produce()
        #expect(client.session.wantsToClose)
    }

    @Test(
        "a frame that breaks the connection's rules is answered with GOAWAY and ends the session",
        arguments: [
            // DATA and RST_STREAM on a stream that was never opened; PING of seven bytes; a window that overflows;
            // a stream of the server's; CONTINUATION without HEADERS; a block that HPACK cannot read.
            RawFrame.frame(0, 0, 1, [1]), RawFrame.reset(1), RawFrame.frame(6, 0, 0, [1, 2, 3, 4, 5, 6, 7]),
            RawFrame.frame(8, 0, 0, RawFrame.number(0x7fff_ffff)), RawFrame.headers(2), RawFrame.frame(9, 4, 1, []),
            RawFrame.frame(1, 5, 1, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ]
    )
    func connectionErrors(frame: [UInt8]) throws {
        let server = try server()
        try server.receive(frame)
        let answer = server.produce()
        #expect(server.session.wantsToClose)
        // The last frame is a GOAWAY with a code.
        let client = try Endpoint(.client)
        _ = client.produce()
        try client.receive(answer)
        let codes = client.seen.compactMap { if case .goAway(_, let code) = $0 { code } else { nil } }
        #expect(codes.contains { $0 != .noError })
    }

    @Test("a head that HTTP does not allow never comes, and does no harm to the one after it")
    func unlawfulHead() throws {
        let server = try server()
        let unlawful = RawFrame.headers(
            1,
            ends: true,
            more: RawFrame.literal("x-first", "1") + RawFrame.literal("Upper", "1")
        )
        try server.receive(unlawful + RawFrame.headers(3, ends: true, more: RawFrame.literal("x-own", "2")))
        try server.receive(RawFrame.headers(5, ends: true, more: RawFrame.literal("x-own", "3")))
        _ = server.produce()
        let common = ["method=GET", "scheme=http", "path=/", "authority=h"]
        #expect(
            server.seen.filter { if case .head = $0 { true } else { false } } == [
                .head(3, common + ["x-own=2"], ends: true), .head(5, common + ["x-own=3"], ends: true),
            ]
        )
        #expect(server.seen.contains(.closed(1, .protocolError)))
        #expect(!server.session.isMidHead)
    }

    @Test("a head in many pieces is one, and is known to be on its way")
    func continuation() throws {
        let server = try server()
        let block = Array(RawFrame.headers(1, more: RawFrame.literal("x-own", "2"))[9...])
        try server.receive(RawFrame.frame(1, 1, 1, Array(block[..<3])))
        #expect(server.session.isMidHead)
        for position in 3..<9 { try server.receive(RawFrame.frame(9, 0, 1, [block[position]])) }
        #expect(server.session.isMidHead)
        try server.receive(RawFrame.frame(9, 4, 1, Array(block[9...])))
        #expect(!server.session.isMidHead)
        #expect(
            server.seen.last
                == .head(1, ["method=GET", "scheme=http", "path=/", "authority=h", "x-own=2"], ends: true)
        )
    }

    @Test("a head in more pieces than anybody needs is refused")
    func continuationFlood() throws {
        let server = try server()
        try server.receive(RawFrame.frame(1, 1, 1, [0x82]))
        #expect(throws: HTTP2SessionError.self) {
            for _ in 0..<1000 { try server.receive(RawFrame.frame(9, 0, 1, [])) }
        }
    }

    @Test("body after a stream was given up is not seen, and does not use up the connection's window")
    func bodyAfterReset() throws {
        let server = try server { $0.windowUpdates = .init(burst: 1000, perSecond: 0) }
        try server.receive(RawFrame.headers(1))
        server.session.reset(try #require(server.streams[1]), .cancel)
        _ = server.produce()
        server.clear()
        // Several times the connection's window, by a peer that waits for its updates.
        var answer: [UInt8] = []
        for _ in 0..<300 {
            try server.receive(RawFrame.frame(0, 0, 1, [UInt8](repeating: 1, count: 16_000)))
            let part = server.produce()
            answer += part
        }
        #expect(server.seen.isEmpty)
        #expect(!server.session.wantsToClose)
        #expect(!answer.isEmpty)
    }

    @Test("padding is not body and does not use up the window of a stream")
    func padding() throws {
        let server = try server()
        try server.receive(RawFrame.headers(1))
        server.clear()
        let padded = RawFrame.frame(0, 8, 1, [200, 7] + [UInt8](repeating: 0, count: 200))
        for _ in 0..<1000 {
            try server.receive(padded)
            _ = server.produce()
        }
        #expect(server.seen == [.data(1, [UInt8](repeating: 7, count: 1000))])
        #expect(!server.session.wantsToClose)
    }

    @Test("nothing at all is no fault")
    func nothing() throws {
        let server = try Endpoint(.server)
        try server.receive([])
        #expect(server.seen.isEmpty)
    }

    @Test("random bytes after the opening never stop the program", arguments: 0..<40 as Range<UInt64>)
    func noise(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let server = try server()
        server.onHead = { session, stream in
            session.respond(stream, .response)
            session.end(stream, trailers: .trailers)
        }
        var isOver = false
        for number in 0..<200 as Range<UInt32> where !isOver {
            let stream = UInt32.random(in: 0...9, using: &random)
            let payload = random.bytes(Int.random(in: 0...20, using: &random))
            var frame =
                Bool.random(using: &random)
                ? RawFrame.headers(2 * number + 1, ends: true)
                : RawFrame.frame(UInt8.random(in: 0...10, using: &random), 0, stream, payload)
            if Int.random(in: 0..<5, using: &random) == 0 { frame[Int.random(in: 3..<9, using: &random)] = 1 }
            do {
                try server.receive(frame)
            } catch {
                isOver = true
            }
            _ = server.produce()
            if server.session.wantsToClose { isOver = true }
        }
        #expect(server.session.queuedTotal == 0)
    }

    @Test("codes and faults describe themselves")
    func descriptions() {
        #expect("\(HTTP2ErrorCode.noError)" == "NO_ERROR")
        #expect("\(HTTP2ErrorCode.inadequateSecurity)" == "INADEQUATE_SECURITY")
        #expect("\(HTTP2ErrorCode(rawValue: 13))" == "code 13")
        #expect(HTTP2SessionError(code: .library(-5)).description == "nghttp2 error -5")
    }
}
