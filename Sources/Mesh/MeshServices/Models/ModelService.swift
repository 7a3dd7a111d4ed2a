package import GRPCCore
package import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// Calls models for whoever waits for the text. A caller that leaves (RST_STREAM, the end of its deadline, a lost
/// connection) takes the model's call along: the transport cancels the handler, and with it everything below.
///
/// Of the service of the schema this answers `Generate` and `GenerateStream`; prices and the catalogue are not here.
package struct ModelService: RPCService {
    let calls: DirectCalls

    package init(_ calls: DirectCalls) { self.calls = calls }

    package var handlers: [RPCHandler] {
        [
            .unary(ProtoModelServiceMethods.generate, generate),
            .serverStreaming(ProtoModelServiceMethods.generateStream, generateStream),
        ]
    }

    private func generate(
        _ request: ProtoGenerateRequest,
        _ context: ServerContext
    ) async throws -> ProtoGenerateResponse {
        let call = try await accept(request, context)
        return try await answer(call) { _ in }
    }

    private func generateStream(
        _ request: ProtoGenerateRequest,
        _ responses: ResponseWriter<ProtoGenerateStreamResponse>,
        _ context: ServerContext
    ) async throws {
        let call = try await accept(request, context)
        let stream = GenerateStream(responses, clock: calls.clock)
        let model = calls.firstModel(of: call.request.models)
        try await stream.send(.started(.with { $0.model = model }))
        let response = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await stream.beat() }
            defer { group.cancelAll() }
            return try await answer(call) { progress in await stream.show(progress) }
        }
        try await stream.send(.finished(response))
    }

    private func accept(_ request: ProtoGenerateRequest, _ context: ServerContext) async throws(Status) -> GenerateCall
    {
        let caller = try context.principal()
        let call = try GenerateCall(request, for: caller)
        if let network = call.request.attribution.network {
            try await answering { () throws(ApplicationFailure) in try await calls.check(network, as: caller) }
        }
        return call
    }

    private func answer(
        _ call: GenerateCall,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async throws(Status) -> ProtoGenerateResponse {
        let start = calls.clock.now
        do throws(ModelFailure) {
            let reply = try await calls.generate(call.request, within: call.time, observe: observe)
            return reply.proto(hasSchema: call.request.outputSchema != nil, latency: calls.clock.now - start)
        } catch {
            throw Status(StatusCode(rawValue: Int32(error.reason.code.rawValue)) ?? .unknown, error.reason.sentence)
        }
    }
}
