// Made by protoc-gen-mesh from grpc/reflection/v1/reflection.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `grpc.reflection.v1.ServerReflection`: kind, scope and HTTP paths, as the schema says.
package enum ReflectionServerReflectionMethods {
    package static let serverReflectionInfo = MethodDescriptor(
        service: "grpc.reflection.v1.ServerReflection",
        name: "ServerReflectionInfo",
        kind: .bidirectionalStreaming,
        request: ReflectionServerReflectionRequest.self,
        response: ReflectionServerReflectionResponse.self
    )

    package static let all: [MethodDescriptor] = [
        serverReflectionInfo,
    ]
}

/// Answers questions about the schema.
package protocol ReflectionServerReflection: RPCService {
    /// One answer for each question, in their order.
    func serverReflectionInfo(
        _ requests: RequestStream<ReflectionServerReflectionRequest>,
        _ responses: ResponseWriter<ReflectionServerReflectionResponse>,
        _ context: ServerContext
    ) async throws
}

extension ReflectionServerReflection {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .bidirectionalStreaming(ReflectionServerReflectionMethods.serverReflectionInfo, serverReflectionInfo),
        ]
    }
}

/// Calls `grpc.reflection.v1.ServerReflection` through any transport.
package struct ReflectionServerReflectionClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// One answer for each question, in their order.
    package func serverReflectionInfo(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<ReflectionServerReflectionRequest>) async throws -> Void
    ) -> ResponseStream<ReflectionServerReflectionResponse> {
        caller.bidirectionalStreaming(ReflectionServerReflectionMethods.serverReflectionInfo, options, requests)
    }
}
