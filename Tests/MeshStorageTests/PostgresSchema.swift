internal import DataClients
internal import EventIO
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Synchronization
internal import Telemetry

@testable internal import MeshStorage

/// A schema of its own on the server that all tests of this target share, dropped afterwards.
struct PostgresSchema: Sendable {
    let name: String
    let pool: PostgresPool

    private static let group = Task { try LoopGroup(count: 1) }
    private static let lastNumber = Atomic(0)

    static func with(connections: Int = 2, _ body: (PostgresSchema) async throws -> Void) async throws {
        let server = try await PostgresServer.shared
        let name = "store_\(lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)"
        let loop = try await group.value.loops[0]
        var configuration = PostgresConfiguration(server.connectionString() + " options=-csearch_path=\(name)")
        configuration.name = name
        var limits = PostgresMeshStore.poolLimits
        limits.connectionsMax = connections
        // Many stores are open at once, and the server is small.
        limits.waitTimeout = .seconds(60)
        limits.reconnectPause = .milliseconds(20)
        let pool = try PostgresPool(configuration, limits, on: loop, registry: MetricRegistry())
        do {
            try await pool.query("CREATE SCHEMA \(name)")
            try await body(PostgresSchema(name: name, pool: pool))
            try await pool.query("DROP SCHEMA \(name) CASCADE")
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }

    func open() async throws -> PostgresMeshStore { try await PostgresMeshStore.open(pool, at: Samples.start) }
}
