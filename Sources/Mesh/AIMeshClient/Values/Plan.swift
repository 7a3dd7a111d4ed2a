internal import MeshProto

/// How a task is divided among the agents.
public struct Plan: Sendable, Hashable {
    public enum Source: String, Sendable, Hashable {
        case model, repaired, rules, unknown
    }

    public var subtasks: [Subtask]
    public var source: Source
    public var rationale: String
    public var revision: Int
}

/// A part of a task, for one agent.
public struct Subtask: Sendable, Hashable, Identifiable {
    public enum Status: String, Sendable, Hashable {
        case pending, ready, running, completed, failed, cancelled, skipped, unknown
    }

    public var id: String
    public var title: String
    public var instruction: String
    public var agentType: String
    public var capabilities: [String]
    /// The subtasks whose outputs it needs.
    public var dependsOn: [String]
    public var status: Status
    public var agentID: String?
    public var output: String
    public var outputData: JSONObject
    public var confidence: Double?
    public var attemptCount: Int
    public var spend: Spend
    public var provenance: Provenance?
    public var error: MeshError?
    public var startedAt: Moment?
    public var endedAt: Moment?
}

/// Where an output comes from.
public struct Provenance: Sendable, Hashable {
    public var agentID: String
    public var agentName: String
    public var agentType: String
    public var model: String
    public var provider: String
    public var inputSubtaskIDs: [String]
    public var memoryIDs: [String]
    /// The models that were tried before.
    public var failedModels: [String]
    public var isCached: Bool
    /// It was written without any model being reachable.
    public var isOffline: Bool
}

extension Plan {
    init(_ proto: ProtoPlan) {
        self.init(
            subtasks: proto.subtasks.map { Subtask($0) },
            source: Source(proto.source),
            rationale: proto.rationale,
            revision: Int(proto.revision)
        )
    }
}

extension Plan.Source {
    fileprivate init(_ proto: ProtoPlanSource) {
        self =
            switch proto {
            case .model: .model
            case .repaired: .repaired
            case .rules: .rules
            case .unspecified, .unrecognized: .unknown
            }
    }
}

extension Subtask {
    init(_ proto: ProtoSubtask) {
        self.init(
            id: proto.id,
            title: proto.title,
            instruction: proto.instruction,
            agentType: proto.agentType,
            capabilities: proto.capabilities,
            dependsOn: proto.dependsOn,
            status: Status(proto.status),
            agentID: proto.agentID.nonEmpty,
            output: proto.output,
            outputData: JSONObject(proto.outputData),
            confidence: proto.confidence,
            attemptCount: Int(proto.attemptCount),
            spend: Spend(proto.spend),
            provenance: proto.provenance.map { Provenance($0) },
            error: proto.error.map { MeshError($0) },
            startedAt: proto.startTime.map { Moment($0) },
            endedAt: proto.endTime.map { Moment($0) }
        )
    }
}

extension Subtask.Status {
    fileprivate init(_ proto: ProtoSubtaskStatus) {
        self =
            switch proto {
            case .pending: .pending
            case .ready: .ready
            case .running: .running
            case .completed: .completed
            case .failed: .failed
            case .cancelled: .cancelled
            case .skipped: .skipped
            case .unspecified, .unrecognized: .unknown
            }
    }
}

extension Provenance {
    init(_ proto: ProtoProvenance) {
        self.init(
            agentID: proto.agentID,
            agentName: proto.agentName,
            agentType: proto.agentType,
            model: proto.model,
            provider: proto.provider,
            inputSubtaskIDs: proto.inputSubtaskIds,
            memoryIDs: proto.memoryIds,
            failedModels: proto.failedModels,
            isCached: proto.cached,
            isOffline: proto.offline
        )
    }
}
