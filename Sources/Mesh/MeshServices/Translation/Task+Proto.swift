internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension MeshTask.Status {
    init?(_ proto: ProtoTaskStatus) {
        switch proto {
        case .held: self = .held
        case .queued: self = .queued
        case .planning: self = .planning
        case .running: self = .running
        case .reviewing: self = .reviewing
        case .waiting: self = .waiting
        case .completed: self = .completed
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        case .timedOut: self = .timedOut
        case .unspecified, .unrecognized: return nil
        }
    }

    var proto: ProtoTaskStatus {
        switch self {
        case .held: .held
        case .queued: .queued
        case .planning: .planning
        case .running: .running
        case .reviewing: .reviewing
        case .waiting: .waiting
        case .completed: .completed
        case .failed: .failed
        case .cancelled: .cancelled
        case .timedOut: .timedOut
        }
    }
}

extension MeshTask {
    var proto: ProtoTask {
        var proto = submission.proto
        proto.id = id.text
        proto.networkID = network.text
        proto.ownerID = owner.text
        proto.status = status.proto
        proto.limits = limits.proto
        addOutcome(to: &proto)
        proto.counters = counterNote
        proto.spend = spend.proto
        proto.createTime = createTime.proto
        proto.startTime = startTime?.proto
        proto.updateTime = updateTime.proto
        proto.endTime = endTime?.proto
        proto.deadline = status.isFinal ? nil : deadline?.proto
        proto.version = Int32(clamping: version)
        return proto
    }

    private func addOutcome(to proto: inout ProtoTask) {
        proto.plan = plan?.proto
        proto.result = result?.proto
        proto.confidence = confidence
        proto.explanation = explanation?.proto
        proto.waiting = waiting?.proto
        proto.error = error?.proto
    }

    private var counterNote: ProtoTaskCounters {
        .with {
            $0.eventCount = Int32(clamping: version)
            $0.subtaskCount = Int32(clamping: plan?.subtasks.count ?? 0)
            $0.completedSubtaskCount = Int32(
                clamping: plan?.subtasks.count { $0.status == .completed } ?? 0
            )
            $0.iterationCount = Int32(clamping: counters.iterations)
            $0.fallbackCount = Int32(clamping: counters.fallbacks)
            $0.memoryCount = Int32(clamping: counters.memoryItems)
            $0.takeoverCount = Int32(clamping: counters.takeovers)
        }
    }
}

extension TaskSubmission {
    /// A task with what the client asked for.
    var proto: ProtoTask {
        .with {
            $0.task = brief
            $0.context = context.structure
            $0.priority = Int32(clamping: priority)
            $0.modelSelection = modelSelection == ModelSelection() ? nil : modelSelection.proto
            $0.approvalPoints = approvalPoints.map(\.proto).sorted { $0.rawValue < $1.rawValue }
            $0.responseSchema = responseSchema?.structure
            $0.imageCount = Int32(clamping: images.count)
            $0.sessionID = session?.text ?? ""
            $0.parentTaskID = parent?.text ?? ""
            $0.retryOfTaskID = retryOf?.text ?? ""
            $0.idempotencyKey = idempotencyKey ?? ""
            $0.labels = labels
        }
    }
}

extension ApprovalPoint {
    var proto: ProtoApprovalPoint {
        switch self {
        case .plan: .plan
        case .result: .result
        }
    }
}

extension TaskLimits {
    var proto: ProtoTaskLimits {
        .with {
            $0.maxIterations = Int32(clamping: maxIterations)
            $0.timeoutSeconds = Int32(clamping: timeoutSeconds)
            $0.budgetNanoUsd = budgetNanoUSD
            $0.confidenceThreshold = confidenceThreshold
            $0.maxSubtasks = Int32(clamping: maxSubtasks)
        }
    }
}

extension TaskResult {
    var proto: ProtoTaskResult {
        .with {
            $0.text = text
            $0.data = data?.structure
            $0.mediaType = mediaType
            $0.degraded = isDegraded
        }
    }
}

extension Explanation {
    var proto: ProtoExplanation {
        .with {
            $0.summary = summary
            $0.contributions = contributions.map { contribution in
                .with {
                    $0.agentID = contribution.agent.text
                    $0.agentName = contribution.agentName
                    $0.subtaskIds = contribution.subtasks.map(\.text)
                    $0.text = contribution.text
                    $0.weight = contribution.weight
                }
            }
        }
    }
}

extension Waiting {
    var proto: ProtoWaiting {
        .with {
            $0.id = id.text
            $0.kind =
                switch kind {
                case .planApproval: .planApproval
                case .resultApproval: .resultApproval
                case .question: .question
                }
            $0.prompt = prompt
            $0.choices = choices
            $0.subtaskID = subtask?.text ?? ""
            $0.since = since.proto
            $0.deadline = deadline.proto
        }
    }
}

extension ModelSelection {
    init(_ proto: ProtoModelSelection) {
        self.init()
        complexity =
            switch proto.taskComplexity {
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .unspecified, .unrecognized: nil
            }
        requiresVision = proto.requiresVision
        requiresFunctionCalling = proto.requiresFunctionCalling
        isCostSensitive = proto.costSensitive
        preferredModel = proto.preferredModel.ifNotEmpty
        excludedModels = proto.excludedModels
        disablesFallback = proto.disableFallback
    }

    var proto: ProtoModelSelection {
        .with {
            $0.taskComplexity =
                switch complexity {
                case .low: .low
                case .medium: .medium
                case .high: .high
                case nil: .unspecified
                }
            $0.requiresVision = requiresVision
            $0.requiresFunctionCalling = requiresFunctionCalling
            $0.costSensitive = isCostSensitive
            $0.preferredModel = preferredModel ?? ""
            $0.excludedModels = excludedModels
            $0.disableFallback = disablesFallback
        }
    }
}
