internal import MeshApplication
internal import MeshDomain
internal import StandardStreams

/// The machine's clock for the application.
struct SystemWallClock: WallClock {
    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    /// Waits by a clock that never jumps; when the wall clock was set back meanwhile, it waits for the rest.
    func sleep(until moment: Moment) async throws(CancellationError) {
        while moment > now {
            do {
                try await Task.sleep(for: min(moment - now, Self.pieceMax))
            } catch {
                throw CancellationError()
            }
        }
    }

    /// A clock that was set forward is noticed within this time.
    private static let pieceMax: Duration = .seconds(60)
}
