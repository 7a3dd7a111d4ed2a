internal import DataClients
internal import Testing

@Suite("A connection to a database")
struct SQLiteConnectionTests {
    private let folder: TemporaryFolder
    private let connection: SQLiteConnection

    init() throws {
        folder = try TemporaryFolder()
        var configuration = folder.configuration
        configuration.statementsMax = 3
        configuration.rowsMax = 10
        connection = try SQLiteConnection(configuration, as: .writer)
        try connection.execute(
            script: """
                CREATE TABLE parent (id INTEGER PRIMARY KEY);
                CREATE TABLE item (
                    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER CHECK (size >= 0),
                    parent INTEGER REFERENCES parent (id)
                ) STRICT;
                """
        )
    }

    private func setting(_ name: String) throws -> SQLiteValue? {
        try connection.first("PRAGMA \(name)") { row in try row.value(at: 0) }
    }

    @Test("is opened with a log, full durability and foreign keys")
    func settings() throws {
        #expect(try setting("journal_mode") == .text("wal"))
        #expect(try setting("synchronous") == .integer(2))
        #expect(try setting("foreign_keys") == .integer(1))
        #expect(try setting("busy_timeout") == .integer(5000))
        #expect(try setting("wal_autocheckpoint") == .integer(4000))
        #expect(try setting("cache_size") == .integer(-16384))
    }

    @Test("keeps its program's two numbers")
    func headerNumbers() throws {
        #expect(try connection.userVersion == 0)
        #expect(try connection.applicationID == 0)
        try connection.setUserVersion(41)
        try connection.setApplicationID(-7)
        #expect(try connection.userVersion == 41)
        #expect(try connection.applicationID == -7)
    }

    @Test("tells how many rows changed")
    func changes() throws {
        #expect(try connection.run("INSERT INTO item (name) VALUES ('a'), ('b'), ('c')") == 3)
        #expect(connection.lastInsertRowID == 3)
        #expect(try connection.run("UPDATE item SET size = 1 WHERE id > ?", 1) == 2)
        #expect(connection.changes == 2)
        #expect(try connection.run("SELECT 1") == 0)
    }

    @Test("prepares a text once and drops the one that was not used for longest")
    func statementCache() throws {
        let start = connection.statementCounts
        for _ in 0..<10 { try connection.run("SELECT 1") }
        #expect(connection.statementCounts.prepared == start.prepared + 1)
        #expect(connection.statementCounts.reused == start.reused + 9)
        for number in 2...4 {
            try connection.run("SELECT \(number)")
            try connection.run("SELECT 1")
        }
        #expect(connection.statementCounts.kept == 3)
        let full = connection.statementCounts
        try connection.run("SELECT 1")
        try connection.run("SELECT 4")
        #expect(connection.statementCounts.prepared == full.prepared)
        try connection.run("SELECT 2")
        #expect(connection.statementCounts.prepared == full.prepared + 1)
        #expect(connection.statementCounts.evicted == full.evicted + 1)
    }

    @Test("runs a query inside a query of the same text")
    func nestedQuery() throws {
        let text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n"
        let pairs = try connection.rows(text) { outer in
            let first = try outer.int(at: 0)
            return try connection.rows(text) { inner in first * 10 + (try inner.int(at: 0)) }
        }
        #expect(pairs == [[11, 12, 13], [21, 22, 23], [31, 32, 33]])
    }

    @Test("forgets the values of a statement after its use, also after an error")
    func valuesAreForgotten() throws {
        try connection.run("INSERT INTO item (name) VALUES (?)", "one")
        let error = sqliteError { try connection.run("INSERT INTO item (name) VALUES (?)", "one") }
        #expect(error?.code == .constraint(.unique))
        #expect(try connection.run("INSERT INTO item (name) VALUES (?)", "two") == 1)
        let count = sqliteError { try connection.run("INSERT INTO item (name) VALUES (?)") }
        #expect(count?.message == "0 values for 1 parameters")
    }

    @Test("names the kind of constraint, and the SQL but not the values")
    func constraints() throws {
        try connection.run("INSERT INTO item (id, name) VALUES (1, 'a')")
        let kinds: [(String, SQLiteError.ConstraintKind)] = [
            ("INSERT INTO item (name) VALUES ('a')", .unique),
            ("INSERT INTO item (id, name) VALUES (1, 'b')", .primaryKey),
            ("INSERT INTO item (name) VALUES (NULL)", .notNull),
            ("INSERT INTO item (name, size) VALUES ('c', -1)", .check),
            ("INSERT INTO item (name, parent) VALUES ('d', 9)", .foreignKey),
            ("INSERT INTO item (name, size) VALUES ('e', 'x')", .dataType),
        ]
        for (text, kind) in kinds {
            let error = sqliteError { try connection.run(text) }
            #expect(error?.code == .constraint(kind))
            #expect(error?.sql == text)
        }
        let secret = sqliteError { try connection.run("INSERT INTO item (id, name) VALUES (1, ?)", "hidden") }
        #expect(secret.map { "\($0)" }?.contains("hidden") == false)
        let quoted = SQLiteError(.other(1), "near \"hidden\": syntax error", extendedCode: 1, sql: "SELECT 'hidden'")
        #expect("\(quoted)" == "other_1: near \"…\": syntax error [1] in: SELECT '…'")
    }

    @Test(
        "refuses what is not one statement",
        arguments: ["", "  -- nothing", "SELECT 1; SELECT 2", "SELECT 1\0; SELECT 2", "SELECT 1; DROP TABLE"]
    )
    func notOneStatement(text: String) {
        #expect(sqliteError { try connection.run(text) }?.code == .misuse)
    }

