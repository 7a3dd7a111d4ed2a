internal import CLinux
internal import Glibc
internal import Synchronization

/// Signals of the process as calls on a loop, instead of handlers that may do next to nothing.
///
///     let signals = try SignalWatch([.terminate, .interrupt], on: loop) { signal in server.drain() }
///
/// Make it before any other thread runs: threads inherit that the signals are blocked.
package final class SignalWatch: Sendable {
    package struct Signal: Hashable, Sendable {
        package let number: Int32

        package static let terminate = Signal(number: SIGTERM)
        package static let interrupt = Signal(number: SIGINT)
        package static let hangUp = Signal(number: SIGHUP)
    }

    private let descriptor: Int32
    private let loop: Loop

    /// Blocks signals in the calling thread and all that it starts from now on, so that they wait for a watch.
    package static func block(_ signals: [Signal]) {
        var set = signalSet(signals)
        unsafe _ = pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    package init(
        _ signals: [Signal],
        on loop: Loop,
        _ received: @escaping @Sendable (Signal) -> Void
    ) throws(SystemError) {
        Self.block(signals)
        var set = Self.signalSet(signals)
        let descriptor = try Syscalls.makeSignalDescriptor(&set)
        self.descriptor = descriptor
        self.loop = loop
        loop.execute {
            let reader = SignalReader(descriptor: descriptor, received: received)
            // Fails only without memory; then signals are not seen, which the operator's second signal will show.
            _ = try? loop.core.watch(descriptor, for: .readable, reader)
        }
    }

    private static func signalSet(_ signals: [Signal]) -> sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in signals { unsafe sigaddset(&set, signal.number) }
        return set
    }
}

private final class SignalReader: ReadinessHandler {
    private let descriptor: Int32
    private let received: (SignalWatch.Signal) -> Void

    init(descriptor: Int32, received: @escaping (SignalWatch.Signal) -> Void) {
        self.descriptor = descriptor
        self.received = received
    }

    func ready(_ readiness: Readiness) {
        while let number = Syscalls.readSignal(descriptor) { received(SignalWatch.Signal(number: number)) }
    }
}
