internal import MeshDomain
private import Synchronization

/// Writes down what one run is told, while it works.
final class RunRecording: Sendable {
    private struct State {
        var writer: RecordWriter
        var calls = 0
    }

    let gate = RunGate()
    let lease: Lease
    let tenant: TenantID
    private let state: Mutex<State>

    /// A part goes with the next commit when it has grown to this; the end of a task takes the rest with it.
    static let partBytes = 64 << 10

    init(_ header: RunHeader, _ cache: PartCache) {
        lease = header.lease
        tenant = header.tenant
        state = Mutex(State(writer: RecordWriter(header, cache)))
    }

    /// The number of a call that begins.
    func begin() -> Int {
        state.withLock { state in
            state.calls += 1
            return state.calls
        }
    }

    func add(_ entry: RecordEntry) { state.withLock { $0.writer.add(entry) } }

    /// Waits for the answer's turn and writes it down.
    func receive(_ answer: RecordedAnswer, to call: Int) async {
        await gate.pass()
        add(.answer(call: call, answer))
    }

    // MARK: Parts

    /// What goes into the store beside these events; nil when it can wait.
    func draft(beside events: [TaskEvent], call: Int) -> Beside? {
        state.withLock { state in
            let isLast = events.last?.body.endsTask == true
            guard !state.writer.isClosed, isLast || state.writer.pendingBytes >= Self.partBytes else { return nil }
            let draft = state.writer.draft(lastCommit: isLast ? call : nil, with: events)
            return Beside(draft: draft, part: part(state.writer.partNumber, draft))
        }
    }

    /// A part on its way into the store.
    struct Beside {
        fileprivate let draft: RecordWriter.Draft
        let part: TaskRecordPart
    }

    /// The commit was made. What was written down meanwhile waits for the next part.
    func committed(_ events: [TaskEvent], _ beside: Beside?) {
        state.withLock { state in
            state.writer.note(events)
            if let beside { state.writer.wrote(beside.draft) }
        }
    }

    /// What is left when the run came back; nil when the end of the task took everything with it.
    func rest(_ outcome: String) -> TaskRecordPart? {
        state.withLock { state in
            guard !state.writer.isClosed else { return nil }
            state.writer.add(.end(outcome))
            return part(state.writer.partNumber, state.writer.draft())
        }
    }

    private func part(_ number: Int, _ draft: RecordWriter.Draft) -> TaskRecordPart {
        TaskRecordPart(task: lease.task, run: lease.fence, number: number, bytes: draft.bytes)
    }
}
