internal import MeshDomain

/// A step on its way into the journal. It belongs to its `JournalQueue` and is touched nowhere else.
final class JournalEntry {
    typealias Number = Int

    let number: Number
    private let make: JournalWriter.Make
    /// Somebody waits until it is in the store, and can do something about it when it cannot be written.
    let isAwaited: Bool
    /// What came of it; nil while it stands in line. What was taken can still be undone while it is not written.
    private(set) var outcome: Result<MeshTask?, WorkStop>?
    /// What goes into the store; both are nil when nothing does.
    private(set) var step: JournalStep?
    private(set) var change: TaskChange?
    private(set) var hasNotes = false
    private var isWritten = false
    /// Texts that begin after it.
    private var texts: [LiveWriter] = []

    init(_ number: Number, _ make: @escaping JournalWriter.Make, isAwaited: Bool) {
        self.number = number
        self.make = make
        self.isAwaited = isAwaited
    }

    /// Nothing will change about its outcome.
    var isSettled: Bool { outcome != nil && (!isTaken || isWritten) }

    /// Whoever made it need not wait any more.
    var isAnswered: Bool { isAwaited ? isSettled : outcome != nil }

    var isTaken: Bool { step != nil }

    /// Makes the step for a task, and for another one when that has become something else.
    func take(on task: MeshTask, at time: Moment) {
        do throws(WorkStop) {
            step = try Self.step(of: make, on: task, at: time)
            change = try step.map { (step) throws(WorkStop) in try Self.change(task, step, at: time) }
            hasNotes = step?.hasNotes ?? false
            outcome = .success(change?.task)
        } catch {
            fail(error)
        }
    }

    func wrote() {
        isWritten = true
        for text in takeTexts() { text.show() }
    }

    func begin(_ text: LiveWriter) { texts.append(text) }
    func forget(_ text: LiveTextID) { texts.removeAll { $0.text == text } }

    func takeTexts() -> [LiveWriter] {
        defer { texts = [] }
        return texts
    }

    func fail(_ stop: WorkStop) {
        step = nil
        change = nil
        outcome = .failure(stop)
    }

    private static func step(
        of make: JournalWriter.Make,
        on task: MeshTask,
        at time: Moment
    ) throws(WorkStop) -> JournalStep? {
        if task.status.isFinal { throw .ended }
        guard let step = make(task, time) else { return nil }
        if task.isOver(at: time), step.events.contains(where: \.isProgress) { throw .late }
        return step
    }

    private static func change(_ task: MeshTask, _ step: JournalStep, at time: Moment) throws(WorkStop) -> TaskChange {
        do throws(TaskLifecycleFault) {
            var change = try TaskChange(task, step.events, at: time)
            if !step.events.isEmpty { try change.add(change.task.consequences, at: time) }
            return change
        } catch {
            throw .refused(error)
        }
    }
}

extension MeshTask {
    /// Its deadline has passed. While a person is waited for, the deadline moves.
    fileprivate func isOver(at now: Moment) -> Bool { status != .waiting && deadline.map { now > $0 } ?? false }
}
