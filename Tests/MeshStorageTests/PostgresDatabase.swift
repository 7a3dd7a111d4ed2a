internal import DataClients
internal import EventIO
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Synchronization
internal import Telemetry

@testable internal import MeshStorage

/// A database of its own on the server that all tests share, for what locks a whole database; dropped afterwards.
struct PostgresDatabase: Sendable {
    let name: String
    let pool: PostgresPool

    private static let group = Task { try LoopGroup(count: 1) }
    private static let lastNumber = Atomic(0)

    static func with(_ body: (PostgresDatabase) async throws -> Void) async throws {
        let server = try await PostgresServer.shared
        let name = "own_\(lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)"
        let loop = try await group.value.loops[0]
        let home = try pool(server.connectionString(), loop)
        try await home.query(PostgresStatement("CREATE DATABASE \(name)", values: [], isPrepared: false))
        let own = try pool(server.connectionString(database: name), loop)
        do {
            try await body(PostgresDatabase(name: name, pool: own))
        } catch {
            await own.close()
            await home.close()
            throw error
        }
        await own.close()
        let drop = PostgresStatement("DROP DATABASE \(name) WITH (FORCE)", values: [], isPrepared: false)
        try await home.query(drop)
        await home.close()
    }

    private static func pool(_ address: String, _ loop: Loop) throws -> PostgresPool {
        var limits = PostgresMeshStore.commandLimits
        limits.waitTimeout = .seconds(60)
        return try PostgresPool(PostgresConfiguration(address), limits, on: loop, registry: MetricRegistry())
    }

    func open() async throws -> PostgresMeshStore { try await PostgresMeshStore.open(pool, at: Samples.start) }

    /// All rows of a table as the server writes them, in the order of these texts. Numbers of vectors are left out: they say
    /// in which order this database got them.
    func rows(of table: String) async throws -> [String] {
        try await pool.query("SELECT (to_jsonb(t) - 'vector_number')::text FROM \(table) AS t ORDER BY 1").map { row in
            try row.text(at: 0)
        }
    }
}
