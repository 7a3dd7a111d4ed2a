/// How a database file is opened, and its limits. The defaults are those of a service with one file.
package struct SQLiteConfiguration: Sendable {
    /// When a commit counts as done.
    package enum Durability: String, Sendable {
        /// After the log is on the disk: it survives the end of the process and the loss of power.
        case full = "FULL"
        /// After the log is with the system: it survives the end of the process; the loss of power may take the last
        /// commits, but does not damage the file.
        case normal = "NORMAL"
    }

    /// A file. A database in memory is not one that several connections can share without locks between them, so there
    /// is none; tests use a file in a temporary folder.
    package var path: String
    /// The label of its metrics.
    package var name = "main"
    package var mayCreate = true
    /// Whose file it must be. One of another program, or of a later version, is refused before anything in it changes: a
    /// writer would set its journal mode.
    package var migrations: SQLiteMigrations?
    package var durability = Durability.full
    package var integrityCheck = SQLiteIntegrityCheck.quick
    /// How long another process may hold the lock. Whole milliseconds.
    package var busyTimeout = Swift.Duration.seconds(5)
    /// For each connection.
    package var cacheBytes = 16 << 20
    /// The log is moved into the file each time that it has so many pages of 4 KiB more; 0 is never. Rarer is less to write:
    /// a page that changes again and again is moved once.
    package var walAutocheckpointPages = 4000
    /// The size of the file in pages; nil is SQLite's own limit.
    package var pagesMax: Int?

    /// Connections that read, each with a thread of its own, at least 1.
    package var readers = 2
    /// Prepared statements that a connection keeps.
    package var statementsMax = 128
    package var writesWaitingMax = 4096
    /// Writes that share a commit, at least 1.
    package var groupWritesMax = 256
    package var readsWaitingMax = 4096
    /// A text, a blob or a row.
    package var valueBytesMax = 64 << 20
    package var sqlBytesMax = 1 << 20
    /// Parameters of a statement, up to ``parametersLimit``.
    package var parametersMax = 999
    /// Rows that one query may collect.
    package var rowsMax = 1_000_000

    /// Binding goes one call deeper for each text and blob, and a thread's stack has an end.
    package static let parametersLimit = 2000

    package init(path: String) { self.path = path }
}
