internal import EventIO
internal import GRPCCore
internal import GRPCStandardServices
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshModels
internal import MeshProto
internal import MeshServices
internal import MeshStorage
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
        let house = VendorHouse(loops: loops, clock: clock, registry: registry)
        let models = try await ModelHouse(
            settings.models,
            over: house,
            clock: clock,
            registry: registry,
            logger: logger
        )
        let embedding = EmbeddingHouse(settings.embedding, over: house, catalogue: models.catalogue, clock: clock)
        let (store, closeStore) = try await openStore(clock)
        let parts = try Parts(
            store: store,
            models: models,
            embedder: embedding.embedders.own,
            settings: settings,
            clock: clock,
            registry: registry,
            logger: logger
        )
        let server = GRPCServer(
            settings.grpc,
            router: try router(parts, models, embedding.embedders),
            loops: loops,
            tls: tls,
            registry: registry,
            logger: logger
        )
        do {
            try await store.keepVectors(of: embedding.embedders.own.name)
            try await withThrowingTaskGroup(of: Void.self) { group in
                let scheduling = Task { await parts.scheduler.run() }
                defer { scheduling.cancel() }
                group.addTask { await parts.keeper.run() }
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
        } catch {
            await closeStore()
            throw error
        }
        await closeStore()
        logger.info("stopped")
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

    /// The store, and how it is closed. A file belongs to one server at a time.
    private func openStore(
        _ clock: SystemWallClock
    ) async throws -> (store: any MeshStore, close: @Sendable () async -> Void) {
        guard let path = settings.storePath else { return (InMemoryStore(), {}) }
        guard let lock = try FileLock(path: path + ".lock") else { throw StoreInUse(path: path) }
        let store = try await SQLiteMeshStore.open(path: path, at: clock.now, registry: registry)
        return (
            store,
            {
                await store.close()
                withExtendedLifetime(lock) {}
            }
        )
    }

    private func router(_ parts: Parts, _ models: ModelHouse, _ embedders: Embedders) throws -> RPCRouter {
        let mesh = parts.mesh
        let services: [any RPCService] = [
            NetworkService(mesh), AgentService(mesh), TaskService(mesh), MemoryService(mesh),
            ModelService(parts.directCalls, directory: models.directory, embedders: embedders), health,
        ]
        for method in services.flatMap(\.handlers).map(\.method) { health.set(method.service, .serving) }
        let reflection = ReflectionService(of: services, files: MeshProtoSchema.files)
        return RPCRouter(
            services + [reflection],
            gates: [TracingGate(.off), OpenModeGate()],
            validation: try RuleTable(files: MeshProtoSchema.files)
        )
    }
}

/// Another server works on this file.
struct StoreInUse: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path) is used by another mesh serve; stop that one, or name another file with --storage-path"
    }
}
