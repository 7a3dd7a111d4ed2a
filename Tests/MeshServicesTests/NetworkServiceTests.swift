internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshTestSupport
internal import Protobuf
internal import Testing

@Suite("Network and agent service")
struct NetworkServiceTests {
    let world: World

    init() throws { world = try World() }

    @Test("a network without agents gets the five of the documents")
    func createsTheTeam() async throws {
        let network = try await world.networks.createNetwork(
            .with {
                $0.name = "Email Campaign Assistant"
                $0.description = "AI network for creating and optimizing email campaigns"
                $0.maxIterations = 10
                $0.timeoutSeconds = 300
            },
            options: World.caller()
        )
        #expect(network.agents.map(\.type) == ["coordinator", "content", "design", "analytics", "personalization"])
        #expect(network.agents[1].name == "Content Specialist")
        #expect(network.agents.allSatisfy { $0.builtIn && $0.status == .idle && !$0.capabilities.isEmpty })
        #expect(network.tenantID == "tenant_a" && network.ownerID == "user_a" && network.etag == "r1")
        #expect(network.stats?.agentCount == 5)
        let read = try await world.networks.getNetwork(.with { $0.networkID = network.id }, options: World.caller())
        #expect(read == network)
    }

    @Test("a network with agents but no coordinator gets one")
    func addsACoordinator() async throws {
        let network = try await world.networks.createNetwork(
            .with {
                $0.name = "Small"
                $0.agents = [
                    .with {
                        $0.name = "SEO Specialist"
                        $0.type = "seo"
                    }
                ]
            },
            options: World.caller()
        )
        #expect(network.agents.map(\.type) == ["coordinator", "seo"])
        #expect(network.agents[1].builtIn == false)
    }

