// Made by protoc-gen-mesh from aimesh/v1/agent.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.AgentService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoAgentServiceMethods {
    package static let addAgent = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "AddAgent",
        kind: .unary,
        scope: "create",
        request: ProtoAddAgentRequest.self,
        response: ProtoAgent.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/agents", body: "*"),
        ]
    )
    package static let listAgents = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "ListAgents",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListAgentsRequest.self,
        response: ProtoListAgentsResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/agents"),
        ]
    )
    package static let getAgent = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "GetAgent",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetAgentRequest.self,
        response: ProtoAgent.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/agents/{agent_id}"),
        ]
    )
    package static let updateAgent = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "UpdateAgent",
        kind: .unary,
        scope: "write",
        request: ProtoUpdateAgentRequest.self,
        response: ProtoAgent.self,
        http: [
            HTTPBinding("PATCH", "/api/mesh/networks/{network_id}/agents/{agent_id}", body: "agent"),
        ]
    )
    package static let removeAgent = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "RemoveAgent",
        kind: .unary,
        isIdempotent: true,
        scope: "delete",
        request: ProtoRemoveAgentRequest.self,
        response: ProtoRemoveAgentResponse.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/networks/{network_id}/agents/{agent_id}"),
        ]
    )
    package static let listAgentTypes = MethodDescriptor(
        service: "aimesh.v1.AgentService",
        name: "ListAgentTypes",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListAgentTypesRequest.self,
        response: ProtoListAgentTypesResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/agent-types"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        addAgent,
        listAgents,
        getAgent,
        updateAgent,
        removeAgent,
        listAgentTypes,
    ]
}

/// Adds, shows, changes and removes the agents of a network.
package protocol ProtoAgentService: RPCService {
    /// Adds an agent. ALREADY_EXISTS when the network has an agent of that name.
    func addAgent(
        _ request: ProtoAddAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoAgent

    /// Lists the agents of a network in the order in which they were added.
    func listAgents(
        _ request: ProtoListAgentsRequest,
        _ context: ServerContext
    ) async throws -> ProtoListAgentsResponse

    /// Shows one agent with its metrics and its recent work.
    func getAgent(
        _ request: ProtoGetAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoAgent

    /// Changes the configuration of an agent. Subtasks under way keep the old one.
    func updateAgent(
        _ request: ProtoUpdateAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoAgent

    /// Removes an agent. Its unfinished subtasks go to other agents. FAILED_PRECONDITION for the only coordinator.
    func removeAgent(
        _ request: ProtoRemoveAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoRemoveAgentResponse

    /// Lists the built-in agent types with their defaults.
    func listAgentTypes(
        _ request: ProtoListAgentTypesRequest,
        _ context: ServerContext
    ) async throws -> ProtoListAgentTypesResponse
}

extension ProtoAgentService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoAgentServiceMethods.addAgent, addAgent),
            .unary(ProtoAgentServiceMethods.listAgents, listAgents),
            .unary(ProtoAgentServiceMethods.getAgent, getAgent),
            .unary(ProtoAgentServiceMethods.updateAgent, updateAgent),
            .unary(ProtoAgentServiceMethods.removeAgent, removeAgent),
            .unary(ProtoAgentServiceMethods.listAgentTypes, listAgentTypes),
        ]
    }
}

/// Calls `aimesh.v1.AgentService` through any transport.
package struct ProtoAgentServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Adds an agent. ALREADY_EXISTS when the network has an agent of that name.
    package func addAgent(_ request: ProtoAddAgentRequest, options: CallOptions = .standard) async throws -> ProtoAgent {
        try await caller.unary(ProtoAgentServiceMethods.addAgent, request, options)
    }

    /// Lists the agents of a network in the order in which they were added.
    package func listAgents(_ request: ProtoListAgentsRequest, options: CallOptions = .standard) async throws -> ProtoListAgentsResponse {
        try await caller.unary(ProtoAgentServiceMethods.listAgents, request, options)
    }

    /// Shows one agent with its metrics and its recent work.
    package func getAgent(_ request: ProtoGetAgentRequest, options: CallOptions = .standard) async throws -> ProtoAgent {
        try await caller.unary(ProtoAgentServiceMethods.getAgent, request, options)
    }

    /// Changes the configuration of an agent. Subtasks under way keep the old one.
    package func updateAgent(_ request: ProtoUpdateAgentRequest, options: CallOptions = .standard) async throws -> ProtoAgent {
        try await caller.unary(ProtoAgentServiceMethods.updateAgent, request, options)
    }

    /// Removes an agent. Its unfinished subtasks go to other agents. FAILED_PRECONDITION for the only coordinator.
    package func removeAgent(_ request: ProtoRemoveAgentRequest, options: CallOptions = .standard) async throws -> ProtoRemoveAgentResponse {
        try await caller.unary(ProtoAgentServiceMethods.removeAgent, request, options)
    }

    /// Lists the built-in agent types with their defaults.
    package func listAgentTypes(_ request: ProtoListAgentTypesRequest, options: CallOptions = .standard) async throws -> ProtoListAgentTypesResponse {
        try await caller.unary(ProtoAgentServiceMethods.listAgentTypes, request, options)
    }
}
