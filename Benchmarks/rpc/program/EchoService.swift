internal import CodecBenchmarkMessages
internal import GRPCCore
internal import RPCBenchmarkMessages

/// Decodes, changes and encodes what it gets, so that nothing can be handed through.
struct EchoService: BenchEcho {
    func unary(_ request: BenchTenFields, _ context: ServerContext) async throws -> BenchTenFields {
        var response = request
        response.priority += 1
        return response
    }

    func stream(
        _ request: BenchStreamRequest,
        _ responses: ResponseWriter<BenchTenFields>,
        _ context: ServerContext
    ) async throws {
        var response = request.message ?? BenchTenFields()
        for number in 0..<max(0, request.count) {
            if number > 0 { response.priority += 1 }
            try await responses.send(response)
        }
    }
}
