package import MeshDomain

/// Where a watcher stands in each text of a task.
package struct LiveTextPlaces: Sendable {
    /// The beginning of the text and the bytes of it that the watcher has.
    private var places: [SubtaskID?: (number: Int, offset: Int)] = [:]
    /// The event up to which the watcher knew the task when it came.
    private var knownVersion = 0
    /// Attempts that ran at that event. The texts of other subtasks, and of the result, were old by then.
    private var running: [SubtaskID: Int] = [:]
    private var hadResult = false
    /// The events that the watcher has read of since, after which there is no more to show of a text.
    private var ends: [SubtaskID?: Int] = [:]

    package init() {}

    /// For a watcher that comes later: what is finished is in the journal and needs no live text any more.
    package init(knowing task: MeshTask) {
        knownVersion = task.version
        hadResult = task.result != nil || task.status.isFinal
        for subtask in task.plan?.subtasks ?? [] where subtask.status == .running {
            running[subtask.id] = subtask.attempts
        }
    }

    /// The watcher has read of it. A text that is shown only now is old when the event that ends it has come before.
    package mutating func hear(_ event: TaskEvent) {
        switch event.body {
        case .subtaskCompleted(let completion): ends[completion.subtask] = event.sequence
        case .subtaskFailed(let failure): ends[failure.subtask] = event.sequence
        case .result: ends.updateValue(event.sequence, forKey: nil)
        default: break
        }
    }

    /// What the watcher has to be told about a text, which it has then.
    mutating func advance(_ subtask: SubtaskID?, to text: LiveText) -> [LiveTextChange] {
        if isOld(subtask, text) { return [] }
        let place = places.updateValue((text.number, text.byteCount), forKey: subtask)
        switch place {
        case .some(let place) where place.number == text.number:
            return place.offset < text.byteCount ? [text.delta(of: subtask, from: place.offset)] : []
        case .none where text.byteCount > 0: return [text.snapshot(of: subtask)]
        case .none where text.reason.isEmpty: return []
        default:
            // A watcher without a place may have read of an earlier beginning before it came back.
            let reset = text.reset(of: subtask)
            return text.byteCount > 0 ? [reset, text.delta(of: subtask, from: 0)] : [reset]
        }
    }

    private func isOld(_ subtask: SubtaskID?, _ text: LiveText) -> Bool {
        if let end = ends[subtask], text.afterSequence < end { return true }
        guard text.afterSequence <= knownVersion else { return false }
        guard let subtask else { return hadResult }
        return running[subtask].map { text.attempt < $0 } ?? true
    }
}

/// One attempt at a text, up to where it is.
struct LiveText {
    let attempt: Int
    let afterSequence: Int
    let reason: String
    /// Grows with each beginning of any text.
    let number: Int
    var text = ""
    /// A bound was met: what follows is left out, so that the text has no hole.
    var isCut = false

    var byteCount: Int { text.utf8.count }

    fileprivate func snapshot(of subtask: SubtaskID?) -> LiveTextChange {
        .snapshot(subtask, attempt: attempt, text: text, afterSequence: afterSequence)
    }

    fileprivate func reset(of subtask: SubtaskID?) -> LiveTextChange {
        .reset(subtask, attempt: attempt, reason: reason, afterSequence: afterSequence)
    }

    fileprivate func delta(of subtask: SubtaskID?, from offset: Int) -> LiveTextChange {
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
        return .delta(
            subtask,
            attempt: attempt,
            offset: offset,
            text: String(text[start...]),
            afterSequence: afterSequence
        )
    }
}

/// What a watcher has to be told about a text. Offsets count bytes of UTF-8.
package enum LiveTextChange: Sendable, Hashable {
    case delta(SubtaskID?, attempt: Int, offset: Int, text: String, afterSequence: Int)
    /// All so far, for whoever comes late.
    case snapshot(SubtaskID?, attempt: Int, text: String, afterSequence: Int)
    /// The text begins again.
    case reset(SubtaskID?, attempt: Int, reason: String, afterSequence: Int)
}
