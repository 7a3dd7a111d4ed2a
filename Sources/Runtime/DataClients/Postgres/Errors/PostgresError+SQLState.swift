extension PostgresError.Code {
    /// By the table in PostgreSQL's manual, appendix A: whole states first, then their classes.
    ///
    /// - Parameter wasCancelled: this side had asked for it, so it is not the server's own time-out.
    init(sqlState: String, wasCancelled: Bool) {
        switch sqlState {
        case "23505": self = .uniqueViolation
        case "23503": self = .constraint(.foreignKey)
        case "23502": self = .constraint(.notNull)
        case "23514": self = .constraint(.check)
        case "23P01": self = .constraint(.exclusion)
        case "40001": self = .serialization
        case "40P01": self = .deadlock
        case "55P03": self = .lockNotAvailable
        case "25006": self = .readOnly
        case "25P02": self = .transactionFailed
        case "25P03": self = .adminShutdown
        case "53100": self = .diskFull
        case "53200": self = .serverOutOfMemory
        case "53300": self = .tooManyConnections
        case "57014": self = wasCancelled ? .cancelled : .statementTimeout
        case "57P01", "57P04", "57P05": self = .adminShutdown
        case "57P02": self = .crashShutdown
        case "57P03": self = .cannotConnectNow
        case "42501": self = .notAllowed
        case "42601": self = .syntax
        case "3D000": self = .noDatabase
        case "26000": self = .stalePlan
        case "3F000", "42P01", "42P02", "42703", "42883", "42704", "42P06", "42P07", "42701", "42710": self = .schema
        default: self.init(sqlClass: sqlState)
        }
    }

    private init(sqlClass sqlState: String) {
        switch sqlState.prefix(2) {
        case "08": self = .connectionLost(.afterSend)
        case "22": self = .invalidValue
        case "23": self = .constraint(.other)
        case "28": self = .authentication
        case "40": self = .serialization
        case "42": self = .syntax
        case "58": self = .serverIO
        case "XX": self = sqlState == "XX001" || sqlState == "XX002" ? .corrupt : .other(sqlState)
        default: self = .other(sqlState)
        }
    }
}
