package import DataClients
package import MeshApplication
package import MeshDomain
package import Telemetry

/// The store of many replicas: tables in PostgreSQL, as in the embedded store.
///
///     let store = try await PostgresMeshStore.open(pool, at: clock.now)
///
/// A commit costs two round trips: BEGIN with everything that it has to know, then all that it writes with COMMIT; commits
/// that come at once share them (`PostgresCommitLine`). The first locks the rows of its networks, so that commits of one network come one after the other, and what was read stays
/// true; and so that the positions of its log are given in the order in which they become visible: a row lock ends after
/// its transaction can be seen, hence whoever gets the next position begins after that, and a reader who has seen a
/// position has missed none before it.
///
/// Other replicas write, too: nothing is kept in memory but tasks at a version, which are compared with their rows.
package final class PostgresMeshStore: MeshStore {
    let pool: PostgresPool
    let cache: TaskCache
    let line = PostgresCommitLine()
    private let metrics: StoreMetrics

    private init(_ pool: PostgresPool, cachedTasksMax: Int, _ metrics: StoreMetrics) {
        self.pool = pool
        self.metrics = metrics
        cache = TaskCache(countMax: cachedTasksMax)
    }

    /// Limits of a pool for a store: whoever cancels a task wants to write that it was cancelled, so calls are not cancelled
    /// with their callers.
    package static var poolLimits: PostgresPoolConfiguration {
        var limits = PostgresPoolConfiguration()
        limits.cancelsWithTask = false
        limits.retriesMax = 5
        return limits
    }

    /// Brings the database to the latest layout; replicas that start at once wait for the first.
    ///
    /// - Parameters:
    ///   - pool: made with ``poolLimits``. The store does not close it.
    ///   - time: for the table of migrations.
    package static func open(
        _ pool: PostgresPool,
        at time: Moment,
        registry: MetricRegistry = MetricRegistry(),
        cachedTasksMax: Int = SQLiteMeshStore.cachedTasksMaxDefault
    ) async throws(PostgresError) -> PostgresMeshStore {
        do {
            _ = try await PostgresLayout.migrations.migrate(pool, appliedAt: time.nanoseconds / 1_000_000)
            return PostgresMeshStore(pool, cachedTasksMax: cachedTasksMax, StoreMetrics(registry))
        } catch let error as PostgresError {
            throw error
        } catch {
            throw PostgresError(.misuse, "\(error)")
        }
    }

    /// Takes the tables away, or brings them to an earlier version.
    package static func migrate(_ pool: PostgresPool, to version: Int, at time: Moment) async throws {
        _ = try await PostgresLayout.migrations.migrate(pool, to: version, appliedAt: time.nanoseconds / 1_000_000)
    }

    package func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        try await line.commit(changes) { await write($0) }
    }

    /// Sets of one tenant, in one transaction if possible.
    private func write(_ sets: [ChangeSet]) async -> [PostgresCommitLine.Outcome] {
        do throws(StoreFailure) {
            return try await writeTogether(sets)
        } catch {
            guard sets.count > 1, error.isOfOneSet else { return sets.map { _ in .failure(error) } }
            // The server refused all of them for the sake of one.
            var outcomes: [PostgresCommitLine.Outcome] = []
            for set in sets { outcomes += await write([set]) }
            return outcomes
        }
    }

    /// What is refused by what its rows say writes nothing and leaves the others alone. It hears of that when these are
    /// durable: a neighbour may be why.
    private func writeTogether(_ sets: [ChangeSet]) async throws(StoreFailure) -> [PostgresCommitLine.Outcome] {
        let needs = PostgresNeeds(sets)
        let (outcomes, tasks, sizes) = try await translated {
            try await pool.transaction { transaction in
                let answers = try await transaction.batch(needs.statements)
                var writer = PostgresWriter(try PostgresKnown(needs, answers))
                let outcomes = sets.map { writer.apply($0) }
                try writer.finish()
                if !writer.statements.isEmpty { try await transaction.commit(with: writer.statements) }
                return (outcomes, writer.tasks, writer.sizes)
            }
        }
        for (key, task) in tasks { cache.keep(task, at: key) }
        metrics.note(sizes)
        metrics.note(setsInGroup: sets.count)
        return outcomes
    }

    package func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String? {
        let row = try await query(PostgresSQL.claim, .id(tenant), .text(claim.scope), .text(claim.key)).first
        guard let row else { return nil }
        return try claim.earlierResult(in: row, at: time)
    }

    // MARK: Calls

    func translated<Value>(_ body: () async throws -> Value) async throws(StoreFailure) -> Value {
        do {
            return try await body()
        } catch {
            throw .of(error)
        }
    }

    /// Reads may be done twice.
    func query(_ sql: String, _ values: PostgresValue...) async throws(StoreFailure) -> PostgresResult {
        try await query(PostgresStatement(sql, values: values))
    }

    func query(_ statement: PostgresStatement) async throws(StoreFailure) -> PostgresResult {
        try await translated { try await pool.query(statement, retry: .always) }
    }

    /// As of one moment for each statement, in one round trip.
    func batch(_ statements: [PostgresStatement]) async throws(StoreFailure) -> [PostgresResult] {
        if statements.isEmpty { return [] }
        return try await translated { try await pool.batch(statements, retry: .always) }
    }

    func write(_ sql: String, _ values: PostgresValue...) async throws(StoreFailure) -> PostgresResult {
        try await translated { try await pool.query(PostgresStatement(sql, values: values)) }
    }
}
