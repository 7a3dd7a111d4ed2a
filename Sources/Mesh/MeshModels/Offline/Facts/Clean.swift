/// Makes foreign text safe to stand inside a document: no control characters, no fence that would end or begin a block.
enum Clean {
    static let lineMax = 400

    /// Keeps line ends.
    static func text(_ text: String, max: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            if count > max { break }
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            if isControl, scalar != "\n" {
                if scalar == "\t" || scalar == "\r" { scalars.append(" ") }
                continue
            }
            // Zero-width and direction marks hide text from readers.
            if (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF
            {
                continue
            }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// One line of data: no breaks, no marks that Markdown would act on at its beginning, not too long.
    static func line(_ raw: String, max: Int = lineMax) -> String {
        let flat = text(raw, max: 4 * max).map { $0.isNewline || $0 == "|" ? " " : $0 == "`" ? "'" : $0 }
        let words = String(flat).split(separator: " ", omittingEmptySubsequences: true)
        let line = words.joined(separator: " ").trimmed { $0.isWhitespace || "#>*-•".contains($0) }
        guard line.count > max else { return line }
        let cut = line.prefix(max)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end].trimmed() + " …"
    }

    /// A phrase to build sentences with: a line without its full stop.
    static func phrase(_ raw: String, max: Int = 160) -> String {
        line(raw, max: max).trimmed { $0.isWhitespace || ".;,:".contains($0) }
    }
}
