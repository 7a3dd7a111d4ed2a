internal import DataClients
internal import Foundation
internal import Glibc
internal import PostgresTestSupport
internal import Telemetry
internal import Testing

@Suite("A disk that is full", .timeLimit(.minutes(1)))
struct SQLiteFullDiskTests {
    private static let table = "CREATE TABLE box (id INTEGER PRIMARY KEY, value BLOB)"
    private static let large = [UInt8](repeating: 7, count: 64 << 10)

    private static func fill(_ database: SQLiteDatabase) async -> (written: Int, error: SQLiteError?) {
        for written in 0..<1000 {
            do {
                try await database.write { try $0.run("INSERT INTO box (value) VALUES (?)", large) }
            } catch {
                return (written, error as? SQLiteError)
            }
        }
        return (1000, nil)
    }

    private static func count(_ database: SQLiteDatabase) async throws -> Int? {
        try await database.read { try $0.first("SELECT count(*) FROM box") { row in try row.int(at: 0) } }
    }

    @Test("by the limit of pages: writes fail, reads go on, and with room writes go on")
    func pages() async throws {
        let folder = try TemporaryFolder()
        let registry = MetricRegistry()
        var configuration = folder.configuration
        configuration.pagesMax = 200
        let database = try await SQLiteDatabase.open(configuration, registry: registry)
        try await database.write { try $0.execute(script: Self.table) }
        let (written, error) = await Self.fill(database)
        #expect(error?.code == .full)
        #expect(written > 5)
        #expect(try await Self.count(database) == written)
        #expect(registry.total("sqlite_errors_total", code: "full") == 1)
        try await database.write { try $0.run("DELETE FROM box WHERE id <= 3") }
        try await database.write { try $0.run("INSERT INTO box (value) VALUES (?)", Self.large) }
        #expect(try await Self.count(database) == written - 2)
        await database.close()
    }

    @Test("fails the whole group that met it, and keeps nothing of it")
    func group() async throws {
        let folder = try TemporaryFolder()
        let registry = MetricRegistry()
        var configuration = folder.configuration
        configuration.pagesMax = 100
        let database = try await SQLiteDatabase.open(configuration, registry: registry)
        try await database.write { try $0.execute(script: Self.table) }
        let barrier = Barrier()
        async let held: Void = database.write { _ in barrier.hold() }
        await barrier.untilHeld()
        let acknowledged = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    (try? await database.write { try $0.run("INSERT INTO box (value) VALUES (?)", Self.large) }) != nil
                }
            }
            await registry.wait(for: "sqlite_writes_waiting", toBe: 20)
            barrier.open()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        try await held
        #expect(acknowledged < 20)
        #expect(try await Self.count(database) == acknowledged)
        await database.close()
    }

    @Test("that really has no space left", .enabled(if: TinyDisk.isPossible, "mounting needs root"))
    func tinyDisk() async throws {
        let disk = try TinyDisk(megabytes: 1)
        var configuration = SQLiteConfiguration(path: disk.path + "/test.db")
        // The log must be what fills the disk first.
        configuration.walAutocheckpointPages = 0
        let database = try await SQLiteDatabase.open(configuration)
        try await database.write { try $0.execute(script: Self.table) }
        let (written, error) = await Self.fill(database)
        #expect(error?.code == .full)
        #expect(error?.message == "database or disk is full")
        #expect(try await Self.count(database) == written)
        try disk.resize(megabytes: 8)
        try await database.write { try $0.run("INSERT INTO box (value) VALUES (?)", Self.large) }
        #expect(try await Self.count(database) == written + 1)
        await database.close()
        try disk.remove()
    }

    @Test("as far as the system lets this process write")
    func fileSizeLimit() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .success) { [path = folder.file() as String] in
            let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: path))
            try await database.write { try $0.execute(script: Self.table) }
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit()
            _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            limit.rlim_cur = 512 << 10
            _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let (written, error) = await Self.fill(database)
            // The system answers EFBIG, which is not the answer of a full disk.
            #expect(error?.code == .io || error?.code == .full)
            #expect(try await Self.count(database) == written)
            limit.rlim_cur = limit.rlim_max
            _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            try await database.write { try $0.run("INSERT INTO box (value) VALUES (?)", Self.large) }
            #expect(try await Self.count(database) == written + 1)
            await database.close()
        }
    }
}
