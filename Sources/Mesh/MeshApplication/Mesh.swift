internal import MeshDomain
private import Synchronization
package import Telemetry

/// The application: its ports, wired once by the program. Each use case is an extension in a file of its name.
package struct Mesh: Sendable {
    package let store: any MeshStore
    package let bell: any EventBell
    package let liveText: LiveTextBoard
    package let dispatcher: any TaskDispatcher
    package let agentTypes: any AgentTypeLookup
    package let agentPool: AgentPool
    package let memory: SharedMemory
    package let clock: any WallClock
    package let ids: any IDSource
    package let logger: Logger
    package let defaults: TaskDefaults
    let journalTails: JournalTails
    private let watching = WatchingState()

    package init(
        store: any MeshStore,
        bell: any EventBell,
        liveText: LiveTextBoard,
        dispatcher: any TaskDispatcher,
        agentTypes: any AgentTypeLookup,
        agentPool: AgentPool,
        memory: SharedMemory,
        clock: any WallClock,
        ids: any IDSource,
        logger: Logger,
        defaults: TaskDefaults = TaskDefaults()
    ) {
        self.store = store
        self.bell = bell
        self.liveText = liveText
        self.dispatcher = dispatcher
        self.agentTypes = agentTypes
        self.agentPool = agentPool
        self.memory = memory
        self.clock = clock
        self.ids = ids
        self.logger = logger
        self.defaults = defaults
        journalTails = JournalTails(store: store, bell: bell)
    }
}

extension Mesh {
    /// Ends all watches, once they have said what there is: whoever watches is told to come back, to this process after its
    /// restart or to another one.
    package func stopWatching() {
        watching.isStopping.store(true, ordering: .sequentiallyConsistent)
        bell.ringEverywhere()
    }

    /// Asked by watches before they wait.
    func checkWatching() throws(ApplicationFailure) {
        if watching.isStopping.load(ordering: .sequentiallyConsistent) {
            throw .unavailable(
                "the server is stopping; go on from the last event that you saw",
                retryAfter: .seconds(1)
            )
        }
    }
}

private final class WatchingState: Sendable {
    let isStopping = Atomic<Bool>(false)
}

/// What a network or a task gets that says nothing else: the operator decides.
package struct TaskDefaults: Sendable, Hashable {
    package var maxIterations = Network.maxIterationsDefault
    package var timeoutSeconds = Network.timeoutSecondsDefault
    package var confidenceThreshold = TaskLimits.confidenceThresholdDefault
    package var maxSubtasks = TaskLimits.maxSubtasksDefault

    package init() {}
}
