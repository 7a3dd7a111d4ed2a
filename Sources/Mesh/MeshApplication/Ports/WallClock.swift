package import MeshDomain

/// The time of day, and waiting. Passed in everywhere, so that tests and simulations move it by hand.
package protocol WallClock: Sendable {
    var now: Moment { get }
    /// Returns at the moment or later; throws when the task is cancelled.
    func sleep(until moment: Moment) async throws(CancellationError)
    /// Rings once at the moment or later, if it is not called off before; nil from a clock by which only tasks can wait.
    func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm?
}

extension WallClock {
    package func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm? { nil }
}

/// Something that will be done at a moment.
package struct Alarm: Sendable {
    private let stop: @Sendable () -> Void

    package init(_ stop: @escaping @Sendable () -> Void) { self.stop = stop }

    /// It may be ringing just then.
    package func callOff() { stop() }
}

/// Makes ids. Passed in, so that a simulation makes the same ones again.
package protocol IDSource: Sendable {
    /// As in `net_0k3v9y8w5r2c1`: the prefix, then letters and digits that sort by time.
    func next(_ prefix: String) -> String
}
