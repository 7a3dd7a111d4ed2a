internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Searching memory")
struct SharedMemorySearchTests {
    @Test("What fits best comes first, with scores between 0 and 1 and the words that it contains")
    func ranking() async throws {
        let house = try await MemoryHouse()
        try await house.add(
            Samples.memory("m1", type: .context, "The newsletter goes to customers in France every Tuesday."),
            Samples.memory("m2", type: .decision, "The launch of the TechPro X1 is announced by email."),
            Samples.memory("m3", type: .context, "Weather in the mountains stays cold."),
            Samples.memory("m4", type: .context, "The launch party has a buffet.", tags: ["techpro"])
        )
        for mode in [MemorySearch.Mode.hybrid, .lexical, .vector] {
            let found = try await house.search("When is the TechPro X1 launch?", mode)
            #expect(found.ids.first == "m2", "\(mode)")
            let unrelated = found.matches.first { $0.item.item.id == "m3" }?.score ?? 0
            #expect(unrelated < (found.matches.first?.score ?? 0) / 2, "\(mode)")
            #expect(!found.isDegraded)
            #expect(found.matches.map(\.score) == found.matches.map(\.score).sorted(by: >))
            for match in found.matches {
                for score in [match.score, match.lexicalScore, match.vectorScore, match.recencyScore] {
                    #expect((0...1).contains(score))
                }
                #expect(!match.explanation.isEmpty)
            }
        }
        let found = try await house.search("techpro launch", .lexical)
        #expect(found.matches.first { $0.item.item.id == "m4" }?.matchedTerms.sorted() == ["launch", "techpro"])
        #expect(found.matches[0].explanation.contains("“launch”"))
    }

    @Test("A word that is bent or misspelt is found by its vector and not by its letters")
    func bentWords() async throws {
        let house = try await MemoryHouse()
        try await house.add(Samples.memory("m1", type: .context, "Personalization of newsletters"))
        #expect(try await house.search("personalizing newsletter", .lexical).ids.isEmpty)
        #expect(try await house.search("personalizing newsletter", .vector).ids == ["m1"])
        #expect(try await house.search("personalizing newsletter").ids == ["m1"])
    }

    @Test("Newer comes before older of the same words; bounds are kept")
    func recencyAndBounds() async throws {
        let house = try await MemoryHouse()
        for number in 0..<20 {
            house.clock.advance(by: .seconds(24 * 60 * 60))
            let id = MemoryID("m\(number + 10)")
            try await house.add(Samples.memory(id, type: .context, "the blue logo", at: house.clock.now))
        }
        let found = try await house.search("blue logo", limit: 5)
        #expect(found.ids == ["m29", "m28", "m27", "m26", "m25"])
        let best = try #require(found.matches.first?.score)
        #expect(try await house.search("blue logo", minScore: best).ids == ["m29"])
        #expect(try await house.search("blue logo", minScore: 1).ids.count <= 1)
        #expect(try await house.search("blue logo", limit: 0).ids.isEmpty)
        #expect(try await house.search("!!!").ids.isEmpty)
    }

