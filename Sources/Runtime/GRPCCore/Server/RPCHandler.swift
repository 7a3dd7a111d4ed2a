package import Protobuf

/// A service that can be added to a router. Generated protocols refine it.
package protocol RPCService: Sendable {
    var handlers: [RPCHandler] { get }
}

/// A method with the code that answers it, over serialized messages: what a router holds and a transport runs.
package struct RPCHandler: Sendable {
    /// Answers a request that has been read already.
    package typealias UnaryOperation = @Sendable (ServerContext) async throws -> [UInt8]
    /// Reads the request, which lies in the transport's buffer and is not kept, and says how to go on.
    package typealias Unary = @Sendable (Span<UInt8>) throws(Status) -> UnaryOperation
    package typealias Streaming =
        @Sendable (any InboundMessages, any OutboundMessages, ServerContext) async throws -> Void

    package enum Body: Sendable {
        /// One message in, one out: the transport needs no streams for it, and copies nothing.
        case unary(Unary)
        case streaming(Streaming)
    }

    package let method: MethodDescriptor
    package let body: Body

    package static func unary<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (Request, ServerContext) async throws -> Response
    ) -> RPCHandler {
        RPCHandler(
            method: method,
            body: .unary { bytes throws(Status) in
                let request = try Request(receiving: bytes)
                return { context in try await answer(request, context).wireBytes() }
            }
        )
    }

    package static func serverStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (Request, ResponseWriter<Response>, ServerContext) async throws -> Void
    ) -> RPCHandler {
        RPCHandler(
            method: method,
            body: .streaming { inbound, outbound, context in
                let request = try await onlyMessage(of: inbound)
                try await answer(Request(receiving: request.bytes), ResponseWriter(outbound), context)
            }
        )
    }

    package static func clientStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (RequestStream<Request>, ServerContext) async throws -> Response
    ) -> RPCHandler {
        RPCHandler(
            method: method,
            body: .streaming { inbound, outbound, context in
                try await outbound.send(answer(RequestStream(inbound), context).wireBytes())
            }
        )
    }

    package static func bidirectionalStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer:
            @escaping @Sendable (RequestStream<Request>, ResponseWriter<Response>, ServerContext) async throws -> Void
    ) -> RPCHandler {
        RPCHandler(
            method: method,
            body: .streaming { inbound, outbound, context in
                try await answer(RequestStream(inbound), ResponseWriter(outbound), context)
            }
        )
    }

    private static func onlyMessage(of inbound: any InboundMessages) async throws -> InboundMessage {
        guard let message = try await inbound.next() else {
            throw Status(.unimplemented, "the call ended without a request message")
        }
        guard try await inbound.next() == nil else {
            throw Status(.unimplemented, "the call has more than one request message")
        }
        return message
    }
}
