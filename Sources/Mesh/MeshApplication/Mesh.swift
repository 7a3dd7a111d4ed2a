internal import MeshDomain
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
        logger: Logger
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
    }
}
