internal import GRPCCore
private import Protobuf

extension InteropClient {
    static let requestSizes = [27_182, 8, 1_828, 45_904]
    static let responseSizes = [31_415, 9, 2_653, 58_979]

    func clientStreaming() async throws {
        let response = try await service.streamingInputCall { requests in
            for size in Self.requestSizes { try await requests.send(.with { $0.payload = Self.zeros(size) }) }
        }
        try expect("aggregated_payload_size", response.aggregatedPayloadSize, equals: 74_922)
    }

    func serverStreaming() async throws {
        let request = TestingStreamingOutputCallRequest.with { request in
            request.responseType = .compressable
            request.responseParameters = Self.responseSizes.map { size in .with { $0.size = Int32(size) } }
        }
        var payloads: [TestingPayload?] = []
        for try await response in service.streamingOutputCall(request) {
            payloads.append(response.payload)
            if payloads.count > Self.responseSizes.count { break }
        }
        try expect("the number of responses", payloads.count, equals: Self.responseSizes.count)
        for (number, (payload, size)) in zip(payloads, Self.responseSizes).enumerated() {
            try expectZeros("response \(number + 1)", payload, count: size)
        }
    }

    /// Each request is sent when the response before it has come.
    func pingPong() async throws {
        try await DuplexCall.with(transport) { call in
            for (number, (requestSize, responseSize)) in zip(Self.requestSizes, Self.responseSizes).enumerated() {
                try await call.send(Self.streamRequest(responseSize: responseSize, payloadSize: requestSize))
                try expectZeros("response \(number + 1)", try await call.next()?.payload, count: responseSize)
            }
            try await call.finishRequests()
            try await call.expectEnd()
        }
    }

    func emptyStream() async throws {
        try await DuplexCall.with(transport) { call in
            try await call.finishRequests()
            try await call.expectEnd()
        }
    }
}
