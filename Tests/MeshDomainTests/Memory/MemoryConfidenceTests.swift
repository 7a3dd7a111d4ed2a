internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@Suite("Confidence of memory")
struct MemoryConfidenceTests {
    @Test("Stays between 0 and 1, and moves only its own way", arguments: 0..<8 as Range<UInt64>)
    func bounds(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let confidence = Double.random(in: 0...1, using: &random)
            let other = Double.random(in: -1...2, using: &random)
            let rating = Int.random(in: -2...9, using: &random)
            let surer = MemoryConfidence.corroborated(confidence, by: other)
            let lessSure = MemoryConfidence.contradicted(confidence, by: other)
            let rated = MemoryConfidence.rated(confidence, rating: rating)
            #expect((confidence...1).contains(surer))
            #expect((0...confidence).contains(lessSure))
            #expect((0...1).contains(rated))
        }
    }

    @Test("Who is surer moves it further", arguments: 0..<8 as Range<UInt64>)
    func monotone(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let confidence = Double.random(in: 0...1, using: &random)
            let less = Double.random(in: 0...1, using: &random)
            let more = Double.random(in: less...1, using: &random)
            #expect(
                MemoryConfidence.corroborated(confidence, by: less)
                    <= MemoryConfidence.corroborated(confidence, by: more)
            )
            #expect(
                MemoryConfidence.contradicted(confidence, by: less)
                    >= MemoryConfidence.contradicted(confidence, by: more)
            )
            for rating in 1..<5 {
                #expect(
                    MemoryConfidence.rated(confidence, rating: rating)
                        <= MemoryConfidence.rated(confidence, rating: rating + 1)
                )
            }
        }
    }

    @Test("Said by nobody it stays; rated again and again it nears the rating")
    func ends() {
        #expect(MemoryConfidence.corroborated(0.4, by: 0) == 0.4)
        #expect(MemoryConfidence.contradicted(0.4, by: 0) == 0.4)
        #expect(MemoryConfidence.corroborated(0.5, by: 1) == 0.75)
        #expect(MemoryConfidence.contradicted(0.8, by: 1) == 0.4)
        var confidence = 0.9
        for _ in 0..<60 { confidence = MemoryConfidence.rated(confidence, rating: 1) }
        #expect(confidence < 0.01)
    }
}
