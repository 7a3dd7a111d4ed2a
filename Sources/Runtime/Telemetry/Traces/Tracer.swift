/// Starts spans. Any thread may use it; give each event loop a tracer with its own ``TraceIDSource``, so that loops
/// write no cache line in common.
///
///     let span = tracer.startSpan("aimesh.v1.Tasks/Submit", kind: .server, parent: TraceContext(traceparent: header))
///     defer { span.end() }
///     span.setAttribute(.method, name)
package final class Tracer: Sendable {
    private let isOff: Bool
    private let sampler: Sampler
    private let ids: TraceIDSource
    let processor: SpanProcessor
    let now: @Sendable () -> UnixTime

    /// The clock is asked when a sampled span starts or ends and the caller gives no time.
    package convenience init(
        sampler: Sampler,
        ids: TraceIDSource,
        processor: SpanProcessor,
        now: @escaping @Sendable () -> UnixTime
    ) {
        self.init(isOff: false, sampler, ids, processor, now)
    }

    private init(
        isOff: Bool,
        _ sampler: Sampler,
        _ ids: TraceIDSource,
        _ processor: SpanProcessor,
        _ now: @escaping @Sendable () -> UnixTime
    ) {
        self.isOff = isOff
        self.sampler = sampler
        self.ids = ids
        self.processor = processor
        self.now = now
    }

    /// Records nothing and makes no ids: a context that came in is handed on as it is.
    package static let off = Tracer(
        isOff: true,
        .never,
        TraceIDSource(highSeed: 0, lowSeed: 0, spanSeed: 0),
        SpanProcessor { _ in },
        { UnixTime(nanoseconds: 0) }
    )

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
        if isOff { return TraceSpan(context: parent, recorder: nil) }
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
