internal import CSQLite

/// An open database connection of the library, closed once by construction.
@safe
struct SQLiteHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Once, before the first connection. A refusal would mean that something else in the process uses the library already;
    /// then it adds up, and works as well.
    private static let hasNoMemorySums = csqlite_leave_out_memory_sums() == SQLITE_OK

    /// Once, after the above. It is registered in every process that has the system's interface to files.
    private static let gathersLog = csqlite_register_gathering() == SQLITE_OK

    init(path: String, flags: Int32) throws(SQLiteError) {
        _ = Self.hasNoMemorySums
        guard Self.gathersLog else { throw SQLiteError(.cannotOpen, "SQLite has no interface to this system's files") }
        var pointer: OpaquePointer?
        let flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = unsafe path.withCString { unsafe sqlite3_open_v2($0, &pointer, flags, csqlite_gathering) }
        guard let pointer = unsafe pointer else {
            throw SQLiteError(.outOfMemory, "no memory for a connection to \(path)")
        }
        guard code == SQLITE_OK else {
            var error = unsafe SQLiteError(of: pointer)
            error.message += ": \(path)"
            _ = unsafe sqlite3_close_v2(pointer)
            throw error
        }
        unsafe self.pointer = unsafe pointer
    }

    // A statement that outlives its connection keeps what it needs of it: that is what v2 means.
    deinit { _ = unsafe sqlite3_close_v2(pointer) }
}
