/// Prepared statements by their text; the one that was not used for longest makes room for a new one.
struct StatementCache {
    /// A text of SQL. It is looked for with each statement that runs, so a few of its bytes are hashed, not hundreds;
    /// texts are constants of the program, and equal ones mostly the same.
    private struct Key: Hashable {
        let sql: String

        func hash(into hasher: inout Hasher) {
            let bytes = sql.utf8Span.span
            var sample = UInt64(bytes.count)
            for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 8)) {
                sample = sample &* 257 &+ UInt64(bytes[place])
            }
            hasher.combine(sample)
        }
    }

    private var statements: [Key: SQLiteStatement] = [:]
    private let countMax: Int
    private var uses: UInt64 = 0

    private(set) var reused = 0
    private(set) var evicted = 0

    init(countMax: Int) { self.countMax = countMax }

    var count: Int { statements.count }

    /// A statement that nobody uses at the moment. Give it back with ``put(_:)``.
    mutating func take(_ sql: String) -> SQLiteStatement? {
        guard let statement = statements[Key(sql: sql)], !statement.isInUse else { return nil }
        reused += 1
        use(statement)
        return statement
    }

    /// Keeps a new statement, which the caller then uses. If there is one of the same text, it is not kept.
    mutating func add(_ statement: SQLiteStatement) {
        use(statement)
        let key = Key(sql: statement.sql)
        if countMax == 0 || statements[key] != nil { return }
        if statements.count == countMax, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[Key(sql: oldest.sql)] = nil
            evicted += 1
        }
        statements[key] = statement
    }

    func put(_ statement: SQLiteStatement) { statement.isInUse = false }

    mutating func removeAll() { statements.removeAll() }

    private mutating func use(_ statement: SQLiteStatement) {
        statement.isInUse = true
        uses += 1
        statement.lastUse = uses
    }
}
