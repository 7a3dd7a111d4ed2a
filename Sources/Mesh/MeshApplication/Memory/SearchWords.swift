/// Words as the search by words counts them.
package enum SearchWords {
    /// The most words of a query that count.
    package static let queryMax = 32
    /// Longer runs of letters, as in languages that write no spaces, are counted in pieces.
    private static let scalarsInWordMax = 64

    /// Lower-case runs of letters and digits, in their order.
    package static func words(of text: String, limit: Int) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            if isOfWord(scalar), length < scalarsInWordMax {
                append(scalar, to: &word)
                length += 1
                continue
            }
            if length > 0 {
                words.append(String(word))
                if words.count >= limit { return words }
                word = String.UnicodeScalarView()
                length = 0
            }
            if isOfWord(scalar) {
                append(scalar, to: &word)
                length = 1
            }
        }
        if length > 0, words.count < limit { words.append(String(word)) }
        return words
    }

    private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
        if scalar.isASCII {
            let isCapital = scalar.value >= 65 && scalar.value <= 90
            word.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
        } else {
            word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 48...57, 65...90, 97...122: true
        case ..<128: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// The words of a query that tell items apart, each once.
    package static func query(_ text: String) -> [String] {
        let all = words(of: text, limit: queryMax * 4)
        var seen: Set<String> = []
        let telling = all.filter { !common.contains($0) && seen.insert($0).inserted }
        if telling.isEmpty { return Array(Set(all).sorted().prefix(queryMax)) }
        return Array(telling.prefix(queryMax))
    }

    /// Words that nearly every text has.
    static let common: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "has", "have", "how", "in", "is",
        "it", "its", "of", "on", "or", "our", "that", "the", "this", "to", "was", "we", "what", "when", "which", "who",
        "will", "with",
    ]
}
