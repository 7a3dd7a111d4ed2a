/// The requests of one connection: bytes in, events out. No socket, no clock.
///
///     var parser = HTTP1RequestParser(limits)
///     var position = 0
///     while let event = try parser.next(in: bytes, from: &position) { … }
///
/// The owner asks for one event after the other and may stop after `end`, as it does when the answer to that request is not
/// yet written: what stands behind `position` are the next requests, pipelined. Nil means that all bytes were taken.
///
/// Written by hand: Debian's http-parser is no longer maintained, and takes single LFs and folded lines, which this one must
/// refuse (docs/adr/0018-http1-by-hand.md).
package struct HTTP1RequestParser: ~Copyable {
    private enum State {
        case head
        case body(HTTP1BodyParser)
    }

    private let limits: HTTP1Limits
    private var lines = HTTP1LineScanner()
    private var state = State.head

    package init(_ limits: HTTP1Limits) { self.limits = limits }

    /// Between two requests, with nothing of the next one.
    package var isIdle: Bool {
        if case .head = state { return lines.isEmpty }
        return false
    }

    /// A head has begun and is not complete.
    package var isMidHead: Bool {
        if case .head = state { return !lines.isEmpty }
        return false
    }

    /// After it throws, it is of no more use.
    package mutating func next(
        in bytes: Span<UInt8>,
        from position: inout Int
    ) throws(HTTP1Fault) -> HTTP1RequestEvent? {
        guard case .body(var body) = state else { return try nextHead(in: bytes, from: &position) }
        let event = try body.next(in: bytes, from: &position)
        if case .end? = event { state = .head } else { state = .body(body) }
        return event
    }

    private mutating func nextHead(
        in bytes: Span<UInt8>,
        from position: inout Int
    ) throws(HTTP1Fault) -> HTTP1RequestEvent? {
        while try lines.take(
            bytes,
            from: &position,
            bytesMax: limits.headBytesMax,
            firstLineMax: limits.requestLineBytesMax
        ) {
            let head = lines.finish()
            if head.isEmpty {
                // Some clients end a body with one line too many (RFC 9112, section 2.2).
                guard lines.leadingEmptyLines <= 2 else { throw HTTP1Fault(400, "empty lines instead of a request") }
                continue
            }
            let request = try HTTP1HeadParser.parse(head, limits)
            state = .body(HTTP1BodyParser(request.body, limits))
            return .head(request)
        }
        return nil
    }
}
