package import MeshApplication
private import Synchronization

/// Somebody who reads along: holds what was shown and not declared void since.
package final class Listener: Sendable {
    private struct State {
        var text = ""
        var resets = 0
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    package var text: String { state.withLock { $0.text } }
    package var resets: Int { state.withLock { $0.resets } }

    package func hear(_ progress: ModelProgress) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            switch progress {
            case .text(let piece): state.text += piece
            case .fallback:
                state.text = ""
                state.resets += 1
            }
            guard !state.text.isEmpty else { return nil }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Returns when there is something to read. For one waiter.
    package func firstText() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.text.isEmpty { state.waiting = continuation }
                return !state.text.isEmpty
            }
            if isThere { continuation.resume() }
        }
    }
}
