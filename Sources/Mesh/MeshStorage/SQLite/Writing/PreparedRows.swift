internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// A change of a task with its row, and the rows of its new events.
struct PreparedTask {
    let change: TaskChange
    /// For `TaskStatements.insert`, or for `updateAtWork` but for its last value, the task's number.
    let row: [SQLiteValue]
    let events: [JournalRow]

    var task: MeshTask { change.task }

    init(new change: TaskChange, of tenant: TenantID) throws(StoreFailure) {
        self.change = change
        row = try change.task.columns(of: tenant)
        events = try Self.rows(of: change.events)
    }

    init(changed change: TaskChange, of tenant: TenantID) throws(StoreFailure) {
        let task = change.task
        self.change = change
        row = [
            .id(tenant), .text(task.status.rawValue), .moment(task.updateTime), .int(task.version),
            try .json(task.spend), try TaskSummary.state(of: task),
        ]
        events = try Self.rows(of: change.events)
    }

    private static func rows(of events: [TaskEvent]) throws(StoreFailure) -> [JournalRow] {
        if let last = events.last { try JournalPlace.require(last.sequence) }
        return JournalRow.rows(of: events)
    }
}

extension JournalRow {
    /// For `TaskStatements.insertEvents`. The number of a task is known once its row is found.
    func values(ofTask number: Int64) throws(StoreFailure) -> [SQLiteValue] {
        [
            .integer(JournalPlace.of(sequence, inTask: number)), .moment(time), .text(kind),
            try .json(body, of: TaskEvent.self),
        ]
    }
}

/// A memory item with its row, its text compressed.
struct PreparedMemory {
    let stored: StoredItem
    let row: [SQLiteValue]

    init(_ memory: StoredMemory, of tenant: TenantID) throws(StoreFailure) {
        let content = try StoredContent(of: memory.item.content)
        stored = StoredItem(memory.item, storedBytes: content.bytes.count, isCompressed: content.isCompressed)
        row =
            try memory.item.columns(of: tenant) + [
                .bytes(content.bytes), .int(content.textBytes), .flag(content.isCompressed),
                .bytes(memory.vector.map(VectorCoding.bytes)),
            ]
    }
}

/// A line of an agent's history.
struct PreparedWork {
    let agent: AgentID
    let network: NetworkID
    let row: [SQLiteValue]
    /// What it adds to those of the agent.
    let sums: [SQLiteValue]

    init(_ work: AgentWork, by agent: AgentID, in network: NetworkID, of tenant: TenantID) throws(StoreFailure) {
        self.agent = agent
        self.network = network
        row = [.id(tenant), .id(agent), .moment(work.endTime), try .json(work)]
        var metrics = AgentMetrics()
        metrics.add(work)
        sums = metrics.sums
    }
}

/// A part of a task's record, compressed.
struct PreparedRecord {
    let task: TaskID
    let row: [SQLiteValue]

    init(_ part: TaskRecordPart, of tenant: TenantID) throws(StoreFailure) {
        task = part.task
        row = [
            .id(tenant), .id(part.task), .integer(part.run), .int(part.number), .int(part.bytes.count),
            .blob(try RecordCoding.stored(part.bytes)),
        ]
    }
}
