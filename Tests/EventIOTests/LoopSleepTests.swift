internal import EventIO
internal import Testing

@Suite("Sleeping on a loop")
struct LoopSleepTests {
    private let loops: LoopGroup

    init() throws { loops = try LoopGroup(count: 1) }

    private func timerCount() async throws -> Int {
        let loop = loops.loops[0]
        return try await loop.run { loop.core.timerCount }
    }

    @Test("A sleep ends when its time has come, from a task of the loop as from another one")
    func endsInTime() async throws {
        let loop = loops.loops[0]
        try await loop.sleep(for: .milliseconds(1))
        try await Task(executorPreference: loop.taskExecutor) { try await loop.sleep(for: .milliseconds(1)) }.value
        #expect(try await timerCount() == 0)
        loops.shutDown()
    }

    @Test("A cancelled sleep ends at once and leaves no timer", arguments: [true, false])
    func endsByCancellation(onLoop: Bool) async throws {
        let loop = loops.loops[0]
        let sleeper = Task(executorPreference: onLoop ? loop.taskExecutor : nil) {
            try await loop.sleep(for: .seconds(3_600))
        }
        while try await timerCount() == 0 { await Task.yield() }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(try await timerCount() == 0)
        loops.shutDown()
    }

    @Test("A task that is cancelled already does not sleep")
    func doesNotBegin() async throws {
        let loop = loops.loops[0]
        let sleeper = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            try await loop.sleep(for: .seconds(3_600))
        }
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(try await timerCount() == 0)
        loops.shutDown()
    }
}
