internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Testing

/// A call that must be refused, and how.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    let name: String
    let code: StatusCode
    /// The field that the answer must name.
    let field: String?
    let call: @Sendable (World, Place) async throws -> Void

    /// What lies in the world when the call is made: a network of tenant A with an agent, tasks, memory, a session.
    struct Place: Sendable {
        var network: ProtoNetwork
        var task: ProtoTask
        var held: ProtoTask
        var memory: ProtoMemoryItem
        var session: ProtoSession
        var options: CallOptions
    }

    var testDescription: String { "\(name): \(code)" }

    init(
        _ name: String,
        _ code: StatusCode,
        _ field: String? = nil,
        _ call: @escaping @Sendable (World, Place) async throws -> Void
    ) {
        self.name = name
        self.code = code
        self.field = field
        self.call = call
    }
}

enum RefusalCases {
    static let all = networks + agents + tasks + steering + memory + sessions

    static let networks: [RefusalCase] = [
        RefusalCase("CreateNetwork without a name", .invalidArgument, "name") { world, place in
            _ = try await world.networks.createNetwork(.init(), options: place.options)
        },
        RefusalCase("CreateNetwork with a name that is too long", .invalidArgument, "name") { world, place in
            _ = try await world.network(String(repeating: "n", count: 101), place.options)
        },
        RefusalCase("CreateNetwork with 0 < iterations beyond the bound", .invalidArgument, "max_iterations") {
            world,
            place in
            _ = try await world.networks.createNetwork(
                .with {
                    $0.name = "x"
                    $0.maxIterations = 51
                },
                options: place.options
            )
        },
        RefusalCase("CreateNetwork with two agents of one name", .invalidArgument, "agents[1].name") { world, place in
            let agent = ProtoAgentConfig.with {
                $0.name = "Twin"
                $0.type = "seo"
            }
            _ = try await world.networks.createNetwork(
                .with {
                    $0.name = "x"
                    $0.agents = [agent, agent]
                },
                options: place.options
            )
        },
        RefusalCase("CreateNetwork with 65 agents", .invalidArgument, "agents") { world, place in
            _ = try await world.networks.createNetwork(
                .with {
                    $0.name = "x"
                    $0.agents = (0..<65).map { number in
                        .with {
                            $0.name = "Agent \(number)"
                            $0.type = "seo"
                        }
                    }
                },
                options: place.options
            )
        },
        RefusalCase("ListNetworks with a token that was never given", .invalidArgument, "page_token") { world, place in
            _ = try await world.networks.listNetworks(.with { $0.pageToken = "abc" }, options: place.options)
        },
        RefusalCase("ListNetworks with an order that there is not", .invalidArgument, "order_by") { world, place in
            _ = try await world.networks.listNetworks(.with { $0.orderBy = "colour" }, options: place.options)
        },
        RefusalCase("GetNetwork of an unknown id", .notFound) { world, place in
            _ = try await world.networks.getNetwork(.with { $0.networkID = "net_0" }, options: place.options)
        },
        RefusalCase("UpdateNetwork that clears the name", .invalidArgument, "network.name") { world, place in
            _ = try await world.networks.updateNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.network = .init()
                    $0.updateMask = .with { $0.paths = ["name"] }
                },
                options: place.options
            )
        },
        RefusalCase("UpdateNetwork with an old etag", .aborted) { world, place in
            _ = try await world.networks.updateNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.network = .with {
                        $0.name = "New"
                        $0.etag = "r99"
                    }
                },
                options: place.options
            )
        },
        RefusalCase("UpdateNetwork of a field that there is not", .invalidArgument, "update_mask.paths[0]") {
            world,
            place in
            _ = try await world.networks.updateNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.network = .with { $0.name = "New" }
                    $0.updateMask = .with { $0.paths = ["colour"] }
                },
                options: place.options
            )
        },
        RefusalCase("DeleteNetwork with an old etag", .aborted) { world, place in
            _ = try await world.networks.deleteNetwork(
                .with {
                    $0.networkID = place.network.id
                    $0.etag = "r99"
                },
                options: place.options
            )
        },
    ]

    static let agents: [RefusalCase] = [
        RefusalCase("AddAgent without a configuration", .invalidArgument, "agent_config") { world, place in
            _ = try await world.agents.addAgent(.with { $0.networkID = place.network.id }, options: place.options)
        },
        RefusalCase("AddAgent with a type of capitals", .invalidArgument, "agent_config.type") { world, place in
            _ = try await add(world, place) { $0.type = "SEO" }
        },
        RefusalCase("AddAgent hotter than the bound", .invalidArgument, "agent_config.parameters.temperature") {
            world,
            place in
            _ = try await add(world, place) { $0.parameters = .with { $0.temperature = 2.5 } }
        },
        RefusalCase("AddAgent of a name that is there", .alreadyExists) { world, place in
            _ = try await add(world, place) { $0.name = "Content Specialist" }
        },
        RefusalCase("AddAgent to an unknown network", .notFound) { world, place in
            var place = place
            place.network.id = "net_0"
            _ = try await add(world, place) { _ in }
        },
        RefusalCase("GetAgent of an unknown id", .notFound) { world, place in
            _ = try await world.agents.getAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = "agt_0"
                },
                options: place.options
            )
        },
        RefusalCase("ListAgents with a token of another list", .invalidArgument, "page_token") { world, place in
            _ = try await world.agents.listAgents(
                .with {
                    $0.networkID = place.network.id
                    $0.pageToken = "zzz"
                },
                options: place.options
            )
        },
        RefusalCase("UpdateAgent that clears the name", .invalidArgument, "agent.name") { world, place in
            _ = try await world.agents.updateAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[1].id
                    $0.agent = .init()
                    $0.updateMask = .with { $0.paths = ["name"] }
                },
                options: place.options
            )
        },
        RefusalCase("UpdateAgent with an old etag", .aborted) { world, place in
            _ = try await world.agents.updateAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[1].id
                    $0.agent = .with {
                        $0.name = "New"
                        $0.etag = "r99"
                    }
                },
                options: place.options
            )
        },
        RefusalCase("RemoveAgent of the only coordinator", .failedPrecondition) { world, place in
            _ = try await world.agents.removeAgent(
                .with {
                    $0.networkID = place.network.id
                    $0.agentID = place.network.agents[0].id
                },
                options: place.options
            )
        },
    ]

    private static func add(
        _ world: World,
        _ place: RefusalCase.Place,
        _ change: (inout ProtoAgentConfig) -> Void
    ) async throws -> ProtoAgent {
        var configuration = ProtoAgentConfig.with {
            $0.name = "SEO Specialist"
            $0.type = "seo"
        }
        change(&configuration)
        return try await world.agents.addAgent(
            .with {
                $0.networkID = place.network.id
                $0.agentConfig = configuration
            },
            options: place.options
        )
    }
}
