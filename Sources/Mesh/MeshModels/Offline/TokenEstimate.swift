/// Estimates tokens as tokenizers for English make them: a word of up to five letters is one token and each five more are
/// another, a mark is one, a letter outside ASCII is one, a run of line ends is one, spaces are free. Within about a fifth of
/// what the large vendors count for English prose. Longer text never counts less.
package struct TokenEstimate: Sendable {
    private enum Run { case none, word(Int), lines }

    package private(set) var tokens = 0
    private var run = Run.none

    package init() {}

    package static func count(_ text: String) -> Int {
        var estimate = TokenEstimate()
        for scalar in text.unicodeScalars { estimate.add(scalar) }
        return estimate.tokens
    }

    /// The longest beginning with no more tokens than that, and how many it has.
    package static func prefix(of text: String, tokensMax: Int) -> (text: Substring, tokens: Int) {
        var estimate = TokenEstimate()
        for index in text.unicodeScalars.indices {
            let before = estimate.tokens
            estimate.add(text.unicodeScalars[index])
            if estimate.tokens > tokensMax { return (text[..<index], before) }
        }
        return (text[...], estimate.tokens)
    }

    private static let wordPiece = 5

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39:
            if case .word(let length) = run {
                if length % Self.wordPiece == 0 { tokens += 1 }
                run = .word(length + 1)
            } else {
                tokens += 1
                run = .word(1)
            }
        case 0x0A, 0x0D:
            if case .lines = run { return }
            tokens += 1
            run = .lines
        case 0x20, 0x09: run = .none
        default:
            tokens += 1
            run = .none
        }
    }
}
