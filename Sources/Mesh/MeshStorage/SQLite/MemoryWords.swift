internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The index of words over memory: what goes in, what comes out, and how it is asked.
enum MemoryWords {
    /// Rows that are read at a time when all are walked, so that large networks do not lie in memory whole.
    private static let batchSize = 200

    /// What the index holds of one item, in the order of the statements.
    private struct Entry {
        let bindings: [SQLiteValue]

        init(number: Int64, tenant: TenantID, network: NetworkID, content: String, tags: [String]) {
            bindings = [
                .integer(number), .text(MemoryWords.scope(network, tenant)), .text(content),
                .text(tags.joined(separator: " ")),
            ]
        }

        init(_ row: SQLRow) throws(StoreFailure) {
            let content = StoredContent(
                bytes: try row.bytes(4),
                textBytes: try row.int(5),
                isCompressed: try row.integer(6) == 1
            )
            self.init(
                number: try row.integer(0),
                tenant: try row.id(1),
                network: try row.id(2),
                content: try content.text(),
                tags: try row.json(3)
            )
        }
    }

    static func insert(
        _ session: SQLSession,
        number: Int64,
        _ item: MemoryItem,
        of tenant: TenantID
    )
        throws(StoreFailure)
    {
        let entry = Entry(
            number: number,
            tenant: tenant,
            network: item.network,
            content: item.content,
            tags: item.tags
        )
        try session.run(UpkeepStatements.insertWords, entry.bindings)
    }

    /// Before the row of `memory` changes or goes: the index wants to hear what it holds.
    static func delete(
        _ session: SQLSession,
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    )
        throws(StoreFailure)
    {
        for row in try session.rows(MemoryStatements.indexed, [.id(tenant), .id(network), .id(id)]) {
            try session.run(UpkeepStatements.deleteWords, Entry(row).bindings)
        }
    }

    static func insert(
        _ session: SQLSession,
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    )
        throws(StoreFailure)
    {
        for row in try session.rows(MemoryStatements.indexed, [.id(tenant), .id(network), .id(id)]) {
            try session.run(UpkeepStatements.insertWords, Entry(row).bindings)
        }
    }

    static func deleteAll(_ session: SQLSession, in network: NetworkID, of tenant: TenantID) throws(StoreFailure) {
        var last: [SQLiteValue] = [.integer(.min), .text("")]
        while true {
            let bindings = [.id(tenant), .id(network)] + last + [.int(batchSize)]
            let rows = try session.rows(MemoryStatements.indexedOfNetwork, bindings)
            for row in rows { try session.run(UpkeepStatements.deleteWords, Entry(row).bindings) }
            guard let end = rows.last, rows.count == batchSize else { return }
            last = [.integer(try end.integer(7)), .text(try end.text(8))]
        }
    }

    /// Fills an empty index.
    static func rebuild(_ session: SQLSession) throws(StoreFailure) {
        var last: Int64 = 0
        while true {
            let rows = try session.rows(UpkeepStatements.allIndexed, [.integer(last), .int(batchSize)])
            for row in rows { try session.run(UpkeepStatements.insertWords, Entry(row).bindings) }
            guard let end = rows.last, rows.count == batchSize else { return }
            last = try end.integer(0)
        }
    }

    /// A question in FTS5's language. Words stand in quotes, where nothing but a quote has a meaning; nil when none is
    /// left to ask for.
    static func match(_ words: [String], in network: NetworkID, of tenant: TenantID) -> String? {
        let quoted = words.prefix(MemoryFilter.searchWordsMax).map { $0.filter { $0 != "\0" } }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
            .map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
        guard !quoted.isEmpty else { return nil }
        return "scope : \"\(scope(network, tenant))\" AND {content tags} : (\(quoted.joined(separator: " OR ")))"
    }

    /// One word for a network, whatever letters its id has. Two networks may share it by chance, so the rows are compared
    /// with the network too.
    private static func scope(_ network: NetworkID, _ tenant: TenantID) -> String {
        let fingerprint = Fingerprint.of(Array(tenant.text.utf8) + [0xFF] + Array(network.text.utf8))
        return "n" + fingerprint.filter { $0 != "-" }
    }
}
