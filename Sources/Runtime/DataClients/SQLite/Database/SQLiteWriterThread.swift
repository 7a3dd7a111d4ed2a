internal import EventIO
internal import Telemetry

/// The one connection that writes, on a thread of its own. It runs the writes that wait together in one transaction and
/// pays for one commit:
///
///     BEGIN IMMEDIATE
///       SAVEPOINT  write 1  RELEASE        an error undoes this write and nothing else
///       SAVEPOINT  write 2  ROLLBACK TO
///     COMMIT                               on the disk; now all callers hear what became of their writes
///
/// Writes that may be repeated are run without savepoints first: when one of them fails, which is rare, all of them are undone
/// and run again with savepoints.
///
/// A write that fails is told only after the commit, too: it may have failed because of what its neighbour wrote, and
/// nobody must hear of that before it is durable.
actor SQLiteWriterThread {
    private nonisolated let executor: BlockingExecutor
    private let queue: WriteQueue
    private let logKeeper: LogKeeper
    private let metrics: SQLiteMetrics
    private let clock: any Clock<Swift.Duration>
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(
        _ queue: WriteQueue,
        _ logKeeper: LogKeeper,
        _ metrics: SQLiteMetrics,
        _ clock: any Clock<Swift.Duration>
    ) throws {
        executor = try BlockingExecutor(name: "sqlite-writer")
        self.queue = queue
        self.logKeeper = logKeeper
        self.metrics = metrics
        self.clock = clock
    }

    func open(_ configuration: SQLiteConfiguration) throws {
        let connection = try SQLiteConnection(configuration, as: .writer)
        try connection.checkIntegrity(configuration.integrityCheck)
        connection.countLogPages()
        self.connection = connection
    }

    func close() { connection = nil }

    /// After ``close()``; waits for the end of the thread, which has nothing left to do.
    nonisolated func stop() { executor.shutDown() }

    /// Not a child of the caller whose write started it: it serves all callers, ends when none waits, and `close` awaits
    /// it.
    nonisolated func startDrain() -> Task<Void, Never> {
        Task.detached(executorPreference: executor.taskExecutor) { await self.drain() }
    }

    private func drain() async {
        while let group = queue.nextGroup() {
            guard let connection else {
                for write in group { write.fail(SQLiteError.databaseClosed) }
                continue
            }
            if group[0].kind == .alone {
                runAlone(group[0], connection)
            } else {
                var rest = group[...]
                while !rest.isEmpty { rest = runGroup(rest, connection) }
            }
            // After the callers have heard, who need not wait for it.
            await keepLogShort(connection)
        }
    }

    private func runAlone(_ write: QueuedWrite, _ connection: SQLiteConnection) {
        defer { connection.rollBack() }
        do {
            try write.run(connection)()
        } catch {
            metrics.note(error)
            write.fail(error)
        }
    }

    // MARK: Groups

    private struct Finished {
        let write: QueuedWrite
        let outcome: Result<@Sendable () -> Void, any Error>
    }

    /// - Returns: the writes that did not run, because one before them lost the transaction: they get a new one.
    private func runGroup(_ group: ArraySlice<QueuedWrite>, _ connection: SQLiteConnection) -> ArraySlice<QueuedWrite> {
        if group.count > 1, group.allSatisfy({ $0.kind == .repeatable }), runWithoutSavepoints(group, connection) {
            return []
        }
        do {
            try connection.begin(.immediate)
        } catch {
            for write in group { fail(write, error) }
            return []
        }
        var finished: [Finished] = []
        var rest = group
        while let write = rest.popFirst() {
            let outcome = Result { try Self.run(write, connection, isSingle: group.count == 1) }
            finished.append(Finished(write: write, outcome: outcome))
            if !connection.isInTransaction {
                failAll(finished)
                return rest
            }
            if group.count == 1, case .failure(let error) = outcome {
                connection.rollBack()
                fail(write, error)
                return []
            }
        }
        commit(finished, connection)
        return []
    }

    /// False when one of them failed: nothing is kept, and nobody has heard of anything.
    private func runWithoutSavepoints(_ group: ArraySlice<QueuedWrite>, _ connection: SQLiteConnection) -> Bool {
        do {
            try connection.begin(.immediate)
            let finished = try group.map { Finished(write: $0, outcome: .success(try $0.run(connection))) }
            guard connection.isInTransaction, !connection.hasDeferredViolations else {
                connection.rollBack()
                return false
            }
            commit(finished, connection)
            return true
        } catch {
            // Who failed, and why, is found out by running them with savepoints.
            connection.rollBack()
            return false
        }
    }

    /// A group of one needs no savepoint: an error rolls back all of it.
    private static func run(
        _ write: QueuedWrite,
        _ connection: SQLiteConnection,
        isSingle: Bool
    ) throws -> @Sendable () -> Void {
        if isSingle { return try write.run(connection) }
        return try connection.savepoint {
            let resume = try write.run(connection)
            // A deferred foreign key is SQLite's business at the commit only, where it would fail the neighbours, too.
            if connection.hasDeferredViolations {
                throw SQLiteError(.constraint(.foreignKey), "FOREIGN KEY constraint failed")
            }
            return resume
        }
    }

    private func commit(_ finished: [Finished], _ connection: SQLiteConnection) {
        do {
            let time = try clock.measure { try connection.commit() }
            metrics.commitSeconds.record(nanoseconds: time.wholeNanoseconds)
        } catch {
            connection.rollBack()
            for one in finished { fail(one.write, error) }
            return
        }
        metrics.groups.add()
        metrics.writesPerGroup.record(count: UInt64(finished.count))
        for one in finished {
            switch one.outcome {
            case .success(let resume):
                metrics.writes.add()
                resume()
            case .failure(let error): fail(one.write, error)
            }
        }
    }

    private func keepLogShort(_ connection: SQLiteConnection) async {
        switch logKeeper.committed(logPages: connection.logPages) {
        case .goOn: return
        case .moveTheRest: break
        case .moveTheRestAfter(let moving): await moving.value
        }
        do {
            try connection.moveLog()
        } catch {
            metrics.note(error)
        }
    }

    /// SQLite has rolled back the transaction, which it does for a full disk, a failing one, and a lack of memory. The
    /// last write met the error; those before it share its fate.
    private func failAll(_ finished: [Finished]) {
        var cause: any Error = SQLiteError(.misuse, "a write ended the transaction of its group")
        if case .failure(let error) = finished.last?.outcome { cause = error }
        for one in finished {
            switch one.outcome {
            case .success: fail(one.write, cause)
            case .failure(let error): fail(one.write, error)
            }
        }
    }

    private func fail(_ write: QueuedWrite, _ error: any Error) {
        metrics.note(error)
        write.fail(error)
    }
}

extension Swift.Duration {
    fileprivate var wholeNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        return UInt64(clamping: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
