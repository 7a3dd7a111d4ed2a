package import MeshDomain
private import Synchronization

/// How agents are kept from overload and failing ones from work.
package struct AgentPoolConfiguration: Sendable, Hashable {
    /// Failures in a row that open an agent's breaker.
    package var failuresMax = 5
    /// How long an open breaker keeps work away.
    package var coolDown: Duration = .seconds(30)
    /// Agents that are remembered. Beyond it, idle ones that were used longest ago are forgotten.
    package var agentsMax = 65_536

    package init() {}
}

/// The live state of the agents in this process, and who gets the next subtask. Any thread may call it.
package final class AgentPool: Sendable {
    fileprivate struct State {
        var entries: [AgentID: AgentEntry] = [:]
        var turns = 0
        /// Those who wait for room, by network.
        var waiting: [NetworkID: [Int: CheckedContinuation<Void, Never>]] = [:]
        var lastWaiter = 0
        /// Grows when there may be room where there was none.
        var releases: [NetworkID: Int] = [:]
    }

    private let clock: any WallClock
    private let configuration: AgentPoolConfiguration
    private let state = Mutex(State())

    package init(clock: any WallClock, configuration: AgentPoolConfiguration = AgentPoolConfiguration()) {
        self.clock = clock
        self.configuration = configuration
    }

    /// For services: what an agent does now. One that has not worked here is idle.
    package func state(of agent: AgentID) -> AgentLiveState {
        let now = clock.now
        return state.withLock { $0.entries[agent]?.live(at: now) } ?? AgentLiveState()
    }

    package func forget(_ agent: AgentID) {
        state.withLock { _ = $0.entries.removeValue(forKey: agent) }
    }

    /// The network was deleted: its agents are forgotten, and whoever waits for one looks again.
    package func forget(network: NetworkID) {
        let waiting = state.withLock { state in
            state.entries = state.entries.filter { $0.value.network != network }
            state.releases[network] = nil
            return state.waiting.removeValue(forKey: network)
        }
        wake(waiting ?? [:])
    }

    /// Agents that are remembered, for tests and metrics.
    package var count: Int { state.withLock { $0.entries.count } }

    // MARK: Giving work out

    enum Offer: Sendable {
        /// It is the caller's until `finish`.
        case taken(Agent, AgentStatusChange?)
        /// All have as much as they may have; look again after `waitForRoom(since:)`.
        case busy(since: Int)
        /// The breakers of all who could do it are open.
        case resting(until: Moment)
        /// No agent can do it.
        case nobody
    }

    /// The best agent that is free: from the first group in which somebody takes work, and there the one with the least to
    /// do, then the one that has been idle for longest. Agents to avoid come last.
    func take(_ groups: [[Agent]], avoiding avoided: Set<AgentID>, for task: TaskID, in network: NetworkID) -> Offer {
        let now = clock.now
        return state.withLock { state in
            var rest: Moment?
            for group in groups {
                if let agent = state.freest(of: group, avoiding: avoided, now) {
                    return .taken(agent, begin(agent, task, now, &state))
                }
                if group.contains(where: { state.allowsWork($0, now) && state.isFull($0) }) {
                    return .busy(since: state.releases[network] ?? 0)
                }
                let ends = group.map { state.entries[$0.id]?.breaker.opensAgain(at: now) ?? now }
                rest = ends.min().map { min($0, rest ?? $0) } ?? rest
            }
            guard let rest else { return .nobody }
            // A probe is under way: its end decides.
            return rest > now ? .resting(until: rest) : .busy(since: state.releases[network] ?? 0)
        }
    }

    /// How a piece of work ended.
    enum Ending: Sendable, Hashable {
        case success(onFallback: Bool)
        case failure(FailureReason)
        /// Says nothing about the agent: it was stopped.
        case abandoned
    }

    func finish(_ agent: Agent, _ ending: Ending, for task: TaskID) -> AgentStatusChange? {
        let now = clock.now
        let (change, waiting) = state.withLock { state in
            let waiting = state.waiting.removeValue(forKey: agent.network) ?? [:]
            if state.releases[agent.network] != nil || !waiting.isEmpty {
                state.releases[agent.network, default: 0] += 1
            }
            guard var entry = state.entries[agent.id] else { return (AgentStatusChange?.none, waiting) }
            entry.active = max(0, entry.active - 1)
            entry.lastActiveTime = now
            switch ending {
            case .success(let onFallback):
                entry.breaker.succeed()
                entry.isOnFallback = onFallback
            case .failure(let reason):
                entry.breaker.fail(at: now)
                entry.lastReason = reason.sentence
            case .abandoned: entry.breaker.abandon()
            }
            let change = entry.announce(agent.id, task, now)
            state.entries[agent.id] = entry
            return (change, waiting)
        }
        wake(waiting)
        return change
    }

    /// Whoever came first looks first.
    private func wake(_ waiting: [Int: CheckedContinuation<Void, Never>]) {
        for (_, continuation) in waiting.sorted(by: { $0.key < $1.key }) { continuation.resume() }
    }

    /// Returns when an agent of the network has finished something since; throws when the caller's task is cancelled.
    func waitForRoom(in network: NetworkID, since: Int) async throws(CancellationError) {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled || state.releases[network] ?? 0 != since { return true }
                    state.waiting[network, default: [:]][number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting[network]?.removeValue(forKey: number) }?.resume()
        }
        if Task.isCancelled { throw CancellationError() }
    }

    private func begin(_ agent: Agent, _ task: TaskID, _ now: Moment, _ state: inout State) -> AgentStatusChange? {
        var entry =
            state.entries[agent.id]
            ?? AgentEntry(
                network: agent.network,
                name: agent.name,
                breaker: AgentBreaker(failuresMax: configuration.failuresMax, coolDown: configuration.coolDown)
            )
        entry.name = agent.name
        entry.breaker.begin(at: now)
        entry.active += 1
        entry.lastActiveTime = now
        state.turns += 1
        entry.lastTurn = state.turns
        let change = entry.announce(agent.id, task, now)
        state.entries[agent.id] = entry
        state.releases[agent.network, default: 0] += 0
        state.bound(to: configuration.agentsMax)
        return change
    }
}

