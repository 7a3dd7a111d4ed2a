internal import DataClients
package import MeshApplication
package import MeshDomain

/// Search by words: the server finds who holds them, by its index; Okapi BM25 is counted here, because the server's own
/// ranks do not know how rare a word is.
///
/// Three round trips: how many hold each word; the words of those who may be the best; their heads. Four where the best of
/// many are too few.
extension PostgresMeshStore {
    /// Items in which rarer words count: the newest of them.
    private static let rareMax = 2_000
    /// Where more than that hold one of the words, those are looked at that hold two, and the holders of the rarest words, so
    /// many of them.
    private static let rarestMax = 500
    private static let words = "(content_words || tag_words)"

    /// Replicas write here, too.
    package func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark? { nil }

    package func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        let keys = words.prefix(MemoryFilter.searchWordsMax).map(SearchWords.keys).filter { !$0.isEmpty }
        guard limit > 0, !keys.isEmpty else { return [] }
        let counted = try await count(keys, in: filter.network, of: tenant)
        guard !counted.words.isEmpty else { return [] }
        let best = WordRanking(counted, try await candidates(counted, filter, limit, of: tenant)).best(limit)
        let heads = try await memoryHeads(best.map(\.id), in: filter.network, of: tenant)
        return best.compactMap { match in heads[match.id].map { WordMatch($0, bm25: match.score) } }
    }

    private func count(
        _ keys: [[UInt64]],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> CountedWords {
        let scope = PostgresWords.lexeme(of: network, tenant)
        let statements = keys.map { word in
            PostgresStatement(
                """
                SELECT (
                    SELECT count(*) FROM (
                        SELECT tenant, network FROM memory WHERE \(Self.words) @@ $3::tsquery LIMIT \(CountedWords.holdersMax)
                    ) AS found WHERE tenant = $1 AND network = $2
                ), memory_items
                FROM network_totals WHERE tenant = $1 AND network = $2
                """,
                values: [.id(tenant), .id(network), .text("\(scope) & \(PostgresWords.query(word))")]
            )
        }
        var counted = CountedWords()
        for (word, answer) in zip(keys, try await batch(statements)) {
            guard let row = answer.first, try row.int(0) > 0 else { continue }
            counted.itemCount = try row.int(1)
            counted.words.append(
                CountedWords.Word(
                    keys: word,
                    holders: try row.int(0),
                    rarity: WordScoring.rarity(ofWordIn: try row.int(0), of: try row.int(1))
                )
            )
        }
        return counted
    }

    /// Those who hold one of the rarer words, or if these are many the likeliest to be the best; and the newest of those who
    /// hold a common one.
    private func candidates(
        _ counted: CountedWords,
        _ filter: MemoryFilter,
        _ limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordCandidate] {
        func queries(_ words: [CountedWords.Word]) -> [String] { words.map { PostgresWords.query($0.keys) } }
        let (rare, common) = (queries(counted.rare), queries(counted.words.filter { counted.isCommon($0) }))
        let isNarrow = rare.count > 1 && counted.rareHolders > Self.rareMax
        let likeliest = isNarrow ? [PostgresWords.two(of: rare)] + queries(counted.rarest(Self.rarestMax)) : rare
        var statements: [PostgresStatement] = []
        if !rare.isEmpty {
            statements.append(try holders(of: likeliest, counted, filter, Self.heldByIndex, Self.rareMax, tenant))
        }
        if !common.isEmpty {
            statements += [
                PostgresStatement(PostgresSQL.inOrderOfIndex),
                try holders(of: common, counted, filter, Self.newestHolding, WordScoring.newestMax, tenant),
            ]
        }
        var answers = try await batch(statements)
        if isNarrow, answers[0].rowCount < limit {
            let all = try holders(of: rare, counted, filter, Self.heldByIndex, Self.rareMax, tenant)
            statements.append(all)
            answers.append(try await query(all))
        }
        var found: [MemoryID: WordCandidate] = [:]
        for (statement, answer) in zip(statements, answers) where statement.sql != PostgresSQL.inOrderOfIndex {
            for candidate in try answer.map(WordCandidate.init(row:)) { found[candidate.id] = candidate }
        }
        return Array(found.values)
    }

    // Which index is walked is said here, because the server's guess is bad by orders of magnitude where it has no figures,
    // as of a table that is new and grows fast.

    /// By the index of words. The network is one of them; `OFFSET 0` keeps the other conditions out.
    private static let heldByIndex =
        "(SELECT * FROM memory WHERE \(words) @@ $3::tsquery OFFSET 0) AS memory WHERE true"
    /// From the newest on: not far, because most have such a word. What is compared with TRUE is in no index.
    private static let newestHolding = "memory WHERE (\(words) @@ $3::tsquery) IS TRUE"

    private func holders(
        of wanted: [String],
        _ counted: CountedWords,
        _ filter: MemoryFilter,
        _ source: String,
        _ limit: Int,
        _ tenant: TenantID
    ) throws(StoreFailure) -> PostgresStatement {
        let scope = PostgresWords.lexeme(of: filter.network, tenant)
        var list = PostgresListQuery(
            """
            SELECT id, created, word_count, (
                SELECT string_agg(word.lexeme || ' ' || cardinality(word.positions), ' ')
                FROM unnest(\(Self.words)) AS word WHERE word.lexeme = ANY($4::text[])
            ), ARRAY(SELECT position FROM unnest($5::text[]) WITH ORDINALITY AS phrase (query, position)
                WHERE \(Self.words) @@ phrase.query::tsquery)::text
            FROM \(source) AND tenant = $1 AND network = $2
            """,
            [
                .id(tenant), .id(filter.network), .text("\(scope) & (\(wanted.joined(separator: " | ")))"),
                .texts(counted.words.filter { $0.keys.count == 1 }.map { $0.name }),
                .texts(counted.phrases.map { PostgresWords.query($0.keys) }),
            ]
        )
        try list.and(filter)
        list.end("ORDER BY created DESC, id DESC", limit: limit)
        return list.statement
    }
}

