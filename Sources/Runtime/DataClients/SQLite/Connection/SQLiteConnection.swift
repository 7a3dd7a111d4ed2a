internal import CSQLite

/// A connection to a database file. It is not Sendable and belongs to one thread at a time, because it blocks and has no
/// locks of its own; ``SQLiteDatabase`` lends it to closures on the right thread.
///
///     try connection.run("INSERT INTO notes (id, text) VALUES (?, ?)", 1, "hello")
///     let texts = try connection.rows("SELECT text FROM notes WHERE id > ?", 0) { row in try row.text(at: 0) }
///
/// Statements are prepared once and kept. Transactions are begun and ended only by ``transaction(_:_:)`` and
/// ``savepoint(_:)``; a statement that tries it is refused.
@safe
package final class SQLiteConnection {
    package enum Role: Sendable {
        /// Reads and writes, and creates the file if the configuration allows it.
        case writer
        case reader
    }

    package let path: String
    let rowsMax: Int
    let busyTimeout: Swift.Duration
    private let handle: SQLiteHandle
    private let callbacks: SQLiteCallbacks
    private var cache: StatementCache
    /// BEGIN, COMMIT and the like. Not in the cache, where every text could reach them.
    private var controls: [String: SQLiteStatement] = [:]
    var savepointDepth = 0
    /// How often a statement was prepared and not taken from the cache.
    private var prepared = 0

    package convenience init(_ configuration: SQLiteConfiguration, as role: Role) throws {
        try self.init(configuration, as: role, SQLiteInterrupter())
    }

    init(_ configuration: SQLiteConfiguration, as role: Role, _ interrupter: SQLiteInterrupter) throws {
        path = configuration.path
        rowsMax = configuration.rowsMax
        busyTimeout = configuration.busyTimeout
        try Self.checkPath(path)
        handle = try SQLiteHandle(path: path, flags: Self.flags(configuration, role))
        callbacks = SQLiteCallbacks(interrupter)
        cache = StatementCache(countMax: configuration.statementsMax)
        do {
            try configure(configuration, role)
        } catch var error as SQLiteError {
            error.message += ": \(path)"
            throw error
        }
        interrupter.attach(handle)
    }

    deinit {
        callbacks.interrupter.detach()
        cache.removeAll()
        controls.removeAll()
    }

    // MARK: Statements

    /// Runs `body` with the statement of this text: the kept one, or a new one.
    package func withStatement<Value>(_ sql: String, _ body: (SQLiteStatement) throws -> Value) throws -> Value {
        let statement: SQLiteStatement
        if let kept = cache.take(sql) {
            statement = kept
        } else {
            statement = try prepare(sql)
            cache.add(statement)
        }
        defer { cache.put(statement) }
        return try body(statement)
    }

    /// Runs all statements of a text, without values, one after the other.
    package func execute(script: String) throws(SQLiteError) {
        guard !script.utf8.contains(0) else { throw SQLiteError(.misuse, "a NUL in a statement") }
        let code = unsafe script.withCString { unsafe sqlite3_exec(handle.pointer, $0, nil, nil, nil) }
        if code != SQLITE_OK { throw unsafe SQLiteError(of: handle.pointer, sql: script) }
    }

    package struct StatementCounts: Hashable, Sendable {
        package var prepared: Int
        package var reused: Int
        package var evicted: Int
        package var kept: Int
    }

    package var statementCounts: StatementCounts {
        StatementCounts(prepared: prepared, reused: cache.reused, evicted: cache.evicted, kept: cache.count)
    }

    private func prepare(_ sql: String) throws -> SQLiteStatement {
        prepared += 1
        return try SQLiteStatement(sql, handle, callbacks)
    }

    /// Runs a statement that begins or ends a transaction.
    func control(_ sql: String) throws {
        callbacks.mayControlTransactions = true
        defer { callbacks.mayControlTransactions = false }
        let statement = try controls[sql] ?? SQLiteStatement(sql, handle, callbacks)
        controls[sql] = statement
        try statement.run()
    }

    /// Runs a statement once that uses transactions inside, like VACUUM.
    func controlOnce(_ sql: String, values: [SQLiteValue]) throws {
        callbacks.mayControlTransactions = true
        defer { callbacks.mayControlTransactions = false }
        try SQLiteStatement(sql, handle, callbacks).run(values: values)
    }

    // MARK: State

    package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle.pointer) == 0 }

    /// Whether a deferred foreign key is violated at the moment, which would fail the commit.
    var hasDeferredViolations: Bool {
        var current: Int32 = 0
        var highest: Int32 = 0
        _ = unsafe sqlite3_db_status(handle.pointer, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    /// Rows that the last statement inserted, changed or deleted.
    package var changes: Int { Int(unsafe sqlite3_changes64(handle.pointer)) }

    /// Pages in the log after the last commit of this connection; 0 before ``countLogPages()``.
    var logPages: Int { callbacks.logPages }

    /// Counts the pages of the log from now on, and leaves it to the caller to move them into the file.
    func countLogPages() { callbacks.countLogPages(of: handle) }

    /// Waits until the disk has what was moved into the file so far.
    func syncFile() throws(SQLiteError) {
        guard unsafe csqlite_sync_file(handle.pointer) == SQLITE_OK else {
            throw SQLiteError(.io, "what was moved from the log into the file cannot be brought to the disk")
        }
    }

    package var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle.pointer) }
}

