internal import Foundation
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import MeshApplication

/// A network with agents, a store in memory, a manual clock and a scripted provider.
struct CoordinationWorld {
    let store: any MeshStore
    let memory = InMemoryStore()
    let clock = ManualWallClock()
    let ids = SequentialIDs()
    let live = RecordedLiveText()
    let models: ScriptedModels
    let pool: AgentPool
    let coordinator: TaskCoordinator
    let tenant = Samples.tenant
    let network: NetworkID = "net_000001"

    static let team = ["coordinator", "content", "design", "analytics"]

    init(
        agents: [AgentConfiguration]? = nil,
        types: [String] = team,
        configuration change: (inout CoordinatorConfiguration) -> Void = { _ in },
        recall: (InMemoryStore) -> any MemoryRecall & MemoryWriting = { PlainMemory($0) },
        wrapping wrap: (InMemoryStore) -> any MeshStore = { $0 },
        desk: (AgentPool, ManualWallClock) -> any AgentDesk = { pool, _ in pool },
        recorder: FlightRecorder? = nil,
        _ script: @escaping @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer
    ) async throws {
        models = ScriptedModels(script)
        store = wrap(memory)
        pool = AgentPool(clock: clock)
        let registry = try AgentTypeRegistry()
        var configuration = CoordinatorConfiguration()
        configuration.retryDelay = .zero
        configuration.storeRetryDelay = .zero
        change(&configuration)
        coordinator = TaskCoordinator(
            store: store,
            bell: LocalBell(clock: clock),
            liveText: live,
            models: models,
            recall: recall(memory),
            types: registry,
            prompts: try AgentPrompts(registry),
            desk: desk(pool, clock),
            clock: clock,
            ids: ids,
            configuration: configuration,
            logger: .off,
            recorder: recorder
        )
        let configurations = agents ?? types.map { AgentConfiguration(name: $0.capitalized, type: $0) }
        var changes: [Change] = [.insertNetwork(Samples.network(network))]
        for (number, configuration) in configurations.enumerated() {
            let id = AgentID("agt_\(configuration.name.lowercased())_\(number)")
            changes.append(
                .insertAgent(Agent(id: id, network: network, configuration: configuration, createTime: clock.now))
            )
        }
        _ = try await memory.commit(ChangeSet(tenant: tenant, time: clock.now, changes))
    }

    /// Stores a task and answers its id.
    func submit(
        _ id: TaskID = "task_1",
        limits: TaskLimits = TaskLimits(),
        _ change: (inout TaskSubmission) -> Void = { _ in }
    ) async throws -> TaskID {
        var submission = TaskSubmission(brief: "Write a launch mail", context: ["audience": "customers"])
        change(&submission)
        let submitted = TaskEvent.Submitted(
            task: id,
            network: network,
            tenant: tenant,
            owner: Samples.user,
            submission: submission,
            limits: limits
        )
        let first = TaskChange(submitting: submitted, at: clock.now)
        _ = try await memory.commit(ChangeSet(tenant: tenant, time: clock.now, [.insertTask(first)]))
        return id
    }

    func lease(_ task: TaskID, _ worker: WorkerID = "worker_1") async throws -> Lease {
        let lease = try await memory.acquireLease(
            on: task,
            of: tenant,
            for: worker,
            at: clock.now,
            lasting: coordinator.configuration.leaseTime
        )
        return try #require(lease)
    }

    @discardableResult
    func run(_ task: TaskID, _ worker: WorkerID = "worker_1") async throws -> TaskRunner.Outcome {
        await TaskRunner(coordinator, tenant: tenant, lease: try await lease(task, worker)).run()
    }

    func task(_ id: TaskID = "task_1") async throws -> MeshTask {
        try #require(try await memory.task(id, of: tenant))
    }

    func journal(_ id: TaskID = "task_1") async throws -> [TaskEvent] {
        try await memory.events(of: id, after: 0, limit: 10_000, of: tenant)
    }

    /// What a person does: written beside the worker.
    func append(_ id: TaskID = "task_1", _ event: TaskEvent.Body) async throws {
        let change = try TaskChange(try await task(id), [event], at: clock.now)
        _ = try await memory.commit(ChangeSet(tenant: tenant, time: clock.now, [.appendTask(change, fence: nil)]))
    }

    /// The journal tells the same as the task, and the spend of the task is that of all calls.
    func checkJournal(_ id: TaskID = "task_1", sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let journal = try await journal(id)
        let task = try await task(id)
        #expect(try TaskLifecycle.replay(journal) == task, sourceLocation: sourceLocation)
        #expect(journal.map(\.sequence) == Array(1...journal.count), sourceLocation: sourceLocation)
    }
}

/// Remembers the live text.
final class RecordedLiveText: LiveTextSink {
    enum Entry: Hashable {
        case begin(SubtaskID?, attempt: Int, reason: String)
        case append(SubtaskID?, attempt: Int, String)
        case forget
    }

    private let log = Mutex<[Entry]>([])
    var entries: [Entry] { log.withLock { $0 } }

    func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {
        log.withLock { $0.append(.begin(text.subtask, attempt: attempt, reason: reason)) }
    }

    func append(_ text: LiveTextID, attempt: Int, _ delta: String) {
        log.withLock { $0.append(.append(text.subtask, attempt: attempt, delta)) }
    }

    func forget(_ task: TaskID) { log.withLock { $0.append(.forget) } }
}
