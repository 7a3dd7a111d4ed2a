internal import MeshDomain

/// A step on its way into the journal. It belongs to its `JournalWriter` and is touched nowhere else.
final class JournalEntry {
    let make: JournalWriter.Make
    /// Somebody waits until it is in the store, and can do something about it when it cannot be written.
    let isAwaited: Bool
    /// What came of it; nil while it stands in line. What was taken can still be undone while it is not written.
    private(set) var outcome: Result<MeshTask?, WorkStop>?
    /// What goes into the store; nil when nothing does.
    private(set) var taken: (step: JournalStep, change: TaskChange)?
    private(set) var isWritten = false

    init(_ make: @escaping JournalWriter.Make, isAwaited: Bool) {
        self.make = make
        self.isAwaited = isAwaited
    }

    /// Nothing will change about its outcome.
    var isSettled: Bool { outcome != nil && (taken == nil || isWritten) }

    /// Makes the step for a task, and for another one when that has become something else.
    func take(on task: MeshTask, at time: Moment) {
        do throws(WorkStop) {
            taken = try Self.taking(make, on: task, at: time)
            outcome = .success(taken?.change.task)
        } catch {
            fail(error)
        }
    }

    func wrote() {
        isWritten = true
        taken?.step.afterwards?()
    }

    func fail(_ stop: WorkStop) {
        taken = nil
        outcome = .failure(stop)
    }

    private static func taking(
        _ make: JournalWriter.Make,
        on task: MeshTask,
        at time: Moment
    ) throws(WorkStop) -> (JournalStep, TaskChange)? {
        if task.status.isFinal { throw .ended }
        guard let step = make(task, time) else { return nil }
        if task.isOver(at: time), step.events.contains(where: \.isProgress) { throw .late }
        do throws(TaskLifecycleFault) {
            return (step, try change(task, step, at: time))
        } catch {
            throw .refused(error)
        }
    }

    private static func change(
        _ task: MeshTask,
        _ step: JournalStep,
        at time: Moment
    ) throws(TaskLifecycleFault) -> TaskChange {
        let change = try TaskChange(task, step.events, at: time)
        let consequences = step.events.isEmpty ? [] : change.task.consequences
        guard !consequences.isEmpty else { return change }
        return change.followed(by: try TaskChange(change.task, consequences, at: time))
    }
}

extension MeshTask {
    /// Its deadline has passed. While a person is waited for, the deadline moves.
    fileprivate func isOver(at now: Moment) -> Bool { status != .waiting && deadline.map { now > $0 } ?? false }
}
