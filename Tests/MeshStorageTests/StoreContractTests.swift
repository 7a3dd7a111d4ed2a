internal import MeshApplication
internal import MeshTestSupport
internal import Testing

/// Every store keeps every promise of the ports.
@Suite("Store contract")
struct StoreContractTests {
    @Test("a set of changes", arguments: Backend.all, ChangeContract.cases)
    func changes(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("idempotency", arguments: Backend.all, IdempotencyContract.cases)
    func idempotency(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("tenants", arguments: Backend.all, TenantContract.cases)
    func tenants(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("networks", arguments: Backend.all, NetworkContract.cases)
    func networks(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("agents", arguments: Backend.all, AgentContract.cases)
    func agents(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("tasks", arguments: Backend.all + [.sqliteWithoutCache], TaskContract.cases)
    func tasks(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("lists of tasks", arguments: Backend.all, TaskListContract.cases)
    func taskLists(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("memory", arguments: Backend.all, MemoryContract.cases)
    func memory(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("words", arguments: Backend.all, WordContract.cases)
    func words(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("sessions", arguments: Backend.all, SessionContract.cases)
    func sessions(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("the log", arguments: Backend.all, FeedContract.cases)
    func feed(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("leases", arguments: Backend.all, LeaseContract.cases)
    func leases(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }

    @Test("upkeep", arguments: Backend.all, MaintenanceContract.cases)
    func upkeep(backend: Backend, promise: ContractCase) async throws { try await backend.use(promise.check) }
}
