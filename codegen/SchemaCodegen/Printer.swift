/// Collects lines with their indentation. Every generator writes through one, so that layout is decided in one place.
struct Printer {
    private(set) var text = ""
    private var depth = 0
    let visibility: String

    init(visibility: String) {
        self.visibility = visibility == "internal" ? "" : visibility + " "
    }

    mutating func line(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: " ", count: depth * 4) + line }
        text += "\n"
    }

    /// A declaration, with the visibility that was asked for.
    mutating func declare(_ declaration: String) { line(visibility + declaration) }

    mutating func lines(_ lines: [String]) { for line in lines { self.line(line) } }

    /// Documentation comment lines; nothing for an empty comment.
    mutating func comment(_ comment: [String]) {
        for line in comment { self.line(line.isEmpty ? "///" : "/// " + line) }
    }

    mutating func indented(_ body: (inout Printer) throws -> Void) rethrows {
        depth += 1
        try body(&self)
        depth -= 1
    }

    mutating func block(_ opening: String, closing: String = "}", _ body: (inout Printer) throws -> Void) rethrows {
        line(opening)
        try indented(body)
        line(closing)
    }

    /// A `switch`, whose cases stand in its own column.
    mutating func switchBlock(_ subject: String, assigning target: String? = nil, _ cases: (inout Printer) -> Void) {
        guard let target else {
            line("switch \(subject) {")
            cases(&self)
            return line("}")
        }
        line("\(target) =")
        indented { printer in printer.switchBlock(subject, cases) }
    }

    /// The line between the parameters and the body of a function that `block` opened.
    mutating func closeParameters(_ line: String) {
        depth -= 1
        self.line(line)
        depth += 1
    }

    mutating func declareBlock(
        _ opening: String,
        closing: String = "}",
        _ body: (inout Printer) throws -> Void
    ) rethrows {
        try block(visibility + opening, closing: closing, body)
    }
}
