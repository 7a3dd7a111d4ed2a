internal import MeshApplication
internal import MeshDomain
internal import StandardStreams

/// The machine's clock for the application.
struct SystemWallClock: WallClock {
    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    /// Waits by a clock that never jumps, and no longer than it was to the moment at first: when the wall clock is set back
    /// by an hour, sweeps, leases and heartbeats do not stop for that hour.
    func sleep(until moment: Moment) async throws(CancellationError) {
        let end = ContinuousClock.now + max(.zero, moment - now)
        while true {
            let left = min(moment - now, end - .now)
            guard left > .zero else { return }
            do {
                try await Task.sleep(for: min(left, Self.pieceMax))
            } catch {
                throw CancellationError()
            }
        }
    }

    /// A clock that was set forward is noticed within this time.
    private static let pieceMax: Duration = .seconds(60)
}
