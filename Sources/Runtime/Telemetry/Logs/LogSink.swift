/// Where log records go. The closure is called on the thread that logs, possibly by many at once, and must not wait.
///
///     let sink = LogSink.jsonLines { line in output.append(line) }
package struct LogSink: Sendable {
    package let receive: @Sendable (LogRecord) -> Void

    package init(_ receive: @escaping @Sendable (LogRecord) -> Void) { self.receive = receive }

    /// Lines of JSON for machines, each with its newline.
    package static func jsonLines(_ write: @escaping @Sendable ([UInt8]) -> Void) -> LogSink {
        LogSink { write($0.jsonLine()) }
    }

    /// Lines of text for people, each with its newline.
    package static func textLines(_ write: @escaping @Sendable ([UInt8]) -> Void) -> LogSink {
        LogSink { write($0.textLine()) }
    }
}
