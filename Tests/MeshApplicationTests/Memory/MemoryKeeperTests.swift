internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry
internal import Testing

@Suite("The care of memory", .timeLimit(.minutes(1)))
struct MemoryKeeperTests {
    private static let day: Duration = .seconds(24 * 60 * 60)

    private func feed(_ house: MemoryHouse) async throws -> [FeedEvent.Body] {
        try await house.store.feed(of: house.network, after: 0, limit: 999, of: house.tenant).events.map(\.body)
    }

    @Test("Reads are added up, also beside a change of the item, and for items that are gone")
    func reads() async throws {
        let house = try await MemoryHouse()
        try await house.add(Samples.memory("m1", "price: 4"), Samples.memory("m2", type: .context, "price list"))
        for _ in 0..<3 { _ = try await house.search("price") }
        try await house.add(Samples.memory("m3", "price: 5", origin: MemoryOrigin(agent: "agt_2")))
        try await house.commit([.deleteMemory("m2", in: house.network, .deleted)])
        await house.keeper().runOnce()
        let item = try #require(try await house.item("m1"))
        #expect(item.readCount == 3 && item.supersededBy == "m3")
        await house.keeper().runOnce()
        #expect(try await house.item("m1")?.readCount == 3)
    }

    @Test("What is read often and sure goes to the long-term memory once; a TTL stays")
    func consolidation() async throws {
        let house = try await MemoryHouse()
        let expireTime = Samples.moment(10_000)
        try await house.add(
            Samples.memory("m1", type: .context, "blue logo", confidence: 0.7),
            Samples.memory("m2", type: .context, "blue logo", confidence: 0.6),
            Samples.memory("m3", type: .context, "blue logo", confidence: 0.9, expireTime: expireTime)
        )
        for _ in 0..<3 { _ = try await house.search("blue logo") }
        await house.keeper().runOnce()
        await house.keeper().runOnce()
        #expect(try await house.item("m1")?.tier == .longTerm)
        #expect(try await house.item("m2")?.tier == .shortTerm)
        #expect(try await house.item("m3")?.tier == .longTerm)
        #expect(try await house.item("m3")?.expireTime == expireTime)
        let noted = try await feed(house).filter { if case .memoryConsolidated = $0 { true } else { false } }
        #expect(Set(noted) == [.memoryConsolidated("m1"), .memoryConsolidated("m3")])
        #expect(noted.count == 2)
    }

