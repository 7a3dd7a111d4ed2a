internal import EventIO
internal import TLSCrypto

/// One attempt at a socket and its TLS, within one time-out. On the loop.
final class RedisOpening: TimerTarget {
    private let socket: SocketAddress
    private let address: RedisAddress
    private let loop: Loop
    private let configuration: RedisConfiguration
    private var continuation: CheckedContinuation<Result<RedisConnection, RedisError>, Never>?
    private var attempt: ConnectionAttempt?
    private var connection: Connection?
    private var timer: TimerToken?

    init(
        _ socket: SocketAddress,
        _ address: RedisAddress,
        _ loop: Loop,
        _ configuration: RedisConfiguration,
        _ continuation: CheckedContinuation<Result<RedisConnection, RedisError>, Never>
    ) {
        self.socket = socket
        self.address = address
        self.loop = loop
        self.configuration = configuration
        self.continuation = continuation
    }

    func start(_ tls: TLSClientContext?, serverName: String?) {
        timer = loop.schedule(after: configuration.connectTimeout, self)
        let timeout = configuration.connectTimeout
        attempt = Connector.connect(to: socket, on: loop, timeout: timeout) { [self] result in
            attempt = nil
            switch result {
            case .success(let accepted): open(accepted, tls, serverName)
            case .failure(let error): fail(.cannotConnect(to: address, reason: "\(error)"))
            }
        }
        if continuation == nil { attempt = nil }
    }

    private func open(_ accepted: AcceptedSocket, _ tls: TLSClientContext?, _ serverName: String?) {
        let engine: TLSEngine?
        do throws(TLSError) {
            if let tls {
                engine = try TLSEngine(client: tls, serverName: configuration.tls?.serverName ?? serverName)
            } else {
                engine = nil
            }
        } catch {
            accepted.close()
            return fail(.cannotConnect(to: address, reason: "\(error)"))
        }
        let connection = Connection(
            loop: loop,
            descriptor: accepted.descriptor,
            peerAddress: socket,
            tls: engine,
            limits: configuration.socket
        )
        self.connection = connection
        let inbox = RedisInbox(callsMax: configuration.pipeline.waitingMax)
        let end = RedisConnectionEnd()
        var made: RedisConnection?
        let core = RedisConnectionCore(connection, configuration, inbox, end) { [self] in settle(made) }
        made = RedisConnection(
            LoopBound(core, on: loop),
            inbox,
            end,
            commandTimeout: configuration.commandTimeout
        )
        core.failedToOpen = { [self] reason in fail(.cannotConnect(to: address, reason: reason)) }
        connection.start(core)
    }

    private func settle(_ connection: RedisConnection?) {
        guard let connection, let continuation else { return }
        release()
        continuation.resume(returning: .success(connection))
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        fail(.cannotConnect(to: address, reason: "no answer in time"))
    }

    func fail(_ error: RedisError) {
        guard let continuation else { return }
        let connection = connection
        let attempt = attempt
        release()
        attempt?.cancel()
        connection?.close()
        continuation.resume(returning: .failure(error))
    }

    private func release() {
        continuation = nil
        if let timer { loop.cancel(timer) }
        timer = nil
        attempt = nil
        connection = nil
    }
}
