internal import CLinux

/// Accepts connections at one address on one loop.
///
/// With SO_REUSEPORT each loop has a listener of its own at the same port, and the kernel shares the connections out.
package final class Listener: ReadinessHandler, TimerTarget {
    package let loop: Loop
    /// With the port that the kernel chose.
    package let address: SocketAddress
    private var descriptor: Int32
    private var watch: WatchToken?
    private var pause: TimerToken?
    private let accepted: (Int32, SocketAddress) -> Void
    private let failed: (SystemError) -> Void

    /// On the loop.
    ///
    /// - Parameters:
    ///   - accepted: gets the descriptor, which it owns, and the peer's address.
    ///   - failed: is told that accepting failed, as it does when no descriptor is left; it goes on after a pause.
    package init(
        loop: Loop,
        address: SocketAddress,
        backlog: Int32 = 4096,
        accepted: @escaping (Int32, SocketAddress) -> Void,
        failed: @escaping (SystemError) -> Void
    ) throws(SystemError) {
        self.loop = loop
        self.accepted = accepted
        self.failed = failed
        descriptor = try Syscalls.makeSocket(address)
        do throws(SystemError) {
            try Self.prepare(descriptor, address, backlog)
            self.address = try Syscalls.localAddress(descriptor)
            watch = try loop.core.watch(descriptor, for: .readable, self)
        } catch {
            Syscalls.close(descriptor)
            // Where all properties are set, throwing runs the deinit.
            descriptor = -1
            throw error
        }
    }

    deinit { precondition(descriptor < 0, "a listener is dropped without being closed") }

    private static func prepare(_ descriptor: Int32, _ address: SocketAddress, _ backlog: Int32) throws(SystemError) {
        if case .unix(let path) = address {
            // A socket file that a killed process left behind would be "in use" for ever.
            if Syscalls.isSocket(path), try !isServed(address) { Syscalls.removeFile(path) }
        } else {
            try Syscalls.setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
            try Syscalls.setOption(descriptor, SOL_SOCKET, SO_REUSEPORT, 1)
            if case .ipv6 = address { try Syscalls.setOption(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        }
        try Syscalls.bind(descriptor, to: address)
        try Syscalls.listen(descriptor, backlog: backlog)
    }

    /// Throws when another program, or another part of this one, listens at the address already. Listeners of one server
    /// share their port by SO_REUSEPORT, and so would those of a second server: the kernel would split the clients between
    /// them, and nobody would be told.
    package static func requireFree(_ address: SocketAddress) throws(SystemError) {
        if case .unix = address { return }
        if address.port == 0 { return }
        let probe = try Syscalls.makeSocket(address)
        defer { Syscalls.close(probe) }
        // Connections that have ended must not count; what listens does.
        try Syscalls.setOption(probe, SOL_SOCKET, SO_REUSEADDR, 1)
        if case .ipv6 = address { try Syscalls.setOption(probe, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        try Syscalls.bind(probe, to: address)
    }

    /// Whether somebody listens at a Unix socket.
    private static func isServed(_ address: SocketAddress) throws(SystemError) -> Bool {
        let probe = try Syscalls.makeSocket(address)
        defer { Syscalls.close(probe) }
        do throws(SystemError) {
            _ = try Syscalls.connect(probe, to: address)
            return true
        } catch {
            // Any other error, such as a queue that is full or a lack of rights, comes from somebody.
            return error.code != ECONNREFUSED
        }
    }

    package func ready(_ readiness: Readiness) {
        for _ in 0..<Self.acceptsPerTickMax {
            do throws(SystemError) {
                guard let (socket, peer) = try Syscalls.accept(descriptor) else { return }
                if case .unix = address {
                } else {
                    // Without it a small answer waits for the acknowledgement of the one before. An error means that the
                    // peer is gone, which reading will tell.
                    try? Syscalls.setOption(socket, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
                }
                accepted(socket, peer)
            } catch {
                failed(error)
                // The connection that cannot be accepted keeps the listener readable.
                if let watch { try? loop.core.change(watch, to: []) }
                if pause == nil { pause = loop.core.schedule(after: .milliseconds(100), self) }
                return
            }
            guard descriptor >= 0 else { return }
        }
    }

    package func timerFired(_ timer: TimerToken) {
        pause = nil
        if let watch { try? loop.core.change(watch, to: .readable) }
    }

    /// Accepts no more. On the loop.
    package func close() {
        guard descriptor >= 0 else { return }
        if let watch { loop.core.unwatch(watch) }
        if let pause { loop.core.cancel(pause) }
        Syscalls.close(descriptor)
        descriptor = -1
        if case .unix(let path) = address { Syscalls.removeFile(path) }
    }

    /// So that a storm of connections does not hold up those that are there.
    private static let acceptsPerTickMax = 64
}
