internal import MeshDomain

/// The store of a replay: answers from the record and the journal, writes nothing. Its base is empty.
struct ReplayingStore: StoreDecorator {
    let base: any MeshStore = InMemoryStore()
    let replay: RunReplay

    /// What a port says when the record has no more answers; the run is stopped then.
    static let over = StoreFailure.unavailable("the replay is over")

    private func answer(
        to call: RecordedCall,
        writing events: [TaskEvent] = []
    ) async throws(StoreFailure) -> RecordedAnswer {
        switch await replay.answer(to: call, writing: events) {
        case .storeFailure(let failure)?: throw failure
        case let answer?: return answer
        case nil: throw Self.over
        }
    }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        _ = try await answer(to: .commit, writing: changes.events)
        return .committed
    }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        guard case .task(let version?) = try await answer(to: .task) else { return nil }
        do throws(TaskLifecycleFault) {
            return try TaskLifecycle.replay(replay.journal.prefix(version))
        } catch {
            throw .corrupt("the journal cannot be replayed: \(error)")
        }
    }

    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        guard case .network(let network) = try await answer(to: .network) else { return nil }
        return network
    }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        guard case .agents(let agents) = try await answer(to: .agents) else { return [] }
        return agents
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        guard case .events(let count) = try await answer(to: .events) else { return [] }
        return Array(replay.journal.dropFirst(sequence).prefix(count))
    }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        guard case .items(let items) = try await answer(to: .items) else { return Page([]) }
        return Page(items.map { StoredItem($0, storedBytes: $0.content.utf8.count, isCompressed: false) })
    }

    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease? {
        guard case .lease(let end?) = try await answer(to: .renew) else { return nil }
        return Lease(task: lease.task, worker: lease.worker, fence: lease.fence, expireTime: end)
    }

    func release(_ lease: Lease) async throws(StoreFailure) { _ = try await answer(to: .release) }
}

/// The models of a replay: answer what the models answered.
struct ReplayingModels: ModelProvider {
    let replay: RunReplay

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let call = replay.begin()
        replay.ask(RequestDigest(request), call: call, subtask: request.attribution.subtask)
        while true {
            switch await replay.answer(to: .generate, number: call) {
            case .reply(let reply)?: return reply
            case .modelFailure(let failure)?: throw failure
            case .fallback(let from, let to, let reason)?:
                await observe(.fallback(from: from, to: to, reason))
            default: throw ModelFailure(FailureReason(.cancelled, "The replay is over."), isTransient: false)
            }
        }
    }

    func firstModel(of wanted: [String]) -> String {
        replay.atOnce("asks for the first model") { entry in
            if case .firstModel(let model) = entry { model } else { nil }
        } ?? ""
    }
}

/// The shared memory of a replay.
struct ReplayingMemory: MemoryRecall, MemoryWriting {
    let replay: RunReplay

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        guard case .items(let items)? = await replay.answer(to: .recall) else { return [] }
        return items
    }

    func preparing(
        _ items: [MemoryItem],
        for tenant: TenantID
    ) async throws(StoreFailure) -> PreparedMemory {
        switch await replay.answer(to: .prepare) {
        case .prepared(let settled, let changed)?:
            return PreparedMemory(items: settled.map { StoredMemory($0) }, changed: changed)
        case .storeFailure(let failure)?: throw failure
        case .preparedAsAsked?: return PreparedMemory(items: items.map { StoredMemory($0) }, changed: [])
        default: throw ReplayingStore.over
        }
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) {}
}

/// The time of a replay.
struct ReplayingClock: WallClock {
    let replay: RunReplay

    var now: Moment {
        replay.atOnce("reads the time") { entry in
            if case .now(let moment) = entry { moment } else { nil }
        } ?? replay.lastTime
    }

    func sleep(until moment: Moment) async throws(CancellationError) {
        guard case .done? = await replay.answer(to: .sleep) else { throw CancellationError() }
    }
}

/// The ids of a replay.
struct ReplayingIDs: IDSource {
    let replay: RunReplay

    func next(_ prefix: String) -> String {
        replay.atOnce("makes an id") { entry in
            if case .id(let id) = entry { id } else { nil }
        } ?? "\(prefix)_over"
    }
}

/// The agents of a replay: those that were free then.
struct ReplayingDesk: AgentDesk {
    let replay: RunReplay

    func take(
        _ groups: [[Agent]],
        avoiding avoided: Set<AgentID>,
        for task: TaskID,
        in network: NetworkID
    ) -> AgentPool.Offer {
        replay.atOnce("asks for an agent") { entry -> AgentPool.Offer? in
            guard case .offer(let offer) = entry else { return nil }
            switch offer {
            // One that would not be asked for any more is no answer.
            case .taken(let id): return groups.joined().first { $0.id == id }.map { .taken($0, nil) }
            case .busy(let since): return .busy(since: since)
            case .resting(let moment): return .resting(until: moment)
            case .nobody: return .nobody
            }
        } ?? .nobody
    }

    func finish(_ agent: Agent, _ ending: AgentPool.Ending, for task: TaskID) -> AgentStatusChange? {
        _ = replay.atOnce("gives an agent back") { $0 == .finished ? true : nil }
        return nil
    }

    func waitForRoom(in network: NetworkID, since: Int) async throws(CancellationError) {
        guard case .done? = await replay.answer(to: .room) else { throw CancellationError() }
    }
}
