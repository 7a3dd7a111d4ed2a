/// Writes log lines: a fixed message, with the data in fields. A value to copy and to hand on; any thread may log.
///
///     let log = Logger(level: .info, sink: .jsonLines(write), now: clock.now).with([LogField(.loop, 3)])
///     log.info("listener started", [LogField(.port, port)])
///
/// A level that is off costs one comparison: the fields are not even made. ``with(_:)`` is not free, as it makes a new
/// context; do it per loop or connection rather than per call.
@usableFromInline
package struct Logger: Sendable {
    /// What all lines have in common. Never changes, so copies of the logger share it.
    private final class Context: Sendable {
        let sink: LogSink
        let now: @Sendable () -> UnixTime
        let fields: [LogField]
        let trace: TraceContext?

        init(sink: LogSink, now: @escaping @Sendable () -> UnixTime, fields: [LogField], trace: TraceContext?) {
            self.sink = sink
            self.now = now
            self.fields = fields
            self.trace = trace
        }
    }

    /// The number of the lowest level that is written.
    @usableFromInline let threshold: UInt8
    private let context: Context

    package init(level: LogLevel, sink: LogSink, now: @escaping @Sendable () -> UnixTime) {
        self.init(threshold: level.rawValue, Context(sink: sink, now: now, fields: [], trace: nil))
    }

    private init(threshold: UInt8, _ context: Context) {
        self.threshold = threshold
        self.context = context
    }

    /// Writes nothing at any level.
    package static let off = Logger(
        threshold: .max,
        Context(sink: LogSink { _ in }, now: { UnixTime(nanoseconds: 0) }, fields: [], trace: nil)
    )

    // MARK: Context

    /// A logger whose lines carry these fields. A field with the key of an earlier one takes its place.
    package func with(_ fields: [LogField]) -> Logger {
        var all = context.fields
        for field in fields { all.set(field) }
        return Logger(
            threshold: threshold,
            Context(sink: context.sink, now: context.now, fields: all, trace: context.trace)
        )
    }

    /// A logger whose lines belong to a span.
    package func with(trace: TraceContext?) -> Logger {
        Logger(
            threshold: threshold,
            Context(sink: context.sink, now: context.now, fields: context.fields, trace: trace)
        )
    }

    // MARK: Lines

    /// For work that is done only to be logged.
    @inlinable
    package func isEnabled(_ level: LogLevel) -> Bool { level.rawValue >= threshold }

    @inlinable
    package func trace(_ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        log(.trace, message, fields())
    }

    @inlinable
    package func debug(_ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        log(.debug, message, fields())
    }

    @inlinable
    package func info(_ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        log(.info, message, fields())
    }

    @inlinable
    package func warning(_ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        log(.warning, message, fields())
    }

    @inlinable
    package func error(_ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        log(.error, message, fields())
    }

    @inlinable
    package func log(_ level: LogLevel, _ message: StaticString, _ fields: @autoclosure () -> [LogField] = []) {
        if isEnabled(level) { write(level, message, fields()) }
    }

    /// Behind the check of the level, which is inlined where the line stands.
    @usableFromInline
    func write(_ level: LogLevel, _ message: StaticString, _ fields: [LogField]) {
        var all = context.fields
        for field in fields { all.set(field) }
        context.sink.receive(
            LogRecord(
                time: context.now(),
                level: level,
                message: message.description,
                fields: all,
                trace: context.trace
            )
        )
    }
}
