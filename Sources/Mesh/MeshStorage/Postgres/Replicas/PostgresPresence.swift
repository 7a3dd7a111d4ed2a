package import DataClients
package import MeshApplication
internal import MeshDomain

/// That a process serves from a database, or works on it alone: an advisory lock on a connection of its own, which ends with
/// the process however it ends. Servers share it; a command that moves, restores or migrates down wants it alone.
///
/// The same connection tells whether the database is there and takes writes: it is asked again and again.
package struct PostgresPresence: Sendable {
    /// "meshserv" in ASCII.
    static let key: Int64 = 0x6D65_7368_7365_7276
    private static let checkTime: Duration = .seconds(1)
    private static let checkTimeout: Duration = .seconds(3)

    private let pool: PostgresPool
    private let clock: any WallClock

    package init(_ pool: PostgresPool, clock: any WallClock) {
        self.pool = pool
        self.clock = clock
    }

    /// Somebody works on the database alone.
    package struct Occupied: Error, Sendable, CustomStringConvertible {
        package var description: String {
            "A command of mesh (move, restore or migrate) works on this database. Wait until it has ended, and start again."
        }
    }

    /// Servers are there.
    package struct Served: Error, Sendable, CustomStringConvertible {
        package let count: Int

        package var description: String {
            let servers = count == 1 ? "A mesh serve uses" : "\(count) of mesh serve use"
            return "\(servers) this database. Stop what serves from it, and run the command again."
        }
    }

    /// It is there and answers reads.
    package struct ReadOnly: Error, Sendable, CustomStringConvertible {
        package init() {}

        package var description: String {
            "The database takes no writes: it is a standby, or default_transaction_read_only is on. "
                + "Connect to the primary, for instance with target_session_attrs=read-write, or set it back."
        }
    }

    private enum State {
        case there, readOnly, away
    }

    /// Shares the database until it is cancelled, over whatever happens to the connection.
    ///
    /// - Parameter tell: why the database does not do its work, nil when it does; called for each change, and first once it is
    ///   there or was found to be away, occupied or read-only.
    package func share(_ tell: @Sendable ((any Error)?) -> Void) async {
        var told: State?
        var isSecondTry = false
        func note(_ state: State, _ error: (any Error)?) {
            if told != state { tell(error) }
            told = state
            isSecondTry = false
        }
        while !Task.isCancelled {
            do {
                try await pool.withConnection { connection in
                    try await lock(connection)
                    try await stay(connection) { isWritable in
                        note(isWritable ? .there : .readOnly, isWritable ? nil : ReadOnly())
                    }
                }
            } catch is CancellationError {
                return
            } catch let error as PostgresError
                where error.isBreak && !isSecondTry && (told == .there || told == .readOnly)
            {
                // One connection that breaks is no outage: another one tells.
                isSecondTry = true
            } catch {
                note(.away, error)
                // Cancelled, it ends at the head of the loop.
                try? await clock.sleep(until: clock.now + Self.checkTime)
            }
        }
    }

    private func lock(_ connection: PostgresConnection) async throws {
        let statement = PostgresStatement("SELECT pg_try_advisory_lock_shared($1)", Self.key)
        let answer = try await connection.query(statement, timeout: Self.checkTimeout)
        guard try answer[0].bool(at: 0) else { throw Occupied() }
    }

    private func stay(_ connection: PostgresConnection, _ note: (_ isWritable: Bool) -> Void) async throws {
        // True on a standby, too.
        let question = PostgresStatement("SELECT current_setting('transaction_read_only')::bool")
        do {
            while true {
                let answer = try await connection.query(question, timeout: Self.checkTimeout)
                note(!(try answer[0].bool(at: 0)))
                try await clock.sleep(until: clock.now + Self.checkTime)
            }
        } catch is CancellationError {
            // The connection goes back to the pool; if that fails the lock has gone with it.
            _ = try? await connection.query("SELECT pg_advisory_unlock_shared($1)", Self.key)
            throw CancellationError()
        }
    }

    /// Runs a body while nobody serves from the database.
    package func alone<Value>(_ body: () async throws -> Value) async throws -> Value {
        try await pool.withConnection { connection in
            let answer = try await connection.query("SELECT pg_try_advisory_lock($1)", Self.key)
            guard try answer[0].bool(at: 0) else { throw try await refusal(connection) }
            do {
                let value = try await body()
                try await connection.query("SELECT pg_advisory_unlock($1)", Self.key)
                return value
            } catch {
                // The error of the body counts; the lock goes with the connection at the latest.
                _ = try? await connection.query("SELECT pg_advisory_unlock($1)", Self.key)
                throw error
            }
        }
    }

    /// A key of 64 bits is shown in two halves (PostgreSQL's manual, 54.12).
    private func refusal(_ connection: PostgresConnection) async throws -> any Error {
        let answer = try await connection.query(
            """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND objsubid = 1
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND (classid::int8 << 32) | objid::int8 = $1
            """,
            Self.key
        )
        let count = try answer[0].int(at: 0)
        return count == 0 ? Occupied() : Served(count: count)
    }
}

extension PostgresError {
    fileprivate var isBreak: Bool {
        switch code {
        case .connectionLost, .adminShutdown, .crashShutdown: true
        default: false
        }
    }
}
