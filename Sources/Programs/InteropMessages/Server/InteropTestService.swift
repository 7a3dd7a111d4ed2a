package import GRPCCore
internal import Protobuf

/// The server's side of gRPC's interoperability tests: `grpc.testing.TestService`.
///
/// Clients of other implementations call it to see whether this one does what they do. Every size and number that a
/// client asks for is bounded by `limits`; what is out of bounds is INVALID_ARGUMENT with the name of the field.
package struct InteropTestService: TestingTestService {
    package struct Limits: Sendable {
        /// Bytes of the payload of one response.
        package var payloadBytesMax = 16 * 1024 * 1024
        /// Responses that HalfDuplexCall owes before it sends the first.
        package var owedResponsesMax = 10_000

        package init() {}
    }

    /// What `fill_server_id` answers.
    private let serverID: String
    private let limits: Limits

    package init(serverID: String = "mesh-interop", limits: Limits = Limits()) {
        self.serverID = serverID
        self.limits = limits
    }

    // MARK: - One message each way

    package func emptyCall(_ request: TestingEmpty, _ context: ServerContext) async throws -> TestingEmpty {
        EchoedMetadata.add(to: context)
        return TestingEmpty()
    }

    package func unaryCall(
        _ request: TestingSimpleRequest,
        _ context: ServerContext
    ) async throws -> TestingSimpleResponse {
        EchoedMetadata.add(to: context)
        try request.expectCompressed?.check(wasCompressed: context.requestWasCompressed)
        try request.responseStatus?.throwUnlessOK()
        let payload = try payload(request.responseType, size: request.responseSize, field: "response_size")
        if let compressed = request.responseCompressed { context.setCompression(compressed.value) }
        return .with {
            $0.payload = payload
            if request.fillServerID { $0.serverID = serverID }
            if request.fillUsername { $0.username = context.peer.identity?.commonName ?? "" }
        }
    }

    /// Answers something else at each call, so that a client sees whether a proxy answered from its cache.
    package func cacheableUnaryCall(
        _ request: TestingSimpleRequest,
        _ context: ServerContext
    ) async throws -> TestingSimpleResponse {
        EchoedMetadata.add(to: context)
        var metadata = Metadata()
        metadata.add("cache-control", "max-age=60, public")
        context.addInitialMetadata(metadata)
        // What may be cached is the same each time.
        return .with { response in response.payload = .with { $0.body = request.payload?.body ?? [] } }
    }

    package func unimplementedCall(_ request: TestingEmpty, _ context: ServerContext) async throws -> TestingEmpty {
        throw Status(.unimplemented, "UnimplementedCall is not offered, as the tests want it")
    }

    // MARK: - Streams

    package func streamingOutputCall(
        _ request: TestingStreamingOutputCallRequest,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {
        EchoedMetadata.add(to: context)
        try await answer(request, responses)
    }

    package func streamingInputCall(
        _ requests: RequestStream<TestingStreamingInputCallRequest>,
        _ context: ServerContext
    ) async throws -> TestingStreamingInputCallResponse {
        EchoedMetadata.add(to: context)
        var size = 0
        var iterator = requests.makeAsyncIterator()
        while let request = try await iterator.next() {
            try request.expectCompressed?.check(wasCompressed: iterator.wasCompressed)
            size += request.payload?.body.count ?? 0
        }
        guard let total = Int32(exactly: size) else {
            throw Status(.outOfRange, "the payloads have \(size) bytes, more than aggregated_payload_size can say")
        }
        return .with { $0.aggregatedPayloadSize = total }
    }

    package func fullDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {
        EchoedMetadata.add(to: context)
        for try await request in requests { try await answer(request, responses) }
    }

    package func halfDuplexCall(
        _ requests: RequestStream<TestingStreamingOutputCallRequest>,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>,
        _ context: ServerContext
    ) async throws {
        EchoedMetadata.add(to: context)
        var owed: [TestingStreamingOutputCallRequest] = []
        var owedCount = 0
        for try await var request in requests {
            // Of an ordinary request only a few numbers are kept, not its payload.
            request.payload = nil
            owedCount += max(request.responseParameters.count, 1)
            guard owedCount <= limits.owedResponsesMax else {
                throw Status(.resourceExhausted, "HalfDuplexCall owes more than \(limits.owedResponsesMax) responses")
            }
            owed.append(request)
        }
        for request in owed { try await answer(request, responses) }
    }

    // MARK: - Answers

    /// Sends what a request asks for, then ends the call if it asks for that.
    private func answer(
        _ request: TestingStreamingOutputCallRequest,
        _ responses: ResponseWriter<TestingStreamingOutputCallResponse>
    ) async throws {
        for wanted in request.responseParameters {
            let payload = try payload(request.responseType, size: wanted.size, field: "response_parameters.size")
            guard wanted.intervalUs >= 0 else {
                throw Status(.invalidArgument, "the field response_parameters.interval_us is negative")
            }
            if wanted.intervalUs > 0 { try await Task.sleep(for: .microseconds(wanted.intervalUs)) }
            try await responses.send(.with { $0.payload = payload }, compressed: wanted.compressed?.value)
        }
        try request.responseStatus?.throwUnlessOK()
    }

    private func payload(
        _ type: TestingPayloadType,
        size: Int32,
        field: String
    ) throws(Status) -> TestingPayload {
        guard type == .compressable else {
            throw Status(.invalidArgument, "the field response_type is \(type.rawValue), which is not known")
        }
        guard 0...limits.payloadBytesMax ~= Int(size) else {
            throw Status(.invalidArgument, "the field \(field) is \(size), not in 0...\(limits.payloadBytesMax)")
        }
        return .with { $0.body = [UInt8](repeating: 0, count: Int(size)) }
    }
}
