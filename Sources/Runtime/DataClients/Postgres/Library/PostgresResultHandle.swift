internal import CLibPQ

/// One answer of the library, freed once by construction. What it gives out are copies.
@safe
struct PostgresResultHandle: ~Copyable {
    enum Kind {
        /// One row; more follow, and then ``done``.
        case row
        /// The statement is done. It holds no rows, for all were given one by one.
        case done
        /// The end of a piece of the pipeline: all before it is durable.
        case sync
        /// Skipped, for an earlier statement of the same piece failed.
        case aborted
        case copyIn
        case copyOut
        case failed
    }

    private let result: OpaquePointer
    let kind: Kind

    init?(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe result = unsafe pointer
        switch unsafe PQresultStatus(pointer) {
        case PGRES_SINGLE_TUPLE: kind = .row
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: kind = .done
        case PGRES_PIPELINE_SYNC: kind = .sync
        case PGRES_PIPELINE_ABORTED: kind = .aborted
        case PGRES_COPY_IN: kind = .copyIn
        case PGRES_COPY_OUT, PGRES_COPY_BOTH: kind = .copyOut
        default: kind = .failed
        }
    }

    deinit { unsafe PQclear(result) }

    var rowCount: Int { Int(unsafe PQntuples(result)) }
    var columnCount: Int { Int(unsafe PQnfields(result)) }

    var columns: [PostgresColumn] {
        (0..<Int32(columnCount)).map { column in
            let name = unsafe PQfname(result, column).map { unsafe String(cString: $0) } ?? "?"
            return PostgresColumn(name: name, type: PostgresType(oid: unsafe PQftype(result, column)))
        }
    }

    /// What the server says it did, as `INSERT 0 3`.
    var tag: String { unsafe PQcmdStatus(result).map { unsafe String(cString: $0) } ?? "" }

    var rowsAffected: Int { tag.split(separator: " ").last.flatMap { Int($0) } ?? 0 }

    /// Appends one value; returns its length, -1 for NULL.
    func appendValue(_ row: Int, _ column: Int, to bytes: inout [UInt8]) -> Int {
        if unsafe PQgetisnull(result, Int32(row), Int32(column)) == 1 { return -1 }
        let count = Int(unsafe PQgetlength(result, Int32(row), Int32(column)))
        if let start = unsafe PQgetvalue(result, Int32(row), Int32(column)) {
            unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
        }
        return count
    }

    /// What failed; nil when it was the connection, about which the server could say nothing.
    func error(sql: String?, wasCancelled: Bool) -> PostgresError? {
        guard let state = unsafe clibpq_sqlstate(result).map({ unsafe String(cString: $0) }) else { return nil }
        let message = unsafe clibpq_primary_message(result).map { unsafe String(cString: $0) } ?? "no message"
        var code = PostgresError.Code(sqlState: state, wasCancelled: wasCancelled)
        // The only case of "feature not supported" that is no fault of the statement's.
        if state == "0A000", message.contains("cached plan") { code = .stalePlan }
        var error = PostgresError(code, message, sqlState: state, sql: sql)
        error.constraint = unsafe clibpq_constraint(result).map { unsafe String(cString: $0) }
        error.table = unsafe clibpq_table(result).map { unsafe String(cString: $0) }
        return error
    }
}
