internal import Testing

@testable internal import EventIO

@Suite("A loop", .timeLimit(.minutes(1)))
struct LoopTests {
    /// Has a group for the time of a body.
    private func withLoops(_ count: Int = 1, _ body: (LoopGroup) async throws -> Void) async throws {
        let group = try LoopGroup(count: count)
        defer { group.shutDown() }
        try await body(group)
    }

    @Test("a group has as many loops as it was asked for, each a thread of its own, and gives them out in turn")
    func group() async throws {
        try await withLoops(3) { group in
            #expect(group.loops.map(\.index) == [0, 1, 2])
            var threads: Set<UInt> = []
            for loop in group.loops {
                threads.insert(try await loop.run { Syscalls.currentThread })
                #expect(!loop.isCurrent)
            }
            #expect(threads.count == 3)
            #expect((0..<6).map { _ in group.next().index } == [0, 1, 2, 0, 1, 2])
        }
        let cores = try LoopGroup()
        #expect(cores.loops.count == LoopThread.coreCount)
        cores.shutDown()
    }

    @Test("what many threads hand over runs once, on the loop, in the order of each thread")
    func executeFromManyThreads() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let ran = Recorded<(thread: Int, number: Int, isOnLoop: Bool)>()
            let done = Latch()
            let left = Tally(8)
            let threads = try (0..<8).map { thread in
                try LoopThread(name: "sender") {
                    for number in 0..<2000 { loop.execute { ran.append((thread, number, loop.isCurrent)) } }
                    loop.execute { if left.add(-1) == 0 { done.open() } }
                }
            }
            await done.wait()
            for thread in threads { thread.join() }
            #expect(ran.all.count == 16_000)
            #expect(ran.all.allSatisfy { $0.isOnLoop })
            for thread in 0..<8 { #expect(ran.all.filter { $0.thread == thread }.map(\.number) == Array(0..<2000)) }
        }
    }

    @Test("what is handed over on the loop runs later, in order, before the loop sleeps")
    func executeOnTheLoop() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let ran = Recorded<Int>()
            let done = Latch()
            loop.execute {
                loop.execute {
                    ran.append(1)
                    loop.execute {
                        ran.append(3)
                        done.open()
                    }
                }
                loop.execute { ran.append(2) }
                ran.append(0)
            }
            await done.wait()
            #expect(ran.all == [0, 1, 2, 3])
        }
    }

    /// Hands over a job when it goes, as clients do that close what lives on a loop.
    private final class LastWord: Sendable {
        private let loop: Loop
        private let word: @Sendable () -> Void

        init(_ loop: Loop, _ word: @escaping @Sendable () -> Void) {
            self.loop = loop
            self.word = word
        }

        deinit { loop.execute(word) }
    }

    @Test("what a job held goes when it has run, and may hand over another job then")
    func lettingGo() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let done = Latch()
            let ran = Recorded<Int>()
            func handOver() {
                let word = LastWord(loop) {
                    ran.append(2)
                    done.open()
                }
                loop.execute { withExtendedLifetime(word) { ran.append(1) } }
            }
            handOver()
            await done.wait()
            #expect(ran.all == [1, 2])
        }
    }

    @Test("jobs that make jobs without end do not keep timers from firing")
    func fairness() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let fired = Tally()
            let done = Latch()
            @Sendable func again() {
                if fired.value > 0 { return done.open() }
                loop.execute(again)
            }
            let alarm = Alarm { fired.add() }
            loop.execute {
                _ = loop.core.schedule(after: .milliseconds(1), alarm)
                again()
            }
            await done.wait()
        }
    }

    @Test("running waits for what a body returns or throws, and is in place on the loop itself")
    func run() async throws {
        struct Odd: Error {}
        try await withLoops { group in
            let loop = group.loops[0]
            let isOnLoop = try await loop.run { loop.isCurrent }
            #expect(isOnLoop)
            await #expect(throws: Odd.self) { try await loop.run { throw Odd() } }
            let nested = try await Task(executorPreference: loop.taskExecutor) {
                let before = Syscalls.currentThread
                return try await loop.run { Syscalls.currentThread == before }
            }.value
            #expect(nested)
        }
    }

    @Test("what was handed over before a group is shut down still runs", arguments: 0..<50)
    func shutDown(round: Int) throws {
        let group = try LoopGroup(count: 2)
        let count = Tally()
        for loop in group.loops {
            for _ in 0..<round { loop.execute { count.add() } }
        }
        group.shutDown()
        #expect(count.value == 2 * round)
        #expect(!group.loops.contains { $0.isCurrent })
        // A second time does nothing.
        group.shutDown()
    }

    @Test("a thread that begins after a loop has ended is not taken for the loop's")
    func threadNumbers() throws {
        let group = try LoopGroup(count: 1)
        group.shutDown()
        let isCurrent = Tally()
        // The system likes to give out the number of the thread that ended last.
        for _ in 0..<20 {
            try LoopThread(name: "later") {
                if group.loops[0].isCurrent { isCurrent.add() }
            }.join()
        }
        #expect(isCurrent.value == 0)
    }

    @Test("a task that prefers a loop runs on it, after every suspension too")
    func taskExecutor() async throws {
        try await withLoops(2) { group in
            for loop in group.loops {
                let places = await Task(executorPreference: loop.taskExecutor) {
                    var places = [loop.isCurrent]
                    await Task.yield()
                    places.append(loop.isCurrent)
                    try? await ContinuousClock().sleep(until: .now + .milliseconds(1))
                    places.append(loop.isCurrent)
                    async let child = loop.isCurrent
                    places.append(await child)
                    return places
                }.value
                #expect(places == [true, true, true, true])
            }
        }
    }

    private actor Counter {
        let loop: Loop
        private var count = 0

        init(_ loop: Loop) { self.loop = loop }

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.actorExecutor.asUnownedSerialExecutor() }

        func add() -> (count: Int, isOnLoop: Bool) {
            count += 1
            return (count, loop.isCurrent)
        }

        nonisolated func addOnLoop() -> Int { assumeIsolated { $0.add().count } }
    }

    @Test("an actor lives on a loop, and code on the loop is inside it")
    func actorExecutor() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let counter = Counter(loop)
            await withTaskGroup(of: Bool.self) { tasks in
                for _ in 0..<100 { tasks.addTask { await counter.add().isOnLoop } }
                for await isOnLoop in tasks { #expect(isOnLoop) }
            }
            let last = try await loop.run { counter.addOnLoop() }
            #expect(last == 101)
        }
    }

    @Test("something that is bound to a loop is reached on it, at once or soon")
    func loopBound() async throws {
        final class Box { var value = 1 }
        try await withLoops { group in
            let loop = group.loops[0]
            let bound = try await loop.run { LoopBound(Box(), on: loop) }
            let done = Latch()
            bound.execute { box in
                box.value += 1
                bound.execute { $0.value *= 10 }
                box.value += 3
                done.open()
            }
            await done.wait()
            let value = try await loop.run { bound.value.value }
            #expect(value == 23)
        }
    }

    @Test("timers fire in their order, and not after they were cancelled")
    func timers() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let fired = Recorded<Int>()
            let done = Latch()
            loop.execute {
                for number in [3, 1, 2] {
                    _ = loop.core.schedule(after: .milliseconds(number), Alarm { fired.append(number) })
                }
                let cancelled = loop.core.schedule(after: .milliseconds(2), Alarm { fired.append(9) })
                _ = loop.core.schedule(after: .milliseconds(4), Alarm { done.open() })
                loop.core.cancel(cancelled)
                #expect(loop.core.timerCount == 4)
            }
            await done.wait()
            #expect(fired.all == [1, 2, 3])
            let left = try await loop.run { loop.core.timerCount }
            #expect(left == 0)
        }
    }

    @Test("a timer never fires before its time")
    func timersAreNotEarly() async throws {
        try await withLoops { group in
            let loop = group.loops[0]
            let done = Latch()
            let early = Recorded<Int64>()
            let left = Tally(20)
            loop.execute {
                for number in 1...20 as ClosedRange<Int64> {
                    let due = loop.core.now + number * 330_000
                    let alarm = Alarm {
                        if Loop.nanoseconds < due { early.append(due) }
                        if left.add(-1) == 0 { done.open() }
                    }
                    _ = loop.core.schedule(at: due, alarm)
                }
            }
            await done.wait()
            #expect(early.all.isEmpty)
        }
    }

    private final class Alarm: TimerTarget, Sendable {
        private let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }

        func timerFired(_ timer: TimerToken) { body() }
    }

    @Test("durations become nanoseconds, those beyond their range the ends of it")
    func nanoseconds() {
        #expect(Duration.seconds(2).nanoseconds == 2_000_000_000)
        #expect(Duration.nanoseconds(-3).nanoseconds == -3)
        #expect(Duration(secondsComponent: 1, attosecondsComponent: 5_999_999_999).nanoseconds == 1_000_000_005)
        for seconds in [9_223_372_035, 9_223_372_036, 9_223_372_037, .max] as [Int64] {
            let long = Duration(secondsComponent: seconds, attosecondsComponent: 999_999_999_999_999_999)
            #expect(long.nanoseconds >= .max / 4)
            // Added to the time that a loop has, it is no overflow.
            #expect(long.nanoseconds < .max / 2)
            #expect((Duration.zero - long).nanoseconds <= .min / 4)
        }
    }
}
