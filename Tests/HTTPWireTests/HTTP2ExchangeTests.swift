internal import HTTPWire
internal import SeedTestSupport
internal import Testing

@Suite("Requests and responses over HTTP/2")
struct HTTP2ExchangeTests {
    private let requestHead = [
        "method=POST", "scheme=http", "path=/a.B/C", "authority=here", "te=trailers", "x-own=1",
    ]
    private let responseHead = ["status=200", "contentType=application/grpc"]

    /// Has a pair carry one call with bodies both ways, whose server answers when the request is complete.
    private func exchange(_ pair: SessionPair, body: [UInt8], trailers: HTTP2Fields? = .trailers) throws {
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stream, body, lead: UInt64(body.count), leadCount: 5)
        pair.client.session.end(stream)
        try pair.pump()
        let answered = try #require(pair.server.streams[stream.id])
        pair.server.session.respond(answered, .response)
        _ = pair.server.session.enqueue(answered, body, lead: UInt64(body.count), leadCount: 5)
        if let trailers {
            pair.server.session.end(answered, trailers: trailers)
        } else {
            pair.server.session.end(answered)
        }
        try pair.pump()
    }

    @Test("a request with a body gets a response with a body and trailers")
    func exchange() throws {
        let pair = try SessionPair()
        try exchange(pair, body: [1, 2, 3])
        #expect(
            pair.server.seen == [
                .settings, .head(1, requestHead, ends: false), .data(1, [0, 0, 0, 0, 3, 1, 2, 3]), .end(1),
                .closed(1, .noError),
            ]
        )
        #expect(
            pair.client.seen == [
                .settings, .head(1, responseHead, ends: false), .data(1, [0, 0, 0, 0, 3, 1, 2, 3]),
                .head(1, ["grpcStatus=0", "x-own=2"], ends: true), .closed(1, .noError),
            ]
        )
        #expect(pair.client.session.queuedTotal == 0 && pair.server.session.queuedTotal == 0)
    }

    @Test("a response may end without trailers")
    func withoutTrailers() throws {
        let pair = try SessionPair.ready()
        try exchange(pair, body: [], trailers: nil)
        #expect(
            pair.client.seen == [
                .head(1, responseHead, ends: false), .data(1, [0, 0, 0, 0, 0]), .end(1), .closed(1, .noError),
            ]
        )
    }

    @Test("a response may be trailers only, and a body may be empty but for trailers")
    func headsOnly() throws {
        let pair = try SessionPair.ready()
        pair.server.onHead = { session, stream in
            if stream.id == 1 { session.respondOnly(stream, .response) }
            if stream.id == 3 {
                session.respond(stream, .response)
                session.end(stream, trailers: .trailers)
            }
        }
        for _ in 0..<2 { pair.client.session.end(try #require(pair.client.session.request(.request))) }
        try pair.pump()
        #expect(
            pair.client.seen == [
                .head(1, responseHead, ends: true), .closed(1, .noError), .head(3, responseHead, ends: false),
                .head(3, ["grpcStatus=0", "x-own=2"], ends: true), .closed(3, .noError),
            ]
        )
    }

    @Test("a client's trailers are trailers to the server")
    func requestTrailers() throws {
        let pair = try SessionPair.ready()
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stream, [5], lead: 0, leadCount: 0)
        pair.client.session.end(stream, trailers: HTTP2Fields(["x-last": "yes"]))
        try pair.pump()
        #expect(
            pair.server.seen == [
                .head(1, requestHead, ends: false), .data(1, [5]), .trailers(1, ["x-last=yes"]),
            ]
        )
    }

    @Test("what comes late in a body is sent late: a stream sleeps while nothing waits on it")
    func lateBody() throws {
        let pair = try SessionPair.ready()
        let stream = try #require(pair.client.session.request(.request))
        try pair.pump()
        #expect(!pair.client.session.wantsToWrite)
        for byte in 1...3 as ClosedRange<UInt8> {
            _ = pair.client.session.enqueue(stream, [byte], lead: 0, leadCount: 0)
            #expect(pair.client.session.wantsToWrite)
            try pair.pump()
        }
        pair.client.session.end(stream)
        try pair.pump()
        #expect(pair.server.seen == [.head(1, requestHead, ends: false), .data(1, [1, 2, 3]), .end(1)])
    }

    @Test(
        "bodies larger than all windows arrive whole, in both directions, whatever the room",
        arguments: [1, 5000, 1 << 20]
    )
    func largeBodies(room: Int) throws {
        var configuration = HTTP2Configuration()
        configuration.streamWindow = 65_535
        configuration.connectionWindow = 100_000
        let pair = try SessionPair.ready(client: configuration, server: configuration)
        var random = SeededGenerator(seed: 7)
        let bodies = [random.bytes(400_000), random.bytes(300_000)]
        pair.server.onHead = { session, stream in
            session.respond(stream, .response)
            for body in bodies { _ = session.enqueue(stream, body, lead: 0, leadCount: 0) }
        }
        let streams = try (0..<2).map { _ in try #require(pair.client.session.request(.request)) }
        for (stream, body) in zip(streams, bodies) {
            _ = pair.client.session.enqueue(stream, body, lead: 0, leadCount: 0)
            pair.client.session.end(stream)
        }
        try pair.pump(room: room)
        for stream in streams {
            pair.server.session.end(try #require(pair.server.streams[stream.id]), trailers: .trailers)
        }
        try pair.pump(room: room)
        for (stream, body) in zip(streams, bodies) {
            #expect(pair.server.body(stream.id) == body)
            #expect(pair.client.body(stream.id) == bodies[0] + bodies[1])
        }
        #expect(pair.client.session.queuedTotal == 0 && pair.server.session.queuedTotal == 0)
        #expect(pair.client.seen.suffix(1) == [.closed(3, .noError)])
    }

    @Test("a window that nobody opens stops its stream, and consuming lets it go on")
    func closedWindow() throws {
        var configuration = HTTP2Configuration()
        configuration.streamWindow = 1000
        let pair = try SessionPair.ready(server: configuration)
        pair.server.consumes = false
        let stuck = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stuck, [UInt8](repeating: 1, count: 3000), lead: 0, leadCount: 0)
        pair.client.session.end(stuck)
        try pair.pump()
        #expect(pair.server.body(1).count == 1000)
        #expect(pair.client.session.queuedCount(stuck) == 2000)
        #expect(pair.client.session.queuedTotal == 2000)
        // The connection's window has room for others.
        let other = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(other, [2], lead: 0, leadCount: 0)
        try pair.pump()
        #expect(pair.server.body(3) == [2])
        let received = try #require(pair.server.streams[1])
        for _ in 0..<2 {
            pair.server.session.consume(received, 1000)
            try pair.pump()
        }
        #expect(pair.server.body(1).count == 3000)
        #expect(pair.server.seen.contains(.end(1)))
        #expect(pair.client.session.queuedTotal == 0)
    }

    @Test("the connection's window bounds all streams together")
    func connectionWindow() throws {
        var configuration = HTTP2Configuration()
        configuration.streamWindow = 60_000
        configuration.connectionWindow = 70_000
        let pair = try SessionPair.ready(server: configuration)
        pair.server.consumes = false
        #expect(pair.client.session.connectionSendWindow == 70_000)
        let streams = try (0..<3).map { _ in try #require(pair.client.session.request(.request)) }
        for stream in streams {
            _ = pair.client.session.enqueue(stream, [UInt8](repeating: 1, count: 50_000), lead: 0, leadCount: 0)
        }
        try pair.pump()
        #expect(streams.map { pair.server.body($0.id).count }.reduce(0, +) == 70_000)
        #expect(pair.client.session.queuedTotal == 80_000)
        pair.server.session.consumeConnection(70_000)
        try pair.pump()
        #expect(streams.map { pair.server.body($0.id).count }.reduce(0, +) == 140_000)
        pair.server.session.consumeConnection(70_000)
        try pair.pump()
        #expect(streams.map { pair.server.body($0.id).count } == [50_000, 50_000, 50_000])
    }

    @Test("wherever the bytes of an exchange are cut, both sides see the same")
    func everySplit() throws {
        let recorded = try SessionPair()
        try exchange(recorded, body: Array(0..<50))
        for role in [HTTP2Session.Role.server, .client] {
            let (listener, bytes) =
                role == .server ? (recorded.server, recorded.client.sent) : (recorded.client, recorded.server.sent)
            func replay(_ parts: [[UInt8]]) throws -> [Seen] {
                let endpoint = try Endpoint(role)
                if role == .client {
                    let stream = try #require(endpoint.session.request(.request))
                    endpoint.session.end(stream)
                }
                endpoint.onHead = { session, head in
                    guard role == .server else { return }
                    session.respond(head, .response)
                    session.end(head)
                }
                _ = endpoint.produce()
                for part in parts { try endpoint.receive(part) }
                _ = endpoint.produce()
                return endpoint.seen
            }
            let whole = try replay([bytes])
            #expect(whole == listener.seen)
            for offset in 0...bytes.count {
                #expect(
                    try replay([Array(bytes[..<offset]), Array(bytes[offset...])]) == whole,
                    "\(role) at \(offset)"
                )
            }
            #expect(try replay(bytes.map { [$0] }) == whole)
        }
    }

    @Test("an answer that ends early tells the client to stop sending, and what it still had is dropped")
    func earlyAnswer() throws {
        var configuration = HTTP2Configuration()
        configuration.streamWindow = 1000
        let pair = try SessionPair.ready(server: configuration)
        pair.server.consumes = false
        pair.server.onHead = { $0.respondOnly($1, .response) }
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stream, [UInt8](repeating: 1, count: 5000), lead: 0, leadCount: 0)
        try pair.pump()
        #expect(
            pair.client.seen == [.head(1, responseHead, ends: true), .reset(1, .noError), .closed(1, .noError)]
        )
        #expect(pair.client.session.queuedTotal == 0)
        #expect(!pair.client.session.isOpen(stream))
    }

    @Test("fields that are kept can be sent again and again; a block may be empty or large")
    func fields() throws {
        let pair = try SessionPair.ready()
        let kept = HTTP2Fields([":status": "204", "x-kept": "k"], isKept: true)
        let many = HTTP2Fields((0..<100).map { (name: "x-\($0)", value: Array("value \($0)".utf8)) })
        pair.server.onHead = { session, stream in
            session.respond(stream, kept)
            session.end(stream, trailers: stream.id == 1 ? HTTP2Fields([]) : many)
        }
        for id in [1, 3, 5] as [Int32] {
            pair.client.clear()
            pair.client.session.end(try #require(pair.client.session.request(.request)))
            try pair.pump()
            #expect(pair.client.seen.first == .head(id, ["status=204", "x-kept=k"], ends: false))
            if id > 1 {
                #expect(pair.client.seen.contains(.head(id, (0..<100).map { "x-\($0)=value \($0)" }, ends: true)))
            }
        }
    }

    @Test("a stream on which much waits says to stop, and once when it is little again")
    func drained() throws {
        var configuration = HTTP2Configuration()
        configuration.outboxHighMark = 1000
        configuration.outboxLowMark = 100
        let pair = try SessionPair.ready(client: configuration)
        let stream = try #require(pair.client.session.request(.request))
        #expect(pair.client.session.enqueue(stream, [UInt8](repeating: 1, count: 994), lead: 0, leadCount: 5))
        #expect(!pair.client.session.enqueue(stream, [1], lead: 0, leadCount: 0))
        #expect(!pair.client.session.enqueue(stream, [1], lead: 0, leadCount: 0))
        try pair.pump()
        #expect(pair.client.seen == [.drained(1)])
        _ = pair.client.session.enqueue(stream, [1], lead: 0, leadCount: 0)
        try pair.pump()
        #expect(pair.client.seen == [.drained(1)])
    }

    @Test("answers that were sent are counted")
    func answersSent() throws {
        let pair = try SessionPair.ready()
        #expect(pair.server.session.answersSent == 0)
        try exchange(pair, body: [1])
        // The head, the body and the trailers.
        #expect(pair.server.session.answersSent == 3)
    }
}
