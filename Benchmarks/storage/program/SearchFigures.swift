internal import BenchmarkSupport
internal import MeshApplication
internal import MeshDomain
internal import SeedTestSupport

/// Search of a network's memory: how fast, and whether it finds what a comparison with every item finds.
struct SearchFigures {
    private let items: Int
    private let searches: Int
    private let seed: Int

    private static let network: NetworkID = "net_search"
    private static let itemsInCommit = 200
    private static let wanted = 10
    /// Two sums of the same products in another order.
    private static let roundingMax: Float = 1e-5

    init(_ options: inout BenchmarkOptions) throws {
        items = try options.take("items", or: 50_000)
        searches = try options.take("searches", or: 1_000)
        seed = try options.take("seed", or: 1)
    }

    func run(_ store: any MeshStore) async throws {
        var texts = MemoryTexts(seed: UInt64(seed))
        let embedder = HashingEmbedder()
        let memory = SharedMemory(store: store, embedder: embedder, clock: SystemClock())
        try await CommitRate.makeNetwork(Self.network, store)
        let (contents, vectors) = try await fill(store, memory, &texts)
        let queries = (0..<searches).map { _ in texts.query(about: contents) }
        let first = try await time { try await Self.search(queries[0], .hybrid, memory) }
        try Report.line("search_first_ms \(first.1.milliseconds.text(1))")
        for mode in [MemorySearch.Mode.hybrid, .lexical, .vector] {
            var times = Percentiles()
            var found: [[MemoryID]] = []
            for query in queries {
                let (ids, taken) = try await time { try await Self.search(query, mode, memory) }
                times.add(taken.milliseconds)
                found.append(ids)
            }
            try Report.line("search_\(mode)_p50_ms \(times.at(0.5).text(3))")
            try Report.line("search_\(mode)_p99_ms \(times.at(0.99).text(3))")
            if mode == .vector { try report(found, queries, vectors, embedder) }
        }
    }

    private func report(
        _ found: [[MemoryID]],
        _ queries: [String],
        _ vectors: [[Float]],
        _ embedder: HashingEmbedder
    ) throws {
        let recalls = zip(queries.prefix(200), found).map { query, ids in
            Self.recall(ids, embedder.embedAtOnce(query) ?? [], vectors)
        }
        try Report.line("search_recall10 \((recalls.reduce(0, +) / Double(recalls.count)).text(4))")
    }

    private static func id(_ number: Int) -> MemoryID { MemoryID("mem_\(number)") }

    private func fill(
        _ store: any MeshStore,
        _ memory: SharedMemory,
        _ texts: inout MemoryTexts
    ) async throws -> ([String], [[Float]]) {
        var contents: [String] = []
        var vectors: [[Float]] = []
        let now = SystemClock().now
        while contents.count < items {
            var changes: [Change] = []
            while changes.count < Self.itemsInCommit, contents.count < items {
                let content = texts.next()
                let item = MemoryItem(
                    id: Self.id(contents.count),
                    network: Self.network,
                    type: .fact,
                    content: content,
                    confidence: 0.9,
                    tier: .longTerm,
                    createTime: now + .milliseconds(contents.count)
                )
                let stored = memory.stored(item)
                contents.append(content)
                vectors.append(stored.vector ?? [])
                changes.append(.insertMemory(stored))
            }
            _ = try await store.commit(ChangeSet(tenant: StoreHouse.tenant, time: now, changes))
        }
        return (contents, vectors)
    }

    private static func search(
        _ query: String,
        _ mode: MemorySearch.Mode,
        _ memory: SharedMemory
    ) async throws -> [MemoryID] {
        let search = MemorySearch(query: query, mode: mode, limit: wanted, filter: MemoryFilter(network: network))
        return try await memory.search(search, of: StoreHouse.tenant).matches.map(\.item.item.id)
    }

    private func time<Value>(_ body: () async throws -> Value) async rethrows -> (Value, Duration) {
        let start = ContinuousClock.now
        let value = try await body()
        return (value, ContinuousClock.now - start)
    }

    /// The share of the ten nearest that was found. Whoever is as near as the tenth is one of them.
    private static func recall(_ found: [MemoryID], _ query: [Float], _ vectors: [[Float]]) -> Double {
        let similarities = vectors.map { vector in zip(vector, query).reduce(0) { $0 + $1.0 * $1.1 } }
        let tenth = similarities.sorted(by: >)[min(wanted, vectors.count) - 1] - roundingMax
        let near = found.count { id in
            Int(id.text.dropFirst("mem_".count)).map { similarities[$0] >= tenth } ?? false
        }
        return Double(near) / Double(wanted)
    }
}

/// Texts of words that are as unevenly common as those of a language, each about a subject.
struct MemoryTexts {
    private var random: SeededGenerator
    private let words: [String]
    private let subjects: [[Int]]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "ha", "jen", "kil", "lor", "mun", "nat", "per", "qui", "ros", "sta", "tre",
        ]
        words = (0..<20_000).map { _ in
            (0..<Int.random(in: 2...4, using: &random)).map { _ in
                syllables[Int.random(in: 0..<syllables.count, using: &random)]
            }.joined()
        }
        let count = words.count
        subjects = (0..<500).map { _ in (0..<40).map { _ in Int.random(in: 0..<count, using: &random) } }
        self.random = random
    }

    mutating func next() -> String {
        let subject = subjects[Int.random(in: 0..<subjects.count, using: &random)]
        return (0..<Int.random(in: 15...50, using: &random)).map { _ in
            Bool.random(using: &random)
                ? words[subject[Int.random(in: 0..<subject.count, using: &random)]] : words[common()]
        }.joined(separator: " ")
    }

    /// Some words of one item.
    mutating func query(about contents: [String]) -> String {
        let text = contents[Int.random(in: 0..<contents.count, using: &random)].split(separator: " ")
        return (0..<6).map { _ in String(text[Int.random(in: 0..<text.count, using: &random)]) }.joined(separator: " ")
    }

    /// The n-th word comes about as often as one n-th of the first.
    private mutating func common() -> Int {
        let share = Double.random(in: 0..<1, using: &random)
        var rank = 1.0
        for _ in 0..<14 where Double.random(in: 0..<1, using: &random) < 0.5 + share / 4 { rank *= 2 }
        return min(words.count - 1, Int(rank * (1 + share)) - 1)
    }
}
