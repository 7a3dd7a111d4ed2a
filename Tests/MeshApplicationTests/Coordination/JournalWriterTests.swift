internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("The journal of a worker")
struct JournalWriterTests {
    private static let fallback = TaskEvent.Body.modelFallback(
        TaskEvent.ModelFallback(subtask: nil, from: "a", to: "b", reason: FailureReason(.unavailable, "It is away."))
    )

    /// A task that has begun, its journal, and the store that holds the first commit back.
    private static func begun() async throws -> (CoordinationWorld, JournalWriter, HeldStore) {
        let held = Mutex<HeldStore?>(nil)
        let world = try await CoordinationWorld(
            wrapping: { store in
                let store = HeldStore(store)
                held.withLock { $0 = store }
                return store
            },
            { _, _ in .text("") }
        )
        let id = try await world.submit()
        try await world.append(id, .started(worker: "worker_1", run: 1, resumedAfter: 1))
        let lease = try await world.lease(id)
        let journal = JournalWriter(task: try await world.task(), fence: lease.fence, world.coordinator)
        return (world, journal, try #require(held.withLock { $0 }))
    }

    private static func append(_ step: JournalStep, to journal: JournalWriter) -> Task<Bool, any Error> {
        Task.immediate { try await journal.appendAndWait { _, _ in step } != nil }
    }

    @Test("steps that come while a commit is under way go into the next one together")
    func together() async throws {
        let (world, journal, store) = try await Self.begun()
        let first = Self.append(JournalStep(events: [Self.fallback]), to: journal)
        await store.waitForCommit()
        let others = (1...3).map { _ in Self.append(JournalStep(events: [Self.fallback]), to: journal) }
        // They are in line: an actor takes what came first first.
        _ = await journal.task
        store.release()
        #expect(try await first.value)
        for other in others { #expect(try await other.value) }
        #expect(store.sizes == [1, 3])
        #expect(try await world.journal().count == 6)
    }

    @Test(
        "a step that the store refuses takes no other with it, not even one that was made for what it would have led to"
    )
    func oneAtFault() async throws {
        let (world, journal, store) = try await Self.begun()
        let first = Self.append(JournalStep(events: [Self.fallback]), to: journal)
        await store.waitForCommit()
        // It would end the task, and changes memory that is not there.
        let missing = Change.updateMemory(Samples.memory("mem_missing", in: world.network))
        let ending = JournalStep(events: [.failed(FailureReason(.internal, "It ends."))], beside: [missing])
        let bad = Self.append(ending, to: journal)
        let good = Self.append(JournalStep(events: [Self.fallback]), to: journal)
        _ = await journal.task
        store.release()
        #expect(try await first.value)
        let refused = await bad.result
        #expect(throws: WorkStop.memoryChanged) { try refused.get() }
        #expect(try await good.value)
        #expect(try await world.task().status == .planning)
        #expect(try await world.journal().count == 4)
    }
}

/// Holds the first commit back, and counts the events of each that was made.
private final class HeldStore: StoreDecorator {
    private struct State {
        var hasBegun = false
        var isReleased = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var held: CheckedContinuation<Void, Never>?
        var sizes: [Int] = []
    }

    let base: any MeshStore
    private let state = Mutex(State())

    init(_ base: any MeshStore) { self.base = base }

    var sizes: [Int] { state.withLock { $0.sizes } }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        await hold()
        let outcome = try await base.commit(changes)
        let size = changes.changes.reduce(0) {
            if case .appendTask(let change, _) = $1 { $0 + change.events.count } else { $0 }
        }
        state.withLock { $0.sizes.append(size) }
        return outcome
    }

    private func hold() async {
        await withCheckedContinuation { caller in
            let (waiting, passes) = state.withLock { state in
                let isFirst = !state.hasBegun
                state.hasBegun = true
                defer { state.waiting = [] }
                if isFirst, !state.isReleased { state.held = caller }
                return (state.waiting, !isFirst || state.isReleased)
            }
            for one in waiting { one.resume() }
            if passes { caller.resume() }
        }
    }

    func waitForCommit() async {
        await withCheckedContinuation { caller in
            let hasBegun = state.withLock { state in
                if !state.hasBegun { state.waiting.append(caller) }
                return state.hasBegun
            }
            if hasBegun { caller.resume() }
        }
    }

    func release() {
        let held = state.withLock { state in
            state.isReleased = true
            return state.held.take()
        }
        held?.resume()
    }
}
