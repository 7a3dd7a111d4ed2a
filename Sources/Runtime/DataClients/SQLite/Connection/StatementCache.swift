/// Prepared statements by their text; the one that was not used for longest makes room for a new one.
struct StatementCache {
    private var statements: [String: SQLiteStatement] = [:]
    private let countMax: Int
    private var uses: UInt64 = 0

    private(set) var reused = 0
    private(set) var evicted = 0

    init(countMax: Int) { self.countMax = countMax }

    var count: Int { statements.count }

    /// A statement that nobody uses at the moment. Give it back with ``put(_:)``.
    mutating func take(_ sql: String) -> SQLiteStatement? {
        guard let statement = statements[sql], !statement.isInUse else { return nil }
        reused += 1
        use(statement)
        return statement
    }

    /// Keeps a new statement, which the caller then uses. If there is one of the same text, it is not kept.
    mutating func add(_ statement: SQLiteStatement) {
        use(statement)
        if countMax == 0 || statements[statement.sql] != nil { return }
        if statements.count == countMax, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[oldest.sql] = nil
            evicted += 1
        }
        statements[statement.sql] = statement
    }

    func put(_ statement: SQLiteStatement) { statement.isInUse = false }

    mutating func removeAll() { statements.removeAll() }

    private mutating func use(_ statement: SQLiteStatement) {
        statement.isInUse = true
        uses += 1
        statement.lastUse = uses
    }
}
