internal import Compression
internal import DataClients
package import MeshApplication
package import MeshDomain

/// Records as they lie in the file: compressed when they are long, because then it pays.
enum RecordCoding {
    /// Shorter parts cost more time than room: most tasks fit.
    static let compressedSizeMin = 16 << 10
    /// What a part may have at most; the writer of records stays far below.
    static let sizeMax = 16 << 20

    static func stored(_ plain: [UInt8]) throws(StoreFailure) -> [UInt8] {
        guard plain.count > compressedSizeMin else { return plain }
        do throws(CompressionError) {
            let compressed = try Compressor.compress(plain, .deflate, level: 1)
            return compressed.count < plain.count ? compressed : plain
        } catch {
            throw .unavailable("a record cannot be compressed: \(error)")
        }
    }

    static func plain(_ stored: [UInt8], size: Int) throws(StoreFailure) -> [UInt8] {
        if stored.count == size { return stored }
        guard size <= sizeMax else { throw .corrupt("a record is too long") }
        do throws(CompressionError) {
            return try Decompressor.decompress(stored, .deflate, outputMax: size)
        } catch {
            throw .corrupt("a record cannot be decompressed: \(error)")
        }
    }
}

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
                TaskRecordPart(
                    task: task,
                    run: try row.integer(0),
                    number: try row.int(1),
                    bytes: try RecordCoding.plain(try row.bytes(3), size: try row.int(2))
                )
            }
        }
    }
}
