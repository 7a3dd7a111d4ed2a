/// Time as a `Duration` since this value was made, on any clock.
///
/// Instants of an `any Clock` cannot be compared with each other; durations can, and a state machine that is given
/// `now` as a duration needs no clock in its tests.
package struct Timeline: Sendable {
    private let elapsed: @Sendable () -> Duration
    private let sleeping: @Sendable (Duration) async throws -> Void

    package init(_ clock: any Clock<Duration> = ContinuousClock()) { self.init(on: clock) }

    private init<C: Clock>(on clock: C) where C.Duration == Duration {
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
        sleeping = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    }

    package var now: Duration { elapsed() }

    /// Returns at a moment of this timeline, at once when it has passed. Throws `CancellationError` when the task is
    /// cancelled.
    package func sleep(until moment: Duration) async throws { try await sleeping(moment) }
}
