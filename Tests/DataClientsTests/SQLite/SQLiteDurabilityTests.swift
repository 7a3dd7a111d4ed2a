internal import DataClients
internal import Foundation
internal import Glibc
internal import Testing

@Suite("What is acknowledged survives the end of the process", .timeLimit(.minutes(1)))
struct SQLiteDurabilityTests {
    /// Two rows for each write: either both are there or none.
    private static func insertPair(_ number: Int) -> @Sendable (SQLiteConnection) throws -> Void {
        { connection in
            try connection.run("INSERT INTO half (number, side) VALUES (?, 'left')", number)
            try connection.run("INSERT INTO half (number, side) VALUES (?, 'right')", number)
        }
    }

    /// Writes from many tasks, notes each acknowledged number with the system, and is killed in the middle.
    private static func writeUntilKilled(_ path: String, afterAcknowledged last: Int) async throws {
        let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: path))
        try await database.write { try $0.execute(script: "CREATE TABLE half (number INTEGER, side TEXT)") }
        let notes = unsafe open(path + "-acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<40 {
                group.addTask {
                    for number in 0..<1000 {
                        try await database.write(insertPair(writer * 1000 + number))
                        let line = Array("\(writer * 1000 + number)\n".utf8)
                        _ = unsafe line.withUnsafeBytes { unsafe write(notes, $0.baseAddress, $0.count) }
                        if number == last { kill(getpid(), SIGKILL) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func expectAcknowledged(_ path: String, atLeast fewest: Int) async throws {
        let notes = try String(contentsOfFile: path + "-acknowledged", encoding: .utf8)
        // The last line may be cut off by the end of the process.
        let acknowledged = Set(
            notes.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { Int($0) }
        )
        var configuration = SQLiteConfiguration(path: path)
        configuration.integrityCheck = .full
        let database = try await SQLiteDatabase.open(configuration)
        let stored = try await database.read { connection in
            try connection.rows("SELECT number, count(*) FROM half GROUP BY number") { row in
                (number: try row.int(at: 0), sides: try row.int(at: 1))
            }
        }
        #expect(acknowledged.count >= fewest)
        #expect(acknowledged.isSubset(of: stored.map(\.number)))
        #expect(stored.allSatisfy { $0.sides == 2 })
        await database.close()
    }

    @Test("killed early, with the table just made")
    func killedEarly() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.file() as String] in
            try await Self.writeUntilKilled(path, afterAcknowledged: 1)
        }
        try await expectAcknowledged(folder.file(), atLeast: 1)
    }

    @Test("killed late, after the log went into the file many times")
    func killedLate() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.file() as String] in
            try await Self.writeUntilKilled(path, afterAcknowledged: 100)
        }
        try await expectAcknowledged(folder.file(), atLeast: 101)
    }
}
