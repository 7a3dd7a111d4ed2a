internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Fills the index of words that version 3 searches by, for whoever goes back to them.
enum WordsOfOldLayout {
    /// Rows that are read at a time, so that large files do not lie in memory whole.
    private static let batchSize = 200

    private static let all = """
        SELECT number, tenant, network, tags, content, content_bytes, is_compressed FROM memory
        WHERE number > ?1 ORDER BY number LIMIT ?2
        """
    private static let insert = "INSERT INTO memory_words (rowid, scope, content, tags) VALUES (?1, ?2, ?3, ?4)"

    static func fill(_ session: SQLSession) throws(StoreFailure) {
        var last: Int64 = 0
        while true {
            let rows = try session.rows(all, [.integer(last), .int(batchSize)])
            for row in rows { try session.run(insert, entry(row)) }
            guard let end = rows.last, rows.count == batchSize else { return }
            last = try end.integer(0)
        }
    }

    private static func entry(_ row: SQLRow) throws(StoreFailure) -> [SQLiteValue] {
        let content = StoredContent(
            bytes: try row.bytes(4),
            textBytes: try row.int(5),
            isCompressed: try row.integer(6) == 1
        )
        let tags: [String] = try row.json(3)
        let scope = scope(try row.id(2), try row.id(1))
        return [
            .integer(try row.integer(0)), .text(scope), .text(try content.text()), .text(tags.joined(separator: " ")),
        ]
    }

    /// One word for a network, whatever letters its id has.
    private static func scope(_ network: NetworkID, _ tenant: TenantID) -> String {
        let fingerprint = Fingerprint.of(Array(tenant.text.utf8) + [0xFF] + Array(network.text.utf8))
        return "n" + fingerprint.filter { $0 != "-" }
    }
}
