/// A span that has ended: what processors and exporters get. Its parts are those of an OTLP span.
package struct FinishedSpan: Hashable, Sendable {
    package struct Event: Hashable, Sendable {
        package let name: String
        package let time: UnixTime
        package let attributes: [LogField]
    }

    /// Trace id, span id, flags and state.
    package let context: TraceContext
    package let parent: TraceContext?
    package let name: String
    package let kind: SpanKind
    package let start: UnixTime
    package let end: UnixTime
    package let attributes: [LogField]
    package let events: [Event]
    package let status: SpanStatus
    /// What had no room.
    package let droppedAttributesCount: Int
    package let droppedEventsCount: Int
}

/// The side of a call that a span is on. The numbers are OTLP's.
package enum SpanKind: Int, Hashable, Sendable {
    case `internal` = 1
    case server = 2
    case client = 3
    case producer = 4
    case consumer = 5
}

/// How a span ended.
package enum SpanStatus: Hashable, Sendable {
    case unset
    case ok
    case error(String)
}
