internal import DataClients
package import MeshApplication
package import MeshDomain
package import Telemetry

/// The embedded store: one file of SQLite.
///
///     let store = try await SQLiteMeshStore.open(path: "mesh.db", at: clock.now)
///
/// A commit shares a transaction with others that wait at the same moment and has reached the disk when it returns. The
/// journal of a task is the truth; its row holds what lists are filtered by, and `task` replays the journal, with the
/// tasks in use kept in memory.
package final class SQLiteMeshStore: MeshStore {
    let database: SQLiteDatabase
    let cache: TaskCache
    let staff = StaffCache()
    let leases: LeaseBook
    private let networks = KnownNetworks()
    private let agents = AgentNumbers()
    private let metrics: StoreMetrics
    /// Searches look here; no other process writes to the file.
    let shelf: MemoryShelf
    let doubts = WriteDoubts()

    /// Tasks in use that are not replayed for each read; a task is some kilobytes.
    package static let cachedTasksMaxDefault = 256

    private init(database: SQLiteDatabase, cachedTasksMax: Int, leases: LeaseBook, _ metrics: StoreMetrics) {
        self.database = database
        self.metrics = metrics
        self.leases = leases
        cache = TaskCache(countMax: cachedTasksMax)
        shelf = MemoryShelf()
    }

    /// Opens the file, or makes it. A damaged file, one of another program or of a later version of this one is refused;
    /// one of an earlier version is brought to the latest layout.
    ///
    /// - Parameters:
    ///   - time: for the table of migrations.
    ///   - logMiB: what the log holds before it is moved into the file, and four times as much until the writer helps.
    package static func open(
        path: String,
        at time: Moment,
        registry: MetricRegistry = MetricRegistry(),
        cachedTasksMax: Int = cachedTasksMaxDefault,
        logMiB: Int = 16
    ) async throws(StoreOpeningFailure) -> SQLiteMeshStore {
        do {
            var configuration = SQLiteConfiguration(path: path)
            configuration.walAutocheckpointPages = logMiB << 8
            configuration.migrations = StoreLayout.migrations
            let database = try await SQLiteDatabase.open(configuration, registry: registry)
            do {
                try await database.migrate(StoreLayout.migrations, appliedAt: time.nanoseconds / 1_000_000)
                let leases = LeaseBook(firstFence: try await database.write { try LeaseBook.nextFences($0) })
                return SQLiteMeshStore(
                    database: database,
                    cachedTasksMax: cachedTasksMax,
                    leases: leases,
                    StoreMetrics(registry)
                )
            } catch {
                await database.close()
                throw error
            }
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
    }

    /// Opens a file that is there, for reading: nothing is migrated, and another process may work on it meanwhile.
    package static func openToRead(path: String) async throws(StoreOpeningFailure) -> SQLiteMeshStore {
        do {
            var configuration = SQLiteConfiguration(path: path)
            configuration.mayCreate = false
            configuration.migrations = StoreLayout.migrations
            configuration.integrityCheck = .none
            return SQLiteMeshStore(
                database: try await SQLiteDatabase.open(configuration),
                cachedTasksMax: cachedTasksMaxDefault,
                leases: LeaseBook(firstFence: 0),
                StoreMetrics(MetricRegistry())
            )
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
    }

    /// Ends what was begun; what comes later is `unavailable`.
    package func close() async {
        await database.close()
        doubts.end()
    }

    package func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        let set = try PreparedSet(changes)
        let (outcome, _, _, _) = try await write { [self] (_, tasks, effects, found) in
            networks.add(found, of: changes.tenant)
            tell(changes, tasks, effects)
        } _: { [leases, networks, agents, cache] (session) throws(StoreFailure) in
            var writer = SQLiteWriter(session, tenant: set.tenant, time: set.time, leases, networks, agents)
            let outcome = try writer.apply(set)
            for (key, task) in writer.tasks { cache.willCommit(task, at: key) }
            return (outcome, writer.tasks, writer.effects, writer.networksFound)
        }
        return outcome
    }

    /// What lies in memory beside the file hears of a commit on the writer's thread, in the order of commits, before the one
    /// who committed and those who lost against it: these read the task again at once.
    private func tell(
        _ changes: ChangeSet,
        _ tasks: [(key: TaskCache.Key, task: MeshTask)],
        _ effects: [MemoryEffect]
    ) {
        shelf.apply(effects, of: changes.tenant)
        metrics.note(ContentSizes(effects))
        for (key, task) in tasks { cache.committed(task, at: key) }
        let caches = CacheEffects(changes)
        if caches.changesStaff { staff.clear() }
        for network in caches.deleted {
            networks.forget(network, of: changes.tenant)
            cache.forget(network, of: changes.tenant)
            leases.forget(network, of: changes.tenant)
        }
    }

    package func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String? {
        try await read { (session) throws(StoreFailure) in
            try SQLiteWriter.earlierResult(of: claim, tenant, at: time, session)
        }
    }

    // The ports are not cancelled with their caller: who cancels a task wants to write that it was cancelled.

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (SQLSession) throws(StoreFailure) -> Value
    ) async throws(StoreFailure) -> Value {
        do {
            return try await database.read(isCancellable: false) { try body(SQLSession($0)) }
        } catch {
            throw StoreFailure(error)
        }
    }

    /// - Parameter afterCommit: gets the value once it is durable, in the order of commits, before anybody else hears of it.
    /// - Parameter body: may run twice; then all that it wrote the first time was undone.
    func write<Value: Sendable>(
        afterCommit: (@Sendable (Value) -> Void)? = nil,
        _ body: @escaping @Sendable (SQLSession) throws(StoreFailure) -> Value
    ) async throws(StoreFailure) -> Value {
        do {
            return try await database.write(isCancellable: false, isRepeatable: true, afterCommit: afterCommit) {
                try body(SQLSession($0))
            }
        } catch {
            let failure = StoreFailure(error)
            doubts.note(failure)
            throw failure
        }
    }
}
