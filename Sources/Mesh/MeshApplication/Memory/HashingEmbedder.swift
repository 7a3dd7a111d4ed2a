internal import MeshDomain

/// The embedder that needs no model: words, their stems and pieces of three letters are hashed into a vector of fixed size.
/// It finds inflected and misspelt words and compounds; it does not know synonyms.
package struct HashingEmbedder: Embedder {
    package let name = "hashing-256-v1"
    package let dimensions = HashingSink.dimensions

    package init() {}

    package func embedAtOnce(_ text: String) -> [Float]? { vector(of: text) }

    package func embed(_ texts: [String]) async throws(ModelFailure) -> EmbeddedTexts {
        EmbeddedTexts(texts.map(vector(of:)))
    }

    private func vector(of text: String) -> [Float] {
        var sink = HashingSink()
        WordScanner.scan(text, folds: false, into: &sink)
        let sums = sink.sums.span
        var square: Float = 0
        for place in sums.indices { square += sums[place] * sums[place] }
        let length = square == 0 ? 1 : square.squareRoot()
        var vector = [Float](repeating: 0, count: HashingSink.dimensions)
        var parts = vector.mutableSpan
        for place in sums.indices { parts[place] = sums[place] / length }
        return vector
    }
}

/// Adds up the features of words as they come.
private struct HashingSink: WordSink {
    static let dimensions = 256
    /// Only the beginning of a long text counts.
    private static let wordsMax = 2_000
    private static let pieceWeight: Float = 0.35
    /// No word that every text has is longer.
    private static let commonBytesMax = SearchWords.common.reduce(0) { max($0, $1.utf8.count) }
    private static let begin = UInt8(ascii: "^")
    private static let end = UInt8(ascii: "$")

    private(set) var sums = InlineArray<256, Float>(repeating: 0)
    private var words = 0
    private let common = SearchWords.commonKeys
    private let commonBytesMax = commonBytesMax

    // A call would cost as much as what is done for a common word.
    @inline(__always)
    mutating func add(_ word: Span<UInt8>, _ key: UInt64) -> Bool {
        words += 1
        // What every text has makes no two of them alike.
        if word.count > commonBytesMax || !common.contains(key) {
            add(key, 1)
            if word.count > 2 { addPieces(of: word) }
        }
        return words < Self.wordsMax
    }

    /// Three bytes each, with a mark before the first and after the last one.
    private mutating func addPieces(of word: Span<UInt8>) {
        // The keys of the last byte alone and of the last two.
        var one = WordKey().adding(word[0])
        var two = WordKey().adding(Self.begin).adding(word[0])
        for place in 1..<word.count {
            let byte = word[place]
            add(two.adding(byte).value, Self.pieceWeight)
            two = one.adding(byte)
            one = WordKey().adding(byte)
        }
        add(two.adding(Self.end).value, Self.pieceWeight)
    }

    /// The key says the place in the vector, and in the sign whether it counts negative: half of them do, so that unrelated
    /// texts come out near zero.
    private mutating func add(_ key: UInt64, _ weight: Float) {
        let mixed = key ^ key >> 31
        let place = Int(truncatingIfNeeded: mixed % UInt64(Self.dimensions))
        // Without a branch, which would be guessed wrong half of the time.
        let sign = UInt32(truncatingIfNeeded: mixed >> 40) << 31
        sums[place] += Float(bitPattern: weight.bitPattern ^ sign)
    }
}
