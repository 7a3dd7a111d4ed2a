package import Telemetry

/// Continues the trace that a caller sent (`traceparent`, `tracestate`), or starts one, with a span for each call.
/// Handlers find the span under `TraceSpanKey`, and give its context to the calls that they make.
package struct TracingInterceptor: ServerInterceptor {
    private let tracer: Tracer

    package init(_ tracer: Tracer) { self.tracer = tracer }

    package func intercept(_ context: ServerContext, _ next: (ServerContext) async throws -> Void) async throws {
        var parent: TraceContext?
        if let text = context.metadata.first("traceparent") {
            parent = TraceContext(traceparent: text, tracestate: context.metadata.all("tracestate"))
        }
        let method = context.method
        let span = tracer.startSpan("\(method.service)/\(method.name)", kind: .server, parent: parent)
        // What there is to know of a span that nobody keeps is its context, and without one there is nothing.
        guard span.context != nil else { return try await next(context) }
        var traced = context
        traced.values[TraceSpanKey.self] = span
        do {
            try await next(traced)
            span.setStatus(.ok)
        } catch {
            let status = Status(ending: error)
            span.setAttribute("rpc.grpc.status_code", Int(status.code.rawValue))
            span.setStatus(.error(status.message))
            span.end()
            throw error
        }
        span.setAttribute("rpc.grpc.status_code", 0)
        span.end()
    }
}

/// The span of the call, among `ServerContext.values`.
package enum TraceSpanKey: ContextKey {
    package typealias Value = TraceSpan
}

/// Gives the calls of a client the context of a trace, so that the server continues it.
package struct TracePropagation: ClientInterceptor {
    private let context: @Sendable () -> TraceContext?

    /// - Parameter context: of the work that makes a call, asked at each one.
    package init(_ context: @escaping @Sendable () -> TraceContext?) { self.context = context }

    package func open(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ next: any RPCClientTransport
    ) async throws -> any RPCClientStream {
        guard let context = context() else { return try await next.open(method, options) }
        var options = options
        options.metadata.removeAll("traceparent")
        options.metadata.removeAll("tracestate")
        options.metadata.add("traceparent", context.traceparent)
        if let state = context.tracestate { options.metadata.add("tracestate", state) }
        return try await next.open(method, options)
    }
}
