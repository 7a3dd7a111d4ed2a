internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import InteropMessages
internal import OddSchemas
internal import Protobuf
internal import Testing

/// A service with every kind of call, whose methods have the names of keywords.
private struct Echo: OddSwitch {
    func `return`(_ request: OddKeywords, _ context: ServerContext) async throws -> OddCollisions {
        if request.`default` == "fail" {
            throw Status(
                .failedPrecondition,
                "asked to fail: 50 %\n\u{1F980}",
                details: [GoogleAny(packing: GoogleDuration())]
            )
        }
        if request.`default` == "crash" { throw DecodingError(.malformed, type: "secret", reason: "inside") }
        let token = context.metadata.first("token")
        return .with { $0.schemaField = Int32(request.`repeat`.utf8.count + (token?.utf8.count ?? 0)) }
    }

    func `repeat`(
        _ request: OddKeywords,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        for number in 0..<Int32(request.`repeat`.utf8.count) {
            try await responses.send(.with { $0.schemaField = number })
        }
        if request.`default` == "fail" { throw Status(.aborted, "in the middle") }
    }

    func `import`(_ requests: RequestStream<OddKeywords>, _ context: ServerContext) async throws -> OddCollisions {
        var count: Int32 = 0
        for try await _ in requests { count += 1 }
        return .with { [count] in $0.schemaField = count }
    }

    func selfMethod(
        _ requests: RequestStream<OddKeywords>,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        for try await request in requests {
            try await responses.send(.with { $0.schemaField = Int32(request.`repeat`.utf8.count) })
        }
    }
}

/// The same calls with the same answers at two depths: within the process, and over a socket.
@Suite("Every kind of call, in process and over loopback", .timeLimit(.minutes(1)))
struct CallKindTests {
    enum Depth: String, CaseIterable {
        case inProcess
        case loopback
    }

    private func with(
        _ depth: Depth,
        _ body: (OddSwitchClient, any RPCClientTransport) async throws -> Void
    ) async throws {
        switch depth {
        case .inProcess:
            let transport = InProcessTransport(RPCRouter([Echo()]), queueMax: 2)
            try await body(OddSwitchClient(transport), transport)
        case .loopback:
            try await withLoopback([Echo()]) { loopback in
                let transport = try await loopback.connect()
                try await body(OddSwitchClient(transport), transport)
            }
        }
    }

    private func keywords(_ text: String, _ mode: String = "") -> OddKeywords {
        .with {
            $0.`repeat` = text
            $0.`default` = mode
        }
    }

