/// Cuts a text into words for the index: letters, digits and private characters belong to words, all else is between them.
/// Lower case, without diacritics on Latin letters, as FTS5's unicode61 does.
enum WordTokenizer {
    static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if isOfWord(scalar) {
                word.append(scalar.isASCII ? scalar : withoutDiacritic(scalar))
            } else if !word.isEmpty, scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark {
                tokens.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { tokens.append(String(word)) }
        return tokens
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        // Most letters are these, and the tables of Unicode take longer to ask.
        switch scalar.value {
        case 48...57, 65...90, 97...122: return true
        case ..<128: return false
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }

    /// By the names of the standard: "LATIN SMALL LETTER E WITH ACUTE" is an e.
    private static func withoutDiacritic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let prefix = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return scalar }
        let words = name.dropFirst(prefix.count).split(separator: " ")
        guard words.count > 2, words[1] == "WITH", words[0].unicodeScalars.count == 1,
            let letter = words[0].lowercased().unicodeScalars.first
        else { return scalar }
        return letter
    }
}
