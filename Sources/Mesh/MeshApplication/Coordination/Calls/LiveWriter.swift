internal import MeshDomain
private import Synchronization

/// Shows the text of one call as it comes, without the block for the mesh.
final class LiveWriter: Sendable {
    private let sink: any LiveTextSink
    private let text: LiveTextID
    private let attempt: Int
    private let visible = Mutex(VisibleText())

    init(_ sink: any LiveTextSink, _ text: LiveTextID, attempt: Int) {
        self.sink = sink
        self.text = text
        self.attempt = attempt
    }

    func begin(after sequence: Int, reason: String) {
        visible.withLock { $0 = VisibleText() }
        sink.begin(text, attempt: attempt, afterSequence: sequence, reason: reason)
    }

    func add(_ delta: String) { append(visible.withLock { $0.add(delta) }) }
    func finish() { append(visible.withLock { $0.finish() }) }

    private func append(_ shown: String) {
        if !shown.isEmpty { sink.append(text, attempt: attempt, shown) }
    }
}
