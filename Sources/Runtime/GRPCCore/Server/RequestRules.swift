package import Protobuf

/// What a server asks of request messages beyond that they can be read, such as the bounds that the schema names.
///
/// A router holds one; it asks once for each method, so a type without rules costs its calls nothing.
package protocol RequestRules: Sendable {
    /// The check of messages of a type, or nil when every message of it is fine.
    func check(for type: any Message.Type) -> (any RequestCheck)?
}

/// Looks at each request message of one type.
package protocol RequestCheck: Sendable {
    /// Why the message is refused, or nil. Called where the message is read, before gates and interceptors have run, so it
    /// neither waits nor has an effect; what it answers reaches the client only if they let the call pass.
    func refusal(of message: LayoutView) -> Status?
}

/// A request that could be read, and what its rules say of it.
struct ReceivedRequest<Request: Message> {
    let message: Request
    let refusal: Status?

    /// - Throws: a status when the bytes are not a message, which says nothing of its fields' bounds.
    init(_ bytes: Span<UInt8>, _ check: (any RequestCheck)?) throws(Status) {
        var refusal: Status?
        message = try Request(receiving: bytes, check, &refusal)
        self.refusal = refusal
    }

    /// The message, if nothing speaks against it.
    func accepted() throws(Status) -> Request {
        if let refusal { throw refusal }
        return message
    }
}

extension Message {
    /// Reads a request, and asks what its rules say of it. The parts of a `ReceivedRequest`, for calls that cannot afford
    /// to look up its generic type.
    init(receiving bytes: Span<UInt8>, _ check: (any RequestCheck)?, _ refusal: inout Status?) throws(Status) {
        guard let check else {
            try self.init(receiving: bytes)
            return
        }
        var found: Status?
        do throws(DecodingError) {
            try self.init(wire: bytes) { found = check.refusal(of: $0) }
        } catch {
            throw Status(unreadable: error)
        }
        refusal = found
    }
}
