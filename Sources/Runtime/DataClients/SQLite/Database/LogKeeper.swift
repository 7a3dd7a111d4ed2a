internal import EventIO
internal import Synchronization
internal import Telemetry

/// Moves the log into the file beside the writer, which would stand still for the writes and two syncs of it: a connection of
/// its own, on a thread of its own.
actor LogKeeper {
    private struct State {
        var plan: LogPlan
        var moving: Task<Void, Never>?
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
    private nonisolated let state: Mutex<State>
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(_ configuration: SQLiteConfiguration, _ metrics: SQLiteMetrics) throws {
        executor = try BlockingExecutor(name: "sqlite-log")
        self.metrics = metrics
        state = Mutex(State(plan: LogPlan(step: configuration.walAutocheckpointPages)))
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
        state.withLock { state in
            switch (state.plan.committed(pages: pages), state.moving) {
            case (.goOn, _): return .goOn
            case (.writerMoves, _), (.writerMovesAfterKeeper, nil): return .moveTheRest
            case (.writerMovesAfterKeeper, let moving?): return .moveTheRestAfter(moving)
            case (.keeperMoves, _):
                // Not a child of the caller, whose commit is one of many that filled the log; `close` comes after it.
                state.moving = Task.detached(executorPreference: executor.taskExecutor) { await self.move() }
                return .goOn
            }
        }
    }

    private func move() {
        var moved: Int?
        do {
            moved = try connection?.moveLog()
            // SQLite waits for the disk when the last of the log is moved, which is the writer's, and then for all of it.
            try connection?.syncFile()
        } catch {
            // The log stays as it is, and the next time comes.
            metrics.note(error)
        }
        state.withLock { state in
            state.moving = nil
            state.plan.keeperHasMoved(moved)
        }
    }
}
