internal import EventIO

/// A file that is looked at for a moment, beside whoever else uses it: one connection that reads, on a thread of its own.
/// Nothing of the file is changed, and none is made.
package struct SQLiteFile: Sendable {
    private let configuration: SQLiteConfiguration

    package init(_ configuration: SQLiteConfiguration) { self.configuration = configuration }

    package init(path: String) { self.init(SQLiteConfiguration(path: path)) }

    /// Runs a body with the connection, outside of a transaction.
    ///
    /// - Throws: what `body` throws; `SQLiteError`: `cannotOpen`, `notADatabase`.
    package func use<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        let thread = try BlockingExecutor(name: "sqlite-file")
        // Its only job has ended then.
        defer { thread.shutDown() }
        let configuration = configuration
        return try await Task(executorPreference: thread.taskExecutor) {
            try body(try SQLiteConnection(configuration, as: .reader))
        }.value
    }

    /// Writes a copy of it, as of one moment, to a path where no file is, and looks whether the copy is whole. Writers go on
    /// meanwhile. The copy is with the system, and not yet on the disk.
    package func copy(to path: String) async throws {
        try await use { try $0.vacuum(into: path) }
        try await SQLiteFile(path: path).use { try $0.checkIntegrity(.full) }
    }
}