    @Test("the same key makes one network; another request under it is refused")
    func idempotency() async throws {
        let request = ProtoCreateNetworkRequest.with {
            $0.name = "Once"
            $0.idempotencyKey = "k1"
        }
        let first = try await world.networks.createNetwork(request, options: World.caller())
        let second = try await world.networks.createNetwork(request, options: World.caller())
        #expect(first.id == second.id)
        await #expect(throws: Status.self) {
            var other = request
            other.name = "Twice"
            _ = try await world.networks.createNetwork(other, options: World.caller())
        }
        // A key counts within its tenant.
        let strange = try await world.networks.createNetwork(request, options: World.stranger)
        #expect(strange.id != first.id)
    }

    @Test("a list shows the caller's networks in pages, filtered and ordered")
    func lists() async throws {
        for name in ["Beta mail", "Alpha mail", "Gamma post"] { try await world.network(name) }
        try await world.network("Strange mail", World.stranger)
        var names: [String] = []
        var token = ""
        repeat {
            let page = try await world.networks.listNetworks(
                .with {
                    $0.pageSize = 1
                    $0.nameContains = "MAIL"
                    $0.orderBy = "name"
                    $0.pageToken = token
                },
                options: World.caller()
            )
            names += page.networks.map(\.name)
            token = page.nextPageToken
        } while !token.isEmpty
        #expect(names == ["Alpha mail", "Beta mail"])
    }

    @Test("an update changes what the mask names, and grows the etag")
    func updates() async throws {
        let network = try await world.network()
        let changed = try await world.networks.updateNetwork(
            .with {
                $0.networkID = network.id
                $0.network = .with {
                    $0.name = "Renamed"
                    $0.description = "not named by the mask"
                    $0.etag = network.etag
                }
                $0.updateMask = .with { $0.paths = ["name", "max_iterations"] }
            },
            options: World.caller()
        )
        #expect(changed.name == "Renamed" && changed.description.isEmpty && changed.maxIterations == 10)
        #expect(changed.etag == "r2")
    }

    @Test("deleting a network takes all that is in it, and stops its tasks")
    func deletes() async throws {
        let network = try await world.network()
        let task = try await world.task(in: network)
        _ = try await world.memory.addMemory(
            .with {
                $0.networkID = network.id
                $0.type = .fact
                $0.content = "x"
            },
            options: World.caller()
        )
        _ = try await world.memory.createSession(.with { $0.networkID = network.id }, options: World.caller())
        let gone = try await world.networks.deleteNetwork(.with { $0.networkID = network.id }, options: World.caller())
        #expect(gone.agentCount == 5 && gone.taskCount == 1 && gone.cancelledTaskCount == 1)
        #expect(gone.memoryCount == 1 && gone.sessionCount == 1)
        #expect(world.dispatcher.notes.stopped.map(\.text) == [task.id])
        await #expect(throws: Status.self) {
            _ = try await world.networks.getNetwork(.with { $0.networkID = network.id }, options: World.caller())
        }
    }

    @Test("the SEO specialist of the documents is added as written, shown, changed and removed")
    func customAgent() async throws {
        let network = try await world.network()
        let agent = try await world.agents.addAgent(
            .with {
                $0.networkID = network.id
                $0.agentConfig = .with {
                    $0.name = "SEO Specialist"
                    $0.type = "seo"
                    $0.model = "claude-3-7-sonnet"
                    $0.description = "Specializes in search engine optimization"
                    $0.parameters = .with {
                        $0.temperature = 0.4
                        $0.maxTokens = 4000
                    }
                    $0.capabilities = ["keyword_analysis", "seo_optimization", "content_recommendations"]
                }
            },
            options: World.caller()
        )
        #expect(agent.type == "seo" && !agent.builtIn && agent.parameters?.temperature == 0.4)
        let listed = try await world.agents.listAgents(
            .with {
                $0.networkID = network.id
                $0.capability = "seo_optimization"
            },
            options: World.caller()
        )
        #expect(listed.agents.map(\.id) == [agent.id])
        let changed = try await world.agents.updateAgent(
            .with {
                $0.networkID = network.id
                $0.agentID = agent.id
                $0.agent = .with { $0.prompt = "Name the keywords." }
            },
            options: World.caller()
        )
        #expect(changed.prompt == "Name the keywords." && changed.model == "claude-3-7-sonnet" && changed.etag == "r2")
        let shown = try await world.agents.getAgent(
            .with {
                $0.networkID = network.id
                $0.agentID = agent.id
            },
            options: World.caller()
        )
        #expect(shown == changed)
        _ = try await world.agents.removeAgent(
            .with {
                $0.networkID = network.id
                $0.agentID = agent.id
            },
            options: World.caller()
        )
        let left = try await world.agents.listAgents(.with { $0.networkID = network.id }, options: World.caller())
        #expect(left.agents.count == 5)
    }

    @Test("agents come in pages of the wanted size")
    func agentPages() async throws {
        let network = try await world.network()
        var names: [String] = []
        var token = ""
        repeat {
            let page = try await world.agents.listAgents(
                .with {
                    $0.networkID = network.id
                    $0.pageSize = 2
                    $0.pageToken = token
                },
                options: World.caller()
            )
            names += page.agents.map(\.name)
            token = page.nextPageToken
        } while !token.isEmpty
        #expect(names == network.agents.map(\.name))
    }

    @Test("the built-in types are listed with their defaults")
    func types() async throws {
        let types = try await world.agents.listAgentTypes(.init(), options: World.caller()).agentTypes
        let known = ["coordinator", "content", "design", "analytics", "personalization", "research", "critic"]
        #expect(Set(types.map(\.type)) == Set(known))
        #expect(types.filter(\.defaultMember).count == 5)
        #expect(types.allSatisfy { !$0.capabilities.isEmpty && !$0.description.isEmpty && $0.inputSchema != nil })
    }

    @Test("a name of a caller that is none is refused before anything else")
    func callerNames() async throws {
        let status = await #expect(throws: Status.self) {
            _ = try await world.network("x", World.caller("user one"))
        }
        #expect(status?.code == .invalidArgument)
    }
}
