internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import MeshStorage
internal import StandardStreams
internal import Telemetry

/// A store that is open, and how it is closed.
struct StoreHouse: Sendable {
    static let tenant: TenantID = "bench"

    let store: any MeshStore
    let close: @Sendable () async -> Void

    /// - Parameter connections: of the pool; SQLite has one that writes.
    static func open(_ word: String, connections: Int) async throws -> StoreHouse {
        let now = SystemClock().now
        if word.hasPrefix("sqlite:") {
            let store = try await SQLiteMeshStore.open(path: String(word.dropFirst("sqlite:".count)), at: now)
            return StoreHouse(store: store) { await store.close() }
        }
        guard word.hasPrefix("postgres:") else { throw BenchmarkFault(sentence: "'\(word)' is no store") }
        var limits = PostgresMeshStore.poolLimits
        limits.connectionsMax = connections
        // So that no connection is opened while it is measured.
        limits.connectionsMin = connections
        let group = try LoopGroup(count: 1)
        let pool = try PostgresPool(
            PostgresConfiguration(String(word.dropFirst("postgres:".count))),
            limits,
            on: group.loops[0],
            registry: MetricRegistry()
        )
        let store = try await PostgresMeshStore.open(pool, at: now)
        return StoreHouse(store: store) {
            await pool.close()
            group.shutDown()
        }
    }
}

/// The machine's clock.
struct SystemClock: WallClock {
    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        do {
            try await Task.sleep(for: max(.zero, moment - now), tolerance: .zero)
        } catch {
            throw CancellationError()
        }
    }
}
