internal import MeshDomain
internal import Strands
private import Synchronization

/// Does one run again from its record: the ports answer what they answered, in the order in which they did.
///
/// The run works on a strand, as it did when it was recorded. When it can do nothing more by itself, the next answer of the
/// record is given to the call that it belongs to. What the run commits is held against the journal.
final class RunReplay: Sendable {
    private struct Pending {
        let call: RecordedCall
        let events: [TaskEvent]
        let next: CheckedContinuation<RecordedAnswer?, Never>
    }

    private struct State {
        var place = 0
        var calls = 0
        var pending: [Int: Pending] = [:]
        var isOver = false
        var lastTime: Moment
        var events: [Int] = []
        var findings: [ReplayFinding] = []
        var stop: (@Sendable () -> Void)?
        var mustStop = false
    }

    let record: RunRecord
    let journal: [TaskEvent]
    private let state: Mutex<State>

    /// Requests that differ; the replay goes on after them.
    private static let findingsMax = 16

    init(_ record: RunRecord, journal: [TaskEvent]) {
        self.record = record
        self.journal = journal
        state = Mutex(State(lastTime: record.header.begin))
    }

    var report: RunReplayReport {
        let end = record.entries.reversed().lazy.compactMap { entry -> String? in
            switch entry {
            case .end(let outcome): outcome
            case .lastCommit: "ended"
            default: nil
            }
        }.first
        return state.withLock { state in
            RunReplayReport(
                run: record.header.lease.fence,
                worker: record.header.lease.worker,
                events: state.events,
                end: end,
                isFull: record.entries.contains(.full),
                findings: state.findings
            )
        }
    }

    // MARK: The run asks

    /// The next line of the record, for what is answered at once. Nil when the replay is over.
    func atOnce<Value>(_ what: String, _ read: (RecordEntry) -> Value?) -> Value? {
        state.withLock { state in
            guard !state.isOver else { return nil }
            if state.place < record.entries.count, let value = read(record.entries[state.place]) {
                if case .now(let moment) = record.entries[state.place] { state.lastTime = moment }
                state.place += 1
                return value
            }
            if isAtLastCommit(state) { return nil }
            // Where the record is cut off nobody knows what was answered. Whoever waits hears of it when the run is idle.
            close(&state, finding: isAtStop(state) ? nil : "the run \(what)")
            return nil
        }
    }

    /// For answers when the replay is over.
    var lastTime: Moment { state.withLock { $0.lastTime } }

    /// Waits for the answer of the record. Nil when there is none.
    func answer(to call: RecordedCall, writing events: [TaskEvent] = []) async -> RecordedAnswer? {
        await answer(to: call, number: begin(), writing: events)
    }

    func begin() -> Int {
        state.withLock { state in
            state.calls += 1
            return state.calls
        }
    }

    func answer(to call: RecordedCall, number: Int, writing events: [TaskEvent] = []) async -> RecordedAnswer? {
        await withCheckedContinuation { next in
            let isOver = state.withLock { state in
                if !state.isOver { state.pending[number] = Pending(call: call, events: events, next: next) }
                return state.isOver
            }
            if isOver { next.resume(returning: nil) }
        }
    }

    /// A model is asked: is it asked the same?
    func ask(_ digest: RequestDigest, call: Int, subtask: SubtaskID?) {
        let recorded = atOnce("calls a model") { entry -> RequestDigest? in
            if case .asked(call, let digest) = entry { digest } else { nil }
        }
        guard let recorded, recorded != digest else { return }
        var parts: [String] = []
        if recorded.system != digest.system { parts.append("the standing instruction") }
        if recorded.prompt != digest.prompt { parts.append("the prompt") }
        if recorded.rest != digest.rest { parts.append("models or parameters") }
        state.withLock { state in
            guard state.findings.count < Self.findingsMax else { return }
            let after = state.events.last ?? 0
            state.findings.append(.request(call: call, after: after, subtask: subtask, parts: parts))
        }
    }

    // MARK: The record answers

    private enum Step {
        case none
        case resume(CheckedContinuation<RecordedAnswer?, Never>, RecordedAnswer)
        case stop(@Sendable () -> Void)
        case end([CheckedContinuation<RecordedAnswer?, Never>], stop: (@Sendable () -> Void)?)
    }

    /// For the strand: the run can do nothing more by itself.
    func goOn() -> Bool {
        let step = state.withLock { nextStep(&$0) }
        switch step {
        case .none: return false
        case .resume(let next, let answer): next.resume(returning: answer)
        case .stop(let stop): stop()
        case .end(let waiting, let stop):
            for next in waiting { next.resume(returning: nil) }
            stop?()
        }
        return true
    }

    private func nextStep(_ state: inout State) -> Step {
        if state.isOver { return abandon(&state) }
        guard state.place < record.entries.count else { return end(&state, finding: nil) }
        switch record.entries[state.place] {
        case .answer(let call, let answer): return give(answer, to: call, &state)
        case .cancelled:
            state.place += 1
            state.mustStop = true
            return .stop(state.stop ?? {})
        case .lastCommit(let call):
            guard let pending = state.pending[call], pending.call == .commit else {
                return end(&state, finding: "the run does not write the end of the task")
            }
            compare(pending.events, &state)
            state.place = record.entries.count
            return end(&state, finding: nil)
        case .full, .end:
            state.place += 1
            return end(&state, finding: nil)
        case .now, .id, .firstModel, .offer, .finished, .asked:
            return end(&state, finding: "the run waits")
        }
    }

