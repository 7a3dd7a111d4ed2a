internal import GRPCCore
internal import InteropMessages
internal import Protobuf
internal import Testing

@Suite("Interoperability cases", .timeLimit(.minutes(2)))
struct InteropCaseTests {
    private let timeout = Duration.seconds(60)

    private func client(_ services: any RPCService...) -> InteropClient {
        InteropClient(InProcessTransport(RPCRouter(services)))
    }

    @Test("the service passes each case", arguments: InteropCase.allCases.filter { !$0.needsCompression })
    func passes(testCase: InteropCase) async throws {
        try await client(InteropTestService()).run(testCase, timeout: timeout)
    }

    @Test(
        "a transport that compresses nothing fails the cases of compression",
        arguments: InteropCase.allCases.filter(\.needsCompression)
    )
    func noCompression(testCase: InteropCase) async throws {
        let failed = await #expect(throws: InteropFailure.self) {
            try await client(InteropTestService()).run(testCase, timeout: timeout)
        }
        #expect(failed?.description.contains("ompress") == true)
    }

    /// Who answers wrongly cannot fail these: the client gives the call up by itself.
    private static let endedByClient: Set<InteropCase> = [.cancelAfterBegin, .timeoutOnSleepingServer]

    @Test(
        "a server that answers wrongly fails each case, with a sentence of what was expected and what came",
        arguments: InteropCase.allCases.filter { !endedByClient.contains($0) }
    )
    func liar(testCase: InteropCase) async throws {
        let failed = await #expect(throws: InteropFailure.self) {
            try await client(Liar(), LiarOfNothing()).run(testCase, timeout: timeout)
        }
        let sentence = try #require(failed).description
        #expect(sentence.contains(": expected ") && sentence.contains(", got "))
        #expect(sentence.utf8.count < 2_000)
    }

    @Test("a server that has nothing fails a case with the status that it answered")
    func nothing() async throws {
        let failed = await #expect(throws: InteropFailure.self) {
            try await client().run(.emptyUnary, timeout: timeout)
        }
        #expect(failed?.description.contains("there is no method /grpc.testing.TestService/EmptyCall") == true)
    }

    @Test("a server that never answers fails a case at its timeout")
    func sleeper() async throws {
        let failed = await #expect(throws: InteropFailure.self) {
            try await client(Sleeper()).run(.emptyUnary, timeout: .milliseconds(1))
        }
        #expect(failed?.description.contains("expected an end within") == true)
    }

    @Test("a soak counts failures up to its limit, and asks for a new transport each time")
    func soak() async throws {
        var soak = InteropClient.SoakOptions()
        soak.iterations = 5
        soak.failuresMax = 5
        let transport = InProcessTransport(RPCRouter([InteropTestService()]))
        let (uses, use) = AsyncStream.makeStream(of: Void.self)
        let failing = InteropClient(transport, soak: soak) { _ in
            use.yield()
            throw Status(.unavailable, "no connection today")
        }
        try await failing.run(.channelSoak, timeout: timeout)
        use.finish()
        var useCount = 0
        for await _ in uses { useCount += 1 }
        #expect(useCount == 5)

        soak.failuresMax = 4
        let strict = InteropClient(transport, soak: soak) { _ in throw Status(.unavailable, "no connection today") }
        let failed = await #expect(throws: InteropFailure.self) { try await strict.run(.channelSoak, timeout: timeout) }
        #expect(failed?.description.contains("no connection today") == true)
    }

    @Test("the long cases are not among all, and every name is the standard's")
    func names() {
        #expect(InteropCase.all.count == InteropCase.allCases.count - 2)
        #expect(InteropCase(rawValue: "client_compressed_streaming") == .clientCompressedStreaming)
    }
}

/// Gets everything a little wrong.
private struct Liar: TestingTestService {
    private let payload = TestingPayload.with { $0.body = [1] }

    func emptyCall(_ request: TestingEmpty, _ context: ServerContext) async throws -> TestingEmpty {
        .with { $0.unknownFields = UnknownFields(bytes: [0x08, 0x01]) }
    }

    func unaryCall(_ request: TestingSimpleRequest, _ context: ServerContext) async throws -> TestingSimpleResponse {
        .with { $0.payload = payload }
    }

    func cacheableUnaryCall(
        _ request: TestingSimpleRequest,
        _ context: ServerContext
    ) async throws -> TestingSimpleResponse {
        .with { $0.payload = payload }
    }

    func streamingOutputCall(
        _ request: TestingStreamingOutputCallRequest,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {
        for wanted in request.responseParameters.dropLast() {
            try await responses.send(
                .with { response in
                    response.payload = .with { $0.body = [UInt8](repeating: 0, count: Int(wanted.size)) }
                }
            )
        }
    }

    func streamingInputCall(
        _ requests: RequestStream<TestingStreamingInputCallRequest>,
        _ context: ServerContext
    ) async throws -> TestingStreamingInputCallResponse {
        TestingStreamingInputCallResponse()
    }

    func fullDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {
        try await responses.send(.with { $0.payload = payload })
    }

    func halfDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {}

    func unimplementedCall(_ request: TestingEmpty, _ context: ServerContext) async throws -> TestingEmpty {
        TestingEmpty()
    }
}

/// Serves what nobody should.
private struct LiarOfNothing: TestingUnimplementedService {
    func unimplementedCall(_ request: TestingEmpty, _ context: ServerContext) async throws -> TestingEmpty {
        TestingEmpty()
    }
}

/// Answers nothing until it is cancelled.
private struct Sleeper: RPCService {
    var handlers: [RPCHandler] {
        [
            .unary(TestingTestServiceMethods.emptyCall) { (_: TestingEmpty, _) -> TestingEmpty in
                try await Task.sleep(for: .seconds(86_400))
                return TestingEmpty()
            }
        ]
    }
}
