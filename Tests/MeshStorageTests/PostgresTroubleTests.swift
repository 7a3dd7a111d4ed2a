internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import SeedTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

/// A store on a server of its own, which may come to harm.
struct TroubledStore: Sendable {
    let server: PostgresServer
    let pool: PostgresPool
    let store: PostgresMeshStore

    static func with(
        _ server: PostgresServer,
        port: UInt16? = nil,
        database: String = "mesh",
        _ change: (inout PostgresConfiguration, inout PostgresPoolConfiguration) -> Void = { _, _ in },
        _ body: (TroubledStore) async throws -> Void
    ) async throws {
        var configuration = PostgresConfiguration(server.connectionString(port: port, database: database))
        var limits = PostgresMeshStore.poolLimits
        limits.waitTimeout = .milliseconds(300)
        limits.reconnectPause = .milliseconds(10)
        limits.reconnectPauseMax = .milliseconds(50)
        change(&configuration, &limits)
        let group = try LoopGroup(count: 1)
        let pool = try PostgresPool(configuration, limits, on: group.loops[0], registry: MetricRegistry())
        do {
            let store = try await PostgresMeshStore.open(pool, at: Samples.start)
            try await body(TroubledStore(server: server, pool: pool, store: store))
        } catch {
            await pool.close()
            group.shutDown()
            throw error
        }
        await pool.close()
        group.shutDown()
    }
}

@Suite("The store on PostgreSQL in trouble", .timeLimit(.minutes(2)))
struct PostgresTroubleTests {
    @Test("nothing acknowledged is lost or doubled while the server is restarted at random moments", arguments: [1, 2])
    func restarts(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let server = try await PostgresServer(settings: "fsync=on")
        try await TroubledStore.with(server) { house in
            try await LifeWriters.with(house.store) { lives in
                for _ in 0..<4 {
                    await lives.untilAcknowledged(Int.random(in: 5...120, using: &random))
                    if Bool.random(using: &random) { try await server.kill() } else { try await server.stop() }
                    await lives.untilFailed()
                    try await server.start()
                }
                // By itself.
                await lives.untilAcknowledged(40)
            }
        }
    }

    @Test("nothing acknowledged is lost or doubled while connections are cut at any byte", arguments: [1, 2])
    func cuts(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let server = try await PostgresServer.shared
        try await PostgresSchema.with(connections: 1) { schema in
            let group = try LoopGroup(count: 1)
            try await TroubleProxy.with(to: server.port, on: group.loops[0]) { proxy in
                try await TroubledStore.with(
                    server,
                    port: proxy.port,
                    { configuration, limits in
                        configuration.connectionString += " options=-csearch_path=\(schema.name)"
                        limits.retriesMax = 1
                    }
                ) { house in
                    try await LifeWriters.with(house.store) { lives in
                        for _ in 0..<15 {
                            let bytes = Int.random(in: 3_000..<40_000, using: &random)
                            let isAnswer = Bool.random(using: &random)
                            try await proxy.set(
                                isAnswer ? .cutAnswers(afterServerBytes: bytes) : .cut(afterClientBytes: bytes)
                            )
                            await lives.untilAcknowledged(20)
                        }
                        try await proxy.set(.none)
                        await lives.untilAcknowledged(40)
                    }
                }
            }
            group.shutDown()
        }
    }

    @Test("connections that stand without a word end by time, and the store goes on when they move")
    func halfOpen() async throws {
        let server = try await PostgresServer.shared
        try await PostgresSchema.with(connections: 1) { schema in
            let group = try LoopGroup(count: 1)
            try await TroubleProxy.with(to: server.port, on: group.loops[0]) { proxy in
                try await TroubledStore.with(
                    server,
                    port: proxy.port,
                    { configuration, _ in
                        configuration.connectionString += " options=-csearch_path=\(schema.name)"
                        configuration.connectTimeout = .milliseconds(200)
                        configuration.answerTimeout = .milliseconds(300)
                        configuration.cancelTimeout = .milliseconds(100)
                    }
                ) { house in
                    try await LifeWriters.with(house.store) { lives in
                        await lives.untilAcknowledged(50)
                        try await proxy.freeze()
                        await lives.untilFailed()
                        try await proxy.thaw()
                        await lives.untilAcknowledged(50)
                    }
                }
            }
            group.shutDown()
        }
    }

