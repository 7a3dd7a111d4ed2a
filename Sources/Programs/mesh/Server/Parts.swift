internal import MeshApplication
internal import MeshDomain
internal import MeshStorage
internal import Telemetry

/// The application and its long-running parts over an open store.
struct Parts {
    let mesh: Mesh
    let scheduler: Scheduler
    let keeper: MemoryKeeper
    let directCalls: DirectCalls
    let answers: RepeatedAnswers

    init(
        storage: StorageHouse,
        redis: RedisHouse?,
        models: ModelHouse,
        embedder: any Embedder,
        vectors: any VectorIndex,
        settings: ServerSettings,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) throws {
        let ids = SortableIDs(clock: clock)
        let store = storage.store
        let bell = redis?.bell ?? storage.bell
        let board = LiveTextBoard(bell: bell)
        redis?.texts.show(on: board)
        let types = try AgentTypeRegistry()
        let memory = SharedMemory(store: store, embedder: embedder, clock: clock, vectors: vectors)
        let pool = AgentPool(clock: clock)
        let coordinator = TaskCoordinator(
            store: store,
            bell: bell,
            liveText: redis?.texts ?? board,
            models: models.provider,
            recall: memory,
            types: types,
            prompts: try AgentPrompts(types),
            pool: pool,
            clock: clock,
            ids: ids,
            configuration: settings.coordinator,
            logger: logger,
            recorder: settings.isRecording ? FlightRecorder() : nil
        )
        scheduler = Scheduler(
            coordinator,
            worker: WorkerID(ids.next("wrk")),
            configuration: settings.scheduler,
            registry: registry
        )
        mesh = Mesh(
            store: storage.storeForCalls,
            bell: bell,
            liveText: board,
            dispatcher: scheduler,
            agentTypes: types,
            agentPool: pool,
            memory: memory,
            clock: clock,
            ids: ids,
            logger: logger,
            defaults: settings.defaults
        )
        directCalls = DirectCalls(models: models.provider, networks: storage.storeForCalls, clock: clock)
        answers = RepeatedAnswers(
            cache: redis?.cache ?? MemoryAnswerCache(clock: clock),
            store: storage.storeForCalls,
            clock: clock,
            cacheTime: settings.models.cacheTime,
            registry: registry,
            logger: logger
        )
        keeper = MemoryKeeper(
            store: store,
            memory: memory,
            bell: bell,
            clock: clock,
            logger: logger,
            configuration: settings.memory
        )
    }
}
