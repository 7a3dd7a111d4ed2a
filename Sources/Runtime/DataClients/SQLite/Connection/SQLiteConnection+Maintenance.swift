extension SQLiteConnection {
    /// A number in the file's header for the program's own use; part of the transaction around it.
    package var userVersion: Int {
        get throws { try first("PRAGMA user_version") { row in try row.int(at: 0) } ?? 0 }
    }

    package func setUserVersion(_ version: Int) throws { try execute(script: "PRAGMA user_version = \(version)") }

    /// Which program the file belongs to; 0 is nobody's.
    package var applicationID: Int32 {
        get throws { Int32(truncatingIfNeeded: try first("PRAGMA application_id") { row in try row.int(at: 0) } ?? 0) }
    }

    package func setApplicationID(_ id: Int32) throws { try execute(script: "PRAGMA application_id = \(id)") }

    /// Moves the log into the file and makes it empty, as far as readers allow.
    ///
    /// - Returns: whether the log is empty now.
    @discardableResult
    package func checkpoint() throws -> Bool {
        try first("PRAGMA wal_checkpoint(TRUNCATE)") { row in try row.int(at: 0) == 0 } ?? false
    }

    /// Moves as much of the log into the file as it can without waiting for anybody. Writers may go on meanwhile, on other
    /// connections; only when all of the log was moved the next write begins it anew.
    ///
    /// - Returns: how many pages of the log are in the file now.
    @discardableResult
    func moveLog() throws -> Int { try first("PRAGMA wal_checkpoint(PASSIVE)") { row in try row.int(at: 2) } ?? 0 }

    /// Lets SQLite look at its statistics; cheap, meant for now and then.
    package func optimize() throws { try execute(script: "PRAGMA optimize") }

    /// Writes the file anew without holes. Not inside a transaction.
    package func vacuum() throws { try controlOnce("VACUUM", values: []) }

    /// Writes a copy without holes to a path where no file is. Not inside a transaction.
    package func vacuum(into path: String) throws { try controlOnce("VACUUM INTO ?", values: [.text(path)]) }
}
