/// Which span a call belongs to, as it travels from process to process by W3C Trace Context.
package struct TraceContext: Hashable, Sendable {
    package let traceID: TraceID
    /// The span that is the parent of whatever is started with this context.
    package let spanID: SpanID
    /// Only those that are known; others are taken off, so that they are sent as zero.
    package let flags: TraceFlags
    package let state: TraceState
    /// Whether it came from another process.
    package let isRemote: Bool

    package init(
        traceID: TraceID,
        spanID: SpanID,
        flags: TraceFlags = [],
        state: TraceState = .empty,
        isRemote: Bool = false
    ) {
        self.traceID = traceID
        self.spanID = spanID
        self.flags = flags.known
        self.state = state
        self.isRemote = isRemote
    }

    package var isSampled: Bool { flags.contains(.sampled) }

    /// The same context with another state, as a tracing system leaves it for those that come after.
    package func with(state: TraceState) -> TraceContext {
        TraceContext(traceID: traceID, spanID: spanID, flags: flags, state: state, isRemote: isRemote)
    }
}