// MARK: Opening

extension SQLiteConnection {
    private static func checkPath(_ path: String) throws(SQLiteError) {
        guard !path.isEmpty, !path.hasPrefix(":"), !path.hasPrefix("file:"), !path.utf8.contains(0) else {
            throw SQLiteError(.cannotOpen, "not the path of a database file: \"\(path)\"")
        }
    }

    private static func flags(_ configuration: SQLiteConfiguration, _ role: Role) -> Int32 {
        switch role {
        case .reader: SQLITE_OPEN_READONLY
        case .writer: SQLITE_OPEN_READWRITE | (configuration.mayCreate ? SQLITE_OPEN_CREATE : 0)
        }
    }

    private func configure(_ configuration: SQLiteConfiguration, _ role: Role) throws {
        limit(SQLITE_LIMIT_LENGTH, configuration.valueBytesMax)
        limit(SQLITE_LIMIT_SQL_LENGTH, configuration.sqlBytesMax)
        limit(SQLITE_LIMIT_VARIABLE_NUMBER, min(configuration.parametersMax, SQLiteConfiguration.parametersLimit))
        // VACUUM attaches a file, nobody else.
        limit(SQLITE_LIMIT_ATTACHED, 1)
        limit(SQLITE_LIMIT_TRIGGER_DEPTH, 32)
        // A damaged or a foreign file is not trusted, and "x" is never taken for a text.
        for (option, value) in [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
            (SQLITE_DBCONFIG_DQS_DDL, 0),
        ] as [(Int32, Int32)] {
            _ = unsafe csqlite_db_config(handle.pointer, option, value)
        }
        let busy = configuration.busyTimeout.components
        let milliseconds = busy.seconds * 1000 + busy.attoseconds / 1_000_000_000_000_000
        _ = unsafe sqlite3_busy_timeout(handle.pointer, Int32(clamping: milliseconds))
        try setPragmas(configuration, role)
        callbacks.install(on: handle)
    }

    private func check(_ migrations: SQLiteMigrations) throws {
        do {
            try migrations.check(self)
        } catch {
            // The log of another program's file stays where that program left it.
            _ = unsafe csqlite_db_config(handle.pointer, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            throw error
        }
    }

    private func limit(_ category: Int32, _ value: Int) {
        _ = unsafe sqlite3_limit(handle.pointer, category, Int32(clamping: value))
    }

    private func setPragmas(_ configuration: SQLiteConfiguration, _ role: Role) throws {
        // A negative size is in KiB.
        try execute(script: "PRAGMA cache_size = \(-max(1, configuration.cacheBytes >> 10)); PRAGMA foreign_keys = ON")
        // A reader is opened for reading only, which is enough; `query_only` would refuse VACUUM INTO, too.
        guard role == .writer else { return }
        if let migrations = configuration.migrations { try check(migrations) }
        let mode = try first("PRAGMA journal_mode = WAL") { row in try row.text(at: 0) }
        guard mode == "wal" else {
            throw SQLiteError(.cannotOpen, "the file system cannot hold a write-ahead log (mode \(mode ?? "unknown"))")
        }
        try execute(script: "PRAGMA synchronous = \(configuration.durability.rawValue)")
        // What a savepoint keeps of each page that it changes: beyond 64 KiB a group of writes would send it to a file.
        try execute(script: "PRAGMA temp_store = MEMORY")
        try execute(script: "PRAGMA wal_autocheckpoint = \(max(0, configuration.walAutocheckpointPages))")
        if let pages = configuration.pagesMax { try execute(script: "PRAGMA max_page_count = \(max(1, pages))") }
    }
}