    @Test("a unary call carries the request, the metadata and the response", arguments: Depth.allCases)
    func unary(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            var options = CallOptions()
            options.metadata.add("Token", "four")
            #expect(try await client.`return`(keywords("abc"), options: options).schemaField == 7)
        }
    }

    @Test(
        "a status that a handler throws reaches the client with message and details; anything else stays inside",
        arguments: Depth.allCases
    )
    func errors(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            let failed = await #expect(throws: Status.self) { try await client.`return`(keywords("", "fail")) }
            #expect(failed?.code == .failedPrecondition)
            #expect(failed?.message == "asked to fail: 50 %\n\u{1F980}")
            #expect(try failed?.details.first?.unpack(GoogleDuration.self) == GoogleDuration())
            let crashed = await #expect(throws: Status.self) { try await client.`return`(keywords("", "crash")) }
            #expect(crashed?.code == .unknown)
            #expect(crashed?.message.contains("secret") == false)
        }
    }

    @Test("a server stream arrives in order", arguments: Depth.allCases)
    func serverStreaming(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            var numbers: [Int32] = []
            for try await response in client.`repeat`(keywords(String(repeating: "x", count: 1000))) {
                numbers.append(response.schemaField)
            }
            #expect(numbers == Array(0..<1000))
        }
    }

    @Test("a stream that fails in the middle gives its messages, then throws its status", arguments: Depth.allCases)
    func failingStream(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            let failed = await #expect(throws: Status.self) {
                for try await _ in client.`repeat`(keywords("xxx", "fail")) {}
            }
            #expect(failed?.code == .aborted)
            #expect(failed?.message == "in the middle")
        }
    }

    @Test("a client stream is counted to its end, an empty one too", arguments: Depth.allCases, [0, 1, 500])
    func clientStreaming(depth: Depth, count: Int) async throws {
        try await with(depth) { (client, _) async throws in
            let response = try await client.`import` { requests in
                for _ in 0..<count { try await requests.send(keywords("text")) }
            }
            #expect(response.schemaField == Int32(count))
        }
    }

    @Test("both sides can talk in turns", arguments: Depth.allCases)
    func bidirectional(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            var lengths: [Int32] = []
            let responses = client.selfMethod { requests in
                for length in 1...50 { try await requests.send(keywords(String(repeating: "y", count: length))) }
            }
            for try await response in responses { lengths.append(response.schemaField) }
            #expect(lengths == Array(1...50))
        }
    }

    @Test("a request that cannot be made ends the call with its own error", arguments: Depth.allCases)
    func failingRequests(depth: Depth) async throws {
        struct NoMoreIdeas: Error {}
        try await with(depth) { (client, _) async throws in
            await #expect(throws: NoMoreIdeas.self) {
                _ = try await client.`import` { requests in
                    try await requests.send(OddKeywords())
                    throw NoMoreIdeas()
                }
            }
        }
    }

    @Test("a reader that leaves early ends the call, and the next call works", arguments: Depth.allCases)
    func leavingEarly(depth: Depth) async throws {
        try await with(depth) { (client, _) async throws in
            for try await response in client.`repeat`(keywords(String(repeating: "x", count: 10_000))) {
                if response.schemaField == 3 { break }
            }
            #expect(try await client.`return`(keywords("ab")).schemaField == 2)
        }
    }

    @Test("a method that nobody serves is UNIMPLEMENTED and named", arguments: Depth.allCases)
    func unknownMethod(depth: Depth) async throws {
        try await with(depth) { (_, transport) async throws in
            let unknown = MethodDescriptor(
                service: "no.Such",
                name: "Method",
                kind: .unary,
                request: OddKeywords.self,
                response: OddKeywords.self
            )
            let failed = await status { _ = try await transport.unary(unknown, [], .standard) }
            #expect(failed == Status(.unimplemented, "there is no method /no.Such/Method"))
        }
    }

    @Test("a request that is no message is INTERNAL and names the type", arguments: Depth.allCases)
    func damagedRequest(depth: Depth) async throws {
        try await with(depth) { (_, transport) async throws in
            let failed = await status {
                _ = try await transport.unary(OddSwitchMethods.`return`, [0x0a, 0x05], .standard)
            }
            #expect(failed?.code == .internal)
            #expect(failed?.message.contains("odd.Keywords") == true)
        }
    }

    @Test("a large message of several windows goes both ways")
    func largeMessages() async throws {
        try await withLoopback([Calls()]) { loopback in
            let client = try await loopback.connect()
            let text = String(repeating: "0123456789", count: 100_000)
            #expect(try await client.echo(text) == text)
        }
    }

    @Test(
        "the standard interoperability cases pass over loopback",
        arguments: InteropCase.allCases.filter { !$0.isLong }
    )
    func interoperability(testCase: InteropCase) async throws {
        try await withLoopback([InteropTestService()], loops: 2) { loopback in
            let client = InteropClient(try await loopback.connect())
            try await client.run(testCase, timeout: .seconds(50))
        }
    }

    @Test("calls are served on a Unix socket, and its file is gone afterwards")
    func unixSocket() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path + "/server.socket"
        try await withLoopback([Calls()], loops: 2) {
            $0.addresses = [.unix(path: path)]
        } _: { loopback in
            #expect(loopback.address == .unix(path: path))
            let client = try await loopback.connect()
            #expect(try await client.echo("over a file") == "over a file")
            #expect(folder.holds("server.socket"))
        }
        #expect(!folder.holds("server.socket"))
    }

    @Test("five hundred calls, a hundred at a time, all come back with their own answer")
    func manyCalls() async throws {
        try await withLoopback([Calls()], loops: 2) { loopback in
            let client = try await loopback.connect()
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<500 {
                    if number >= 100 { #expect(try await group.next() == true) }
                    group.addTask { try await client.echo("call \(number)") == "call \(number)" }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(loopback.metric("rpc_server_handled_total", ["code": "ok"]) == 500)
            #expect(loopback.metric("rpc_server_open_calls") == 0)
        }
    }
}
