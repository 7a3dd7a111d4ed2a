/// What runs around every call of a server, whatever face it came through: authentication, tracing, limits.
///
///     struct OnlyFriends: ServerInterceptor {
///         func intercept(_ context: ServerContext, _ next: (ServerContext) async throws -> Void) async throws {
///             guard context.metadata.first("friend") != nil else { throw Status(.unauthenticated, "who are you?") }
///             try await next(context)
///         }
///     }
///
/// `next` is called at most once; not calling it must throw. What it throws is the call's end, and may be replaced. The
/// context that it gets is what handlers see, so that an interceptor can add to `ServerContext.values`.
package protocol ServerInterceptor: Sendable {
    func intercept(_ context: ServerContext, _ next: (ServerContext) async throws -> Void) async throws
}

extension RPCHandler {
    func intercepted(by interceptors: [any ServerInterceptor]) -> RPCHandler {
        if interceptors.isEmpty { return self }
        let chain = InterceptorChain(interceptors: interceptors)
        switch body {
        case .unary(let prepare, let gates):
            let prepareWithin: Unary = { request throws(Status) in
                let operation = try prepare(request)
                return { context in try await chain.run(context, operation) }
            }
            return RPCHandler(method: method, body: .unary(prepareWithin, gates: gates))
        case .streaming(let answer):
            return RPCHandler(
                method: method,
                body: .streaming { inbound, outbound, context in
                    var wasReached = false
                    try await chain.run(from: 0, context) { context in
                        wasReached = true
                        try await answer(inbound, outbound, context)
                    }
                    if !wasReached { throw InterceptorChain.swallowed }
                }
            )
        }
    }
}

private struct InterceptorChain: Sendable {
    let interceptors: [any ServerInterceptor]

    static let swallowed = Status(.internal, "an interceptor swallowed the call")

    func run(_ context: ServerContext, _ operation: RPCHandler.UnaryOperation) async throws -> [UInt8] {
        var response: [UInt8]?
        try await run(from: 0, context) { context in response = try await operation(context) }
        guard let response else { throw Self.swallowed }
        return response
    }

    func run(
        from position: Int,
        _ context: ServerContext,
        _ body: (ServerContext) async throws -> Void
    ) async throws {
        guard position < interceptors.count else { return try await body(context) }
        try await interceptors[position].intercept(context) { context in
            try await run(from: position + 1, context, body)
        }
    }
}
