package import EventIO
package import HTTPWire

/// A request as its handler sees it. The body comes as the handler reads it.
package struct HTTPRequest: Sendable {
    package let head: HTTP1RequestHead
    package let peer: SocketAddress
    /// It came over TLS.
    package let isSecure: Bool
    package let body: HTTPRequestBody

    init(_ head: HTTP1RequestHead, peer: SocketAddress, isSecure: Bool, body: HTTPRequestBody) {
        self.head = head
        self.peer = peer
        self.isSecure = isSecure
        self.body = body
    }

    package var method: String { head.method }
    package var path: Substring { head.path }
    package var query: Substring? { head.query }
    package var fields: HTTP1Fields { head.fields }
}

/// The body of a request, for one reader. Not reading is what stops a client that sends too fast.
package struct HTTPRequestBody: Sendable {
    let bound: LoopBound<HTTPExchange>

    /// The next bytes, as many as are there; nil at the end. Throws when the client goes.
    package func next() async throws -> [UInt8]? {
        if bound.loop.isCurrent, let result = bound.value.poll() { return try result.get() }
        // On the loop the wait begins in place, so that no cancellation can overtake it.
        let cancellation = bound.loop.isCurrent ? nil : WaitCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in bound.execute { $0.wait(reader, cancellation) } }
        } onCancel: {
            cancellation?.note()
            // Never in place: the loop's thread may be within the exchange just now.
            bound.loop.execute { bound.value.cancelReader() }
        }
    }

    /// All of it. Throws `HTTPHandlerFault.bodyTooLarge` when it is larger.
    package func collect(upTo bytesMax: Int) async throws -> [UInt8] {
        guard var all = try await next() else { return [] }
        while all.count <= bytesMax {
            guard let more = try await next() else { return all }
            all.append(contentsOf: more)
        }
        throw HTTPHandlerFault.bodyTooLarge(bytesMax: bytesMax)
    }
}
