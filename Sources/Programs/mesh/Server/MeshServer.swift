internal import EventIO
internal import GRPCCore
internal import GRPCStandardServices
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshModels
internal import MeshProto
internal import MeshServices
internal import Protobuf
internal import SchemaValidation
internal import TLSCrypto
internal import Telemetry

/// The whole service in one process: store, coordinator, services, gRPC. The one place where the parts meet.
///
/// `run` starts them from the inside out and stops them from the outside in: no new calls, no new work, then the work under
/// way, then the store.
final class MeshServer: Sendable {
    let registry = MetricRegistry()
    private let settings: ServerSettings
    private let logger: Logger
    private let loops: LoopGroup
    private let tls: TLSServerContext?
    private let health = HealthService()

    init(_ settings: ServerSettings, logger: Logger) throws {
        self.settings = settings
        self.logger = logger
        loops = try LoopGroup()
        tls = try settings.tls.map { try TLSServerContext($0) }
    }

    /// The loop that signals are watched on.
    var firstLoop: Loop { loops.loops[0] }

    /// Serves until `stopping` returns, then drains.
    ///
    /// - Parameter onListening: called once, with the addresses, when calls are taken.
    func run(
        until stopping: @Sendable () async -> Void,
        onListening: @Sendable ([SocketAddress]) async throws -> Void
    ) async throws {
        defer { loops.shutDown() }
        let clock = SystemWallClock(loops: loops)
        let redis = try settings.redis.url.map { url in
            try RedisHouse(settings.redis, url, loops: loops, clock: clock, registry: registry)
        }
        try await finally({ await redis?.close() }) {
            let house = VendorHouse(loops: loops, clock: clock, registry: registry)
            let models = try await ModelHouse(
                settings.models,
                over: house,
                sharedBy: redis,
                clock: clock,
                registry: registry,
                logger: logger
            )
            let storage = try await StorageHouse.open(
                settings.storage,
                loops: loops,
                clock: clock,
                registry: registry,
                logger: logger
            )
            try await finally({ await storage.close() }) {
                try await run(over: storage, redis, models, house, clock, until: stopping, onListening: onListening)
            }
        }
        logger.info("stopped")
    }

    /// However the body ends.
    private func finally(_ end: () async -> Void, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            await end()
            throw error
        }
        await end()
    }

    private func run(
        over storage: StorageHouse,
        _ redis: RedisHouse?,
        _ models: ModelHouse,
        _ house: VendorHouse,
        _ clock: any WallClock,
        until stopping: @Sendable () async -> Void,
        onListening: @Sendable ([SocketAddress]) async throws -> Void
    ) async throws {
        let embedding = EmbeddingHouse(settings.embedding, over: house, catalogue: models.catalogue, clock: clock)
        let vectors = VectorHouse(
            settings.qdrant,
            loops: loops,
            store: storage.store,
            embedder: embedding.embedders.own,
            clock: clock,
            registry: registry,
            logger: logger
        )
        let parts = try Parts(
            storage: storage,
            redis: redis,
            models: models,
            embedder: embedding.embedders.own,
            vectors: vectors.index,
            settings: settings,
            clock: clock,
            registry: registry,
            logger: logger
        )
        try await storage.store.keepVectors(of: embedding.embedders.own.name)
        try await serve(
            services(parts, models, embedding.embedders),
            parts,
            storage,
            redis,
            models,
            vectors,
            until: stopping,
            onListening: onListening
        )
    }

    private func serve(
        _ services: [any RPCService],
        _ parts: Parts,
        _ storage: StorageHouse,
        _ redis: RedisHouse?,
        _ models: ModelHouse,
        _ vectors: VectorHouse,
        until stopping: @Sendable () async -> Void,
        onListening: @Sendable ([SocketAddress]) async throws -> Void
    ) async throws {
        // The empty name is the server as a whole.
        let names = Set(services.flatMap(\.handlers).map(\.method.service) + [""])
        for name in names { health.set(name, .serving) }
        let server = GRPCServer(
            settings.grpc,
            router: try router(services),
            loops: loops,
            tls: tls,
            registry: registry,
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            let scheduling = Task { await parts.scheduler.run() }
            defer { scheduling.cancel() }
            group.addTask { await storage.run() }
            group.addTask { await self.followStorage(storage, names) }
            if let redis { group.addTask { await self.follow(redis) } }
            group.addTask { await parts.keeper.run() }
            group.addTask { await vectors.run() }
            if let watch = models.catalogueWatch { group.addTask { await watch.run() } }
            let addresses = try await server.start()
            logger.info("serving", [LogField("address", addresses.map(\.description).joined(separator: " "))])
            try await onListening(addresses)
            await stopping()
            health.shutdown()
            // Work and calls end side by side: whoever watches a task sees it end, if it does in time.
            parts.scheduler.stop()
            async let calls: Void = server.stop(within: settings.drain)
            await scheduling.value
            parts.mesh.stopWatching()
            await calls
            group.cancelAll()
        }
    }

    /// Health says whether the engine does its work: without it no call can be answered, or none that changes something, so
    /// balancers send them elsewhere.
    private func followStorage(_ storage: StorageHouse, _ names: Set<String>) async {
        for await failure in storage.changes {
            for name in names { health.set(name, failure == nil ? .serving : .notServing) }
            if let failure {
                logger.error(
                    "the storage is away, or takes no writes; calls that want it fail until it is back",
                    [LogField("reason", "\(failure)")]
                )
            } else {
                logger.info("the storage is back")
            }
        }
    }

    /// A name of its own in health: calls are answered without Redis, too, only other replicas' watchers hear later.
    private func follow(_ redis: RedisHouse) async {
        let health = health
        await redis.run(logger) { isThere in health.set("redis", isThere ? .serving : .notServing) }
    }

    /// New certificates without a restart; those that cannot be used leave the old ones in place.
    func reloadCertificates() {
        guard let tls, let configuration = settings.tls else { return }
        do {
            try tls.reload(configuration)
            logger.info("the certificates are reloaded")
        } catch {
            logger.error("the certificates stay as they are", [LogField("reason", "\(error)")])
        }
    }

    private func services(_ parts: Parts, _ models: ModelHouse, _ embedders: Embedders) -> [any RPCService] {
        let mesh = parts.mesh
        return [
            NetworkService(mesh), AgentService(mesh), TaskService(mesh), MemoryService(mesh),
            ModelService(
                parts.directCalls,
                directory: models.directory,
                embedders: embedders,
                answers: parts.answers
            ),
            health,
        ]
    }

    private func router(_ services: [any RPCService]) throws -> RPCRouter {
        RPCRouter(
            services + [ReflectionService(of: services, files: MeshProtoSchema.files)],
            gates: [TracingGate(.off), OpenModeGate()],
            validation: try RuleTable(files: MeshProtoSchema.files)
        )
    }
}
