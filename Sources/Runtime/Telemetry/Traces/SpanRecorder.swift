private import Synchronization

/// What a sampled span remembers until it ends. Unsampled spans have none.
final class SpanRecorder: Sendable {
    static let attributesMax = 128
    static let eventsMax = 128

    private struct State {
        var attributes: [LogField] = []
        var events: [FinishedSpan.Event] = []
        var status = SpanStatus.unset
        var droppedAttributesCount = 0
        var droppedEventsCount = 0
        var hasEnded = false
    }

    private let context: TraceContext
    private let parent: TraceContext?
    private let name: String
    private let kind: SpanKind
    private let start: UnixTime
    private let tracer: Tracer
    private let state = Mutex(State())

    init(
        context: TraceContext,
        parent: TraceContext?,
        name: String,
        kind: SpanKind,
        start: UnixTime,
        tracer: Tracer
    ) {
        self.context = context
        self.parent = parent
        self.name = name
        self.kind = kind
        self.start = start
        self.tracer = tracer
    }

    func set(_ field: LogField) {
        state.withLock { state in
            if state.hasEnded { return }
            if state.attributes.count < Self.attributesMax
                || state.attributes.contains(where: { $0.key == field.key })
            {
                state.attributes.set(field)
            } else {
                state.droppedAttributesCount += 1
            }
        }
    }

    func addEvent(_ name: StaticString, _ attributes: [LogField], at time: UnixTime?) {
        let time = time ?? tracer.now()
        state.withLock { state in
            if state.hasEnded { return }
            if state.events.count == Self.eventsMax {
                state.droppedEventsCount += 1
            } else {
                state.events.append(FinishedSpan.Event(name: name.description, time: time, attributes: attributes))
            }
        }
    }

    /// OpenTelemetry's rule: `ok` is final, and `unset` takes nothing back.
    func set(_ status: SpanStatus) {
        state.withLock { state in
            if state.hasEnded || state.status == .ok || status == .unset { return }
            state.status = status
        }
    }

    /// The first call hands the span on; later ones do nothing.
    func end(at time: UnixTime?) {
        let ended: State? = state.withLock { state in
            if state.hasEnded { return nil }
            state.hasEnded = true
            let ended = state
            state.attributes = []
            state.events = []
            return ended
        }
        guard let ended else { return }
        tracer.processor.receive(
            FinishedSpan(
                context: context,
                parent: parent,
                name: name,
                kind: kind,
                start: start,
                // A wall clock may step back; a span never takes less than no time.
                end: max(start, time ?? tracer.now()),
                attributes: ended.attributes,
                events: ended.events,
                status: ended.status,
                droppedAttributesCount: ended.droppedAttributesCount,
                droppedEventsCount: ended.droppedEventsCount
            )
        )
    }
}
