internal import MeshApplication
internal import MeshDomain
internal import StandardStreams

/// The machine's clock: real sockets wait in real time.
struct StackClock: WallClock {
    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        do {
            try await Task.sleep(for: max(.zero, moment - now))
        } catch {
            throw CancellationError()
        }
    }
}
