internal import MeshDomain

/// A step on its way into the journal. It belongs to its `JournalWriter` and is touched nowhere else.
final class JournalEntry {
    let make: JournalWriter.Make
    /// What became of it; nil while its turn is to come.
    var result: Result<MeshTask?, WorkStop>?
    private var waiter: CheckedContinuation<Void, Never>?

    init(_ make: @escaping JournalWriter.Make) { self.make = make }

    /// Until it has a result or is the one to write.
    nonisolated(nonsending) func wait() async {
        await withCheckedContinuation { waiter = $0 }
    }

    func wake() {
        waiter?.resume()
        waiter = nil
    }
}

/// The steps of several entries as one change of the task, each made for what those before it lead to.
struct JournalGroup {
    let time: Moment
    /// Nil when nobody wants to write anything.
    private(set) var change: TaskChange?
    private(set) var steps: [JournalStep] = []
    /// The entries behind the steps.
    private(set) var written: [JournalEntry] = []
    /// Those that have nothing to write, or may not.
    private var others: [(entry: JournalEntry, result: Result<MeshTask?, WorkStop>)] = []

    init(_ entries: [JournalEntry], on task: MeshTask, at time: Moment) {
        self.time = time
        var current = task
        for entry in entries {
            if current.status.isFinal {
                others.append((entry, .failure(.ended)))
                continue
            }
            guard let step = entry.make(current, time) else {
                others.append((entry, .success(nil)))
                continue
            }
            do throws(TaskLifecycleFault) {
                let next = try Self.change(current, step, at: time)
                change = change?.followed(by: next) ?? next
                current = next.task
                steps.append(step)
                written.append(entry)
            } catch {
                others.append((entry, .failure(.refused(error))))
            }
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

    /// After the commit, or when there was nothing to commit.
    func finish(butWritten: Bool = false) {
        for (entry, result) in others { entry.result = result }
        guard !butWritten else { return }
        for entry in written { entry.result = .success(change?.task) }
    }

    func fail(_ stop: WorkStop) {
        finish(butWritten: true)
        for entry in written { entry.result = .failure(stop) }
    }
}
