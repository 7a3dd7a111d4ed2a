internal import GRPCCore
internal import InteropMessages
internal import Protobuf
internal import Testing

@Suite("The service of the interoperability tests", .timeLimit(.minutes(2)))
struct InteropTestServiceTests {
    private let service = InteropTestService(serverID: "the-one")
    private var client: TestingTestServiceClient { TestingTestServiceClient(InProcessTransport(RPCRouter([service]))) }

    private func context(_ method: MethodDescriptor, requestWasCompressed: Bool = false) -> ServerContext {
        ServerContext(
            ServerCall(method: method, metadata: Metadata(), deadline: nil, peer: .inProcess),
            requestWasCompressed: requestWasCompressed
        )
    }

    private func stream(_ sizes: Int32...) -> TestingStreamingOutputCallRequest {
        .with { request in request.responseParameters = sizes.map { size in .with { $0.size = size } } }
    }

    // MARK: - Bounds

    @Test("a size out of bounds is INVALID_ARGUMENT and names the field", arguments: [-1, 16 * 1024 * 1024 + 1, .max])
    func sizes(size: Int32) async throws {
        let unary = await #expect(throws: Status.self) { try await client.unaryCall(.with { $0.responseSize = size }) }
        #expect(unary?.code == .invalidArgument)
        #expect(unary?.message.contains("response_size is \(size)") == true)
        let streaming = await #expect(throws: Status.self) {
            for try await _ in client.streamingOutputCall(stream(size)) {}
        }
        #expect(streaming?.code == .invalidArgument)
        #expect(streaming?.message.contains("response_parameters.size is \(size)") == true)
    }

    @Test("the largest size is answered")
    func largestSize() async throws {
        // In its own limits: the client reads no more than 4 MiB.
        var limits = InteropTestService.Limits()
        limits.payloadBytesMax = 1_000
        let service = InteropTestService(limits: limits)
        let client = TestingTestServiceClient(InProcessTransport(RPCRouter([service])))
        #expect(try await client.unaryCall(.with { $0.responseSize = 1_000 }).payload?.body.count == 1_000)
        await #expect(throws: Status.self) { try await client.unaryCall(.with { $0.responseSize = 1_001 }) }
    }

    @Test("a negative interval and an unknown payload type are INVALID_ARGUMENT and name the field")
    func otherFields() async throws {
        let interval = await #expect(throws: Status.self) {
            let request = TestingStreamingOutputCallRequest.with { request in
                request.responseParameters = [.with { $0.intervalUs = -1 }]
            }
            for try await _ in client.streamingOutputCall(request) {}
        }
        #expect(interval?.code == .invalidArgument)
        #expect(interval?.message.contains("interval_us") == true)
        let type = await #expect(throws: Status.self) {
            try await client.unaryCall(.with { $0.responseType = .unrecognized(7) })
        }
        #expect(type?.code == .invalidArgument)
        #expect(type?.message.contains("response_type") == true)
    }

    @Test("HalfDuplexCall owes a bounded number of responses")
    func owed() async throws {
        var limits = InteropTestService.Limits()
        limits.owedResponsesMax = 10
        let client = TestingTestServiceClient(InProcessTransport(RPCRouter([InteropTestService(limits: limits)])))
        let failed = await #expect(throws: Status.self) {
            for try await _ in client.halfDuplexCall(requests: { requests in
                for _ in 0..<11 { try await requests.send(TestingStreamingOutputCallRequest()) }
            }) {}
        }
        #expect(failed?.code == .resourceExhausted)
    }

    // MARK: - Answers

    @Test("HalfDuplexCall answers after the last request, in the order of requests")
    func halfDuplex() async throws {
        let requests = [stream(3, 1), stream(), stream(2)].map { InboundMessage($0.wireBytes()) }
        let outbound = ScriptedOutbound()
        try await service.halfDuplexCall(
            RequestStream(ScriptedInbound(requests)),
            ResponseWriter(outbound),
            context(TestingTestServiceMethods.halfDuplexCall)
        )
        let sizes = try outbound.sent.map { try TestingStreamingOutputCallResponse(wire: $0.bytes).payload?.body.count }
        #expect(sizes == [3, 1, 2])
    }

    @Test("a stream ends with the status that was asked for, after the responses that were asked for")
    func statusOfStream() async throws {
        var request = stream(5, 6)
        request.responseStatus = .with {
            $0.code = StatusCode.dataLoss.rawValue
            $0.message = "as you wish"
        }
        let outbound = ScriptedOutbound()
        let failed = await #expect(throws: Status.self) {
            try await service.streamingOutputCall(
                request,
                ResponseWriter(outbound),
                context(TestingTestServiceMethods.streamingOutputCall)
            )
        }
        #expect(failed == Status(.dataLoss, "as you wish"))
        let sizes = try outbound.sent.map { try TestingStreamingOutputCallResponse(wire: $0.bytes).payload?.body.count }
        #expect(sizes == [5, 6])
    }

    @Test("the status OK ends a call well; a code that gRPC does not have is UNKNOWN")
    func statusCodes() async throws {
        _ = try await client.unaryCall(.with { request in request.responseStatus = TestingEchoStatus() })
        let failed = await #expect(throws: Status.self) {
            try await client.unaryCall(.with { request in request.responseStatus = .with { $0.code = 99 } })
        }
        #expect(failed?.code == .unknown)
    }

    @Test("metadata comes back when a call fails, too")
    func echoOnFailure() async throws {
        var options = CallOptions()
        options.metadata.add("x-grpc-test-echo-initial", "hello")
        options.metadata.add("x-grpc-test-echo-trailing-bin", binary: [0, 255])
        let record = CallRecord()
        options.record = record
        await #expect(throws: Status.self) {
            try await client.unaryCall(.with { $0.responseSize = -1 }, options: options)
        }
        #expect(record.initialMetadata?.first("x-grpc-test-echo-initial") == "hello")
        #expect(record.trailers?.first(binary: "x-grpc-test-echo-trailing-bin") == [0, 255])
    }

    @Test("the server says its id when it is asked, and nothing otherwise")
    func serverID() async throws {
        #expect(try await client.unaryCall(.with { $0.fillServerID = true }).serverID == "the-one")
        #expect(try await client.unaryCall(TestingSimpleRequest()).serverID.isEmpty)
    }

    @Test("a cacheable call gives the body back, alike each time, and says how long it may be cached")
    func cacheable() async throws {
        var options = CallOptions()
        let record = CallRecord()
        options.record = record
        let request = TestingSimpleRequest.with { request in request.payload = .with { $0.body = [1, 2, 3] } }
        let first = try await client.cacheableUnaryCall(request, options: options)
        let second = try await client.cacheableUnaryCall(request)
        #expect(first.payload?.body == [1, 2, 3])
        #expect(first == second)
        #expect(record.initialMetadata?.first("cache-control") == "max-age=60, public")
    }

    @Test("UnimplementedCall is UNIMPLEMENTED")
    func unimplemented() async throws {
        let failed = await #expect(throws: Status.self) { try await client.unimplementedCall(TestingEmpty()) }
        #expect(failed?.code == .unimplemented)
    }

    @Test("a response that waits for its interval ends when its task is cancelled")
    func intervalIsCancelled() async throws {
        let request = TestingStreamingOutputCallRequest.with { request in
            request.responseParameters = [.with { $0.size = 1 }, .with { $0.intervalUs = .max }]
        }
        let outbound = ScriptedOutbound()
        let handling = Task {
            try await service.streamingOutputCall(
                request,
                ResponseWriter(outbound),
                context(TestingTestServiceMethods.streamingOutputCall)
            )
        }
        await outbound.waitForMessages()
        handling.cancel()
        await #expect(throws: CancellationError.self) { try await handling.value }
        #expect(outbound.sent.count == 1)
    }

    // MARK: - Compression

    @Test(
        "expect_compressed that is not as the message came is INVALID_ARGUMENT",
        arguments: [true, false],
        [true, false]
    )
    func expectCompressed(says: Bool, is wasCompressed: Bool) async throws {
        let unary = TestingSimpleRequest.with { request in request.expectCompressed = .with { $0.value = says } }
        let input = TestingStreamingInputCallRequest.with { request in
            request.payload = .with { $0.body = [1, 2, 3] }
            request.expectCompressed = .with { $0.value = says }
        }
        let calls: [() async throws -> Void] = [
            {
                _ = try await service.unaryCall(
                    unary,
                    context(TestingTestServiceMethods.unaryCall, requestWasCompressed: wasCompressed)
                )
            },
            {
                let message = InboundMessage(input.wireBytes(), wasCompressed: wasCompressed)
                let response = try await service.streamingInputCall(
                    RequestStream(ScriptedInbound([message, message])),
                    context(TestingTestServiceMethods.streamingInputCall)
                )
                #expect(response.aggregatedPayloadSize == 6)
            },
        ]
        for call in calls {
            if says == wasCompressed {
                try await call()
            } else {
                let failed = await #expect(throws: Status.self) { try await call() }
                #expect(failed?.code == .invalidArgument)
                #expect(failed?.message.contains("expect_compressed") == true)
            }
        }
    }

    @Test("responses are compressed as they were asked for, and left to the server when nothing was asked")
    func responseCompressed() async throws {
        let request = TestingStreamingOutputCallRequest.with { request in
            request.responseParameters = [
                .with { $0.compressed = .with { $0.value = true } },
                .with { $0.compressed = .with { $0.value = false } },
                TestingResponseParameters(),
            ]
        }
        let outbound = ScriptedOutbound()
        try await service.streamingOutputCall(
            request,
            ResponseWriter(outbound),
            context(TestingTestServiceMethods.streamingOutputCall)
        )
        #expect(outbound.sent.map(\.compressed) == [true, false, nil])

        for wanted in [true, false, nil] {
            let context = context(TestingTestServiceMethods.unaryCall)
            let request = TestingSimpleRequest.with { request in
                request.responseCompressed = wanted.map { value in .with { $0.value = value } }
            }
            _ = try await service.unaryCall(request, context)
            #expect(context.call.answerOptions?.compresses == wanted)
        }
    }
}