extension AgentEntry {
    /// The change since it was last told.
    fileprivate mutating func announce(_ id: AgentID, _ task: TaskID, _ now: Moment) -> AgentStatusChange? {
        let live = live(at: now)
        guard live.status != announced else { return nil }
        defer { announced = live.status }
        return AgentStatusChange(
            agent: id,
            name: name,
            status: live.status,
            previous: announced,
            reason: live.reason,
            activeSubtasks: active,
            task: task
        )
    }
}

extension AgentPool.State {
    fileprivate func allowsWork(_ agent: Agent, _ now: Moment) -> Bool {
        entries[agent.id]?.breaker.allowsWork(at: now) ?? true
    }

    fileprivate func isFull(_ agent: Agent) -> Bool {
        entries[agent.id].map { $0.active >= max(1, agent.configuration.maxConcurrentSubtasks) } ?? false
    }

    fileprivate func freest(of agents: [Agent], avoiding avoided: Set<AgentID>, _ now: Moment) -> Agent? {
        var best: (agent: Agent, rank: (Int, Int, Int, AgentID))?
        for agent in agents where allowsWork(agent, now) && !isFull(agent) {
            let rank = rank(agent, avoided)
            if best.map({ rank < $0.rank }) ?? true { best = (agent, rank) }
        }
        return best?.agent
    }

    private func rank(_ agent: Agent, _ avoided: Set<AgentID>) -> (Int, Int, Int, AgentID) {
        let entry = entries[agent.id]
        return (avoided.contains(agent.id) ? 1 : 0, entry?.active ?? 0, entry?.lastTurn ?? 0, agent.id)
    }

    fileprivate mutating func bound(to agentsMax: Int) {
        guard entries.count > agentsMax else { return }
        let idle = entries.filter { $0.value.active == 0 }.sorted { $0.value.lastTurn < $1.value.lastTurn }
        // A tenth at once, so that this is not done for each new agent.
        for (id, _) in idle.prefix(entries.count - agentsMax + agentsMax / 10) { entries[id] = nil }
        let networks = Set(entries.values.map(\.network))
        releases = releases.filter { networks.contains($0.key) || waiting[$0.key] != nil }
    }
}
