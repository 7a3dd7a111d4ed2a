// Made by protoc-gen-mesh from aimesh/v1/safety.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `aimesh.v1.SafetyService`: kind, scope and HTTP paths, as the schema says.
package enum ProtoSafetyServiceMethods {
    package static let checkContent = MethodDescriptor(
        service: "aimesh.v1.SafetyService",
        name: "CheckContent",
        kind: .unary,
        isIdempotent: true,
        scope: "write",
        request: ProtoCheckContentRequest.self,
        response: ProtoSafetyVerdict.self,
        http: [
            HTTPBinding("POST", "/api/mesh/safety/check", body: "*"),
        ]
    )

    package static let all: [MethodDescriptor] = [
        checkContent,
    ]
}

/// Checks contents.
package protocol ProtoSafetyService: RPCService {
    /// Checks a text. The decision is written to the audit log, the text is not.
    func checkContent(
        _ request: ProtoCheckContentRequest,
        _ context: ServerContext
    ) async throws -> ProtoSafetyVerdict
}

extension ProtoSafetyService {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(ProtoSafetyServiceMethods.checkContent, checkContent),
        ]
    }
}

/// Calls `aimesh.v1.SafetyService` through any transport.
package struct ProtoSafetyServiceClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Checks a text. The decision is written to the audit log, the text is not.
    package func checkContent(_ request: ProtoCheckContentRequest, options: CallOptions = .standard) async throws -> ProtoSafetyVerdict {
        try await caller.unary(ProtoSafetyServiceMethods.checkContent, request, options)
    }
}
