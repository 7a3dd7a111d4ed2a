internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@Suite("The clock that is moved by hand")
struct ManualWallClockTests {
    @Test("sleepers wake when their moment comes and not before")
    func wake() async throws {
        let clock = ManualWallClock()
        let woken = Log()
        try await withThrowingTaskGroup { group in
            for seconds in [3, 1, 2] {
                group.addTask {
                    try await clock.sleep(until: ManualWallClock.start + .seconds(seconds))
                    woken.add(seconds)
                }
            }
            await clock.waitForSleepers(3)
            #expect(clock.nextMoment == ManualWallClock.start + .seconds(1))
            clock.advance(by: .milliseconds(999))
            #expect(woken.all.isEmpty)
            clock.advance(by: .milliseconds(1))
            try await group.next()
            #expect(woken.all == [1])
            clock.advance(to: ManualWallClock.start + .seconds(9))
            try await group.waitForAll()
            #expect(Set(woken.all) == [1, 2, 3])
        }
        clock.advance(to: ManualWallClock.start)
        #expect(clock.now == ManualWallClock.start + .seconds(9), "it does not go back")
    }

    @Test("a moment that has passed is not waited for")
    func past() async throws {
        let clock = ManualWallClock()
        try await clock.sleep(until: clock.now)
        #expect(clock.nextMoment == nil)
    }

    @Test("a cancelled sleeper wakes with an error, asleep or not yet")
    func cancellation() async {
        let clock = ManualWallClock()
        let sleeper = Task { try await clock.sleep(until: ManualWallClock.start + .seconds(1)) }
        await clock.waitForSleepers()
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(clock.nextMoment == nil)
        let early = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.sleep(until: ManualWallClock.start + .seconds(1))
        }
        early.cancel()
        await #expect(throws: CancellationError.self) { try await early.value }
    }

    private final class Log: Sendable {
        private let numbers = Mutex<[Int]>([])
        var all: [Int] { numbers.withLock { $0 } }
        func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    }
}
