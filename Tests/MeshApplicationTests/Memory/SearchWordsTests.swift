internal import MeshApplication
internal import Testing

@Suite("Words and vectors of texts")
struct SearchWordsTests {
    @Test("Words are runs of letters and digits, in lower case")
    func words() {
        #expect(
            SearchWords.words(of: "Hello, E-Mail 42! GRÜẞE 漢字", limit: 9) == [
                "hello", "e", "mail", "42", "grüße", "漢字",
            ]
        )
        #expect(SearchWords.words(of: "one two three", limit: 2) == ["one", "two"])
        #expect(SearchWords.words(of: "  …!? ", limit: 2).isEmpty)
        #expect(SearchWords.words(of: String(repeating: "a", count: 150), limit: 9).map(\.count) == [64, 64, 22])
    }

    @Test("A query keeps the words that tell items apart, each once, and not too many")
    func query() {
        #expect(SearchWords.query("When is the launch of the Launch?") == ["launch"])
        #expect(SearchWords.query("what is it") == ["is", "it", "what"])
        #expect(SearchWords.query((0..<90).map { "w\($0)" }.joined(separator: " ")).count == SearchWords.queryMax)
    }

    @Test("Texts become unit vectors; the same text the same one, and alike texts near ones")
    func vectors() async throws {
        let embedder = HashingEmbedder()
        let texts = ["Personalized newsletters", "personalised newsletter", "Weather in the mountains", "", "the of"]
        let vectors = try await embedder.embed(texts).vectors
        func nearness(_ left: Int, _ right: Int) -> Float {
            zip(vectors[left], vectors[right]).reduce(0) { $0 + $1.0 * $1.1 }
        }
        for vector in vectors { #expect(vector.count == embedder.dimensions) }
        #expect(abs(nearness(0, 0) - 1) < 1e-5)
        #expect(nearness(0, 1) > 0.4)
        #expect(abs(nearness(0, 2)) < 0.25)
        #expect(nearness(3, 3) == 0 && nearness(4, 4) == 0)
        #expect(embedder.embedAtOnce(texts[0]) == vectors[0])
    }
}
