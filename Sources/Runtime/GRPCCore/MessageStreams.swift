package import Protobuf

/// Serialized messages coming in, one at a time. A transport implements it; asking for the next one is what lets the
/// peer send more.
package protocol InboundMessages: Sendable {
    /// The next message, or nil after the last one. Throws a `Status` when the call ended early.
    func next() async throws -> [UInt8]?
}

/// Serialized messages going out. Returns when the transport has room for another one.
package protocol OutboundMessages: Sendable {
    func send(_ message: [UInt8]) async throws
}

/// The messages that a client streams to a handler.
package struct RequestStream<Request: Message>: AsyncSequence, Sendable {
    private let inbound: any InboundMessages

    package init(_ inbound: any InboundMessages) { self.inbound = inbound }

    package func makeAsyncIterator() -> Iterator { Iterator(inbound: inbound) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let inbound: any InboundMessages

        package mutating func next() async throws -> Request? {
            guard let bytes = try await inbound.next() else { return nil }
            return try Request(receiving: bytes)
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

        fileprivate init(open: @escaping @Sendable () async throws -> any InboundMessages) { self.open = open }

        package mutating func next() async throws -> Response? {
            let inbound: any InboundMessages
            if let opened = self.inbound { inbound = opened } else { inbound = try await open() }
            self.inbound = inbound
            guard let bytes = try await inbound.next() else { return nil }
            return try Response(receiving: bytes)
        }
    }
}

/// Where a handler puts the messages of its response.
package struct ResponseWriter<Response: Message>: Sendable {
    private let outbound: any OutboundMessages

    package init(_ outbound: any OutboundMessages) { self.outbound = outbound }

    /// Sends a message; waits while the client does not read.
    package func send(_ response: Response) async throws { try await outbound.send(response.wireBytes()) }
}

/// Where a client puts the messages of its request.
package struct RequestWriter<Request: Message>: Sendable {
    private let outbound: any OutboundMessages

    package init(_ outbound: any OutboundMessages) { self.outbound = outbound }

    /// Sends a message; waits while the server does not read.
    package func send(_ request: Request) async throws { try await outbound.send(request.wireBytes()) }
}

extension Message {
    /// Reads a message that came with a call. gRPC says INTERNAL for one that cannot be read.
    init(receiving bytes: [UInt8]) throws(Status) {
        do {
            try self.init(wire: bytes)
        } catch {
            throw Status(.internal, "the message cannot be read: \(error)")
        }
    }
}
