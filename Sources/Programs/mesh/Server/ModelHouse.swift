internal import EventIO
internal import MeshApplication
internal import MeshModels
internal import StandardStreams
internal import Telemetry

/// Who writes for this server: the chain over the vendors that it has access to, or the offline provider when there are none.
struct ModelHouse: Sendable {
    let provider: any ModelProvider
    let directory: any ModelDirectory
    let catalogue: CatalogueShelf
    /// The operator's file, to be watched while the server runs.
    let catalogueWatch: CatalogueWatch?

    init(
        _ settings: ModelSettings,
        over house: VendorHouse,
        sharedBy redis: RedisHouse?,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) async throws {
        let shelf = CatalogueShelf(log: logger)
        catalogue = shelf
        catalogueWatch = try settings.cataloguePath.map { path in
            // A file on a slow disk holds up nobody but its own reader.
            let reader = try BlockingExecutor(name: "catalogue")
            return CatalogueWatch(shelf, clock: clock, log: logger) {
                try await Task(executorPreference: reader.taskExecutor) { try StandardStreams.readFile(path) }.value
            }
        }
        try await catalogueWatch?.load()
        guard !settings.vendors.isEmpty else {
            let offline = OfflineProvider(clock: clock, options: settings.offline)
            provider = offline
            directory = CatalogueDirectory(shelf: shelf, chain: nil, offline: offline, clock: clock)
            return
        }
        let vendors = house.vendors(settings.vendors)
        let chain = ModelChain(
            vendors: vendors,
            catalogue: shelf,
            options: settings.chain,
            sharedWith: redis?.sharing,
            clock: clock,
            seed: .random(in: .min ... .max),
            metrics: registry,
            log: logger
        )
        provider = chain
        directory = CatalogueDirectory(shelf: shelf, chain: chain, offline: nil, clock: clock)
        logger.info(
            "models are called",
            [
                LogField("vendors", vendors.map(\.name).joined(separator: " ")),
                LogField("models", chain.defaultModels.joined(separator: " ")),
            ]
        )
    }
}

/// Who may write, and how.
struct ModelSettings: Sendable {
    /// None: the offline provider writes.
    var vendors: [VendorAccess] = []
    var chain = ChainOptions()
    var cataloguePath: String?
    /// For answers that may be given again.
    var cacheTime: Duration = .zero
    var offline = OfflineProvider.Options(piecesPerSecond: 40)
}
