/// One finished log line as data: what sinks get and encoders write. Its parts are those of an OTLP log record.
package struct LogRecord: Hashable, Sendable {
    package let time: UnixTime
    package let level: LogLevel
    package let message: String
    /// First those of the logger, then those of the line; each key once.
    package let fields: [LogField]
    /// The span that the line belongs to.
    package let trace: TraceContext?

    package init(time: UnixTime, level: LogLevel, message: String, fields: [LogField] = [], trace: TraceContext? = nil)
    {
        self.time = time
        self.level = level
        self.message = message
        self.fields = fields
        self.trace = trace
    }
}
