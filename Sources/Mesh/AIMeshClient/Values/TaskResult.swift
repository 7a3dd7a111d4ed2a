internal import MeshProto

/// What a task was for.
public struct TaskResult: Sendable, Hashable {
    public var text: String
    /// The same as an object, where a response schema asked for one.
    public var data: JSONObject
    public var mediaType: String
    /// Part of the work could not be done as planned.
    public var isDegraded: Bool
}

/// Who did what and why.
public struct Explanation: Sendable, Hashable {
    public struct Contribution: Sendable, Hashable {
        public var agentID: String
        public var agentName: String
        public var subtaskIDs: [String]
        public var text: String
        /// From 0 to 1.
        public var weight: Double
    }

    public var summary: String
    public var contributions: [Contribution]
}

/// What a task waits for: a decision of a person. `mesh.tasks.approve` and `answer` end the wait.
public struct Waiting: Sendable, Hashable, Identifiable {
    public enum Kind: String, Sendable, Hashable {
        case planApproval, resultApproval, question, unknown
    }

    public var id: String
    public var kind: Kind
    /// What the person is asked.
    public var prompt: String
    public var choices: [String]
    public var subtaskID: String?
    public var since: Moment?
    public var deadline: Moment?
}

/// A task that ended with a result.
public struct FinishedTask: Sendable, Hashable, Identifiable {
    public var task: MeshTask
    public var result: TaskResult

    public var id: String { task.id }
    public var text: String { result.text }
    /// From 0 to 1.
    public var confidence: Double { task.confidence ?? 0 }
    public var spend: Spend { task.spend }
}

/// What became of one task of a batch.
public enum BatchOutcome: Sendable, Hashable {
    case accepted(MeshTask)
    case refused(MeshError)
}

extension TaskResult {
    init(_ proto: ProtoTaskResult) {
        self.init(
            text: proto.text,
            data: JSONObject(proto.data),
            mediaType: proto.mediaType,
            isDegraded: proto.degraded
        )
    }
}

extension Explanation {
    init(_ proto: ProtoExplanation) {
        self.init(
            summary: proto.summary,
            contributions: proto.contributions.map {
                Contribution(
                    agentID: $0.agentID,
                    agentName: $0.agentName,
                    subtaskIDs: $0.subtaskIds,
                    text: $0.text,
                    weight: $0.weight
                )
            }
        )
    }
}

extension Waiting {
    init(_ proto: ProtoWaiting) {
        self.init(
            id: proto.id,
            kind: Kind(proto.kind),
            prompt: proto.prompt,
            choices: proto.choices,
            subtaskID: proto.subtaskID.nonEmpty,
            since: proto.since.map { Moment($0) },
            deadline: proto.deadline.map { Moment($0) }
        )
    }
}

extension Waiting.Kind {
    fileprivate init(_ proto: ProtoWaitingKind) {
        self =
            switch proto {
            case .planApproval: .planApproval
            case .resultApproval: .resultApproval
            case .question: .question
            case .unspecified, .unrecognized: .unknown
            }
    }
}