    @Test("The same filters hold in all modes", arguments: [MemorySearch.Mode.hybrid, .lexical, .vector])
    func filters(mode: MemorySearch.Mode) async throws {
        let house = try await MemoryHouse()
        let later = Samples.moment(100)
        try await house.commit([.insertSession(Samples.session("ses_1")), .insertSession(Samples.session("ses_2"))])
        try await house.add(
            Samples.memory("m1", type: .decision, "blue logo", tags: ["brand", "logo"], tier: .longTerm),
            Samples.memory("m2", type: .context, "blue logo", origin: MemoryOrigin(task: "t1")),
            Samples.memory("m3", type: .context, "blue logo", session: "ses_1"),
            Samples.memory("m4", type: .context, "blue logo", session: "ses_2"),
            Samples.memory("m5", type: .context, "blue logo", at: later),
            Samples.memory("m6", type: .context, "blue logo", expireTime: Samples.moment(10))
        )
        var replaced = Samples.memory("m7", type: .context, "blue logo of old")
        replaced.validUntil = Samples.moment(1)
        try await house.commit([.insertMemory(house.memory.stored(replaced))])
        func found(_ change: @escaping (inout MemoryFilter) -> Void) async throws -> [MemoryID] {
            try await house.search("blue logo", mode, limit: 50, change).ids.sorted()
        }
        #expect(try await found { _ in } == ["m1", "m2", "m3", "m4", "m5", "m6"])
        #expect(try await found { $0.types = [.decision] } == ["m1"])
        #expect(try await found { $0.tags = ["logo", "brand"] } == ["m1"])
        #expect(try await found { $0.tags = ["logo", "other"] }.isEmpty)
        #expect(try await found { $0.tier = .longTerm } == ["m1"])
        #expect(try await found { $0.task = "t1" } == ["m2"])
        #expect(try await found { $0.session = "ses_1" } == ["m1", "m2", "m3", "m5", "m6"])
        #expect(
            try await found {
                $0.session = "ses_1"
                $0.includesNetworkItems = false
            } == ["m3"]
        )
        #expect(try await found { $0.from = later } == ["m5"])
        #expect(try await found { $0.before = later } == ["m1", "m2", "m3", "m4", "m6"])
        #expect(try await found { $0.includesSuperseded = true }.contains("m7"))
        house.clock.advance(by: .seconds(10))
        #expect(try await found { _ in } == ["m1", "m2", "m3", "m4", "m5"])
        #expect(try await found { $0.types = [.context] } == ["m2", "m3", "m4", "m5"])
    }

    @Test("A few that fit are found among many nearer ones that do not")
    func crowdedOut() async throws {
        let house = try await MemoryHouse()
        for number in 0..<150 {
            try await house.add(Samples.memory(MemoryID("x\(number)"), type: .context, "blue logo \(number)"))
        }
        try await house.add(Samples.memory("m1", type: .decision, "a logo is needed somewhere near the top"))
        for mode in [MemorySearch.Mode.hybrid, .vector] {
            #expect(try await house.search("blue logo", mode, limit: 3) { $0.types = [.decision] }.ids == ["m1"])
        }
    }

    @Test("Nothing of another tenant or network is found")
    func strangers() async throws {
        let house = try await MemoryHouse()
        try await house.commit([.insertNetwork(Samples.network("net_000002"))])
        try await house.add(
            Samples.memory("m1", type: .context, "blue logo"),
            Samples.memory("m2", in: "net_000002", type: .context, "blue logo")
        )
        #expect(try await house.search("blue logo").ids == ["m1"])
        let search = MemorySearch(query: "blue logo", filter: MemoryFilter(network: house.network))
        #expect(try await house.memory.search(search, of: Samples.otherTenant).ids.isEmpty)
        #expect(try await house.search("blue logo").ids == ["m1"])
    }

    @Test("Without an embedder words decide, in every mode, and the answer says so")
    func degraded() async throws {
        let embedder = RemoteEmbedder()
        let house = try await MemoryHouse(embedder: embedder)
        try await house.add(Samples.memory("m1", type: .context, "blue logo"))
        embedder.refuse { _ in true }
        for mode in [MemorySearch.Mode.hybrid, .vector] {
            let found = try await house.search("blue logo", mode)
            #expect(found.isDegraded)
            #expect(found.ids == ["m1"])
            #expect(found.matches[0].score > 0.9)
        }
        #expect(try await house.search("blue logo", .lexical).isDegraded == false)
    }

    @Test("What is added, removed and replaced after the first search is seen by the next one")
    func index() async throws {
        let house = try await MemoryHouse()
        try await house.add(Samples.memory("m1", type: .context, "blue logo"))
        #expect(try await house.search("blue logo", .vector).ids == ["m1"])
        try await house.add(Samples.memory("m2", type: .context, "blue logo"))
        #expect(try await house.search("blue logo", .vector).ids.sorted() == ["m1", "m2"])
        try await house.commit([.deleteMemory("m1", in: house.network, .deleted)])
        house.memory.removed("m1", from: house.network, of: house.tenant)
        #expect(try await house.search("blue logo", .vector).ids == ["m2"])
        var newer = Samples.memory("m3", type: .context, "blue logo")
        newer.supersedes = "m2"
        try await house.add(newer)
        #expect(try await house.search("blue logo", .vector).ids == ["m3"])
        house.memory.forget(house.network, of: house.tenant)
        #expect(try await house.search("blue logo", .vector).ids == ["m3"])
    }

    @Test("Words that matched are counted as the store counts words")
    func terms() async throws {
        let house = try await MemoryHouse()
        try await house.add(Samples.memory("m1", type: .context, "Café Noël; E-Mail, 10 Grüße"))
        let found = try await house.search("cafe noel mail 10 unknown", .lexical)
        #expect(found.matches.first?.matchedTerms == ["cafe", "noel", "mail", "10"])
    }
}
