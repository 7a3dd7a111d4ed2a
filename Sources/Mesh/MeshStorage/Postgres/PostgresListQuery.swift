internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// A statement that grows by the filters of a query. Only fixed words become SQL; what a client wrote is bound.
struct PostgresListQuery {
    private(set) var sql: String
    private(set) var values: [PostgresValue]

    init(_ sql: String, _ values: [PostgresValue]) {
        self.sql = sql
        self.values = values
    }

    var statement: PostgresStatement { PostgresStatement(sql, values: values) }

    /// - Parameter condition: gets the names of the parameters.
    mutating func and(_ value: PostgresValue, _ condition: (String) -> String) {
        values.append(value)
        sql += " AND \(condition("$\(values.count)"))"
    }

    mutating func and(_ condition: String) { sql += " AND \(condition)" }

    mutating func and(_ column: String, isOneOf texts: [String]) {
        if !texts.isEmpty { and(.texts(texts.sorted())) { "\(column) = ANY(\($0)::text[])" } }
    }

    mutating func and(_ column: String, holdsLabels labels: [String: String]) throws(StoreFailure) {
        if !labels.isEmpty { and(try .json(labels)) { "\(column) @> \($0)::jsonb" } }
    }

    /// The page after a token: rows in the order of a column, then of the id.
    mutating func page(
        _ request: PageRequest,
        of digest: QueryDigest,
        by column: String,
        isDescending: Bool
    ) throws(StoreFailure) {
        if let token = request.token {
            let place = try PagePlace(token: token, of: digest)
            values += [.key(place.key), .text(place.id)]
            let sign = isDescending ? "<" : ">"
            sql += " AND (\(column), id) \(sign) ($\(values.count - 1), $\(values.count))"
        }
        let direction = isDescending ? "DESC" : "ASC"
        // One more than the page holds says whether another page follows.
        end("ORDER BY \(column) \(direction), id \(direction)", limit: request.boundedSize + 1)
    }

    /// Closes a part that was read once for each of several values, each time a page: they become one page.
    mutating func mergePages(by column: String, isDescending: Bool) {
        let direction = isDescending ? "DESC" : "ASC"
        sql += ") AS page ORDER BY page.\(column) \(direction), page.id \(direction) LIMIT $\(values.count)"
    }

    mutating func end(_ order: String, limit: Int) {
        values.append(.int(max(0, limit)))
        sql += " \(order) LIMIT $\(values.count)"
    }

    mutating func and(_ filter: MemoryFilter) throws(StoreFailure) {
        and("type", isOneOf: filter.types.map(\.rawValue))
        if !filter.tags.isEmpty { and(try .json(filter.tags)) { "tags @> \($0)::jsonb" } }
        if let from = filter.from { and(.moment(from)) { "created >= \($0)" } }
        if let before = filter.before { and(.moment(before)) { "created < \($0)" } }
        if let session = filter.session {
            let orNone = filter.includesNetworkItems ? " OR session IS NULL" : ""
            and(.id(session)) { "(session = \($0)\(orNone))" }
        }
        if let task = filter.task { and(.id(task)) { "task = \($0)" } }
        if let tier = filter.tier { and(.text(tier.rawValue)) { "tier = \($0)" } }
        if !filter.includesSuperseded { and("is_current") }
        if let time = filter.aliveAt { and(.moment(time)) { "(expires IS NULL OR expires > \($0))" } }
    }
}
