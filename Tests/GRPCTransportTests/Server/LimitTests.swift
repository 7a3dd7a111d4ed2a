internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire
internal import OddSchemas
internal import Protobuf
internal import Testing

@Suite("Limits and the order of frames over loopback", .timeLimit(.minutes(1)))
struct LimitTests {
    enum Method: CaseIterable {
        case unary
        case stream

        var descriptor: MethodDescriptor { self == .unary ? Calls.unaryMethod : Calls.streamMethod }
    }

    @Test("a request message over the limit is RESOURCE_EXHAUSTED, one at the limit passes", arguments: Method.allCases)
    func requestBytes(method: Method) async throws {
        let text = String(repeating: "x", count: 100_000)
        let message = OddKeywords.text(text)
        try await withLoopback([Calls()]) {
            $0.requestBytesMax = message.count
        } _: { loopback in
            let client = try await loopback.connect()
            for (message, isAllowed) in [(message, true), (OddKeywords.text(text + "x"), false), (message, true)] {
                let call = try await client.open(method.descriptor, .standard)
                let failed = await status { () async throws in
                    try? await call.send(message)
                    try? await call.finishRequests()
                    #expect(try await call.next()?.bytes == message)
                    #expect(try await call.next() == nil)
                }
                #expect(failed?.code == (isAllowed ? nil : .resourceExhausted))
            }
            #expect(loopback.defences("oversized_message") == 1)
        }
    }

