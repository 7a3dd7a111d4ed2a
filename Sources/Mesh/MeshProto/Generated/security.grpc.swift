// Made by protoc-gen-mesh from aimesh/v1/security.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.SecurityService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoSecurityServiceMethods {
    package static let createApiKey = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "CreateApiKey",
        kind: .unary,
        scope: "admin",
        request: ProtoCreateApiKeyRequest.self,
        response: ProtoCreateApiKeyResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/security/api-keys", body: "*"),
        ]
    )
    package static let listApiKeys = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "ListApiKeys",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoListApiKeysRequest.self,
        response: ProtoListApiKeysResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/security/api-keys"),
        ]
    )
    package static let revokeApiKey = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "RevokeApiKey",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoRevokeApiKeyRequest.self,
        response: ProtoApiKey.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/security/api-keys/{api_key}"),
        ]
    )
    package static let queryAuditLog = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "QueryAuditLog",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoQueryAuditLogRequest.self,
        response: ProtoQueryAuditLogResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/security/audit-logs"),
        ]
    )
    package static let setRetentionPolicy = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "SetRetentionPolicy",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoSetRetentionPolicyRequest.self,
        response: ProtoRetentionPolicy.self,
        http: [
            HTTPBinding("POST", "/api/mesh/security/retention-policy", body: "*"),
        ]
    )
    package static let getRetentionPolicy = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "GetRetentionPolicy",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoGetRetentionPolicyRequest.self,
        response: ProtoRetentionPolicy.self,
        http: [
            HTTPBinding("GET", "/api/mesh/security/retention-policy"),
        ]
    )
    package static let exportUser = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "ExportUser",
        kind: .serverStreaming,
        isIdempotent: true,
        scope: "admin",
        request: ProtoExportUserRequest.self,
        response: ProtoExportUserResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/security/users/{user_id}/export", stream: .ndjson),
        ]
    )
    package static let eraseUser = MethodDescriptor(
        service: "aimesh.v1.SecurityService",
        name: "EraseUser",
        kind: .unary,
        isIdempotent: true,
        scope: "admin",
        request: ProtoEraseUserRequest.self,
        response: ProtoEraseUserResponse.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/security/users/{user_id}"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        createApiKey,
        listApiKeys,
        revokeApiKey,
        queryAuditLog,
        setRetentionPolicy,
        getRetentionPolicy,
        exportUser,
        eraseUser,
    ]
}

/// Keeps keys, audit log and retention; exports and erases users.
package protocol ProtoSecurityService: RPCService {
    /// Makes a key. This answer is the only one that contains it.
    func createApiKey(
        _ request: ProtoCreateApiKeyRequest,
        _ context: ServerContext
    ) async throws -> ProtoCreateApiKeyResponse

    /// Lists keys, newest first, without their secrets.
    func listApiKeys(
        _ request: ProtoListApiKeysRequest,
        _ context: ServerContext
    ) async throws -> ProtoListApiKeysResponse

    /// Revokes a key at once, on all replicas.
    func revokeApiKey(
        _ request: ProtoRevokeApiKeyRequest,
        _ context: ServerContext
    ) async throws -> ProtoApiKey

    /// Finds entries of the audit log, newest first.
    func queryAuditLog(
        _ request: ProtoQueryAuditLogRequest,
        _ context: ServerContext
    ) async throws -> ProtoQueryAuditLogResponse

    /// Sets how long data are kept. The cleanup in the background follows it from then on.
    func setRetentionPolicy(
        _ request: ProtoSetRetentionPolicyRequest,
        _ context: ServerContext
    ) async throws -> ProtoRetentionPolicy

    /// Shows how long data are kept.
    func getRetentionPolicy(
        _ request: ProtoGetRetentionPolicyRequest,
        _ context: ServerContext
    ) async throws -> ProtoRetentionPolicy

    /// Sends all data of a user.
    func exportUser(
        _ request: ProtoExportUserRequest,
        _ responses: ResponseWriter<ProtoExportUserResponse>,
        _ context: ServerContext
    ) async throws

    /// Erases all data of a user and revokes the user's keys. Audit entries stay without name and address.
    func eraseUser(
        _ request: ProtoEraseUserRequest,
        _ context: ServerContext
    ) async throws -> ProtoEraseUserResponse
}

extension ProtoSecurityService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoSecurityServiceMethods.createApiKey, createApiKey),
            .unary(ProtoSecurityServiceMethods.listApiKeys, listApiKeys),
            .unary(ProtoSecurityServiceMethods.revokeApiKey, revokeApiKey),
            .unary(ProtoSecurityServiceMethods.queryAuditLog, queryAuditLog),
            .unary(ProtoSecurityServiceMethods.setRetentionPolicy, setRetentionPolicy),
            .unary(ProtoSecurityServiceMethods.getRetentionPolicy, getRetentionPolicy),
            .serverStreaming(ProtoSecurityServiceMethods.exportUser, exportUser),
            .unary(ProtoSecurityServiceMethods.eraseUser, eraseUser),
        ]
    }
}

/// Calls `aimesh.v1.SecurityService` through any transport.
package struct ProtoSecurityServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Makes a key. This answer is the only one that contains it.
    package func createApiKey(_ request: ProtoCreateApiKeyRequest, options: CallOptions = .standard) async throws -> ProtoCreateApiKeyResponse {
        try await caller.unary(ProtoSecurityServiceMethods.createApiKey, request, options)
    }

    /// Lists keys, newest first, without their secrets.
    package func listApiKeys(_ request: ProtoListApiKeysRequest, options: CallOptions = .standard) async throws -> ProtoListApiKeysResponse {
        try await caller.unary(ProtoSecurityServiceMethods.listApiKeys, request, options)
    }

    /// Revokes a key at once, on all replicas.
    package func revokeApiKey(_ request: ProtoRevokeApiKeyRequest, options: CallOptions = .standard) async throws -> ProtoApiKey {
        try await caller.unary(ProtoSecurityServiceMethods.revokeApiKey, request, options)
    }

    /// Finds entries of the audit log, newest first.
    package func queryAuditLog(_ request: ProtoQueryAuditLogRequest, options: CallOptions = .standard) async throws -> ProtoQueryAuditLogResponse {
        try await caller.unary(ProtoSecurityServiceMethods.queryAuditLog, request, options)
    }

    /// Sets how long data are kept. The cleanup in the background follows it from then on.
    package func setRetentionPolicy(_ request: ProtoSetRetentionPolicyRequest, options: CallOptions = .standard) async throws -> ProtoRetentionPolicy {
        try await caller.unary(ProtoSecurityServiceMethods.setRetentionPolicy, request, options)
    }

    /// Shows how long data are kept.
    package func getRetentionPolicy(_ request: ProtoGetRetentionPolicyRequest, options: CallOptions = .standard) async throws -> ProtoRetentionPolicy {
        try await caller.unary(ProtoSecurityServiceMethods.getRetentionPolicy, request, options)
    }

    /// Sends all data of a user.
    package func exportUser(_ request: ProtoExportUserRequest, options: CallOptions = .standard) -> ResponseStream<ProtoExportUserResponse> {
        caller.serverStreaming(ProtoSecurityServiceMethods.exportUser, request, options)
    }

    /// Erases all data of a user and revokes the user's keys. Audit entries stay without name and address.
    package func eraseUser(_ request: ProtoEraseUserRequest, options: CallOptions = .standard) async throws -> ProtoEraseUserResponse {
        try await caller.unary(ProtoSecurityServiceMethods.eraseUser, request, options)
    }
}
