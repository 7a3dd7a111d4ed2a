internal import Synchronization
internal import Testing

@testable internal import EventIO

private final class ClosureOperation: LoopOperation {
    private let body: @Sendable (LoopWorker) async -> Void

    init(_ body: @escaping @Sendable (LoopWorker) async -> Void) { self.body = body }

    func run(on worker: LoopWorker) async { await body(worker) }
}

extension LoopWorkers {
    fileprivate func run(_ body: @escaping @Sendable (LoopWorker) async -> Void) { run(ClosureOperation(body)) }
}

@Suite("Operations of a loop", .timeLimit(.minutes(1)))
struct LoopWorkersTests {
    private func withLoop(_ body: (Loop) async throws -> Void) async throws {
        let group = try LoopGroup(count: 1)
        defer { group.shutDown() }
        try await body(group.loops[0])
    }

    @Test("operations run in the order in which they were handed over, on the loop")
    func order() async throws {
        try await withLoop { loop in
            let ran = Recorded<Int>()
            let done = Latch()
            loop.execute {
                for number in 0..<1000 {
                    loop.core.workers.run { _ in ran.append(loop.isCurrent ? number : -1) }
                }
                loop.core.workers.run { _ in done.open() }
            }
            await done.wait()
            #expect(ran.all == Array(0..<1000))
        }
    }

    @Test("an operation that waits does not hold up the next one, and goes on on the loop")
    func suspension() async throws {
        try await withLoop { loop in
            let gate = Latch()
            let finished = Latch()
            let second = Latch()
            let isOnLoop = Recorded<Bool>()
            loop.execute {
                loop.core.workers.run { _ in
                    await gate.wait()
                    isOnLoop.append(loop.isCurrent)
                    finished.open()
                }
                loop.core.workers.run { _ in second.open() }
            }
            await second.wait()
            gate.open()
            await finished.wait()
            #expect(isOnLoop.all == [true])
        }
    }

    @Test("many operations that wait at once all end")
    func many() async throws {
        try await withLoop { loop in
            let gate = Latch()
            let done = Latch()
            let left = Tally(1000)
            let begun = Tally()
            for _ in 0..<3 {
                let allBegun = Latch()
                loop.execute {
                    for _ in 0..<1000 {
                        loop.core.workers.run { _ in
                            if begun.add() % 1000 == 0 { allBegun.open() }
                            await gate.wait()
                            if left.add(-1) == 0 { done.open() }
                        }
                    }
                }
                await allBegun.wait()
                gate.open()
                await done.wait()
                left.add(1000)
            }
            #expect(begun.value == 3000)
        }
    }

    @Test("cancelling a worker ends the operation that it runs and no other, before or after")
    func cancel() async throws {
        try await withLoop { loop in
            let ended = Recorded<String>()
            let gate = Latch()
            let begun = Latch()
            let cancelled = Latch()
            let done = Latch()
            let worker = Mutex<LoopWorker?>(nil)
            loop.execute {
                loop.core.workers.run { _ in ended.append("before \(Task.isCancelled)") }
                loop.core.workers.run { current in
                    worker.withLock { $0 = current }
                    begun.open()
                    try? await ContinuousClock().sleep(until: .now + .seconds(3600))
                    ended.append("own \(Task.isCancelled)")
                    cancelled.open()
                }
                loop.core.workers.run { _ in
                    await gate.wait()
                    ended.append("beside \(Task.isCancelled)")
                    done.open()
                }
            }
            await begun.wait()
            loop.execute { worker.withLock { $0 }?.cancel() }
            await cancelled.wait()
            gate.open()
            await done.wait()
            for number in 0..<10 {
                let after = Latch()
                loop.execute {
                    loop.core.workers.run { _ in
                        ended.append("after \(number) \(Task.isCancelled)")
                        after.open()
                    }
                }
                await after.wait()
            }
            #expect(
                ended.all == ["before false", "own true", "beside false"] + (0..<10).map { "after \($0) false" }
            )
        }
    }

    @Test("operations may hand over operations")
    func nested() async throws {
        try await withLoop { loop in
            let ran = Recorded<Int>()
            let done = Latch()
            @Sendable func next(_ number: Int) {
                loop.core.workers.run { _ in
                    ran.append(number)
                    if number == 999 { done.open() } else { next(number + 1) }
                }
            }
            loop.execute { next(0) }
            await done.wait()
            #expect(ran.all == Array(0..<1000))
        }
    }

    @Test("what an operation holds is let go when it has run")
    func letsGo() async throws {
        final class Held: Sendable {
            let gone: Latch
            init(_ gone: Latch) { self.gone = gone }
            deinit { gone.open() }
        }
        try await withLoop { loop in
            let gone = Latch()
            let gate = Latch()
            loop.execute {
                let held = Held(gone)
                loop.core.workers.run { _ in _ = held.gone }
                // The row is not empty yet.
                loop.core.workers.run { _ in await gate.wait() }
            }
            await gone.wait()
            gate.open()
        }
    }
}
