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
    private var hash = WordKey()
    private var bytes = 0
    /// The last two bytes, for pieces of three.
    private var before = (first: begin, second: begin)
    /// Pieces count only in words of three bytes and more, so those of a word wait for its end.
    private var pieces = InlineArray<64, Int32>(repeating: 0)
    /// Of the few words that have more.
    private var morePieces: [Int32] = []
    private var pieceCount = 0
    private let common = SearchWords.commonKeys
    private let commonBytesMax = commonBytesMax

    mutating func add(_ byte: UInt8) {
        hash.add(byte)
        bytes += 1
        if bytes > 1 { addPiece(byte) }
        before = (bytes == 1 ? Self.begin : before.second, byte)
    }

    mutating func endWord() -> Bool {
        words += 1
        // What every text has makes no two of them alike.
        if bytes > commonBytesMax || !common.contains(hash.value) {
            add(Self.feature(hash), 1)
            if bytes > 2 {
                addPiece(Self.end)
                for place in 0..<min(pieceCount, pieces.count) { add(pieces[place], Self.pieceWeight) }
                for piece in morePieces { add(piece, Self.pieceWeight) }
            }
        }
        hash = WordKey()
        bytes = 0
        if pieceCount > pieces.count { morePieces = [] }
        pieceCount = 0
        return words < Self.wordsMax
    }

    private mutating func addPiece(_ last: UInt8) {
        var hash = WordKey()
        hash.add(before.first)
        hash.add(before.second)
        hash.add(last)
        let piece = Self.feature(hash)
        if pieceCount < pieces.count { pieces[pieceCount] = piece } else { morePieces.append(piece) }
        pieceCount += 1
    }

    /// The place in the vector, and in the sign whether it counts negative: half of them do, so that unrelated texts come out
    /// near zero.
    private static func feature(_ hash: WordKey) -> Int32 {
        let mixed = hash.value ^ hash.value >> 31
        let place = Int32(truncatingIfNeeded: mixed % UInt64(dimensions))
        return mixed & (1 << 40) == 0 ? place : ~place
    }

    private mutating func add(_ feature: Int32, _ weight: Float) {
        if feature < 0 { sums[Int(~feature)] -= weight } else { sums[Int(feature)] += weight }
    }
}
