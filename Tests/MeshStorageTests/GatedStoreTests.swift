internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("The store as callers are given it")
struct GatedStoreTests {
    @Test("while the engine is away a call fails at once; when it is back it is answered")
    func gate() async throws {
        let gate = StoreGate()
        let store = GatedStore(InMemoryStore(), gate)
        let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertNetwork(Samples.network())])
        gate.isOpen = false
        let failure = await #expect(throws: StoreFailure.self) { _ = try await store.commit(set) }
        guard case .unavailable = failure else {
            Issue.record("it failed with \(failure as Any)")
            return
        }
        gate.isOpen = true
        _ = try await store.commit(set)
        let network = try await store.network("net_000001", of: Samples.tenant)
        #expect(network == Samples.network())
        gate.isOpen = false
        await #expect(throws: StoreFailure.self) {
            _ = try await store.network("net_000001", of: Samples.tenant)
        }
    }
}
