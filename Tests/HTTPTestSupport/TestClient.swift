package import EventIO
package import TLSCrypto

/// A client that writes bytes as they are given and collects what comes. It knows nothing of HTTP, so it can misbehave.
package final class TestClient: Sendable {
    private let link: LoopBound<ClientLink>

    /// - Parameter tls: with TLS, to a server of this name.
    package init(
        to address: SocketAddress,
        on loop: Loop,
        tls: (context: TLSClientContext, serverName: String)? = nil
    ) async throws {
        let socket = try await withCheckedThrowingContinuation { continuation in
            loop.execute {
                _ = Connector.connect(to: address, on: loop, timeout: .seconds(10)) {
                    continuation.resume(with: $0)
                }
            }
        }
        link = try await loop.run {
            let engine = try tls.map { try TLSEngine(client: $0.context, serverName: $0.serverName) }
            let connection = Connection(
                loop: loop,
                descriptor: socket.descriptor,
                peerAddress: address,
                tls: engine,
                limits: ConnectionLimits()
            )
            return LoopBound(ClientLink(connection), on: loop)
        }
    }

    package func send(_ text: String) { send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) { link.execute { $0.send(bytes) } }

    /// Everything that came, as soon as it holds a text; also when the server has closed.
    package func received(until text: String) async -> String {
        await withCheckedContinuation { continuation in
            link.execute { $0.wait({ $0.contains(text) }, continuation) }
        }
    }

    /// Everything up to the server's closing.
    package func receivedAll() async -> String {
        await withCheckedContinuation { continuation in link.execute { $0.wait(nil, continuation) } }
    }

    /// How the connection ended; nil while it is open.
    package func end() async -> String? {
        await withCheckedContinuation { continuation in
            link.execute { continuation.resume(returning: $0.end?.description) }
        }
    }

    package func setReading(_ isReading: Bool) { link.execute { $0.connection.setReading(isReading) } }

    package func close() { link.execute { $0.connection.close() } }
}

private final class ClientLink: ConnectionHandler {
    let connection: Connection
    private var output: [UInt8] = []
    private var input: [UInt8] = []
    private(set) var end: ConnectionEnd?
    private var waits: [(isEnough: ((String) -> Bool)?, continuation: CheckedContinuation<String, Never>)] = []

    init(_ connection: Connection) {
        self.connection = connection
        connection.start(self)
    }

    func send(_ bytes: [UInt8]) {
        output += bytes
        connection.setNeedsFlush()
    }

    func wait(_ isEnough: ((String) -> Bool)?, _ continuation: CheckedContinuation<String, Never>) {
        waits.append((isEnough, continuation))
        serve()
    }

    private func serve() {
        guard end != nil || waits.contains(where: { $0.isEnough != nil }) else { return }
        let text = String(decoding: input, as: UTF8.self)
        var left = waits
        waits = []
        left.removeAll { wait in
            guard end != nil || wait.isEnough?(text) == true else { return false }
            wait.continuation.resume(returning: text)
            return true
        }
        waits = left
    }

    func opened() {}

    func received(_ bytes: Span<UInt8>) {
        for index in bytes.indices { input.append(bytes[index]) }
        serve()
    }

    func produce(into output: inout [UInt8], room: Int) {
        output += self.output.prefix(room)
        self.output.removeFirst(min(room, self.output.count))
    }

    func closed(_ end: ConnectionEnd) {
        self.end = end
        serve()
    }
}
