internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import HTTPWire

/// A connection that is made again after it was cut.
actor Line {
    private let connector: HTTP2Connector
    private let address: SocketAddress
    private var connection: (any ClientConnection)?
    private var attempt: Task<any ClientConnection, any Error>?
    /// Connections made so far.
    private(set) var count = 0

    init(_ connector: HTTP2Connector, to address: SocketAddress) {
        self.connector = connector
        self.address = address
    }

    /// - Parameter window: bytes that the server may send on a stream before some of them are read.
    static func lines(_ count: Int, window: Int32 = 65_535, _ loops: LoopGroup, to address: SocketAddress) -> [Line] {
        var configuration = ClientConnectionConfiguration()
        configuration.http2.streamWindow = window
        let connector = HTTP2Connector(loops: loops, configuration)
        return (0..<count).map { _ in Line(connector, to: address) }
    }

    func ready() async throws -> any ClientConnection {
        if let connection { return connection }
        let attempt =
            attempt
            ?? Task { [connector, address] in
                try await connector.connect(to: address, onEvent: { _ in })
            }
        self.attempt = attempt
        do {
            let made = try await attempt.value
            if self.attempt == attempt {
                self.attempt = nil
                connection = made
                count += 1
            }
            return made
        } catch {
            if self.attempt == attempt { self.attempt = nil }
            throw error
        }
    }

    /// Closes the socket under all of its streams.
    func cut() {
        connection?.close()
        connection = nil
    }

    fileprivate func lost(_ lost: any ClientConnection) {
        if connection === lost { connection = nil }
    }
}

extension Line: RPCClientTransport {
    nonisolated func open(
        _ method: MethodDescriptor,
        _ options: CallOptions
    ) async throws -> any RPCClientStream {
        var attempts = 0
        while true {
            let connection = try await ready()
            do {
                return try await connection.open(method, options)
            } catch let status as Status where status.code == .unavailable && attempts < 100 {
                // Cut by somebody else; nothing was sent.
                attempts += 1
                await lost(connection)
            }
        }
    }
}
