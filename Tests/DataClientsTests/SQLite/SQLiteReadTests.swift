internal import DataClients
internal import Foundation
internal import Telemetry
internal import Testing

@Suite("Reads beside a writer", .timeLimit(.minutes(1)))
struct SQLiteReadTests {
    private let folder: TemporaryFolder
    private let registry = MetricRegistry()

    init() throws { folder = try TemporaryFolder() }

    private func open(_ change: (inout SQLiteConfiguration) -> Void = { _ in }) async throws -> SQLiteDatabase {
        var configuration = folder.configuration
        change(&configuration)
        let database = try await SQLiteDatabase.open(configuration, registry: registry)
        try await database.write { try $0.execute(script: "CREATE TABLE note (id INTEGER PRIMARY KEY)") }
        return database
    }

    private static func count(_ connection: SQLiteConnection) throws -> Int? {
        try connection.first("SELECT count(*) FROM note") { row in try row.int(at: 0) }
    }

    /// Runs until it is interrupted.
    private static let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    @Test("a read sees one state while writers go on")
    func snapshot() async throws {
        let database = try await open()
        let barrier = Barrier()
        async let counts = database.read { connection in
            let before = try Self.count(connection)
            barrier.hold()
            return [before, try Self.count(connection)]
        }
        await barrier.untilHeld()
        try await database.write { try $0.run("INSERT INTO note DEFAULT VALUES") }
        #expect(try await database.read(Self.count) == 1)
        barrier.open()
        #expect(try await counts == [0, 0])
        #expect(try await database.read(Self.count) == 1)
        await database.close()
    }

    @Test("a read does not see a write that is not committed")
    func uncommitted() async throws {
        let database = try await open()
        let barrier = Barrier()
        async let write: Void = database.write { connection in
            try connection.run("INSERT INTO note DEFAULT VALUES")
            barrier.hold()
        }
        await barrier.untilHeld()
        #expect(try await database.read(Self.count) == 0)
        barrier.open()
        try await write
        #expect(try await database.read(Self.count) == 1)
        await database.close()
    }

    @Test("a read that runs is interrupted when its task is cancelled, and the reader serves the next one")
    func cancelRunning() async throws {
        let database = try await open { $0.readers = 1 }
        let barrier = Barrier()
        let task = Task {
            try await database.read { connection in
                barrier.hold()
                return try connection.first(Self.endless) { row in try row.int(at: 0) }
            }
        }
        await barrier.untilHeld()
        barrier.open()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await database.read(Self.count) == 0)
        await database.close()
    }

    @Test("an endless query in the middle of its work is interrupted, a hundred times")
    func cancelInside() async throws {
        let database = try await open { $0.readers = 1 }
        for number in 1...100 {
            let task = Task { try await database.read { try $0.run(Self.endless) } }
            await registry.wait(for: "sqlite_reads_total", toBe: number)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(try await database.read(Self.count) == 0)
        await database.close()
    }

    @Test("a read that waits is dropped when its task is cancelled, and too many are refused")
    func waiting() async throws {
        let database = try await open {
            $0.readers = 1
            $0.readsWaitingMax = 1
        }
        let barrier = Barrier()
        async let held: Void = database.read { _ in barrier.hold() }
        await barrier.untilHeld()
        let waiting = Task { try await database.read(Self.count) }
        await registry.wait(for: "sqlite_reads_waiting", toBe: 1)
        #expect(await sqliteError { try await database.read(Self.count) }?.code == .queueFull)
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(registry.total("sqlite_reads_waiting") == 0)
        barrier.open()
        try await held
        #expect(try await database.read(Self.count) == 0)
        await database.close()
    }

    @Test("a read cannot write")
    func readOnly() async throws {
        let database = try await open()
        let error = await sqliteError { try await database.read { try $0.run("INSERT INTO note DEFAULT VALUES") } }
        #expect(error?.code == .readOnly)
        await database.close()
    }

    @Test("a hundred reads at once share two readers")
    func manyReads() async throws {
        let database = try await open()
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for _ in 0..<100 { group.addTask { try await database.read(Self.count) } }
            for try await count in group { #expect(count == 0) }
        }
        #expect(registry.total("sqlite_reads_total") == 100)
        await database.close()
    }

    @Test("a backup is a whole database, made beside writers")
    func backUp() async throws {
        let database = try await open()
        for _ in 0..<5 { try await database.write { try $0.run("INSERT INTO note DEFAULT VALUES") } }
        let copy = folder.file("copy.db")
        try await database.backUp(to: copy)
        #expect(try Self.count(SQLiteConnection(SQLiteConfiguration(path: copy), as: .reader)) == 5)
        #expect(await sqliteError { try await database.backUp(to: copy) } != nil)
        await database.close()
    }

    @Test("closing moves the log into the file")
    func closing() async throws {
        let database = try await open()
        try await database.write { try $0.run("INSERT INTO note DEFAULT VALUES") }
        #expect(FileManager.default.fileExists(atPath: folder.file("test.db-wal")))
        async let again: Void = database.close()
        await database.close()
        await again
        #expect(!FileManager.default.fileExists(atPath: folder.file("test.db-wal")))
    }

    @Test("the writer's connection is there for upkeep, outside of a transaction")
    func upkeep() async throws {
        let database = try await open()
        let isEmpty = try await database.withWriter { connection in
            try connection.vacuum()
            try connection.optimize()
            return try connection.checkpoint()
        }
        #expect(isEmpty)
        await database.close()
    }
}
