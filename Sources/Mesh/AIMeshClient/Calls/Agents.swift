internal import MeshProto
internal import Protobuf

extension MeshClient {
    /// Adds, finds, changes and removes the agents of a network: `mesh.agents`.
    public struct Agents: Sendable {
        let calls: Calls

        public func add(
            _ agent: NewAgent,
            to networkID: String,
            idempotencyKey: String? = nil
        ) async throws(MeshError) -> Agent {
            let request = ProtoAddAgentRequest.with {
                $0.networkID = networkID
                $0.agentConfig = agent.proto
                $0.idempotencyKey = calls.idempotencyKey(idempotencyKey)
            }
            return try await calls.call { Agent(try await calls.agents.addAgent(request, options: $0)) }
        }

        /// The agents of a network in the order in which they were added.
        public func list(
            in networkID: String,
            type: String = "",
            status: Agent.Status? = nil,
            capability: String = "",
            pageSize: Int? = nil
        ) -> Pages<Agent> {
            let calls = calls
            return Pages { (token) async throws(MeshError) in
                let request = ProtoListAgentsRequest.with {
                    $0.networkID = networkID
                    $0.type = type
                    $0.status = Agent.Status.proto(status)
                    $0.capability = capability
                    $0.pageSize = Int32(clamping: pageSize ?? 0)
                    $0.pageToken = token
                }
                let page = try await calls.call { try await calls.agents.listAgents(request, options: $0) }
                return (page.agents.map { Agent($0) }, page.nextPageToken)
            }
        }

        /// One agent with its recent work.
        public func get(_ id: String, in networkID: String) async throws(MeshError) -> Agent {
            let request = ProtoGetAgentRequest.with {
                $0.networkID = networkID
                $0.agentID = id
            }
            return try await calls.call { Agent(try await calls.agents.getAgent(request, options: $0)) }
        }

        /// Changes what is named and leaves the rest.
        ///
        /// - Parameter etag: the revision that is changed; `aborted` when there is a newer one. Nil changes any.
        public func update(
            _ id: String,
            in networkID: String,
            _ changes: AgentChange...,
            etag: String? = nil
        ) async throws(MeshError) -> Agent {
            let request = ProtoUpdateAgentRequest.with {
                $0.networkID = networkID
                $0.agentID = id
                $0.agent = .with { agent in
                    for change in changes { change.apply(to: &agent) }
                    agent.etag = etag ?? ""
                }
                $0.updateMask = .with { $0.paths = changes.map(\.path) }
            }
            return try await calls.call { Agent(try await calls.agents.updateAgent(request, options: $0)) }
        }

        /// Removes an agent, and returns how many of its subtasks go to others.
        @discardableResult
        public func remove(
            _ id: String,
            from networkID: String,
            etag: String? = nil
        ) async throws(MeshError) -> Int {
            let request = ProtoRemoveAgentRequest.with {
                $0.networkID = networkID
                $0.agentID = id
                $0.etag = etag ?? ""
            }
            return try await calls.call {
                Int(try await calls.agents.removeAgent(request, options: $0).reassignedSubtaskCount)
            }
        }

        /// The built-in types with their defaults.
        public func types() async throws(MeshError) -> [AgentType] {
            try await calls.call {
                try await calls.agents.listAgentTypes(ProtoListAgentTypesRequest(), options: $0).agentTypes
                    .map { AgentType($0) }
            }
        }
    }
}
