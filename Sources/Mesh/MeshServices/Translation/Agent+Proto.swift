internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension AgentConfiguration {
    init(_ proto: ProtoAgentConfig) {
        self.init(
            name: proto.name,
            type: proto.type,
            model: proto.model.ifNotEmpty,
            description: proto.description,
            parameters: proto.parameters.map { ModelParameters($0) } ?? ModelParameters(),
            capabilities: proto.capabilities,
            prompt: proto.prompt.ifNotEmpty,
            fallbackModels: proto.fallbackModels,
            maxConcurrentSubtasks: Self.concurrency(proto.maxConcurrentSubtasks),
            labels: proto.labels
        )
    }

    static func concurrency(_ wanted: Int32) -> Int {
        wanted == 0 ? AgentConfiguration.maxConcurrentSubtasksDefault : Int(wanted)
    }
}

extension ModelParameters {
    init(_ proto: ProtoAgentParameters) {
        self.init(temperature: proto.temperature, maxTokens: proto.maxTokens.map { Int($0) })
        topP = proto.topP
        stopSequences = proto.stopSequences
        formality =
            switch proto.formality {
            case .casual: .casual
            case .neutral: .neutral
            case .formal: .formal
            default: nil
            }
        extra = proto.extra.map { JSONValue($0) }
    }

    var proto: ProtoAgentParameters {
        .with {
            $0.temperature = temperature
            $0.maxTokens = maxTokens.map { Int32(clamping: $0) }
            $0.topP = topP
            $0.stopSequences = stopSequences
            $0.formality =
                switch formality {
                case .casual: .casual
                case .neutral: .neutral
                case .formal: .formal
                case nil: .unspecified
                }
            $0.extra = extra?.structure
        }
    }
}

extension AgentDetail {
    var proto: ProtoAgent {
        let configuration = agent.configuration
        return .with {
            $0.id = agent.id.text
            $0.networkID = agent.network.text
            $0.name = configuration.name
            $0.type = configuration.type
            $0.model = configuration.model ?? ""
            $0.description = configuration.description
            $0.parameters = configuration.parameters.proto
            $0.capabilities = configuration.capabilities
            $0.prompt = configuration.prompt ?? ""
            $0.fallbackModels = configuration.fallbackModels
            $0.maxConcurrentSubtasks = Int32(clamping: configuration.maxConcurrentSubtasks)
            $0.labels = configuration.labels
            $0.builtIn = isBuiltIn
            $0.status = live.status.proto
            $0.statusReason = live.reason
            $0.breaker = live.breaker.proto
            $0.activeSubtaskCount = Int32(clamping: live.activeSubtasks)
            $0.metrics = agent.metrics.proto
            $0.recentWork = recentWork.map(\.proto)
            $0.createTime = agent.createTime.proto
            $0.updateTime = agent.updateTime.proto
            $0.etag = ETag.text(agent.revision)
        }
    }
}

extension AgentStatus {
    var proto: ProtoAgentStatus {
        switch self {
        case .idle: .idle
        case .busy: .busy
        case .degraded: .degraded
        case .offline: .offline
        }
    }
}

extension BreakerState {
    var proto: ProtoBreakerState {
        switch self {
        case .closed: .closed
        case .open: .open
        case .halfOpen: .halfOpen
        }
    }
}

extension AgentMetrics {
    var proto: ProtoAgentMetrics {
        .with {
            $0.completedCount = Int32(clamping: completed)
            $0.failedCount = Int32(clamping: failed)
            $0.averageLatencySeconds = averageSeconds
            $0.averageConfidence = averageConfidence
            $0.spend = spend.proto
            $0.lastActiveTime = lastActiveTime?.proto
        }
    }
}

extension AgentWork {
    var proto: ProtoAgentWork {
        .with {
            $0.taskID = task.text
            $0.subtaskID = subtask.text
            $0.title = title
            $0.succeeded = succeeded
            $0.confidence = confidence
            $0.model = model
            $0.startTime = startTime.proto
            $0.endTime = endTime.proto
        }
    }
}

extension AgentStatusChange {
    var proto: ProtoAgentEvent {
        .with {
            $0.agentID = agent.text
            $0.name = name
            $0.status = status.proto
            $0.previousStatus = previous.proto
            $0.reason = reason
            $0.activeSubtaskCount = Int32(clamping: activeSubtasks)
            $0.taskID = task?.text ?? ""
        }
    }
}

extension AgentType {
    var proto: ProtoAgentType {
        .with {
            $0.type = type
            $0.name = name
            $0.description = description
            $0.capabilities = capabilities
            $0.parameters = parameters.proto
            $0.temperatureAdvice = temperatureAdvice
            $0.defaultMember = isDefaultMember
            $0.inputSchema = inputSchema.structure
            $0.outputSchema = outputSchema.structure
        }
    }
}
