internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

extension CoordinationWorld {
    func record(_ id: TaskID = "task_1") async throws -> [TaskRecordPart] {
        try await memory.record(of: id, of: tenant)
    }

    /// The replay of all runs, with the program as it is or with other types.
    func replay(
        _ id: TaskID = "task_1",
        types: AgentTypeRegistry? = nil,
        changing change: (inout [TaskEvent]) -> Void = { _ in }
    ) async throws -> TaskReplayReport {
        let types = try types ?? AgentTypeRegistry()
        var journal = try await journal(id)
        change(&journal)
        return try await TaskReplay(types: types, prompts: try AgentPrompts(types))
            .replay(try await record(id), journal: journal)
    }

    /// Every event that a worker wrote is in a record and comes out again.
    func expectIdentical(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let report = try await replay()
        #expect(report.runs.flatMap(\.findings) == [], comment, sourceLocation: sourceLocation)
        #expect(report.uncovered == [], comment, sourceLocation: sourceLocation)
        #expect(report.eventCount > 0, comment, sourceLocation: sourceLocation)
    }
}

/// A store whose answers take their time on other threads, each another one: no two runs see the same order.
struct UnsteadyStore: StoreDecorator {
    let base: any MeshStore

    static func wait() async {
        let steps = Int.random(in: 0...6)
        await Task.detached { for _ in 0..<steps { await Task.yield() } }.value
    }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        await Self.wait()
        let outcome = try await base.commit(changes)
        await Self.wait()
        return outcome
    }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        await Self.wait()
        return try await base.task(id, of: tenant)
    }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        await Self.wait()
        return try await base.agents(in: network, of: tenant)
    }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        await Self.wait()
        return try await base.memory(query, of: tenant)
    }
}

/// The real memory, as unsteady as the store.
struct UnsteadyMemory: MemoryRecall, MemoryWriting {
    let base: SharedMemory

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        await UnsteadyStore.wait()
        return await base.recall(for: task, subtask: subtask, limit: limit)
    }

    func preparing(_ items: [MemoryItem], for tenant: TenantID) async throws(StoreFailure) -> PreparedMemory {
        await UnsteadyStore.wait()
        return try await base.preparing(items, for: tenant)
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) { base.committed(prepared, of: tenant) }
}
