/// Rows under aligned headings.
struct Table {
    struct Column {
        let title: String
        let isRight: Bool
        /// Longer cells are cut.
        let widthMax: Int

        init(_ title: String, isRight: Bool = false, widthMax: Int = 60) {
            self.title = title
            self.isRight = isRight
            self.widthMax = widthMax
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has a cell for each column")
        rows.append(zip(cells, columns).map { TextWidth.truncated(TerminalText.line($0), $1.widthMax) })
    }

    var isEmpty: Bool { rows.isEmpty }

    func text(_ palette: Palette = .none) -> String {
        let widths = columns.indices.map { index in
            max(TextWidth.columns(columns[index].title), rows.map { TextWidth.columns($0[index]) }.max() ?? 0)
        }
        let lines = [palette.apply(.strong, line(columns.map(\.title), widths))] + rows.map { line($0, widths) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = cells.indices.map { index in
            TextWidth.padded(cells[index], widths[index], isRight: columns[index].isRight)
        }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// One thing as `name: value` lines; what is empty is left out.
struct Details {
    private var rows: [(name: String, value: String)] = []

    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        rows.append((name, TerminalText.safe(value)))
    }

    func text() -> String {
        let width = (rows.map { TextWidth.columns($0.name) }.max() ?? 0) + 1
        return rows.map { row in
            let lines = row.value.split(separator: "\n", omittingEmptySubsequences: false)
            let indent = "\n" + String(repeating: " ", count: width + 1)
            return TextWidth.padded(row.name + ":", width) + " " + lines.joined(separator: indent) + "\n"
        }.joined()
    }
}
