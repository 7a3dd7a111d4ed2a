internal import EventIO
internal import Synchronization
internal import Telemetry

/// Moves the log into the file beside the writer, which would stand still for the writes and two syncs of it: a connection of
/// its own, on a thread of its own.
actor LogKeeper {
    private struct State {
        /// How many pages the log has when it is moved the next time.
        var nextAt: Int
        var pages = 0
        var moving: Task<Void, Never>?
        /// Nothing was written since it was moved but what came meanwhile.
        var hasMoved = false
    }

    /// What the writer does after a commit.
    enum Advice {
        case goOn
        case moveTheRest
        /// The log grows faster than it is moved.
        case moveTheRestAfter(Task<Void, Never>)
    }

    private nonisolated let executor: BlockingExecutor
    private nonisolated let metrics: SQLiteMetrics
    private nonisolated let step: Int
    /// What comes into the log while it is moved stays there, and under a constant stream of writes the log would grow for
    /// ever. When it has so many pages, the writer itself moves the rest; at twice as many it waits until it can.
    private nonisolated var pagesMax: Int { 4 * step }
    private nonisolated let state: Mutex<State>
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(_ configuration: SQLiteConfiguration, _ metrics: SQLiteMetrics) throws {
        executor = try BlockingExecutor(name: "sqlite-log")
        step = configuration.walAutocheckpointPages
        self.metrics = metrics
        state = Mutex(State(nextAt: step))
    }

    /// After the writer, which makes the file.
    func open(_ configuration: SQLiteConfiguration) throws {
        var configuration = configuration
        configuration.mayCreate = false
        configuration.migrations = nil
        // It reads the log and not the pages.
        configuration.cacheBytes = 64 << 10
        configuration.walAutocheckpointPages = 0
        connection = try SQLiteConnection(configuration, as: .writer)
    }

    func close() { connection = nil }

    /// After ``close()``; waits for the end of the thread, which has nothing left to do.
    nonisolated func stop() { executor.shutDown() }

    /// The writer has committed.
    nonisolated func committed(logPages pages: Int) -> Advice {
        guard step > 0 else { return .goOn }
        return state.withLock { state in
            // The log began anew, because all of it was moved.
            if pages < state.pages { state.nextAt = step }
            state.pages = pages
            if let moving = state.moving { return pages < 2 * pagesMax ? .goOn : .moveTheRestAfter(moving) }
            defer { state.hasMoved = false }
            // Just after it was moved the rest is small.
            if state.hasMoved, pages >= pagesMax { return .moveTheRest }
            guard pages >= state.nextAt else { return .goOn }
            state.nextAt = pages + step
            // Not a child of the caller, whose commit is one of many that filled the log; `close` comes after it.
            state.moving = Task.detached(executorPreference: executor.taskExecutor) { await self.move() }
            return .goOn
        }
    }

    private func move() {
        do {
            try connection?.moveLog()
        } catch {
            // The log stays as it is, and the next time comes.
            metrics.note(error)
        }
        state.withLock { state in
            state.moving = nil
            state.hasMoved = true
        }
    }
}
