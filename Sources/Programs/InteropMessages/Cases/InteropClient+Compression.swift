internal import GRPCCore
private import Protobuf

/// A client asks first whether the server looks at compression at all: it says that a message is compressed which is not.
extension InteropClient {
    func clientCompressedUnary() async throws {
        try await expectStatus("UnaryCall with expect_compressed and without compression", .invalidArgument) {
            _ = try await unary(saysCompressed: true, isCompressed: false)
        }
        for isCompressed in [true, false] {
            let response = try await unary(saysCompressed: isCompressed, isCompressed: isCompressed)
            try expectZeros("the response", response.payload, count: Self.largeResponseSize)
        }
    }

    private func unary(saysCompressed: Bool, isCompressed: Bool) async throws -> TestingSimpleResponse {
        var request = Self.largeRequest
        request.expectCompressed = .with { $0.value = saysCompressed }
        var options = CallOptions()
        options.compression = isCompressed ? .gzip : .identity
        return try await service.unaryCall(request, options: options)
    }

    func serverCompressedUnary() async throws {
        for isCompressed in [true, false] {
            var request = Self.largeRequest
            request.responseCompressed = .with { $0.value = isCompressed }
            var options = CallOptions()
            let record = CallRecord()
            options.record = record
            let response = try await service.unaryCall(request, options: options)
            try expectZeros("the response", response.payload, count: Self.largeResponseSize)
            try expect("whether the response is compressed", record.responseWasCompressed, equals: isCompressed)
        }
    }

    func clientCompressedStreaming() async throws {
        var options = CallOptions()
        options.compression = .gzip
        try await expectStatus("StreamingInputCall with expect_compressed and without compression", .invalidArgument) {
            _ = try await service.streamingInputCall(options: options) { requests in
                try await requests.send(Self.input(27_182, saysCompressed: true), compressed: false)
            }
        }
        let response = try await service.streamingInputCall(options: options) { requests in
            try await requests.send(Self.input(27_182, saysCompressed: true), compressed: true)
            try await requests.send(Self.input(45_904, saysCompressed: false), compressed: false)
        }
        try expect("aggregated_payload_size", response.aggregatedPayloadSize, equals: 73_086)
    }

    private static func input(_ size: Int, saysCompressed: Bool) -> TestingStreamingInputCallRequest {
        .with { request in
            request.payload = zeros(size)
            request.expectCompressed = .with { $0.value = saysCompressed }
        }
    }

    func serverCompressedStreaming() async throws {
        let wanted = [(size: 31_415, isCompressed: true), (size: 92_653, isCompressed: false)]
        let request = TestingStreamingOutputCallRequest.with { request in
            request.responseType = .compressable
            request.responseParameters = wanted.map { one in
                .with { parameters in
                    parameters.size = Int32(one.size)
                    parameters.compressed = .with { $0.value = one.isCompressed }
                }
            }
        }
        var responses = service.streamingOutputCall(request).makeAsyncIterator()
        for (number, one) in wanted.enumerated() {
            try expectZeros("response \(number + 1)", try await responses.next()?.payload, count: one.size)
            try expect(
                "whether response \(number + 1) is compressed",
                responses.wasCompressed,
                equals: one.isCompressed
            )
        }
        try expect("the response after the last", try await responses.next(), equals: nil)
    }
}
