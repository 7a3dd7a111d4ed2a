package import MeshDomain

/// Things of the domain for tests, with the values that a test does not care about filled in.
package enum Samples {
    package static let tenant: TenantID = "tenant_a"
    package static let otherTenant: TenantID = "tenant_b"
    package static let user: UserID = "user_a"
    package static let start = ManualWallClock.start

    package static func moment(_ seconds: Int) -> Moment { start + .seconds(seconds) }

    package static func network(
        _ id: NetworkID = "net_000001",
        of tenant: TenantID = tenant,
        owner: UserID = user,
        name: String = "Spring campaign",
        labels: [String: String] = [:],
        at time: Moment = start
    ) -> Network {
        Network(id: id, tenant: tenant, owner: owner, name: name, labels: labels, createTime: time)
    }

    package static func agent(
        _ id: AgentID = "agt_000001",
        in network: NetworkID = "net_000001",
        name: String = "Writer",
        type: String = "content",
        at time: Moment = start
    ) -> Agent {
        Agent(id: id, network: network, configuration: AgentConfiguration(name: name, type: type), createTime: time)
    }

    package static func work(
        on task: TaskID = "tsk_000001",
        subtask: SubtaskID = "s1",
        succeeded: Bool = true,
        at time: Moment = start
    ) -> AgentWork {
        AgentWork(
            task: task,
            subtask: subtask,
            title: "Write a draft",
            succeeded: succeeded,
            confidence: 0.8,
            model: "offline/echo",
            spend: spend,
            startTime: time,
            endTime: time + .seconds(2)
        )
    }

    package static let spend = Spend(calls: 1, inputTokens: 100, outputTokens: 50, costNanoUSD: 1_250)

    package static func memory(
        _ id: MemoryID = "mem_000001",
        in network: NetworkID = "net_000001",
        type: MemoryType = .fact,
        _ content: String = "The launch is on the first of May.",
        confidence: Double = 0.9,
        tags: [String] = [],
        tier: MemoryTier = .shortTerm,
        origin: MemoryOrigin = MemoryOrigin(),
        session: SessionID? = nil,
        at time: Moment = start,
        expireTime: Moment? = nil
    ) -> MemoryItem {
        MemoryItem(
            id: id,
            network: network,
            type: type,
            content: content,
            confidence: confidence,
            tags: tags,
            tier: tier,
            origin: origin,
            session: session,
            createTime: time,
            expireTime: expireTime
        )
    }

    package static func session(
        _ id: SessionID = "ses_000001",
        in network: NetworkID = "net_000001",
        ttlSeconds: Int = 60,
        at time: Moment = start
    ) -> Session {
        Session(id: id, network: network, user: user, ttlSeconds: ttlSeconds, createTime: time)
    }
}
