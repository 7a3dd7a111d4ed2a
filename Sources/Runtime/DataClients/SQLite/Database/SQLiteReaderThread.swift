internal import EventIO

/// A connection that reads, on a thread of its own.
actor SQLiteReaderThread {
    private nonisolated let executor: BlockingExecutor
    private nonisolated let interrupter = SQLiteInterrupter()
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(index: Int) throws { executor = try BlockingExecutor(name: "sqlite-read-\(index)") }

    func open(_ configuration: SQLiteConfiguration) throws {
        connection = try SQLiteConnection(configuration, as: .reader, interrupter)
    }

    func close() { connection = nil }

    /// After ``close()``; waits for the end of the thread, which has nothing left to do.
    nonisolated func stop() { executor.shutDown() }

    /// Ends the read of this ticket, if it runs or is about to; from any thread.
    nonisolated func cancel(_ ticket: SQLiteReadTicket) { interrupter.cancel(ticket) }

    func read<Value: Sendable>(
        _ ticket: SQLiteReadTicket,
        inTransaction: Bool,
        _ body: @Sendable (SQLiteConnection) throws -> Value
    ) throws -> Value {
        guard let connection else { throw SQLiteError.databaseClosed }
        defer { connection.rollBack() }
        interrupter.begin(ticket)
        // Before the rollback, which must not be interrupted.
        defer { interrupter.end() }
        if inTransaction { try connection.begin(.deferred) }
        return try body(connection)
    }
}