    @Test("a response message over the client's limit fails the call, and the server hears of it")
    func responseBytes() async throws {
        let ended = Mailbox<Bool>()
        let calls = Calls(stream: { requests, responses, _ in
            try await responses.send(.big(2000))
            do {
                for try await _ in requests {}
                ended.post(false)
            } catch {
                ended.post(true)
                throw error
            }
        })
        try await withLoopback([calls]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.responseBytesMax = 1000
            let call = try await client.stream(options)
            #expect(await status { _ = try await call.next() }?.code == .resourceExhausted)
            #expect(try await ended.next())
            #expect(
                await status { _ = try await client.echo(String(repeating: "x", count: 2000), options) }?.code
                    == .resourceExhausted
            )
            #expect(try await client.echo("small", options) == "small")
        }
    }

    @Test("a request message over the client's own limit is not sent")
    func ownRequestBytes() async throws {
        try await withLoopback([Calls()]) { loopback in
            let client = try await loopback.connect()
            var options = CallOptions()
            options.requestBytesMax = 1000
            let failed = await status { _ = try await client.echo(String(repeating: "x", count: 2000), options) }
            #expect(failed?.code == .resourceExhausted)
        }
    }

    @Test("more calls than the connection may have streams wait, and all succeed")
    func streamsMax() async throws {
        try await withLoopback([Calls()]) {
            $0.http2.streamsMax = 3
        } _: { loopback in
            let client = try await loopback.connect()
            try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<100 { group.addTask { try await client.echo("\(number)") } }
                var answers: Set<String> = []
                for try await answer in group { answers.insert(answer) }
                #expect(answers.count == 100)
            }
            #expect(client.connection.callCount == 0)
        }
    }

    @Test(
        "a peer that opens more streams than it may is refused those, or sent away if it knew",
        arguments: [false, true]
    )
    func streamsMaxOfPeer(knows: Bool) async throws {
        let gate = Gate()
        let calls = Calls(stream: { _, _, _ in try await gate.pass() })
        try await withLoopback([calls]) {
            $0.http2.streamsMax = 2
        } _: { loopback in
            defer { gate.open() }
            let peer = try await loopback.peer()
            if knows {
                _ = try await peer.next(.settings)
                peer.send(Frame(type: Frame.Kind.settings.rawValue, flags: Frame.acknowledgement))
            }
            for stream: UInt32 in [1, 3, 5] { peer.call(stream, Calls.streamMethod.path) }
            if knows {
                #expect(try await peer.next(.goAway).number(at: 4) == 1)
            } else {
                #expect(try await peer.next(.reset) == Frame.reset(5, 7))
                gate.open()
                #expect(try await peer.end(of: 1).kind == .headers)
            }
        }
    }

    @Test("more calls than the server takes are RESOURCE_EXHAUSTED, until one has ended")
    func callsMax() async throws {
        let gate = Gate()
        let began = Mailbox<Void>()
        let calls = Calls(stream: { _, _, _ in
            began.post()
            try await gate.pass()
        })
        try await withLoopback([calls]) {
            $0.callsMax = 2
        } _: { loopback in
            let client = try await loopback.connect()
            let other = try await loopback.connect()
            let open = [try await client.stream(), try await other.stream()]
            for _ in open { try await began.next() }
            for client in [client, other] {
                #expect(await status { _ = try await client.echo("") }?.code == .resourceExhausted)
            }
            #expect(loopback.defences("calls_full") == 2)
            gate.open()
            for call in open { #expect(try await call.next() == nil) }
            #expect(try await client.echo("again") == "again")
        }
    }

    @Test("a connection above the limit is closed at once; when another one ends, the next is served")
    func connectionsMax() async throws {
        try await withLoopback([Calls()]) {
            $0.connectionsMax = 2
        } _: { loopback in
            let first = try await loopback.connect()
            _ = try await loopback.connect()
            #expect(await status { _ = try await loopback.connect() }?.code == .unavailable)
            #expect(loopback.metric("rpc_server_connections_refused_total") == 1)
            first.connection.close()
            try await loopback.eventually("the place is free") { loopback.metric("rpc_server_open_connections") == 1 }
            let third = try await loopback.connect()
            #expect(try await third.echo("third") == "third")
        }
    }

    @Test("responses that a peer does not read are bounded for each connection; more calls are refused")
    func outboundBytes() async throws {
        try await withLoopback([Calls(unary: { _, _ in .big(60_000) })]) {
            $0.connectionOutboundBytesMax = 100_000
        } _: { loopback in
            let peer = try await loopback.peer(settings: [(.initialWindow, 0)])
            for stream: UInt32 in stride(from: 1, through: 19, by: 2) { peer.call(stream, Calls.unaryMethod.path, []) }
            try await peer.roundTrip()
            #expect(loopback.defences("outbound_full") == 9)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 1)
            // Others are served.
            let client = try await loopback.connect()
            #expect(try await client.echo("") == String(repeating: "x", count: 60_000))
        }
    }

    @Test("a unary call without a message, or with two, is UNIMPLEMENTED", arguments: [0, 2])
    func messageCount(count: Int) async throws {
        try await withLoopback([Calls()]) { loopback in
            let client = try await loopback.connect()
            let call = try await client.open(Calls.unaryMethod, .standard)
            for _ in 0..<count { try await call.send([]) }
            try await call.finishRequests()
            #expect(await status { _ = try await call.next() }?.code == .unimplemented)
            #expect(try await client.echo("after") == "after")
        }
    }

    @Test("a body that ends within a message is INTERNAL", arguments: Method.allCases)
    func truncated(method: Method) async throws {
        try await withLoopback([Calls()]) { loopback in
            let peer = try await loopback.peer()
            peer.send(.headers(1, HeaderBlock.request(method.descriptor.path)))
            peer.send(.data(1, [0, 0, 0, 0, 9, 1, 2], endStream: true))
            #expect(try await peer.end(of: 1).kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "internal"]) == 1)
        }
    }

    @Test("a request cut at every byte is read as one that came whole")
    func everySplit() async throws {
        try await withLoopback([Calls()]) { loopback in
            let peer = try await loopback.peer()
            let body = Frame.message(OddKeywords.text("split"))
            var stream: UInt32 = 1
            for cut in 0...body.count {
                peer.send(.headers(stream, HeaderBlock.request(Calls.unaryMethod.path)))
                peer.send(.data(stream, Array(body[..<cut])))
                peer.send(.data(stream, Array(body[cut...]), endStream: true))
                let answer = try await peer.next { $0.stream == stream && $0.kind == .data }
                #expect(answer.payload == body)
                #expect(try await peer.end(of: stream).kind == .headers)
                stream += 2
            }
        }
    }

    @Test("an end in a frame of its own, with padding, or as trailers is the end of the request", arguments: 0..<3)
    func waysToEnd(way: Int) async throws {
        try await withLoopback([Calls()]) { loopback in
            let peer = try await loopback.peer()
            let body = Frame.message(OddKeywords.text("text"))
            peer.send(.headers(1, HeaderBlock.request(Calls.unaryMethod.path)))
            switch way {
            case 0:
                peer.send(.data(1, body))
                peer.send(.data(1, [], endStream: true))
            case 1:
                peer.send(
                    Frame(type: 0, flags: Frame.endStream | 8, stream: 1, payload: [7] + body + [0, 0, 0, 0, 0, 0, 0])
                )
            default:
                peer.send(.data(1, body))
                peer.send(.headers(1, HeaderBlock.literal("x-checksum", "1"), endStream: true))
            }
            #expect(try await peer.next { $0.stream == 1 && $0.kind == .data }.payload == body)
            #expect(try await peer.end(of: 1).kind == .headers)
        }
    }

    @Test("a call that is over before the request has come is answered, and what still comes is thrown away")
    func earlyAnswer() async throws {
        let calls = Calls(stream: { _, _, _ in throw Status(.permissionDenied, "not you") })
        try await withLoopback([calls]) {
            $0.http2.connectionWindow = 65_535
        } _: { loopback in
            let peer = try await loopback.peer()
            let body = [UInt8](repeating: 0, count: 16_000)
            // All of it without waiting, as far as the window of the connection reaches, several times.
            for stream: UInt32 in stride(from: 1, through: 21, by: 2) {
                peer.send(.headers(stream, HeaderBlock.request(Calls.streamMethod.path)), .data(stream, body))
                #expect(try await peer.next { $0.stream == stream && $0.kind == .headers }.endsStream)
                #expect(try await peer.next { $0.stream == stream && $0.kind == .reset }.number(at: 0) == 0)
                try await peer.roundTrip(stream)
            }
            // The window was given back.
            peer.call(101, Calls.unaryMethod.path, OddKeywords.big(50_000).wireBytes().prefix(15_000).map { $0 })
            #expect(try await peer.end(of: 101).kind == .headers)
        }
    }

    @Test("trailers of a request that are too large end the call, though its answer has begun")
    func oversizedTrailers() async throws {
        let ended = Mailbox<Status?>()
        let calls = Calls(stream: { requests, responses, _ in
            do {
                for try await request in requests { try await responses.send(request) }
                ended.post(nil)
            } catch {
                ended.post(error as? Status)
                throw error
            }
        })
        try await withLoopback([calls]) { loopback in
            let peer = try await loopback.peer()
            peer.call(1, Calls.streamMethod.path)
            peer.send(.data(1, Frame.message([])))
            _ = try await peer.next { $0.stream == 1 && $0.kind == .data }
            let block = (0..<3).flatMap { HeaderBlock.literal("x-\($0)", String(repeating: "v", count: 5000)) }
            peer.send(
                .headers(1, block + HeaderBlock.literal("x-last", String(repeating: "v", count: 1300)), endStream: true)
            )
            #expect(try await ended.next()?.code == .resourceExhausted)
            #expect(try await peer.end(of: 1).kind == .headers)
        }
    }

    @Test("what is no gRPC is answered as HTTP says", arguments: [("GET", "application/grpc"), ("POST", "text/plain")])
    func notGRPC(method: String, contentType: String) async throws {
        try await withLoopback([Calls()]) { loopback in
            let peer = try await loopback.peer()
            let fields = [
                (":method", method), (":scheme", "http"), (":path", Calls.unaryMethod.path), (":authority", "test"),
                ("content-type", contentType),
            ]
            peer.send(.headers(1, HeaderBlock.fields(fields), endStream: true))
            let answer = try await peer.end(of: 1)
            #expect(answer.kind == .headers)
            #expect(loopback.metric("rpc_server_started_total") == 0)
            peer.call(3, Calls.unaryMethod.path, [])
            #expect(try await peer.end(of: 3).kind == .headers)
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 1)
        }
    }
}
