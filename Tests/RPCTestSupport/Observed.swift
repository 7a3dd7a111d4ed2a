internal import Synchronization

/// State that a test can wait on: for what has happened, never for time.
package final class Observed<State: Sendable>: Sendable {
    private struct Content {
        var state: State
        var watchers: [(isDone: @Sendable (State) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let content: Mutex<Content>

    package init(_ state: State) { content = Mutex(Content(state: state)) }

    package var value: State { content.withLock { $0.state } }

    @discardableResult
    package func change<Value: Sendable>(_ body: (inout State) -> Value) -> Value {
        let (value, done) = content.withLock { content in
            let value = body(&content.state)
            let state = content.state
            let done = content.watchers.filter { $0.isDone(state) }.map(\.continuation)
            content.watchers.removeAll { $0.isDone(state) }
            return (value, done)
        }
        for watcher in done { watcher.resume() }
        return value
    }

    package func wait(until isDone: @escaping @Sendable (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isDoneAlready = content.withLock { content in
                if isDone(content.state) { return true }
                content.watchers.append((isDone, continuation))
                return false
            }
            if isDoneAlready { continuation.resume() }
        }
    }
}
