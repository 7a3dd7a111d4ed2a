internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Tasks: the journal is the truth; the row beside it is what lists and checks need.
extension SQLiteWriter {
    mutating func insert(_ prepared: PreparedTask) throws(StoreFailure) {
        let task = prepared.task
        try requireNetwork(task.network)
        guard task.tenant == tenant, prepared.change.baseVersion == 0,
            try session.run(TaskStatements.insert, prepared.row) == 1
        else { throw .conflict(.task, task.id.text) }
        let number = session.lastNumber
        totals[task.network, default: NetworkTotals()].tasks += 1
        totals[task.network, default: NetworkTotals()].count(task, wasActive: false, spendBefore: .none)
        try write(prepared, row: number)
        if Places.isDue(number, count: 1, step: Places.taskStep) { try session.placeTasks() }
    }

    mutating func append(_ prepared: PreparedTask, fence: Int64?) throws(StoreFailure) {
        let task = prepared.task
        guard let row = try session.rows(TaskStatements.state, [.id(tenant), .id(task.id)]).first else {
            throw .notFound(.task, task.id.text)
        }
        if let fence { try requireLease(fence, on: task.id) }
        guard try row.int(1) == prepared.change.baseVersion, try row.text(2) == task.network.text,
            task.tenant == tenant
        else {
            throw .conflict(.task, task.id.text)
        }
        totals[task.network, default: NetworkTotals()].count(
            task,
            wasActive: try row.flag(3),
            spendBefore: try row.json(4)
        )
        let number = try row.integer(0)
        try update(
            prepared,
            row: number,
            isActive: try row.flag(3),
            waitingUntil: try row.optionalInteger(5).map(Moment.init(nanoseconds:))
        )
        if try row.flag(6) {
            try session.run(TaskStatements.movePlace, [.id(tenant), .integer(number), .moment(task.updateTime)])
        }
        try write(prepared, row: number)
    }

    /// - Parameter isActive: as the row says, and until when it waits.
    private func update(
        _ prepared: PreparedTask,
        row number: Int64,
        isActive: Bool,
        waitingUntil: Moment?
    ) throws(StoreFailure) {
        let task = prepared.task
        let deadline = task.waiting?.deadline
        let bindings = prepared.row + [.integer(number)]
        if task.status.isActive == isActive, deadline == waitingUntil {
            try session.run(TaskStatements.updateAtWork, bindings)
        } else {
            try session.run(TaskStatements.update, bindings + [.flag(task.status.isActive), .moment(deadline)])
        }
    }

    private func requireLease(_ fence: Int64, on task: TaskID) throws(StoreFailure) {
        guard leases.fence(of: task, tenant) == fence else { throw .fenced }
    }

    /// The new events of a task, whose row this transaction has found or made.
    private mutating func write(_ prepared: PreparedTask, row number: Int64) throws(StoreFailure) {
        let rows = try prepared.events.map { (row) throws(StoreFailure) in try row.values(ofTask: number) }
        try session.run(TaskStatements.insertEvents, rows: rows)
        remember(prepared.task, row: number)
    }
}
