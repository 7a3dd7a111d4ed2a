// Made by protoc-gen-mesh from rpc.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import CodecBenchmarkMessages
package import GRPCCore

/// The methods of `aimesh.bench.Echo`: kind, scope and HTTP paths, as the schema says.
package enum BenchEchoMethods {
    package static let unary = MethodDescriptor(
        service: "aimesh.bench.Echo",
        name: "Unary",
        kind: .unary,
        request: BenchTenFields.self,
        response: BenchTenFields.self
    )
    package static let stream = MethodDescriptor(
        service: "aimesh.bench.Echo",
        name: "Stream",
        kind: .serverStreaming,
        request: BenchStreamRequest.self,
        response: BenchTenFields.self
    )

    package static let all: [MethodDescriptor] = [
        unary,
        stream,
    ]
}

/// Gives back what it gets, decoded and encoded again.
package protocol BenchEcho: RPCService {
    /// Answers with the message it got, `priority` one higher, so that nothing can be handed through undecoded.
    func unary(
        _ request: BenchTenFields,
        _ context: ServerContext
    ) async throws -> BenchTenFields

    /// Answers with `count` times the message it got. The first has the priority of the message, each further one is one
    /// higher, so that each has to be encoded.
    func stream(
        _ request: BenchStreamRequest,
        _ responses: ResponseWriter<BenchTenFields>,
        _ context: ServerContext
    ) async throws
}

extension BenchEcho {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(BenchEchoMethods.unary, unary),
            .serverStreaming(BenchEchoMethods.stream, stream),
        ]
    }
}

/// Calls `aimesh.bench.Echo` through any transport.
package struct BenchEchoClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Answers with the message it got, `priority` one higher, so that nothing can be handed through undecoded.
    package func unary(_ request: BenchTenFields, options: CallOptions = .standard) async throws -> BenchTenFields {
        try await caller.unary(BenchEchoMethods.unary, request, options)
    }

    /// Answers with `count` times the message it got. The first has the priority of the message, each further one is one
    /// higher, so that each has to be encoded.
    package func stream(_ request: BenchStreamRequest, options: CallOptions = .standard) -> ResponseStream<BenchTenFields> {
        caller.serverStreaming(BenchEchoMethods.stream, request, options)
    }
}
