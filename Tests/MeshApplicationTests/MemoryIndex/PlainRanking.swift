internal import Foundation
internal import MeshDomain

@testable internal import MeshApplication

/// BM25 as the books have it, over all items each time: what an index must agree with.
struct PlainRanking {
    /// Oldest first.
    let items: [MemoryItem]

    private func words(of item: MemoryItem) -> [[String]] {
        [item.content, item.tags.joined(separator: " ")].map { SearchWords.words(of: $0, limit: .max) }
    }

    private func count(of phrase: [String], in item: MemoryItem) -> Int {
        words(of: item).reduce(0) { sum, words in
            sum + words.indices.count { words[$0...].starts(with: phrase) }
        }
    }

    /// The score of each item that fits and has one.
    func scores(_ query: [String], _ filter: MemoryFilter) -> [MemoryID: Double] {
        let lengths = items.map { words(of: $0).reduce(0) { $0 + $1.count } }
        let average = Double(lengths.reduce(0, +)) / Double(max(1, items.count))
        let newest = items.count - WordScoring.newestMax
        var scores: [MemoryID: Double] = [:]
        for word in query {
            let counts = items.map { Double(count(of: SearchWords.words(of: word, limit: .max), in: $0)) }
            let holders = Double(counts.count { $0 > 0 })
            let rarity = max(1e-6, log((Double(items.count) - holders + 0.5) / (holders + 0.5)))
            for (position, item) in items.enumerated() where counts[position] > 0 && filter.accepts(item) {
                if rarity <= 1e-6, position < newest { continue }
                let norm = 0.25 + 0.75 * Double(lengths[position]) / average
                scores[item.id, default: 0] += rarity * counts[position] * 2.2 / (counts[position] + 1.2 * norm)
            }
        }
        return scores
    }
}
