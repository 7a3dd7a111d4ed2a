internal import Synchronization
internal import Telemetry

/// Writes that wait, in the order of their arrival. While there are any, one task takes them group by group.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [QueuedWrite] = []
        /// Takes from the queue until it is empty.
        var drain: Task<Void, Never>?
        var isDraining = false
        var isClosed = false
        var lastID: UInt64 = 0
    }

    private let state = Mutex(State())
    private let waitingMax: Int
    private let groupMax: Int
    private let metrics: SQLiteMetrics

    init(waitingMax: Int, groupMax: Int, _ metrics: SQLiteMetrics) {
        self.waitingMax = waitingMax
        self.groupMax = max(1, groupMax)
        self.metrics = metrics
    }

    func makeID() -> UInt64 {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    /// - Parameter startDrain: starts the task that takes groups. Called if none is under way.
    func append(_ write: QueuedWrite, startDrain: () -> Task<Void, Never>) throws(SQLiteError) {
        let refusal: SQLiteError? = state.withLock { state in
            if state.isClosed { return .databaseClosed }
            guard state.waiting.count < waitingMax else {
                return SQLiteError(.queueFull, "\(waitingMax) writes wait already")
            }
            state.waiting.append(write)
            metrics.writesWaiting.add(1)
            if !state.isDraining {
                state.isDraining = true
                state.drain = startDrain()
            }
            return nil
        }
        if let refusal { throw refusal }
    }

    /// The next writes that go together; nil ends the drain.
    func nextGroup() -> [QueuedWrite]? {
        state.withLock { state in
            guard let first = state.waiting.first else {
                state.isDraining = false
                state.drain = nil
                return nil
            }
            let count = first.kind == .alone ? 1 : state.waiting.prefix(groupMax).prefix { $0.kind != .alone }.count
            let group = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(count)
            metrics.writesWaiting.add(-Int64(count))
            return group
        }
    }

    /// Drops a write that still waits.
    func cancel(_ id: UInt64) {
        let dropped = state.withLock { state -> QueuedWrite? in
            guard let index = state.waiting.firstIndex(where: { $0.id == id }) else { return nil }
            metrics.writesWaiting.add(-1)
            return state.waiting.remove(at: index)
        }
        dropped?.fail(CancellationError())
    }

    /// Refuses new writes and waits until the accepted ones are done.
    func close() async {
        let drain = state.withLock { state in
            state.isClosed = true
            return state.drain
        }
        await drain?.value
    }
}

extension SQLiteError {
    static var databaseClosed: SQLiteError { SQLiteError(.closed, "the database is closed") }
}
