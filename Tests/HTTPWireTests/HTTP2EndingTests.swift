internal import HTTPWire
internal import SeedTestSupport
internal import Testing

@Suite("Streams and sessions that end early")
struct HTTP2EndingTests {
    @Test("a client that gives a stream up ends it on both sides, and nothing of it waits any more")
    func clientReset() throws {
        let pair = try SessionPair.ready()
        pair.server.consumes = false
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stream, [UInt8](repeating: 1, count: 100_000), lead: 0, leadCount: 0)
        try pair.pump()
        pair.client.session.reset(stream, .cancel)
        try pair.pump()
        #expect(pair.server.seen.suffix(2) == [.reset(1, .cancel), .closed(1, .cancel)])
        #expect(pair.client.seen == [.closed(1, .cancel)])
        #expect(pair.client.session.queuedTotal == 0)
    }

    @Test("a server that gives a stream up ends it on both sides, and nothing of it waits any more")
    func serverReset() throws {
        let pair = try SessionPair.ready()
        pair.client.consumes = false
        pair.server.onHead = { session, stream in
            session.respond(stream, .response)
            _ = session.enqueue(stream, [UInt8](repeating: 1, count: 100_000), lead: 0, leadCount: 0)
        }
        _ = pair.client.session.request(.request)
        try pair.pump()
        #expect(pair.server.session.queuedTotal == 100_000 - 65_535)
        pair.server.session.reset(try #require(pair.server.streams[1]), .internalError)
        try pair.pump()
        #expect(pair.client.seen.suffix(2) == [.reset(1, .internalError), .closed(1, .internalError)])
        #expect(pair.server.seen.last == .closed(1, .internalError))
        #expect(pair.server.session.queuedTotal == 0)
    }

    @Test("a stream that is given up before it was sent is closed")
    func resetBeforeSending() throws {
        let pair = try SessionPair.ready()
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.session.enqueue(stream, [1, 2, 3], lead: 0, leadCount: 0)
        pair.client.session.reset(stream, .cancel)
        try pair.pump()
        #expect(pair.client.seen.last == .closed(1, .cancel))
        #expect(pair.client.session.queuedTotal == 0)
        #expect(!pair.client.session.isOpen(stream))
    }

    @Test("a stream's value does nothing once the stream is over, and its slot's next tenant does not notice")
    func staleStream() throws {
        let pair = try SessionPair.ready()
        let old = try #require(pair.client.session.request(.request))
        try pair.pump()
        let oldAnswered = try #require(pair.server.streams[1])
        pair.client.session.reset(old, .cancel)
        try pair.pump()
        let new = try #require(pair.client.session.request(.request))
        try pair.pump()
        let newAnswered = try #require(pair.server.streams[3])
        #expect(new.slot == old.slot && newAnswered.slot == oldAnswered.slot)
        pair.client.clear()
        pair.server.clear()
        for (endpoint, stale, current) in [(pair.client, old, new), (pair.server, oldAnswered, newAnswered)] {
            let session = endpoint.session
            #expect(!session.isOpen(stale))
            #expect(session.isOpen(current))
            #expect(session.enqueue(stale, [UInt8](repeating: 1, count: 100_000), lead: 0, leadCount: 5))
            #expect(session.queuedTotal == 0)
            #expect(session.queuedCount(stale) == 0)
            session.respond(stale, .response)
            session.respondOnly(stale, .response)
            session.end(stale)
            session.end(stale, trailers: .trailers)
            session.consume(stale, 100)
            session.reset(stale, .internalError)
        }
        try pair.pump()
        #expect(pair.client.seen.isEmpty && pair.server.seen.isEmpty)
        #expect(pair.client.session.isOpen(new))
    }

    @Test("slots are used again, however many streams come one after the other")
    func slots() throws {
        let pair = try SessionPair.ready()
        pair.server.onHead = { $0.respondOnly($1, .response) }
        for number in 0..<500 as Range<Int32> {
            let stream = try #require(pair.client.session.request(.request))
            #expect(stream.id == 2 * number + 1)
            #expect(stream.slot == 0)
            pair.client.session.end(stream)
            try pair.pump()
            #expect(pair.server.streams[stream.id]?.slot == 0)
        }
        #expect(pair.client.session.nextStreamID == 1001)
    }

    @Test("a client opens no more streams than the server lets it; the others wait for their turn")
    func streamsMax() throws {
        var configuration = HTTP2Configuration()
        configuration.streamsMax = 2
        let pair = try SessionPair.ready(server: configuration)
        #expect(pair.client.session.peerStreamsMax == 2)
        for _ in 0..<3 { pair.client.session.end(try #require(pair.client.session.request(.request))) }
        try pair.pump()
        #expect(Set(pair.server.streams.keys) == [1, 3])
        pair.server.session.respondOnly(try #require(pair.server.streams[3]), .response)
        try pair.pump()
        #expect(Set(pair.server.streams.keys) == [1, 3, 5])
    }

    @Test("a notice of shutdown names no stream, and streams on their way are still served")
    func shutdownNotice() throws {
        let pair = try SessionPair.ready()
        pair.server.onHead = { $0.respondOnly($1, .response) }
        pair.server.session.announceShutdown()
        let notice = pair.server.produce()
        let stream = try #require(pair.client.session.request(.request))
        pair.client.session.end(stream)
        try pair.server.receive(pair.client.produce())
        try pair.client.receive(notice)
        try pair.pump()
        #expect(pair.client.seen.first == .goAway(.max, .noError))
        #expect(pair.client.seen.last == .closed(1, .noError))
    }

    @Test("going away serves the streams that came, refuses others, and ends the session after them")
    func goAway() throws {
        let pair = try SessionPair.ready()
        let served = try #require(pair.client.session.request(.request))
        pair.client.session.end(served)
        try pair.pump()
        pair.server.session.goAway(.noError, debug: "bye")
        try pair.pump()
        #expect(pair.client.seen == [.goAway(1, .noError)])
        if let late = pair.client.session.request(.request) {
            _ = pair.client.session.enqueue(late, [1, 2, 3], lead: 0, leadCount: 0)
            try pair.pump()
            #expect(!pair.client.session.isOpen(late))
            #expect(!pair.server.streams.keys.contains(late.id))
        }
        #expect(pair.client.session.queuedTotal == 0)
        #expect(!pair.server.session.wantsToClose && !pair.client.session.wantsToClose)
        pair.server.session.respondOnly(try #require(pair.server.streams[1]), .response)
        try pair.pump()
        #expect(pair.client.seen.last == .closed(1, .noError) || pair.client.seen.contains(.closed(1, .noError)))
        #expect(pair.server.session.wantsToClose)
        #expect(pair.client.session.wantsToClose)
    }

    @Test("streams that a server going away has not seen are closed as refused")
    func refusedByGoAway() throws {
        let pair = try SessionPair.ready()
        pair.server.session.goAway()
        let notice = pair.server.produce()
        let stream = try #require(pair.client.session.request(.request))
        _ = pair.client.produce()
        try pair.client.receive(notice)
        #expect(pair.client.seen == [.goAway(0, .noError), .closed(stream.id, .refusedStream)])
    }

    @Test("terminating says why and ends the session at once")
    func terminate() throws {
        for debug in ["", "too much"] {
            let pair = try SessionPair.ready()
            _ = pair.client.session.request(.request)
            try pair.pump()
            pair.server.session.terminate(.enhanceYourCalm, debug: debug)
            let last = pair.server.produce()
            #expect(pair.server.session.wantsToClose)
            try pair.client.receive(last)
            #expect(pair.client.seen.contains(.goAway(1, .enhanceYourCalm)))
        }
    }

    @Test("a ping comes back with its payload")
    func ping() throws {
        let pair = try SessionPair.ready()
        pair.client.session.ping(0x0102_0304_0506_0708)
        pair.server.session.ping(.max)
        try pair.pump()
        #expect(pair.client.seen.contains(.pong(0x0102_0304_0506_0708)) && pair.client.seen.contains(.ping))
        #expect(pair.server.seen.contains(.pong(.max)) && pair.server.seen.contains(.ping))
    }

    @Test("a head over the limit is refused without being kept; the next one is read", arguments: [false, true])
    func oversizedHead(endsStream: Bool) throws {
        var configuration = HTTP2Configuration()
        configuration.headBytesMax = 500
        let pair = try SessionPair.ready(client: configuration, server: configuration)
        let large = (0..<20).map { (name: "x-\($0)", value: [UInt8](repeating: 120, count: 100)) }
        let head: [(name: String, value: [UInt8])] = [":method", ":scheme", ":path", ":authority"].map {
            ($0, Array(($0 == ":path" ? "/" : $0 == ":scheme" ? "http" : "GET").utf8))
        }
        let stream = try #require(pair.client.session.request(HTTP2Fields(head + large)))
        if endsStream { pair.client.session.end(stream, trailers: HTTP2Fields(["x-end": "1"])) }
        let next = try #require(pair.client.session.request(.request))
        try pair.pump()
        #expect(pair.server.seen.first == .oversized(1, ends: false))
        #expect(pair.server.streams[next.id] != nil)
        guard
            case .head(3, let fields, _) = pair.server.seen.last(where: { if case .head = $0 { true } else { false } })
        else {
            Issue.record("the head after it was not read: \(pair.server.seen)")
            return
        }
        #expect(fields.contains("path=/a.B/C") && fields.count == 6)
        pair.server.session.respondOnly(
            try #require(pair.server.streams[3]),
            HTTP2Fields([(name: ":status", value: Array("200".utf8))] + large)
        )
        try pair.pump()
        #expect(pair.client.seen.contains(.oversized(3, ends: true)))
    }

    @Test("what waits is always the sum over the streams, and nothing in the end", arguments: 0..<30 as Range<UInt64>)
    func randomHistories(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var configuration = HTTP2Configuration()
        configuration.streamWindow = Int32.random(in: 100...70_000, using: &random)
        configuration.connectionWindow = 65_535
        let pair = try SessionPair.ready(client: configuration, server: configuration)
        let endpoints = [pair.client, pair.server]
        var sent: [[Int32: [UInt8]]] = [[:], [:]]
        var ended: [Set<Int32>] = [[], []]
        var open: [Int32: HTTP2Stream] = [:]
        var reset: Set<Int32> = []
        var answered: Set<Int32> = []

        func stream(_ side: Int, _ id: Int32) -> HTTP2Stream? { side == 0 ? open[id] : pair.server.streams[id] }
        func check() {
            for side in 0...1 {
                let session = endpoints[side].session
                let sum = open.keys.compactMap { stream(side, $0) }.map { session.queuedCount($0) }.reduce(0, +)
                #expect(session.queuedTotal == sum, "seed \(seed)")
            }
        }
        func finish(_ side: Int, _ id: Int32) {
            guard let stream = stream(side, id), ended[side].insert(id).inserted else { return }
            endpoints[side].session.end(stream, trailers: .trailers)
        }
        func answer(_ id: Int32) {
            guard let stream = pair.server.streams[id], answered.insert(id).inserted else { return }
            pair.server.session.respond(stream, .response)
        }
        for _ in 0..<400 {
            let side = Int.random(in: 0...1, using: &random)
            let id = open.keys.sorted().randomElement(using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0, 1:
                if let stream = pair.client.session.request(.request) { open[stream.id] = stream }
            case 2...9:
                guard let id, side == 0 || answered.contains(id), !ended[side].contains(id),
                    let stream = stream(side, id)
                else { continue }
                let bytes = random.bytes(Int.random(in: 0...4000, using: &random))
                _ = endpoints[side].session.enqueue(stream, bytes, lead: UInt64(bytes.count), leadCount: 5)
                sent[side][id, default: []] += [0, 0, 0, UInt8(bytes.count >> 8), UInt8(bytes.count & 255)] + bytes
            case 10, 11: if let id { answer(id) }
            case 12: if let id, side == 0 || answered.contains(id) { finish(side, id) }
            case 13:
                guard let id, Int.random(in: 0..<4, using: &random) == 0, let stream = stream(side, id) else {
                    continue
                }
                endpoints[side].session.reset(stream, .cancel)
                reset.insert(id)
            case 14...16:
                let bytes = endpoints[side].produce(room: Int.random(in: 1...5000, using: &random))
                try endpoints[1 - side].receive(bytes)
            default: break
            }
            check()
        }
        try pair.pump()
        for id in open.keys.sorted() {
            answer(id)
            finish(0, id)
            finish(1, id)
        }
        try pair.pump()
        check()
        #expect(pair.client.session.queuedTotal == 0 && pair.server.session.queuedTotal == 0, "seed \(seed)")
        for id in open.keys where !reset.contains(id) {
            #expect(pair.client.seen.contains(.closed(id, .noError)), "seed \(seed)")
            #expect(pair.client.body(id) == sent[1][id] ?? [], "seed \(seed)")
            // A server that ends first tells the client to stop, so part of the request may be missing.
            let request = pair.server.body(id)
            #expect(request == Array((sent[0][id] ?? []).prefix(request.count)), "seed \(seed)")
        }
    }
}
