internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("The pool of agents")
struct AgentPoolTests {
    private let clock = ManualWallClock()
    private let network: NetworkID = "net_000001"

    private func agent(_ id: AgentID, slots: Int = 2) -> Agent {
        var agent = Samples.agent(id, name: id.text)
        agent.configuration.maxConcurrentSubtasks = slots
        return agent
    }

    private func taken(_ offer: AgentPool.Offer) throws -> (Agent, AgentStatusChange?) {
        guard case .taken(let agent, let change) = offer else {
            Issue.record("nobody was taken: \(offer)")
            throw CancellationError()
        }
        return (agent, change)
    }

    private func take(_ pool: AgentPool, _ groups: [[Agent]], avoiding: Set<AgentID> = []) -> AgentPool.Offer {
        pool.take(groups, avoiding: avoiding, for: "task_1", in: network)
    }

    private let failure = AgentPool.Ending.failure(FailureReason(.unavailable, "down"))

    @Test("Work goes to the one with least to do, then to the one that has waited longest")
    func balance() throws {
        let pool = AgentPool(clock: clock)
        let group = [agent("a"), agent("b"), agent("c")]
        let order = try (1...6).map { _ in try taken(take(pool, [group])).0.id }
        #expect(order == ["a", "b", "c", "a", "b", "c"])
        guard case .busy = take(pool, [group]) else {
            Issue.record("more than they may have")
            return
        }
        _ = pool.finish(group[1], .success(onFallback: false), for: "task_1")
        #expect(try taken(take(pool, [group])).0.id == "b")
    }

    @Test("Who is to be avoided comes last, and the second group only when the first takes no work")
    func groups() throws {
        let pool = AgentPool(clock: clock)
        let first = agent("a")
        let second = agent("b")
        #expect(try taken(take(pool, [[first, second]], avoiding: ["a"])).0.id == "b")
        #expect(try taken(take(pool, [[first], [second]])).0.id == "a")
        for _ in 1...5 { _ = pool.finish(first, failure, for: "task_1") }
        #expect(try taken(take(pool, [[first], [second]])).0.id == "b")
        guard case .nobody = take(pool, []) else {
            Issue.record("somebody was found")
            return
        }
    }

    @Test("Failures in a row open the breaker; after the cool-down one piece of work decides")
    func breaker() throws {
        let pool = AgentPool(clock: clock)
        let one = agent("a", slots: 4)
        var statuses: [AgentStatus] = []
        for _ in 1...5 {
            statuses += [try taken(take(pool, [[one]])).1?.status].compactMap(\.self)
            statuses += [pool.finish(one, failure, for: "task_1")?.status].compactMap(\.self)
        }
        #expect(statuses == [.busy, .degraded, .offline])
        #expect(pool.state(of: "a").breaker == .open)
        #expect(pool.state(of: "a").reason.contains("5 failures in a row"))
        guard case .resting(let until) = take(pool, [[one]]) else {
            Issue.record("an open breaker let work through")
            return
        }
        #expect(until == clock.now + .seconds(30))
        clock.advance(to: until)
        #expect(pool.state(of: "a").breaker == .halfOpen)
        _ = try taken(take(pool, [[one]]))
        guard case .busy = take(pool, [[one]]) else {
            Issue.record("a second probe")
            return
        }
        #expect(pool.finish(one, failure, for: "task_1")?.status == .offline)
        clock.advance(by: .seconds(30))
        _ = try taken(take(pool, [[one]]))
        #expect(pool.finish(one, .success(onFallback: false), for: "task_1")?.status == .idle)
        #expect(pool.state(of: "a").breaker == .closed)
    }

    @Test("A probe that is stopped says nothing: another one may come")
    func abandonedProbe() throws {
        let pool = AgentPool(clock: clock)
        let one = agent("a")
        for _ in 1...5 {
            _ = try taken(take(pool, [[one]]))
            _ = pool.finish(one, failure, for: "task_1")
        }
        clock.advance(by: .seconds(30))
        _ = try taken(take(pool, [[one]]))
        _ = pool.finish(one, .abandoned, for: "task_1")
        _ = try taken(take(pool, [[one]]))
    }

    @Test("Whoever waits for room gets it when somebody has finished, and not later than its cancellation")
    func room() async throws {
        let pool = AgentPool(clock: clock)
        let one = agent("a", slots: 1)
        _ = try taken(take(pool, [[one]]))
        guard case .busy(let since) = take(pool, [[one]]) else {
            Issue.record("two at once")
            return
        }
        async let waiting: Void = pool.waitForRoom(in: network, since: since)
        _ = pool.finish(one, .success(onFallback: false), for: "task_1")
        try await waiting
        // What ended in between is seen at once.
        try await pool.waitForRoom(in: network, since: since)
        _ = try taken(take(pool, [[one]]))
        guard case .busy(let later) = take(pool, [[one]]) else { return }
        let cancelled = Task { try await pool.waitForRoom(in: network, since: later) }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
    }

    @Test("Agents of deleted networks and beyond the bound are forgotten, working ones are not")
    func bounds() throws {
        var configuration = AgentPoolConfiguration()
        configuration.agentsMax = 10
        let pool = AgentPool(clock: clock, configuration: configuration)
        let busy = agent("busy")
        _ = try taken(take(pool, [[busy]]))
        for number in 1...50 {
            let other = agent(AgentID("a\(number)"))
            _ = try taken(take(pool, [[other]]))
            _ = pool.finish(other, .success(onFallback: false), for: "task_1")
        }
        #expect(pool.count <= 11)
        #expect(pool.state(of: "busy").activeSubtasks == 1)
        pool.forget(network: network)
        #expect(pool.count == 0)
        #expect(pool.state(of: "busy").status == .idle)
    }
}
