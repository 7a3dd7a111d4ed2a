/// Starts spans. Any thread may use it; give each event loop a tracer with its own ``TraceIDSource``, so that loops
/// write no cache line in common.
///
///     let span = tracer.startSpan("aimesh.v1.Tasks/Submit", kind: .server, parent: TraceContext(traceparent: header))
///     defer { span.end() }
///     span.setAttribute(.method, name)
package final class Tracer: Sendable {
    private let sampler: Sampler
    /// Nil when tracing is off.
    private let ids: TraceIDSource?
    let processor: SpanProcessor
    let now: @Sendable () -> UnixTime

    package init(
        sampler: Sampler,
        ids: TraceIDSource,
        processor: SpanProcessor,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.sampler = sampler
        self.ids = ids
        self.processor = processor
        self.now = now
    }

    private init() {
        sampler = .never
        ids = nil
        processor = SpanProcessor { _ in }
        now = { UnixTime(nanoseconds: 0) }
    }

    /// Records nothing and makes no ids: a context that came in is handed on as it is.
    package static let off = Tracer()

    /// Starts a span, now or at a given time. Without a parent it starts a trace.
    ///
    /// An unsampled span has ids, too, so that processes further on know of the decision. The name is made, and the
    /// clock is read, only if the span is sampled.
    package func startSpan(
        _ name: @autoclosure () -> String,
        kind: SpanKind = .internal,
        parent: TraceContext? = nil,
        at start: UnixTime? = nil
    ) -> TraceSpan {
        guard let ids else { return TraceSpan(context: parent, recorder: nil) }
        let traceID = parent?.traceID ?? ids.makeTraceID()
        var flags: TraceFlags = parent?.flags.intersection(.randomTraceID) ?? .randomTraceID
        let isSampled = sampler.samples(traceID, parent: parent)
        if isSampled { flags.insert(.sampled) }
        let context = TraceContext(
            traceID: traceID,
            spanID: ids.makeSpanID(),
            flags: flags,
            state: parent?.state ?? .empty
        )
        guard isSampled else { return TraceSpan(context: context, recorder: nil) }
        let recorder = SpanRecorder(
            context: context,
            parent: parent,
            name: name(),
            kind: kind,
            start: start ?? now(),
            tracer: self
        )
        return TraceSpan(context: context, recorder: recorder)
    }
}
