// Made by protoc-gen-mesh from grpc/health/v1/health.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `grpc.health.v1.Health`: kind, scope and HTTP paths, as the schema says.
package enum HealthMethods {
    package static let check = MethodDescriptor(
        service: "grpc.health.v1.Health",
        name: "Check",
        kind: .unary,
        request: HealthCheckRequest.self,
        response: HealthCheckResponse.self
    )
    package static let list = MethodDescriptor(
        service: "grpc.health.v1.Health",
        name: "List",
        kind: .unary,
        request: HealthListRequest.self,
        response: HealthListResponse.self
    )
    package static let watch = MethodDescriptor(
        service: "grpc.health.v1.Health",
        name: "Watch",
        kind: .serverStreaming,
        request: HealthCheckRequest.self,
        response: HealthCheckResponse.self
    )

    package static let all: [MethodDescriptor] = [
        check,
        list,
        watch,
    ]
}

/// Tells whether the server and its services take calls.
package protocol Health: RPCService {
    /// The state of one service now. NOT_FOUND when the name is not known.
    func check(
        _ request: HealthCheckRequest,
        _ context: ServerContext
    ) async throws -> HealthCheckResponse

    /// The state of all services now.
    func list(
        _ request: HealthListRequest,
        _ context: ServerContext
    ) async throws -> HealthListResponse

    /// The state of one service now and after each change.
    func watch(
        _ request: HealthCheckRequest,
        _ responses: ResponseWriter<HealthCheckResponse>,
        _ context: ServerContext
    ) async throws
}

extension Health {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(HealthMethods.check, check),
            .unary(HealthMethods.list, list),
            .serverStreaming(HealthMethods.watch, watch),
        ]
    }
}

/// Calls `grpc.health.v1.Health` through any transport.
package struct HealthClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// The state of one service now. NOT_FOUND when the name is not known.
    package func check(_ request: HealthCheckRequest, options: CallOptions = .standard) async throws -> HealthCheckResponse {
        try await caller.unary(HealthMethods.check, request, options)
    }

    /// The state of all services now.
    package func list(_ request: HealthListRequest, options: CallOptions = .standard) async throws -> HealthListResponse {
        try await caller.unary(HealthMethods.list, request, options)
    }

    /// The state of one service now and after each change.
    package func watch(_ request: HealthCheckRequest, options: CallOptions = .standard) -> ResponseStream<HealthCheckResponse> {
        caller.serverStreaming(HealthMethods.watch, request, options)
    }
}
