private import Synchronization

/// Finished spans that wait for an exporter, up to a bound. A span that finds no room is dropped and counted: tracing
/// never makes a call wait and never fills the memory.
///
///     let buffer = SpanBuffer(spansMax: 2048)
///     registry.counter("trace_spans_dropped_total", help: "…") { buffer.droppedCount }
///     let tracer = Tracer(sampler: .share(0.01), ids: ids, processor: .buffer(buffer), now: clock.now)
///
/// Any thread may append; one exporter drains from time to time.
package final class SpanBuffer: Sendable {
    private let spansMax: Int
    private let spans = Mutex<[FinishedSpan]>([])
    private let dropped = Atomic<UInt64>(0)

    package init(spansMax: Int) {
        precondition(spansMax > 0, "a span buffer has room for at least one span")
        self.spansMax = spansMax
    }

    package func append(_ span: FinishedSpan) {
        let hasRoom = spans.withLock { spans in
            if spans.count == spansMax { return false }
            spans.append(span)
            return true
        }
        if !hasRoom { dropped.wrappingAdd(1, ordering: .relaxed) }
    }

    /// Takes all spans out, the oldest first.
    package func drain() -> [FinishedSpan] {
        spans.withLock { spans in
            defer { spans = [] }
            return spans
        }
    }

    package var count: Int { spans.withLock { $0.count } }

    /// How many spans found no room since the start.
    package var droppedCount: UInt64 { dropped.load(ordering: .relaxed) }
}
