internal import CSQLite

/// What the library calls. The connection keeps this object alive as long as the library knows its address; all
/// callbacks come on the connection's thread, inside a call of the library.
final class SQLiteCallbacks {
    let interrupter: SQLiteInterrupter
    /// Only ``SQLiteConnection`` begins and ends transactions. A COMMIT inside the body of a group would make half of
    /// other people's writes durable.
    var mayControlTransactions = false
    /// Pages in the log after the last commit of this connection, once ``countLogPages(of:)`` was called.
    private(set) var logPages = 0

    /// Instructions of the library's machine between two questions: about a millisecond.
    private static let instructionsPerQuestion: Int32 = 10_000

    init(_ interrupter: SQLiteInterrupter) { self.interrupter = interrupter }

    func install(on database: borrowing SQLiteHandle) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_progress_handler(
            database.pointer,
            Self.instructionsPerQuestion,
            { context in unsafe SQLiteCallbacks.of(context).interrupter.isRequested ? 1 : 0 },
            context
        )
        _ = unsafe sqlite3_set_authorizer(
            database.pointer,
            { context, action, _, _, _, _ in
                guard action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT else { return SQLITE_OK }
                return unsafe SQLiteCallbacks.of(context).mayControlTransactions ? SQLITE_OK : SQLITE_DENY
            },
            context
        )
    }

    /// From now on nobody moves the log into the file by himself.
    func countLogPages(of database: borrowing SQLiteHandle) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe sqlite3_wal_hook(
            database.pointer,
            { context, _, _, pages in
                unsafe SQLiteCallbacks.of(context).logPages = Int(pages)
                return SQLITE_OK
            },
            context
        )
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> SQLiteCallbacks {
        // Never nil: install(on:) gave it.
        unsafe Unmanaged<SQLiteCallbacks>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }
}
