/// Carries calls to a server: over connections, or in the same process.
package protocol RPCClientTransport: Sendable {
    /// Starts a call. A `Status` that is thrown here means that no server has seen anything of it.
    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream

    /// One message out, one back. Has a default over `open`.
    func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8]
}

/// A call that is open in both directions.
package protocol RPCClientStream: InboundMessages, OutboundMessages {
    /// Says that no more requests follow.
    func finishRequests() async throws
    /// Gives the call up. Does nothing after its end.
    func cancel()
    /// The metadata before the first response message; waits for it. Throws the call's status when it ends before.
    func responseMetadata() async throws -> Metadata
    /// How the call ended; nil while it is open. It is there once `next` returned nil or threw.
    var end: CallEnd? { get }
}

/// How a call ended, as its client saw it.
package struct CallEnd: Sendable {
    package var status: Status
    package var trailers: Metadata
    /// The server has certainly not begun with it, so that trying again is always safe.
    package var isUnprocessed: Bool

    package init(_ status: Status, trailers: Metadata = Metadata(), isUnprocessed: Bool = false) {
        self.status = status
        self.trailers = trailers
        self.isUnprocessed = isUnprocessed
    }
}

extension RPCClientTransport {
    package func unary(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CallOptions
    ) async throws -> [UInt8] {
        try await open(method, options).exchange(request)
    }
}
