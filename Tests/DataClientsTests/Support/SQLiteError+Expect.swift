internal import DataClients
internal import Testing

/// The SQLite error that the body throws; anything else fails the test at the caller's line.
func sqliteError<Value>(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Value
) -> SQLiteError? {
    #expect(throws: SQLiteError.self, sourceLocation: sourceLocation) { try body() }
}

func sqliteError<Value>(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async -> SQLiteError? {
    await #expect(throws: SQLiteError.self, sourceLocation: sourceLocation) { try await body() }
}
