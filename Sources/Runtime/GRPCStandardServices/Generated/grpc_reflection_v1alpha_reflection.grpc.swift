// Made by protoc-gen-mesh from grpc/reflection/v1alpha/reflection.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `grpc.reflection.v1alpha.ServerReflection`: kind, scope and HTTP paths, as the schema says.
package enum ReflectionAlphaServerReflectionMethods {
    package static let serverReflectionInfo = MethodDescriptor(
        service: "grpc.reflection.v1alpha.ServerReflection",
        name: "ServerReflectionInfo",
        kind: .bidirectionalStreaming,
        request: ReflectionAlphaServerReflectionRequest.self,
        response: ReflectionAlphaServerReflectionResponse.self
    )

    package static let all: [MethodDescriptor] = [
        serverReflectionInfo,
    ]
}

/// Answers questions about the schema.
package protocol ReflectionAlphaServerReflection: RPCService {
    /// One answer for each question, in their order.
    func serverReflectionInfo(
        _ requests: RequestStream<ReflectionAlphaServerReflectionRequest>,
        _ responses: ResponseWriter<ReflectionAlphaServerReflectionResponse>,
        _ context: ServerContext
    ) async throws
}

extension ReflectionAlphaServerReflection {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .bidirectionalStreaming(ReflectionAlphaServerReflectionMethods.serverReflectionInfo, serverReflectionInfo),
        ]
    }
}

/// Calls `grpc.reflection.v1alpha.ServerReflection` through any transport.
package struct ReflectionAlphaServerReflectionClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// One answer for each question, in their order.
    package func serverReflectionInfo(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<ReflectionAlphaServerReflectionRequest>) async throws -> Void
    ) -> ResponseStream<ReflectionAlphaServerReflectionResponse> {
        caller.bidirectionalStreaming(ReflectionAlphaServerReflectionMethods.serverReflectionInfo, options, requests)
    }
}
