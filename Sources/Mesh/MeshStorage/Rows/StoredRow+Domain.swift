internal import MeshApplication
internal import MeshDomain

// What the readers of both engines make of a row: their statements name these columns in this order.

extension Agent {
    init(row: some StoredRow) throws(StoreFailure) {
        self = try row.json(0)
        metrics = try row.json(1)
    }
}

extension TaskRecordPart {
    init(row: some StoredRow, of task: TaskID) throws(StoreFailure) {
        self.init(
            task: task,
            run: try row.integer(0),
            number: try row.int(1),
            bytes: try RecordCoding.plain(try row.bytes(3), size: try row.int(2))
        )
    }
}

extension OpenTask {
    init(row: some StoredRow) throws(StoreFailure) {
        guard let status = MeshTask.Status(rawValue: try row.text(4)) else {
            throw .corrupt("a task has no known status")
        }
        self.init(
            id: try row.id(0),
            tenant: try row.id(1),
            network: try row.id(2),
            priority: try row.int(3),
            status: status,
            createTime: try row.moment(5),
            waitingDeadline: try row.optionalInteger(6).map(Moment.init(nanoseconds:))
        )
    }
}

extension StoredItem {
    /// From four columns: the item without its text, and the text as `StoredContent`.
    init(row: some StoredRow, from column: Int) throws(StoreFailure) {
        var item: MemoryItem = try row.json(column)
        let content = StoredContent(
            bytes: try row.bytes(column + 1),
            textBytes: try row.int(column + 2),
            isCompressed: try row.flag(column + 3)
        )
        item.content = try content.text()
        self.init(item, storedBytes: content.bytes.count, isCompressed: content.isCompressed)
    }

    init(row: some StoredRow) throws(StoreFailure) { try self.init(row: row, from: 0) }
}

extension MemoryHead {
    convenience init(row: some StoredRow) throws(StoreFailure) {
        self.init(
            try row.json(0),
            contentBytes: try row.int(1),
            storedBytes: try row.int(2),
            isCompressed: try row.flag(3)
        )
    }
}

extension MemoryVector {
    init(row: some StoredRow) throws(StoreFailure) {
        self.init(id: try row.id(0), vector: try VectorCoding.vector(row.bytes(1)))
    }
}

extension OwnedMemory {
    init(row: some StoredRow) throws(StoreFailure) {
        self.init(tenant: try row.id(0), item: try StoredItem(row: row, from: 1).item)
    }
}

extension OwnedSession {
    init(row: some StoredRow) throws(StoreFailure) {
        self.init(tenant: try row.id(0), session: try row.json(1))
    }
}

extension IdempotencyClaim {
    /// What the first request with this key made, if the key is in use at that moment.
    func earlierResult(in row: some StoredRow, at time: Moment) throws(StoreFailure) -> String? {
        guard try row.moment(2) > time else { return nil }
        guard try row.text(0) == fingerprint else { throw .keyReused(key) }
        return try row.text(1)
    }
}