    @Test("a server without room for connections is named, and the store opens when there is room")
    func noConnectionsLeft() async throws {
        let server = try await PostgresServer(settings: "fsync=off max_connections=5 superuser_reserved_connections=0")
        let group = try LoopGroup(count: 1)
        var limits = PostgresPoolConfiguration()
        limits.connectionsMax = 5
        limits.connectionsMin = 5
        let greedy = try PostgresPool(
            PostgresConfiguration(server.connectionString()),
            limits,
            on: group.loops[0],
            registry: MetricRegistry()
        )
        // All that there are.
        while try await greedy.query("SELECT 1 FROM pg_stat_activity WHERE datname = 'mesh'").rowCount < 5 {
            await Task.yield()
        }
        let error = await #expect(throws: PostgresError.self) { try await TroubledStore.with(server) { _ in } }
        #expect(error?.code == .tooManyConnections)
        #expect(error?.description.contains("max_connections") == true, "\(error?.description ?? "")")
        await greedy.close()
        try await TroubledStore.with(server, { $1.waitTimeout = .seconds(20) }) { house in
            try await LifeWriters.with(house.store) { lives in await lives.untilAcknowledged(20) }
        }
        group.shutDown()
    }

    @Test("a commit that takes too long is ended by the server, says so, leaves nothing, and can be done again")
    func slow() async throws {
        try await PostgresSchema.with(connections: 2) { schema in
            let holder = try await schema.open()
            try await LifeWriters().prepare(holder)
            let server = try await PostgresServer.shared
            try await TroubledStore.with(
                server,
                { configuration, _ in
                    configuration.connectionString +=
                        " options='-c search_path=\(schema.name) -c statement_timeout=100'"
                }
            ) { house in
                let change = Samples.submission("tsk_slow", in: LifeWriters.network)
                let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertTask(change)])
                try await schema.pool.transaction { transaction in
                    try await transaction.query("SELECT 1 FROM networks FOR UPDATE")
                    do throws(StoreFailure) {
                        _ = try await house.store.commit(set)
                        Issue.record("the row is locked")
                    } catch {
                        guard case .unavailable(let sentence) = error else { throw error }
                        #expect(sentence.contains("statement timeout"), "\(sentence)")
                    }
                }
                #expect(try await house.store.task("tsk_slow", of: Samples.tenant) == nil)
                #expect(try await house.store.commit(set) == .committed)
            }
        }
    }

    @Test(
        "a full disk refuses what does not fit, reads go on, and with room writes go on",
        .enabled(if: TinyDisk.isPossible, "mounting needs root")
    )
    func fullDisk() async throws {
        // Room for what cannot be written: a read that has to make room for itself fails with it.
        let server = try await PostgresServer(settings: "fsync=off shared_buffers=128MB")
        let disk = try TinyDisk(megabytes: 24, owner: "postgres")
        try await TroubledStore.with(server) { house in
            for sql in ["CREATE TABLESPACE tiny LOCATION '\(disk.path)'", "CREATE DATABASE tiny TABLESPACE tiny"] {
                try await house.pool.query(PostgresStatement(sql, values: [], isPrepared: false))
            }
        }
        try await TroubledStore.with(server, database: "tiny") { house in
            try await LifeWriters().prepare(house.store)
            var random = SeededGenerator(seed: 1)
            var acknowledged: [MemoryID: String] = [:]
            func fill(_ count: Int) async throws(StoreFailure) {
                for _ in 0..<count {
                    let id = MemoryID("mem_\(acknowledged.count)")
                    // No two of them are alike, and little can be gained by compression.
                    let text = String(decoding: random.bytes(60_000).map { $0 % 90 + 33 }, as: UTF8.self)
                    let item = Samples.memory(id, in: LifeWriters.network, text)
                    let set = ChangeSet(
                        tenant: Samples.tenant,
                        time: Samples.start,
                        [.insertMemory(StoredMemory(item))]
                    )
                    _ = try await house.store.commit(set)
                    acknowledged[id] = text
                }
            }
            await #expect(throws: StoreFailure.diskFull) { try await fill(1_000) }
            func check() async throws {
                let found = try await house.store.memory(
                    Array(acknowledged.keys),
                    in: LifeWriters.network,
                    of: Samples.tenant
                )
                #expect(found.mapValues(\.item.content) == acknowledged)
            }
            try await check()
            try disk.resize(megabytes: 64)
            try await fill(20)
            try await check()
        }
        try await server.stop()
        try disk.remove()
    }
}
