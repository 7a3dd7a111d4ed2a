internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension ModelReply {
    func proto(hasSchema: Bool, latency: Duration) -> ProtoGenerateResponse {
        .with {
            $0.text = text
            if hasSchema, let data = try? JSONValue(parsing: text), data.object != nil { $0.data = data.structure }
            $0.toolCalls = toolCalls.map(\.proto)
            $0.finishReason = isTruncated ? .maxTokens : toolCalls.isEmpty ? .stop : .toolCalls
            $0.model = model
            $0.provider = provider
            $0.offline = isOffline
            $0.cached = isCached
            $0.attempts =
                attempts.isEmpty
                ? (failedModels + [model]).map { name in .with { $0.model = name } } : ModelAttempt.protos(attempts)
            $0.spend = spend.proto
            $0.latency = latency.proto
            $0.temperature = temperature
        }
    }
}

extension ModelFailure {
    /// A text that broke off and that no model could end is handed over as what it is. Nil when there is none, or when the
    /// client's time was over or the client itself ended the call.
    func cutProto(latency: Duration, temperature: Double) -> ProtoGenerateResponse? {
        guard let cutText, reason.code != .cancelled, reason.code != .deadlineExceeded else { return nil }
        return .with {
            $0.text = cutText
            // The word of the chain for what a vendor's own check stopped.
            $0.finishReason = attempts.last?.fault == "policy_block" ? .safety : .error
            $0.model = attempts.last?.model ?? ""
            $0.provider = attempts.last?.provider ?? ""
            $0.attempts = ModelAttempt.protos(attempts)
            $0.spend = spend.proto
            $0.latency = latency.proto
            $0.temperature = temperature
        }
    }
}

extension ModelAttempt {
    /// Tries with one model that follow each other are one, with the end of the last.
    static func protos(_ attempts: [ModelAttempt]) -> [ProtoModelAttempt] {
        var protos: [ProtoModelAttempt] = []
        var time = Duration.zero
        for attempt in attempts {
            var retries: Int32 = 0
            if let last = protos.last, last.model == attempt.model {
                retries = last.retryCount + 1
                protos.removeLast()
            } else {
                time = .zero
            }
            time += attempt.duration
            let whole = time
            protos.append(
                .with {
                    $0.model = attempt.model
                    $0.provider = attempt.provider
                    $0.error = attempt.reason?.proto
                    $0.latency = whole.proto
                    $0.retryCount = retries
                }
            )
        }
        return protos
    }
}

extension ModelToolCall {
    init(_ proto: ProtoToolCall) {
        self.init(
            id: proto.id,
            name: proto.name,
            arguments: proto.arguments.map { JSONValue($0) } ?? .object([:])
        )
    }

    var proto: ProtoToolCall {
        .with {
            $0.id = id
            $0.name = name
            $0.arguments = arguments.structure
        }
    }
}

extension ModelTool {
    init(_ proto: ProtoTool) {
        self.init(
            name: proto.name,
            description: proto.description,
            parameters: proto.parameters.map { JSONValue($0) }
        )
    }
}

extension ToolChoice {
    init(_ proto: ProtoToolChoice) {
        switch proto {
        case .auto, .unspecified, .unrecognized: self = .auto
        case .noneValue: self = .none
        case .required: self = .required
        }
    }
}

extension ModelMessage.Role {
    init?(_ proto: ProtoChatRole) {
        switch proto {
        case .user: self = .user
        case .assistant: self = .assistant
        case .tool: self = .tool
        case .unspecified, .unrecognized: return nil
        }
    }
}
