internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `AgentReader` and the changes of agents.
package enum AgentContract {
    package static let cases: [ContractCase] = [
        ContractCase("agents are listed in the order in which they were added") { store in
            try await store.addNetworks()
            for (id, name) in [("agt_3", "Third"), ("agt_1", "First"), ("agt_2", "Second")] {
                try await store.commit(.insertAgent(Samples.agent(AgentID(id), name: name)))
            }
            let agents = try await store.agents(in: "net_000001", of: Samples.tenant)
            #expect(agents.map(\.id) == ["agt_3", "agt_1", "agt_2"])
            #expect(try await store.agent("agt_1", in: "net_000001", of: Samples.tenant) == agents[1])
        },
        ContractCase("an agent comes back as it was stored") { store in
            try await store.addNetworks()
            var agent = Samples.agent()
            agent.configuration.parameters = ModelParameters(temperature: 0.3, maxTokens: 500, formality: .formal)
            agent.configuration.parameters.extra = ["seed": 7, "nested": ["list": [1, 2.5, .null, true]]]
            agent.configuration.capabilities = ["seo", "mail"]
            agent.configuration.labels = ["a": "b"]
            agent.configuration.prompt = "Write \"well\"\n"
            try await store.commit(.insertAgent(agent))
            #expect(try await store.agent(agent.id, in: agent.network, of: Samples.tenant) == agent)
        },
        ContractCase("a name is taken once in a network, also by an update") { store in
            try await store.addNetworks()
            try await store.commit(.insertNetwork(Samples.network("net_000003")))
            try await store.commit(
                .insertAgent(Samples.agent("agt_1", name: "Writer")),
                .insertAgent(Samples.agent("agt_2", name: "Critic")),
                .insertAgent(Samples.agent("agt_3", in: "net_000003", name: "Writer"))
            )
            await #expect(throws: StoreFailure.nameTaken("Writer")) {
                try await store.commit(.insertAgent(Samples.agent("agt_4", name: "Writer")))
            }
            var renamed = Samples.agent("agt_2", name: "Writer")
            renamed.revision = 2
            await #expect(throws: StoreFailure.nameTaken("Writer")) {
                try await store.commit(.updateAgent(renamed, expecting: 1))
            }
            try await store.commit(
                .deleteAgent("agt_1", in: "net_000001"),
                .updateAgent(renamed, expecting: 1)
            )
            await #expect(throws: StoreFailure.conflict(.agent, "agt_2")) {
                try await store.commit(.updateAgent(renamed, expecting: 1))
            }
            #expect(try await store.agent("agt_2", in: "net_000001", of: Samples.tenant)?.name == "Writer")
        },
        ContractCase("a network has its most agents and not one more") { store in
            try await store.addNetworks()
            let agents = (1...Network.agentsMax).map {
                Samples.agent(AgentID("agt_\(1_000 + $0)"), name: "Agent \($0)")
            }
            _ = try await store.commit(
                ChangeSet(tenant: Samples.tenant, time: Samples.start, agents.map { .insertAgent($0) })
            )
            let extra = Change.insertAgent(Samples.agent("agt_extra", name: "Extra"))
            await #expect(throws: StoreFailure.agentsMaxReached) { try await store.commit(extra) }
            try await store.commit(.deleteAgent("agt_1001", in: "net_000001"), extra)
            #expect(try await store.agents(in: "net_000001", of: Samples.tenant).count == Network.agentsMax)
        },
        ContractCase("work adds to the sums and changes no revision") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()))
            try await store.commit(
                .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
                .recordWork(Samples.work(succeeded: false), by: "agt_000001", in: "net_000001")
            )
            var wanted = AgentMetrics()
            wanted.add(Samples.work())
            wanted.add(Samples.work(succeeded: false))
            let agent = try #require(try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant))
            #expect(agent.metrics == wanted)
            #expect(agent.revision == 1)
        },
        ContractCase("an update of an agent that was read before keeps the sums") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()))
            var changed = Samples.agent()
            changed.configuration.model = "other"
            changed.revision = 2
            try await store.commit(.recordWork(Samples.work(), by: "agt_000001", in: "net_000001"))
            try await store.commit(.updateAgent(changed, expecting: 1))
            let agent = try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(agent?.metrics.completed == 1)
            #expect(agent?.configuration.model == "other")
        },
        ContractCase("work of a set that was refused is not counted, whoever commits beside it") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()))
            let work = Change.recordWork(Samples.work(), by: "agt_000001", in: "net_000001")
            let refused = Change.updateNetwork(Samples.network(), expecting: 7)
            let noted = Change.note(.memoryAdded("mem_1"), in: "net_000001")
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        do {
                            try await store.commit(work, number.isMultiple(of: 4) ? refused : noted)
                        } catch {
                            #expect(error as? StoreFailure == .conflict(.network, "net_000001"))
                        }
                    }
                }
            }
            await #expect(throws: StoreFailure.self) { try await store.commit(work, refused) }
            try await store.commit(work)
            let agent = try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(agent?.metrics.completed == 31)
        },
        ContractCase("an agent that comes again begins anew") { store in
            try await store.addNetworks()
            let (agent, work) = (Samples.agent(), Samples.work())
            let record = Change.recordWork(work, by: agent.id, in: agent.network)
            try await store.commit(.insertAgent(agent), record)
            try await store.commit(.deleteAgent(agent.id, in: agent.network))
            try await store.commit(record)
            try await store.commit(.insertAgent(agent), record)
            var wanted = AgentMetrics()
            wanted.add(work)
            #expect(try await store.agent(agent.id, in: agent.network, of: Samples.tenant)?.metrics == wanted)
            try await store.commit(.deleteNetwork(agent.network, expecting: nil))
            try await store.commit(.insertNetwork(Samples.network()), .insertAgent(agent), record)
            #expect(try await store.agent(agent.id, in: agent.network, of: Samples.tenant)?.metrics == wanted)
        },
        ContractCase("work in a network that the agent is not in is not counted") { store in
            try await store.addNetworks()
            try await store.commit(.insertNetwork(Samples.network("net_000003")), .insertAgent(Samples.agent()))
            for network: NetworkID in ["net_000001", "net_000003"] {
                try await store.commit(.recordWork(Samples.work(), by: "agt_000001", in: network))
            }
            let agent = try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(agent?.metrics.completed == 1)
        },
        ContractCase("the newest lines of the history are kept, newest first") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()))
            for number in 1...AgentWork.keptMax + 7 {
                let work = Samples.work(on: TaskID("tsk_\(number)"), at: Samples.moment(number))
                try await store.commit(.recordWork(work, by: "agt_000001", in: "net_000001"))
            }
            let lines = try await store.work(of: "agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(lines.count == AgentWork.keptMax)
            #expect(lines.first == Samples.work(on: "tsk_57", at: Samples.moment(57)))
            #expect(lines.last?.task == "tsk_8")
        },
        ContractCase("work of an agent that is gone is no fault") { store in
            try await store.addNetworks()
            try await store.commit(.recordWork(Samples.work(), by: "agt_gone", in: "net_000001"))
            #expect(try await store.work(of: "agt_gone", in: "net_000001", of: Samples.tenant).isEmpty)
            await #expect(throws: StoreFailure.notFound(.agent, "agt_gone")) {
                try await store.commit(.deleteAgent("agt_gone", in: "net_000001"))
            }
        },
        ContractCase("the history goes with the agent") { store in
            try await store.addNetworks()
            try await store.commit(
                .insertAgent(Samples.agent()),
                .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
                .deleteAgent("agt_000001", in: "net_000001"),
                .insertAgent(Samples.agent())
            )
            #expect(try await store.work(of: "agt_000001", in: "net_000001", of: Samples.tenant).isEmpty)
        },
    ]
}
