internal import MeshApplication
internal import MeshDomain

/// What one watcher of a task has seen so far: events one after the other, and texts that grow without hole or repetition.
struct SeenJournal: Sendable {
    private struct Text {
        var attempt: Int
        var text: String
    }

    private let watcher: String
    private let task: TaskID
    private let findings: Findings
    private(set) var sequence = 0
    private var hasEnd = false
    /// Who worked on the task by then, and for the how many-th time that was.
    private var worker: WorkerID?
    private var run = 0
    private var texts: [SubtaskID?: Text] = [:]
    /// The events that ended a text last.
    private var textEnds: [SubtaskID?: Int] = [:]

    init(_ watcher: String, _ task: TaskID, _ findings: Findings) {
        self.watcher = watcher
        self.task = task
        self.findings = findings
    }

    /// Texts begin again with each connection.
    mutating func connects() { texts = [:] }

    func ends() { findings.require(hasEnd, "a watch ends with its task", "\(watcher) \(task) at \(sequence)") }

    /// `current` is the task as it is by now while the process shows its texts, and nil when it doesn't.
    mutating func hear(_ item: TaskWatch.Item, on process: String, _ current: MeshTask?) {
        switch item {
        case .heartbeat: break
        case .text(let change): hear(change)
        case .event(let event):
            findings.require(
                event.sequence == sequence + 1,
                "a watcher loses and doubles nothing",
                "\(watcher) \(task) saw \(event.sequence) after \(sequence)"
            )
            sequence = event.sequence
            if case .started(let worker, let run, _) = event.body { (self.worker, self.run) = (worker, run) }
            // One that has lost its lease shows what it writes for itself, and a later turn begins with an empty board.
            let isLastTurn = worker == WorkerID(process) && run == current?.runs
            hear(event, isLastTurn ? current : nil)
        }
    }

    private mutating func hear(_ event: TaskEvent, _ current: MeshTask?) {
        switch event.body {
        case .subtaskCompleted(let completion): textEnds[completion.subtask] = event.sequence
        case .subtaskFailed(let failure): textEnds[failure.subtask] = event.sequence
        case .result: textEnds.updateValue(event.sequence, forKey: nil)
        default: break
        }
        switch event.body {
        case .completed, .failed, .cancelled, .timedOut: hasEnd = true
        // What was shown is void.
        case .modelFallback(let fallback): texts[fallback.subtask] = nil
        case .subtaskCompleted(let completion):
            guard let live = texts[completion.subtask], live.attempt == completion.attempt else { return }
            // The board keeps the last attempt's text only.
            let isLast = current?.plan?[completion.subtask]?.attempts == completion.attempt
            compare(live, completion.output, isWhole: isLast, completion.subtask.text)
        // A result that misses something, or that rules put together, isn't what a model wrote.
        case .result(let result, _, _, _) where result.data == nil && !result.isDegraded:
            guard let live = texts[nil], current?.result == result else { return }
            compare(live, result.text, isWhole: true, "result")
        default: break
        }
    }

    private mutating func hear(_ change: LiveTextChange) {
        if let end = textEnds[change.subtask], change.afterSequence < end {
            let text = "\(change.subtask?.text ?? "result") after \(change.afterSequence)"
            findings.add("no text comes after the event that ends it", "\(watcher) \(task) \(text), ended at \(end)")
        }
        switch change {
        case .snapshot(let subtask, let attempt, let text, _): texts[subtask] = Text(attempt: attempt, text: text)
        case .reset(let subtask, let attempt, _, _): texts[subtask] = Text(attempt: attempt, text: "")
        case .delta(let subtask, let attempt, let offset, let delta, _):
            let known = texts[subtask] ?? Text(attempt: attempt, text: "")
            findings.require(
                known.attempt == attempt && known.text.utf8.count == offset,
                "a text grows without hole or repetition",
                "\(watcher) \(task) \(subtask?.text ?? "result") at \(offset), had \(known.text.utf8.count)"
            )
            texts[subtask] = Text(attempt: attempt, text: known.text + delta)
        }
    }

    /// While the board still shows the text, all of it was told before the event that ends it.
    private func compare(_ live: Text, _ output: String, isWhole: Bool, _ what: String) {
        guard !live.text.isEmpty else { return }
        // The output has no space at its ends.
        let (shown, whole) = (live.text.utf8, output.utf8)
        findings.require(
            isWhole
                ? shown.count >= whole.count && shown.starts(with: whole)
                : whole.starts(with: shown) || shown.starts(with: whole),
            "live text equals the output",
            "\(watcher) \(task) \(what): “\(live.text)” and “\(output)”"
        )
    }
}

extension LiveTextChange {
    fileprivate var subtask: SubtaskID? {
        switch self {
        case .delta(let subtask, _, _, _, _), .snapshot(let subtask, _, _, _), .reset(let subtask, _, _, _): subtask
        }
    }

    fileprivate var afterSequence: Int {
        switch self {
        case .delta(_, _, _, _, let sequence), .snapshot(_, _, _, let sequence), .reset(_, _, _, let sequence): sequence
        }
    }
}
