internal import MeshDomain

/// The embedder that needs no model: words, their stems and pieces of three letters are hashed into a vector of fixed size.
/// It finds inflected and misspelt words and compounds; it does not know synonyms.
package struct HashingEmbedder: Embedder {
    package let name = "hashing-256-v1"
    package let dimensions = 256
    /// Only the beginning of a long text counts.
    private static let wordsMax = 2_000

    package init() {}

    package func embedAtOnce(_ text: String) -> [Float]? { vector(of: text) }

    package func embed(_ texts: [String]) async throws(ModelFailure) -> [[Float]] { texts.map(vector(of:)) }

    private func vector(of text: String) -> [Float] {
        var vector = [Float](repeating: 0, count: dimensions)
        for word in SearchWords.words(of: text, limit: Self.wordsMax) {
            // What every text has makes no two of them alike.
            if SearchWords.common.contains(word) { continue }
            add(word.utf8, weight: 1, to: &vector)
            let letters = Array("^\(word)$".utf8)
            guard letters.count > 4 else { continue }
            for start in 0...(letters.count - 3) { add(letters[start..<start + 3], weight: 0.35, to: &vector) }
        }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length == 0 ? vector : vector.map { $0 / length }
    }

    /// Half of the features count negative, so that unrelated texts come out near zero.
    private func add(_ bytes: some Sequence<UInt8>, weight: Float, to vector: inout [Float]) {
        var sum = FNVHash()
        sum.add(bytes)
        let hash = sum.value ^ sum.value >> 31
        vector[Int(hash % UInt64(dimensions))] += hash & (1 << 40) == 0 ? weight : -weight
    }
}
