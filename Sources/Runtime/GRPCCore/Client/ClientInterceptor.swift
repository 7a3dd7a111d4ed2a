/// What runs around every call that a client makes: tokens, tracing, logging.
///
/// `open` of the next transport is called any number of times; what it returns may be wrapped.
package protocol ClientInterceptor: Sendable {
    func open(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ next: any RPCClientTransport
    ) async throws -> any RPCClientStream
}

/// A transport with an interceptor before it.
package struct InterceptedTransport: RPCClientTransport {
    private let interceptor: any ClientInterceptor
    private let next: any RPCClientTransport

    /// - Parameter interceptors: the first one is the outermost.
    package static func wrap(
        _ transport: any RPCClientTransport,
        _ interceptors: [any ClientInterceptor]
    ) -> any RPCClientTransport {
        interceptors.reversed().reduce(transport) { InterceptedTransport(interceptor: $1, next: $0) }
    }

    package func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        try await interceptor.open(method, options, next)
    }
}
