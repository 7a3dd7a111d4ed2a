/// The answer to one statement. Its rows are copies: nothing of it belongs to the library.
package final class PostgresResult: Sendable, RandomAccessCollection {
    package let columns: [PostgresColumn]
    package let rowCount: Int
    /// What the server says it did, as `INSERT 0 3`.
    package let tag: String
    /// Rows that were inserted, changed, deleted or selected.
    package let rowsAffected: Int
    /// Begin and length of each value in `bytes`, row by row; the length of NULL is -1.
    fileprivate let cells: [Cell]
    fileprivate let bytes: [UInt8]

    struct Cell {
        let start: Int
        let count: Int
    }

    init(columns: [PostgresColumn], rowCount: Int, tag: String, rowsAffected: Int, cells: [Cell], bytes: [UInt8]) {
        self.columns = columns
        self.rowCount = rowCount
        self.tag = tag
        self.rowsAffected = rowsAffected
        self.cells = cells
        self.bytes = bytes
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rowCount }

    package subscript(row: Int) -> PostgresRow {
        precondition(row >= 0 && row < rowCount, "there is no row \(row) among \(rowCount)")
        return PostgresRow(self, row)
    }

    func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columns.count + column] }

    func withBytes<Value, Failure: Error>(
        of cell: Cell,
        _ body: (ArraySlice<UInt8>) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try body(bytes[cell.start..<cell.start + Swift.max(0, cell.count)])
    }
}

extension [PostgresResult] {
    /// Of a call of one statement.
    var only: PostgresResult {
        get throws(PostgresError) {
            guard let first else { throw PostgresError(.misuse, "an answer is missing") }
            return first
        }
    }
}
