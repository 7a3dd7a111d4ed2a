internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import OutboundHTTP
internal import Synchronization
internal import Telemetry

@testable internal import MeshVectors

/// The shared memory of one process over a store in memory and a fake Qdrant, without its background: a test says when it
/// catches up.
struct QdrantHouse {
    let fake: FakeQdrant
    let store = InMemoryStore()
    let clock = ManualWallClock()
    let client: HTTPClient
    let log = LogBook()
    let vectors: QdrantVectors
    let memory: SharedMemory
    let tenant = Samples.tenant
    let network: NetworkID = "net_000001"

    static let key = "a-key-that-nobody-sees"

    struct Options {
        var isUp = true
        var embedder: any Embedder = HashingEmbedder()
        var limits = DeliveryBook.Limits()
        var key: String? = QdrantHouse.key
        var times = QdrantCollection.Times()
    }

    static func with(
        _ change: (inout Options) -> Void = { _ in },
        _ body: (QdrantHouse) async throws -> Void
    ) async throws {
        var options = Options()
        change(&options)
        let loops = try LoopGroup(count: 1)
        let fake = FakeQdrant(key: key, loops: loops)
        // The port is known from here on, also while nobody listens there.
        try await fake.start()
        if !options.isUp { await fake.stop() }
        let house = QdrantHouse(fake, loops, options)
        do {
            _ = try await house.store.commit(house.set([.insertNetwork(Samples.network())]))
            try await body(house)
        } catch {
            await house.close(loops)
            throw error
        }
        await house.close(loops)
    }

    private init(_ fake: FakeQdrant, _ loops: LoopGroup, _ options: Options) {
        self.fake = fake
        client = HTTPClient(loops: loops.loops)
        let server = QdrantServer(
            QdrantAddress(url: fake.url + "/", key: options.key.map { Secret($0) }),
            client: client
        )
        let embedder = options.embedder
        let collection = QdrantCollection(
            of: embedder.name,
            dimensions: embedder.dimensions,
            on: server,
            times: options.times
        )
        let shelf = VectorShelf(store, dimensions: embedder.dimensions)
        vectors = QdrantVectors(collection, options.limits, store, shelf, clock, MetricRegistry(), log.logger)
        memory = SharedMemory(store: store, embedder: embedder, clock: clock, vectors: vectors)
    }

    private func close(_ loops: LoopGroup) async {
        await client.shutDown()
        await fake.stop()
        loops.shutDown()
    }

    // MARK: What a process does

    func set(_ changes: [Change], of tenant: TenantID = Samples.tenant) -> ChangeSet {
        ChangeSet(tenant: tenant, time: clock.now, changes)
    }

    func add(_ items: [MemoryItem], of tenant: TenantID = Samples.tenant) async throws {
        let prepared = try await memory.preparing(items, for: tenant)
        _ = try await store.commit(set(prepared.changes, of: tenant))
        memory.committed(prepared, of: tenant)
    }

    func add(_ texts: [MemoryID: String]) async throws {
        try await add(
            texts.sorted { $0.key.text < $1.key.text }.map { Samples.memory($0.key, type: .context, $0.value) }
        )
    }

    /// As another process does that ends before it tells the server.
    func addUntold(_ id: MemoryID, _ text: String) async throws {
        let stored = memory.stored(Samples.memory(id, type: .context, text))
        _ = try await store.commit(set([.insertMemory(stored)]))
    }

    func remove(_ id: MemoryID, isTold: Bool = true) async throws {
        _ = try await store.commit(set([.deleteMemory(id, in: network, .deleted)]))
        if isTold { memory.removed(id, from: network, of: tenant) }
    }

    func found(
        _ query: String,
        _ mode: MemorySearch.Mode = .vector,
        limit: Int = 20,
        of tenant: TenantID = Samples.tenant
    ) async throws -> [MemoryID] {
        let search = MemorySearch(query: query, mode: mode, limit: limit, filter: MemoryFilter(network: network))
        return try await memory.search(search, of: tenant).matches.map(\.item.item.id)
    }

    /// So much later that the server is tried again.
    func catchUpLater() async {
        clock.advance(by: .seconds(31))
        await vectors.catchUp()
    }

    /// Finds something, catches up, and finds it again: from then on the server is searched.
    func settle() async throws {
        _ = try await found("anything")
        await vectors.catchUp()
    }

    // MARK: What came of it

    var searches: (server: UInt64, process: UInt64) {
        (vectors.metrics.onServer.value, vectors.metrics.inProcess.value)
    }

    var collection: FakeCollection? { fake.edit { $0[vectors.collection.name] } }

    var itemsOnServer: [String] {
        (collection?.points.values.compactMap { $0.payload["item"]?.string } ?? []).sorted()
    }
}

/// Log lines, kept.
final class LogBook: Sendable {
    private let records = Mutex<[LogRecord]>([])

    var logger: Logger {
        Logger(level: .trace, sink: LogSink { [self] in add($0) }, now: { UnixTime(nanoseconds: 0) })
    }

    private func add(_ record: LogRecord) { records.withLock { $0.append(record) } }

    var lines: [LogRecord] { records.withLock(\.self) }
    var warnings: [LogRecord] { lines.filter { $0.level == .warning } }
    var text: String { lines.map { "\($0.message) \($0.fields)" }.joined(separator: "\n") }
}
