internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable import MeshApplication

@Suite("Vectors of a network")
struct NetworkVectorsTests {
    private static func vector(_ random: inout SeededGenerator, _ dimensions: Int) -> [Float] {
        let numbers = (0..<dimensions).map { _ in Float.random(in: -1...1, using: &random) }
        let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return numbers.map { $0 / length }
    }

    @Test(
        "The nearest ones are those of the plain sum, whatever was added and removed",
        arguments: 0..<6 as Range<UInt64>
    )
    func model(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let dimensions = [3, 8, 13, 32][Int(seed % 4)]
        let vectors = NetworkVectors(dimensions: dimensions, itemsMax: 5_000)
        var model: [MemoryID: [Float]] = [:]
        vectors.fill([])
        for step in 0..<3_000 {
            if step % 3 == 2, let id = model.keys.sorted().randomElement(using: &random), step < 2_000 {
                vectors.remove(id)
                model[id] = nil
            } else {
                let id = MemoryID("m\(step)")
                model[id] = Self.vector(&random, dimensions)
                vectors.add(id, model[id] ?? [])
            }
        }
        vectors.remove("nobody")
        vectors.add("wrong", [1])
        #expect(vectors.count == model.count)
        let query = Self.vector(&random, dimensions)
        let expected = model.mapValues { zip($0, query).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
            .sorted { $0.value > $1.value }.prefix(25)
        let found = vectors.search(for: query, limit: 25).nearest
        for (near, (id, similarity)) in zip(found, expected) {
            #expect(abs(near.similarity - Double(similarity)) < 1e-5)
            let one = vectors.search(for: query, limit: 1_000, beside: ["nobody", id])
            #expect(one.beside.count == 2 && one.beside[0] == nil)
            #expect(one.beside[1].map { abs($0 - Double(similarity)) < 1e-5 } == true)
            #expect(!one.nearest.contains { $0.id == id })
        }
        #expect(found.count == 25)
        #expect(vectors.search(for: [1], limit: 3).nearest.isEmpty)
        #expect(vectors.search(for: query, limit: 0).nearest.isEmpty)
    }

    @Test("What went and came while it was filled is neither back nor missing")
    func filling() {
        let vectors = NetworkVectors(dimensions: 2, itemsMax: 10)
        vectors.remove("m1")
        vectors.add("m3", [0, 1])
        vectors.fill([MemoryVector(id: "m2", vector: [1, 0]), MemoryVector(id: "m1", vector: [1, 0])])
        #expect(vectors.isFilled)
        #expect(vectors.search(for: [1, 0], limit: 9).nearest.map(\.id) == ["m2", "m3"])
        // A second one that read the store at the same time changes nothing.
        vectors.remove("m2")
        vectors.fill([MemoryVector(id: "m2", vector: [1, 0])])
        #expect(vectors.search(for: [1, 0], limit: 9).nearest.map(\.id) == ["m3"])
    }

    @Test("When all places are taken the oldest goes")
    func full() {
        let vectors = NetworkVectors(dimensions: 1, itemsMax: 3)
        vectors.fill([3, 2, 1].map { MemoryVector(id: MemoryID("m\($0)"), vector: [1]) })
        vectors.add("m4", [1])
        vectors.add("m5", [1])
        #expect(Set(vectors.search(for: [1], limit: 9).nearest.map(\.id)) == ["m3", "m4", "m5"])
        #expect(vectors.search(for: [1], limit: 1, beside: ["m1"]).beside == [nil])
    }

    @Test("What vectors take is counted as they come and go, and with the last of them nothing is left")
    func total() {
        let total = ByteTotal()
        var vectors: NetworkVectors? = NetworkVectors(dimensions: 8, itemsMax: 3, total: total)
        for number in 1...5 { vectors?.add(MemoryID("m\(number)"), [Float](repeating: 1, count: 8)) }
        #expect(total.value == vectors?.bytes && total.value == 3 * 64)
        vectors?.remove("m4")
        vectors?.remove("m4")
        #expect(total.value == vectors?.bytes && total.value == 2 * 64)
        vectors = nil
        #expect(total.value == 0)
    }

    @Test("Beyond the bound of all networks those that were searched longest ago go")
    func shelf() async throws {
        let shelf = VectorShelf(InMemoryStore(), dimensions: 1, bytesMax: 3 * 64)
        func network(_ id: NetworkID) -> Owned<NetworkID> { Owned(Samples.tenant, id) }
        func search(_ id: NetworkID) async throws {
            _ = try await shelf.search(VectorSearch([1], limit: 1, at: Samples.start), in: network(id))
        }
        func add(_ id: NetworkID, _ count: Int) {
            shelf.added((0..<count).map { MemoryVector(id: MemoryID("\(id)\($0)"), vector: [1]) }, to: network(id))
        }
        for id in ["a", "b", "a", "c"] as [NetworkID] { try await search(id) }
        for (id, count) in [("a", 1), ("b", 1), ("c", 2)] as [(NetworkID, Int)] { add(id, count) }
        #expect(["a", "b", "c"].map { shelf.shelf.existing(network($0))?.count } == [1, nil, 2])
        // Nobody has asked for it.
        add("d", 1)
        #expect(shelf.shelf.existing(network("d")) == nil)
    }

    /// Zeros, equal ones, opposite ones, tiny and huge ones among those of length one.
    private static func odd(_ random: inout SeededGenerator, _ dimensions: Int, like query: [Float]) -> [Float] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: [Float](repeating: 0, count: dimensions)
        case 1: query
        case 2: query.map { -$0 }
        case 3: query.map { $0 * 1e-25 }
        case 4: query.map { $0 * 1e18 }
        default: vector(&random, dimensions)
        }
    }

    private static func ranked(_ id: MemoryID) -> RankedHead {
        let item = Samples.memory(id, "text")
        return RankedHead(head: MemoryHead(of: StoredItem(item, storedBytes: 4, isCompressed: false)))
    }

    @Test("Who is less similar than is needed is left out, and nothing else changes", arguments: 0..<8 as Range<UInt64>)
    func needed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let dimensions = [3, 8, 13, 256][Int(seed % 4)]
        let query = Self.vector(&random, dimensions)
        for count in [0, 1, 3, 4, 5, 1_021, 1_030, 4_200] {
            let vectors = NetworkVectors(dimensions: dimensions, itemsMax: 5_000)
            let isOdd = Bool.random(using: &random)
            vectors.fill(
                (0..<count).map { number in
                    let vector = isOdd ? Self.odd(&random, dimensions, like: query) : Self.vector(&random, dimensions)
                    return MemoryVector(id: MemoryID("m\(number)"), vector: vector)
                }
            )
            let beside = (0..<30).map { _ in
                Self.ranked(MemoryID("m\(Int.random(in: 0..<count + 3, using: &random))"))
            }
            let all = vectors.search(for: query, limit: 5_000, beside: beside)
            #expect(all.nearest.count == count - Set(beside.map(\.head.id)).count { vectors.has($0, dimensions) })
            let floors = all.nearest.map(\.similarity).shuffled(using: &random).prefix(4)
            for floor in [-2, -1e-9, 0, 0.3, 0.999, 1, 1.1, 1e30, .infinity] + floors {
                let limit = Int.random(in: 0...40, using: &random)
                let some = vectors.search(for: query, limit: limit, beside: beside) { similarities in
                    #expect(similarities == all.beside)
                    return floor
                }
                #expect(some.beside == all.beside)
                #expect(some.nearest == Array(all.nearest.filter { $0.similarity >= floor }.prefix(limit)))
            }
        }
    }
}

extension NetworkVectors {
    fileprivate func has(_ id: MemoryID, _ dimensions: Int) -> Bool {
        search(for: [Float](repeating: 0, count: dimensions), limit: 0, beside: [id]).beside[0] != nil
    }
}
