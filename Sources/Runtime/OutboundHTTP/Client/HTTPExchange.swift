/// An answer whose body is under way. Letting go of it before its end closes the connection, or resets the stream of a
/// shared one.
package final class HTTPExchange: Sendable {
    package let head: HTTPHead
    private let mailbox: ExchangeMailbox

    init(head: HTTPHead, _ mailbox: ExchangeMailbox) {
        self.head = head
        self.mailbox = mailbox
    }

    deinit { mailbox.abandon() }

    package var status: Int { head.status }

    /// The value of the first header of that name, whatever its case.
    package func header(_ name: String) -> String? { head.header(name) }

    /// All bytes that came since the last time, at least one; nil at the end of a body that is complete. The server waits
    /// while nobody reads. One reader at a time.
    ///
    /// Before a fault comes all that was received before it.
    package func next() async throws(HTTPFault) -> [UInt8]? { try await mailbox.next() }

    /// The rest of the body.
    package func collect() async throws(HTTPFault) -> [UInt8] {
        var body = try await next() ?? []
        while let more = try await next() { body += more }
        return body
    }
}
