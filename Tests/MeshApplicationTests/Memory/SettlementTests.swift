internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@Suite("Settling facts")
struct SettlementTests {
    private func fact(
        _ id: MemoryID,
        _ content: String,
        _ confidence: Double = 0.8,
        by agent: AgentID? = "agt_1",
        session: SessionID? = nil,
        tier: MemoryTier = .shortTerm
    ) -> MemoryItem {
        Samples.memory(
            id,
            content,
            confidence: confidence,
            tier: tier,
            origin: MemoryOrigin(user: "user_a", agent: agent),
            session: session
        )
    }

    @Test("The same said by somebody else makes both surer; said twice by one it does not")
    func corroboration() async throws {
        let house = try await MemoryHouse()
        try await house.add(fact("m1", "Launch date: 3 May", 0.6))
        try await house.add(fact("m2", "The launch date is 3 May.", 0.6))
        #expect(try await house.item("m1")?.confidence == 0.6)
        try await house.add(fact("m3", "launch date = 3 May", 0.5, by: "agt_2"))
        for id in ["m1", "m2"] as [MemoryID] { #expect(try await house.item(id)?.confidence == 0.7) }
        let third = try #require(try await house.item("m3"))
        #expect(third.confidence > 0.5 && third.confidence < 1)
        #expect(third.supersedes == nil && third.contradicts.isEmpty)
        // A person is another voice than an agent that works for that person.
        try await house.add(fact("m4", "launch date: 3 May", 1, by: nil))
        #expect(try #require(try await house.item("m1")).confidence > 0.7)
    }

    @Test("Who is as sure takes the place of the older fact, which stays as history")
    func superseded() async throws {
        let house = try await MemoryHouse()
        try await house.add(fact("m1", "Launch date: 3 May", 0.8, tier: .longTerm))
        house.clock.advance(by: .seconds(5))
        var newer = fact("m2", "Launch date: 4 May", 0.8, by: "agt_2")
        newer.validFrom = house.clock.now
        let prepared = try await house.add(newer)
        #expect(prepared.changed.map(\.id) == ["m1"])
        let old = try #require(try await house.item("m1"))
        let new = try #require(try await house.item("m2"))
        #expect(old.supersededBy == "m2" && old.validUntil == house.clock.now && !old.isCurrent)
        #expect(old.contradicts == ["m2"] && old.confidence < 0.8)
        #expect(new.supersedes == "m1" && new.contradicts == ["m1"] && new.confidence == 0.8 && new.isCurrent)
        // It is kept as long as the one whose place it took.
        #expect(new.tier == .longTerm)
        #expect(try await house.search("launch date").ids == ["m2"])
        #expect(try await house.search("launch date") { $0.includesSuperseded = true }.ids.sorted() == ["m1", "m2"])
    }

    @Test("Who is less sure makes both less sure, and takes no place")
    func contradicted() async throws {
        let house = try await MemoryHouse()
        try await house.add(fact("m1", "price: 4", 0.9))
        try await house.add(fact("m2", "price: 5", 0.4, by: "agt_2"))
        let old = try #require(try await house.item("m1"))
        let new = try #require(try await house.item("m2"))
        #expect(old.isCurrent && new.isCurrent)
        #expect(old.confidence < 0.9 && new.confidence < 0.4)
        #expect(old.contradicts == ["m2"] && new.contradicts == ["m1"])
    }

    @Test("Of several older facts those that are no surer lose their place, and the surer one stays")
    func several() async throws {
        let house = try await MemoryHouse()
        try await house.commit(
            [fact("m1", "price: 4", 0.5), fact("m2", "price: 5", 0.6), fact("m3", "price: 6", 0.95)].map {
                .insertMemory(house.memory.stored($0))
            }
        )
        try await house.add(fact("m4", "price: 7", 0.7, by: "agt_2"))
        for id in ["m1", "m2"] as [MemoryID] { #expect(try await house.item(id)?.supersededBy == "m4") }
        #expect(try await house.item("m3")?.isCurrent == true)
        let new = try #require(try await house.item("m4"))
        #expect(new.confidence < 0.7 && Set(new.contradicts) == ["m1", "m2", "m3"])
    }

    @Test("Other subjects, other types, prose, other sessions and other networks are left alone")
    func untouched() async throws {
        let house = try await MemoryHouse()
        try await house.commit([
            .insertNetwork(Samples.network("net_000002")), .insertSession(Samples.session("ses_1")),
            .insertSession(Samples.session("ses_2")),
        ])
        try await house.add(
            fact("m1", "end price: 4"),
            Samples.memory("m2", type: .context, "price: 4"),
            fact("m3", "This is the price: 4"),
            fact("m4", "price: 4", session: "ses_1"),
            Samples.memory("m5", in: "net_000002", "price: 4")
        )
        let prepared = try await house.add(fact("m6", "price: 5"), fact("m7", "price: 5", session: "ses_2"))
        #expect(prepared.changed.isEmpty)
        try await house.add(Samples.memory("m8", type: .decision, "price: 9"))
        #expect(try await house.item("m6") == prepared.items[0].item)
    }

    @Test("Facts of one commit are settled among each other")
    func together() async throws {
        let house = try await MemoryHouse()
        let prepared = try await house.add(
            fact("m1", "price: 4", 0.5),
            fact("m2", "price: 5", 0.6, by: "agt_2"),
            fact("m3", "price: 5", 0.6, by: "agt_3")
        )
        #expect(prepared.changed.isEmpty)
        #expect(try await house.item("m1")?.supersededBy == "m2")
        #expect(try await house.item("m2")?.confidence ?? 0 > 0.6)
        #expect(try await house.search("price", .vector).ids.sorted() == ["m2", "m3"])
    }

    @Test("An item that is superseded by another one meanwhile is a conflict, and preparing again settles it")
    func race() async throws {
        let house = try await MemoryHouse()
        try await house.add(fact("m1", "price: 4", 0.5))
        let first = try await house.memory.preparing([fact("m2", "price: 5", 0.6)], for: house.tenant)
        let second = try await house.memory.preparing([fact("m3", "price: 6", 0.7)], for: house.tenant)
        try await house.commit(first.changes)
        await #expect(throws: StoreFailure.conflict(.memory, "m1")) { try await house.commit(second.changes) }
        #expect(try await house.item("m3") == nil)
        try await house.add(fact("m3", "price: 6", 0.7))
        #expect(try await house.item("m1")?.supersededBy == "m2")
        #expect(try await house.item("m2")?.supersededBy == "m3")
    }

    @Test(
        "Whatever is said, confidences stay in bounds and of one subject and voice one is current",
        arguments: 0..<12 as Range<UInt64>
    )
    func property(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let house = try await MemoryHouse()
        for number in 0..<40 {
            let subject = ["price", "launch date", "tone of the mails"][Int.random(in: 0...2, using: &random)]
            let content = "\(subject): \(Int.random(in: 1...3, using: &random))"
            let confidence = Double.random(in: 0...1, using: &random)
            let agent = AgentID("agt_\(Int.random(in: 1...3, using: &random))")
            try await house.add(fact(MemoryID("m\(number + 10)"), content, confidence, by: agent))
        }
        var query = MemoryQuery(MemoryFilter(network: house.network))
        query.filter.includesSuperseded = true
        query.page.size = 200
        let items = try await house.store.memory(query, of: house.tenant).elements.map(\.item)
        #expect(items.count == 40)
        for item in items {
            #expect((0...1).contains(item.confidence))
            #expect(item.isCurrent == (item.supersededBy == nil))
            if let winner = item.supersededBy { #expect(winner > item.id) }
            #expect(Set(item.contradicts).count == item.contradicts.count)
        }
        // The newest of the surest is never history.
        #expect(items.contains { $0.isCurrent })
    }
}
