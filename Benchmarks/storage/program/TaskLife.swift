internal import BenchmarkSupport
internal import MeshApplication
internal import MeshDomain

/// A short life of a task as the coordinator writes it: seven commits with eight events, from the submission to the end.
/// All but the first carry the fence of a lease.
struct TaskLife {
    static let commits = 7
    static let events = 8

    private static let agent: AgentID = "agt_0000000001"
    private static let worker: WorkerID = "bench_worker"
    /// As long as the output of a specialist.
    private static let output = String(
        repeating: "The launch is on the first of May, and whoever signs up before pays half. ",
        count: 12
    )

    let id: TaskID
    let network: NetworkID
    let clock = SystemClock()

    /// - Parameter committed: told after each commit, with the number of events that are durable by then.
    func run(_ store: any MeshStore, committed: (MeshTask) async throws -> Void = { _ in }) async throws {
        var change = submission()
        _ = try await store.commit(set([.insertTask(change)]))
        try await committed(change.task)
        let lease = try await store.acquireLease(
            on: id,
            of: StoreHouse.tenant,
            for: Self.worker,
            at: clock.now,
            lasting: .seconds(60)
        )
        guard let lease else { throw BenchmarkFault(sentence: "\(id) is another worker's") }
        for bodies in Self.steps {
            change = try TaskChange(change.task, bodies, at: clock.now)
            _ = try await store.commit(set([.appendTask(change, fence: lease.fence)]))
            try await committed(change.task)
        }
    }

    private func set(_ changes: [Change]) -> ChangeSet {
        ChangeSet(tenant: StoreHouse.tenant, time: clock.now, changes)
    }

    private func submission() -> TaskChange {
        TaskChange(
            submitting: TaskEvent.Submitted(
                task: id,
                network: network,
                tenant: StoreHouse.tenant,
                owner: "bench",
                submission: TaskSubmission(
                    brief: "Create an email campaign for this launch",
                    context: ["audience": "all"]
                ),
                limits: TaskLimits()
            ),
            at: clock.now
        )
    }

    private static let steps: [[TaskEvent.Body]] = [
        [.started(worker: worker, run: 1, resumedAfter: 1)],
        [.planned(plan, model: "ready-1", spend: spend), .subtaskReady("s1")],
        [
            .subtaskStarted(
                TaskEvent.SubtaskStart(
                    subtask: "s1",
                    agent: agent,
                    agentName: "writer",
                    agentType: "content",
                    model: "ready-1",
                    attempt: 1
                )
            )
        ],
        [
            .subtaskCompleted(
                TaskEvent.SubtaskCompletion(
                    subtask: "s1",
                    attempt: 1,
                    output: output,
                    outputData: nil,
                    confidence: 0.8,
                    spend: spend,
                    provenance: Provenance(
                        agent: agent,
                        agentName: "writer",
                        agentType: "content",
                        model: "ready-1",
                        provider: "ready",
                        temperature: 0.7
                    )
                )
            )
        ],
        [
            .result(
                TaskResult(text: output),
                confidence: 0.8,
                explanation: Explanation(summary: "The writer wrote it.", contributions: []),
                spend: spend
            )
        ],
        [.completed],
    ]

    private static let spend = Spend(calls: 1, inputTokens: 900, outputTokens: 300, costNanoUSD: 7_200_000)

    private static let plan = Plan(
        subtasks: [
            Subtask(id: "s1", title: "Write it", instruction: "Write the mail of the launch", agentType: "content")
        ],
        source: .rules,
        rationale: "One part."
    )
}

/// One life alone, for whoever wants to see its statements.
struct OneLife {
    private let task: TaskID
    private let network: NetworkID

    init(_ options: inout BenchmarkOptions) throws {
        guard let task = options.takeText("task"), let network = options.takeText("network") else {
            throw BenchmarkFault(sentence: "--task and --network are missing")
        }
        self.task = TaskID(task)
        self.network = NetworkID(network)
    }

    func run(_ store: any MeshStore) async throws {
        try await CommitRate.makeNetwork(network, store)
        try await TaskLife(id: task, network: network).run(store)
    }
}
