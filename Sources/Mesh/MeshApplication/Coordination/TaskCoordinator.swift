internal import MeshDomain
internal import Strands
package import Telemetry

/// What the work on tasks needs: the ports, the agents' live state and the bounds. `TaskRunner` does the work.
///
/// One reference, because every step of the work holds it.
package final class TaskCoordinator: Sendable {
    let store: any MeshStore
    let bell: any EventBell
    let liveText: any LiveTextSink
    let models: any ModelProvider
    let recall: any MemoryRecall & MemoryWriting
    let types: any AgentTypeLookup
    let prompts: AgentPrompts
    let pool: any AgentDesk
    let clock: any WallClock
    let ids: any IDSource
    let configuration: CoordinatorConfiguration
    let logger: Logger
    /// Nil when runs leave no record.
    let recorder: FlightRecorder?

    package convenience init(
        store: any MeshStore,
        bell: any EventBell,
        liveText: any LiveTextSink,
        models: any ModelProvider,
        recall: any MemoryRecall & MemoryWriting,
        types: any AgentTypeLookup,
        prompts: AgentPrompts,
        pool: AgentPool,
        clock: any WallClock,
        ids: any IDSource,
        configuration: CoordinatorConfiguration = CoordinatorConfiguration(),
        logger: Logger = .off,
        recorder: FlightRecorder? = nil
    ) {
        self.init(
            store: store,
            bell: bell,
            liveText: liveText,
            models: models,
            recall: recall,
            types: types,
            prompts: prompts,
            desk: pool,
            clock: clock,
            ids: ids,
            configuration: configuration,
            logger: logger,
            recorder: recorder
        )
    }

    /// Over any desk.
    init(
        store: any MeshStore,
        bell: any EventBell,
        liveText: any LiveTextSink,
        models: any ModelProvider,
        recall: any MemoryRecall & MemoryWriting,
        types: any AgentTypeLookup,
        prompts: AgentPrompts,
        desk: any AgentDesk,
        clock: any WallClock,
        ids: any IDSource,
        configuration: CoordinatorConfiguration,
        logger: Logger,
        recorder: FlightRecorder? = nil
    ) {
        self.store = store
        self.bell = bell
        self.liveText = liveText
        self.models = models
        self.recall = recall
        self.types = types
        self.prompts = prompts
        pool = desk
        self.clock = clock
        self.ids = ids
        self.configuration = configuration
        self.logger = logger
        self.recorder = recorder
    }

    /// For one turn of a task: no call begins once it is told to stop.
    func stoppable(by stop: ChildStop) -> TaskCoordinator {
        TaskCoordinator(
            store: store,
            bell: bell,
            liveText: liveText,
            models: StoppableModels(models, until: stop),
            recall: recall,
            types: types,
            prompts: prompts,
            desk: pool,
            clock: clock,
            ids: ids,
            configuration: configuration,
            logger: logger,
            recorder: recorder
        )
    }

    /// The network and its agents as they are now: people change them while tasks run.
    func scene(of task: MeshTask) async throws(WorkStop) -> TaskScene {
        let staff: Staff?
        do throws(StoreFailure) { staff = try await store.staff(of: task.network, tenant: task.tenant) } catch {
            throw .store(error)
        }
        guard let staff else { throw .ended }
        return TaskScene(network: staff.network, agents: staff.agents, types: types)
    }
}
