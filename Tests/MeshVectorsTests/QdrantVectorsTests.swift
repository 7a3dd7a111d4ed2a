internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshVectors

@Suite("Vectors that Qdrant searches")
struct QdrantVectorsTests {
    private static let texts: [MemoryID: String] = [
        "mem_1": "the blue logo of the spring campaign", "mem_2": "an old oak in the garden",
        "mem_3": "a young oak", "mem_4": "the budget for the campaign",
    ]

    @Test("a network is searched in the process until the server has all of it, then on the server, alike")
    func both() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            var answers: [[MemoryID]] = []
            func ask() async throws {
                for query in ["old oaks", "campaign logo"] {
                    for mode in [MemorySearch.Mode.vector, .hybrid] {
                        answers.append(try await house.found(query, mode))
                    }
                }
            }
            try await ask()
            #expect(house.searches == (0, 4))
            await house.vectors.catchUp()
            try await ask()
            #expect(house.searches == (4, 4))
            #expect(Array(answers.prefix(4)) == Array(answers.suffix(4)) && answers[0].first == "mem_2")
            #expect(house.itemsOnServer == ["mem_1", "mem_2", "mem_3", "mem_4"])
            #expect(house.log.warnings.isEmpty)
        }
    }

    @Test("what is committed is found at once, and what is taken away no longer, before and after the server is told")
    func untold() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            try await house.settle()
            try await house.add(["mem_5": "an old oak, once more"])
            try await house.remove("mem_2")
            for _ in 0..<2 {
                #expect(try await house.found("an old oak").prefix(2) == ["mem_5", "mem_3"])
                // Also with the items that words have found.
                #expect(try await house.found("an old oak", .hybrid).prefix(2) == ["mem_5", "mem_3"])
                await house.vectors.catchUp()
            }
            #expect(house.itemsOnServer == ["mem_1", "mem_3", "mem_4", "mem_5"])
            #expect(house.searches.process == 1)
        }
    }

    @Test("the server finds what exact search finds, in the same order", arguments: [UInt64(1), 2])
    func exact(seed: UInt64) async throws {
        try await QdrantHouse.with { house in
            var generator = SeededGenerator(seed: seed)
            func vector() -> [Float] {
                let numbers = (0..<256).map { _ in Float.random(in: -1...1, using: &generator) }
                let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return numbers.map { $0 / length }
            }
            let items = (100..<700).map { StoredMemory(Samples.memory(MemoryID("mem_\($0)")), vector: vector()) }
            _ = try await house.store.commit(house.set(items.map { .insertMemory($0) }))
            let network = Owned(house.tenant, house.network)
            let beside: [MemoryID] = ["mem_100", "mem_nowhere", "mem_555"]
            let search = VectorSearch(vector(), limit: 25, beside: beside, at: house.clock.now)
            let expected = try await house.vectors.search(search, in: network)
            await house.vectors.catchUp()
            let found = try await house.vectors.search(search, in: network)
            #expect(house.searches == (1, 1))
            #expect(found.nearest.map(\.id) == expected.nearest.map(\.id))
            for (left, right) in zip(found.nearest, expected.nearest) {
                #expect(abs(left.similarity - right.similarity) < 1e-5)
            }
            #expect(found.beside.map { $0 == nil } == [false, true, false])
            for (left, right) in zip(found.beside, expected.beside) {
                #expect(abs((left ?? 0) - (right ?? 0)) < 1e-5)
            }
        }
    }

    @Test("every question to the server names the tenant and the network, and tenants never see each other")
    func tenants() async throws {
        try await QdrantHouse.with { house in
            // The same ids in both, which is the worst that can happen.
            let foreign = Samples.network(house.network, of: Samples.otherTenant)
            _ = try await house.store.commit(house.set([.insertNetwork(foreign)], of: Samples.otherTenant))
            try await house.add([Samples.memory("mem_1", type: .context, "an old oak")])
            try await house.add([Samples.memory("mem_1", type: .context, "a red rose")], of: Samples.otherTenant)
            try await house.add([Samples.memory("mem_2", type: .context, "a red rose")], of: Samples.otherTenant)
            func nearest(_ text: String, of tenant: TenantID) async throws -> [VectorMatches.Near] {
                let query = try #require(HashingEmbedder().embedAtOnce(text))
                let search = VectorSearch(query, limit: 10, at: house.clock.now)
                return try await house.vectors.search(search, in: Owned(tenant, house.network)).nearest
            }
            for _ in 0..<2 {
                let own = try await nearest("an old oak", of: house.tenant)
                #expect(own.map(\.id) == ["mem_1"] && (own.first?.similarity ?? 0) > 0.99)
                let others = try await nearest("an old oak", of: Samples.otherTenant)
                #expect(others.map(\.id).sorted() == ["mem_1", "mem_2"])
                #expect(others.allSatisfy { $0.similarity < 0.5 })
                await house.vectors.catchUp()
            }
            #expect(house.searches == (2, 2))
            #expect(house.collection?.points.count == 3)
            let asking = house.fake.calls.filter { ["/points/query", "/points/scroll"].contains($0.path) }
            #expect(asking.count >= 4)
            for call in asking {
                let keys = call.body["filter"]?["must"]?.array?.compactMap { $0["key"]?.string }
                #expect(keys == ["tenant", "network"], "\(call.body["filter"]?.text ?? "no filter")")
            }
        }
    }

    @Test("a network that is deleted leaves no points behind, and takes none of others along")
    func deletedNetworks() async throws {
        try await QdrantHouse.with { house in
            _ = try await house.store.commit(house.set([.insertNetwork(Samples.network("net_000009", name: "Other"))]))
            try await house.add(Self.texts)
            try await house.add([Samples.memory("mem_9", in: "net_000009", type: .context, "an old oak")])
            try await house.settle()
            #expect(house.itemsOnServer.count == 5)
            _ = try await house.store.commit(house.set([.deleteNetwork(house.network, expecting: nil)]))
            house.memory.forget(house.network, of: house.tenant)
            await house.fake.stop()
            await house.vectors.catchUp()
            // It is not forgotten that it has to be forgotten.
            try await house.fake.start()
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_9"])
        }
    }

    @Test("what another process has not delivered is found after ten minutes of use, and what is gone is taken away")
    func undelivered() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            try await house.settle()
            try await house.addUntold("mem_5", "an old oak, once more")
            try await house.remove("mem_4", isTold: false)
            #expect(try await house.found("an old oak").first == "mem_2")
            house.clock.advance(by: .seconds(601))
            // The search that finds that it is time is still answered by the server.
            #expect(try await house.found("an old oak").first == "mem_2")
            await house.vectors.catchUp()
            #expect(Set(try await house.found("an old oak").prefix(2)) == ["mem_2", "mem_5"])
            #expect(house.itemsOnServer == ["mem_1", "mem_2", "mem_3", "mem_5"])
            #expect(house.searches.process == 1)
        }
    }

    @Test("points whose items are gone are dropped as they are found, and do not crowd out others")
    func crowds() async throws {
        try await QdrantHouse.with { house in
            try await house.add(
                (100..<130).map { Samples.memory(MemoryID("mem_a\($0)"), type: .context, "an old oak") }
            )
            let stay = (100..<120).map {
                Samples.memory(MemoryID("mem_b\($0)"), type: .context, "an old oak and a young elm")
            }
            try await house.add(stay)
            try await house.settle()
            for number in 100..<130 { try await house.remove(MemoryID("mem_a\(number)"), isTold: false) }
            #expect(try await house.found("an old oak").sorted() == stay.map(\.id))
            await house.vectors.catchUp()
            #expect(house.itemsOnServer == stay.map(\.id.text))
        }
    }

    @Test("what finds no room in the book is found by comparison")
    func overflow() async throws {
        // Room for two vectors.
        try await QdrantHouse.with {
            $0.limits.numbersMax = 512
        } _: { house in
            try await house.settle()
            try await house.add(Self.texts)
            #expect(try await house.found("an old oak").first == "mem_2")
            await house.vectors.catchUp()
            #expect(house.itemsOnServer == ["mem_1", "mem_2", "mem_3", "mem_4"])
            let before = house.searches.server
            #expect(try await house.found("an old oak").first == "mem_2")
            #expect(house.searches.server == before + 1)
        }
    }

    @Test("what is no vector of the embedder is passed over")
    func unusable() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            for (id, vector) in [("mem_8", [Float.nan]), ("mem_9", [Float](repeating: .infinity, count: 256))] {
                let item = StoredMemory(Samples.memory(MemoryID(id), type: .context, "an odd oak"), vector: vector)
                _ = try await house.store.commit(house.set([.insertMemory(item)]))
                house.memory.added([item], of: house.tenant)
            }
            try await house.settle()
            #expect(house.itemsOnServer == ["mem_1", "mem_2", "mem_3", "mem_4"])
            #expect(house.vectors.metrics.isUp.value == 1)
            #expect(try await house.found("an old oak").first == "mem_2")
            #expect(house.searches.server == 1)
        }
    }

    @Test("the background brings everything to the server by itself")
    func background() async throws {
        try await QdrantHouse.with { house in
            let background = Task { await house.vectors.run() }
            try await house.add(Self.texts)
            while house.itemsOnServer.count < 4 { await Task.yield() }
            _ = try await house.found("an old oak")
            while house.vectors.metrics.comparisons.value == 0 { await Task.yield() }
            while house.searches.server == 0 { _ = try await house.found("an old oak") }
            background.cancel()
            await background.value
        }
    }
}
