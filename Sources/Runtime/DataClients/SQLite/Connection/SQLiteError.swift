/// Why the database did not do what it was asked for.
///
/// The values that were bound are in no part of it. ``description`` is safe for a log; ``message`` is SQLite's own text,
/// which for a damaged JSON text or a wrong full-text query may quote a piece of it.
package struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum ConstraintKind: String, Hashable, Sendable {
        case unique, primaryKey, foreignKey, notNull, check, rowID, trigger, dataType, other
    }

    package enum Code: Hashable, Sendable {
        /// Another process held the lock for longer than the busy time-out.
        case busy
        /// Another statement of the same connection is in the way.
        case locked
        /// The disk, or the number of pages that the configuration allows.
        case full
        case corrupt
        case notADatabase
        /// A write on a reader, or a file that may not be written.
        case readOnly
        case constraint(ConstraintKind)
        case io
        /// A value, a text of SQL or a number of rows above its limit.
        case tooBig
        case cannotOpen
        case interrupted
        /// The program uses the database wrongly: a wrong number of values, a transaction inside a body.
        case misuse
        case schema
        /// A column does not hold what it was read as.
        case mismatch
        case outOfMemory
        /// As many calls wait as the configuration allows.
        case queueFull
        /// The database was closed.
        case closed
        /// The file belongs to another program, by its application id.
        case foreignFile
        /// The file was written by a newer program.
        case newerSchema
        /// SQLite's primary result code.
        case other(Int32)

        /// For metrics and logs.
        package var name: String {
            switch self {
            case .constraint(let kind): "constraint_\(kind.rawValue)"
            case .other(let code): "other_\(code)"
            case .busy: "busy"
            case .locked: "locked"
            case .full: "full"
            case .corrupt: "corrupt"
            case .notADatabase: "not_a_database"
            case .readOnly: "read_only"
            case .io: "io"
            case .tooBig: "too_big"
            case .cannotOpen: "cannot_open"
            case .interrupted: "interrupted"
            case .misuse: "misuse"
            case .schema: "schema"
            case .mismatch: "mismatch"
            case .outOfMemory: "out_of_memory"
            case .queueFull: "queue_full"
            case .closed: "closed"
            case .foreignFile: "foreign_file"
            case .newerSchema: "newer_schema"
            }
        }

        /// What to do about it, for the operator, where SQLite's own words do not say it.
        var advice: String? {
            switch self {
            case .io, .readOnly: "check the disk, and whether its file system may be written"
            default: nil
            }
        }
    }

    package var code: Code
    /// SQLite's extended result code; 0 where the error is not SQLite's.
    package var extendedCode: Int32
    package var message: String
    /// The statement, with its parameters as they stand in the text.
    package var sql: String?

    package init(_ code: Code, _ message: String, extendedCode: Int32 = 0, sql: String? = nil) {
        self.code = code
        self.message = message
        self.extendedCode = extendedCode
        self.sql = sql
    }

    /// What stands in quotes is left out, and a long statement is cut off.
    package var description: String {
        var text = "\(code.name): \(SafeText.message(message))"
        if extendedCode != 0 { text += " [\(extendedCode)]" }
        if let advice = code.advice { text += "; \(advice)" }
        if let sql { text += " in: \(SafeText.statement(sql))" }
        return text
    }
}
