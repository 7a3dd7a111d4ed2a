internal import DataClients
internal import Testing

@Suite("Migrations of a schema", .timeLimit(.minutes(1)))
struct SQLiteMigrationTests {
    private struct Odd: Error {}

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let steps = [
        SQLiteMigration(
            version: 1,
            name: "people",
            up: ["CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO person (name) VALUES ('first')"],
            down: ["DROP TABLE person"]
        ),
        SQLiteMigration(
            version: 2,
            name: "pets",
            up: ["CREATE TABLE pet (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES person (id))"],
            down: ["DROP TABLE pet"]
        ),
        SQLiteMigration(
            version: 3,
            name: "rebuilt people",
            up: { connection in
                try connection.run("INSERT INTO pet (owner) VALUES (1)")
                try connection.execute(
                    script: """
                        CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER);
                        INSERT INTO new (id, name) SELECT id, name FROM person;
                        DROP TABLE person; ALTER TABLE new RENAME TO person;
                        """
                )
            },
            down: { connection in
                try connection.run("DELETE FROM pet")
                try connection.run("ALTER TABLE person DROP COLUMN age")
            }
        ),
    ]

    private static func known(_ count: Int) -> SQLiteMigrations {
        SQLiteMigrations(applicationID: 77, Array(steps.prefix(count)))
    }

    private func open() async throws -> SQLiteDatabase { try await SQLiteDatabase.open(folder.configuration) }

    private func tables(_ database: SQLiteDatabase) async throws -> Set<String> {
        try await database.read { connection in
            Set(
                try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") { row in try row.text(at: 0)
                }
            )
        }
    }

    private func applied(_ database: SQLiteDatabase) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT version, name, applied_at FROM schema_migrations ORDER BY version") { row in
                "\(try row.int(at: 0)) \(try row.text(at: 1)) \(try row.int64(at: 2))"
            }
        }
    }

    @Test("go up to the newest, down to any, and up again")
    func upAndDown() async throws {
        let database = try await open()
        let up = try await database.migrate(Self.known(3), appliedAt: 1000)
        #expect(up == .init(from: 0, to: 3, steps: ["people", "pets", "rebuilt people"]))
        #expect(try await applied(database) == ["1 people 1000", "2 pets 1000", "3 rebuilt people 1000"])
        #expect(try await database.read { try $0.userVersion } == 3)
        #expect(try await database.read { try $0.applicationID } == 77)

        let none = try await database.migrate(Self.known(3), appliedAt: 2000)
        #expect(none == .init(from: 3, to: 3, steps: []))

        let down = try await database.migrate(Self.known(3), to: 1, appliedAt: 3000)
        #expect(down == .init(from: 3, to: 1, steps: ["rebuilt people", "pets"]))
        #expect(try await tables(database) == ["person", "schema_migrations"])
        #expect(try await applied(database) == ["1 people 1000"])

        try await database.migrate(Self.known(3), to: 0, appliedAt: 4000)
        #expect(try await tables(database) == ["schema_migrations"])
        try await database.migrate(Self.known(3), to: 2, appliedAt: 5000)
        #expect(try await applied(database) == ["1 people 5000", "2 pets 5000"])
        #expect(await sqliteError { try await database.migrate(Self.known(3), to: 4, appliedAt: 0) }?.code == .misuse)
        await database.close()
    }

    @Test("leave a file of a newer program alone and say so")
    func newer() async throws {
        let database = try await open()
        try await database.migrate(Self.known(3), appliedAt: 0)
        let error = await sqliteError { try await database.migrate(Self.known(1), appliedAt: 0) }
        #expect(error?.code == .newerSchema)
        #expect(
            error?.message
                == "\(folder.file()) has schema version 3, this program knows up to 1: use a newer program, or migrate the file down with it"
        )
        #expect(try await database.read { try $0.userVersion } == 3)
        await database.close()
    }

    @Test("leave a file of another program alone", arguments: [0, 99] as [Int32])
    func foreign(owner: Int32) async throws {
        let database = try await open()
        try await database.withWriter { connection in
            try connection.setApplicationID(owner)
            try connection.execute(script: "CREATE TABLE theirs (id)")
        }
        let error = await sqliteError { try await database.migrate(Self.known(1), appliedAt: 0) }
        #expect(error?.code == .foreignFile)
        #expect(error?.message.contains(folder.file()) == true)
        #expect(try await tables(database) == ["theirs"])
        await database.close()
    }

    @Test("that fail leave the version before them, and are named")
    func failing() async throws {
        let database = try await open()
        let broken = SQLiteMigrations(
            applicationID: 77,
            [
                Self.steps[0],
                SQLiteMigration(
                    version: 2,
                    name: "broken",
                    up: ["CREATE TABLE half (id)", "CREATE TABLE person (id)"],
                    down: []
                ),
            ]
        )
        let error = await sqliteError { try await database.migrate(broken, appliedAt: 0) }
        #expect(error?.message == "migration 2 (broken): table person already exists")
        #expect(try await database.read { try $0.userVersion } == 1)
        #expect(try await tables(database) == ["person", "schema_migrations"])
        // A closure's own error comes through, and foreign keys are checked again afterwards.
        let odd = SQLiteMigrations(
            applicationID: 77,
            [Self.steps[0], SQLiteMigration(version: 2, name: "odd", up: { _ in throw Odd() }, down: { _ in })]
        )
        await #expect(throws: Odd.self) { try await database.migrate(odd, appliedAt: 0) }
        let keys = try await database.write { try $0.first("PRAGMA foreign_keys") { row in try row.bool(at: 0) } }
        #expect(keys == true)
        await database.close()
    }

    @Test("that leave rows without their parents are undone")
    func brokenForeignKeys() async throws {
        let database = try await open()
        let orphans = SQLiteMigrations(
            applicationID: 77,
            Self.steps.prefix(2) + [
                SQLiteMigration(version: 3, name: "orphans", up: ["INSERT INTO pet (owner) VALUES (5)"], down: [])
            ]
        )
        let error = await sqliteError { try await database.migrate(orphans, appliedAt: 0) }
        #expect(error?.code == .constraint(.foreignKey))
        #expect(error?.message == "migration 3 (orphans): rows of the table pet refer to rows that are not there")
        #expect(try await database.read { try $0.userVersion } == 2)
        await database.close()
    }
}
