internal import CLibPQ

/// A connection of the library, finished once: by ``finish()`` or with its last owner. It belongs to one thread at a time
/// and never blocks after ``init(_:_:)``.
@safe
final class PostgresHandle {
    private var connection: OpaquePointer?
    /// The library keeps its address; it lives as long as the connection.
    private let notices: PostgresNotices

    enum Opening {
        case reading
        case writing
        case open
        case failed(PostgresError)
    }

    enum Flush {
        case done
        /// The socket takes no more for now.
        case waits
        case failed
    }

    /// Begins to connect.
    init(_ parameters: [(keyword: String, value: String)], _ notices: PostgresNotices) throws(PostgresError) {
        self.notices = notices
        let keywords = CStrings(parameters.map(\.keyword))
        let values = CStrings(parameters.map(\.value))
        let connection = unsafe keywords.withPointers { keywords in
            unsafe values.withPointers { values in unsafe PQconnectStartParams(keywords, values, 1) }
        }
        guard let connection = unsafe connection else {
            throw PostgresError(.cannotConnect, "no memory for a connection")
        }
        unsafe self.connection = unsafe connection
        // With the SQLSTATE, which the library has no other way to tell before the connection is open.
        unsafe PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
        unsafe notices.install(on: connection)
        if unsafe PQstatus(connection) == CONNECTION_BAD { throw openingError }
    }

    deinit { finish() }

    /// Says goodbye and closes the socket. All other calls are without effect from then on.
    func finish() {
        guard let connection = unsafe connection else { return }
        unsafe self.connection = nil
        unsafe PQfinish(connection)
    }

    // MARK: Opening

    /// One step. The socket may be another one afterwards.
    func pollOpening() -> Opening {
        switch unsafe PQconnectPoll(connection) {
        case PGRES_POLLING_READING: .reading
        case PGRES_POLLING_WRITING: .writing
        case PGRES_POLLING_OK: .open
        default: .failed(openingError)
        }
    }

    /// After opening.
    func beginPipelining() throws(PostgresError) {
        unsafe PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        guard unsafe PQsetnonblocking(connection, 1) == 0, enterPipeline() else {
            throw PostgresError(.cannotConnect, "the connection cannot be used without blocking: \(errorMessage)")
        }
    }

    /// -1 when there is none.
    var socket: Int32 { unsafe PQsocket(connection) }
    var isBroken: Bool { unsafe PQstatus(connection) != CONNECTION_OK }
    var backendPID: Int32 { unsafe PQbackendPID(connection) }
    var usesTLS: Bool { unsafe PQsslInUse(connection) == 1 }
    var isInTransaction: Bool { unsafe PQtransactionStatus(connection) != PQTRANS_IDLE }

    /// The library's own sentence for the last thing that failed.
    var errorMessage: String {
        let text = unsafe PQerrorMessage(connection).map { unsafe String(cString: $0) } ?? ""
        return text.split(separator: "\n").first.map(String.init) ?? "no reason is known"
    }

    private var openingError: PostgresError {
        let message = errorMessage
        guard let state = PostgresError.sqlState(inVerbose: message) else {
            let isRefused = message.contains("password") || message.contains("certificate")
            return PostgresError(isRefused ? .authentication : .cannotConnect, message)
        }
        return PostgresError(.init(sqlState: state, wasCancelled: false), message, sqlState: state)
    }

    // MARK: Input and output

    /// Reads what the socket has. False when the connection is gone.
    func consumeInput() -> Bool { unsafe PQconsumeInput(connection) == 1 }

    func flush() -> Flush {
        switch unsafe PQflush(connection) {
        case 0: .done
        case 1: .waits
        default: .failed
        }
    }

    /// Whether ``nextResult()`` would have to wait for the socket.
    var isBusy: Bool { unsafe PQisBusy(connection) == 1 }

    /// Nil at the end of what one statement answers. Only while ``isBusy`` is false.
    func nextResult() -> PostgresResultHandle? { unsafe PostgresResultHandle(PQgetResult(connection)) }

    /// From now on the statement whose answer comes next gives its rows one by one. Without effect once its answer has
    /// begun, and for what gives no rows.
    func wantSingleRows() { unsafe _ = PQsetSingleRowMode(connection) }

    func nextNotification() -> PostgresNotification? {
        guard let notify = unsafe PQnotifies(connection) else { return nil }
        defer { unsafe PQfreemem(notify) }
        return PostgresNotification(
            channel: unsafe String(cString: notify.pointee.relname),
            payload: unsafe String(cString: notify.pointee.extra),
            backendPID: unsafe notify.pointee.be_pid
        )
    }

    func makeCancel() -> PostgresCancelHandle? { unsafe PostgresCancelHandle(PQgetCancel(connection)) }

    // MARK: Sending

    func enterPipeline() -> Bool { unsafe PQenterPipelineMode(connection) == 1 }
    func exitPipeline() -> Bool { unsafe PQexitPipelineMode(connection) == 1 }
    func sendSync() -> Bool { unsafe PQpipelineSync(connection) == 1 }

    func sendPrepare(_ name: String, _ sql: String) -> Bool {
        unsafe PQsendPrepare(connection, name, sql, 0, nil) == 1
    }

    /// Outside of the pipeline: a text without parameters, as COPY needs.
    func sendSimple(_ sql: String) -> Bool { unsafe PQsendQuery(connection, sql) == 1 }

    /// The answer comes in the binary form.
    func send(prepared name: String, _ parameters: PostgresParameters) -> Bool {
        unsafe parameters.withPointers { values, lengths, formats in
            let count = Int32(parameters.starts.count)
            return unsafe PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1) == 1
        }
    }

    func send(_ sql: String, _ parameters: PostgresParameters) -> Bool {
        unsafe parameters.withPointers { values, lengths, formats in
            let count = Int32(parameters.starts.count)
            return unsafe PQsendQueryParams(connection, sql, count, nil, values, lengths, formats, 1) == 1
        }
    }

    // MARK: COPY

    /// Takes all of it: the library's buffer grows, and the caller flushes between pieces.
    func putCopyData(_ bytes: [UInt8]) -> Bool {
        let count = Int32(bytes.count)
        return unsafe bytes.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe PQputCopyData(connection, start, count) == 1
        }
    }

    /// - Parameter reason: has the server throw away what came; nil keeps it.
    func putCopyEnd(_ reason: String?) -> Bool { unsafe PQputCopyEnd(connection, reason) == 1 }
}

extension PostgresError {
    /// The five characters of a message like `FATAL:  53300: sorry, too many clients already`.
    static func sqlState(inVerbose message: String) -> String? {
        for part in message.split(separator: ":") {
            let word = part.drop { $0 == " " }
            guard part.hasPrefix("  "), word.utf8.count == 5 else { continue }
            if word.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) { return String(word) }
        }
        return nil
    }
}
