/// How a file has a table that moves: as it is called there, and its columns in the order of `MovedTable`.
struct FileForm {
    let name: String
    /// To be read.
    let columns: String
    let order: String
    /// What holds for the rows behind one whose key is bound.
    let isBehind: String
    /// With the columns bound.
    let insert: String

    init(of table: MovedTable) {
        if table.name == "task_events" {
            // `JournalPlace`: task and sequence are one number.
            name = "journal"
            columns = "place >> 20, place & 1048575, time, kind, body"
            order = "place"
            isBehind = "place > (? << 20) + ?"
            insert = "INSERT INTO journal (place, time, kind, body) VALUES ((? << 20) + ?, ?, ?, ?)"
            return
        }
        name = table.name
        columns = table.columnNames
        order = table.keyNames
        isBehind = "(\(table.keyNames)) > (\(table.key.map { _ in "?" }.joined(separator: ", ")))"
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        insert = "INSERT INTO \(name) (\(columns)) VALUES (\(marks))"
    }
}
