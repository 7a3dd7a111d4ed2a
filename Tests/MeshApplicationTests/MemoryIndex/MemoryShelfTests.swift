internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("The shelf of indexes")
struct MemoryShelfTests {
    /// A store of one network: what is committed is on the shelf in the same order.
    private final class Shop: Sendable {
        struct State {
            var items: [MemoryID: MemoryItem] = [:]
            var loads = 0
        }

        let shelf: MemoryShelf
        let state = Mutex(State())

        init(_ shelf: MemoryShelf = MemoryShelf()) { self.shelf = shelf }

        func commit(_ effects: [MemoryEffect]) {
            state.withLock { state in
                for effect in effects {
                    switch effect {
                    case .added(let stored): state.items[stored.item.id] = stored.item
                    case .updated(let item), .wasRead(let item):
                        let content = state.items[item.id]?.content ?? ""
                        state.items[item.id] = item
                        state.items[item.id]?.content = content
                    case .removed(let id, _): state.items[id] = nil
                    case .forgotten: state.items = [:]
                    }
                }
                shelf.apply(effects, of: Samples.tenant)
            }
        }

        func add(_ id: MemoryID, _ text: String, at time: Int) {
            commit([.added(MemoryShelfTests.stored(Samples.memory(id, text, at: Samples.moment(time))))])
        }

        /// Three at a time, with something happening in between.
        func index(
            _ network: NetworkID = "net_000001",
            between: (Int) async -> Void = { _ in }
        ) async throws -> NetworkMemoryIndex {
            var step = 0
            return try await shelf.index(of: network, of: Samples.tenant) { (place) throws(StoreFailure) in
                await between(step)
                step += 1
                return state.withLock { state in
                    state.loads += 1
                    let older = state.items.values.filter { item in
                        guard let place else { return true }
                        return (item.createTime, item.id) < (place.createTime, place.id)
                    }
                    .sorted { ($0.createTime, $0.id) > ($1.createTime, $1.id) }
                    return older.prefix(3).map { MemoryShelfTests.stored($0) }
                }
            }
        }
    }

    private static func stored(_ item: MemoryItem) -> StoredItem {
        StoredItem(item, storedBytes: item.content.utf8.count, isCompressed: false)
    }

    private func found(_ index: NetworkMemoryIndex, _ word: String = "oak") -> [MemoryID] {
        var filter = MemoryFilter(network: "net_000001")
        filter.includesSuperseded = true
        return index.search([word], filter, limit: 10_000).map(\.head.id).sorted()
    }

    @Test("What comes, changes and goes while an index is filled is there once, as it is at the end")
    func filling() async throws {
        for seed in 0..<20 as Range<UInt64> {
            let random = Mutex(SeededGenerator(seed: seed))
            let shop = Shop()
            for number in 0..<30 { shop.add(MemoryID("m\(number)"), "oak \(number)", at: number) }
            let index = try await shop.index { step in
                for change in 0..<4 {
                    let pick = random.withLock { Int.random(in: 0..<34, using: &$0) }
                    let id = MemoryID("m\(pick)")
                    switch change {
                    case 0: shop.add(MemoryID("n\(step)"), "oak new", at: pick)
                    case 1: shop.commit([.removed(id, in: "net_000001")])
                    case 2:
                        shop.add(MemoryID("gone\(step)"), "oak", at: pick)
                        shop.commit([.removed(MemoryID("gone\(step)"), in: "net_000001")])
                    default:
                        guard var item = shop.state.withLock({ $0.items[id] }) else { continue }
                        item.confidence = 0.01 * Double(step + 1)
                        item.tags = ["t\(step)"]
                        shop.commit([.updated(item)])
                    }
                }
            }
            let expected = shop.state.withLock { $0.items }
            #expect(found(index) == expected.keys.sorted(), "seed \(seed)")
            #expect(index.items(Array(expected.keys)).mapValues(\.item) == expected, "seed \(seed)")
            #expect(index.count == expected.count)
        }
    }

