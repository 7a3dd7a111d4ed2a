/// How a connection is made, and its limits.
package struct PostgresConfiguration: Sendable {
    /// A connection string of libpq, as `postgresql://user@host/database?sslmode=verify-full` or `host=… dbname=…`.
    /// Whatever it says wins over the fields below that the server is told.
    package var connectionString: String
    /// The label of its metrics, and its `application_name` at the server.
    package var name = "mesh"

    /// From the first packet to a connection that can be used.
    package var connectTimeout = Swift.Duration.seconds(5)
    /// The server ends a statement that takes longer; nil for no end. Whole milliseconds.
    package var statementTimeout: Swift.Duration? = .seconds(30)
    /// The server ends a transaction that its client leaves open for so long.
    package var idleInTransactionTimeout: Swift.Duration? = .seconds(60)
    /// How long a call waits for its answer, from the moment it was handed over. Then the statement is cancelled.
    package var answerTimeout = Swift.Duration.seconds(40)
    /// How long a cancelled statement may take to end. Then the connection is given up: it is half open.
    package var cancelTimeout = Swift.Duration.seconds(5)

    /// Calls on their way to the server at the same time.
    package var inFlightMax = 32
    /// Calls that wait behind those.
    package var waitingMax = 1024
    /// The texts and parameters of one call.
    package var callBytesMax = 64 << 20
    /// Rows of one answer.
    package var rowsMax = 1_000_000
    /// Values of one answer.
    package var answerBytesMax = 256 << 20
    /// Prepared statements that a connection keeps.
    package var statementsMax = 256
    /// Notifications that wait for whoever listens; the oldest go.
    package var notificationsMax = 1024

    /// Is told what the server says beside its answers. On the loop: it must not block.
    package var onNotice: @Sendable (PostgresNotice) -> Void = { _ in }

    package init(_ connectionString: String) { self.connectionString = connectionString }

    /// What the library is told; later ones win.
    var parameters: [(keyword: String, value: String)] {
        // A statement that is compiled before it runs takes longer than one that is run: these read a page or write a few rows,
        // and the server's guess of a cost is far too high where a limit is a parameter.
        var options = ["-c jit=off"]
        if let statementTimeout { options.append("-c statement_timeout=\(statementTimeout.wholeMilliseconds)") }
        if let idleInTransactionTimeout {
            options.append("-c idle_in_transaction_session_timeout=\(idleInTransactionTimeout.wholeMilliseconds)")
        }
        return [
            ("application_name", name), ("client_encoding", "UTF8"), ("options", options.joined(separator: " ")),
            // Kerberos looks for its tickets in ways that block.
            ("gssencmode", "disable"),
            // So that a peer that is gone without a word is found out while nothing is sent, and while something is.
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"),
            ("dbname", connectionString),
        ]
    }
}

extension Swift.Duration {
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
