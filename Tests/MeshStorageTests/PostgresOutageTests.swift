internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

@Suite("The store while PostgreSQL goes and comes")
struct PostgresOutageTests {
    @Test("commits that were acknowledged are there after kill -9 of the server, and calls go on by themselves")
    func killed() async throws {
        let server = try await PostgresServer(settings: "fsync=on")
        let group = try LoopGroup(count: 1)
        var limits = PostgresMeshStore.poolLimits
        limits.waitTimeout = .milliseconds(200)
        limits.reconnectPause = .milliseconds(20)
        limits.reconnectPauseMax = .milliseconds(50)
        let pool = try PostgresPool(
            PostgresConfiguration(server.connectionString()),
            limits,
            on: group.loops[0],
            registry: MetricRegistry()
        )
        let store = try await PostgresMeshStore.open(pool, at: Samples.start)
        let writer = Task {
            var acknowledged: Set<NetworkID> = []
            for number in 0..<1_000_000 where !Task.isCancelled {
                let id = NetworkID("net_\(1_000_000 + number)")
                let set = ChangeSet(
                    tenant: Samples.tenant,
                    time: Samples.start,
                    [.insertNetwork(Samples.network(id))]
                )
                do throws(StoreFailure) {
                    _ = try await store.commit(set)
                    acknowledged.insert(id)
                } catch {
                    guard case .unavailable = error else {
                        Issue.record("\(error)")
                        break
                    }
                }
            }
            return acknowledged
        }
        while try await store.networks(NetworkQuery(), of: Samples.tenant).elements.count < 10 { await Task.yield() }
        try await server.kill()
        while await pool.failure() == nil { await Task.yield() }
        await #expect(throws: StoreFailure.self) { _ = try await store.network("net_x", of: Samples.tenant) }
        try await server.start()
        while await pool.failure() != nil { await Task.yield() }
        let before = try await Self.ids(store)
        while try await Self.ids(store).count < before.count + 10 { await Task.yield() }
        writer.cancel()
        let acknowledged = await writer.value
        #expect(acknowledged.isSubset(of: try await Self.ids(store)))
        await pool.close()
        group.shutDown()
    }

    private static func ids(_ store: PostgresMeshStore) async throws -> Set<NetworkID> {
        var ids: Set<NetworkID> = []
        var query = NetworkQuery()
        query.page.size = 200
        repeat {
            let page = try await store.networks(query, of: Samples.tenant)
            ids.formUnion(page.elements.map(\.id))
            query.page.token = page.nextToken
        } while query.page.token != nil
        return ids
    }
}
