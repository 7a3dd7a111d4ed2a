internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Synchronization
internal import Testing

/// The client's connection against servers that a test plays.
@Suite("A client's connection and scripted servers", .timeLimit(.minutes(1)))
struct ClientConnectionTests {
    private func withScript(
        settings: [(Frame.Setting, UInt32)] = [],
        _ change: @escaping @Sendable (inout ClientConnectionConfiguration) -> Void = { _ in },
        _ body: (SingleConnection, ScriptedPeer) async throws -> Void
    ) async throws {
        let loops = try LoopGroup(count: 1)
        let server = try await ScriptedServer(on: loops.loops[0])
        do {
            async let connecting = SingleConnection(to: server.address, on: loops, change)
            let peer = try await server.accept()
            peer.send(.settings(settings))
            let client = try await connecting
            do {
                try await body(client, peer)
            } catch {
                client.connection.close()
                throw error
            }
            client.connection.close()
            _ = try await peer.rest()
        } catch {
            server.close()
            loops.shutDown()
            throw error
        }
        server.close()
        loops.shutDown()
    }

    @Test("the request's head and message come as gRPC writes them")
    func request() async throws {
        try await withScript { client, peer in
            var options = CallOptions()
            options.timeout = .seconds(5)
            async let answer = client.echo("hello", options)
            let head = try await peer.next(.headers)
            #expect(head.stream == 1 && !head.endsStream)
            #expect(try await peer.next(.data).payload == Frame.message(OddKeywords.text("hello")))
            peer.send(.headers(1, HeaderBlock.response))
            peer.send(.data(1, Frame.message(OddKeywords.text("there"))))
            peer.send(.headers(1, HeaderBlock.trailers(0), endStream: true))
            #expect(try await answer == "there")
        }
    }

    private static let answers: [([UInt8], Status)] = [
        (HeaderBlock.response + HeaderBlock.trailers(5, [("grpc-message", "a%20b%")]), Status(.notFound, "a b%")),
        (HeaderBlock.response + HeaderBlock.trailers(99), Status(.unknown, " (status 99)")),
        (HeaderBlock.response, Status(.unknown, "the server answered with HTTP status 200 and no gRPC status")),
        (
            HeaderBlock.fields([(":status", "503")]),
            Status(.unavailable, "the server answered with HTTP status 503 and no gRPC status")
        ),
        (
            HeaderBlock.fields([(":status", "404")]),
            Status(.unimplemented, "the server answered with HTTP status 404 and no gRPC status")
        ),
        (
            HeaderBlock.fields([(":status", "401")]),
            Status(.unauthenticated, "the server answered with HTTP status 401 and no gRPC status")
        ),
    ]

