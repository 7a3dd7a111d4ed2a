internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshVectors

@Suite("The book of what the server has to be told")
struct DeliveryBookTests {
    private let network = Owned<NetworkID>(Samples.tenant, "net_1")
    private let other = Owned<NetworkID>(Samples.otherTenant, "net_1")

    private func vector(_ id: MemoryID, _ number: Float = 1) -> MemoryVector { MemoryVector(id: id, vector: [number]) }

    @Test("what is delivered goes, and what came meanwhile stays")
    func meanwhile() throws {
        var book = DeliveryBook()
        book.add([vector("a"), vector("b")], to: network)
        let first = try #require(book.next(itemsMax: 10))
        #expect(Set(first.added.map(\.id)) == ["a", "b"] && first.removed.isEmpty)
        // While it is on its way: one is taken away, one gets another vector, one comes.
        book.remove(["a"], from: network)
        book.add([vector("b", 2), vector("c")], to: network)
        book.delivered(first)
        let second = try #require(book.next(itemsMax: 10))
        #expect(Set(second.added) == [vector("b", 2), vector("c")] && second.removed == ["a"])
        // And comes again.
        book.add([vector("a", 3)], to: network)
        book.delivered(second)
        let third = try #require(book.next(itemsMax: 10))
        #expect(third.added == [vector("a", 3)] && third.removed.isEmpty)
        book.delivered(third)
        #expect(book.next(itemsMax: 10) == nil && book.itemsWaiting == 0)
    }

    @Test("networks are served in the order in which they came, in pieces")
    func pieces() throws {
        var book = DeliveryBook()
        book.add((0..<5).map { vector(MemoryID("a\($0)")) }, to: network)
        book.add([vector("b")], to: other)
        var seen: [Owned<NetworkID>] = []
        while let delivery = book.next(itemsMax: 2) {
            #expect(delivery.added.count <= 2)
            seen.append(delivery.network)
            book.delivered(delivery)
        }
        #expect(seen == [network, network, network, other])
    }

    @Test("a comparison does not count when something was lost while it was made")
    func losses() throws {
        var limits = DeliveryBook.Limits()
        limits.numbersMax = 2
        var book = DeliveryBook(limits)
        let now = Samples.start
        #expect(book.use(network, at: now).isCompared == false)
        let wanted = try #require(book.comparisons.first)
        #expect(wanted.network == network)
        book.add([vector("a"), vector("b"), vector("c")], to: network)
        #expect(book.itemsWaiting == 0)
        book.compared(network, losses: wanted.losses, at: now)
        #expect(book.use(network, at: now).isCompared == false)
        let again = try #require(book.comparisons.first)
        book.compared(network, losses: again.losses, at: now)
        #expect(book.use(network, at: now).isCompared && book.comparisons.isEmpty)
        let later = book.use(network, at: now + .seconds(601))
        #expect(later.isCompared && later.wantsComparison && book.comparisons.count == 1)
        book.doubtAll()
        #expect(book.use(network, at: now).isCompared == false)
    }

    @Test("networks beyond the bound are those that were used longest ago, unless they have something to deliver")
    func manyNetworks() {
        var limits = DeliveryBook.Limits()
        limits.networksMax = 2
        var book = DeliveryBook(limits)
        book.add([vector("a")], to: network)
        for number in 0..<5 {
            let name = Owned<NetworkID>(Samples.tenant, NetworkID("net_x\(number)"))
            _ = book.use(name, at: Samples.start)
            #expect(book.comparisons.map(\.network) == [name])
        }
        #expect(book.itemsWaiting == 1)
    }

    @Test("a network that is forgotten takes what waits along")
    func forgotten() {
        var book = DeliveryBook()
        book.add([vector("a")], to: network)
        book.add([vector("b")], to: other)
        book.forget(network)
        #expect(book.next(itemsMax: 9)?.network == other && book.itemsWaiting == 1)
        #expect(book.forgotten == [network])
        book.isGone(network)
        #expect(book.forgotten.isEmpty)
    }

    @Test("ids of points are UUIDs that tenant, network and item make together")
    func pointIDs() {
        let id = PointID.of("mem_1", in: network)
        #expect(id == PointID.of("mem_1", in: network))
        #expect(id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        let others = [
            PointID.of("mem_2", in: network), PointID.of("mem_1", in: other),
            PointID.of("mem_1", in: Owned(Samples.tenant, "net_2")),
            // The same letters, cut elsewhere.
            PointID.of("1mem_1", in: Owned(Samples.tenant, "net_")),
        ]
        #expect(Set(others + [id]).count == 5)
        let names = ["openai/text-embedding-3-small-256", "openai-text-embedding-3-small-256", "Ünicode"]
            .map { QdrantCollection.name(of: $0, dimensions: 256) }
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.wholeMatch(of: /aimesh-[a-z0-9-]+-256-[0-9a-f]{8}/) != nil })
    }
}
