internal import GRPCCore
private import Protobuf

extension InteropClient {
    func emptyUnary() async throws {
        try expect("the response", try await service.emptyCall(TestingEmpty()), equals: TestingEmpty())
    }

    func largeUnary() async throws {
        try await largeUnary(service)
    }

    func largeUnary(_ service: TestingTestServiceClient) async throws {
        let response = try await service.unaryCall(Self.largeRequest)
        try expectZeros("the response", response.payload, count: Self.largeResponseSize)
    }

    /// That a second call gets the first one's answer is the work of a proxy between client and server, and of the verb
    /// GET, which gRPC clients do not send. What is asked of the server is asked here: answers, and leave to cache them.
    func cacheableUnary() async throws {
        for _ in 0..<2 {
            var options = CallOptions()
            // Some proxies cache nothing for clients of the local host.
            options.metadata.add("x-user-ip", "1.2.3.4")
            let record = CallRecord()
            options.record = record
            let response = try await service.cacheableUnaryCall(
                .with { request in request.payload = .with { $0.body = Array("1".utf8) } },
                options: options
            )
            try expect("whether the response is empty", response.payload?.body.isEmpty ?? true, equals: false)
            let control = record.initialMetadata?.first("cache-control")
            guard let control, control.contains("max-age=60") else {
                throw InteropFailure("cache-control", expected: "max-age=60", got: control ?? "nothing")
            }
        }
    }

    /// Values of metadata come back, in a unary call and in a stream.
    func customMetadata() async throws {
        var options = CallOptions()
        options.metadata.add(EchoedMetadata.initial, "test_initial_metadata_value")
        options.metadata.add(EchoedMetadata.trailing, binary: [0xab, 0xab, 0xab])

        let unary = CallRecord()
        options.record = unary
        let response = try await service.unaryCall(Self.largeRequest, options: options)
        try expectZeros("the response", response.payload, count: Self.largeResponseSize)
        try Self.expectEcho("UnaryCall", unary)

        let duplex = CallRecord()
        options.record = duplex
        try await DuplexCall.with(transport, options) { call in
            try await call.send(Self.streamRequest(responseSize: 314_159, payloadSize: 271_828))
            try await call.finishRequests()
            try expectZeros("the response", try await call.next()?.payload, count: 314_159)
            try await call.expectEnd()
        }
        try Self.expectEcho("FullDuplexCall", duplex)
    }

    private static func expectEcho(_ call: String, _ record: CallRecord) throws {
        try expect(
            "\(EchoedMetadata.initial) before the response of \(call)",
            record.initialMetadata?.first(EchoedMetadata.initial),
            equals: "test_initial_metadata_value"
        )
        try expect(
            "\(EchoedMetadata.trailing) after the response of \(call)",
            record.trailers?.first(binary: EchoedMetadata.trailing),
            equals: [0xab, 0xab, 0xab]
        )
    }
}
