// Made by protoc-gen-mesh from odd/names.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore

/// The methods of `odd.Switch`: kind, scope and HTTP paths, as the schema says.
package enum OddSwitchMethods {
    package static let `return` = MethodDescriptor(
        service: "odd.Switch",
        name: "Return",
        kind: .unary,
        request: OddKeywords.self,
        response: OddCollisions.self
    )
    package static let `repeat` = MethodDescriptor(
        service: "odd.Switch",
        name: "Repeat",
        kind: .serverStreaming,
        request: OddKeywords.self,
        response: OddCollisions.self
    )
    package static let `import` = MethodDescriptor(
        service: "odd.Switch",
        name: "Import",
        kind: .clientStreaming,
        request: OddKeywords.self,
        response: OddCollisions.self
    )
    package static let selfMethod = MethodDescriptor(
        service: "odd.Switch",
        name: "Self",
        kind: .bidirectionalStreaming,
        request: OddKeywords.self,
        response: OddCollisions.self
    )

    package static let all: [MethodDescriptor] = [
        `return`,
        `repeat`,
        `import`,
        selfMethod,
    ]
}

/// A service whose methods are keywords and which uses every kind of call.
package protocol OddSwitch: RPCService {
    /// Unary.
    func `return`(
        _ request: OddKeywords,
        _ context: ServerContext
    ) async throws -> OddCollisions

    /// Server streaming.
    func `repeat`(
        _ request: OddKeywords,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws

    /// Client streaming.
    func `import`(
        _ requests: RequestStream<OddKeywords>,
        _ context: ServerContext
    ) async throws -> OddCollisions

    /// Both ways.
    func selfMethod(
        _ requests: RequestStream<OddKeywords>,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws
}

extension OddSwitch {
    /// A handler for each method, for the router.
    package var handlers: [RPCHandler] {
        [
            .unary(OddSwitchMethods.`return`, `return`),
            .serverStreaming(OddSwitchMethods.`repeat`, `repeat`),
            .clientStreaming(OddSwitchMethods.`import`, `import`),
            .bidirectionalStreaming(OddSwitchMethods.selfMethod, selfMethod),
        ]
    }
}

/// Calls `odd.Switch` through any transport.
package struct OddSwitchClient: Sendable {
    private let caller: RPCCaller

    package init(_ transport: any RPCClientTransport) { caller = RPCCaller(transport) }

    /// Unary.
    package func `return`(_ request: OddKeywords, options: CallOptions = .standard) async throws -> OddCollisions {
        try await caller.unary(OddSwitchMethods.`return`, request, options)
    }

    /// Server streaming.
    package func `repeat`(_ request: OddKeywords, options: CallOptions = .standard) -> ResponseStream<OddCollisions> {
        caller.serverStreaming(OddSwitchMethods.`repeat`, request, options)
    }

    /// Client streaming.
    package func `import`(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<OddKeywords>) async throws -> Void
    ) async throws -> OddCollisions {
        try await caller.clientStreaming(OddSwitchMethods.`import`, options, requests)
    }

    /// Both ways.
    package func selfMethod(
        options: CallOptions = .standard,
        requests: @escaping @Sendable (RequestWriter<OddKeywords>) async throws -> Void
    ) -> ResponseStream<OddCollisions> {
        caller.bidirectionalStreaming(OddSwitchMethods.selfMethod, options, requests)
    }
}
