/// One thing that happened to a task: an event of its journal, or more live text between them.
public struct TaskUpdate: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// More text while an agent writes.
        case text(TextUpdate)
        /// The server no longer keeps the events before this sequence. Get the task to know what they led to.
        case missing(before: Int)

        case submitted(MeshTask)
        /// Somebody started a held task.
        case released
        /// A worker took the task up; `run` is above 1 after another one stopped.
        case started(run: Int)
        case planned(Plan)
        case subtaskReady(subtaskID: String)
        case subtaskStarted(SubtaskStart)
        case modelFallback(ModelFallback)
        case memoryAdded(memoryID: String, type: MemoryType, preview: String)
        case subtaskCompleted(SubtaskOutput)
        case subtaskFailed(SubtaskFailure)
        case reviewed(Review)
        /// Work goes back: what to do better, and in which round.
        case revised(subtaskIDs: [String], round: Int, notes: String)
        /// A person has to decide: `mesh.tasks.approve` or `answer`.
        case waiting(Waiting)
        case resumed(waitingID: String)
        case safetyChecked(SafetyDecision, explanation: String)
        case result(TaskResult, confidence: Double, Explanation?)
        case feedback(rating: Int?, comment: String)

        case completed(confidence: Double, Spend)
        case failed(MeshError, Spend)
        case cancelled(reason: String, Spend)
        case timedOut(after: Duration, Spend)
        /// An event that this version of the library does not know.
        case unknown
    }

    public var taskID: String
    public var networkID: String
    /// Its place in the journal, from 1. Nil for what is not in the journal: text, and that events are missing.
    public var sequence: Int?
    public var time: Moment?
    public var kind: Kind

    /// Nothing follows it.
    public var isEnd: Bool {
        switch kind {
        case .completed, .failed, .cancelled, .timedOut: true
        default: false
        }
    }
}

/// How the text of a subtask grew.
///
///     if update.startsAgain { print("— again —") }
///     print(update.added, terminator: "")
public struct TextUpdate: Sendable, Hashable {
    /// Nil for the result, which the coordinator writes.
    public var subtaskID: String?
    /// From 1.
    public var attempt: Int
    /// What is new.
    public var added: String
    /// All text of the attempt so far, with what is new.
    public var text: String
    /// The text that was there before no longer counts: another attempt, or another model, begins.
    public var startsAgain: Bool
}

public struct SubtaskStart: Sendable, Hashable {
    public var subtaskID: String
    public var agentID: String
    public var agentName: String
    public var agentType: String
    public var model: String
    public var attempt: Int
}

public struct ModelFallback: Sendable, Hashable {
    /// Nil for planning, review and the result.
    public var subtaskID: String?
    public var fromModel: String
    public var toModel: String
    public var reason: String
}

public struct SubtaskOutput: Sendable, Hashable {
    public var subtaskID: String
    public var attempt: Int
    /// The whole output.
    public var text: String
    public var data: JSONObject
    /// From 0 to 1.
    public var confidence: Double
    public var spend: Spend
    public var provenance: Provenance?
}

public struct SubtaskFailure: Sendable, Hashable {
    public var subtaskID: String
    public var attempt: Int
    public var error: MeshError
    /// Another attempt follows.
    public var willRetry: Bool
}

public struct Review: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable {
        case accepted, revise
        /// Not good enough, but no round is left.
        case acceptedAtLimit
        case unknown
    }

    /// Empty for the result as a whole.
    public var subtaskIDs: [String]
    public var verdict: Verdict
    public var notes: String
    public var confidence: Double
    public var round: Int
}

public enum SafetyDecision: String, Sendable, Hashable {
    case allowed, sanitized, needsReview, blocked, unknown
}
