internal import MeshDomain

/// Steps that were taken one after the other, as one commit.
struct JournalBatch: Sendable {
    /// So many of the first that are ahead.
    let count: Int
    let change: TaskChange
    let changes: ChangeSet
    /// Done once it is written.
    let afterwards: [@Sendable () -> Void]

    /// At the moment of the last step, so that all of its lines in the network's log are one row.
    ///
    /// - Parameter entries: that were taken, at least one.
    init?(_ entries: ArraySlice<JournalEntry>, fence: Int64) {
        guard var change = entries.first?.change else { return nil }
        for entry in entries.dropFirst() {
            if let next = entry.change { change.add(next) }
        }
        count = entries.count
        self.change = change
        afterwards = entries.compactMap(\.step?.afterwards)
        let task = change.task
        var changes: [Change] = change.events.isEmpty ? [] : [.appendTask(change, fence: fence)]
        for entry in entries { changes += entry.step?.beside ?? [] }
        if let session = task.submission.session {
            for credit in entries.compactMap(\.step?.credit) {
                changes.append(.creditSession(session, in: task.network, credit))
            }
        }
        self.changes = ChangeSet(tenant: task.tenant, time: task.updateTime, changes)
    }
}