    @Test("What has expired, and what is past the retention, goes; the long-term memory stays")
    func removal() async throws {
        let house = try await MemoryHouse()
        var old = Samples.memory("m4", type: .context, "blue logo")
        old.supersededBy = "m5"
        try await house.commit([.insertMemory(house.memory.stored(old))])
        try await house.add(
            Samples.memory("m1", type: .context, "blue logo", expireTime: Samples.moment(60)),
            Samples.memory("m2", type: .context, "blue logo"),
            Samples.memory("m3", type: .context, "blue logo", tier: .longTerm),
            Samples.memory("m6", type: .context, "blue logo", expireTime: Samples.moment(365 * 24 * 60 * 60))
        )
        _ = try await house.search("blue logo", .vector)
        house.clock.advance(by: .seconds(60))
        await house.keeper().runOnce()
        #expect(try await house.item("m1") == nil)
        house.clock.advance(by: .seconds(180 * 24 * 60 * 60 - 60))
        await house.keeper().runOnce()
        #expect(try await house.item("m2") != nil)
        house.clock.advance(by: .seconds(1))
        await house.keeper().runOnce()
        for id in ["m2", "m4"] as [MemoryID] { #expect(try await house.item(id) == nil) }
        for id in ["m3", "m6"] as [MemoryID] { #expect(try await house.item(id) != nil) }
        #expect(try await house.search("blue logo", .vector).ids.sorted() == ["m3", "m6"])
        let removed = try await feed(house).filter {
            if case .memoryRemoved(_, _, .expired) = $0 { true } else { false }
        }
        // Lines of the log that are older than its own retention have gone.
        #expect(removed.contains(.memoryRemoved("m2", .context, .expired)))
    }

    @Test("A round does a bounded amount, and the next one goes on")
    func bounded() async throws {
        let house = try await MemoryHouse()
        for number in 0..<7 {
            let id = MemoryID("m\(number)")
            try await house.add(Samples.memory(id, type: .context, "note", expireTime: Samples.moment(number)))
        }
        house.clock.advance(by: .seconds(60))
        var configuration = MemoryKeeper.Configuration()
        configuration.batch = 3
        let keeper = house.keeper(configuration)
        for left in [4, 1, 0, 0] {
            await keeper.runOnce()
            #expect(try await house.store.expiredMemory(before: house.clock.now, limit: 99).count == left)
        }
    }

    @Test("Sessions expire, and their records go after the retention")
    func sessions() async throws {
        let house = try await MemoryHouse()
        var ended = Samples.session("ses_2")
        ended.status = .ended
        ended.endTime = Samples.moment(5)
        try await house.commit([.insertSession(Samples.session("ses_1", ttlSeconds: 60)), .insertSession(ended)])
        await house.keeper().runOnce()
        #expect(try await house.store.session("ses_1", in: house.network, of: house.tenant)?.status == .active)
        house.clock.advance(by: .seconds(60))
        await house.keeper().runOnce()
        let expired = try #require(try await house.store.session("ses_1", in: house.network, of: house.tenant))
        #expect(expired.status == .expired && expired.endTime == Samples.moment(60) && expired.revision == 2)
        #expect(try await feed(house) == [.session(.expired, expired)])
        house.clock.advance(by: .seconds(180 * 24 * 60 * 60 - 50))
        await house.keeper().runOnce()
        #expect(try await house.store.session("ses_1", in: house.network, of: house.tenant) != nil)
        #expect(try await house.store.session("ses_2", in: house.network, of: house.tenant) == nil)
        house.clock.advance(by: .seconds(100))
        await house.keeper().runOnce()
        #expect(try await house.store.session("ses_1", in: house.network, of: house.tenant) == nil)
    }

    @Test("Vectors are made in the background; one text that is refused keeps the others from nothing")
    func vectors() async throws {
        let embedder = RemoteEmbedder()
        let house = try await MemoryHouse(embedder: embedder)
        for (number, text) in ["bad one", "bad two", "bad three", "blue logo", "red logo"].enumerated() {
            try await house.add(Samples.memory(MemoryID("m\(number)"), type: .context, text))
        }
        #expect(try await house.search("blue logo", .vector).ids.isEmpty)
        embedder.refuse { _ in true }
        await house.keeper().runOnce()
        // Away: a batch and three tries, and nothing is given up.
        #expect(embedder.calls <= 6)
        #expect(try await house.store.memoryWithoutVector(limit: 9).count == 5)
        embedder.refuse { $0.hasPrefix("bad") }
        await house.keeper().runOnce()
        #expect(try await house.store.memoryWithoutVector(limit: 9).isEmpty)
        #expect(try await house.search("blue logo", .vector).ids.first == "m3")
    }

    @Test("An item that was written without a vector gets one")
    func missingVector() async throws {
        let house = try await MemoryHouse()
        try await house.commit([.insertMemory(StoredMemory(Samples.memory("m1", type: .context, "blue logo")))])
        #expect(try await house.search("blue logo", .vector).ids.isEmpty)
        await house.keeper().runOnce()
        #expect(try await house.search("blue logo", .vector).ids == ["m1"])
    }

    @Test("It works in its interval until it is cancelled")
    func loop() async throws {
        let house = try await MemoryHouse()
        try await house.add(Samples.memory("m1", type: .context, "note", expireTime: Samples.moment(30)))
        let keeper = house.keeper()
        let running = Task { await keeper.run() }
        await house.clock.waitForSleepers()
        #expect(try await house.item("m1") != nil)
        house.clock.advance(by: .seconds(60))
        await house.clock.waitForSleepers()
        #expect(try await house.item("m1") == nil)
        running.cancel()
        await running.value
    }
}

extension MemoryHouse {
    func keeper(_ configuration: MemoryKeeper.Configuration = MemoryKeeper.Configuration()) -> MemoryKeeper {
        MemoryKeeper(
            store: store,
            memory: memory,
            bell: LocalBell(clock: clock),
            clock: clock,
            logger: .off,
            configuration: configuration
        )
    }
}
