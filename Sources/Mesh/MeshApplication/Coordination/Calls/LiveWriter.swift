internal import MeshDomain
private import Synchronization

/// Shows the text of one call as it comes, without the block for the mesh.
///
/// A text begins after an event, and nobody is shown it before that is written: somebody else's event may come before it, or
/// it may never be written, because the task belongs to another worker by now.
final class LiveWriter: Sendable {
    private struct State {
        var visible = VisibleText()
        var sequence = 0
        var reason = ""
        /// What came so far, until it may be shown.
        var held: String? = ""
    }

    private let sink: any LiveTextSink
    let text: LiveTextID
    private let attempt: Int
    private let state = Mutex(State())

    init(_ sink: any LiveTextSink, _ text: LiveTextID, attempt: Int) {
        self.sink = sink
        self.text = text
        self.attempt = attempt
    }

    /// Only the text's journal knows where that is: see `JournalWriter.begin`.
    func begin(after sequence: Int, reason: String) {
        state.withLock { $0 = State(sequence: sequence, reason: reason) }
    }

    /// The event after which it begins has another place now.
    func move(after sequence: Int) { state.withLock { $0.sequence = sequence } }

    /// The event after which it begins is written.
    func show() {
        state.withLock { state in
            guard let held = state.held else { return }
            state.held = nil
            sink.begin(text, attempt: attempt, afterSequence: state.sequence, reason: state.reason)
            if !held.isEmpty { sink.append(text, attempt: attempt, held) }
        }
    }

    func add(_ delta: String) { append { $0.add(delta) } }
    func finish() { append { $0.finish() } }

    private func append(_ read: (inout VisibleText) -> String) {
        state.withLock { state in
            let fresh = read(&state.visible)
            guard !fresh.isEmpty else { return }
            if state.held?.append(fresh) == nil { sink.append(text, attempt: attempt, fresh) }
        }
    }
}
