/// One TLS connection in memory: ciphertext in, text out, and the reverse. It owns no socket.
///
///     let engine = try TLSEngine(server: context)
///     // whenever bytes arrive:
///     let state = try engine.receive(bytes, plaintext: &text)
///     engine.takeOutput(into: &outbound)        // also after a throw: it may be the alert that tells the peer why
///
/// One thread at a time; an engine belongs to the connection that owns it. What it throws once it throws again at each
/// later call. Nothing is allocated for a record beyond what OpenSSL does, and nothing but OpenSSL's own state is held
/// while a connection is idle.
package final class TLSEngine {
    package enum State: Hashable, Sendable {
        /// More of the peer's bytes are needed before there can be text.
        case handshaking
        case open
        /// The peer sent close_notify: everything it had to say has arrived. Later bytes are dropped.
        case closedByPeer
    }

    private enum Side {
        /// Held because OpenSSL's callbacks read it.
        case server(TLSServerSnapshot)
        case client(TLSClientContext, serverName: String?)

        var peer: String {
            switch self {
            case .server: "client"
            case .client: "server"
            }
        }
    }

    private var connection: SSLConnection
    private let side: Side
    private var state = State.handshaking
    private var failure: TLSError?
    private var isClosed = false

    /// A server's end, with the configuration that is current now.
    ///
    /// - Throws: `library`.
    package init(server context: TLSServerContext) throws(TLSError) {
        let snapshot = context.snapshot
        connection = try SSLConnection(snapshot.contexts[0], handshakeBytesMax: snapshot.handshakeBytesMax)
        connection.becomeServer()
        side = .server(snapshot)
    }

    /// A client's end. The first output is ready at once.
    ///
    /// - Parameter serverName: the host name or IP address that the server's certificate has to be for; nil means the one
    ///   of the configuration.
    /// - Throws: `invalidConfiguration` for a name that is none, or when there is none and the server is to be verified.
    package init(client context: TLSClientContext, serverName: String? = nil) throws(TLSError) {
        let name = (serverName ?? context.serverName).map(Self.hostName)
        if name == nil, context.verifies {
            throw TLSError(.invalidConfiguration, "serverName is missing; a certificate cannot be verified without one")
        }
        connection = try SSLConnection(context.context, handshakeBytesMax: context.handshakeBytesMax)
        connection.becomeClient()
        side = .client(context, serverName: name)
        if let name {
            try connection.expect(name, verifies: context.verifies)
            if let session = context.sessions?.session(for: name) { connection.offer(session) }
        }
        try shakeHands()
    }

    deinit {
        // A peer that ends without close_notify is common, and no reason to forget its session (RFC 5246, 7.2.1).
        let hasFault = failure.map { $0.code != .truncated } ?? false
        if !hasFault, state != .handshaking { connection.endWithoutFault() }
    }

    // MARK: Bytes

    /// Takes what arrived, continues the handshake or decrypts, and appends the text to `plaintext`.
    ///
    /// The bytes are used up; they may be cut anywhere. Afterwards, and after a throw too, there may be output.
    ///
    /// - Throws: a code under "Handshake" or "Connection" in `TLSError.Code`. Text that was appended before stays valid.
    package func receive(_ ciphertext: RawSpan, plaintext: inout [UInt8]) throws(TLSError) -> State {
        if let failure { throw failure }
        if state == .closedByPeer { return state }
        try settle(connection.receive(ciphertext, into: &plaintext))
        return state
    }

    package func receive(_ ciphertext: [UInt8], plaintext: inout [UInt8]) throws(TLSError) -> State {
        try unsafe receive(ciphertext.span.bytes, plaintext: &plaintext)
    }

    /// Says that the transport has ended, after its last bytes were received.
    ///
    /// - Throws: `truncated` when there was no close_notify; somebody may have cut the connection.
    package func receiveEnd() throws(TLSError) {
        if let failure { throw failure }
        if state == .closedByPeer { return }
        let place = state == .handshaking ? "during the handshake" : "without close_notify"
        throw fail(TLSError(.truncated, "the \(side.peer) ended the connection \(place)"))
    }

    /// Encrypts; `takeOutput` has the result. Nothing is kept back, so the caller bounds what it sends before it takes.
    ///
    /// - Throws: `handshakeIncomplete` before the handshake is over: nothing was sent or kept, try again when it is.
    ///   `closed` after `close`.
    package func send(_ plaintext: RawSpan) throws(TLSError) {
        try checkMaySend()
        try settleSend(connection.write(plaintext))
    }

    package func send(_ plaintext: [UInt8]) throws(TLSError) { try unsafe send(plaintext.span.bytes) }

    /// Encrypts straight into an array, behind other output that waits: the same as `send` and `takeOutput`, without the
    /// copy between them.
    ///
    /// - Throws: like `send`.
    package func send(_ plaintext: RawSpan, output: inout [UInt8]) throws(TLSError) {
        try checkMaySend()
        try settleSend(connection.write(plaintext, into: &output))
    }

    package func send(_ plaintext: [UInt8], output: inout [UInt8]) throws(TLSError) {
        try unsafe send(plaintext.span.bytes, output: &output)
    }

    /// Appends everything that has to go to the peer: handshake, records, alerts.
    package func takeOutput(into output: inout [UInt8]) { connection.takeOutput(into: &output) }

    package var hasOutput: Bool { connection.hasOutput }

    /// Says with close_notify that nothing more will be sent; what the peer still sends can be received. Before the end of
    /// the handshake, and after a failure, there is nothing to say.
    package func close() {
        if !isClosed, failure == nil, state != .handshaking { connection.shutDown() }
        isClosed = true
    }

    // MARK: What was agreed on

    package var isHandshakeComplete: Bool { !connection.isShakingHands }

    /// What ALPN chose; nil before the end of the handshake, and when one side knows no ALPN.
    package var negotiatedProtocol: String? { isHandshakeComplete ? connection.negotiatedProtocol : nil }

    package var version: TLSVersion? { isHandshakeComplete ? connection.version : nil }

    /// OpenSSL's name, such as `TLS_AES_128_GCM_SHA256`.
    package var cipher: String? { isHandshakeComplete ? connection.cipher : nil }

    /// Whether a session was resumed, so that nobody's certificate was sent or verified again.
    package var isResumed: Bool { isHandshakeComplete && connection.isResumed }

    /// On a server, the name that the client asked for (SNI); on a client, the one it sent.
    package var serverName: String? { connection.serverName }

    /// Who the other side is by its certificate, nil without one. Made from the certificate at each call: keep it.
    package var peerIdentity: TLSPeerIdentity? { isHandshakeComplete ? connection.peerIdentity : nil }

    // MARK: Outcomes

    private func shakeHands() throws(TLSError) { try settle(connection.handshake()) }

    /// Gives an outcome of the library its meaning.
    private func settle(_ outcome: SSLConnection.Outcome) throws(TLSError) {
        if state == .handshaking, isHandshakeComplete { state = .open }
        if let session = connection.takeSession(), case .client(let context, let name?) = side {
            context.sessions?.store(session, for: name)
        }
        switch outcome {
        case .done, .wantsInput:
            return
        case .closedByPeer where state == .open:
            state = .closedByPeer
        case .closedByPeer:
            throw fail(TLSError(.handshakeFailed, "the \(side.peer) closed the connection during the handshake"))
        case .failed:
            throw fail(cause())
        }
    }

    private func checkMaySend() throws(TLSError) {
        if let failure { throw failure }
        if isClosed { throw TLSError(.closed, "nothing can be sent after close") }
        if !isHandshakeComplete { throw TLSError(.handshakeIncomplete, "the handshake is not over; nothing was sent") }
    }

    private func settleSend(_ outcome: SSLConnection.Outcome) throws(TLSError) {
        if outcome == .done { return }
        throw fail(cause())
    }

    private func cause() -> TLSError {
        if connection.isHandshakeTooLarge {
            ErrorQueue.clear()
            return TLSError(.handshakeTooLarge, "the \(side.peer) sent too many bytes before the handshake was over")
        }
        return ConnectionFailure.translate(
            ErrorQueue.take(),
            verifyResult: connection.verifyResult,
            peer: side.peer,
            duringHandshake: state == .handshaking
        )
    }

    private func fail(_ error: TLSError) -> TLSError {
        failure = error
        return error
    }

    /// `[::1]` is how an address looks in a URL; a dot at the end says the same as none.
    private static func hostName(_ name: String) -> String {
        if name.hasPrefix("["), name.hasSuffix("]") { return String(name.dropFirst().dropLast()) }
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}
