internal import TLSCrypto

/// A client and a server engine with the wire between them in memory. What one throws is kept, and what it still has to say
/// (an alert) is delivered.
final class EnginePair {
    let server: TLSEngine
    let client: TLSEngine
    private(set) var serverText: [UInt8] = []
    private(set) var clientText: [UInt8] = []
    private(set) var serverError: TLSError?
    private(set) var clientError: TLSError?
    private(set) var serverState = TLSEngine.State.handshaking
    private(set) var clientState = TLSEngine.State.handshaking

    init(_ server: TLSServerContext, _ client: TLSClientContext, serverName: String? = nil) throws {
        self.server = try TLSEngine(server: server)
        self.client = try TLSEngine(client: client, serverName: serverName)
    }

    convenience init(
        _ server: TLSServerConfiguration = TestCertificates.server(),
        _ client: TLSClientConfiguration = TestCertificates.client()
    ) throws {
        try self.init(TLSServerContext(server), TLSClientContext(client))
    }

    /// Carries bytes until both sides are silent, in pieces of at most so many bytes.
    func exchange(piece: Int = .max) {
        while true {
            let toServer = Self.output(of: client)
            let toClient = Self.output(of: server)
            if toServer.isEmpty, toClient.isEmpty { return }
            for piece in Self.pieces(toServer, piece) { feedServer(piece) }
            for piece in Self.pieces(toClient, piece) { feedClient(piece) }
        }
    }

    /// An open pair.
    static func open(
        _ server: TLSServerConfiguration = TestCertificates.server(),
        _ client: TLSClientConfiguration = TestCertificates.client()
    ) throws -> EnginePair {
        let pair = try EnginePair(server, client)
        pair.exchange()
        if let error = pair.serverError ?? pair.clientError { throw error }
        return pair
    }

    func feedServer(_ bytes: [UInt8]) {
        do {
            serverState = try server.receive(bytes, plaintext: &serverText)
        } catch {
            serverError = error
        }
    }

    func feedClient(_ bytes: [UInt8]) {
        do {
            clientState = try client.receive(bytes, plaintext: &clientText)
        } catch {
            clientError = error
        }
    }

    var isOpen: Bool {
        serverError == nil && clientError == nil && server.isHandshakeComplete && client.isHandshakeComplete
            && serverState == .open && clientState == .open
    }

    static func output(of engine: TLSEngine) -> [UInt8] {
        var bytes: [UInt8] = []
        engine.takeOutput(into: &bytes)
        return bytes
    }

    static func pieces(_ bytes: [UInt8], _ size: Int) -> [[UInt8]] {
        if bytes.count <= size { return bytes.isEmpty ? [] : [bytes] }
        return stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    }
}
