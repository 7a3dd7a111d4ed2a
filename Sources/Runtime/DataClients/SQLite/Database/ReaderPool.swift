internal import Synchronization
internal import Telemetry

/// The readers and the reads that wait for one, first come, first served.
final class ReaderPool: Sendable {
    private struct Waiter {
        let id: UInt64
        let caller: CheckedContinuation<SQLiteReaderThread, any Error>
    }

    private struct State {
        var idle: [SQLiteReaderThread]
        var waiting: [Waiter] = []
        var isClosed = false
        var lastID: UInt64 = 0
        /// Whoever closes waits for the last reader to come back.
        var closer: CheckedContinuation<Void, Never>?
    }

    let readers: [SQLiteReaderThread]
    private let state: Mutex<State>
    private let waitingMax: Int
    private let metrics: SQLiteMetrics

    init(_ readers: [SQLiteReaderThread], waitingMax: Int, _ metrics: SQLiteMetrics) {
        self.readers = readers
        self.waitingMax = waitingMax
        self.metrics = metrics
        state = Mutex(State(idle: readers))
    }

    /// A reader for the caller alone. Give it back.
    func take(isCancellable: Bool = true) async throws -> SQLiteReaderThread {
        let (taken, id) = try takeIdle()
        if let taken { return taken }
        if !isCancellable {
            return try await withCheckedThrowingContinuation { caller in wait(Waiter(id: id, caller: caller)) }
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                wait(Waiter(id: id, caller: caller))
                // The handler may have run before there was somebody to cancel.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    func giveBack(_ reader: SQLiteReaderThread) {
        let (waiter, closer) = state.withLock { state -> (Waiter?, CheckedContinuation<Void, Never>?) in
            if !state.waiting.isEmpty {
                metrics.readsWaiting.add(-1)
                return (state.waiting.removeFirst(), nil)
            }
            state.idle.append(reader)
            guard state.idle.count == readers.count else { return (nil, nil) }
            defer { state.closer = nil }
            return (nil, state.closer)
        }
        waiter?.caller.resume(returning: reader)
        closer?.resume()
    }

    /// Refuses new reads and waits for those that were accepted. Called once.
    func close() async {
        await withCheckedContinuation { closer in
            let isDone = state.withLock { state in
                state.isClosed = true
                if state.idle.count == readers.count { return true }
                state.closer = closer
                return false
            }
            if isDone { closer.resume() }
        }
    }

    private func takeIdle() throws(SQLiteError) -> (SQLiteReaderThread?, UInt64) {
        let result = state.withLock { state -> Result<(SQLiteReaderThread?, UInt64), SQLiteError> in
            if state.isClosed { return .failure(.databaseClosed) }
            state.lastID += 1
            return .success((state.idle.popLast(), state.lastID))
        }
        return try result.get()
    }

    private func wait(_ waiter: Waiter) {
        enum Answer {
            case waits
            case taken(SQLiteReaderThread)
            case refused(SQLiteError)
        }
        let answer = state.withLock { state -> Answer in
            if state.isClosed { return .refused(.databaseClosed) }
            // One may have come back meanwhile.
            if let reader = state.idle.popLast() { return .taken(reader) }
            guard state.waiting.count < waitingMax else {
                return .refused(SQLiteError(.queueFull, "\(waitingMax) reads wait already"))
            }
            state.waiting.append(waiter)
            metrics.readsWaiting.add(1)
            return .waits
        }
        switch answer {
        case .waits: break
        case .taken(let reader): waiter.caller.resume(returning: reader)
        case .refused(let error): waiter.caller.resume(throwing: error)
        }
    }

    private func cancel(_ id: UInt64) {
        let waiter = state.withLock { state -> Waiter? in
            guard let index = state.waiting.firstIndex(where: { $0.id == id }) else { return nil }
            metrics.readsWaiting.add(-1)
            return state.waiting.remove(at: index)
        }
        waiter?.caller.resume(throwing: CancellationError())
    }
}
