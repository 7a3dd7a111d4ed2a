// Made by protoc-gen-mesh from aimesh/v1/loop.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.LoopService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoLoopServiceMethods {
    package static let startLoop = MethodDescriptor(
        service: "aimesh.v1.LoopService",
        name: "StartLoop",
        kind: .unary,
        scope: "create",
        request: ProtoStartLoopRequest.self,
        response: ProtoLoop.self,
        http: [
            HTTPBinding("POST", "/api/mesh/loops", body: "*"),
        ]
    )
    package static let stopLoop = MethodDescriptor(
        service: "aimesh.v1.LoopService",
        name: "StopLoop",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoStopLoopRequest.self,
        response: ProtoLoop.self,
        http: [
            HTTPBinding("POST", "/api/mesh/loops/{loop_id}/stop", body: "*"),
            HTTPBinding("DELETE", "/api/mesh/loops/{loop_id}"),
        ]
    )
    package static let getLoop = MethodDescriptor(
        service: "aimesh.v1.LoopService",
        name: "GetLoop",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetLoopRequest.self,
        response: ProtoLoop.self,
        http: [
            HTTPBinding("GET", "/api/mesh/loops/{loop_id}"),
        ]
    )
    package static let watchLoop = MethodDescriptor(
        service: "aimesh.v1.LoopService",
        name: "WatchLoop",
        kind: .serverStreaming,
        isIdempotent: true,
        scope: "read",
        request: ProtoWatchLoopRequest.self,
        response: ProtoLoopEvent.self,
        http: [
            HTTPBinding("GET", "/api/mesh/loops/{loop_id}/events", stream: .sse),
        ]
    )
    package static let listArchive = MethodDescriptor(
        service: "aimesh.v1.LoopService",
        name: "ListArchive",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoListArchiveRequest.self,
        response: ProtoListArchiveResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/loops/{loop_id}/archive"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        startLoop,
        stopLoop,
        getLoop,
        watchLoop,
        listArchive,
    ]
}

/// Starts, stops, shows and watches closed loops.
package protocol ProtoLoopService: RPCService {
    /// Starts a loop.
    func startLoop(
        _ request: ProtoStartLoopRequest,
        _ context: ServerContext
    ) async throws -> ProtoLoop

    /// Stops a loop. What was archived stays.
    func stopLoop(
        _ request: ProtoStopLoopRequest,
        _ context: ServerContext
    ) async throws -> ProtoLoop

    /// Shows one loop.
    func getLoop(
        _ request: ProtoGetLoopRequest,
        _ context: ServerContext
    ) async throws -> ProtoLoop

    /// Sends all events of a loop until it ends. Over server-sent events, Last-Event-ID sets cursor.
    func watchLoop(
        _ request: ProtoWatchLoopRequest,
        _ responses: ResponseWriter<ProtoLoopEvent>,
        _ context: ServerContext
    ) async throws

    /// Lists what a loop archived, newest first.
    func listArchive(
        _ request: ProtoListArchiveRequest,
        _ context: ServerContext
    ) async throws -> ProtoListArchiveResponse
}

extension ProtoLoopService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoLoopServiceMethods.startLoop, startLoop),
            .unary(ProtoLoopServiceMethods.stopLoop, stopLoop),
            .unary(ProtoLoopServiceMethods.getLoop, getLoop),
            .serverStreaming(ProtoLoopServiceMethods.watchLoop, watchLoop),
            .unary(ProtoLoopServiceMethods.listArchive, listArchive),
        ]
    }
}

/// Calls `aimesh.v1.LoopService` through any transport.
package struct ProtoLoopServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Starts a loop.
    package func startLoop(_ request: ProtoStartLoopRequest, options: CallOptions = .standard) async throws -> ProtoLoop {
        try await caller.unary(ProtoLoopServiceMethods.startLoop, request, options)
    }

    /// Stops a loop. What was archived stays.
    package func stopLoop(_ request: ProtoStopLoopRequest, options: CallOptions = .standard) async throws -> ProtoLoop {
        try await caller.unary(ProtoLoopServiceMethods.stopLoop, request, options)
    }

    /// Shows one loop.
    package func getLoop(_ request: ProtoGetLoopRequest, options: CallOptions = .standard) async throws -> ProtoLoop {
        try await caller.unary(ProtoLoopServiceMethods.getLoop, request, options)
    }

    /// Sends all events of a loop until it ends. Over server-sent events, Last-Event-ID sets cursor.
    package func watchLoop(_ request: ProtoWatchLoopRequest, options: CallOptions = .standard) -> ResponseStream<ProtoLoopEvent> {
        caller.serverStreaming(ProtoLoopServiceMethods.watchLoop, request, options)
    }

    /// Lists what a loop archived, newest first.
    package func listArchive(_ request: ProtoListArchiveRequest, options: CallOptions = .standard) async throws -> ProtoListArchiveResponse {
        try await caller.unary(ProtoLoopServiceMethods.listArchive, request, options)
    }
}
