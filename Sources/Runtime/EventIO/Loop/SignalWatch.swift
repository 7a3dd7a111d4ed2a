internal import CLinux
internal import Glibc
private import Synchronization

/// Signals of the process as calls on a loop, instead of handlers that may do next to nothing.
///
///     try SignalWatch.watch([.terminate, .interrupt], on: loop) { signal in server.drain() }
///
/// One watch for a process: the next one takes its place.
package enum SignalWatch {
    package struct Signal: Hashable, Sendable {
        package let number: Int32

        package static let terminate = Signal(number: SIGTERM)
        package static let interrupt = Signal(number: SIGINT)
        package static let hangUp = Signal(number: SIGHUP)
    }

    package static func watch(
        _ signals: [Signal],
        on loop: Loop,
        _ received: @escaping @Sendable (Signal) -> Void
    ) throws(SystemError) {
        let descriptor = try Syscalls.check(clinux_open_signal_pipe(), "pipe2")
        loop.execute {
            // Fails only without memory; then signals are not seen.
            _ = try? loop.core.watch(descriptor, for: .readable, SignalReader(descriptor, received))
        }
        for signal in signals { try Syscalls.check(clinux_catch_signal(signal.number), "sigaction") }
    }
}

private final class SignalReader: ReadinessHandler {
    private let descriptor: Int32
    private let received: (SignalWatch.Signal) -> Void

    init(_ descriptor: Int32, _ received: @escaping (SignalWatch.Signal) -> Void) {
        self.descriptor = descriptor
        self.received = received
    }

    func ready(_ readiness: Readiness) {
        while let number = Syscalls.readSignal(descriptor) { received(SignalWatch.Signal(number: number)) }
    }
}
