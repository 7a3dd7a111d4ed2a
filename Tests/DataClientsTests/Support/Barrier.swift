internal import Dispatch

/// Keeps a body on its thread until the test opens it, and tells the test that the body has come.
final class Barrier: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    /// On a database thread.
    func hold() {
        arrived.signal()
        opened.wait()
    }

    func open() { opened.signal() }

    /// Waits on a thread of Dispatch, so that the pool goes on.
    func untilHeld() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.arrived.wait()
                continuation.resume()
            }
        }
    }
}
