extension SQLiteConnection {
    /// Runs a statement to its end.
    ///
    /// - Returns: how many rows it inserted, changed or deleted.
    @discardableResult
    package func run(_ sql: String, _ values: any SQLiteBindable...) throws -> Int {
        try run(sql, values: values.map(\.sqliteValue))
    }

    @discardableResult
    package func run(_ sql: String, values: [SQLiteValue]) throws -> Int {
        try withStatement(sql) { try $0.run(values: values) }
    }

    /// Runs a statement to its end with each of these rows of values.
    package func run(_ sql: String, rows: [[SQLiteValue]]) throws {
        try withStatement(sql) { statement in
            for row in rows { try statement.run(values: row) }
        }
    }

    /// What `read` makes of each row, in order. Throws `tooBig` above `rowsMax` of the configuration.
    package func rows<Value>(
        _ sql: String,
        _ values: any SQLiteBindable...,
        read: (borrowing SQLiteRow) throws -> Value
    ) throws -> [Value] {
        try rows(sql, values: values.map(\.sqliteValue), read: read)
    }

    package func rows<Value>(
        _ sql: String,
        values: [SQLiteValue],
        read: (borrowing SQLiteRow) throws -> Value
    ) throws -> [Value] {
        var result: [Value] = []
        try forEachRow(sql, values: values) { row in
            if result.count == rowsMax { throw SQLiteError(.tooBig, "more than \(rowsMax) rows", sql: sql) }
            result.append(try read(row))
            return true
        }
        return result
    }

    /// What `read` makes of the first row, or nil if there is none.
    package func first<Value>(
        _ sql: String,
        _ values: any SQLiteBindable...,
        read: (borrowing SQLiteRow) throws -> Value
    ) throws -> Value? {
        try first(sql, values: values.map(\.sqliteValue), read: read)
    }

    package func first<Value>(
        _ sql: String,
        values: [SQLiteValue],
        read: (borrowing SQLiteRow) throws -> Value
    ) throws -> Value? {
        var result: Value?
        try forEachRow(sql, values: values) { row in
            result = try read(row)
            return false
        }
        return result
    }

    /// Calls `body` for each row until it returns false. Nothing is collected.
    package func forEachRow(
        _ sql: String,
        values: [SQLiteValue] = [],
        _ body: (borrowing SQLiteRow) throws -> Bool
    ) throws {
        try withStatement(sql) { try $0.forEachRow(values: values, body) }
    }
}
