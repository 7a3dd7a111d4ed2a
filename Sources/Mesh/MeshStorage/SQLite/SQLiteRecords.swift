internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteWriter {
    func append(_ part: TaskRecordPart) throws(StoreFailure) {
        let key: [SQLiteValue] = [.id(tenant), .id(part.task)]
        let count = try session.rows(RecordStatements.count, key).first?.int(0) ?? 0
        guard count < TaskRecordPart.partsMax else { return }
        let changed = try session.run(
            RecordStatements.set,
            key + [
                .integer(part.run), .int(part.number), .int(part.bytes.count),
                .blob(try RecordCoding.stored(part.bytes)),
            ]
        )
        guard changed > 0 else { throw .notFound(.task, part.task.text) }
    }
}

extension SQLiteMeshStore: TaskRecordKeeper {
    package func record(of task: TaskID, of tenant: TenantID) async throws(StoreFailure) -> [TaskRecordPart] {
        try await read { (session) throws(StoreFailure) in
            try session.rows(RecordStatements.all, [.id(tenant), .id(task)]).mapRows { (row) throws(StoreFailure) in
                try TaskRecordPart(row: row, of: task)
            }
        }
    }
}
