/// What of an engine's sentences and of statements may stand in a log: all but what stands in quotes, for that may be a
/// value.
enum SafeText {
    private static let sqlCharactersMax = 300

    static func message(_ message: String) -> String { redacted(message, quote: "\"") }

    /// A long one is cut off.
    static func statement(_ sql: String) -> String { redacted(sql.prefix(sqlCharactersMax), quote: "'") }

    private static func redacted(_ text: some StringProtocol, quote: Character) -> String {
        var result = ""
        var isQuoted = false
        for character in text {
            if character == quote {
                result += isQuoted ? "…\(quote)" : "\(quote)"
                isQuoted.toggle()
            } else if !isQuoted {
                result.append(character)
            }
        }
        return result
    }
}
