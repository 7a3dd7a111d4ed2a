internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Ranking what was found")
struct RankingTests {
    private static let now = Samples.moment(1_000_000)

    private static func head(_ number: Int, _ random: inout some RandomNumberGenerator) -> MemoryHead {
        var item = Samples.memory(MemoryID("m\(number)"), "text")
        item = MemoryItem(
            id: item.id,
            network: item.network,
            type: item.type,
            content: item.content,
            createTime: now + .seconds(-Int.random(in: 0...10_000_000, using: &random))
        )
        return MemoryHead(of: StoredItem(item, storedBytes: 4, isCompressed: false))
    }

    /// Scores that are often equal, and often nothing.
    private static func score(_ random: inout some RandomNumberGenerator) -> Double {
        Double(Int.random(in: 0...20, using: &random)) / 20
    }

    @Test(
        "whoever is less near than is needed would not have come among the best",
        arguments: [MemorySearch.Mode.hybrid, .vector, .lexical]
    )
    func needed(_ mode: MemorySearch.Mode) {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let ranking = Ranking(
                mode: mode,
                limit: Int.random(in: 0...12, using: &random),
                minScore: Bool.random(using: &random) ? 0.2 : 0,
                now: Self.now
            )
            let found = (0..<Int.random(in: 0...30, using: &random)).map { number in
                RankedHead(
                    head: Self.head(number, &random),
                    lexicalScore: Self.score(&random),
                    vectorScore: Self.score(&random)
                )
            }
            let others = (100..<130).map { number in
                RankedHead(head: Self.head(number, &random), vectorScore: Self.score(&random))
            }
            let least = ranking.similarityNeeded(beside: found)
            // Some are where their vector says, others where they were put.
            let similarities = found.map { Bool.random(using: &random) ? Optional($0.vectorScore) : nil }
            #expect(ranking.leastSimilarityNeeded(beside: found, similarities) <= least)
            let useful = others.filter { $0.vectorScore >= least }
            #expect(ranking.best(of: found + useful).map(\.head.id) == ranking.best(of: found + others).map(\.head.id))
        }
    }

    @Test("the best ones have the highest scores; of equal ones the newer id comes first")
    func best() {
        var random = SystemRandomNumberGenerator()
        for count in [0, 1, 5, 60, 300] {
            let ranking = Ranking(mode: .hybrid, limit: count / 2 + 1, minScore: 0.2, now: Self.now)
            let heads = (0..<count).map { number in
                // Equal ones are of one age.
                let item = Samples.memory(MemoryID("m\(number)"), "text", at: Self.now)
                return RankedHead(
                    head: MemoryHead(of: StoredItem(item, storedBytes: 4, isCompressed: false)),
                    lexicalScore: Self.score(&random),
                    vectorScore: Self.score(&random)
                )
            }.shuffled()
            let scores = heads.map { 0.9 * (($0.lexicalScore + $0.vectorScore) / 2) + 0.1 * 1 }
            let places = heads.indices.filter { scores[$0] >= 0.2 && scores[$0] > 0.1 }.sorted { left, right in
                scores[left] != scores[right]
                    ? scores[left] > scores[right] : heads[left].head.id > heads[right].head.id
            }
            let best = ranking.best(of: heads)
            #expect(best.map(\.head.id) == places.prefix(ranking.limit).map { heads[$0].head.id })
            #expect(best.map(\.score) == places.prefix(ranking.limit).map { scores[$0] })
            #expect(best.allSatisfy { $0.recencyScore == 1 })
        }
    }
}
