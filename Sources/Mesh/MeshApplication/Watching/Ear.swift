internal import MeshDomain
private import Synchronization

/// What rang and has not been heard yet, and the one who waits for it. Bounded by the number of topics, whatever happens.
///
/// A wait has a number: a cancellation or an alarm that was meant for an earlier one ends no later one, and one that comes
/// before the waiter has lain down is not lost. The alarm clock outlives the waits: with each of them the deadline moves on,
/// and a sleeper that wakes too early sleeps on. So a ring costs no new sleeper.
final class Ear: Sendable {
    private struct State {
        var rung: Set<BellTopic> = []
        /// The number of the wait under way; 0 while nobody waits.
        var wait = 0
        var lastWait = 0
        var isOver = false
        var deadline: Moment?
        var waiter: CheckedContinuation<Void, Never>?
        /// The topic whose ring woke the waiter, if one did.
        var waker: BellTopic?
        var alarm: (number: Int, moment: Moment, sleeper: Task<Void, Never>?)?
        var lastAlarm = 0
    }

    private let state = Mutex(State())

    /// Answers whether that woke somebody.
    func hear(_ topic: BellTopic) -> Bool {
        let waiter = state.withLock { state in
            state.rung.insert(topic)
            if state.waiter != nil { state.waker = topic }
            return state.waiter.take()
        }
        waiter?.resume()
        return waiter != nil
    }

    func begin(until deadline: Moment?) -> Int {
        state.withLock { state in
            precondition(state.wait == 0, "a listener has one caller at a time")
            state.lastWait += 1
            state.wait = state.lastWait
            state.isOver = false
            state.deadline = deadline
            return state.wait
        }
    }

    /// Waits for a ring, the deadline or a cancellation, whichever is first; takes what rang, and the ring that woke it.
    func finish(_ wait: Int) async -> (rung: Set<BellTopic>, waker: BellTopic?) {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if !state.rung.isEmpty || state.isOver { return true }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            end(wait)
        }
        return state.withLock { state in
            state.wait = 0
            state.deadline = nil
            defer { state.rung = [] }
            return (state.rung, state.waker.take())
        }
    }

    /// Ends a wait, and no other one; also one whose waiter has not lain down yet.
    func end(_ wait: Int) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.wait == wait else { return nil }
            state.isOver = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    // MARK: The alarm clock

    /// Makes sure that somebody wakes at the moment or before.
    func setAlarm(at moment: Moment, _ clock: any WallClock, _ executor: (any TaskExecutor)?) {
        let (number, late) = state.withLock { state -> (Int?, Task<Void, Never>?) in
            if let alarm = state.alarm, alarm.moment <= moment { return (nil, nil) }
            state.lastAlarm += 1
            let late = state.alarm?.sleeper
            state.alarm = (state.lastAlarm, moment, nil)
            return (state.lastAlarm, late)
        }
        late?.cancel()
        guard let number else { return }
        let sleeper = Task(executorPreference: executor) { [self] in
            var moment = moment
            // Cancelled when nobody listens any longer, or when an earlier alarm took its place.
            while (try? await clock.sleep(until: moment)) != nil {
                guard let next = alarmRang(number, at: clock.now) else { return }
                moment = next
            }
        }
        let isMine = state.withLock { state in
            guard state.alarm?.number == number else { return false }
            state.alarm?.sleeper = sleeper
            return true
        }
        if !isMine { sleeper.cancel() }
    }

    func stopAlarm() {
        state.withLock { $0.alarm.take() }?.sleeper?.cancel()
    }

    /// The moment until which the sleeper goes on sleeping.
    private func alarmRang(_ number: Int, at now: Moment) -> Moment? {
        let (next, wait) = state.withLock { state -> (Moment?, Int?) in
            guard state.alarm?.number == number else { return (nil, nil) }
            guard let deadline = state.deadline, deadline > now else {
                state.alarm = nil
                return (nil, state.deadline == nil ? nil : state.wait)
            }
            state.alarm?.moment = deadline
            return (deadline, nil)
        }
        if let wait { end(wait) }
        return next
    }
}
