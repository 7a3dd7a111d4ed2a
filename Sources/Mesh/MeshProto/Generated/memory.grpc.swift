// Made by protoc-gen-mesh from aimesh/v1/memory.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf

/// The methods of `aimesh.v1.MemoryService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoMemoryServiceMethods {
    package static let addMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "AddMemory",
        kind: .unary,
        scope: "create",
        request: ProtoAddMemoryRequest.self,
        response: ProtoMemoryItem.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/memory", body: "*"),
        ]
    )
    package static let listMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "ListMemory",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListMemoryRequest.self,
        response: ProtoListMemoryResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/memory"),
        ]
    )
    package static let getMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "GetMemory",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetMemoryRequest.self,
        response: ProtoMemoryItem.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/memory/{memory_id}"),
        ]
    )
    package static let deleteMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "DeleteMemory",
        kind: .unary,
        isIdempotent: true,
        scope: "delete",
        request: ProtoDeleteMemoryRequest.self,
        response: GoogleEmpty.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/networks/{network_id}/memory/{memory_id}"),
        ]
    )
    package static let searchMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "SearchMemory",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoSearchMemoryRequest.self,
        response: ProtoSearchMemoryResponse.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/memory/search", body: "*"),
        ]
    )
    package static let watchMemory = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "WatchMemory",
        kind: .serverStreaming,
        isIdempotent: true,
        scope: "read",
        request: ProtoWatchMemoryRequest.self,
        response: ProtoMemoryEvent.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/memory/events", stream: .sse),
        ]
    )
    package static let createSession = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "CreateSession",
        kind: .unary,
        scope: "create",
        request: ProtoCreateSessionRequest.self,
        response: ProtoSession.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/sessions", body: "*"),
        ]
    )
    package static let getSession = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "GetSession",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetSessionRequest.self,
        response: ProtoSession.self,
        http: [
            HTTPBinding("GET", "/api/mesh/networks/{network_id}/sessions/{session_id}"),
        ]
    )
    package static let touchSession = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "TouchSession",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoTouchSessionRequest.self,
        response: ProtoSession.self,
        http: [
            HTTPBinding("POST", "/api/mesh/networks/{network_id}/sessions/{session_id}", body: "*"),
        ]
    )
    package static let endSession = MethodDescriptor(
        service: "aimesh.v1.MemoryService",
        name: "EndSession",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoEndSessionRequest.self,
        response: ProtoSession.self,
        http: [
            HTTPBinding("DELETE", "/api/mesh/networks/{network_id}/sessions/{session_id}"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        addMemory,
        listMemory,
        getMemory,
        deleteMemory,
        searchMemory,
        watchMemory,
        createSession,
        getSession,
        touchSession,
        endSession,
    ]
}

/// Writes, finds and removes shared memory; keeps sessions.
package protocol ProtoMemoryService: RPCService {
    /// Adds an item to the memory of a network.
    func addMemory(
        _ request: ProtoAddMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoMemoryItem

    /// Lists items by type, tag and time, newest first.
    func listMemory(
        _ request: ProtoListMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoListMemoryResponse

    /// Shows one item.
    func getMemory(
        _ request: ProtoGetMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoMemoryItem

    /// Deletes one item, also from the long-term memory.
    func deleteMemory(
        _ request: ProtoDeleteMemoryRequest,
        _ context: ServerContext
    ) async throws -> GoogleEmpty

    /// Finds items by relevance, best first, each with its score and why.
    func searchMemory(
        _ request: ProtoSearchMemoryRequest,
        _ context: ServerContext
    ) async throws -> ProtoSearchMemoryResponse

    /// Sends each change of the memory of a network, until the client leaves. Over server-sent events, Last-Event-ID sets
    /// cursor.
    func watchMemory(
        _ request: ProtoWatchMemoryRequest,
        _ responses: ResponseWriter<ProtoMemoryEvent>,
        _ context: ServerContext
    ) async throws

    /// Begins a session of a user in a network.
    func createSession(
        _ request: ProtoCreateSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession

    /// Shows one session. Looking does not prolong it.
    func getSession(
        _ request: ProtoGetSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession

    /// Prolongs a session by its TTL from now and adds to its context. FAILED_PRECONDITION when it has ended.
    func touchSession(
        _ request: ProtoTouchSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession

    /// Ends a session. Its tasks go on; its record is kept for the retention period.
    func endSession(
        _ request: ProtoEndSessionRequest,
        _ context: ServerContext
    ) async throws -> ProtoSession
}

extension ProtoMemoryService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoMemoryServiceMethods.addMemory, addMemory),
            .unary(ProtoMemoryServiceMethods.listMemory, listMemory),
            .unary(ProtoMemoryServiceMethods.getMemory, getMemory),
            .unary(ProtoMemoryServiceMethods.deleteMemory, deleteMemory),
            .unary(ProtoMemoryServiceMethods.searchMemory, searchMemory),
            .serverStreaming(ProtoMemoryServiceMethods.watchMemory, watchMemory),
            .unary(ProtoMemoryServiceMethods.createSession, createSession),
            .unary(ProtoMemoryServiceMethods.getSession, getSession),
            .unary(ProtoMemoryServiceMethods.touchSession, touchSession),
            .unary(ProtoMemoryServiceMethods.endSession, endSession),
        ]
    }
}

/// Calls `aimesh.v1.MemoryService` through any transport.
package struct ProtoMemoryServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Adds an item to the memory of a network.
    package func addMemory(_ request: ProtoAddMemoryRequest, options: CallOptions = .standard) async throws -> ProtoMemoryItem {
        try await caller.unary(ProtoMemoryServiceMethods.addMemory, request, options)
    }

    /// Lists items by type, tag and time, newest first.
    package func listMemory(_ request: ProtoListMemoryRequest, options: CallOptions = .standard) async throws -> ProtoListMemoryResponse {
        try await caller.unary(ProtoMemoryServiceMethods.listMemory, request, options)
    }

    /// Shows one item.
    package func getMemory(_ request: ProtoGetMemoryRequest, options: CallOptions = .standard) async throws -> ProtoMemoryItem {
        try await caller.unary(ProtoMemoryServiceMethods.getMemory, request, options)
    }

    /// Deletes one item, also from the long-term memory.
    package func deleteMemory(_ request: ProtoDeleteMemoryRequest, options: CallOptions = .standard) async throws -> GoogleEmpty {
        try await caller.unary(ProtoMemoryServiceMethods.deleteMemory, request, options)
    }

    /// Finds items by relevance, best first, each with its score and why.
    package func searchMemory(_ request: ProtoSearchMemoryRequest, options: CallOptions = .standard) async throws -> ProtoSearchMemoryResponse {
        try await caller.unary(ProtoMemoryServiceMethods.searchMemory, request, options)
    }

    /// Sends each change of the memory of a network, until the client leaves. Over server-sent events, Last-Event-ID sets
    /// cursor.
    package func watchMemory(_ request: ProtoWatchMemoryRequest, options: CallOptions = .standard) -> ResponseStream<ProtoMemoryEvent> {
        caller.serverStreaming(ProtoMemoryServiceMethods.watchMemory, request, options)
    }

    /// Begins a session of a user in a network.
    package func createSession(_ request: ProtoCreateSessionRequest, options: CallOptions = .standard) async throws -> ProtoSession {
        try await caller.unary(ProtoMemoryServiceMethods.createSession, request, options)
    }

    /// Shows one session. Looking does not prolong it.
    package func getSession(_ request: ProtoGetSessionRequest, options: CallOptions = .standard) async throws -> ProtoSession {
        try await caller.unary(ProtoMemoryServiceMethods.getSession, request, options)
    }

    /// Prolongs a session by its TTL from now and adds to its context. FAILED_PRECONDITION when it has ended.
    package func touchSession(_ request: ProtoTouchSessionRequest, options: CallOptions = .standard) async throws -> ProtoSession {
        try await caller.unary(ProtoMemoryServiceMethods.touchSession, request, options)
    }

    /// Ends a session. Its tasks go on; its record is kept for the retention period.
    package func endSession(_ request: ProtoEndSessionRequest, options: CallOptions = .standard) async throws -> ProtoSession {
        try await caller.unary(ProtoMemoryServiceMethods.endSession, request, options)
    }
}
