internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

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

    @Test("A vector is the sum of words and pieces of words in their order, divided by its length")
    func plainVectors() throws {
        var random = SeededGenerator(seed: 7)
        let words = [
            "the", "a", "launch", "of", "it", "É", "grüße", "漢字", "x", "ab", "İstanbul",
            String(repeating: "ж", count: 64),
        ]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "s" : "")
            }.joined(separator: Bool.random(using: &random) ? " " : ", ")
            #expect(HashingEmbedder().embedAtOnce(text) == Self.plainVector(of: text))
        }
    }

    private static func plainVector(of text: String) -> [Float] {
        var sums = [Float](repeating: 0, count: 256)
        func add(_ bytes: some Sequence<UInt8>, _ weight: Float) {
            let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            let mixed = hash ^ hash >> 31
            sums[Int(mixed % 256)] += mixed & (1 << 40) == 0 ? weight : -weight
        }
        for word in SearchWords.words(of: text, limit: 2_000) where !SearchWords.common.contains(word) {
            add(word.utf8, 1)
            let framed = Array("^\(word)$".utf8)
            guard word.utf8.count > 2 else { continue }
            for start in 0..<framed.count - 2 { add(framed[start..<start + 3], 0.35) }
        }
        let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length == 0 ? sums : sums.map { $0 / length }
    }

    @Test("Words of any letters are those of a plain walk over scalars", arguments: 0..<4 as Range<UInt64>)
    func plainWords(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Letters of one to four bytes, one whose lower case is two scalars, marks, digits and what stands between.
        let parts = [
            "a", "Z", "7", "É", "ß", "İ", "Ж", "漢", "𐐀", "\u{301}", "½", " ", ", ", "\u{0}", "—", "_", "\u{7F}", "🙂",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                let part = parts.randomElement(using: &random) ?? ""
                return String(repeating: part, count: [1, 1, 2, 7, 63, 64, 65].randomElement(using: &random) ?? 1)
            }.joined()
            let words = Self.plainWords(of: text, folds: false)
            #expect(SearchWords.words(of: text, limit: .max) == words)
            #expect(SearchWords.keys(of: text) == Self.plainWords(of: text, folds: true).map(Self.key))
            #expect(HashingEmbedder().embedAtOnce(text) == Self.plainVector(of: text))
            let telling = words.prefix(SearchWords.queryMax * 4).filter { !SearchWords.common.contains($0) }
            let once = telling.enumerated().filter { !telling[..<$0.offset].contains($0.element) }.map(\.element)
            if !once.isEmpty { #expect(SearchWords.query(text) == Array(once.prefix(SearchWords.queryMax))) }
        }
    }

    private static func key(of word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// - Parameter folds: of the letters above.
    private static func plainWords(of text: String, folds: Bool) -> [String] {
        var words: [String] = []
        var word = ""
        var length = 0
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
            length = 0
        }
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let isMark = properties.generalCategory == .nonspacingMark
            guard isMark || properties.isAlphabetic || properties.numericType != nil else {
                end()
                continue
            }
            if length == 64 { end() }
            length += 1
            if !folds {
                word += isMark ? String(scalar) : properties.lowercaseMapping
            } else if !isMark {
                word += scalar == "É" ? "e" : scalar == "İ" ? "i" : properties.lowercaseMapping
            }
        }
        end()
        return words
    }

    @Test("No letter takes more than four bytes in lower case, so that a word of 64 takes no more than 256")
    func lowerCase() {
        let longest = (0...0x10_FFFF).compactMap(Unicode.Scalar.init).map { $0.properties.lowercaseMapping.utf8.count }
        #expect(longest.max() == 4)
    }

    @Test("A set of keys holds its own and no others")
    func keySet() {
        var random = SeededGenerator(seed: 3)
        for count in [0, 1, 7, 34, 200] {
            // Some that begin at the same place.
            let keys = (0..<count).map { UInt64($0 % 5) + UInt64.random(in: 1...1_000, using: &random) << 8 }
            let set = KeySet(keys)
            #expect(keys.allSatisfy(set.contains))
            #expect(!set.contains(0))
            for _ in 0..<500 {
                let key = UInt64.random(in: 1...300_000, using: &random)
                #expect(set.contains(key) == keys.contains(key))
            }
        }
        #expect(SearchWords.common.allSatisfy { SearchWords.keys(of: $0).allSatisfy(SearchWords.commonKeys.contains) })
        #expect(!SearchWords.commonKeys.contains(SearchWords.keys(of: "launch")[0]))
    }

    @Test("The words of a query are one key each, or several for a phrase; what is no word is left out")
    func queryWords() {
        let words = QueryWords(["oak", "…", "e-mail", "", "Café"])
        #expect((0..<words.count).map { Array(words[$0]) } == ["oak", "e mail", "cafe"].map(SearchWords.keys))
        #expect(QueryWords([]).count == 0)
    }
}
