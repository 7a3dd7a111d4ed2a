extension PostgresError.Code {
    /// For metrics and logs.
    package var name: String {
        switch self {
        case .constraint(let kind): "constraint_\(kind.rawValue)"
        case .connectionLost(let sending): "connection_lost_\(sending.rawValue)"
        case .timedOut(let sending): "timed_out_\(sending.rawValue)"
        case .other(let state): "other_\(state)"
        case .uniqueViolation: "unique_violation"
        case .serialization: "serialization"
        case .deadlock: "deadlock"
        case .lockNotAvailable: "lock_not_available"
        case .readOnly: "read_only"
        case .diskFull: "disk_full"
        case .serverOutOfMemory: "server_out_of_memory"
        case .tooManyConnections: "too_many_connections"
        case .adminShutdown: "admin_shutdown"
        case .crashShutdown: "crash_shutdown"
        case .cannotConnectNow: "cannot_connect_now"
        case .cancelled: "cancelled"
        case .disturbed: "disturbed"
        case .statementTimeout: "statement_timeout"
        case .syntax: "syntax"
        case .schema: "schema"
        case .notAllowed: "not_allowed"
        case .authentication: "authentication"
        case .noDatabase: "no_database"
        case .stalePlan: "stale_plan"
        case .invalidValue: "invalid_value"
        case .transactionFailed: "transaction_failed"
        case .serverIO: "server_io"
        case .corrupt: "corrupt"
        case .cannotConnect: "cannot_connect"
        case .queueFull: "queue_full"
        case .poolExhausted: "pool_exhausted"
        case .closed: "closed"
        case .tooBig: "too_big"
        case .mismatch: "mismatch"
        case .misuse: "misuse"
        }
    }

    /// What to do about it, for the operator; nil where only the program can.
    package var advice: String? {
        switch self {
        case .serialization, .deadlock: "run the transaction again"
        case .lockNotAvailable: "try again, or find who holds the lock in pg_locks"
        case .readOnly: "connect to the primary, for instance with target_session_attrs=read-write; reads go on"
        case .diskFull: "make room on the disk of the server; reads go on"
        case .serverOutOfMemory: "give the server memory, or lower work_mem or the number of connections"
        case .tooManyConnections: "raise max_connections of the server, or lower the connections of the pools"
        case .adminShutdown, .crashShutdown, .cannotConnectNow: "wait until the server is up; the pool connects again"
        case .statementTimeout: "make the statement cheaper, or raise its timeout"
        case .schema: "check that the migrations have run on this database"
        case .notAllowed: "grant the role what it needs, or the server itself the right to write its files"
        case .authentication: "check user, password and pg_hba.conf"
        case .noDatabase: "create the database, or name another one in the connection string"
        case .serverIO: "check the disks of the server and its log"
        case .corrupt: "check the disks of the server; restore a backup if it stays"
        case .connectionLost(.beforeSend): "nothing was done; it can be tried again"
        case .connectionLost(.afterSend), .timedOut(.afterSend): "it may have been done; look before trying again"
        case .timedOut(.beforeSend): "nothing was done; it can be tried again"
        case .cannotConnect: "check address, port, TLS settings, and that the server runs"
        case .queueFull, .poolExhausted: "raise the connections of the pool, or send less at once"
        case .tooBig: "ask for fewer rows, or raise the limit"
        case .uniqueViolation, .constraint, .cancelled, .disturbed, .syntax, .stalePlan, .invalidValue,
            .transactionFailed, .closed,
            .mismatch, .misuse, .other:
            nil
        }
    }
}