    @Test("an answer that is one block of fields ends the call with what it says", arguments: 0..<6)
    func trailersOnly(number: Int) async throws {
        let (block, expected) = Self.answers[number]
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.send(.headers(1, block, endStream: true))
            #expect(await status { _ = try await call.next() } == expected)
        }
    }

    @Test("interim responses are passed over")
    func interim() async throws {
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.send(.headers(1, HeaderBlock.fields([(":status", "103")])))
            peer.send(.headers(1, HeaderBlock.response + HeaderBlock.literal("x-real", "yes")))
            #expect(try await call.responseMetadata().first("x-real") == "yes")
            peer.send(.headers(1, HeaderBlock.trailers(0), endStream: true))
            #expect(try await call.next() == nil)
        }
    }

    @Test(
        "a reset ends the call with the code that gRPC gives it, and says whether it was processed",
        arguments: [
            (UInt32(7), StatusCode.unavailable, true), (8, .cancelled, false), (11, .resourceExhausted, false),
            (2, .internal, false), (0, .internal, false), (12, .permissionDenied, false),
        ]
    )
    func resets(code: UInt32, expected: StatusCode, isUnprocessed: Bool) async throws {
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.send(.reset(1, code))
            #expect(await status { _ = try await call.next() }?.code == expected)
            #expect(call.end?.isUnprocessed == isUnprocessed)
        }
    }

    @Test("messages that came before a reset are still read")
    func messagesBeforeReset() async throws {
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.send(.headers(1, HeaderBlock.response), .data(1, Frame.message([])), .reset(1, 2))
            #expect(try await call.next()?.bytes == [])
            #expect(await status { _ = try await call.next() }?.code == .internal)
        }
    }

    @Test(
        "a body that ends without a status is UNKNOWN; one that ends within a message is INTERNAL",
        arguments: [true, false]
    )
    func noStatus(isWhole: Bool) async throws {
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.send(.headers(1, HeaderBlock.response))
            if isWhole {
                peer.send(.data(1, [], endStream: true))
            } else {
                peer.send(.data(1, [0, 0, 0]), .headers(1, HeaderBlock.trailers(0), endStream: true))
            }
            #expect(await status { _ = try await call.next() }?.code == (isWhole ? .unknown : .internal))
        }
    }

    @Test("calls above the last stream of a GOAWAY are unprocessed, those below go on")
    func goAway() async throws {
        try await withScript { client, peer in
            let first = try await client.stream()
            let second = try await client.stream()
            _ = try await peer.next { $0.kind == .headers && $0.stream == 3 }
            peer.send(.goAway(lastStream: 1))
            #expect(await status { _ = try await second.next() }?.code == .unavailable)
            #expect(second.end?.isUnprocessed == true)
            #expect(await status { _ = try await client.stream() }?.code == .unavailable)
            peer.send(.headers(1, HeaderBlock.response + HeaderBlock.trailers(0), endStream: true))
            #expect(try await first.next() == nil)
            _ = try await client.closed()
        }
    }

    @Test("a connection that is lost ends its calls as UNAVAILABLE, which may have been processed")
    func lost() async throws {
        try await withScript { client, peer in
            let call = try await client.stream()
            _ = try await peer.next(.headers)
            peer.close()
            #expect(await status { _ = try await call.next() }?.code == .unavailable)
            #expect(call.end?.isUnprocessed == false)
            _ = try await client.closed()
        }
    }

    @Test(
        "a server that breaks HTTP/2 ends its calls as UNAVAILABLE, also those without a deadline, though it stays there"
    )
    func brokenServer() async throws {
        try await withScript(settings: [(.streamsMax, 2)]) { client, peer in
            let calls = [try await client.stream(), try await client.stream()]
            _ = try await peer.next { $0.kind == .headers && $0.stream == 3 }
            let results = Mailbox<Status?>()
            let waiting = Task { results.post(await status { _ = try await client.stream() }) }
            defer { waiting.cancel() }
            while client.connection.callCount < 3 { await Task.yield() }
            peer.send(.data(0, [1]))
            for call in calls {
                #expect(await status { _ = try await call.next() }?.code == .unavailable)
                #expect(call.end?.isUnprocessed == false)
            }
            #expect(try await results.next()?.code == .unavailable)
            #expect(try await peer.next(.goAway).number(at: 4) == 1)
            #expect(await status { _ = try await client.stream() }?.code == .unavailable)
            // The channel looks for another connection at once, not only when this one is gone.
            guard case .goingAway = try await client.events.next() else {
                Issue.record("the connection still takes calls")
                return
            }
            #expect(try await client.closed().contains("HTTP/2"))
        }
    }

    @Test("a call that ends before its requests do gives its stream back to the server")
    func earlyEnd() async throws {
        try await withScript(settings: [(.streamsMax, 2)]) { client, peer in
            for number: UInt32 in 0..<5 {
                let stream = 2 * number + 1
                let call = try await client.stream()
                _ = try await peer.next { $0.kind == .headers && $0.stream == stream }
                // A server that sends no RST_STREAM after its trailers.
                peer.send(.headers(stream, HeaderBlock.response + HeaderBlock.trailers(9), endStream: true))
                #expect(await status { _ = try await call.next() }?.code == .failedPrecondition)
                _ = try await peer.end(of: stream)
            }
        }
    }

    @Test("calls that wait begin when the server allows more streams")
    func moreStreams() async throws {
        try await withScript(settings: [(.streamsMax, 0)]) { client, peer in
            let answers = Mailbox<String>()
            let calling = Task { answers.post(try await client.echo("patient")) }
            defer { calling.cancel() }
            while client.connection.callCount == 0 { await Task.yield() }
            peer.send(.ping(1))
            _ = try await peer.next { $0.kind == .ping }
            peer.send(.settings([(.streamsMax, 10)]))
            _ = try await peer.next(.headers)
            peer.send(.headers(1, HeaderBlock.response), .data(1, Frame.message(OddKeywords.text("yes"))))
            peer.send(.headers(1, HeaderBlock.trailers(0), endStream: true))
            #expect(try await answers.next() == "yes")
        }
    }

    @Test("draining a connection fails the calls that wait for a stream, and lets the others finish")
    func drainWithWaiting() async throws {
        try await withScript(settings: [(.streamsMax, 1)]) { client, peer in
            let first = try await client.stream()
            _ = try await peer.next(.headers)
            let results = Mailbox<Status?>()
            let waiting = Task { results.post(await status { _ = try await client.stream() }) }
            defer { waiting.cancel() }
            while client.connection.callCount < 2 { await Task.yield() }
            peer.send(.ping(1))
            _ = try await peer.next { $0.kind == .ping }
            client.connection.drain()
            #expect(try await results.next()?.code == .unavailable)
            peer.send(.headers(1, HeaderBlock.response + HeaderBlock.trailers(0), endStream: true))
            #expect(try await first.next() == nil)
            _ = try await client.closed()
        }
    }

    @Test("a call whose head never left when the server went away is unprocessed")
    func unsentHead() async throws {
        try await withScript(settings: [(.initialWindow, UInt32(Int32.max))]) { client, peer in
            peer.send(.windowUpdate(0, UInt32(Int32.max) - 65_535))
            _ = try await peer.next { $0.kind == .settings && $0.isAcknowledgement }
            peer.setReading(false)
            let first = try await client.stream()
            let message = OddKeywords.big(60_000).wireBytes()
            let sent = Atomic<Int>(0)
            let sending = Task {
                while true {
                    try await first.send(message)
                    sent.wrappingAdd(1, ordering: .relaxed)
                }
            }
            defer { sending.cancel() }
            // Until nothing more goes into the socket.
            var last = -1
            while last != sent.load(ordering: .relaxed) {
                last = sent.load(ordering: .relaxed)
                for _ in 0..<2000 { await Task.yield() }
            }
            let second = try await client.stream()
            peer.send(.goAway(lastStream: 1))
            while true { if case .goingAway = try await client.events.next() { break } }
            peer.setReading(true)
            #expect(await status { _ = try await second.next() }?.code == .unavailable)
            #expect(second.end?.isUnprocessed == true)
        }
    }

    @Test("connecting fails as UNAVAILABLE when nobody listens, nobody answers, or somebody else does")
    func connecting() async throws {
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        let server = try await ScriptedServer(on: loops.loops[0])
        let silent = await status {
            _ = try await SingleConnection(to: server.address, on: loops) { $0.connectTimeout = .milliseconds(30) }
        }
        #expect(silent?.code == .unavailable)
        _ = try await server.accept().rest()
        async let connecting = status { _ = try await SingleConnection(to: server.address, on: loops) }
        let peer = try await server.accept()
        peer.send(raw: Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        #expect(await connecting?.code == .unavailable)
        _ = try await peer.rest()
        server.close()
        #expect(await status { _ = try await SingleConnection(to: server.address, on: loops) }?.code == .unavailable)
    }

    @Test("giving up while connecting closes the socket")
    func cancelledConnecting() async throws {
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        let server = try await ScriptedServer(on: loops.loops[0])
        defer { server.close() }
        let connecting = Task { _ = try await SingleConnection(to: server.address, on: loops) }
        let peer = try await server.accept()
        connecting.cancel()
        #expect(await status { try await connecting.value }?.code == .unavailable)
        _ = try await peer.rest()
    }
}
