internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization

/// Agents of one network. It keeps what it was asked.
final class FakeAgents: ProtoAgentService {
    let added = Mutex<[ProtoAddAgentRequest]>([])
    let updates = Mutex<[ProtoUpdateAgentRequest]>([])

    private static let agent = ProtoAgent.with {
        ($0.id, $0.networkID, $0.name, $0.type, $0.model) = ("agent_1", "net_1", "Writer", "content", "gpt-4o")
        ($0.status, $0.builtIn, $0.etag) = (.busy, true, "r3")
        $0.parameters = .with { ($0.temperature, $0.maxTokens) = (0.4, 4000) }
        $0.metrics = .with { ($0.completedCount, $0.spend) = (7, Events.spend(42_000_000)) }
        $0.recentWork = [
            .with {
                ($0.taskID, $0.subtaskID, $0.title, $0.succeeded, $0.confidence) = ("task_1", "s1", "Emails", true, 0.9)
                $0.endTime = .with { $0.seconds = Events.start - 60 }
            }
        ]
    }

    func addAgent(_ request: ProtoAddAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        added.withLock { $0.append(request) }
        return Self.agent
    }

    func listAgents(_ request: ProtoListAgentsRequest, _ context: ServerContext) async throws -> ProtoListAgentsResponse
    {
        .with { $0.agents = request.status == .offline ? [] : [Self.agent] }
    }

    func getAgent(_ request: ProtoGetAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        guard request.agentID == "agent_1" else { throw Status(.notFound, "there is no agent \(request.agentID)") }
        return Self.agent
    }

    func updateAgent(_ request: ProtoUpdateAgentRequest, _ context: ServerContext) async throws -> ProtoAgent {
        updates.withLock { $0.append(request) }
        return request.agent ?? ProtoAgent()
    }

    func removeAgent(
        _ request: ProtoRemoveAgentRequest,
        _ context: ServerContext
    ) async throws -> ProtoRemoveAgentResponse {
        .with { $0.reassignedSubtaskCount = 2 }
    }

    func listAgentTypes(
        _ request: ProtoListAgentTypesRequest,
        _ context: ServerContext
    ) async throws -> ProtoListAgentTypesResponse {
        .with {
            $0.agentTypes = [
                .with {
                    ($0.type, $0.name, $0.capabilities, $0.description) = (
                        "content", "Writer", ["copy", "mail"], "Writes."
                    )
                }
            ]
        }
    }
}
