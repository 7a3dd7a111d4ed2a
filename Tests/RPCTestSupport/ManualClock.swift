/// A clock that a test moves. One that is eager moves by itself: each sleep ends at once, and time has passed.
package final class ManualClock: Clock, Sendable {
    package struct Instant: InstantProtocol {
        package var offset: Duration

        package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct State: Sendable {
        var now = Instant(offset: .zero)
        var sleeps: [Duration] = []
        var sleepers: [Int: (until: Instant, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var sleeperCount = 0
    }

    private let state = Observed(State())
    private let isEager: Bool

    package init(isEager: Bool = false) { self.isEager = isEager }

    package var now: Instant { state.value.now }
    package var minimumResolution: Duration { .nanoseconds(1) }

    /// How long each sleep was meant to be, in their order.
    package var sleeps: [Duration] { state.value.sleeps }

    package func advance(by duration: Duration) {
        let due = state.change { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.continuation)
        }
        for sleeper in due { sleeper.resume() }
    }

    /// Waits until so many tasks sleep at the same time.
    package func waitForSleepers(_ count: Int) async { await state.wait { $0.sleepers.count >= count } }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.change { state in
            state.sleeperCount += 1
            state.sleeps.append(state.now.duration(to: deadline))
            if isEager { state.now = max(state.now, deadline) }
            return state.sleeperCount
        }
        try Task.checkCancellation()
        if isEager { return }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver: Result<Void, any Error>? = state.change { state in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if deadline <= state.now { return .success(()) }
                    state.sleepers[id] = (deadline, continuation)
                    return nil
                }
                if let isOver { continuation.resume(with: isOver) }
            }
        } onCancel: {
            let sleeper = state.change { $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
