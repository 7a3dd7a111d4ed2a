internal import MeshProto

/// What a watcher of a task knows so far, and what an event adds to it. No event twice, none left out.
///
///     submitting ──first event──▶ watching ──completed, failed, cancelled, timed out──▶ over
///                                  │    ▲
///                                  └────┘ a broken stream is opened again after `lastSequence`
struct TaskWatch {
    enum Step {
        case deliver(TaskUpdate)
        case skip
        /// Events are missing that the server did not say are gone: the stream is opened again.
        case reopen
    }

    private(set) var lastSequence: Int32
    private(set) var taskID: String?
    private(set) var isOver = false
    private var texts = LiveTexts()

    init(taskID: String?, after sequence: Int) {
        self.taskID = taskID
        lastSequence = Int32(clamping: sequence)
    }

    mutating func received(_ event: ProtoTaskEvent) -> Step {
        taskID = taskID ?? event.taskID.nonEmpty
        switch event.event {
        case .textDelta(let delta)?: return deliver(texts.append(delta), event)
        case .textSnapshot(let snapshot)?: return deliver(texts.replace(snapshot), event)
        case .textReset(let reset)?: return deliver(texts.reset(reset), event)
        case .heartbeat?: return .skip
        case .gap(let gap)?:
            guard gap.oldestSequence > lastSequence + 1 else { return .skip }
            lastSequence = gap.oldestSequence - 1
            return .deliver(TaskUpdate(event, .missing(before: Int(gap.oldestSequence))))
        default: return journal(event)
        }
    }

    private func deliver(_ text: TextUpdate?, _ event: ProtoTaskEvent) -> Step {
        text.map { .deliver(TaskUpdate(event, .text($0))) } ?? .skip
    }

    private mutating func journal(_ event: ProtoTaskEvent) -> Step {
        // Live events of a newer schema have no sequence either, and nothing to tell to this version.
        guard event.sequence > lastSequence else { return .skip }
        guard event.sequence == lastSequence + 1 else { return .reopen }
        lastSequence = event.sequence
        switch event.event {
        case .subtaskStarted(let start)?: texts.started(start.subtaskID, attempt: start.attempt)
        case .subtaskCompleted(let output)?: texts.finished(output.subtaskID, attempt: output.attempt)
        default: break
        }
        let update = TaskUpdate(event, TaskUpdate.Kind(journal: event.event))
        isOver = update.isEnd
        return .deliver(update)
    }
}
