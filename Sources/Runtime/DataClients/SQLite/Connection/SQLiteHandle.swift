internal import CSQLite

/// An open database connection of the library, closed once by construction.
@safe
struct SQLiteHandle: ~Copyable {
    let pointer: OpaquePointer

    init(path: String, flags: Int32) throws(SQLiteError) {
        var pointer: OpaquePointer?
        let flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = unsafe path.withCString { unsafe sqlite3_open_v2($0, &pointer, flags, nil) }
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
