// Made by protoc-gen-mesh from aimesh/v1/stats.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.StatsService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoStatsServiceMethods {
    package static let getCost = MethodDescriptor(
        service: "aimesh.v1.StatsService",
        name: "GetCost",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetCostRequest.self,
        response: ProtoGetCostResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/stats/cost"),
        ]
    )
    package static let getUsage = MethodDescriptor(
        service: "aimesh.v1.StatsService",
        name: "GetUsage",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetUsageRequest.self,
        response: ProtoGetUsageResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/stats/usage"),
        ]
    )
    package static let getDrift = MethodDescriptor(
        service: "aimesh.v1.StatsService",
        name: "GetDrift",
        kind: .unary,
        isIdempotent: true,
        scope: "read",
        request: ProtoGetDriftRequest.self,
        response: ProtoGetDriftResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/stats/drift"),
        ]
    )
    package static let getHealth = MethodDescriptor(
        service: "aimesh.v1.StatsService",
        name: "GetHealth",
        kind: .unary,
        isIdempotent: true,
        scope: "public",
        request: ProtoGetHealthRequest.self,
        response: ProtoGetHealthResponse.self,
        http: [
            HTTPBinding("GET", "/api/mesh/health"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        getCost,
        getUsage,
        getDrift,
        getHealth,
    ]
}

/// Tells what was used, what it cost, how models change and whether the service is well.
package protocol ProtoStatsService: RPCService {
    /// What models cost in a period. An admin sees all of the tenant, others what they caused.
    func getCost(
        _ request: ProtoGetCostRequest,
        _ context: ServerContext
    ) async throws -> ProtoGetCostResponse

    /// How often models were called in a period. An admin sees all of the tenant, others what they caused.
    func getUsage(
        _ request: ProtoGetUsageRequest,
        _ context: ServerContext
    ) async throws -> ProtoGetUsageResponse

    /// How the quality of models changed against their baseline.
    func getDrift(
        _ request: ProtoGetDriftRequest,
        _ context: ServerContext
    ) async throws -> ProtoGetDriftResponse

    /// Whether the service and its parts are well.
    func getHealth(
        _ request: ProtoGetHealthRequest,
        _ context: ServerContext
    ) async throws -> ProtoGetHealthResponse
}

extension ProtoStatsService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoStatsServiceMethods.getCost, getCost),
            .unary(ProtoStatsServiceMethods.getUsage, getUsage),
            .unary(ProtoStatsServiceMethods.getDrift, getDrift),
            .unary(ProtoStatsServiceMethods.getHealth, getHealth),
        ]
    }
}

/// Calls `aimesh.v1.StatsService` through any transport.
package struct ProtoStatsServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// What models cost in a period. An admin sees all of the tenant, others what they caused.
    package func getCost(_ request: ProtoGetCostRequest, options: CallOptions = .standard) async throws -> ProtoGetCostResponse {
        try await caller.unary(ProtoStatsServiceMethods.getCost, request, options)
    }

    /// How often models were called in a period. An admin sees all of the tenant, others what they caused.
    package func getUsage(_ request: ProtoGetUsageRequest, options: CallOptions = .standard) async throws -> ProtoGetUsageResponse {
        try await caller.unary(ProtoStatsServiceMethods.getUsage, request, options)
    }

    /// How the quality of models changed against their baseline.
    package func getDrift(_ request: ProtoGetDriftRequest, options: CallOptions = .standard) async throws -> ProtoGetDriftResponse {
        try await caller.unary(ProtoStatsServiceMethods.getDrift, request, options)
    }

    /// Whether the service and its parts are well.
    package func getHealth(_ request: ProtoGetHealthRequest, options: CallOptions = .standard) async throws -> ProtoGetHealthResponse {
        try await caller.unary(ProtoStatsServiceMethods.getHealth, request, options)
    }
}
