internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("The best ones of many")
struct RankedPlaceTests {
    /// Keys that lie apart in many ways.
    private static func keys(_ kind: Int, _ count: Int, _ random: inout SeededGenerator) -> [UInt64] {
        (0..<count).map { number in
            switch kind {
            case 0: UInt64.random(in: 0...UInt64.max, using: &random)
            case 1: 7
            case 2: UInt64.random(in: 0...3, using: &random)
            // All but one lie together.
            case 3: number == 0 ? UInt64.max : 1_000 + UInt64.random(in: 0...300, using: &random)
            case 4: number == 0 ? 0 : UInt64.max - UInt64(number / 3)
            // Some at each height.
            case 5: UInt64.random(in: 1...9, using: &random) << UInt64.random(in: 0..<60, using: &random)
            default: Double.random(in: 0...1, using: &random).bitPattern
            }
        }
    }

    @Test("They are those of a plain sort, in its order", arguments: 0..<7)
    func model(kind: Int) {
        var random = SeededGenerator(seed: UInt64(kind))
        for count in [0, 1, 2, 3, 31, 32, 33, 34, 100, 257, 2_000] {
            let keys = Self.keys(kind, count, &random)
            let all = keys.indices.shuffled(using: &random).map { RankedPlace(key: keys[$0], place: $0) }
            let sorted = all.sorted { $0.key != $1.key ? $0.key > $1.key : $0.place > $1.place }.map(\.place)
            for limit in [0, 1, count / 3, count - 1, count, count + 1, .max] where limit >= 0 {
                let best = RankedPlace.best(limit, of: all) { $0 > $1 }
                #expect(best.map(\.place) == Array(sorted.prefix(limit)))
            }
        }
    }

    @Test("Keys of scores stand in the order of these")
    func scores() {
        let scores = [0, .leastNonzeroMagnitude, 1e-9, 0.1, 0.3, 0.1 + 0.2, 1, 2, 1e9]
        #expect(
            RankedPlace.best(9, of: scores.indices.map { RankedPlace(score: scores[$0], place: $0) }) { $0 > $1 }
                .map(\.place) == scores.indices.sorted { scores[$0] > scores[$1] }
        )
    }
}
