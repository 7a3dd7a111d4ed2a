/// The items of a list that the server answers in pages, read as they are needed.
///
///     for try await network in mesh.networks.list() { print(network.name) }
///     let newest = try await mesh.tasks.list(in: network.id).prefix(10)
public struct Pages<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = MeshError

    typealias Page = (items: [Item], nextToken: String)
    /// Reads the page of a token; empty for the first.
    let read: @Sendable (_ token: String) async throws(MeshError) -> Page

    public func makeAsyncIterator() -> Iterator { Iterator(read: read) }

    /// All items in one array.
    ///
    /// - Parameter max: throws `resourceExhausted` when there are more.
    public func all(max: Int = 100_000) async throws(MeshError) -> [Item] {
        var items: [Item] = []
        for try await item in self {
            guard items.count < max else { throw MeshError(.resourceExhausted, "the list has more than \(max) items") }
            items.append(item)
        }
        return items
    }

    public struct Iterator: AsyncIteratorProtocol {
        public typealias Element = Item
        public typealias Failure = MeshError

        fileprivate let read: @Sendable (_ token: String) async throws(MeshError) -> Page
        private var page: ArraySlice<Item> = []
        /// Nil after the last page.
        private var nextToken: String? = ""

        fileprivate init(read: @escaping @Sendable (_ token: String) async throws(MeshError) -> Page) {
            self.read = read
        }

        public mutating func next() async throws(MeshError) -> Item? {
            try await next(isolation: #isolation)
        }

        public mutating func next(isolation actor: isolated (any Actor)?) async throws(MeshError) -> Item? {
            // A page may be empty without being the last one.
            while page.isEmpty {
                guard let token = nextToken else { return nil }
                let answer = try await read(token)
                page = answer.items[...]
                nextToken = answer.nextToken.nonEmpty
            }
            return page.removeFirst()
        }
    }
}
