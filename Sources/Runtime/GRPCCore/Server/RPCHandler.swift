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
        /// One message in, one out: the transport needs no streams for it, and copies nothing. It passes the gates between
        /// reading the request and answering it, and leaves them, however that ends.
        case unary(Unary, gates: GatePassage)
        case streaming(Streaming)
    }

    package let method: MethodDescriptor
    package let body: Body
    /// Makes the body with a check of every request message; nil where only the handler's owner knows what the bytes are.
    private let checkedBody: (@Sendable (any RequestCheck) -> Body)?

    package init(method: MethodDescriptor, body: Body) {
        self.method = method
        self.body = body
        checkedBody = nil
    }

    private init(_ method: MethodDescriptor, _ body: @escaping @Sendable ((any RequestCheck)?) -> Body) {
        self.method = method
        self.body = body(nil)
        checkedBody = body
    }

    /// The same handler, which no request reaches that breaks a rule.
    func checked(by rules: (any RequestRules)?) -> RPCHandler {
        guard let check = rules?.check(for: method.request) else { return self }
        guard let checkedBody else {
            preconditionFailure("\(method.path) has rules for its request, and a handler that takes bytes")
        }
        return RPCHandler(method: method, body: checkedBody(check))
    }

    package static func unary<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (Request, ServerContext) async throws -> Response
    ) -> RPCHandler {
        RPCHandler(method) { check in
            let read: Unary = { bytes throws(Status) in
                var found: Status?
                let request = try Request(receiving: bytes, check, &found)
                // Refused where the handler would begin: whoever the gates turn away learns nothing of the request.
                if let refusal = found { return { _ in throw refusal } }
                return { context in try await answer(request, context).wireBytes() }
            }
            return .unary(read, gates: .none)
        }
    }

    package static func serverStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (Request, ResponseWriter<Response>, ServerContext) async throws -> Void
    ) -> RPCHandler {
        RPCHandler(method) { check in
            .streaming { inbound, outbound, context in
                let message = try await onlyMessage(of: inbound)
                let request = try ReceivedRequest<Request>(message.bytes.span, check).accepted()
                try await answer(request, ResponseWriter(outbound), context)
            }
        }
    }

    package static func clientStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer: @escaping @Sendable (RequestStream<Request>, ServerContext) async throws -> Response
    ) -> RPCHandler {
        RPCHandler(method) { check in
            .streaming { inbound, outbound, context in
                try await outbound.send(answer(RequestStream(inbound, check: check), context).wireBytes())
            }
        }
    }

    package static func bidirectionalStreaming<Request: Message, Response: Message>(
        _ method: MethodDescriptor,
        _ answer:
            @escaping @Sendable (RequestStream<Request>, ResponseWriter<Response>, ServerContext) async throws -> Void
    ) -> RPCHandler {
        RPCHandler(method) { check in
            .streaming { inbound, outbound, context in
                try await answer(RequestStream(inbound, check: check), ResponseWriter(outbound), context)
            }
        }
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
