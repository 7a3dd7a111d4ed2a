package import MeshApplication
package import MeshDomain
internal import Synchronization

/// A clock that stands still until a test moves it. Sleepers whose moment has come are woken in the order of their moments.
package final class ManualWallClock: WallClock {
    private struct Sleeper {
        let number: Int
        let moment: Moment
        /// True when its moment has come, false when it was cancelled.
        let wake: @Sendable (Bool) -> Void
    }

    private struct State {
        var now: Moment
        var lastNumber = 0
        var sleepers: [Sleeper] = []
        /// Cancelled before they lay down.
        var cancelled: Set<Int> = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>

    /// 2027-01-01 in UTC, so that ids and times look like real ones.
    package static let start = Moment(nanoseconds: 1_798_761_600_000_000_000)

    package init(now: Moment = start) { state = Mutex(State(now: now)) }

    package var now: Moment { state.withLock { $0.now } }

    package func advance(by duration: Duration) { move { $0 + duration } }

    package func advance(to moment: Moment) { move { max($0, moment) } }

    private func move(_ step: (Moment) -> Moment) {
        let due = state.withLock { state in
            state.now = step(state.now)
            let due = state.sleepers.filter { $0.moment <= state.now }
            state.sleepers.removeAll { $0.moment <= state.now }
            return due.sorted { ($0.moment, $0.number) < ($1.moment, $1.number) }.map(\.wake)
        }
        for wake in due { wake(true) }
    }

    package func sleep(until moment: Moment) async throws(CancellationError) {
        let number = nextNumber()
        let isOver = await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                lieDown(number, until: moment) { sleeper.resume(returning: $0) }
            }
        } onCancel: {
            cancel(number)
        }
        if !isOver { throw CancellationError() }
    }

    private func nextNumber() -> Int {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    private func lieDown(_ number: Int, until moment: Moment, _ wake: @escaping @Sendable (Bool) -> Void) {
        let (answer, watchers) = state.withLock { state -> (Bool?, [CheckedContinuation<Void, Never>]) in
            if state.cancelled.remove(number) != nil { return (false, []) }
            if moment <= state.now { return (true, []) }
            state.sleepers.append(Sleeper(number: number, moment: moment, wake: wake))
            let content = state.watchers.filter { $0.count <= state.sleepers.count }.map(\.continuation)
            state.watchers.removeAll { $0.count <= state.sleepers.count }
            return (nil, content)
        }
        if let answer { wake(answer) }
        for watcher in watchers { watcher.resume() }
    }

    package func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm? {
        let number = nextNumber()
        lieDown(number, until: moment) { isOver in
            if isOver { ring() }
        }
        return Alarm { self.callOff(number) }
    }

    private func callOff(_ number: Int) {
        state.withLock { $0.sleepers.removeAll { $0.number == number } }
    }

    private func cancel(_ number: Int) {
        let sleeper = state.withLock { state in
            guard let position = state.sleepers.firstIndex(where: { $0.number == number }) else {
                state.cancelled.insert(number)
                return nil as Sleeper?
            }
            return state.sleepers.remove(at: position)
        }
        sleeper?.wake(false)
    }

    /// Returns when at least so many sleep: only then does moving the clock reach them.
    package func waitForSleepers(_ count: Int = 1) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isContent = state.withLock { state in
                if state.sleepers.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isContent { continuation.resume() }
        }
    }

    /// When the next sleeper wakes, for tests that jump from event to event.
    package var nextMoment: Moment? { state.withLock { $0.sleepers.map(\.moment).min() } }
}
