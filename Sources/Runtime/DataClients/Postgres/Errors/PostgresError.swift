/// Why PostgreSQL, or the way to it, did not do what it was asked for.
///
/// The values that were bound are in no part of it, and neither are the server's detail and hint, which quote them.
/// ``description`` is safe for a log; ``message`` is the server's own sentence, which may quote a piece of a value.
package struct PostgresError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum ConstraintKind: String, Hashable, Sendable {
        case foreignKey, notNull, check, exclusion, other
    }

    /// Whether the work may have been done although no answer came.
    package enum Sending: String, Hashable, Sendable {
        /// Nothing of it had left: it was not done and may be tried again.
        case beforeSend
        /// It had left, or a part of it: nobody knows. Only what may be done twice may be tried again.
        case afterSend
    }

    package enum Code: Hashable, Sendable {
        case uniqueViolation
        case constraint(ConstraintKind)
        /// Two transactions cannot both be done (40001).
        case serialization
        case deadlock
        /// Somebody else holds the lock, and the statement was not to wait.
        case lockNotAvailable
        /// A standby, a read-only transaction, or a server that was set to read only.
        case readOnly
        case diskFull
        case serverOutOfMemory
        case tooManyConnections
        /// The server shuts down, or an administrator ended the connection.
        case adminShutdown
        /// Another process of the server crashed, and it begins anew.
        case crashShutdown
        /// The server starts, stops or recovers.
        case cannotConnectNow
        /// On request of this side.
        case cancelled
        /// A request to cancel another call hit this one, which was behind it. Nothing was done.
        case disturbed
        /// By the server's `statement_timeout` or `lock_timeout`.
        case statementTimeout
        case syntax
        /// A table, column, function or schema that is not there, or is there already.
        case schema
        case notAllowed
        case authentication
        case noDatabase
        /// A prepared statement that the server has forgotten or whose columns have changed. Nothing was done.
        case stalePlan
        /// A value that does not fit its type.
        case invalidValue
        /// An earlier statement of the transaction failed; it can only be rolled back.
        case transactionFailed
        case serverIO
        case corrupt
        /// The connection broke.
        case connectionLost(Sending)
        /// The server cannot be reached, or not in time.
        case cannotConnect
        /// No answer within the time that the caller allowed.
        case timedOut(Sending)
        /// As many calls wait as the configuration allows.
        case queueFull
        /// No connection became free in time.
        case poolExhausted
        /// The connection or the pool was closed.
        case closed
        /// Values, rows or bytes above their limit.
        case tooBig
        /// A column does not hold what it was read as.
        case mismatch
        /// The program uses the client wrongly.
        case misuse
        /// Any other SQLSTATE.
        case other(String)
    }

    package var code: Code
    /// Five characters from the server; nil where the error is not the server's.
    package var sqlState: String?
    package var message: String
    package var constraint: String?
    package var table: String?
    /// The statement, with its parameters as they stand in the text.
    package var sql: String?

    package init(_ code: Code, _ message: String, sqlState: String? = nil, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.sql = sql
    }

    /// Whether the work may have been done, although it failed here.
    package var mayHaveHappened: Bool {
        switch code {
        case .connectionLost(.afterSend), .timedOut(.afterSend), .adminShutdown, .crashShutdown: true
        default: false
        }
    }

    /// Whether the same call may succeed later without anybody changing anything but the server's condition.
    package var mayPass: Bool {
        switch code {
        case .serialization, .deadlock, .lockNotAvailable, .tooManyConnections, .adminShutdown, .crashShutdown,
            .cannotConnectNow, .statementTimeout, .stalePlan, .disturbed, .connectionLost, .cannotConnect, .timedOut,
            .queueFull,
            .poolExhausted, .serverOutOfMemory, .diskFull:
            true
        default: false
        }
    }

    /// What stands in quotes is left out, and a long statement is cut off.
    package var description: String {
        var text = "\(code.name): \(SafeText.message(message))"
        if let sqlState { text += " [\(sqlState)]" }
        if let constraint { text += " (constraint \(constraint))" }
        if let advice = code.advice { text += "; \(advice)" }
        if let sql { text += "; in: \(SafeText.statement(sql))" }
        return text
    }
}
