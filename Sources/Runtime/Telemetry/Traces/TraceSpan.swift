/// A piece of work within a trace, from its start until ``end(at:)``. (`Span` is a type of the standard library.)
///
/// A handle to copy and to hand on; any thread may use it. When the span is not sampled, every method is one
/// comparison: values are not made, nothing is allocated. What comes after the end is ignored, and a span that is
/// never ended is never exported.
package struct TraceSpan: Sendable {
    /// Goes into the headers of calls that this work makes (`context.traceparent`) and is the parent of spans inside
    /// it. Nil when tracing is off and the caller sent none.
    package let context: TraceContext?
    private let recorder: SpanRecorder?

    init(context: TraceContext?, recorder: SpanRecorder?) {
        self.context = context
        self.recorder = recorder
    }

    /// Belongs to no trace.
    package static let none = TraceSpan(context: nil, recorder: nil)

    package var isRecording: Bool { recorder != nil }

    /// Sets an attribute; an earlier value of the key is replaced. A span has room for 128.
    package func setAttribute(_ key: @autoclosure () -> LogKey, _ value: @autoclosure () -> some LogValueConvertible) {
        if let recorder { recorder.set(LogField(key(), value())) }
    }

    /// Adds something that happened, now or at a given time. A span has room for 128.
    package func addEvent(
        _ name: StaticString,
        _ attributes: @autoclosure () -> [LogField] = [],
        at time: UnixTime? = nil
    ) {
        if let recorder { recorder.addEvent(name, attributes(), at: time) }
    }

    /// `ok` is final; an error can be replaced by another.
    package func setStatus(_ status: @autoclosure () -> SpanStatus) {
        if let recorder { recorder.set(status()) }
    }

    /// Ends the span, now or at a given time, and hands it to the tracer's processor. Only the first call counts.
    package func end(at time: UnixTime? = nil) {
        if let recorder { recorder.end(at: time) }
    }
}