/// The words of a search, and how many items hold each.
struct CountedWords {
    struct Word {
        let keys: [UInt64]
        let holders: Int
        let rarity: Double

        /// Of a single word, without the quotes around it.
        var name: String { keys.first.map { String(PostgresWords.lexeme($0).dropFirst().dropLast()) } ?? "" }
    }

    var itemCount = 0
    var words: [Word] = []

    /// Holders of a word are counted up to here.
    static let holdersMax = 20_000

    var phrases: [Word] { words.filter { $0.keys.count > 1 } }

    /// Held by more than half of the items, or by more than were counted: it tells next to nothing.
    func isCommon(_ word: Word) -> Bool { word.holders * 2 > itemCount || word.holders >= Self.holdersMax }

    var rare: [Word] { words.filter { !isCommon($0) } }
    /// Who holds two of them counts twice.
    var rareHolders: Int { rare.reduce(0) { $0 + $1.holders } }

    /// So many of the rarest words that they have no more holders than that together.
    func rarest(_ holdersMax: Int) -> [Word] {
        var left = holdersMax
        return rare.sorted { $0.holders < $1.holders }.prefix { word in
            left -= word.holders
            return left >= 0
        }
    }
}

/// An item that may be among the best.
struct WordCandidate {
    let id: MemoryID
    let created: Int64
    let wordCount: Int
    /// How often it holds each word, by the name of the word.
    let counts: [String: Int]
    /// The phrases that it holds, from 1.
    let phrases: Set<Int>

    init(row: PostgresRow) throws(StoreFailure) {
        id = try row.id(0)
        created = try row.integer(1)
        wordCount = try row.int(2)
        let parts = (try row.optionalText(3) ?? "").split(separator: " ")
        var counts: [String: Int] = [:]
        for start in stride(from: 0, to: parts.count - 1, by: 2) {
            counts[String(parts[start])] = Int(parts[start + 1]) ?? 1
        }
        self.counts = counts
        phrases = Set(try row.text(4).split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) })
    }
}

/// BM25 by `WordScoring`, as the index of the embedded store counts it; the mean length is that of the candidates.
struct WordRanking {
    private let counted: CountedWords
    private let candidates: [WordCandidate]
    private let meanLength: Double

    init(_ counted: CountedWords, _ candidates: [WordCandidate]) {
        self.counted = counted
        self.candidates = candidates
        let words = candidates.reduce(0) { $0 + $1.wordCount }
        meanLength = max(1, Double(words) / Double(max(1, candidates.count)))
    }

    /// The best ones, the newest of equal ones first.
    func best(_ limit: Int) -> [(id: MemoryID, score: Double)] {
        let scored = candidates.map { (candidate: $0, score: score(of: $0)) }.filter { $0.score > 0 }
        let sorted = scored.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            if left.candidate.created != right.candidate.created {
                return left.candidate.created > right.candidate.created
            }
            return left.candidate.id.text > right.candidate.id.text
        }
        return sorted.prefix(limit).map { ($0.candidate.id, $0.score) }
    }

    private func score(of candidate: WordCandidate) -> Double {
        var phrase = 0
        var sum = 0.0
        for word in counted.words {
            var count = 0
            if word.keys.count > 1 {
                phrase += 1
                count = candidate.phrases.contains(phrase) ? 1 : 0
            } else {
                count = candidate.counts[word.name] ?? 0
            }
            if count == 0 { continue }
            let length = WordScoring.lengthWeight * Double(candidate.wordCount) / meanLength
            let base = WordScoring.saturation * (1 - WordScoring.lengthWeight + length)
            sum += word.rarity * Double(count) * (WordScoring.saturation + 1) / (Double(count) + base)
        }
        return sum
    }
}
