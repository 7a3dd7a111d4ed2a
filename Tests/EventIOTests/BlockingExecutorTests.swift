internal import Testing

@testable internal import EventIO

@Suite("A thread for calls that block", .timeLimit(.minutes(1)))
struct BlockingExecutorTests {
    @Test("tasks that prefer it run one after the other on one thread")
    func tasks() async throws {
        let blocking = try BlockingExecutor(name: "blocking")
        let here = await Task(executorPreference: blocking.taskExecutor) { Syscalls.currentThread }.value
        let threads = await withTaskGroup(of: UInt.self) { group in
            for _ in 0..<100 {
                group.addTask(executorPreference: blocking.taskExecutor) {
                    let before = Syscalls.currentThread
                    await Task.yield()
                    return before == Syscalls.currentThread ? before : 0
                }
            }
            return await group.reduce(into: Set<UInt>()) { $0.insert($1) }
        }
        #expect(threads == [here])
        blocking.shutDown()
    }

    private actor Store {
        private let executor: BlockingExecutor
        private var values: [Int] = []

        init(_ executor: BlockingExecutor) { self.executor = executor }

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

        func add(_ value: Int) -> UInt {
            values.append(value)
            executor.checkIsolated()
            return Syscalls.currentThread
        }

        var sum: Int { values.reduce(0, +) }
    }

    @Test("an actor on it works on its thread")
    func actors() async throws {
        let blocking = try BlockingExecutor(name: "a name that is longer than the system takes")
        let store = Store(blocking)
        var threads: Set<UInt> = []
        for value in 1...100 { threads.insert(await store.add(value)) }
        #expect(threads.count == 1)
        #expect(await store.sum == 5050)
        blocking.shutDown()
    }

    @Test("what was handed over before the end runs, and ending twice is harmless")
    func shutDown() async throws {
        for _ in 0..<20 {
            let blocking = try BlockingExecutor(name: "blocking")
            let tasks = (0..<20).map { number in
                Task.immediate(executorPreference: blocking.taskExecutor) { number }
            }
            blocking.shutDown()
            blocking.shutDown()
            for (number, task) in tasks.enumerated() { #expect(await task.value == number) }
        }
    }
}
