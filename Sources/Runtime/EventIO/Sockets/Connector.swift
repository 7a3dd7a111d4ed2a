internal import CLinux

/// Opens a connection: a TCP or Unix socket that is connected, ready to become a `Connection`.
package enum Connector {
    /// On the loop. `connected` is called once, on the loop, unless the attempt is cancelled.
    package static func connect(
        to address: SocketAddress,
        on loop: Loop,
        timeout: Duration,
        connected: @escaping (Result<AcceptedSocket, SystemError>) -> Void
    ) -> ConnectionAttempt {
        let attempt = ConnectionAttempt(loop: loop, address: address, connected: connected)
        attempt.start(timeout: timeout)
        return attempt
    }
}

/// A connection that is being opened.
package final class ConnectionAttempt: ReadinessHandler, TimerTarget {
    private let loop: Loop
    private let address: SocketAddress
    private var connected: ((Result<AcceptedSocket, SystemError>) -> Void)?
    private var descriptor: Int32 = -1
    private var watch: WatchToken?
    private var timer: TimerToken?

    fileprivate init(
        loop: Loop,
        address: SocketAddress,
        connected: @escaping (Result<AcceptedSocket, SystemError>) -> Void
    ) {
        self.loop = loop
        self.address = address
        self.connected = connected
    }

    fileprivate func start(timeout: Duration) {
        do throws(SystemError) {
            descriptor = try Syscalls.makeSocket(address)
            if case .unix = address {
            } else {
                try Syscalls.setOption(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
            }
            if try Syscalls.connect(descriptor, to: address) { return finish(nil) }
            watch = try loop.core.watch(descriptor, for: .writable, self)
            timer = loop.core.schedule(after: timeout, self)
        } catch {
            finish(error)
        }
    }

    package func ready(_ readiness: Readiness) { finish(Syscalls.pendingError(descriptor)) }

    package func timerFired(_ timer: TimerToken) {
        self.timer = nil
        finish(SystemError("connect to \(address)", ETIMEDOUT))
    }

    /// Gives up; `connected` is not called any more. On the loop.
    package func cancel() {
        connected = nil
        finish(SystemError("connect to \(address)", ECANCELED))
    }

    private func finish(_ error: SystemError?) {
        if let watch { loop.core.unwatch(watch) }
        watch = nil
        if let timer { loop.core.cancel(timer) }
        timer = nil
        let connected = connected
        self.connected = nil
        let socket = descriptor
        descriptor = -1
        if error == nil, let connected {
            connected(.success(AcceptedSocket(descriptor: socket, peer: address)))
            return
        }
        if socket >= 0 { Syscalls.close(socket) }
        if let error, let connected { connected(.failure(SystemError("connect to \(address)", error.code))) }
    }
}
