internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// A clock that stands still while anybody has something to do, and jumps to the next sleeper when nobody has.
final class SimulationClock: WallClock {
    private struct Sleeper {
        let number: Int
        let moment: Moment
        /// True when its moment has come, false when it was cancelled.
        let wake: @Sendable (Bool) -> Void

        func isBefore(_ other: Sleeper) -> Bool { (moment, number) < (other.moment, other.number) }
    }

    private struct State {
        var now: Moment
        var lastNumber = 0
        /// The next one last.
        var sleepers: [Sleeper] = []
        /// Cancelled before they lay down.
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    /// 2027-01-01 in UTC, so that times look like real ones.
    static let start = Moment(nanoseconds: 1_798_761_600_000_000_000)

    init() { state = Mutex(State(now: Self.start)) }

    var now: Moment { state.withLock { $0.now } }
    var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Goes to the moment of the next sleeper and wakes all whose moment it is. False when nobody sleeps.
    func jump() -> Bool {
        let due = state.withLock { state -> [Sleeper] in
            guard let next = state.sleepers.last else { return [] }
            state.now = max(state.now, next.moment)
            let first = state.sleepers.lastIndex { $0.moment > next.moment }.map { $0 + 1 } ?? 0
            defer { state.sleepers.removeSubrange(first...) }
            return state.sleepers[first...].reversed()
        }
        for sleeper in due { sleeper.wake(true) }
        return !due.isEmpty
    }

    func sleep(until moment: Moment) async throws(CancellationError) {
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

    /// As long as a call takes that cannot be cancelled.
    func pause(_ duration: Duration) async {
        let moment = now + duration
        await withCheckedContinuation { sleeper in
            lieDown(nextNumber(), until: moment) { _ in sleeper.resume() }
        }
    }

    private func nextNumber() -> Int {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    private func lieDown(_ number: Int, until moment: Moment, _ wake: @escaping @Sendable (Bool) -> Void) {
        let answer = state.withLock { state -> Bool? in
            if state.cancelled.remove(number) != nil { return false }
            if moment <= state.now { return true }
            let sleeper = Sleeper(number: number, moment: moment, wake: wake)
            var low = 0
            var high = state.sleepers.count
            while low < high {
                let middle = (low + high) / 2
                if sleeper.isBefore(state.sleepers[middle]) { low = middle + 1 } else { high = middle }
            }
            state.sleepers.insert(sleeper, at: low)
            return nil
        }
        if let answer { wake(answer) }
    }

    func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm? {
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
        let sleeper = state.withLock { state -> Sleeper? in
            guard let place = state.sleepers.firstIndex(where: { $0.number == number }) else {
                state.cancelled.insert(number)
                return nil
            }
            return state.sleepers.remove(at: place)
        }
        sleeper?.wake(false)
    }
}
