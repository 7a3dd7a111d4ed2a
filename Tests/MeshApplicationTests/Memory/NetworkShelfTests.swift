internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("A shelf for what networks in use need")
struct NetworkShelfTests {
    /// It counts itself while it lives.
    private final class Weight: ShelfContent {
        let bytes: Int
        private let total: ByteTotal

        init(_ bytes: Int, _ total: ByteTotal) {
            self.bytes = bytes
            self.total = total
            total.add(bytes)
        }

        deinit { total.add(-bytes) }
    }

    private let shelf = NetworkShelf<Weight>(bytesMax: 10)

    private func network(_ id: NetworkID) -> Owned<NetworkID> { Owned(Samples.tenant, id) }

    @discardableResult
    private func use(_ id: NetworkID, _ bytes: Int = 1) -> Weight {
        shelf.use(network(id)) { Weight(bytes, shelf.total) }.content
    }

    private var left: [NetworkID] { ["a", "b", "c", "d"].filter { shelf.existing(network($0)) != nil } }

    @Test("Beyond its bound those go that were used longest ago, and no more of them than must")
    func order() {
        for id in ["a", "b", "c"] as [NetworkID] { use(id, 3) }
        shelf.trim()
        #expect(left == ["a", "b", "c"])
        use("a")
        use("d", 4)
        shelf.trim()
        #expect(left == ["a", "c", "d"])
        #expect(shelf.total.value == 10)
    }

    @Test("What is larger than the bound stays while it is the one that was used last")
    func large() {
        use("a", 11)
        shelf.trim()
        #expect(left == ["a"])
        use("b", 12)
        shelf.trim()
        #expect(left == ["b"])
        use("c")
        shelf.trim()
        #expect(left == ["c"])
    }

    @Test("What is off the shelf and still in somebody's hands takes nobody's place on it")
    func inHands() {
        let inHands = use("a", 8)
        use("b", 4)
        shelf.trim()
        #expect(left == ["b"])
        use("c", 4)
        shelf.trim()
        #expect(left == ["b", "c"])
        #expect(shelf.total.value == inHands.bytes + 8)
    }

    @Test("A content is made once, and taken away only while it has its place")
    func places() {
        let first = use("a")
        #expect(use("a", 2) === first)
        shelf.remove(network("a"))
        let second = use("a")
        shelf.remove(first, of: network("a"))
        #expect(shelf.existing(network("a")) === second)
        shelf.remove(second, of: network("a"))
        #expect(left.isEmpty)
    }
}
