internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization

/// Memory and sessions of one network. It keeps what it was asked.
final class FakeMemory: ProtoMemoryService {
    let added = Mutex<[ProtoAddMemoryRequest]>([])
    let lists = Mutex<[ProtoListMemoryRequest]>([])
    let sessions = Mutex<[ProtoCreateSessionRequest]>([])

    private static func item(_ id: String, _ content: String) -> ProtoMemoryItem {
        .with {
            ($0.id, $0.networkID, $0.type, $0.content, $0.confidence) = (id, "net_1", .fact, content, 0.8)
            $0.tags = ["launch"]
            $0.createTime = .with { $0.seconds = Events.start - 120 }
        }
    }

    func addMemory(_ request: ProtoAddMemoryRequest, _ context: ServerContext) async throws -> ProtoMemoryItem {
        added.withLock { $0.append(request) }
        return Self.item("mem_1", request.content)
    }

    func listMemory(_ request: ProtoListMemoryRequest, _ context: ServerContext) async throws -> ProtoListMemoryResponse
    {
        lists.withLock { $0.append(request) }
        return .with { $0.items = [Self.item("mem_1", "The launch is\non May 4th.")] }
    }

    func getMemory(_ request: ProtoGetMemoryRequest, _ context: ServerContext) async throws -> ProtoMemoryItem {
        Self.item(request.memoryID, "The launch is\non May 4th.")
    }

    func deleteMemory(_ request: ProtoDeleteMemoryRequest, _ context: ServerContext) async throws -> GoogleEmpty {
        guard request.memoryID == "mem_1" else { throw Status(.notFound, "there is no item \(request.memoryID)") }
        return GoogleEmpty()
    }

    func searchMemory(
        _ request: ProtoSearchMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoSearchMemoryResponse {
        .with {
            $0.matches = [
                .with {
                    ($0.item, $0.score, $0.explanation) = (Self.item("mem_1", "May 4th"), 0.75, "It has 'launch'.")
                }
            ]
            $0.degraded = request.mode == .vector
        }
    }

    func watchMemory(
        _ request: ProtoWatchMemoryRequest,
        _ responses: ResponseWriter<ProtoMemoryEvent>,
        _ context: ServerContext
    ) async throws {
        try await responses.send(.with { ($0.cursor, $0.event) = ("c1", .added(Self.item("mem_2", "new"))) })
        try await responses.send(.with { $0.event = .heartbeat(ProtoHeartbeat()) })
        throw Status(.permissionDenied, "the key was revoked")
    }

    func createSession(_ request: ProtoCreateSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        sessions.withLock { $0.append(request) }
        return session("ses_1", .active)
    }

    func getSession(_ request: ProtoGetSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        session(request.sessionID, .active)
    }

    func touchSession(_ request: ProtoTouchSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        session(request.sessionID, .active)
    }

    func endSession(_ request: ProtoEndSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        session(request.sessionID, .ended)
    }

    private func session(_ id: String, _ status: ProtoSessionStatus) -> ProtoSession {
        .with {
            ($0.id, $0.networkID, $0.userID, $0.status) = (id, "net_1", "ada", status)
            $0.expireTime = .with { $0.seconds = Events.start + 3610 }
        }
    }
}
