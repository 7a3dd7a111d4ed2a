/// Words as the search by words counts them.
package enum SearchWords {
    /// The most words of a query that count.
    package static let queryMax = 32

    /// Lower-case runs of letters and digits, in their order.
    package static func words(of text: String, limit: Int) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isLetter || character.isNumber {
                word += character.lowercased()
            } else if !word.isEmpty {
                words.append(word)
                word = ""
                if words.count >= limit { return words }
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The words of a query that tell items apart, each once.
    package static func query(_ text: String) -> [String] {
        let all = words(of: text, limit: queryMax * 4)
        var seen: Set<String> = []
        let telling = all.filter { !common.contains($0) && seen.insert($0).inserted }
        if telling.isEmpty { return Array(Set(all).sorted().prefix(queryMax)) }
        return Array(telling.prefix(queryMax))
    }

    private static let common: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "has", "have", "how", "in", "is",
        "it",
        "its", "of", "on", "or", "our", "that", "the", "this", "to", "was", "we", "what", "when", "which", "who",
        "will",
        "with",
    ]
}
