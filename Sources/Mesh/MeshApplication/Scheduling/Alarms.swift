internal import MeshDomain
private import Synchronization

/// Waiting for many moments by one timer. Nearly every alarm for a deadline is called off long before, and a timer of the
/// system for each would wake another thread when it is set and again when it is cancelled; here either is a step in a heap.
/// The timer is set anew when it rings, or when somebody comes who is due before it.
///
///     let alarms = Alarms(ContinuousClock())
///     let number = alarms.set(after: .seconds(5)) { call.stop() }
///     try await alarms.sleep(for: .seconds(2))
package final class Alarms<Time: Clock>: Sendable where Time.Duration == Duration {
    private typealias Ring = @Sendable () -> Void

    private struct State {
        /// By their numbers, the one who is due first in front.
        var ends = IndexedHeap<UInt64>()
        var rings: [UInt64: Ring] = [:]
        var lastNumber: UInt64 = 0
        /// When the timer rings, and which one it is: one that was replaced says nothing any more.
        var ringing: Double?
        var timer: Task<Void, Never>?
        var timers = 0

        mutating func nextNumber() -> UInt64 {
            lastNumber += 1
            return lastNumber
        }
    }

    private let clock: Time
    private let start: Time.Instant
    private let state = Mutex(State())

    package init(_ clock: Time) {
        self.clock = clock
        start = clock.now
    }

    deinit { state.withLock { $0.timer?.cancel() } }

    /// Those who wait, for tests.
    package var count: Int { state.withLock { $0.rings.count } }

    /// Rings once after the time or later, on a thread of the common pool.
    ///
    /// - Returns: the number by which it is called off.
    package func set(after time: Duration, _ ring: @escaping @Sendable () -> Void) -> UInt64 {
        let end = end(after: time)
        return state.withLock { state in
            let number = state.nextNumber()
            set(number, end, ring, &state)
            return number
        }
    }

    /// The same, for whoever hands it on.
    package func alarm(after time: Duration, _ ring: @escaping @Sendable () -> Void) -> Alarm {
        let number = set(after: time, ring)
        return Alarm { self.callOff(number) }
    }

    /// False when it rang before, or is ringing.
    @discardableResult
    package func callOff(_ number: UInt64) -> Bool {
        state.withLock { state in
            state.ends.remove(number)
            return state.rings.removeValue(forKey: number) != nil
        }
    }

    /// Returns after the time or later; throws when the task is cancelled.
    package func sleep(for time: Duration) async throws(CancellationError) {
        let end = end(after: time)
        let number = state.withLock { $0.nextNumber() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                let isOver = state.withLock { state in
                    // The handler may have run before there was something to cancel.
                    if Task.isCancelled { return true }
                    set(number, end, { sleeper.resume() }, &state)
                    return false
                }
                if isOver { sleeper.resume() }
            }
        } onCancel: {
            let ring = state.withLock { state in
                state.ends.remove(number)
                return state.rings.removeValue(forKey: number)
            }
            ring?()
        }
        if Task.isCancelled { throw CancellationError() }
    }

    private func set(_ number: UInt64, _ end: Double, _ ring: @escaping Ring, _ state: inout State) {
        state.rings[number] = ring
        state.ends.set(number, rank: end)
        if state.ringing.map({ end < $0 }) ?? true { setTimer(to: end, &state) }
    }

    private var seconds: Double { start.duration(to: clock.now).inSeconds }
    private func end(after time: Duration) -> Double { seconds + max(.zero, time).inSeconds }

    /// A task of its own, because it serves all who wait and outlives each of them. It ends with the alarms.
    private func setTimer(to end: Double, _ state: inout State) {
        state.timer?.cancel()
        state.timers += 1
        state.ringing = end
        let number = state.timers
        let clock = clock
        let instant = start.advanced(by: .seconds(end))
        state.timer = Task.detached { [weak self] in
            do {
                try await clock.sleep(until: instant, tolerance: .zero)
            } catch {
                // Another timer has taken its place.
                return
            }
            self?.ring(number)
        }
    }

    private func ring(_ timer: Int) {
        let due = state.withLock { state in
            guard timer == state.timers, let ringing = state.ringing else {
                return [] as [Ring]
            }
            var due: [Ring] = []
            let now = max(seconds, ringing)
            while let first = state.ends.first, first.rank <= now {
                state.ends.remove(first.member)
                if let ring = state.rings.removeValue(forKey: first.member) { due.append(ring) }
            }
            state.ringing = nil
            state.timer = nil
            if let next = state.ends.first { setTimer(to: next.rank, &state) }
            return due
        }
        for ring in due { ring() }
    }
}
