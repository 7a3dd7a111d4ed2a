internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteWriter {
    func append(_ part: PreparedRecord) throws(StoreFailure) {
        let count = try session.rows(RecordStatements.count, [.id(tenant), .id(part.task)]).first?.int(0) ?? 0
        guard count < TaskRecordPart.partsMax else { return }
        guard try session.run(RecordStatements.set, part.row) > 0 else { throw .notFound(.task, part.task.text) }
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
