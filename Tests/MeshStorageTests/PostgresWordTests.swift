internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Search by words on PostgreSQL among many")
struct PostgresWordTests {
    private static let network: NetworkID = "net_000001"
    private static let items = 9_000

    /// The newest hold only what all hold.
    private static let lastWithOne = 8_400

    /// All hold "pine". The first and oldest item holds two words more; of the others a third holds one of these, a third the
    /// other, and a third neither.
    private static func fill(_ schema: PostgresSchema) async throws -> PostgresMeshStore {
        let store = try await schema.open()
        let item = Samples.memory("mem_0", in: network, "oak elm pine")
        let changes: [Change] = [.insertNetwork(Samples.network(network)), .insertMemory(StoredMemory(item))]
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
        func words(_ text: String) -> String {
            "'" + PostgresWords.content(text).vector.replacing("'", with: "''") + "'::tsvector"
        }
        let copy = """
            INSERT INTO memory (tenant, network, id, type, tier, session, task, created, expires, is_current, reads,
                confidence, tags, body, tag_words, subject, content, content_bytes, is_compressed, vector, word_count,
                content_words)
            SELECT tenant, network, 'mem_' || n, type, tier, session, task, created + n, expires, is_current, reads,
                confidence, tags, replace(body, '"mem_0"', '"mem_' || n || '"'), tag_words, subject, content,
                content_bytes, is_compressed, vector, word_count, CASE
                    WHEN n > \(lastWithOne) OR n % 3 = 2 THEN \(words("pine"))
                    WHEN n % 3 = 0 THEN \(words("oak pine")) ELSE \(words("elm pine")) END
            FROM memory, generate_series(1, \(items)) AS n
            """
        for sql in [copy, "UPDATE network_totals SET memory_items = \(items + 1)"] {
            try await schema.pool.query(PostgresStatement(sql, values: [], isPrepared: false))
        }
        return store
    }

    private static func found(
        _ words: [String],
        _ limit: Int,
        in store: PostgresMeshStore,
        _ filter: MemoryFilter = MemoryFilter(network: network)
    ) async throws -> [MemoryID] {
        try await store.memoryByWords(words, filter, limit: limit, of: Samples.tenant).map(\.head.item.id)
    }

    @Test("what holds two words is found however many newer ones hold one of them, and those come behind it")
    func both() async throws {
        try await PostgresSchema.with(connections: 1) { schema in
            let store = try await Self.fill(schema)
            #expect(try await Self.found(["oak", "elm"], 1, in: store) == ["mem_0"])
            // There is one that holds two; the newest of the others fill the page, also beside a word that all hold.
            for words in [["oak", "elm"], ["pine", "oak", "elm"]] {
                let found = try await Self.found(words, 5, in: store)
                #expect(found.first == "mem_0" && found.count == 5, "\(words): \(found)")
                let numbers = found.dropFirst().compactMap { Int($0.text.dropFirst(4)) }
                #expect(
                    numbers.allSatisfy { $0 > Self.lastWithOne - 20 && $0 <= Self.lastWithOne },
                    "\(words): \(found)"
                )
            }
            #expect(try await Self.found(["oak"], 2, in: store) == ["mem_8400", "mem_8397"])
            var filter = MemoryFilter(network: Self.network)
            filter.types = [.feedback]
            #expect(try await Self.found(["oak", "elm"], 5, in: store, filter) == [])
        }
    }

    @Test("two of many words are asked for pair by pair")
    func pairs() {
        #expect(PostgresWords.two(of: ["a", "b"]) == "((a) & (b))")
        #expect(PostgresWords.two(of: ["a", "b", "c"]) == "((a) & (b | c) | ((b) & (c)))")
        #expect(
            PostgresWords.two(of: ["a", "b", "c", "d"]) == "((a | b) & (c | d) | ((a) & (b)) | ((c) & (d)))"
        )
    }

    @Test("words of which more than were counted have holders are common in every network")
    func common() {
        var counted = CountedWords(itemCount: 1_000_000)
        counted.words = [(1, 20_000), (2, 400), (3, 90), (4, 30)].map { key, holders in
            CountedWords.Word(keys: [key], holders: holders, rarity: 1)
        }
        #expect(counted.rare.map(\.holders) == [400, 90, 30])
        #expect(counted.rareHolders == 520)
        #expect(counted.rarest(200).map(\.holders) == [30, 90])
    }
}
