/// Where finished spans go. The closure is called on the thread that ends the span, possibly by many at once, and must
/// not wait.
package struct SpanProcessor: Sendable {
    package let receive: @Sendable (FinishedSpan) -> Void

    package init(_ receive: @escaping @Sendable (FinishedSpan) -> Void) { self.receive = receive }

    /// Keeps spans until an exporter drains the buffer.
    package static func buffer(_ buffer: SpanBuffer) -> SpanProcessor { SpanProcessor { buffer.append($0) } }
}
