/// Okapi BM25 as SQLite's FTS5 counts it (k1 = 1.2, b = 0.75): which documents hold any of the words, and how well they
/// fit. A word of several parts, as "e-mail", is a phrase.
struct WordRanking {
    private let documents: [WordDocument]
    private let averageLength: Double

    private static let saturation = 1.2
    private static let lengthWeight = 0.75
    /// A word that most documents hold still counts, for next to nothing.
    private static let rarityMin = 1e-6

    init(_ documents: [WordDocument]) {
        self.documents = documents
        let total = documents.reduce(0) { $0 + $1.length }
        averageLength = documents.isEmpty ? 0 : Double(total) / Double(documents.count)
    }

    /// For each document its score, or nil when it holds none of the words.
    func scores(for words: [String]) -> [Double?] {
        var scores = [Double?](repeating: nil, count: documents.count)
        for phrase in words.map(WordTokenizer.tokens) where !phrase.isEmpty {
            let counts = documents.map { $0.count(of: phrase) }
            let rarity = rarity(ofWordIn: counts.count { $0 > 0 })
            for (position, count) in counts.enumerated() where count > 0 {
                let weight = weight(of: Double(count), inLength: Double(documents[position].length))
                scores[position] = (scores[position] ?? 0) + rarity * weight
            }
        }
        return scores
    }

    private func rarity(ofWordIn holders: Int) -> Double {
        let odds = (Double(documents.count - holders) + 0.5) / (Double(holders) + 0.5)
        return max(Self.rarityMin, NaturalLogarithm.of(odds))
    }

    private func weight(of count: Double, inLength length: Double) -> Double {
        let norm = 1 - Self.lengthWeight + Self.lengthWeight * length / averageLength
        return count * (Self.saturation + 1) / (count + Self.saturation * norm)
    }
}

/// A text in parts that phrases do not cross.
struct WordDocument {
    private let parts: [[String]]
    let length: Int

    init(_ parts: [String]) {
        self.parts = parts.map(WordTokenizer.tokens)
        length = self.parts.reduce(0) { $0 + $1.count }
    }

    func count(of phrase: [String]) -> Int {
        parts.reduce(0) { sum, tokens in
            guard tokens.count >= phrase.count else { return sum }
            return sum + (0...tokens.count - phrase.count).count { tokens[$0...].starts(with: phrase) }
        }
    }
}

/// The logarithm of positive numbers. The standard library has none, and the C library stays below the Mesh line.
enum NaturalLogarithm {
    private static let ofTwo = 0.693_147_180_559_945_3

    /// x = significand * 2^exponent; ln of the significand by 2 artanh((s - 1) / (s + 1)), whose series converges fast
    /// because s lies between 1 and 2.
    static func of(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite, "only positive numbers have a logarithm")
        let ratio = (number.significand - 1) / (number.significand + 1)
        var power = ratio
        var sum = 0.0
        for divisor in stride(from: 1.0, through: 41, by: 2) {
            sum += power / divisor
            power *= ratio * ratio
        }
        return 2 * sum + Double(number.exponent) * ofTwo
    }
}
