internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// A request of `Generate` in the application's words.
struct GenerateCall: Sendable {
    var request: ModelRequest
    var time: Duration

    private static let timeoutSecondsDefault: Int32 = 120

    init(_ proto: ProtoGenerateRequest, for caller: Principal) throws(Status) {
        try Self.checkParts(proto)
        guard !proto.prompt.isEmpty else { throw Status(.invalid([FieldFault("prompt", "must be set")])) }
        var images: [TaskImage] = []
        for (position, image) in proto.images.enumerated() {
            guard let image = TaskImage(image) else {
                throw Status(.invalid([FieldFault("images[\(position)]", "must have data or a url")]))
            }
            images.append(image)
        }
        request = ModelRequest(
            models: [proto.model.ifNotEmpty].compactMap(\.self),
            selection: proto.modelSelection.map { ModelSelection($0) } ?? ModelSelection(),
            system: proto.system,
            prompt: proto.prompt,
            images: images,
            parameters: Self.parameters(proto),
            outputSchema: proto.responseSchema.map { JSONValue($0) },
            attribution: CallAttribution(
                tenant: caller.tenant,
                user: caller.user,
                network: proto.networkID.ifNotEmpty.map { NetworkID($0) }
            )
        )
        time = .seconds(proto.timeoutSeconds ?? Self.timeoutSecondsDefault)
    }

    /// What no provider here can keep is refused, never dropped in silence.
    private static func checkParts(_ proto: ProtoGenerateRequest) throws(Status) {
        let missing: [(String, Bool)] = [
            ("messages", !proto.messages.isEmpty), ("tools", !proto.tools.isEmpty),
            ("tool_choice", proto.toolChoice == .required), ("budget_nano_usd", proto.budgetNanoUsd != nil),
            ("idempotency_key", !proto.idempotencyKey.isEmpty),
        ]
        if let (name, _) = missing.first(where: \.1) {
            throw Status(.unimplemented, "the models of this server do not take \(name)")
        }
    }

    private static func parameters(_ proto: ProtoGenerateRequest) -> ModelParameters {
        var parameters = ModelParameters(
            .with {
                $0.topP = proto.topP
                $0.stopSequences = proto.stopSequences
                $0.formality = proto.formality
            }
        )
        parameters.maxTokens = proto.maxTokens.map { Int($0) } ?? TemperatureAdvice.maxTokensDefault
        parameters.temperature = TemperatureAdvice.temperature(
            given: proto.temperature,
            formality: parameters.formality,
            type: nil,
            kind: .work
        )
        return parameters
    }
}

extension ModelReply {
    func proto(hasSchema: Bool, latency: Duration) -> ProtoGenerateResponse {
        .with {
            $0.text = text
            if hasSchema, let data = try? JSONValue(parsing: text), data.object != nil { $0.data = data.structure }
            $0.finishReason = isTruncated ? .maxTokens : .stop
            $0.model = model
            $0.provider = provider
            $0.offline = isOffline
            $0.cached = isCached
            $0.attempts = (failedModels + [model]).map { name in .with { $0.model = name } }
            $0.spend = spend.proto
            $0.latency = latency.proto
            $0.temperature = temperature
        }
    }
}