    @Test("Many who search and write at once fill it once and lose nothing")
    func crowd() async throws {
        let shop = Shop()
        for number in 0..<200 { shop.add(MemoryID("m\(number)"), "oak \(number)", at: number) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    for number in 0..<50 {
                        let id = MemoryID("w\(worker)-\(number)")
                        shop.add(id, "oak elm\(worker)x\(number)", at: 1_000 + number)
                        let index = try await shop.index()
                        #expect(found(index, "elm\(worker)x\(number)") == [id])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await shop.index().count == 600)
        // One reader went over the table once, three at a time.
        #expect(shop.state.withLock { $0.loads } <= 1 + 600 / 3 + 1)
    }

    @Test("Who fails to fill it hears why; the next one tries again, and so do those who waited")
    func failure() async throws {
        let shop = Shop()
        shop.add("m1", "oak", at: 1)
        await #expect(throws: StoreFailure.unavailable("away")) {
            try await shop.shelf.index(of: "net_000001", of: Samples.tenant) { (_) throws(StoreFailure) in
                throw .unavailable("away")
            }
        }
        #expect(shop.shelf.existing("net_000001", of: Samples.tenant) == nil)
        shop.add("m2", "oak", at: 2)
        #expect(found(try await shop.index()) == ["m1", "m2"])
    }

    @Test("An index that changes faster than it is filled is given up")
    func tooFast() async throws {
        var limits = MemoryIndexLimits()
        limits.pendingMax = 10
        let shop = Shop(MemoryShelf(bytesMax: 1 << 20, limits: limits))
        shop.add("m", "oak", at: 1)
        do throws(StoreFailure) {
            _ = try await shop.shelf.index(of: "net_000001", of: Samples.tenant) { (place) throws(StoreFailure) in
                guard place == nil else { return [] }
                for number in 0..<600 { shop.add(MemoryID("m\(number)"), "oak", at: number) }
                return [Self.stored(Samples.memory("m", "oak"))]
            }
            Issue.record("it was filled")
        } catch {
            #expect(error.isUnavailable)
        }
        let count = try await shop.index().count
        // Those that came meanwhile, and the one before them.
        #expect(count == 601)
    }

    @Test("Beyond the bound of all networks those that were searched longest ago go, and their room is free")
    func bounds() async throws {
        let shop = Shop(MemoryShelf(bytesMax: 20_000))
        shop.add("m1", "oak", at: 1)
        for network in ["a", "b", "c"] as [NetworkID] { _ = try await shop.index(network) }
        #expect(shop.shelf.bytes == 3 * NetworkMemoryIndex.bytesMin)
        _ = try await shop.index("a")
        for network in ["d", "e"] as [NetworkID] { _ = try await shop.index(network) }
        let left = (["a", "b", "c", "d", "e"] as [NetworkID]).filter {
            shop.shelf.existing($0, of: Samples.tenant) != nil
        }
        #expect(left == ["a", "c", "d", "e"])
        #expect(shop.shelf.bytes == 4 * NetworkMemoryIndex.bytesMin)
        // Items count as they come, and the one that was searched last stays.
        for number in 0..<100 {
            var item = Samples.memory(MemoryID("x\(number)"), "oak elm ash \(number)")
            item = Samples.memory(item.id, in: "e", item.content)
            shop.shelf.apply([.added(Self.stored(item))], of: Samples.tenant)
        }
        #expect(shop.shelf.existing("e", of: Samples.tenant)?.count == 101)
        #expect(shop.shelf.existing("d", of: Samples.tenant) == nil)
        shop.shelf.apply([.forgotten("e")], of: Samples.tenant)
        #expect(shop.shelf.existing("e", of: Samples.tenant) == nil)
        #expect(shop.shelf.bytes == 0)
    }
}

extension StoreFailure {
    fileprivate var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}
