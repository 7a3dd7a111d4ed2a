package import Protobuf

/// A serialized message that came, and whether it was compressed on its way.
package struct InboundMessage: Sendable, Equatable {
    package let bytes: [UInt8]
    package let wasCompressed: Bool

    package init(_ bytes: [UInt8], wasCompressed: Bool = false) {
        self.bytes = bytes
        self.wasCompressed = wasCompressed
    }
}

/// Serialized messages coming in, one at a time. A transport implements it; asking for the next one is what lets the
/// peer send more.
package protocol InboundMessages: Sendable {
    /// The next message, or nil after the last one. Throws a `Status` when the call ended early.
    func next() async throws -> InboundMessage?
}

/// Serialized messages going out. Returns when the transport has room for another one.
package protocol OutboundMessages: Sendable {
    /// - Parameter compressed: whether this message is compressed; nil leaves it to the call.
    func send(_ message: [UInt8], compressed: Bool?) async throws
}

extension OutboundMessages {
    package func send(_ message: [UInt8]) async throws { try await send(message, compressed: nil) }
}

/// The messages that a client streams to a handler.
///
/// A message that breaks a rule of the server is thrown as the status that refuses it, which ends a call whose handler
/// lets it through. A handler that answers for each message by itself takes them with `nextWithRefusal`.
package struct RequestStream<Request: Message>: AsyncSequence, Sendable {
    private let inbound: any InboundMessages
    private let check: (any RequestCheck)?

    package init(_ inbound: any InboundMessages, check: (any RequestCheck)? = nil) {
        self.inbound = inbound
        self.check = check
    }

    package func makeAsyncIterator() -> Iterator { Iterator(inbound: inbound, check: check) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let inbound: any InboundMessages
        fileprivate let check: (any RequestCheck)?
        /// Whether the message that came last was compressed.
        package private(set) var wasCompressed = false

        package mutating func next() async throws -> Request? { try await received()?.accepted() }

        /// The next message with the reason why it is refused, if it is: nothing but its shape may be relied on then.
        package mutating func nextWithRefusal() async throws -> (request: Request, refusal: Status?)? {
            try await received().map { ($0.message, $0.refusal) }
        }

        private mutating func received() async throws -> ReceivedRequest<Request>? {
            guard let message = try await inbound.next() else { return nil }
            wasCompressed = message.wasCompressed
            return try ReceivedRequest(message.bytes.span, check)
        }
    }
}

/// The messages that a server streams to a client. Leaving the loop early cancels the call.
package struct ResponseStream<Response: Message>: AsyncSequence, Sendable {
    private let open: @Sendable () async throws -> any InboundMessages

    package init(_ open: @escaping @Sendable () async throws -> any InboundMessages) { self.open = open }

    package func makeAsyncIterator() -> Iterator { Iterator(open: open) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let open: @Sendable () async throws -> any InboundMessages
        private var inbound: (any InboundMessages)?
        /// Whether the message that came last was compressed.
        package private(set) var wasCompressed = false

        fileprivate init(open: @escaping @Sendable () async throws -> any InboundMessages) { self.open = open }

        package mutating func next() async throws -> Response? {
            let inbound: any InboundMessages
            if let opened = self.inbound { inbound = opened } else { inbound = try await open() }
            self.inbound = inbound
            guard let message = try await inbound.next() else { return nil }
            wasCompressed = message.wasCompressed
            return try Response(receiving: message.bytes)
        }
    }
}

/// Where a handler puts the messages of its response.
package struct ResponseWriter<Response: Message>: Sendable {
    private let outbound: any OutboundMessages

    package init(_ outbound: any OutboundMessages) { self.outbound = outbound }

    /// Sends a message; waits while the client does not read.
    package func send(_ response: Response, compressed: Bool? = nil) async throws {
        try await outbound.send(response.wireBytes(), compressed: compressed)
    }
}

/// Where a client puts the messages of its request.
package struct RequestWriter<Request: Message>: Sendable {
    private let outbound: any OutboundMessages

    package init(_ outbound: any OutboundMessages) { self.outbound = outbound }

    /// Sends a message; waits while the server does not read.
    package func send(_ request: Request, compressed: Bool? = nil) async throws {
        try await outbound.send(request.wireBytes(), compressed: compressed)
    }
}

extension Status {
    init(unreadable error: DecodingError) { self.init(.internal, "the message cannot be read: \(error)") }
}

extension Message {
    /// Reads a message that came with a call. gRPC says INTERNAL for one that cannot be read.
    init(receiving bytes: Span<UInt8>) throws(Status) {
        do throws(DecodingError) {
            try self.init(wire: bytes)
        } catch {
            throw Status(unreadable: error)
        }
    }

    init(receiving bytes: [UInt8]) throws(Status) { try self.init(receiving: bytes.span) }
}
