internal import EventIO
internal import MeshApplication
internal import MeshVectors
internal import OutboundHTTP
internal import Telemetry

/// Where search by meaning is done: on the Qdrant server that the operator named, or in the process.
struct VectorHouse {
    let index: any VectorIndex
    private let work: @Sendable () async -> Void

    /// - Parameter address: nil for in the process.
    init(
        _ address: QdrantAddress?,
        loops: LoopGroup,
        store: any MeshStore,
        embedder: any Embedder,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) {
        let shelf = VectorShelf(store, dimensions: embedder.dimensions)
        guard let address else {
            index = shelf
            work = {}
            return
        }
        // A server of one's own is reached without the proxy that leads to vendors.
        let qdrant = QdrantVectors(
            address,
            client: HTTPClient(loops: loops.loops, registry: registry),
            embedder: embedder,
            store: store,
            fallback: shelf,
            clock: clock,
            registry: registry,
            logger: logger
        )
        index = qdrant
        work = { await qdrant.run() }
    }

    /// Until it is cancelled.
    func run() async { await work() }
}
