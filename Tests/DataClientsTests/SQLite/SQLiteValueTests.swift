internal import DataClients
internal import SeedTestSupport
internal import Testing

@Suite("Values that go into a database and come back")
struct SQLiteValueTests {
    private let folder: TemporaryFolder
    private let connection: SQLiteConnection

    init() throws {
        folder = try TemporaryFolder()
        connection = try SQLiteConnection(folder.configuration, as: .writer)
        try connection.execute(script: "CREATE TABLE box (id INTEGER PRIMARY KEY, value ANY) STRICT")
    }

    private func roundTrip(_ value: any SQLiteBindable) throws -> SQLiteValue? {
        try connection.run("INSERT INTO box (value) VALUES (?)", value)
        return try connection.first("SELECT value FROM box WHERE id = ?", connection.lastInsertRowID) { row in
            try row.value(at: 0)
        }
    }

    @Test(
        "every kind comes back as it was",
        arguments: [
            .null, .integer(0), .integer(.min), .integer(.max), .real(-0.5), .real(.infinity), .text(""),
            .text("plain"),
            .text("a\0b\0"), .text("👩‍👩‍👧 ünï 漢字"), .text(String(repeating: "long ", count: 100_000)), .blob([]),
            .blob([0, 255, 0]),
        ] as [SQLiteValue]
    )
    func kinds(value: SQLiteValue) throws { #expect(try roundTrip(value) == value) }

    @Test("Swift's own types are bound as the nearest kind")
    func bindables() throws {
        #expect(try roundTrip(7) == .integer(7))
        #expect(try roundTrip(Int32(-7)) == .integer(-7))
        #expect(try roundTrip(UInt32.max) == .integer(4_294_967_295))
        #expect(try roundTrip(true) == .integer(1))
        #expect(try roundTrip(String?.none) == .null)
        #expect(try roundTrip(String?.some("x")) == .text("x"))
        #expect(try roundTrip([UInt8]()) == .blob([]))
    }

    @Test("not a number is NULL, as SQLite has it")
    func notANumber() throws { #expect(try roundTrip(Double.nan) == .null) }

    @Test("a text that is bound by its bytes is a text", arguments: ["", "a\0b", "👩‍👩‍👧 ünï 漢字"])
    func textByItsBytes(text: String) throws {
        #expect(try roundTrip(SQLiteValue.utf8(Array(text.utf8))) == .text(text))
    }

    @Test("a blob of eight megabytes comes back whole, also in place")
    func largeBlob() throws {
        var generator = SeededGenerator(seed: 1)
        let blob = (0..<(8 << 20)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        #expect(try roundTrip(blob) == .blob(blob))
        let count = try connection.first("SELECT value FROM box") { row in
            var count = 0
            try row.withBlob(at: 0) { count = $0.byteCount }
            return count
        }
        #expect(count == blob.count)
    }

    @Test("a value above the limit is refused and nothing is written")
    func tooBig() throws {
        var configuration = folder.configuration
        configuration.valueBytesMax = 100_000
        let small = try SQLiteConnection(configuration, as: .writer)
        let error = sqliteError {
            try small.run("INSERT INTO box (value) VALUES (?)", [UInt8](repeating: 1, count: 100_001))
        }
        #expect(error?.code == .tooBig)
        #expect(try small.first("SELECT count(*) FROM box") { row in try row.int(at: 0) } == 0)
    }

    @Test("text that is not UTF-8 is an error as text and readable as a blob")
    func invalidText() throws {
        let text = "SELECT CAST(x'61ff62' AS TEXT) AS broken"
        let error = sqliteError { try connection.first(text) { row in try row.text(at: 0) } }
        #expect(error?.code == .mismatch)
        #expect(error?.message == "column 0 (broken) is text that is not UTF-8")
        #expect(try connection.first(text) { row in try row.blob(at: 0) } == [0x61, 0xff, 0x62])
    }

    @Test("a column of another kind, and one that is not there, are errors that name it")
    func wrongColumns() throws {
        let text = "SELECT NULL AS empty, 'x' AS word, 3 AS three"
        func message<Value>(_ read: (borrowing SQLiteRow) throws -> Value) -> String? {
            sqliteError { try connection.first(text, read: read) }?.message
        }
        #expect(message { row in try row.int64(at: 0) } == "column 0 (empty) is NULL, not an integer")
        #expect(message { row in try row.int64(at: 1) } == "column 1 (word) is text, not an integer")
        #expect(message { row in try row.text(at: 2) } == "column 2 (three) is an integer, not text")
        #expect(message { row in try row.blob(at: 2) } == "column 2 (three) is an integer, not a blob")
        #expect(message { row in try row.isNull(at: 3) } == "column 3 of a row with 3 columns")
        #expect(message { row in try row.isNull(at: -1) } == "column -1 of a row with 3 columns")
        #expect(try connection.first(text) { row in try row.double(at: 2) } == 3)
        #expect(try connection.first(text) { row in try row.textIfPresent(at: 0) } == .some(nil))
        #expect(try connection.first(text) { row in try row.textIfPresent(at: 1) } == "x")
    }
}
