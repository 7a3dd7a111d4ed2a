internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Tasks: the journal is the truth; the row beside it is what lists and checks need.
extension PostgresWriter {
    mutating func insert(_ change: TaskChange) throws(StoreFailure) {
        let task = change.task
        try requireNetwork(task.network)
        guard task.tenant == tenant, change.baseVersion == 0, known.tasks[task.id] == nil else {
            throw .conflict(.task, task.id.text)
        }
        send(PostgresSQL.insertTask, try task.columns(of: tenant))
        totals[task.network, default: NetworkTotals()].tasks += 1
        totals[task.network, default: NetworkTotals()].count(task, wasActive: false, spendBefore: .none)
        try write(change, number: nil)
    }

    mutating func append(_ change: TaskChange, fence: Int64?) throws(StoreFailure) {
        let task = change.task
        guard let before = known.tasks[task.id] else { throw .notFound(.task, task.id.text) }
        if let fence, known.fences[task.id] != fence { throw .fenced }
        guard before.version == change.baseVersion, before.network == task.network, task.tenant == tenant else {
            throw .conflict(.task, task.id.text)
        }
        totals[task.network, default: NetworkTotals()].count(
            task,
            wasActive: before.isActive,
            spendBefore: before.spend
        )
        send(PostgresSQL.updateTask, try task.changedColumns(of: tenant))
        try write(change, number: before.number)
    }

    /// The new events.
    private mutating func write(_ change: TaskChange, number: Int64?) throws(StoreFailure) {
        let task = change.task
        if !change.events.isEmpty {
            let rows = change.events.map(JournalRow.init(of:))
            send(
                PostgresSQL.insertEvents,
                [
                    .id(tenant), .id(task.id), .integers(rows.map { Int64($0.sequence) }),
                    .integers(rows.map(\.time.nanoseconds)), .texts(rows.map(\.kind)),
                    .texts(rows.map { String(decoding: $0.body, as: UTF8.self) }),
                ]
            )
        }
        known.tasks[task.id] = PostgresKnown.KnownTask(
            network: task.network,
            number: number,
            version: task.version,
            isActive: task.status.isActive,
            spend: task.spend
        )
        if let number { tasks.append((TaskCache.Key(number: number, version: task.version), task)) }
    }

    mutating func append(_ part: TaskRecordPart) throws(StoreFailure) {
        guard known.tasks[part.task] != nil else { throw .notFound(.task, part.task.text) }
        guard known.records[part.task, default: 0] < TaskRecordPart.partsMax else { return }
        known.records[part.task, default: 0] += 1
        send(
            PostgresSQL.setRecord,
            [
                .id(tenant), .id(part.task), .integer(part.run), .int(part.number), .int(part.bytes.count),
                .bytes(try RecordCoding.stored(part.bytes)),
            ]
        )
    }
}
