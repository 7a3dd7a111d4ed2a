internal import MeshDomain

/// What one commit of a worker writes.
struct JournalStep: Sendable {
    var events: [TaskEvent.Body]
    /// Belongs to the events: memory, metrics, the network's log.
    var beside: [Change] = []
    /// Done once it is written.
    var afterwards: (@Sendable () -> Void)?

    /// It adds to memory what other work may read: more than outputs.
    var hasNotes: Bool {
        beside.contains { change in
            if case .insertMemory(let memory) = change { memory.item.type != .context } else { false }
        }
    }

    /// What the session is credited with for it.
    var credit: SessionCredit? {
        let spend = events.reduce(Spend.none) { $0 + $1.spend }
        let memoryItems = events.count { if case .memoryAdded = $0 { true } else { false } }
        return spend == .none && memoryItems == 0 ? nil : SessionCredit(memoryItems: memoryItems, spend: spend)
    }
}

extension TaskEvent.Body {
    /// Moves the task on, which its deadline forbids.
    var isProgress: Bool {
        switch self {
        case .planned, .subtaskStarted, .subtaskCompleted, .result, .completed: true
        default: false
        }
    }

    /// What the work behind the event spent.
    var spend: Spend {
        switch self {
        case .planned(_, _, let spend): spend
        case .subtaskCompleted(let completion): completion.spend
        case .subtaskFailed(let failure): failure.spend
        case .reviewed(let review): review.spend
        case .waiting(let waiting): waiting.spend
        case .result(_, _, _, let spend): spend
        case .submitted, .released, .started, .subtaskReady, .subtaskStarted, .modelFallback, .memoryAdded, .revised,
            .resumed, .safety, .feedback, .completed, .failed, .cancelled, .timedOut:
            .none
        }
    }
}

/// Why a worker stops working on a task, or a part of one.
enum WorkStop: Error, Sendable, Hashable {
    /// The task has ended, by somebody else, or is gone.
    case ended
    /// The lease is another worker's.
    case fenced
    /// This worker was told to stop.
    case cancelled
    /// What it wants to write cannot follow any more; the task went another way.
    case refused(TaskLifecycleFault)
    /// Memory that the step changes was changed by somebody else; it must be prepared again.
    case memoryChanged
    /// The time of the task is over: an answer is not written any more.
    case late
    /// Work went on from a step that could not be written then, because the task went another way.
    case overtaken
    case store(StoreFailure)
}

extension WorkStop {
    /// Who wanted the step may do something about it; others go on.
    var isOfOneStep: Bool {
        switch self {
        case .memoryChanged, .refused, .late: true
        case .store(let failure): failure.isOfOneStep
        case .ended, .fenced, .cancelled, .overtaken: false
        }
    }
}

extension StoreFailure {
    /// One of the steps of a commit is at fault, and the others could be written without it.
    var isOfOneStep: Bool {
        switch self {
        case .conflict(.task, _), .notFound(.task, _), .notFound(.network, _), .fenced, .overloaded, .unavailable,
            .diskFull:
            false
        default: true
        }
    }
}