    private func give(_ answer: RecordedAnswer, to call: Int, _ state: inout State) -> Step {
        guard let pending = state.pending[call] else { return end(&state, finding: "the run does not ask for it") }
        guard pending.call.canBeAnswered(by: answer) else {
            return end(&state, finding: "the run \(pending.call.rawValue)")
        }
        if answer == .committed, !compare(pending.events, &state) { return end(&state, finding: nil) }
        state.place += 1
        state.pending[call] = nil
        return .resume(pending.next, answer)
    }

    /// Whether these are the events of the journal.
    @discardableResult
    private func compare(_ events: [TaskEvent], _ state: inout State) -> Bool {
        for event in events {
            let stored = event.sequence <= journal.count ? journal[event.sequence - 1] : nil
            if let finding = EventComparison.finding(stored: stored, made: event) {
                state.findings.append(finding)
                return false
            }
            state.events.append(event.sequence)
        }
        return true
    }

    // MARK: The end

    /// `finding` says what the run does in place of what the record has next.
    private func end(_ state: inout State, finding: String?) -> Step {
        close(&state, finding: finding)
        return abandon(&state)
    }

    private func close(_ state: inout State, finding: String?) {
        state.isOver = true
        state.mustStop = true
        if let finding {
            let next = state.place < record.entries.count ? record.entries[state.place].words : "its end"
            state.findings.append(
                .course(line: state.place + 1, after: state.events.last ?? 0, "\(finding); the record has: \(next)")
            )
        }
    }

    private func abandon(_ state: inout State) -> Step {
        guard !state.pending.isEmpty || state.stop != nil else { return .none }
        let waiting = state.pending.sorted { $0.key < $1.key }.map(\.value.next)
        state.pending = [:]
        defer { state.stop = nil }
        return .end(waiting, stop: state.stop)
    }

    /// The record says no more of the run from here on: it is cut off, or full.
    private func isAtStop(_ state: State) -> Bool {
        state.place >= record.entries.count || record.entries[state.place] == .full
    }

    /// The end of the task is on its way into the store, and the record with it: it has nothing of what the run does until
    /// that is there.
    private func isAtLastCommit(_ state: State) -> Bool {
        guard state.place < record.entries.count, case .lastCommit(let call) = record.entries[state.place] else {
            return false
        }
        return state.pending[call]?.call == .commit
    }

    // MARK: Running

    /// Runs to the end of the record, or to where the two go different ways.
    func run(_ coordinator: TaskCoordinator) async {
        let strand = Strand { self.goOn() }
        let header = record.header
        let runner = TaskRunner(coordinator, tenant: header.tenant, lease: header.lease, on: strand)
        let work = Task(executorPreference: strand) { await runner.runUnrecorded() }
        let isLate = state.withLock { state in
            state.stop = { work.cancel() }
            return state.mustStop
        }
        if isLate { work.cancel() }
        _ = await work.value
        state.withLock { state in
            guard !state.isOver else { return }
            if state.place < record.entries.count {
                switch record.entries[state.place] {
                case .end, .full: break
                default: close(&state, finding: "the run is over")
                }
            }
        }
    }
}

/// Events byte for byte, in the form in which they are stored.
enum EventComparison {
    static func finding(stored: TaskEvent?, made: TaskEvent) -> ReplayFinding? {
        let made = (sequence: made.sequence, tree: tree(made), kind: kind(of: made))
        let recorded = stored.map(tree) ?? .null
        // Members are sorted, so that equal values are equal bytes.
        if recorded.bytes == made.tree.bytes { return nil }
        return .event(sequence: made.sequence, kind: made.kind, FieldDifference.between(recorded, made.tree))
    }

    private static func tree(_ event: TaskEvent) -> JSONValue {
        do {
            return try JSONCoding.tree(event)
        } catch {
            preconditionFailure("an event that is not JSON: \(error)")
        }
    }

    /// The name of the case, as the stored form has it.
    private static func kind(of event: TaskEvent) -> String { tree(event)["body"]?.object?.keys.first ?? "" }
}

extension RecordEntry {
    /// For people.
    var words: String {
        switch self {
        case .now: "the time is read"
        case .id: "an id is made"
        case .firstModel: "the first model is asked for"
        case .offer: "an agent is asked for"
        case .finished: "an agent is given back"
        case .asked: "a model is called"
        case .answer(let call, let answer): "the answer to call \(call), \(answer.words)"
        case .cancelled: "the run is stopped"
        case .lastCommit: "the commit of the end"
        case .full: "the record is full"
        case .end: "the run comes back"
        }
    }
}

extension RecordedAnswer {
    fileprivate var words: String {
        switch self {
        case .task: "the task"
        case .network: "the network"
        case .agents: "the agents"
        case .events: "the journal"
        case .items: "memory items"
        case .preparedAsAsked, .prepared: "prepared memory"
        case .committed: "a commit"
        case .lease: "a lease"
        case .done: "a wait that is over"
        case .stopped: "a wait that was stopped"
        case .fallback: "a fallback model"
        case .reply: "a model's answer"
        case .modelFailure: "a model's failure"
        case .storeFailure(let failure): "a failure of the store (\(failure))"
        }
    }
}
