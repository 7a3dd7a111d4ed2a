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
        store.release()
        #expect(try await first.value)
        let refused = await bad.result
        #expect(throws: WorkStop.memoryChanged) { try refused.get() }
        #expect(try await good.value)
        #expect(try await world.task().status == .planning)
        #expect(try await world.journal().count == 4)
    }
    // MARK: Ahead of the store

    private static func step(_ events: TaskEvent.Body...) -> JournalWriter.Make {
        { _, _ in JournalStep(events: events) }
    }

    @Test("work goes on from a step that is not written yet; nobody else sees it, and settling waits for it")
    func ahead() async throws {
        let (world, journal, store) = try await Self.begun()
        let written = Mutex(false)
        let first = try await journal.append { _, _ in
            JournalStep(events: [Self.fallback], afterwards: { written.withLock { $0 = true } })
        }
        #expect(first?.version == 3)
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        #expect(try await journal.append(Self.step(Self.fallback))?.version == 4)
        #expect(journal.isAhead)
        #expect(try await world.task().version == 2)
        #expect(!written.withLock { $0 })
        store.release()
        try await settled.value
        #expect(written.withLock { $0 })
        #expect(store.sizes == [1, 1])
        #expect(try await world.task() == journal.task)
    }

    @Test("what others write meanwhile stands before the steps that are ahead, which are made anew")
    func between() async throws {
        let (world, journal, store) = try await Self.begun()
        for _ in 1...2 { try await journal.append(Self.step(Self.fallback)) }
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        try await journal.append(Self.step(Self.fallback))
        let feedback = TaskEvent.Body.feedback(user: Samples.user, rating: 5, comment: "Good.", memory: "mem_1")
        try await world.append("task_1", feedback)
        store.release()
        try await settled.value
        let journalOfStore = try await world.journal()
        #expect(journalOfStore.count == 6)
        if case .feedback = journalOfStore[2].body {} else { Issue.record("the feedback came first") }
        #expect(journalOfStore.dropFirst(3).allSatisfy { $0.body == Self.fallback })
        #expect(try await world.task() == journal.task)
    }

    @Test("when somebody cancels the task meanwhile nothing that is ahead is written, and the journal has ended")
    func cancelled() async throws {
        let (world, journal, store) = try await Self.begun()
        try await journal.append(Self.step(Self.fallback))
        let end = Task.immediate { await journal.writeOn() }
        await store.waitForCommit()
        try await world.append("task_1", .cancelled(user: Samples.user, reason: "changed my mind"))
        store.release()
        #expect(await end.value == .ended)
        #expect(journal.task.status == .cancelled)
        await #expect(throws: WorkStop.ended) { try await journal.append(Self.step(Self.fallback)) }
        #expect(try await world.journal().count == 3)
    }

    @Test("work that went on from a step that cannot be written any more has to begin again")
    func overtaken() async throws {
        let (world, journal, store) = try await Self.begun()
        let plan = TaskEvent.Body.planned(Samples.plan("s1"), model: "", spend: .none)
        try await journal.append(Self.step(plan))
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        let waited = Self.append(JournalStep(events: [Self.fallback]), to: journal)
        try await world.append("task_1", plan)
        store.release()
        let result = await settled.result
        #expect(throws: WorkStop.overtaken) { try result.get() }
        // It was made for what came before it, and is not written either.
        let resultOfWaited = await waited.result
        #expect(throws: WorkStop.overtaken) { try resultOfWaited.get() }
        await #expect(throws: WorkStop.overtaken) { try await journal.append(Self.step(Self.fallback)) }
    }

    @Test("whoever comes after a step that ends the task hears of the end when that is written")
    func afterTheEnd() async throws {
        let (_, journal, store) = try await Self.begun()
        try await journal.append(Self.step(.failed(FailureReason(.internal, "It ends."))))
        let late = Self.append(JournalStep(events: [Self.fallback]), to: journal)
        await store.waitForCommit()
        #expect(journal.isAhead)
        store.release()
        let result = await late.result
        #expect(throws: WorkStop.ended) { try result.get() }
        #expect(journal.task.status == .failed)
    }

    @Test(
        "steps whose answer got lost are not written again with those that were taken meanwhile, and belong to nobody else",
        arguments: [false, true]
    )
    func lostAnswer(isSomebodyBetween: Bool) async throws {
        let (world, journal, store) = try await Self.begun()
        for _ in 1...2 { try await journal.append(Self.step(Self.fallback)) }
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        try await journal.append(Self.step(Self.fallback))
        store.release { if isSomebodyBetween { try? await world.append("task_1", Self.feedback) } }
        try await settled.value
        #expect(store.sizes == [2, 1])
        #expect(try await world.journal().count { $0.body == Self.fallback } == 3)
        #expect(try await world.journal().count == (isSomebodyBetween ? 6 : 5))
        #expect(try await world.task() == journal.task)
    }

    // MARK: Texts

    private static let feedback = TaskEvent.Body.feedback(
        user: Samples.user,
        rating: 5,
        comment: "Good.",
        memory: "mem_1"
    )

    /// A board with a text of the task's that is written by a `LiveWriter`.
    private static func text(in world: CoordinationWorld) -> (LiveTextBoard, LiveWriter) {
        let board = LiveTextBoard(bell: LocalBell(clock: world.clock))
        let id = LiveTextID(task: "task_1", network: world.network, subtask: "s1", of: world.tenant)
        return (board, LiveWriter(board, id, attempt: 1))
    }

    @Test("a text whose event moves in the journal begins where that is written, whole")
    func textMoves() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "a failed; b begins again")
        text.add("I would ")
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        try await world.append("task_1", Self.feedback)
        // Whoever reads of the feedback would take it for what the text begins after.
        #expect(board.read("task_1", upTo: 3, from: &places).isEmpty)
        store.release()
        try await settled.value
        text.add("rather not.")
        #expect(board.read("task_1", upTo: 3, from: &places).isEmpty)
        #expect(
            board.read("task_1", upTo: 4, from: &places)
                == [.snapshot("s1", attempt: 1, text: "I would rather not.", afterSequence: 4)]
        )
    }

    @Test("a text is not shown when the step that it begins after is refused, nor one that begins after the end")
    func textOfLost() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "")
        text.add("Of one who ")
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        // Another worker has taken the task over and written more than this one knows of.
        world.clock.advance(by: .seconds(60))
        _ = try await world.lease("task_1", "worker_2")
        for _ in 1...3 { try await world.append("task_1", Self.feedback) }
        store.release()
        let result = await settled.result
        #expect(throws: WorkStop.fenced) { try result.get() }
        text.add("lost the task.")
        journal.begin(text, reason: "once more")
        text.add("Still here.")
        #expect(board.read("task_1", upTo: .max, from: &places).isEmpty)
        #expect(!board.isWriting("task_1"))
    }

    @Test("a text that begins again with another model belongs to the last event only")
    func textBeginsTwice() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "")
        text.add("of the first")
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "it failed")
        text.add("of the second")
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        try await world.append("task_1", Self.feedback)
        store.release()
        try await settled.value
        #expect(board.read("task_1", upTo: 4, from: &places).isEmpty)
        #expect(
            board.read("task_1", upTo: 5, from: &places)
                == [.snapshot("s1", attempt: 1, text: "of the second", afterSequence: 5)]
        )
    }

    @Test("a text that is shown begins again with another model when the event of that is written")
    func textBeginsAgain() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        journal.begin(text, reason: "")
        text.add("of the first")
        #expect(
            board.read("task_1", upTo: 2, from: &places)
                == [.snapshot("s1", attempt: 1, text: "of the first", afterSequence: 2)]
        )
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "it failed")
        text.add("of the second")
        #expect(board.read("task_1", upTo: .max, from: &places).isEmpty)
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        store.release()
        try await settled.value
        #expect(
            board.read("task_1", upTo: 3, from: &places)
                == [
                    .reset("s1", attempt: 1, reason: "it failed", afterSequence: 3),
                    .delta("s1", attempt: 1, offset: 0, text: "of the second", afterSequence: 3),
                ]
        )
    }

    @Test("a text whose event is written as it was taken does not begin again")
    func textStays() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        journal.begin(text, reason: "")
        text.add("Hello ")
        let settled = Task.immediate { try await journal.settle() }
        await store.waitForCommit()
        store.release()
        try await settled.value
        _ = board.read("task_1", upTo: 3, from: &places)
        try await world.append("task_1", Self.feedback)
        try await journal.append(Self.step(Self.fallback))
        try await journal.settle()
        text.add("you")
        #expect(
            board.read("task_1", upTo: 5, from: &places)
                == [.delta("s1", attempt: 1, offset: 6, text: "you", afterSequence: 3)]
        )
    }

    @Test("of two tries of a text the later one is shown, also when the step before the first one comes to nothing")
    func textOfTwoTries() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, first) = Self.text(in: world)
        let second = LiveWriter(board, first.text, attempt: 1)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        let missing = Change.updateMemory(Samples.memory("mem_missing", in: world.network))
        let bad = Self.append(JournalStep(events: [Self.fallback], beside: [missing]), to: journal)
        await store.waitForCommit()
        journal.begin(first, reason: "")
        first.add("Of the first")
        try await journal.append(Self.step(Self.fallback))
        journal.begin(second, reason: "the attempt before failed")
        second.add("Of the ")
        store.release()
        let refused = await bad.result
        #expect(throws: WorkStop.memoryChanged) { try refused.get() }
        try await journal.settle()
        second.add("second")
        #expect(
            board.read("task_1", upTo: 4, from: &places)
                == [.snapshot("s1", attempt: 1, text: "Of the second", afterSequence: 4)]
        )
    }

    @Test("a text that began after a step that comes to nothing begins after what is before that")
    func textOfNothing() async throws {
        let (world, journal, store) = try await Self.begun()
        let (board, text) = Self.text(in: world)
        var places = LiveTextPlaces()
        try await journal.append(Self.step(Self.fallback))
        let missing = Change.updateMemory(Samples.memory("mem_missing", in: world.network))
        let bad = Self.append(JournalStep(events: [Self.fallback], beside: [missing]), to: journal)
        await store.waitForCommit()
        journal.begin(text, reason: "")
        text.add("Hello")
        store.release()
        let refused = await bad.result
        #expect(throws: WorkStop.memoryChanged) { try refused.get() }
        #expect(
            board.read("task_1", upTo: 3, from: &places)
                == [.snapshot("s1", attempt: 1, text: "Hello", afterSequence: 3)]
        )
    }
}

/// Holds the first commit back, and counts the events of each that was made.
private final class HeldStore: StoreDecorator {
    private struct State {
        var hasBegun = false
        var isReleased = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var held: CheckedContinuation<Void, Never>?
        /// Done when the answer to the first commit gets lost.
        var losing: (@Sendable () async -> Void)?
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
        let losing = state.withLock { state in
            state.sizes.append(size)
            return state.losing.take()
        }
        guard let losing else { return outcome }
        await losing()
        throw .unavailable("the answer got lost")
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

    /// - Parameter losing: when there is one, the commit is made, then this, and whoever made it hears that the store is away.
    func release(losing: (@Sendable () async -> Void)? = nil) {
        let held = state.withLock { state in
            state.isReleased = true
            state.losing = losing
            return state.held.take()
        }
        held?.resume()
    }
}
