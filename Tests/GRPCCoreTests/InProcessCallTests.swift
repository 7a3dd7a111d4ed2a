internal import GRPCCore
internal import OddSchemas
internal import Protobuf
internal import Testing

/// A service with every kind of call, whose methods have the names of keywords.
private struct Echo: OddSwitch {
    func `return`(_ request: OddKeywords, _ context: ServerContext) async throws -> OddCollisions {
        if request.`default` == "fail" {
            throw Status(.failedPrecondition, "asked to fail", details: [GoogleAny(packing: GoogleDuration())])
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

@Suite("Calls in one process")
struct InProcessCallTests {
    private let client = OddSwitchClient(InProcessTransport(RPCRouter([Echo()]), queueMax: 2))

    private func keywords(_ text: String, _ mode: String = "") -> OddKeywords {
        .with {
            $0.`repeat` = text
            $0.`default` = mode
        }
    }

    @Test("a unary call carries the request, the metadata and the response")
    func unary() async throws {
        var options = CallOptions()
        options.metadata.add("Token", "four")
        #expect(try await client.`return`(keywords("abc"), options: options).schemaField == 7)
    }

    @Test("a status that a handler throws reaches the client with its details; anything else stays inside")
    func errors() async throws {
        let failed = await #expect(throws: Status.self) { try await client.`return`(keywords("", "fail")) }
        #expect(failed?.code == .failedPrecondition)
        #expect(try failed?.details.first?.unpack(GoogleDuration.self) == GoogleDuration())
        #expect(failed?.rpcStatus.code == 9)
        let crashed = await #expect(throws: Status.self) { try await client.`return`(keywords("", "crash")) }
        #expect(crashed?.code == .unknown)
        #expect(crashed?.message.contains("secret") == false)
    }

    @Test("a server stream arrives in order, more messages than the queue holds")
    func serverStreaming() async throws {
        var numbers: [Int32] = []
        for try await response in client.`repeat`(keywords(String(repeating: "x", count: 100))) {
            numbers.append(response.schemaField)
        }
        #expect(numbers == Array(0..<100))
    }

    @Test("a stream that fails in the middle throws its status")
    func failingStream() async throws {
        let failed = await #expect(throws: Status.self) {
            for try await _ in client.`repeat`(keywords("xxx", "fail")) {}
        }
        #expect(failed?.code == .aborted)
    }

    @Test("a client stream is counted to its end")
    func clientStreaming() async throws {
        let response = try await client.`import` { requests in
            for _ in 0..<50 { try await requests.send(OddKeywords()) }
        }
        #expect(response.schemaField == 50)
    }

    @Test("both sides can talk in turns")
    func bidirectional() async throws {
        var lengths: [Int32] = []
        let responses = client.selfMethod { requests in
            for length in 1...20 {
                try await requests.send(.with { $0.`repeat` = String(repeating: "y", count: length) })
            }
        }
        for try await response in responses { lengths.append(response.schemaField) }
        #expect(lengths == Array(1...20))
    }

    @Test("a request that cannot be made ends the call with its own error")
    func failingRequests() async throws {
        struct NoMoreIdeas: Error {}
        await #expect(throws: NoMoreIdeas.self) {
            _ = try await client.`import` { requests in
                try await requests.send(OddKeywords())
                throw NoMoreIdeas()
            }
        }
    }

    @Test("a reader that leaves early ends the call")
    func leavingEarly() async throws {
        for try await response in client.`repeat`(keywords(String(repeating: "x", count: 10_000))) {
            if response.schemaField == 3 { break }
        }
    }

    @Test("a method that nobody serves is UNIMPLEMENTED")
    func unknownMethod() async throws {
        let client = OddSwitchClient(InProcessTransport(RPCRouter([])))
        let failed = await #expect(throws: Status.self) { try await client.`return`(OddKeywords()) }
        #expect(failed?.code == .unimplemented)
        #expect(failed?.message == "there is no method /odd.Switch/Return")
    }

    @Test("a request that is no message is INTERNAL and names the place")
    func damagedRequest() async throws {
        let transport = InProcessTransport(RPCRouter([Echo()]))
        let failed = await #expect(throws: Status.self) {
            try await transport.unary(OddSwitchMethods.`return`, [0x0a, 0x05], .standard)
        }
        #expect(failed?.code == .internal)
        #expect(failed?.message.contains("odd.Keywords") == true)
    }
}
