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
        taken = nil
        if task.status.isFinal { return outcome = .failure(.ended) }
        guard let step = make(task, time) else { return outcome = .success(nil) }
        if task.isOver(at: time), step.events.contains(where: \.isProgress) { return outcome = .failure(.late) }
        do throws(TaskLifecycleFault) {
            let change = try Self.change(task, step, at: time)
            taken = (step, change)
            outcome = .success(change.task)
        } catch {
            outcome = .failure(.refused(error))
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
