internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension Plan {
    var proto: ProtoPlan {
        .with {
            $0.subtasks = subtasks.map(\.proto)
            $0.source =
                switch source {
                case .model: .model
                case .repaired: .repaired
                case .rules: .rules
                }
            $0.rationale = rationale
            $0.repairs = repairs
            $0.revision = Int32(clamping: revision)
        }
    }
}

extension Subtask {
    var proto: ProtoSubtask {
        .with {
            $0.id = id.text
            $0.title = title
            $0.instruction = instruction
            $0.agentType = agentType
            $0.capabilities = capabilities
            $0.dependsOn = dependsOn.map(\.text)
            $0.status = status.proto
            $0.agentID = agent?.text ?? ""
            $0.output = output
            $0.outputData = outputData?.structure
            $0.confidence = confidence
            $0.attemptCount = Int32(clamping: attempts)
            $0.revisionCount = Int32(clamping: revisions)
            $0.spend = spend == .none ? nil : spend.proto
            $0.provenance = provenance?.proto
            $0.error = error?.proto
            $0.createTime = createTime == .zero ? nil : createTime.proto
            $0.readyTime = readyTime?.proto
            $0.startTime = startTime?.proto
            $0.endTime = endTime?.proto
        }
    }
}

extension Subtask.Status {
    var proto: ProtoSubtaskStatus {
        switch self {
        case .pending: .pending
        case .ready: .ready
        case .running: .running
        case .completed: .completed
        case .failed: .failed
        case .cancelled: .cancelled
        case .skipped: .skipped
        }
    }
}

extension Provenance {
    var proto: ProtoProvenance {
        .with {
            $0.agentID = agent.text
            $0.agentName = agentName
            $0.agentType = agentType
            $0.model = model
            $0.provider = provider
            $0.temperature = temperature
            $0.inputSubtaskIds = inputSubtasks.map(\.text)
            $0.memoryIds = memoryItems.map(\.text)
            $0.failedModels = failedModels
            $0.cached = isCached
            $0.offline = isOffline
            $0.promptRevision = promptRevision
        }
    }
}
