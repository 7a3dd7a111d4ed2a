internal import MeshApplication
internal import MeshDomain
internal import Testing

/// A client that puts a task's stream together again, and notes what does not fit.
struct WatchedReader {
    private(set) var sequences: [Int] = []
    private(set) var faults: [String] = []
    private var texts: [SubtaskID?: (attempt: Int, text: String)] = [:]
    /// Subtasks that were not completed when the present watch was opened.
    private var open: Set<SubtaskID> = []
    private(set) var comparedTexts = 0

    var sequence: Int { sequences.last ?? 0 }

    mutating func opened(_ task: MeshTask) {
        open = Set((task.plan?.subtasks ?? []).filter { $0.status != .completed }.map(\.id))
        if task.plan == nil { open = ["s1", "s2", "s3"] }
    }

    mutating func read(_ item: TaskWatch.Item) {
        switch item {
        case .heartbeat: break
        case .text(let change): read(change)
        case .event(let event):
            if event.sequence != sequence + 1 { faults.append("event \(event.sequence) after \(sequence)") }
            sequences.append(event.sequence)
            if case .subtaskCompleted(let done) = event.body, open.contains(done.subtask) {
                comparedTexts += 1
                let text = texts[done.subtask]?.text ?? ""
                if text != done.output { faults.append("\(done.subtask): “\(text)” is not “\(done.output)”") }
            }
        }
    }

    private mutating func read(_ change: LiveTextChange) {
        switch change {
        case .snapshot(let subtask, let attempt, let text, let after):
            check(after)
            texts[subtask] = (attempt, text)
        case .reset(let subtask, let attempt, _, let after):
            check(after)
            texts[subtask] = (attempt, "")
        case .delta(let subtask, let attempt, let offset, let text, let after):
            check(after)
            let known = texts[subtask].flatMap { $0.attempt == attempt ? $0.text : nil } ?? ""
            if known.utf8.count != offset { faults.append("\(attempt): \(offset) after \(known.utf8.count)") }
            texts[subtask] = (attempt, known + text)
        }
    }

    private mutating func check(_ afterSequence: Int) {
        if afterSequence > sequence { faults.append("text after \(afterSequence) at \(sequence)") }
    }
}
