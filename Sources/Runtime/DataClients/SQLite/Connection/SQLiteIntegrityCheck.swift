/// How closely a file is looked at before it is used. Both read the whole file.
package enum SQLiteIntegrityCheck: String, Sendable {
    case none
    /// Whether pages and rows are in order.
    case quick
    /// Also whether each index agrees with its table, which takes several times as long.
    case full
}

extension SQLiteConnection {
    private static let problemsMax = 5

    /// Throws `corrupt` with the file, the first problems and what to do.
    package func checkIntegrity(_ check: SQLiteIntegrityCheck) throws {
        let pragma: String
        switch check {
        case .none: return
        case .quick: pragma = "quick_check"
        case .full: pragma = "integrity_check"
        }
        let problems: [String]
        do {
            problems = try rows("PRAGMA \(pragma)(\(Self.problemsMax))") { row in try row.text(at: 0) }
        } catch let error as SQLiteError where error.code == .corrupt || error.code == .notADatabase {
            throw damaged([error.message], error.extendedCode)
        }
        if problems != ["ok"] { throw damaged(problems, 0) }
    }

    private func damaged(_ problems: [String], _ extendedCode: Int32) -> SQLiteError {
        SQLiteError(
            .corrupt,
            """
            the database \(path) is damaged: \(problems.joined(separator: "; ")). Keep a copy of it together with its \
            -wal file, then restore the last backup, or save what can be read: sqlite3 \(path) .recover
            """,
            extendedCode: extendedCode
        )
    }
}
