internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// A statement that grows by the filters of a query. Only fixed words become SQL; what a client wrote is bound.
struct ListQuery {
    private(set) var sql: String
    private(set) var bindings: [SQLiteValue]

    init(_ sql: String, _ bindings: [SQLiteValue]) {
        self.sql = sql
        self.bindings = bindings
    }

    mutating func and(_ condition: String, _ values: SQLiteValue...) { and(condition, values) }

    mutating func and(_ condition: String, _ values: [SQLiteValue]) {
        sql += " AND \(condition)"
        bindings += values
    }

    mutating func and(_ column: String, isOneOf texts: [String]) {
        if texts.isEmpty { return }
        let marks = repeatElement("?", count: texts.count).joined(separator: ", ")
        and("\(column) IN (\(marks))", texts.sorted().map { .text($0) })
    }

    mutating func and(_ column: String, holdsLabels labels: [String: String]) {
        for (key, value) in labels.sorted(by: { $0.key < $1.key }) {
            and("EXISTS (SELECT 1 FROM json_each(\(column)) WHERE key = ? AND value = ?)", .text(key), .text(value))
        }
    }

    /// The page after a token: rows in the order of a column, then of the id.
    mutating func page(
        _ request: PageRequest,
        of digest: QueryDigest,
        by column: String,
        id: String,
        isDescending: Bool
    ) throws(StoreFailure) {
        let last = try request.token.map { (token) throws(StoreFailure) in try PagePlace(token: token, of: digest) }
        // One more than the page holds says whether another page follows.
        page(behind: last, limit: request.boundedSize + 1, by: column, id: id, isDescending: isDescending)
    }

    /// Rows behind a place, or from the first on.
    mutating func page(behind last: PagePlace?, limit: Int, by column: String, id: String, isDescending: Bool) {
        if let last {
            and("(\(column), \(id)) \(isDescending ? "<" : ">") (?, ?)", .key(last.key), .text(last.id))
        }
        let direction = isDescending ? "DESC" : "ASC"
        sql += " ORDER BY \(column) \(direction), \(id) \(direction) LIMIT ?"
        bindings.append(.int(max(0, limit)))
    }
}
