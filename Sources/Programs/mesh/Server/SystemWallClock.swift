internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import StandardStreams

/// The machine's clock for the application.
struct SystemWallClock: WallClock {
    /// Whose timers it waits by. Deadlines of calls are set and cancelled thousands of times a second, which the timers of
    /// Swift's own pool are not made for: each wakes another thread and stays until it is due.
    let loops: LoopGroup
    /// For those who run on no loop: to set a timer of a loop they would have to wake it.
    private let alarms = Alarms(ContinuousClock())

    init(loops: LoopGroup) { self.loops = loops }

    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    /// Waits by a clock that never jumps, and no longer than it was to the moment at first: when the wall clock is set back
    /// by an hour, sweeps, leases and heartbeats do not stop for that hour.
    func sleep(until moment: Moment) async throws(CancellationError) {
        let end = ContinuousClock.now + max(.zero, moment - now)
        while true {
            let left = min(moment - now, end - .now)
            guard left > .zero else { return }
            let piece = min(left, Self.pieceMax)
            if let loop = loops.loops.first(where: \.isCurrent) {
                try await loop.sleep(for: piece)
            } else {
                try await alarms.sleep(for: piece)
            }
        }
    }

    /// By the clock that never jumps. It rings on no loop, so what it stops must not belong to one.
    func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm? {
        alarms.alarm(after: moment - now, ring)
    }

    /// A clock that was set forward is noticed within this time.
    private static let pieceMax: Duration = .seconds(60)
}
