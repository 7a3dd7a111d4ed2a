/// What the last message of the user asks the fake for, beside what its vendor would understand:
///
///     ECHO: text      answer with exactly this text
///     TOKENS: 12      answer with so many tokens
///     CALL: a, b      call these of the offered tools; the name of an offered tool in the text does the same for one
///     REFUSE:         decline to answer
struct Wish {
    var echo: String?
    var tokens: Int?
    var calls: [String] = []
    var refuses = false

    init(_ prompt: String, tools: [Ask.Tool]) {
        // Searching costs more than all the rest of a small answer, and most prompts wish for nothing.
        guard !tools.isEmpty || prompt.utf8.contains(UInt8(ascii: ":")) else { return }
        if let range = prompt.firstRange(of: "ECHO:") {
            let rest = prompt[range.upperBound...]
            echo = String(rest.first == " " ? rest.dropFirst() : rest)
            return
        }
        if let number = Self.line("TOKENS:", prompt) { tokens = Int(number) }
        refuses = prompt.contains("REFUSE:")
        guard !tools.isEmpty else { return }
        if let names = Self.line("CALL:", prompt) {
            let wanted = names.split(separator: ",").map { $0.filter { $0 != " " } }
            calls = tools.map(\.name).filter { wanted.contains($0) }
        } else {
            calls = tools.map(\.name).first { prompt.contains($0) }.map { [$0] } ?? []
        }
    }

    /// What stands behind a word on its line.
    private static func line(_ word: String, _ prompt: String) -> String? {
        guard let range = prompt.firstRange(of: word) else { return nil }
        let rest = prompt[range.upperBound...].prefix { !$0.isNewline }
        return String(rest.drop { $0 == " " })
    }
}
