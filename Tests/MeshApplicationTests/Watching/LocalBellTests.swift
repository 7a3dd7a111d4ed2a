internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable import MeshApplication

@Suite("The bell within one process", .timeLimit(.minutes(1)))
struct LocalBellTests {
    private let clock = ManualWallClock()
    private let bell: LocalBell

    init() { bell = LocalBell(clock: clock) }

    @Test("A ring before the wait is heard")
    func ringBefore() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a"), .text("t1", of: "a")])
        for _ in 0..<5 { bell.ring(.task("t1", of: "a")) }
        bell.ring(.text("t1", of: "a"))
        bell.ring(.text("t2", of: "a"))
        #expect(try await listener.heard(until: nil) == [.task("t1", of: "a"), .text("t1", of: "a")])
    }

    @Test("A ring during the wait ends it")
    func ringDuring() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a")])
        async let heard = listener.heard(until: clock.now + .seconds(15))
        await clock.waitForSleepers()
        bell.ring(.task("t1", of: "a"))
        #expect(try await heard == [.task("t1", of: "a")])
    }

    @Test("What was heard is not heard again, and a deadline ends a silent wait")
    func deadline() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a")])
        bell.ring(.task("t1", of: "a"))
        #expect(try await listener.heard(until: clock.now + .seconds(15)) == [.task("t1", of: "a")])
        async let heard = listener.heard(until: clock.now + .seconds(15))
        await clock.waitForSleepers()
        clock.advance(by: .seconds(15))
        #expect(try await heard.isEmpty)
    }

    @Test("A deadline that has passed ends the wait at once")
    func pastDeadline() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a")])
        for _ in 0..<200 { #expect(try await listener.heard(until: clock.now).isEmpty) }
    }

    @Test("A later wait has its own deadline, an earlier one too")
    func movingDeadlines() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a")])
        for seconds in [15, 60, 5, 30] {
            let until = clock.now + .seconds(seconds)
            async let heard = listener.heard(until: until)
            while clock.now < until {
                await clock.waitForSleepers()
                if let next = clock.nextMoment { clock.advance(to: next) }
            }
            #expect(try await heard.isEmpty)
            #expect(clock.now == until)
        }
    }

    @Test("A cancelled task does not wait, and a cancellation ends no later wait")
    func cancellation() async throws {
        let listener = bell.listen(to: [.task("t1", of: "a")])
        let cancelled = Task { try await listener.heard(until: nil) }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        let waiting = Task { [clock] in try await listener.heard(until: clock.now + .seconds(15)) }
        await clock.waitForSleepers()
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        async let heard = listener.heard(until: clock.now + .seconds(30))
        while clock.nextMoment.map({ $0 <= clock.now + .seconds(30) }) != true { await Task.yield() }
        bell.ring(.task("t1", of: "a"))
        #expect(try await heard == [.task("t1", of: "a")])
    }

    @Test("What ends a wait before its waiter lies down is not lost, and is not taken for a later one")
    func earlyEnd() async {
        let ear = Ear()
        let first = ear.begin(until: nil)
        ear.end(first)
        #expect(await ear.finish(first).rung.isEmpty)
        let second = ear.begin(until: nil)
        ear.end(first)
        async let heard = ear.finish(second)
        _ = ear.hear(.task("t1", of: "a"))
        #expect(await heard.rung == [.task("t1", of: "a")])
    }

    @Test("A listener that went is not rung for, and leaves no sleeper")
    func forgotten() async throws {
        var listener: (any BellListener)? = bell.listen(to: [.task("t1", of: "a"), .network("n1", of: "a")])
        let other = bell.listen(to: [.network("n1", of: "a")])
        #expect(bell.listenerCount == 3)
        let waiting = Task { [listener, clock] in try await listener?.heard(until: clock.now + .seconds(15)) }
        await clock.waitForSleepers()
        waiting.cancel()
        _ = await waiting.result
        listener = nil
        #expect(bell.listenerCount == 1)
        #expect(clock.nextMoment == nil)
        withExtendedLifetime(other) {}
    }

    @Test("No ring is lost between a writer and its listeners", arguments: 0..<6)
    func nothingLost(round: Int) async throws {
        let counter = Counter()
        let last = 2_000
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                let listener = bell.listen(to: [.task("t1", of: "a")])
                group.addTask {
                    var seen = 0
                    while seen < last {
                        _ = try await listener.heard(until: nil)
                        seen = counter.value.load(ordering: .acquiring)
                    }
                    return seen
                }
            }
            for step in 0..<last {
                counter.value.add(1, ordering: .acquiringAndReleasing)
                bell.ring(.task("t1", of: "a"))
                if step % 17 == round { await Task.yield() }
            }
            for try await seen in group { #expect(seen == last) }
        }
        #expect(bell.listenerCount == 0)
    }
}

private final class Counter: Sendable {
    let value = Atomic(0)
}
