/// A comment of the schema: what people read, and the lines that tools read.
///
/// A comment of a field may end with `Range: …`, `Default: …` and `Example: …`, each on a line of its own.
struct Documentation {
    /// The lines for people, without blank lines around them.
    let prose: [String]
    let range: String?
    let defaultValue: String?
    let example: String?

    init(_ comment: [String]) {
        range = Self.line("Range", in: comment)
        defaultValue = Self.line("Default", in: comment)
        example = Self.line("Example", in: comment)
        var prose = comment.filter { line in
            !["Range: ", "Default: ", "Example: "].contains { line.hasPrefix($0) }
        }
        while prose.last?.isEmpty == true { prose.removeLast() }
        self.prose = prose
    }

    private static func line(_ name: String, in comment: [String]) -> String? {
        comment.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.utf8.count + 2)) }
    }

    /// The prose with its paragraphs in one line each.
    var text: String {
        prose.split(separator: "").map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    }

    /// The first sentence without its period.
    var summary: String {
        var sentence = Substring(text)
        if let end = sentence.firstRange(of: "\n\n") { sentence = sentence[..<end.lowerBound] }
        if let end = sentence.firstRange(of: ". ") { sentence = sentence[..<end.lowerBound] }
        if sentence.hasSuffix(".") { sentence = sentence.dropLast() }
        return String(sentence)
    }
}
