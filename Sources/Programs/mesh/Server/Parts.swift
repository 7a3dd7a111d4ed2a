internal import MeshApplication
internal import MeshModels
internal import Telemetry

/// The application and its long-running parts over an open store.
struct Parts {
    let mesh: Mesh
    let scheduler: Scheduler
    let keeper: MemoryKeeper

    init(
        store: any MeshStore,
        settings: ServerSettings,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) throws {
        let ids = SortableIDs(clock: clock)
        let bell = LocalBell(clock: clock)
        let board = LiveTextBoard(bell: bell)
        let types = try AgentTypeRegistry()
        let memory = SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock)
        let provider = OfflineProvider(clock: clock, options: settings.offline)
        let pool = AgentPool()
        scheduler = Scheduler(
            store: store, bell: bell, board: board, provider: provider, prompts: try AgentPrompts(types), types: types, clock: clock, ids: ids
        )
        mesh = Mesh(
            store: store,
            bell: bell,
            liveText: board,
            dispatcher: scheduler,
            agentTypes: types,
            agentPool: pool,
            memory: memory,
            clock: clock,
            ids: ids,
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
