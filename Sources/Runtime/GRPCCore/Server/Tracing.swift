package import Telemetry

/// Continues the trace that a caller sent (`traceparent`, `tracestate`), or starts one, with a span for each call.
/// Handlers find the span in their context, and give the span's own context to the calls that they make.
package struct TracingGate: ServerGate {
    private let tracer: Tracer

    package init(_ tracer: Tracer) { self.tracer = tracer }

    package func begin(_ context: inout ServerContext) throws(Status) {
        var parent: TraceContext?
        let metadata = context.metadata
        // More than one is not lawful, and then there is none.
        if let text = metadata.first("traceparent"), metadata.all("traceparent").count == 1 {
            parent = TraceContext(traceparent: text, tracestate: metadata.all("tracestate"))
        }
        let span = tracer.startSpan(
            "\(context.method.service)/\(context.method.name)",
            kind: .server,
            parent: parent
        )
        // What there is to know of a span that nobody keeps is its context, and without one there is nothing.
        if span.context != nil { context.span = span }
    }

    package func end(_ context: ServerContext, _ status: Status) {
        let span = context.span
        guard span.isRecording else { return }
        span.setAttribute("rpc.grpc.status_code", Int(status.code.rawValue))
        span.setStatus(status.code == .ok ? .ok : .error(status.message))
        span.end()
    }
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
