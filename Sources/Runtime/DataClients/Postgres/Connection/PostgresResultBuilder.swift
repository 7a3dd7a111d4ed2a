/// Collects the rows of one answer.
struct PostgresResultBuilder {
    private(set) var rowCount = 0
    private var columns: [PostgresColumn] = []
    private var cells: [PostgresResult.Cell] = []
    private var bytes: [UInt8] = []

    var byteCount: Int { bytes.count }

    mutating func add(_ answer: borrowing PostgresResultHandle) {
        let columnCount = answer.columnCount
        if rowCount == 0 { columns = answer.columns }
        for row in 0..<answer.rowCount {
            for column in 0..<columnCount {
                let start = bytes.count
                let count = answer.appendValue(row, column, to: &bytes)
                cells.append(PostgresResult.Cell(start: start, count: count))
            }
            rowCount += 1
        }
    }

    /// - Parameter answer: the last one, with what the server did. It may hold rows, too.
    mutating func finish(_ answer: borrowing PostgresResultHandle) -> PostgresResult {
        if answer.rowCount > 0 { add(answer) }
        if rowCount == 0 { columns = answer.columns }
        return PostgresResult(
            columns: columns,
            rowCount: rowCount,
            tag: answer.tag,
            rowsAffected: answer.rowsAffected,
            cells: cells,
            bytes: bytes
        )
    }
}
