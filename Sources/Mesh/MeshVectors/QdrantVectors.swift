package import MeshApplication
package import MeshDomain
package import OutboundHTTP
internal import Synchronization
package import Telemetry

/// Vectors that a Qdrant server searches. The store has them all; the server has a copy that `run` keeps up to date.
///
/// - What this process commits waits in a book until the server has it, and searches look there, too: the next search finds
///   it. Other processes find it once it is delivered, in the usual case some milliseconds later.
/// - A network is searched on the server only after its points were compared with the store, id by id. That is done in the
///   background when it is first searched, after the server was away, when the book had no room, and every ten minutes of
///   use: so whatever was not delivered, by whomever, is found.
/// - Until then, and whenever the server does not answer, the fallback searches. No caller sees an error of the server.
package final class QdrantVectors: VectorIndex {
    let collection: QdrantCollection
    let store: any MemoryReader
    let fallback: any VectorIndex
    let clock: any WallClock
    let logger: Logger
    let metrics: QdrantMetrics

    struct State {
        var book: DeliveryBook
        var link = ServerLink()
    }

    let state: Mutex<State>
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    /// How often `run` looks whether there is something to do that nobody has told.
    private static let tick: Duration = .seconds(1)

    /// - Parameters:
    ///   - embedder: whose vectors these are.
    ///   - fallback: searches in the process.
    package convenience init(
        _ address: QdrantAddress,
        client: HTTPClient,
        embedder: any Embedder,
        store: any MemoryReader,
        fallback: any VectorIndex,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) {
        let collection = QdrantCollection(
            of: embedder.name,
            dimensions: embedder.dimensions,
            on: QdrantServer(address, client: client)
        )
        self.init(collection, DeliveryBook.Limits(), store, fallback, clock, registry, logger)
    }

    init(
        _ collection: QdrantCollection,
        _ limits: DeliveryBook.Limits,
        _ store: any MemoryReader,
        _ fallback: any VectorIndex,
        _ clock: any WallClock,
        _ registry: MetricRegistry,
        _ logger: Logger
    ) {
        self.collection = collection
        self.store = store
        self.fallback = fallback
        self.clock = clock
        self.logger = logger
        metrics = QdrantMetrics(registry)
        state = Mutex(State(book: DeliveryBook(limits)))
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    // MARK: VectorIndex

    package func search(
        _ search: VectorSearch,
        in network: Owned<NetworkID>
    ) async throws(StoreFailure) -> VectorMatches {
        let (view, isUp) = state.withLock { ($0.book.use(network, at: clock.now), $0.link.isUp) }
        if view.wantsComparison { signal.yield() }
        if isUp, view.isCompared {
            do throws(QdrantFailure) {
                let matches = try await onServer(search, view, network)
                metrics.onServer.add()
                return matches
            } catch {
                if error != .cancelled { failed(error) }
            }
        }
        metrics.inProcess.add()
        return try await fallback.search(search, in: network)
    }

    private func onServer(
        _ search: VectorSearch,
        _ view: DeliveryBook.View,
        _ network: Owned<NetworkID>
    ) async throws(QdrantFailure) -> VectorMatches {
        async let similar = similarities(search, network)
        let nearest: [VectorMatches.Near]
        do throws(QdrantFailure) {
            nearest = try await collection.nearest(
                to: search.query,
                // What the server has not been told to take away is in the way of others.
                limit: search.limit + view.removed.count,
                without: search.beside,
                in: network
            )
        } catch {
            _ = await similar
            throw error
        }
        return view.merged(try await similar.get(), nearest, search)
    }

    private func similarities(
        _ search: VectorSearch,
        _ network: Owned<NetworkID>
    ) async -> Result<[VectorMatches.Near], QdrantFailure> {
        if search.beside.isEmpty { return .success([]) }
        do throws(QdrantFailure) {
            return .success(
                try await collection.nearest(
                    to: search.query,
                    limit: search.beside.count,
                    among: search.beside,
                    in: network
                )
            )
        } catch {
            return .failure(error)
        }
    }

    package func added(_ vectors: [MemoryVector], to network: Owned<NetworkID>) {
        fallback.added(vectors, to: network)
        change { $0.add(vectors.filter(collection.takes), to: network) }
    }

    package func removed(_ ids: [MemoryID], from network: Owned<NetworkID>) {
        fallback.removed(ids, from: network)
        change { $0.remove(ids, from: network) }
    }

    package func forget(_ network: Owned<NetworkID>) {
        fallback.forget(network)
        change { $0.forget(network) }
    }

    private func change(_ body: (inout DeliveryBook) -> Void) {
        state.withLock { body(&$0.book) }
        signal.yield()
    }

    // MARK: The background

    /// Keeps the server up to date until it is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.tick() }
            for await _ in signals { await catchUp() }
            group.cancelAll()
        }
    }

    private func tick() async {
        repeat { signal.yield() } while (try? await clock.sleep(until: clock.now + Self.tick)) != nil
    }
}
