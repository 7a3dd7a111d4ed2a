internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("Many waits by one timer", .timeLimit(.minutes(1)))
struct AlarmsTests {
    /// A clock that a test moves; who waits until a sleep has begun hears of it.
    private final class HandClock: Clock {
        struct Instant: InstantProtocol {
            var offset: Duration
            func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
            func duration(to other: Instant) -> Duration { other.offset - offset }
            static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
        }

        private struct State {
            var now = Instant(offset: .zero)
            var sleepers: [(end: Instant, continuation: AsyncStream<Void>.Continuation)] = []
        }

        private let state = Mutex(State())
        private let begun = AsyncStream<Duration>.makeStream()

        var now: Instant { state.withLock { $0.now } }
        var minimumResolution: Duration { .nanoseconds(1) }
        /// How long each sleep was meant to be from the beginning of time, in their order.
        var ends: AsyncStream<Duration> { begun.stream }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            let (ring, continuation) = AsyncStream<Void>.makeStream()
            state.withLock { $0.sleepers.append((deadline, continuation)) }
            begun.continuation.yield(deadline.offset)
            for await _ in ring {}
            try Task.checkCancellation()
        }

        func advance(to offset: Duration) {
            let due = state.withLock { state in
                state.now = Instant(offset: offset)
                let due = state.sleepers.filter { $0.end <= state.now }
                state.sleepers.removeAll { $0.end <= state.now }
                return due
            }
            for sleeper in due { sleeper.continuation.finish() }
        }
    }

    @Test("each wakes when its time has come, whoever came first")
    func order() async throws {
        let clock = HandClock()
        let alarms = Alarms(clock)
        var timers = clock.ends.makeAsyncIterator()
        async let late: Void = alarms.sleep(for: .seconds(30))
        #expect(await timers.next() == .seconds(30))
        async let early: Void = alarms.sleep(for: .seconds(10))
        // Somebody is due before the timer rings: it is set anew.
        #expect(await timers.next() == .seconds(10))
        clock.advance(to: .seconds(10))
        try await early
        #expect(await timers.next() == .seconds(30))
        #expect(alarms.count == 1)
        clock.advance(to: .seconds(31))
        try await late
        #expect(alarms.count == 0)
    }

    @Test("who is cancelled leaves at once, and the others wait on")
    func cancelled() async throws {
        let clock = HandClock()
        let alarms = Alarms(clock)
        var timers = clock.ends.makeAsyncIterator()
        let first = Task { try await alarms.sleep(for: .seconds(5)) }
        #expect(await timers.next() == .seconds(5))
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(alarms.count == 0)
        let gone = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            try await alarms.sleep(for: .seconds(1))
        }
        await #expect(throws: CancellationError.self) { try await gone.value }
        async let other: Void = alarms.sleep(for: .seconds(5))
        async let another: Void = alarms.sleep(for: .seconds(5))
        while alarms.count < 2 { await Task.yield() }
        clock.advance(to: .seconds(5))
        try await other
        try await another
    }

    @Test("an alarm rings once when its time has come, and not when it was called off")
    func alarm() async {
        let clock = HandClock()
        let alarms = Alarms(clock)
        var timers = clock.ends.makeAsyncIterator()
        let (rung, rings) = AsyncStream<Int>.makeStream()
        let first = alarms.set(after: .seconds(5)) { rings.yield(1) }
        #expect(await timers.next() == .seconds(5))
        _ = alarms.set(after: .seconds(5)) { rings.yield(2) }
        _ = alarms.set(after: .seconds(6)) {
            rings.yield(3)
            rings.finish()
        }
        #expect(alarms.callOff(first))
        #expect(!alarms.callOff(first))
        clock.advance(to: .seconds(5))
        #expect(await timers.next() == .seconds(6))
        clock.advance(to: .seconds(6))
        #expect(await rung.reduce(into: []) { $0.append($1) } == [2, 3])
        #expect(alarms.count == 0)
    }
}
