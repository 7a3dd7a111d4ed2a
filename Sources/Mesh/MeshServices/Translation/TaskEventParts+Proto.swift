internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension TaskEvent.Submitted {
    /// The task as it was accepted.
    var proto: ProtoTask {
        var proto = submission.proto
        proto.id = task.text
        proto.networkID = network.text
        proto.ownerID = owner.text
        proto.limits = limits.proto
        proto.status = submission.isHeld ? .held : .queued
        proto.version = 1
        return proto
    }
}

extension TaskEvent.SubtaskStart {
    var proto: ProtoSubtaskStarted {
        .with {
            $0.subtaskID = subtask.text
            $0.agentID = agent.text
            $0.agentName = agentName
            $0.agentType = agentType
            $0.model = model
            $0.attempt = Int32(clamping: attempt)
        }
    }
}

extension TaskEvent.ModelFallback {
    var proto: ProtoModelFallback {
        .with {
            $0.subtaskID = subtask?.text ?? ""
            $0.fromModel = from
            $0.toModel = to
            $0.reason = reason.sentence
            $0.error = reason.proto
        }
    }
}

extension TaskEvent.MemoryNote {
    var proto: ProtoMemoryAdded {
        .with {
            $0.memoryID = memory.text
            $0.type = type.proto
            $0.subtaskID = subtask?.text ?? ""
            $0.agentID = agent?.text ?? ""
            $0.preview = preview
        }
    }
}

extension TaskEvent.SubtaskCompletion {
    var proto: ProtoSubtaskCompleted {
        .with {
            $0.subtaskID = subtask.text
            $0.attempt = Int32(clamping: attempt)
            $0.output = output
            $0.outputData = outputData?.structure
            $0.confidence = confidence
            $0.spend = spend.proto
            $0.provenance = provenance.proto
        }
    }
}

extension TaskEvent.SubtaskFailure {
    var proto: ProtoSubtaskFailed {
        .with {
            $0.subtaskID = subtask.text
            $0.attempt = Int32(clamping: attempt)
            $0.agentID = agent?.text ?? ""
            $0.error = reason.proto
            $0.willRetry = willRetry
            $0.spend = spend.proto
        }
    }
}

extension TaskEvent.Review {
    var proto: ProtoReviewDone {
        .with {
            $0.subtaskIds = subtasks.map(\.text)
            $0.verdict =
                switch verdict {
                case .accepted: .accepted
                case .revise: .revise
                case .acceptedAtLimit: .acceptedAtLimit
                }
            $0.notes = notes
            $0.confidence = confidence
            $0.iteration = Int32(clamping: iteration)
            $0.agentID = agent?.text ?? ""
            $0.spend = spend.proto
        }
    }
}

extension TaskEvent.SafetyNote {
    var proto: ProtoSafetyChecked {
        .with {
            $0.subtaskID = subtask?.text ?? ""
            $0.direction = isInput ? .input : .output
            $0.verdict = .with { $0.explanation = ([decision] + reasons).joined(separator: "; ") }
        }
    }
}

extension PersonDecision {
    var proto: ProtoTaskResumed.Decision {
        switch self {
        case .approval(let isApproved, let comment):
            .approve(
                .with {
                    $0.approved = isApproved
                    $0.comment = comment
                }
            )
        case .answer(let answer): .answer(answer)
        }
    }
}
