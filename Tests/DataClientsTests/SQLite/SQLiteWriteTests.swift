internal import DataClients
internal import Synchronization
internal import Telemetry
internal import Testing

@Suite("Writes that share a commit", .timeLimit(.minutes(1)))
struct SQLiteWriteTests {
    struct Refusal: Error {}

    private final class Count: Sendable {
        let value = Atomic(0)
    }

    private let folder: TemporaryFolder
    private let registry = MetricRegistry()

    init() throws { folder = try TemporaryFolder() }

    private func open(_ change: (inout SQLiteConfiguration) -> Void = { _ in }) async throws -> SQLiteDatabase {
        var configuration = folder.configuration
        change(&configuration)
        let database = try await SQLiteDatabase.open(configuration, registry: registry)
        try await database.write {
            try $0.execute(script: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT UNIQUE)")
        }
        return database
    }

    private static func insert(_ text: String) -> @Sendable (SQLiteConnection) throws -> Int64 {
        { connection in
            try connection.run("INSERT INTO note (text) VALUES (?)", text)
            return connection.lastInsertRowID
        }
    }

    private func texts(_ database: SQLiteDatabase) async throws -> [String] {
        try await database.read { try $0.rows("SELECT text FROM note ORDER BY id") { row in try row.text(at: 0) } }
    }

    /// Runs `body` while a write holds the writer, and lets it go on when so many writes wait.
    private func withHeldWriter<Value: Sendable>(
        _ database: SQLiteDatabase,
        until waiting: Int,
        _ body: @escaping @Sendable () async -> Value
    ) async throws -> Value {
        let barrier = Barrier()
        async let held: Void = database.write { _ in barrier.hold() }
        await barrier.untilHeld()
        async let result = body()
        await registry.wait(for: "sqlite_writes_waiting", toBe: waiting)
        barrier.open()
        try await held
        return await result
    }

    @Test("a write returns its value, and the next read sees it")
    func writeAndRead() async throws {
        let database = try await open()
        for number in 1...50 {
            #expect(try await database.write(Self.insert("\(number)")) == Int64(number))
            #expect(try await texts(database).count == number)
        }
        await database.close()
    }

    @Test("writes that may be repeated share a commit, and one that fails fails alone")
    func repeatable() async throws {
        let database = try await open()
        let runs = Count()
        let refused = try await withHeldWriter(database, until: 20) {
            await withTaskGroup(of: Int?.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await database.write(isRepeatable: true) { connection in
                                runs.value.wrappingAdd(1, ordering: .relaxed)
                                try connection.run("INSERT INTO note (text) VALUES (?)", "\(number)")
                                if number % 7 == 3 { throw Refusal() }
                            }
                            return nil
                        } catch {
                            return number
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
            }
        }
        #expect(refused == [3, 10, 17])
        #expect(Set(try await texts(database)) == Set((0..<20).filter { !refused.contains($0) }.map { "\($0)" }))
        // Those up to the first that failed, and then all of them.
        #expect((21...40).contains(runs.value.load(ordering: .relaxed)))
        await database.close()
    }

    @Test("a thousand writes at once all arrive, in few commits")
    func thousand() async throws {
        let database = try await open { $0.groupWritesMax = 250 }
        let before = registry.total("sqlite_groups_total")
        let ids = try await withHeldWriter(database, until: 1000) {
            await withTaskGroup(of: Int64?.self) { group in
                for number in 0..<1000 { group.addTask { try? await database.write(Self.insert("\(number)")) } }
                return await group.reduce(into: Set<Int64>()) { if let id = $1 { $0.insert(id) } }
            }
        }
        #expect(ids == Set(1...1000))
        #expect(Set(try await texts(database)) == Set((0..<1000).map { "\($0)" }))
        // The one that held the writer, and four groups of 250.
        #expect(registry.total("sqlite_groups_total") - before == 5)
        #expect(registry.total("sqlite_group_writes") == registry.total("sqlite_groups_total"))
        #expect(registry.total("sqlite_writes_total") == 1002)
        #expect(registry.total("sqlite_commit_seconds") == registry.total("sqlite_groups_total"))
        #expect(registry.total("sqlite_writes_waiting") == 0)
        await database.close()
    }

