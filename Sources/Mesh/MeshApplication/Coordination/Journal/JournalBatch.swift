internal import MeshDomain

/// Steps that were taken one after the other, as one commit.
struct JournalBatch {
    let entries: [JournalEntry]
    let change: TaskChange

    /// Entries that were taken, at least one.
    init?(_ entries: ArraySlice<JournalEntry>) {
        guard var change = entries.first?.change else { return nil }
        for entry in entries.dropFirst() {
            if let next = entry.change { change.add(next) }
        }
        self.entries = Array(entries)
        self.change = change
    }

    /// At the moment of the last step, so that all of its lines in the network's log are one row.
    func changes(of task: MeshTask, fence: Int64) -> ChangeSet {
        var changes: [Change] = change.events.isEmpty ? [] : [.appendTask(change, fence: fence)]
        for entry in entries { changes += entry.step?.beside ?? [] }
        if let session = task.submission.session {
            for credit in entries.compactMap(\.step?.credit) {
                changes.append(.creditSession(session, in: task.network, credit))
            }
        }
        return ChangeSet(tenant: task.tenant, time: change.task.updateTime, changes)
    }
}
