internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshVectors

@Suite("Qdrant in trouble")
struct QdrantTroubleTests {
    private static let texts: [MemoryID: String] = ["mem_1": "an old oak", "mem_2": "a young elm"]

    @Test("a server that is away at the start is told about once, and gets everything when it comes")
    func awayAtStart() async throws {
        try await QdrantHouse.with {
            $0.isUp = false
        } _: { house in
            await house.vectors.catchUp()
            try await house.add(Self.texts)
            for _ in 0..<3 {
                #expect(try await house.found("an old oak").first == "mem_1")
                await house.catchUpLater()
            }
            #expect(house.log.warnings.count == 1)
            #expect(house.vectors.metrics.isUp.value == 0)
            try await house.fake.start()
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_1", "mem_2"])
            #expect(house.vectors.metrics.isUp.value == 1)
            #expect(try await house.found("an old oak").first == "mem_1")
            #expect(house.searches == (1, 3))
            #expect(house.log.lines.contains { $0.level == .info && $0.message.hasPrefix("Qdrant is back") })
        }
    }

    @Test("a server that goes and comes back empty is filled from the store")
    func awayInTheMiddle() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            try await house.settle()
            #expect(try await house.found("an old oak").first == "mem_1")
            #expect(house.searches == (1, 1))
            await house.fake.stop()
            for number in 3..<6 {
                try await house.add([MemoryID("mem_\(number)"): "an old oak, number \(number)"])
                #expect(try await house.found("an old oak").count >= number - 1)
                await house.vectors.catchUp()
            }
            try await house.remove("mem_2")
            #expect(house.searches == (1, 4))
            #expect(house.log.warnings.count == 1)
            house.fake.edit { $0[house.vectors.collection.name] = nil }
            try await house.fake.start()
            // It is not tried again before its time.
            await house.vectors.catchUp()
            #expect(house.collection == nil)
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_1", "mem_3", "mem_4", "mem_5"])
            #expect(try await house.found("an old oak").first == "mem_1")
            #expect(house.searches == (2, 4))
        }
    }

    @Test("a collection that somebody deletes under way is made anew")
    func deletedCollection() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            try await house.settle()
            house.fake.edit { $0[house.vectors.collection.name] = nil }
            #expect(try await house.found("an old oak").first == "mem_1")
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_1", "mem_2"])
            #expect(house.log.warnings.count == 1)
        }
    }

    @Test(
        "errors, noise and silence cost nobody an answer",
        arguments: [FakeQdrant.Trouble.status(500), .status(429), .status(503), .noise, .silence]
    )
    func troubles(trouble: FakeQdrant.Trouble) async throws {
        try await QdrantHouse.with {
            // Long enough for answers that come.
            if case .silence = trouble { $0.times = QdrantCollection.Times(search: .seconds(1), call: .seconds(1)) }
        } _: { house in
            try await house.add(Self.texts)
            try await house.settle()
            house.fake.setTrouble(trouble)
            for _ in 0..<3 { #expect(try await house.found("an old oak").first == "mem_1") }
            try await house.add(["mem_3": "an old oak of another kind"])
            await house.catchUpLater()
            #expect(Set(try await house.found("an old oak").prefix(2)) == ["mem_1", "mem_3"])
            #expect(house.searches.server == 0)
            #expect(house.log.warnings.count == 1)
            #expect(house.vectors.metrics.failures.value == 2)
            house.fake.setTrouble(nil)
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_1", "mem_2", "mem_3"])
            _ = try await house.found("an old oak")
            #expect(house.searches.server == 1)
        }
    }

    @Test("a delivery that fails half way is done again as a whole")
    func halfWay() async throws {
        try await QdrantHouse.with { house in
            try await house.settle()
            try await house.add((100..<400).map { Samples.memory(MemoryID("mem_\($0)"), type: .context, "oak \($0)") })
            // The first of two batches gets through.
            house.fake.script(nil, .status(500))
            await house.vectors.catchUp()
            #expect(house.itemsOnServer.count == 256)
            #expect(house.vectors.metrics.isUp.value == 0)
            await house.catchUpLater()
            #expect(house.itemsOnServer.count == 300)
        }
    }

    @Test("a collection for other vectors is left alone, and the log says what to do")
    func misfit() async throws {
        try await QdrantHouse.with { house in
            let name = house.vectors.collection.name
            house.fake.edit { $0[name] = FakeCollection(size: 128, distance: "Dot") }
            try await house.add(Self.texts)
            for _ in 0..<3 {
                #expect(try await house.found("an old oak").first == "mem_1")
                await house.catchUpLater()
            }
            #expect(house.log.warnings.count == 1)
            #expect(house.log.text.contains("is for vectors of 128 numbers compared by Dot, not for vectors of 256"))
            #expect(house.log.text.contains("Delete it (DELETE /collections/\(name))"))
            // As told.
            house.fake.edit { $0[name] = nil }
            await house.catchUpLater()
            #expect(house.itemsOnServer == ["mem_1", "mem_2"])
        }
    }

    @Test("a wrong key is told about once, and no key is ever in the log", arguments: ["a-wrong-key", nil])
    func keys(key: String?) async throws {
        try await QdrantHouse.with {
            $0.key = key
        } _: { house in
            try await house.add(Self.texts)
            for _ in 0..<2 {
                #expect(try await house.found("an old oak").first == "mem_1")
                await house.catchUpLater()
            }
            #expect(house.log.warnings.count == 1)
            #expect(house.log.text.contains("401"))
            #expect(!house.log.text.contains("a-wrong-key"))
            #expect(house.fake.keysSeen == Set([key].compactMap(\.self)))
            #expect(!"\(QdrantAddress(url: "http://host", key: Secret("a-key")))".contains("a-key"))
        }
    }

    @Test("a search whose caller goes says nothing about the server")
    func cancelled() async throws {
        try await QdrantHouse.with { house in
            try await house.add(Self.texts)
            try await house.settle()
            house.fake.setTrouble(.silence)
            let search = Task { try await house.found("an old oak") }
            search.cancel()
            _ = await search.result
            #expect(house.log.warnings.isEmpty && house.vectors.metrics.isUp.value == 1)
        }
    }
}
