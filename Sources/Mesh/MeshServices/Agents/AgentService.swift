package import GRPCCore
package import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

/// Adds, shows, changes and removes the agents of a network.
package struct AgentService: ProtoAgentService {
    private let mesh: Mesh

    package init(_ mesh: Mesh) { self.mesh = mesh }

    package func addAgent(_ request: ProtoAddAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.addAgent(
                AgentConfiguration(request.agentConfig ?? ProtoAgentConfig()),
                to: NetworkID(request.networkID),
                idempotencyKey: request.idempotencyKey.ifNotEmpty,
                as: caller
            ).proto
        }
    }

    package func listAgents(
        _ request: ProtoListAgentsRequest,
        _ context: ServerContext
    ) async throws -> ProtoListAgentsResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let all = try await mesh.listAgents(in: NetworkID(request.networkID), as: caller).map(\.proto)
            let wanted = all.filter { agent in
                (request.type.isEmpty || agent.type == request.type)
                    && (request.status == .unspecified || agent.status == request.status)
                    && (request.capability.isEmpty || agent.capabilities.contains(request.capability))
            }
            return try Self.page(wanted, request)
        }
    }

    /// A network has at most `Network.agentsMax` of them, so pages are cut here. The token is the last agent's id.
    private static func page(
        _ agents: [ProtoAgent],
        _ request: ProtoListAgentsRequest
    ) throws(ApplicationFailure) -> ProtoListAgentsResponse {
        let page = PageRequest(size: request.pageSize, token: request.pageToken)
        var rest = agents[...]
        if let token = page.token {
            guard token.hasPrefix("a-") else {
                throw .invalid([FieldFault("page_token", "is not a token of this list")])
            }
            // An agent that was removed meanwhile cannot say where the page began: ids sort by time of creation.
            let last = token.dropFirst(2)
            rest = rest.drop { $0.id <= last }
        }
        return .with {
            $0.agents = Array(rest.prefix(page.size))
            $0.nextPageToken = rest.count > page.size ? "a-" + ($0.agents.last?.id ?? "") : ""
        }
    }

    package func getAgent(_ request: ProtoGetAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.getAgent(AgentID(request.agentID), in: NetworkID(request.networkID), as: caller).proto
        }
    }

    package func updateAgent(_ request: ProtoUpdateAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        let caller = try context.principal()
        let update = try AgentUpdate(request)
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.updateAgent(
                AgentID(request.agentID),
                in: NetworkID(request.networkID),
                expecting: ETag.revision(request.agent?.etag ?? ""),
                as: caller,
                update.apply
            ).proto
        }
    }

    package func removeAgent(
        _ request: ProtoRemoveAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoRemoveAgentResponse {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            let reassigned = try await mesh.removeAgent(
                AgentID(request.agentID),
                from: NetworkID(request.networkID),
                expecting: ETag.revision(request.etag),
                as: caller
            )
            return .with { $0.reassignedSubtaskCount = Int32(clamping: reassigned) }
        }
    }

    package func listAgentTypes(
        _ request: ProtoListAgentTypesRequest,
        _ context: ServerContext
    ) async throws -> ProtoListAgentTypesResponse {
        _ = try context.principal()
        return .with { $0.agentTypes = mesh.agentTypes.all.map(\.proto) }
    }
}
