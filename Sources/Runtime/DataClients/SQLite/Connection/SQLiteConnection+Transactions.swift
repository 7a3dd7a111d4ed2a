extension SQLiteConnection {
    package enum TransactionKind: String, Sendable {
        /// Takes the write lock at the first write: for reading.
        case deferred = "BEGIN DEFERRED"
        /// Takes the write lock at once.
        case immediate = "BEGIN IMMEDIATE"
    }

    private static let savepointDepthMax = 64

    /// Runs `body` in a transaction and commits it; an error rolls it back. Not inside another one: see
    /// ``savepoint(_:)``.
    @discardableResult
    package func transaction<Value>(_ kind: TransactionKind = .immediate, _ body: () throws -> Value) throws -> Value {
        try begin(kind)
        do {
            let value = try body()
            try commit()
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs `body` so that an error undoes what it did, and nothing else of the transaction around it.
    @discardableResult
    package func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        guard isInTransaction else { throw SQLiteError(.misuse, "a savepoint outside of a transaction") }
        guard savepointDepth < Self.savepointDepthMax else { throw SQLiteError(.misuse, "savepoints too deep") }
        // Few names, so that their statements stay few.
        let name = "level_\(savepointDepth)"
        try control("SAVEPOINT \(name)")
        savepointDepth += 1
        defer { savepointDepth -= 1 }
        do {
            let value = try body()
            try control("RELEASE \(name)")
            return value
        } catch {
            undo(to: name)
            throw error
        }
    }

    func begin(_ kind: TransactionKind) throws {
        do {
            try control(kind.rawValue)
        } catch var error as SQLiteError where error.code == .busy {
            // SQLite says "database is locked", which helps nobody to find the lock.
            error.message = "another process held the lock of \(path) for longer than \(busyTimeout)"
            throw error
        }
    }

    func commit() throws {
        try control("COMMIT")
    }

    /// Ends the transaction if there is one: a full disk or a failing one may have ended it already.
    func rollBack() {
        guard isInTransaction else { return }
        // SQLite: a ROLLBACK fails only if there is no transaction. If it fails all the same, the next BEGIN says so.
        try? control("ROLLBACK")
    }

    private func undo(to name: String) {
        // SQLite ended the whole transaction: nothing is left to undo.
        guard isInTransaction else { return }
        do {
            try control("ROLLBACK TO \(name)")
            try control("RELEASE \(name)")
        } catch {
            // Half of a body must not be committed. The owner of the transaction sees that it is gone.
            rollBack()
        }
    }
}