    @Test("after a commit each write that succeeded is told of, in their order and before its caller goes on")
    func afterCommit() async throws {
        let database = try await open()
        let told = Numbers()
        let texts = (0..<30).map { $0 % 10 == 9 ? "0" : "\($0)" }
        let seen = try await withHeldWriter(database, until: texts.count) {
            await withTaskGroup(of: Bool.self) { group in
                for text in texts {
                    group.addTask {
                        let number = try? await database.write(isCancellable: text.count.isMultiple(of: 2)) { number in
                            told.add(number)
                        } _: {
                            try Self.insert(text)($0)
                        }
                        return number.map { number in told.all.contains(number) } ?? false
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
        }
        let numbers = told.all
        #expect(seen == 27 && numbers.count == 27)
        #expect(numbers == numbers.sorted())
        await database.close()
    }

    @Test("writes that nobody holds up all arrive, too")
    func free() async throws {
        let database = try await open()
        try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 0..<500 { group.addTask { try await database.write(Self.insert("\(number)")) } }
            let ids = try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
            #expect(ids == Set(1...500))
        }
        await database.close()
    }

    @Test("a write that fails takes nothing of its group with it")
    func isolation() async throws {
        let database = try await open()
        let before = registry.total("sqlite_groups_total")
        let failed = try await withHeldWriter(database, until: 20) {
            await withTaskGroup(of: Int?.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await database.write { connection in
                                _ = try Self.insert("\(number)")(connection)
                                if number % 3 == 0 { throw Refusal() }
                            }
                            return nil
                        } catch {
                            return error is Refusal ? number : -1
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
            }
        }
        #expect(failed == [0, 3, 6, 9, 12, 15, 18])
        #expect(Set(try await texts(database)) == Set((0..<20).filter { $0 % 3 != 0 }.map { "\($0)" }))
        // The one that held the writer, and one for all that waited.
        #expect(registry.total("sqlite_groups_total") - before == 2)
        await database.close()
    }

    @Test("a write that fails because of its neighbour hears of it after the commit")
    func conflictInGroup() async throws {
        let database = try await open()
        let outcomes = try await withHeldWriter(database, until: 2) {
            async let first = Result { try await database.write(Self.insert("same")) }
            async let second = Result { try await database.write(Self.insert("same")) }
            return await [first, second].map { outcome -> SQLiteError.Code? in
                guard case .failure(let error as SQLiteError) = outcome else { return nil }
                return error.code
            }
        }
        #expect(Set(outcomes) == [nil, .constraint(.unique)])
        #expect(try await texts(database) == ["same"])
        #expect(registry.total("sqlite_errors_total", code: "constraint_unique") == 1)
        await database.close()
    }

    @Test("a foreign key that is checked at the commit fails the write that breaks it, and no neighbour")
    func deferredForeignKey() async throws {
        let database = try await open()
        try await database.write { connection in
            let key = "INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED"
            try connection.execute(script: "CREATE TABLE link (note \(key))")
        }
        let outcomes = try await withHeldWriter(database, until: 2) {
            async let broken = Result { try await database.write { try $0.run("INSERT INTO link VALUES (9)") } }
            async let whole = Result {
                try await database.write { connection in
                    try connection.run("INSERT INTO link VALUES (1)")
                    return try connection.run("INSERT INTO note (id, text) VALUES (1, 'late')")
                }
            }
            return await (broken, whole)
        }
        #expect(sqliteError { try outcomes.0.get() }?.code == .constraint(.foreignKey))
        #expect(try outcomes.1.get() == 1)
        // Alone in its group, the commit itself fails.
        let alone = await sqliteError { try await database.write { try $0.run("INSERT INTO link VALUES (9)") } }
        #expect(alone?.code == .constraint(.foreignKey))
        let links = try await database.read { try $0.rows("SELECT note FROM link") { row in try row.int(at: 0) } }
        #expect(links == [1])
        await database.close()
    }

    @Test("the writes of one caller keep their order beside those of others")
    func order() async throws {
        let database = try await open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<10 {
                group.addTask {
                    for number in 100..<130 { _ = try await database.write(Self.insert("\(caller)/\(number)")) }
                }
            }
            try await group.waitForAll()
        }
        let texts = try await texts(database)
        for caller in 0..<10 {
            let own = texts.filter { $0.hasPrefix("\(caller)/") }
            #expect(own.count == 30)
            #expect(own == own.sorted())
        }
        await database.close()
    }

    @Test("a group has no more writes than its limit")
    func groupLimit() async throws {
        let database = try await open { $0.groupWritesMax = 4 }
        let before = registry.total("sqlite_groups_total")
        try await withHeldWriter(database, until: 10) {
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<10 { group.addTask { _ = try? await database.write(Self.insert("\(number)")) } }
            }
        }
        #expect(registry.total("sqlite_groups_total") - before == 1 + 3)
        #expect(try await texts(database).count == 10)
        await database.close()
    }

