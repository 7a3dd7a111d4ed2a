internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Tasks: the journal is the truth; the row beside it is what lists and checks need.
extension SQLiteWriter {
    mutating func insert(_ change: TaskChange) throws(StoreFailure) {
        let task = change.task
        try requireNetwork(task.network)
        guard task.tenant == tenant, change.baseVersion == 0,
            try session.run(TaskStatements.insert, task.columns(of: tenant)) == 1
        else { throw .conflict(.task, task.id.text) }
        let number = session.lastNumber
        totals[task.network, default: NetworkTotals()].tasks += 1
        totals[task.network, default: NetworkTotals()].count(task, wasActive: false, spendBefore: .none)
        try write(change, row: number)
    }

    mutating func append(_ change: TaskChange, fence: Int64?) throws(StoreFailure) {
        let task = change.task
        guard let row = try session.rows(TaskStatements.state, [.id(tenant), .id(task.id)]).first else {
            throw .notFound(.task, task.id.text)
        }
        if let fence { try requireLease(fence, on: task.id) }
        guard try row.int(1) == change.baseVersion, try row.text(2) == task.network.text, task.tenant == tenant else {
            throw .conflict(.task, task.id.text)
        }
        totals[task.network, default: NetworkTotals()].count(
            task,
            wasActive: try row.flag(3),
            spendBefore: try row.json(4)
        )
        let number = try row.integer(0)
        try update(
            task,
            row: number,
            isActive: try row.flag(3),
            waitingUntil: try row.optionalInteger(5).map(Moment.init(nanoseconds:))
        )
        try write(change, row: number)
    }

    /// - Parameter isActive: as the row says, and until when it waits.
    private func update(
        _ task: MeshTask,
        row number: Int64,
        isActive: Bool,
        waitingUntil: Moment?
    ) throws(StoreFailure) {
        let deadline = task.waiting?.deadline
        var bindings: [SQLiteValue] = [
            .id(tenant), .integer(number), .text(task.status.rawValue), .moment(task.updateTime), .int(task.version),
            try .json(task.spend), try TaskSummary.state(of: task),
        ]
        if task.status.isActive == isActive, deadline == waitingUntil {
            try session.run(TaskStatements.updateAtWork, bindings)
        } else {
            bindings += [.flag(task.status.isActive), .moment(deadline)]
            try session.run(TaskStatements.update, bindings)
        }
    }

    private func requireLease(_ fence: Int64, on task: TaskID) throws(StoreFailure) {
        guard leases.fence(of: task, tenant) == fence else { throw .fenced }
    }

    /// The new events and their lines in the log.
    private mutating func write(_ change: TaskChange, row number: Int64) throws(StoreFailure) {
        let task = change.task
        var rest = change.events[...]
        while !rest.isEmpty {
            try insert(rest.prefix(Self.eventsPerStatement), row: number)
            rest = rest.dropFirst(Self.eventsPerStatement)
        }
        if let first = change.events.first, let last = change.events.last {
            // One row for all of them, which may have been taken at different moments.
            let line = LogLine.journal(task.id, first: first.sequence, count: change.events.count)
            lines.add(line, to: task.network, at: last.time)
        }
        remember(task, row: number)
    }

    private static let eventsPerStatement = 8

    /// By how many events they insert.
    private static let insertEvents = (1...eventsPerStatement).map { count in
        let rows = (0..<count).map { row in "(?\(row * 4 + 3), ?\(row * 4 + 4), ?\(row * 4 + 5), ?\(row * 4 + 6))" }
        return """
            INSERT INTO journal (place, time, kind, body)
            SELECT (number << 20) + column1, column2, column3, column4 FROM tasks, (VALUES \(rows.joined(separator: ", ")))
            WHERE tenant = ?1 AND number = ?2
            """
    }

    private func insert(_ events: ArraySlice<TaskEvent>, row number: Int64) throws(StoreFailure) {
        var bindings: [SQLiteValue] = [.id(tenant), .integer(number)]
        bindings.reserveCapacity(2 + 4 * events.count)
        for event in events {
            try JournalPlace.require(event.sequence)
            bindings += [
                .int(event.sequence), .moment(event.time), .text(event.body.kind), try .json(event.body),
            ]
        }
        try session.run(Self.insertEvents[events.count - 1], bindings)
    }
}
