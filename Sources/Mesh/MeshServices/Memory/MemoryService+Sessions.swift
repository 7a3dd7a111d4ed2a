package import GRPCCore
internal import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

extension MemoryService {
    package func createSession(
        _ request: ProtoCreateSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.createSession(NewSession(request), as: caller).proto
        }
    }

    package func getSession(_ request: ProtoGetSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.getSession(SessionID(request.sessionID), in: NetworkID(request.networkID), as: caller).proto
        }
    }

    package func touchSession(
        _ request: ProtoTouchSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.touchSession(
                SessionID(request.sessionID),
                in: NetworkID(request.networkID),
                ttlSeconds: request.ttl.map { Int($0.seconds) },
                context: request.context.map { JSONValue($0) } ?? .object([:]),
                as: caller
            ).proto
        }
    }

    package func endSession(_ request: ProtoEndSessionRequest, _ context: ServerContext) async throws -> ProtoSession {
        let caller = try context.principal()
        return try await answering { () throws(ApplicationFailure) in
            try await mesh.endSession(SessionID(request.sessionID), in: NetworkID(request.networkID), as: caller).proto
        }
    }
}