    @Test("more writes than may wait are refused")
    func queueLimit() async throws {
        let database = try await open { $0.writesWaitingMax = 3 }
        let barrier = Barrier()
        async let held: Void = database.write { _ in barrier.hold() }
        await barrier.untilHeld()
        let refused = await withTaskGroup(of: Void.self) { group in
            for number in 0..<3 { group.addTask { _ = try? await database.write(Self.insert("\(number)")) } }
            await registry.wait(for: "sqlite_writes_waiting", toBe: 3)
            let error = await sqliteError { try await database.write(Self.insert("one too many")) }
            barrier.open()
            return error
        }
        try await held
        #expect(refused?.code == .queueFull)
        #expect(refused?.message == "3 writes wait already")
        #expect(try await texts(database).count == 3)
        await database.close()
    }

    @Test("a write whose task is cancelled while it waits writes nothing")
    func cancelWaiting() async throws {
        let database = try await open()
        let barrier = Barrier()
        async let held: Void = database.write { _ in barrier.hold() }
        await barrier.untilHeld()
        let cancelled = Task { try await database.write(Self.insert("cancelled")) }
        await registry.wait(for: "sqlite_writes_waiting", toBe: 1)
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        barrier.open()
        try await held
        #expect(try await texts(database).isEmpty)
        await database.close()
    }

    @Test("a body that tries to end the transaction fails alone")
    func noCommitInside() async throws {
        let database = try await open()
        let error = await sqliteError { try await database.write { try $0.run("COMMIT") } }
        #expect(error?.code == .misuse)
        _ = try await database.write(Self.insert("after"))
        #expect(try await texts(database) == ["after"])
        await database.close()
    }

    @Test("closing under load ends every caller, and what was acknowledged is in the file")
    func closeUnderLoad() async throws {
        let database = try await open()
        let acknowledged = await withTaskGroup(of: String?.self) { group in
            for number in 0..<400 {
                group.addTask {
                    do {
                        _ = try await database.write(Self.insert("\(number)"))
                        return "\(number)"
                    } catch {
                        return (error as? SQLiteError)?.code == .closed ? nil : "unexpected: \(error)"
                    }
                }
                if number % 4 == 0 { group.addTask { (try? await texts(database)) == nil ? nil : nil } }
            }
            group.addTask {
                while registry.total("sqlite_writes_total") < 100, !Task.isCancelled { await Task.yield() }
                await database.close()
                return nil
            }
            return await group.reduce(into: Set<String>()) { if let text = $1 { $0.insert(text) } }
        }
        await database.close()
        #expect(await sqliteError { try await database.write { _ in } }?.code == .closed)
        #expect(await sqliteError { try await database.read { _ in } }?.code == .closed)
        let connection = try SQLiteConnection(folder.configuration, as: .writer)
        let stored = try connection.rows("SELECT text FROM note") { row in try row.text(at: 0) }
        #expect(Set(stored) == acknowledged)
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

private final class Numbers: Sendable {
    private let numbers = Mutex<[Int64]>([])

    var all: [Int64] { numbers.withLock { $0 } }
    func add(_ number: Int64) { numbers.withLock { $0.append(number) } }
}
