internal import CSQLite

extension SQLiteError {
    /// The last error of a connection. Call it at once: the next call of the library replaces it.
    init(of database: OpaquePointer?, sql: String? = nil) {
        let extended = unsafe sqlite3_extended_errcode(database)
        self.init(
            Code(extended),
            unsafe Self.message(of: database, extended),
            extendedCode: extended,
            sql: sql
        )
    }

    private static func message(of database: OpaquePointer?, _ extended: Int32) -> String {
        // The authorizer's only use here is to keep transactions in one hand, see SQLiteCallbacks.
        if extended == SQLITE_AUTH {
            return "a transaction is begun and ended by the connection's own functions, not by a statement"
        }
        // Valid until the next call, so it is copied.
        guard let text = unsafe sqlite3_errmsg(database) else { return "out of memory" }
        return unsafe String(cString: text)
    }
}

extension SQLiteError.Code {
    /// Extended codes are the primary code in the low byte and a kind above it.
    init(_ extended: Int32) {
        switch extended & 0xff {
        case SQLITE_BUSY: self = .busy
        case SQLITE_LOCKED: self = .locked
        case SQLITE_FULL: self = .full
        case SQLITE_CORRUPT: self = .corrupt
        case SQLITE_NOTADB: self = .notADatabase
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_CONSTRAINT: self = .constraint(SQLiteError.ConstraintKind(extended >> 8))
        case SQLITE_IOERR: self = .io
        case SQLITE_TOOBIG: self = .tooBig
        case SQLITE_CANTOPEN: self = .cannotOpen
        case SQLITE_INTERRUPT: self = .interrupted
        case SQLITE_MISUSE, SQLITE_RANGE, SQLITE_AUTH: self = .misuse
        case SQLITE_SCHEMA: self = .schema
        case SQLITE_MISMATCH: self = .mismatch
        case SQLITE_NOMEM: self = .outOfMemory
        case let primary: self = .other(primary)
        }
    }
}

extension SQLiteError.ConstraintKind {
    /// The kinds of sqlite3.h, `SQLITE_CONSTRAINT_CHECK` (1) to `SQLITE_CONSTRAINT_DATATYPE` (12): macros that Swift
    /// cannot read.
    fileprivate init(_ kind: Int32) {
        switch kind {
        case 1: self = .check
        case 3: self = .foreignKey
        case 5: self = .notNull
        case 6: self = .primaryKey
        case 7: self = .trigger
        case 8: self = .unique
        case 10: self = .rowID
        case 12: self = .dataType
        default: self = .other
        }
    }
}
