internal import DataClients
internal import Foundation
internal import Testing

@Suite("The log of a database is moved into the file beside the writer", .timeLimit(.minutes(1)))
struct SQLiteLogTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(step: Int) async throws -> SQLiteDatabase {
        var configuration = folder.configuration
        configuration.walAutocheckpointPages = step
        let database = try await SQLiteDatabase.open(configuration)
        try await database.write { try $0.execute(script: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)") }
        return database
    }

    private static let text = String(repeating: "x", count: 3_000)

    /// One page at least for each.
    private func write(_ count: Int, to database: SQLiteDatabase) async throws {
        for _ in 0..<count { try await database.write { try $0.run("INSERT INTO note (text) VALUES (?)", Self.text) } }
    }

    private var logPages: Int {
        get throws {
            let size = try FileManager.default.attributesOfItem(atPath: folder.file("test.db-wal"))[.size]
            return try #require(size as? Int) / 4_120
        }
    }

    @Test("so it does not grow without end, however long the stream of writes")
    func bounded() async throws {
        let database = try await open(step: 20)
        try await write(1_000, to: database)
        // A commit is a few pages, and the last one before the writer waits adds its own.
        #expect(try logPages <= 210)
        #expect(
            try await database.read { try $0.first("SELECT count(*) FROM note") { row in try row.int(at: 0) } } == 1_000
        )
        await database.close()
    }

    @Test("and that a reader who keeps an old state holds it up is no harm: it is made up for later")
    func heldUp() async throws {
        let database = try await open(step: 20)
        let barrier = Barrier()
        async let old = database.read { connection in
            let before = try connection.first("SELECT count(*) FROM note") { row in try row.int(at: 0) }
            barrier.hold()
            return (before, try connection.first("SELECT count(*) FROM note") { row in try row.int(at: 0) })
        }
        await barrier.untilHeld()
        try await write(500, to: database)
        #expect(try logPages >= 500, "what the reader sees is still in the file, and all since in the log")
        barrier.open()
        let (before, after) = try await old
        #expect(before == 0 && after == 0)
        let grown = try logPages
        try await write(500, to: database)
        #expect(try logPages <= grown + 60, "the log began anew")
        await database.close()
    }

    @Test("not at all when that is left to others")
    func never() async throws {
        let database = try await open(step: 0)
        try await write(200, to: database)
        #expect(try logPages >= 200)
        await database.close()
    }

    @Test(
        "whoever looks sees each commit whole, also one that does not wait for the disk",
        arguments: ["FULL", "NORMAL"]
    )
    func commitsAreSeen(durability: String) async throws {
        var configuration = folder.configuration
        configuration.durability = try #require(SQLiteConfiguration.Durability(rawValue: durability))
        // So small that a large transaction goes to the log in parts before it ends, and is read from there.
        configuration.cacheBytes = 64 << 10
        let database = try await SQLiteDatabase.open(configuration)
        try await database.write { try $0.execute(script: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)") }
        // A connection of its own sees what is in the file, and nothing else.
        let other = try SQLiteConnection(configuration, as: .reader)
        for rows in [1, 3, 40, 2_000, 1] {
            let (count, bytes) = try await database.write { connection in
                for _ in 0..<rows { try connection.run("INSERT INTO note (text) VALUES (?)", Self.text) }
                return try Self.figures(connection)
            }
            #expect(bytes == count * Self.text.utf8.count)
            let seen = try Self.figures(other)
            #expect(seen.count == count && seen.bytes == bytes, "\(rows) rows in a transaction")
        }
        #expect(try other.first("PRAGMA integrity_check") { row in try row.text(at: 0) } == "ok")
        await database.close()
    }

    private static func figures(_ connection: SQLiteConnection) throws -> (count: Int, bytes: Int) {
        let figures = try connection.first("SELECT count(*), sum(length(text)) FROM note") { row in
            (try row.int(at: 0), try row.int(at: 1))
        }
        return try #require(figures)
    }
}
