// Made by protoc-gen-mesh from aimesh/v1/model.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.ModelService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoModelServiceMethods {
    package static let generate = MethodDescriptor(
        service: "aimesh.v1.ModelService",
        name: "Generate",
        kind: .unary,
        scope: "write",
        request: ProtoGenerateRequest.self,
        response: ProtoGenerateResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/generate", body: "*"),
        ]
    )
    package static let generateStream = MethodDescriptor(
        service: "aimesh.v1.ModelService",
        name: "GenerateStream",
        kind: .serverStreaming,
        scope: "write",
        request: ProtoGenerateRequest.self,
        response: ProtoGenerateStreamResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/generate/stream", body: "*", stream: .ndjson),
        ]
    )
    package static let estimateCost = MethodDescriptor(
        service: "aimesh.v1.ModelService",
        name: "EstimateCost",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGenerateRequest.self,
        response: ProtoEstimateCostResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/generate/estimate", body: "*"),
        ]
    )
    package static let listModels = MethodDescriptor(
        service: "aimesh.v1.ModelService",
        name: "ListModels",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListModelsRequest.self,
        response: ProtoListModelsResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/stats/models"),
        ]
    )
    package static let embed = MethodDescriptor(
        service: "aimesh.v1.ModelService",
        name: "Embed",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoEmbedRequest.self,
        response: ProtoEmbedResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/embed", body: "*"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        generate,
        generateStream,
        estimateCost,
        listModels,
        embed,
    ]
}

/// Calls models and tells about them.
package protocol ProtoModelService: RPCService {
    /// Lets a model write and answers when it is done.
    func generate(
        _ request: ProtoGenerateRequest,
        _ context: ServerContext
    ) async throws -> ProtoGenerateResponse

    /// Lets a model write and sends the text as it comes. The last message is finished.
    func generateStream(
        _ request: ProtoGenerateRequest,
        _ responses: ResponseWriter<ProtoGenerateStreamResponse>,
        _ context: ServerContext
    ) async throws

    /// Says what a call of Generate would cost. Calls no model.
    func estimateCost(
        _ request: ProtoGenerateRequest,
        _ context: ServerContext
    ) async throws -> ProtoEstimateCostResponse

    /// Lists the models with capabilities, prices, state and observed performance.
    func listModels(
        _ request: ProtoListModelsRequest,
        _ context: ServerContext
    ) async throws -> ProtoListModelsResponse

    /// Turns texts into vectors.
    func embed(
        _ request: ProtoEmbedRequest,
        _ context: ServerContext
    ) async throws -> ProtoEmbedResponse
}

extension ProtoModelService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoModelServiceMethods.generate, generate),
            .serverStreaming(ProtoModelServiceMethods.generateStream, generateStream),
            .unary(ProtoModelServiceMethods.estimateCost, estimateCost),
            .unary(ProtoModelServiceMethods.listModels, listModels),
            .unary(ProtoModelServiceMethods.embed, embed),
        ]
    }
}

/// Calls `aimesh.v1.ModelService` through any transport.
package struct ProtoModelServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Lets a model write and answers when it is done.
    package func generate(_ request: ProtoGenerateRequest, options: CallOptions = .standard) async throws -> ProtoGenerateResponse {
        try await caller.unary(ProtoModelServiceMethods.generate, request, options)
    }

    /// Lets a model write and sends the text as it comes. The last message is finished.
    package func generateStream(_ request: ProtoGenerateRequest, options: CallOptions = .standard) -> ResponseStream<ProtoGenerateStreamResponse> {
        caller.serverStreaming(ProtoModelServiceMethods.generateStream, request, options)
    }

    /// Says what a call of Generate would cost. Calls no model.
    package func estimateCost(_ request: ProtoGenerateRequest, options: CallOptions = .standard) async throws -> ProtoEstimateCostResponse {
        try await caller.unary(ProtoModelServiceMethods.estimateCost, request, options)
    }

    /// Lists the models with capabilities, prices, state and observed performance.
    package func listModels(_ request: ProtoListModelsRequest, options: CallOptions = .standard) async throws -> ProtoListModelsResponse {
        try await caller.unary(ProtoModelServiceMethods.listModels, request, options)
    }

    /// Turns texts into vectors.
    package func embed(_ request: ProtoEmbedRequest, options: CallOptions = .standard) async throws -> ProtoEmbedResponse {
        try await caller.unary(ProtoModelServiceMethods.embed, request, options)
    }
}
