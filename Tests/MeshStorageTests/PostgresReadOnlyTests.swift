internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshStorage

@Suite("The store on a PostgreSQL that takes no writes", .timeLimit(.minutes(2)))
struct PostgresReadOnlyTests {
    /// Commits are refused with the reason, reads are answered, and readiness says so.
    private static func expectReadOnly(
        _ house: TroubledStore,
        _ lives: LifeWriters,
        _ watch: PresenceWatch
    ) async throws {
        await lives.untilFailed()
        await watch.until(.readOnly)
        let set = ChangeSet(
            tenant: Samples.tenant,
            time: Samples.start,
            [.insertNetwork(Samples.network("net_refused"))]
        )
        do throws(StoreFailure) {
            _ = try await house.store.commit(set)
            Issue.record("it was committed")
        } catch {
            guard case .unavailable(let reason) = error else { throw error }
            #expect(reason.contains("25006") && reason.contains("primary"), "\(reason)")
        }
        #expect(try await house.store.network("net_refused", of: Samples.tenant) == nil)
        try await lives.check(house.store)
    }

    @Test("one that is set to read only by its operator: nothing is lost, readiness says so, and it goes on by itself")
    func setting() async throws {
        let server = try await PostgresServer()
        try await TroubledStore.with(server) { house in
            func set(_ change: String) async throws {
                for sql in ["ALTER SYSTEM \(change)", "SELECT pg_reload_conf()"] {
                    try await house.pool.query(PostgresStatement(sql, values: [], isPrepared: false))
                }
            }
            try await PresenceWatch.with(house.pool) { watch in
                try await LifeWriters.with(house.store) { lives in
                    await watch.until(.there)
                    for _ in 0..<2 {
                        await lives.untilAcknowledged(40)
                        try await set("SET default_transaction_read_only = on")
                        try await Self.expectReadOnly(house, lives, watch)
                        try await set("RESET default_transaction_read_only")
                        await watch.until(.there)
                        await lives.untilAcknowledged(40)
                    }
                }
            }
        }
    }

    @Test("a standby answers reads and says that it is none to write to; promoted, it takes commits by itself")
    func standby() async throws {
        let server = try await PostgresServer()
        try await TroubledStore.with(server) { house in
            try await PresenceWatch.with(house.pool) { watch in
                try await LifeWriters.with(house.store) { lives in
                    await lives.untilAcknowledged(40)
                    try await server.becomeStandby()
                    try await server.stop()
                    try await server.start()
                    while await house.pool.failure() != nil { await Task.yield() }
                    try await Self.expectReadOnly(house, lives, watch)
                    try await house.pool.query("SELECT pg_promote()")
                    await watch.until(.there)
                    await lives.untilAcknowledged(40)
                }
            }
        }
    }

    @Test(
        "files that may only be read under a running server: calls fail clearly, nothing is lost, and it goes on by itself",
        .enabled(if: TinyDisk.isPossible, "mounting needs root")
    )
    func disk() async throws {
        // No process but those of connections keeps a file open, which would keep the disk writable.
        let server = try await PostgresServer(settings: "fsync=off autovacuum=off bgwriter_lru_maxpages=0")
        let disk = try TinyDisk(megabytes: 64, owner: "postgres")
        try await TroubledStore.with(server) { admin in
            func run(_ sql: String) async throws {
                try await admin.pool.query(PostgresStatement(sql, values: [], isPrepared: false))
            }
            try await run("CREATE TABLESPACE tiny LOCATION '\(disk.path)'")
            try await run("CREATE DATABASE tiny TABLESPACE tiny")
            try await TroubledStore.with(server, database: "tiny") { house in
                try await PresenceWatch.with(house.pool) { watch in
                    try await LifeWriters.with(house.store) { lives in
                        await lives.untilAcknowledged(40)
                        try await run("ALTER DATABASE tiny ALLOW_CONNECTIONS false")
                        try await Self.setReadOnly(disk, admin.pool)
                        try await run("ALTER DATABASE tiny ALLOW_CONNECTIONS true")
                        await watch.until(.away)
                        await lives.untilFailed()
                        try await Self.untilToldOfFiles(house.store)
                        try disk.setReadOnly(false)
                        await watch.until(.there)
                        await lives.untilAcknowledged(40)
                    }
                }
            }
        }
        try await server.stop()
        try disk.remove()
    }

    /// Until it is tried again, a call hears why it failed the last time: no connection was allowed for a moment.
    private static func untilToldOfFiles(_ store: PostgresMeshStore) async throws {
        while true {
            do throws(StoreFailure) {
                _ = try await store.network(LifeWriters.network, of: Samples.tenant)
            } catch {
                guard case .unavailable(let reason) = error else { throw error }
                if reason.contains("the right to write its files") { return }
            }
            await Task.yield()
        }
    }

    /// Once nobody has a file open for writing: connections are ended, and what they wrote goes to the disk.
    private static func setReadOnly(_ disk: TinyDisk, _ admin: PostgresPool) async throws {
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'tiny'"
        for _ in 0..<200 {
            while try await admin.query(end).rowCount > 0 { await Task.yield() }
            try await admin.query(PostgresStatement("CHECKPOINT", values: [], isPrepared: false))
            do {
                return try disk.setReadOnly(true)
            } catch {
                // Somebody still had one.
                continue
            }
        }
        Issue.record("the disk stays writable")
    }
}

/// What the presence of a server tells of the database.
private final class PresenceWatch: Sendable {
    enum State: Sendable {
        case there, readOnly, away
    }

    /// Asks again at once.
    private struct EagerClock: WallClock {
        var now: Moment { Samples.start }

        func sleep(until moment: Moment) async throws(CancellationError) {
            await Task.yield()
            if Task.isCancelled { throw CancellationError() }
        }
    }

    private let last = Mutex<State?>(nil)

    static func with(_ pool: PostgresPool, _ body: (PresenceWatch) async throws -> Void) async throws {
        let watch = PresenceWatch()
        let presence = PostgresPresence(pool, clock: EagerClock())
        let task = Task { await presence.share { watch.note($0) } }
        do {
            try await body(watch)
        } catch {
            task.cancel()
            await task.value
            throw error
        }
        task.cancel()
        await task.value
    }

    private func note(_ error: (any Error)?) {
        let state: State = error == nil ? .there : error is PostgresPresence.ReadOnly ? .readOnly : .away
        last.withLock { $0 = state }
    }

    func until(_ state: State) async {
        while last.withLock({ $0 }) != state { await Task.yield() }
    }
}
