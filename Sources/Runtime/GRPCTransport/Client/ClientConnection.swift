package import EventIO
package import GRPCCore

/// One connection of a channel to one address, ready for calls.
package protocol ClientConnection: AnyObject, Sendable {
    /// Starts a call on this connection. Throws a `Status` with code UNAVAILABLE, before anything was sent, when the
    /// connection takes no calls any more; the channel then picks another one. Waits while the peer allows no more streams.
    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream
    /// Calls that are open or wait for a stream.
    var callCount: Int { get }
    /// Takes no new calls; closes when those in flight have ended.
    func drain()
    /// Ends everything at once.
    func close()
}

/// What becomes of a connection after it was handed to the channel.
package enum ClientConnectionEvent: Sendable {
    /// The server asked for no more calls here (GOAWAY); calls in flight go on. The channel connects anew.
    case goingAway
    /// Gone, with the reason for people. Comes exactly once, last.
    case closed(reason: String)
}

/// Makes connections. The real one lives on event loops; tests script theirs.
package protocol ClientConnector: Sendable {
    /// Returns when the connection can take calls (TCP, TLS and the server's SETTINGS are done), or throws a `Status`
    /// (UNAVAILABLE) that says why not. Cancelling the task gives up.
    func connect(
        to address: SocketAddress,
        onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void
    ) async throws -> any ClientConnection
}

/// Turns host names into addresses.
package protocol HostResolver: Sendable {
    func resolve(host: String, port: UInt16) async throws -> [SocketAddress]
}
