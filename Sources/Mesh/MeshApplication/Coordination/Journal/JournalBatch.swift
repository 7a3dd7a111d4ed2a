internal import MeshDomain

/// Steps that were taken one after the other, as one commit.
struct JournalBatch {
    let entries: [JournalEntry]
    let change: TaskChange
    private let steps: [JournalStep]

    /// Entries that were taken, at least one.
    init?(_ entries: some Collection<JournalEntry>) {
        let taken = entries.compactMap(\.taken)
        guard let first = taken.first else { return nil }
        self.entries = Array(entries)
        steps = taken.map(\.step)
        change = taken.dropFirst().reduce(first.change) { $0.followed(by: $1.change) }
    }

    /// At the moment of the last step, so that all of its lines in the network's log are one row.
    func changes(of task: MeshTask, fence: Int64) -> ChangeSet {
        var changes: [Change] = change.events.isEmpty ? [] : [.appendTask(change, fence: fence)]
        for step in steps { changes += step.beside }
        if let session = task.submission.session {
            for credit in steps.compactMap(\.credit) {
                changes.append(.creditSession(session, in: task.network, credit))
            }
        }
        return ChangeSet(tenant: task.tenant, time: change.task.updateTime, changes)
    }
}
