package import EventIO
internal import GRPCCore
internal import HTTPWire
private import Synchronization
package import TLSCrypto

/// Opens HTTP/2 connections on the loops of a group, in turn.
package final class HTTP2Connector: ClientConnector {
    private let loops: LoopGroup
    private let tls: TLSClientContext?
    private let serverName: String?
    private let configuration: ClientConnectionConfiguration

    /// - Parameters:
    ///   - tls: nil for plain text.
    ///   - serverName: what the server's certificate has to be for.
    package init(
        loops: LoopGroup,
        tls: TLSClientContext? = nil,
        serverName: String? = nil,
        _ configuration: ClientConnectionConfiguration = ClientConnectionConfiguration()
    ) {
        self.loops = loops
        self.tls = tls
        self.serverName = serverName
        self.configuration = configuration
    }

    package func connect(
        to address: SocketAddress,
        onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void
    ) async throws -> any ClientConnection {
        let loop = loops.next()
        let opening = OpeningHandle()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                loop.execute { [self] in
                    let attempt = ConnectionOpening(
                        address: address,
                        loop: loop,
                        tls: tls,
                        serverName: serverName,
                        configuration: configuration,
                        onEvent: onEvent,
                        continuation: continuation
                    )
                    attempt.start()
                    opening.hold(LoopBound(attempt, on: loop))
                }
            }
        } onCancel: {
            opening.cancel()
        }
    }
}

/// Carries a cancellation to the attempt, whichever comes first.
private final class OpeningHandle: Sendable {
    private struct State {
        var isCancelled = false
        var attempt: LoopBound<ConnectionOpening>?
    }

    private let state = Mutex(State())

    func hold(_ attempt: LoopBound<ConnectionOpening>) {
        let isCancelled = state.withLock { state in
            state.attempt = attempt
            return state.isCancelled
        }
        if isCancelled { attempt.execute { $0.fail("the attempt was given up") } }
    }

    func cancel() {
        let attempt = state.withLock { state in
            state.isCancelled = true
            return state.attempt
        }
        attempt?.execute { $0.fail("the attempt was given up") }
    }
}

/// One attempt: the socket, TLS, and the server's SETTINGS, within one time-out.
private final class ConnectionOpening: TimerTarget {
    private let address: SocketAddress
    private let loop: Loop
    private let tls: TLSClientContext?
    private let serverName: String?
    private let configuration: ClientConnectionConfiguration
    private let onEvent: @Sendable (ClientConnectionEvent) -> Void
    private var continuation: CheckedContinuation<any ClientConnection, any Error>?
    private var attempt: ConnectionAttempt?
    private var connection: Connection?
    private var timer: TimerToken?

    init(
        address: SocketAddress,
        loop: Loop,
        tls: TLSClientContext?,
        serverName: String?,
        configuration: ClientConnectionConfiguration,
        onEvent: @escaping @Sendable (ClientConnectionEvent) -> Void,
        continuation: CheckedContinuation<any ClientConnection, any Error>
    ) {
        self.address = address
        self.loop = loop
        self.tls = tls
        self.serverName = serverName
        self.configuration = configuration
        self.onEvent = onEvent
        self.continuation = continuation
    }

    func start() {
        timer = loop.schedule(after: configuration.connectTimeout, self)
        attempt = Connector.connect(to: address, on: loop, timeout: configuration.connectTimeout) { [self] result in
            attempt = nil
            switch result {
            case .success(let socket): open(socket)
            case .failure(let error): fail("\(error)")
            }
        }
        if continuation == nil { attempt = nil }
    }

    private func open(_ socket: AcceptedSocket) {
        do {
            let engine = try tls.map { try TLSEngine(client: $0, serverName: serverName) }
            let connection = Connection(
                loop: loop,
                descriptor: socket.descriptor,
                peerAddress: address,
                tls: engine,
                limits: configuration.socket
            )
            self.connection = connection
            let counts = ConnectionCounts()
            let client = try HTTP2ClientConnection(
                connection,
                isSecure: tls != nil,
                configuration,
                counts,
                onEvent: onEvent,
                ready: { [self] result in settle(result, connection, counts) }
            )
            self.client = client
            connection.start(client)
        } catch {
            if let connection { connection.close() } else { socket.close() }
            fail("\(error)")
        }
    }

    private var client: HTTP2ClientConnection?

    private func settle(_ result: Result<Void, Status>, _ connection: Connection, _ counts: ConnectionCounts) {
        switch result {
        case .failure(let status): fail(status.message)
        case .success:
            guard let client, let continuation else { return }
            release()
            let handle = HTTP2ClientConnectionHandle(LoopBound(client, on: loop), counts)
            continuation.resume(returning: handle)
        }
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        fail("connect to \(address): no answer in time")
    }

    func fail(_ reason: String) {
        guard let continuation else { return }
        let connection = connection
        let attempt = attempt
        release()
        attempt?.cancel()
        connection?.close()
        continuation.resume(throwing: Status(.unavailable, reason))
    }

    private func release() {
        continuation = nil
        if let timer { loop.cancel(timer) }
        timer = nil
        attempt = nil
        connection = nil
        client = nil
    }
}