    @Test("takes a statement with a semicolon and a comment behind it")
    func trailingComment() throws { try connection.run("SELECT 1 ; -- done\n ") }

    @Test(
        "lets no statement begin or end a transaction",
        arguments: ["BEGIN", "COMMIT", "/* x */ ROLLBACK", "END", "SAVEPOINT s", "RELEASE level_0"]
    )
    func transactionControl(text: String) throws {
        try connection.transaction {
            try connection.savepoint {
                #expect(sqliteError { try connection.run(text) }?.code == .misuse)
                #expect(sqliteError { try connection.execute(script: text) }?.code == .misuse)
            }
            #expect(connection.isInTransaction)
        }
    }

    private struct Change: Error {}

    @Test("undoes a transaction or a savepoint whose body fails, and nothing else")
    func savepoints() throws {
        try connection.transaction {
            try connection.run("INSERT INTO item (name) VALUES ('kept')")
            #expect(throws: Change.self) {
                try connection.savepoint {
                    try connection.run("INSERT INTO item (name) VALUES ('inner')")
                    try connection.savepoint { try connection.run("INSERT INTO item (name) VALUES ('innermost')") }
                    throw Change()
                }
            }
        }
        #expect(throws: Change.self) {
            try connection.transaction {
                try connection.run("INSERT INTO item (name) VALUES ('gone')")
                throw Change()
            }
        }
        #expect(!connection.isInTransaction)
        #expect(try connection.rows("SELECT name FROM item") { row in try row.text(at: 0) } == ["kept"])
        #expect(sqliteError { try connection.savepoint {} }?.code == .misuse)
        let nested = sqliteError { try connection.transaction { try connection.transaction {} } }
        #expect(nested?.message == "cannot start a transaction within a transaction")
    }

    @Test("runs a statement with several rows of values, up to one that is refused")
    func severalRows() throws {
        let insert = "INSERT INTO item (name, size) VALUES (?, ?)"
        try connection.run(insert, rows: [])
        try connection.run(insert, rows: [[.text("a"), .integer(1)], [.text("b"), .null]])
        #expect(sqliteError { try connection.run(insert, rows: [[.text("c"), .null], [.text("c"), .null]]) } != nil)
        #expect(sqliteError { try connection.run(insert, rows: [[.text("d")]]) }?.code == .misuse)
        try connection.run(insert, rows: [[.text("e"), .integer(2)]])
        let names = try connection.rows("SELECT name FROM item ORDER BY name") { row in try row.text(at: 0) }
        #expect(names == ["a", "b", "c", "e"])
    }

    @Test("collects no more rows than its limit")
    func rowLimit() throws {
        let text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?) SELECT i FROM n"
        #expect(try connection.rows(text, 10) { row in try row.int(at: 0) }.count == 10)
        #expect(sqliteError { try connection.rows(text, 11) { row in try row.int(at: 0) } }?.code == .tooBig)
    }

    @Test("binds as many texts as it has parameters, and refuses one more", .timeLimit(.minutes(1)))
    func manyParameters() async throws {
        var configuration = folder.configuration
        configuration.parametersMax = SQLiteConfiguration.parametersLimit
        let database = try await SQLiteDatabase.open(configuration)
        let count = SQLiteConfiguration.parametersLimit
        // On the database's own thread, whose stack is what counts.
        let last = try await database.read { connection in
            let marks = Array(repeating: "(?)", count: count).joined(separator: ", ")
            let values = (0..<count).map { SQLiteValue.text("a text that does not fit into a small string: \($0)") }
            return try connection.rows("VALUES \(marks)", values: values) { row in try row.text(at: 0) }.last
        }
        #expect(last == "a text that does not fit into a small string: \(count - 1)")
        let error = await sqliteError { try await database.read { try $0.run("SELECT ?\(count + 1)") } }
        #expect(error?.code == .other(1))
        await database.close()
    }

    @Test("reads only, as a reader")
    func reader() throws {
        let reader = try SQLiteConnection(folder.configuration, as: .reader)
        #expect(sqliteError { try reader.run("INSERT INTO item (name) VALUES ('x')") }?.code == .readOnly)
    }

    @Test("takes a path and nothing else", arguments: ["", ":memory:", "file:x?mode=memory"])
    func paths(path: String) {
        #expect(sqliteError { try SQLiteConnection(SQLiteConfiguration(path: path), as: .writer) }?.code == .cannotOpen)
    }

    @Test("says which file it cannot open")
    func missingFile() throws {
        var configuration = SQLiteConfiguration(path: folder.file("absent/x.db"))
        #expect(sqliteError { try SQLiteConnection(configuration, as: .writer) }?.code == .cannotOpen)
        configuration.path = folder.file("absent.db")
        configuration.mayCreate = false
        let error = sqliteError { try SQLiteConnection(configuration, as: .writer) }
        #expect(error?.code == .cannotOpen)
        #expect(error?.message.contains(configuration.path) == true)
    }

    @Test("has full-text search")
    func fullText() throws {
        try connection.execute(script: "CREATE VIRTUAL TABLE notes USING fts5(body)")
        try connection.run("INSERT INTO notes (body) VALUES (?)", "the quick brown fox")
        let found = try connection.rows("SELECT body FROM notes WHERE notes MATCH ?", "quick") { row in
            try row.text(at: 0)
        }
        #expect(found == ["the quick brown fox"])
    }
}
