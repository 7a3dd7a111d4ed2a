internal import DataClients
internal import Foundation
internal import SeedTestSupport
internal import ShellTestSupport
internal import Testing

@Suite("Files that are damaged or locked", .timeLimit(.minutes(2)))
struct SQLiteDamageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Made once: there are many tests.
    private static let intact = Result {
        let folder = try TemporaryFolder()
        let connection = try SQLiteConnection(folder.configuration, as: .writer)
        try connection.execute(
            script: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); CREATE INDEX t ON note (text)"
        )
        try connection.transaction {
            for number in 0..<3000 {
                try connection.run(
                    "INSERT INTO note (text) VALUES (?)",
                    "text \(number) " + String(repeating: "x", count: 50)
                )
            }
        }
        try connection.checkpoint()
        return try Data(contentsOf: URL(filePath: folder.file()))
    }

    private func makeDatabase() throws { try Self.intact.get().write(to: URL(filePath: folder.file())) }

    private func damage(_ body: (inout Data) -> Void) throws {
        let url = URL(filePath: folder.file())
        var data = try Data(contentsOf: url)
        body(&data)
        try data.write(to: url)
    }

    @Test("a file of something else is said not to be a database")
    func garbage() async throws {
        try Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(filePath: folder.file()))
        let error = await sqliteError { try await SQLiteDatabase.open(folder.configuration) }
        #expect(error?.code == .notADatabase)
        #expect(error?.message == "file is not a database: \(folder.file())")
    }

    @Test("a damaged file is refused with its name, the problem and what to do")
    func damagedMiddle() async throws {
        try makeDatabase()
        try damage { data in
            for offset in stride(from: data.count / 2, to: data.count / 2 + 20_000, by: 3) { data[offset] ^= 0x5a }
        }
        let error = await sqliteError { try await SQLiteDatabase.open(folder.configuration) }
        #expect(error?.code == .corrupt)
        #expect(error?.message.hasPrefix("the database \(folder.file()) is damaged: ") == true)
        #expect(error?.message.contains("restore the last backup") == true)
    }

    @Test("an index that does not agree with its table is found by the full check only")
    func damagedIndex() async throws {
        try makeDatabase()
        // A text that stands in the table and in the index; the second one is changed.
        try damage { data in
            let text = Data("text 1500 ".utf8)
            guard let first = data.range(of: text), let second = data.range(of: text, in: first.upperBound..<data.count)
            else { return }
            data[second.lowerBound] = UInt8(ascii: "s")
        }
        var configuration = folder.configuration
        await (try SQLiteDatabase.open(configuration)).close()
        configuration.integrityCheck = .full
        #expect(await sqliteError { try await SQLiteDatabase.open(configuration) }?.code == .corrupt)
    }

    @Test("random damage gives errors or rows, and no crash", arguments: 0..<60)
    func randomDamage(seed: Int) throws {
        try makeDatabase()
        var generator = SeededGenerator(seed: UInt64(seed))
        try damage { data in
            for _ in 0..<40 {
                data[Int.random(in: 100..<data.count, using: &generator)] ^= UInt8.random(
                    in: 1...255,
                    using: &generator
                )
            }
            if seed % 5 == 0 { data.removeLast(Int.random(in: 1..<data.count / 2, using: &generator)) }
        }
        do {
            let connection = try SQLiteConnection(folder.configuration, as: .writer)
            for check in [SQLiteIntegrityCheck.quick, .full] {
                do { try connection.checkIntegrity(check) } catch { #expect(error is SQLiteError) }
            }
            try connection.forEachRow("SELECT id, text FROM note") { row in
                do { _ = try row.value(at: 1) } catch { #expect((error as? SQLiteError)?.code == .mismatch) }
                return true
            }
            for text in ["UPDATE note SET text = text || 'y'", "DELETE FROM note WHERE text < 'text 2'", "REINDEX"] {
                try connection.run(text)
            }
        } catch {
            let error = try #require(error as? SQLiteError)
            #expect(
                [.corrupt, .notADatabase, .io, .schema, .other(1), .constraint(.unique)].contains(error.code),
                "\(error)"
            )
        }
    }

    @Test("a lock that another process holds is an error after the time-out, and no error once it is gone")
    func lockedByAnotherProcess() async throws {
        var configuration = folder.configuration
        configuration.busyTimeout = .milliseconds(30)
        let database = try await SQLiteDatabase.open(configuration)
        try await database.write { try $0.execute(script: "CREATE TABLE note (id INTEGER PRIMARY KEY)") }
        let other = try TestShell(OtherProcess.script, arguments: [folder.file()])
        try await other.tell("lock")
        let error = await sqliteError { try await database.write { try $0.run("INSERT INTO note DEFAULT VALUES") } }
        #expect(error?.code == .busy)
        #expect(error?.message == "another process held the lock of \(folder.file()) for longer than 0.03 seconds")
        // Readers do not care.
        let count = try await database.read { try $0.first("SELECT count(*) FROM note") { row in try row.int(at: 0) } }
        #expect(count == 0)
        try await other.tell("end")
        try await database.write { try $0.run("INSERT INTO note DEFAULT VALUES") }
        await database.close()
    }
}

/// Another program that has begun to write.
private enum OtherProcess {
    /// Of a shell with the file as its argument: `lock` returns when the program holds the lock, `end` when it is gone.
    static let script = #"""
        python3 -c '
        import sqlite3, sys, time
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        open(sys.argv[1] + "-locked", "w").close()
        time.sleep(3600)
        ' "$1" </dev/null >&2 &
        pid=$!
        while read -r command; do
            case "$command" in
                lock) while [ ! -e "$1-locked" ] && kill -0 $pid 2>/dev/null; do sleep 0.01; done; [ -e "$1-locked" ] ;;
                end) kill -9 $pid; wait $pid 2>/dev/null; pid= ;;
            esac
            if [ $? = 0 ]; then echo done; else echo failed; fi
        done
        [ -z "$pid" ] || kill -9 $pid
        """#
}
