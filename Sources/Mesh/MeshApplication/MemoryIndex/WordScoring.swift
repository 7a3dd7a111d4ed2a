/// Okapi BM25 as every store counts it, whether it asks an index in memory or a server for the words.
package enum WordScoring {
    /// k1: how soon more of the same word stops to count.
    package static let saturation = 1.2
    /// b: how much longer items count less.
    package static let lengthWeight = 0.75
    /// Items in which the most common words count: the newest.
    package static let newestMax = 500
    /// A word that most items hold still counts, for next to nothing.
    package static let rarityMin = 1e-6

    package static func rarity(ofWordIn holders: Int, of items: Int) -> Double {
        let odds = (Double(max(0, items - holders)) + 0.5) / (Double(holders) + 0.5)
        return max(rarityMin, NaturalLogarithm.of(odds))
    }
}

/// The logarithm of positive numbers. The standard library has none, and the C library stays below the Mesh line.
enum NaturalLogarithm {
    private static let ofTwo = 0.693_147_180_559_945_3

    /// x = significand * 2^exponent; ln of the significand by 2 artanh((s - 1) / (s + 1)). The significand lies between 1 and 2,
    /// so the ratio is at most a third, and eighteen members of the series are exact to the last digits.
    static func of(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite, "only positive numbers have a logarithm")
        let ratio = (number.significand - 1) / (number.significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for inverse in inverses { sum = sum * square + inverse }
        return 2 * ratio * sum + Double(number.exponent) * ofTwo
    }

    /// 1/35, 1/33, … 1/3, 1.
    private static let inverses = stride(from: 35.0, through: 1, by: -2).map { 1 / $0 }
}
