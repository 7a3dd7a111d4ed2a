internal import Synchronization
package import Telemetry

/// One database file: a writer that commits in groups, and readers beside it. Any task may call it; what it runs blocks
/// threads of its own, never the callers' pool.
///
///     let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: path), registry: registry)
///     try await database.write { try $0.run("INSERT INTO notes (text) VALUES (?)", text) }
///     let count = try await database.read { try $0.first("SELECT count(*) FROM notes") { row in try row.int(at: 0) } }
///     await database.close()
///
/// A body gets the connection for the time of its call. It must not wait for anything else: everybody queues behind it.
package final class SQLiteDatabase: Sendable {
    private enum Lifecycle {
        case open
        case closing([CheckedContinuation<Void, Never>])
        case closed
    }

    package let configuration: SQLiteConfiguration
    private let queue: WriteQueue
    private let writer: SQLiteWriterThread
    private let logKeeper: LogKeeper
    private let pool: ReaderPool
    private let metrics: SQLiteMetrics
    private let lifecycle = Mutex(Lifecycle.open)

    /// Opens the file, or makes it, and checks it as the configuration says.
    ///
    /// - Parameter clock: measures commits.
    /// - Throws: `SQLiteError`: `cannotOpen`, `notADatabase`, `corrupt`, `busy`, `readOnly`; a `SystemError` if the
    ///   system has no thread left.
    package static func open(
        _ configuration: SQLiteConfiguration,
        registry: MetricRegistry = MetricRegistry(),
        clock: any Clock<Swift.Duration> = ContinuousClock()
    ) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(configuration, registry, clock)
        do {
            // The readers need the file and its log, which the writer makes.
            try await database.writer.open(configuration)
            try await database.logKeeper.open(configuration)
            for reader in database.pool.readers { try await reader.open(configuration) }
            return database
        } catch {
            database.metrics.note(error)
            await database.close()
            throw error
        }
    }

    private init(
        _ configuration: SQLiteConfiguration,
        _ registry: MetricRegistry,
        _ clock: any Clock<Swift.Duration>
    ) throws {
        self.configuration = configuration
        metrics = SQLiteMetrics(registry, database: configuration.name)
        queue = WriteQueue(
            waitingMax: configuration.writesWaitingMax,
            groupMax: configuration.groupWritesMax,
            metrics
        )
        logKeeper = try LogKeeper(configuration, metrics)
        writer = try SQLiteWriterThread(queue, logKeeper, metrics, clock)
        let readers = try (0..<max(1, configuration.readers)).map { try SQLiteReaderThread(index: $0) }
        pool = ReaderPool(readers, waitingMax: configuration.readsWaitingMax, metrics)
    }

    // MARK: Writing

    /// Runs `body` on the writer, in a transaction that it may share with other writes, and returns after the commit:
    /// what is returned is durable, and every later read sees it.
    ///
    /// An error of `body` undoes what it wrote and fails only this call. If the commit fails, or SQLite has to give up
    /// the transaction (disk full, I/O), all writes of the group fail and nothing of them is kept. A cancelled task's
    /// write is dropped while it waits (`CancellationError`: nothing was written); once it runs it is not stopped.
    ///
    /// - Parameter isCancellable: false for a caller that wants to write although it is cancelled, or because of it.
    /// - Parameter isRepeatable: `body` leaves nothing behind but what it writes, and may be run again: while all goes well a
    ///   group of such writes needs no savepoints, which keep a copy of each page that a write changes.
    /// - Parameter afterCommit: gets the value on the writer's thread once it is durable, in the order of commits and before the
    ///   caller or any later write goes on. The writer waits for it.
    /// - Throws: what `body` throws; `SQLiteError`: `queueFull`, `closed`, `busy` if another process holds the lock.
    @discardableResult
    package func write<Value: Sendable>(
        isCancellable: Bool = true,
        isRepeatable: Bool = false,
        afterCommit: (@Sendable (Value) -> Void)? = nil,
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        let kind = isRepeatable ? QueuedWrite.Kind.repeatable : .grouped
        if isCancellable { return try await enqueue(kind, afterCommit, body) }
        return try await withCheckedThrowingContinuation { caller in
            append(QueuedWrite(id: queue.makeID(), kind: kind, caller, afterCommit: afterCommit, body))
        }
    }

    /// Runs `body` alone on the writer and outside of a transaction: migrations, VACUUM, checkpoints. It queues like a
    /// write. A transaction that it leaves open is rolled back.
    @discardableResult
    package func withWriter<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        try await enqueue(.alone, nil, body)
    }

    private func enqueue<Value: Sendable>(
        _ kind: QueuedWrite.Kind,
        _ afterCommit: (@Sendable (Value) -> Void)?,
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let id = queue.makeID()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                append(QueuedWrite(id: id, kind: kind, caller, afterCommit: afterCommit, body))
                // The handler may have run before there was something to cancel.
                if Task.isCancelled { queue.cancel(id) }
            }
        } onCancel: {
            queue.cancel(id)
        }
    }

    private func append(_ write: QueuedWrite) {
        do {
            try queue.append(write) { writer.startDrain() }
        } catch {
            metrics.note(error)
            write.fail(error)
        }
    }

    // MARK: Reading

    /// Runs `body` on a reader, in a transaction: all its queries see the same state, from the first one on, and no
    /// writer waits for it. A cancelled task's read is dropped while it waits and interrupted while it runs; both throw
    /// `CancellationError`.
    ///
    /// - Parameter isCancellable: false for a caller that wants the answer although it is cancelled.
    /// - Throws: what `body` throws; `SQLiteError`: `queueFull`, `closed`, `readOnly` if it tries to write.
    package func read<Value: Sendable>(
        isCancellable: Bool = true,
        _ body: @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        if isCancellable { return try await read(inTransaction: true, body) }
        do {
            let reader = try await pool.take(isCancellable: false)
            defer { pool.giveBack(reader) }
            metrics.reads.add()
            return try await reader.read(SQLiteReadTicket(), inTransaction: true, body)
        } catch {
            metrics.note(error)
            throw error
        }
    }

    /// Writes a copy of the database, as of now, to a path where no file is. Writers do not wait for it.
    package func backUp(to path: String) async throws {
        try await read(inTransaction: false) { try $0.vacuum(into: path) }
    }

    private func read<Value: Sendable>(
        inTransaction: Bool,
        _ body: @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        do {
            let reader = try await pool.take()
            defer { pool.giveBack(reader) }
            let ticket = SQLiteReadTicket()
            metrics.reads.add()
            return try await withTaskCancellationHandler {
                try await reader.read(ticket, inTransaction: inTransaction, body)
            } onCancel: {
                reader.cancel(ticket)
            }
        } catch let error as SQLiteError where error.code == .interrupted && Task.isCancelled {
            throw CancellationError()
        } catch {
            metrics.note(error)
            throw error
        }
    }

    // MARK: Closing

    /// Refuses new calls, waits for the accepted ones, moves the log into the file and closes it. Closing again waits
    /// for the first time to end.
    package func close() async {
        let isFirst = lifecycle.withLock { lifecycle in
            guard case .open = lifecycle else { return false }
            lifecycle = .closing([])
            return true
        }
        guard isFirst else { return await waitUntilClosed() }
        await pool.close()
        await queue.close()
        // The writer last: the last connection moves the log into the file, which a reader may not.
        for reader in pool.readers { await reader.close() }
        await logKeeper.close()
        await writer.close()
        for reader in pool.readers { reader.stop() }
        logKeeper.stop()
        writer.stop()
        let waiting = lifecycle.withLock { lifecycle -> [CheckedContinuation<Void, Never>] in
            guard case .closing(let waiting) = lifecycle else { return [] }
            lifecycle = .closed
            return waiting
        }
        for caller in waiting { caller.resume() }
    }

    private func waitUntilClosed() async {
        await withCheckedContinuation { caller in
            let isClosed = lifecycle.withLock { lifecycle in
                guard case .closing(let waiting) = lifecycle else { return true }
                lifecycle = .closing(waiting + [caller])
                return false
            }
            if isClosed { caller.resume() }
        }
    }
}
