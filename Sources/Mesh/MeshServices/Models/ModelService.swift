package import GRPCCore
package import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// Calls models for whoever waits for the text. A caller that leaves (RST_STREAM, the end of its deadline, a lost
/// connection) takes the model's call along: the transport cancels the handler, and with it everything below.
///
/// Without a directory it tells nothing about models.
package struct ModelService: RPCService {
    let calls: DirectCalls
    private let directory: (any ModelDirectory)?
    private let embedders: Embedders
    /// Nil when every answer is made.
    let answers: RepeatedAnswers?

    package init(
        _ calls: DirectCalls,
        directory: (any ModelDirectory)? = nil,
        embedders: Embedders = Embedders(),
        answers: RepeatedAnswers? = nil
    ) {
        self.calls = calls
        self.directory = directory
        self.embedders = embedders
        self.answers = answers
    }

    package var handlers: [RPCHandler] {
        var handlers: [RPCHandler] = [
            .unary(ProtoModelServiceMethods.generate, generate),
            .serverStreaming(ProtoModelServiceMethods.generateStream, generateStream),
            .unary(ProtoModelServiceMethods.embed, embed),
        ]
        if let directory {
            handlers.append(.unary(ProtoModelServiceMethods.listModels) { request, _ in Self.list(request, directory) })
            handlers.append(
                .unary(ProtoModelServiceMethods.estimateCost) { request, context in
                    try await estimate(request, context, directory)
                }
            )
        }
        return handlers
    }

    // MARK: About models

    private static func list(
        _ request: ProtoListModelsRequest,
        _ directory: any ModelDirectory
    ) -> ProtoListModelsResponse {
        .with {
            $0.models = directory.models.filter { $0.fits(request) }.map(\.proto)
            $0.fallbackChain = directory.chain
        }
    }

    private func estimate(
        _ request: ProtoGenerateRequest,
        _ context: ServerContext,
        _ directory: any ModelDirectory
    ) async throws(Status) -> ProtoEstimateCostResponse {
        let call = try await accept(request, context)
        let estimates: [CostEstimate]
        do throws(ModelFailure) {
            estimates = try directory.estimates(for: call.request)
        } catch {
            throw Status(error)
        }
        return .with {
            $0.estimates = estimates.map(\.proto)
            $0.budgetLeftNanoUsd = call.request.budgetNanoUSD ?? 0
            if let budget = call.request.budgetNanoUSD, let first = estimates.first {
                $0.overBudget = first.maxNanoUSD > budget
            }
        }
    }

    // MARK: Vectors

    private func embed(_ request: ProtoEmbedRequest, _ context: ServerContext) async throws -> ProtoEmbedResponse {
        let caller = try context.principal()
        guard let embedder = embedders[request.model] else {
            let known = embedders.names.joined(separator: ", ")
            throw Status(.invalid([FieldFault("model", "makes no vectors here; these do: \(known)")]))
        }
        if let network = request.networkID.ifNotEmpty.map({ NetworkID($0) }) {
            try await answering { () throws(ApplicationFailure) in try await calls.check(network, as: caller) }
        }
        do throws(ModelFailure) {
            let embedded = try await embedder.embed(request.texts)
            return .with {
                $0.embeddings = embedded.vectors.map { vector in .with { $0.values = vector } }
                $0.model = embedder.name
                $0.dimension = Int32(clamping: embedded.vectors.first?.count ?? embedder.dimensions)
                $0.spend = embedded.spend.proto
            }
        } catch {
            throw Status(error)
        }
    }

    // MARK: Calls of models

    private func generate(
        _ request: ProtoGenerateRequest,
        _ context: ServerContext
    ) async throws -> ProtoGenerateResponse {
        var call = try await accept(request, context)
        call.request.isFollowed = false
        return try await answerOnce(call) { _ in }
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
            return try await answerOnce(call) { progress in await stream.show(progress) }
        }
        for toolCall in response.toolCalls { try await stream.send(.toolCall(toolCall)) }
        try await stream.send(.finished(response))
    }

    private func accept(_ request: ProtoGenerateRequest, _ context: ServerContext) async throws(Status) -> GenerateCall
    {
        let caller = try context.principal()
        let call = try GenerateCall(request, for: caller, calls.abilities, keepsKeys: answers != nil)
        if let network = call.request.attribution.network {
            try await answering { () throws(ApplicationFailure) in try await calls.check(network, as: caller) }
        }
        return call
    }

    func answer(
        _ call: GenerateCall,
        _ observe: @escaping @Sendable (ModelProgress) async -> Void
    ) async throws(Status) -> ProtoGenerateResponse {
        let start = calls.clock.now
        do throws(ModelFailure) {
            let reply = try await calls.generate(call.request, within: call.time, observe: observe)
            return reply.proto(hasSchema: call.request.outputSchema != nil, latency: calls.clock.now - start)
        } catch {
            let temperature = call.request.parameters.temperature ?? 0
            if let cut = error.cutProto(latency: calls.clock.now - start, temperature: temperature) { return cut }
            throw Status(error)
        }
    }
}

extension Status {
    fileprivate init(_ failure: ModelFailure) {
        self.init(StatusCode(rawValue: Int32(failure.reason.code.rawValue)) ?? .unknown, failure.reason.sentence)
    }
}
