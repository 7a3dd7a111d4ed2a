internal import MeshDomain
private import Synchronization

/// Shows the text of one call as it comes, without the block for the mesh.
///
/// A text begins after an event. While that is not written, somebody else's event may come before it, and the text begins
/// again after the event's new place: whoever was shown too much gets all of it anew.
final class LiveWriter: Sendable {
    private struct State {
        var visible = VisibleText()
        var sequence = 0
        /// What was shown so far, for as long as the text may have to begin again.
        var shown: String? = ""
    }

    private let sink: any LiveTextSink
    private let text: LiveTextID
    private let attempt: Int
    private let state = Mutex(State())

    init(_ sink: any LiveTextSink, _ text: LiveTextID, attempt: Int) {
        self.sink = sink
        self.text = text
        self.attempt = attempt
    }

    /// Only the text's journal knows where that is: see `JournalWriter.begin`.
    func begin(after sequence: Int, reason: String) {
        state.withLock { state in
            state = State(sequence: sequence)
            sink.begin(text, attempt: attempt, afterSequence: sequence, reason: reason)
        }
    }

    /// The event after which it begins has another place now.
    func move(after sequence: Int) {
        state.withLock { state in
            guard let shown = state.shown, sequence != state.sequence else { return }
            state.sequence = sequence
            sink.begin(text, attempt: attempt, afterSequence: sequence, reason: "an event came before it")
            if !shown.isEmpty { sink.append(text, attempt: attempt, shown) }
        }
    }

    /// The event after which it begins is written.
    func stay() { state.withLock { $0.shown = nil } }

    func add(_ delta: String) { append { $0.add(delta) } }
    func finish() { append { $0.finish() } }

    private func append(_ read: (inout VisibleText) -> String) {
        state.withLock { state in
            let fresh = read(&state.visible)
            guard !fresh.isEmpty else { return }
            state.shown?.append(fresh)
            sink.append(text, attempt: attempt, fresh)
        }
    }
}
