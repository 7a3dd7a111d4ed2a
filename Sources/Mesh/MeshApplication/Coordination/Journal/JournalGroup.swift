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
    private let entries: [JournalEntry]
    /// What each will hear once the steps are written; nil for those behind the steps.
    private var results: [Result<MeshTask?, WorkStop>?] = []

    init(_ entries: [JournalEntry], on task: MeshTask, at time: Moment) {
        self.entries = entries
        self.time = time
        var current = task
        for entry in entries {
            if current.status.isFinal {
                results.append(.failure(.ended))
                continue
            }
            guard let step = entry.make(current, time) else {
                results.append(.success(nil))
                continue
            }
            if current.isOver(at: time), step.events.contains(where: \.isProgress) {
                results.append(.failure(.late))
                continue
            }
            do throws(TaskLifecycleFault) {
                let next = try Self.change(current, step, at: time)
                change = change?.followed(by: next) ?? next
                current = next.task
                steps.append(step)
                results.append(nil)
            } catch {
                results.append(.failure(.refused(error)))
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
    func finish() {
        for (entry, result) in zip(entries, results) { entry.result = result ?? .success(change?.task) }
    }

    /// Nothing was written, and nobody can go on.
    func fail(_ stop: WorkStop) {
        for entry in entries { entry.result = .failure(stop) }
    }
}

extension MeshTask {
    /// Its deadline has passed. While a person is waited for, the deadline moves.
    fileprivate func isOver(at now: Moment) -> Bool { status != .waiting && deadline.map { now > $0 } ?? false }
}
