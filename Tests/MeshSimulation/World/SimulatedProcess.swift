internal import MeshApplication
internal import MeshDomain
internal import Telemetry

/// One life of one server process: everything that `mesh serve` puts together, over the disk that all share.
final class SimulatedProcess: Sendable {
    let name: String
    let store: SimulatedStore
    let bell: SimulatedBell
    let board: LiveTextBoard
    let pool: AgentPool
    let mesh: Mesh
    private let scheduler: Scheduler
    private let keeper: MemoryKeeper
    private let world: SimulatedWorld
    private let ended = SimulationLatch()

    init(_ name: String, _ world: SimulatedWorld, death: SimulatedStore.Death?, stall: SimulatedStore.Stall?) {
        self.name = name
        self.world = world
        let clock = world.clock
        let plan = world.plan
        store = SimulatedStore(
            world.disk,
            process: name,
            plan,
            clock,
            world.random.store.fork(),
            world.findings,
            death: death,
            stall: stall
        )
        bell = SimulatedBell(LocalBell(clock: clock, executor: world.executor), name, world)
        board = LiveTextBoard(bell: bell)
        pool = AgentPool(clock: clock)
        let memory = SharedMemory(store: store, embedder: TinyEmbedder(), clock: clock)
        let coordinator = TaskCoordinator(
            store: store,
            bell: bell,
            liveText: board,
            models: ProcessModels(models: world.models, store: store),
            recall: plan.recallsMemory ? memory : ForgetfulRecall(memory: memory),
            types: world.parts.types,
            prompts: world.parts.prompts,
            pool: pool,
            clock: clock,
            ids: world.ids,
            configuration: plan.coordinator
        )
        scheduler = Scheduler(
            coordinator,
            worker: WorkerID(name),
            configuration: plan.scheduler,
            executor: world.executor
        )
        mesh = Mesh(
            store: store,
            bell: bell,
            liveText: board,
            dispatcher: world.bug == .ignoresCancels ? DeafDispatcher(scheduler: scheduler) : scheduler,
            agentTypes: world.parts.types,
            agentPool: pool,
            memory: memory,
            clock: clock,
            ids: world.ids,
            logger: .off
        )
        keeper = MemoryKeeper(
            store: store,
            memory: memory,
            bell: bell,
            clock: clock,
            logger: .off,
            configuration: plan.keeper
        )
    }

    /// Whoever is connected loses the connection with it.
    func waitForEnd() async { await ended.wait() }

    /// Stops as after SIGTERM: what runs may go on for its grace.
    func stop() {
        world.trace.note(name, "stops")
        mesh.stopWatching()
        scheduler.stop()
    }

    /// Until it was stopped or killed.
    func run() async {
        world.trace.note(name, "begins")
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await self.scheduler.run()
                return true
            }
            group.addTask {
                await self.store.died.wait()
                return true
            }
            group.addTask {
                await self.keeper.run()
                return false
            }
            while let isOver = await group.next(), !isOver {}
            ended.open()
            if !store.isDead { checkRest() }
            group.cancelAll()
        }
        checkEnd()
        store.kill()
    }

    /// It has stopped by itself: nothing is left over.
    private func checkRest() {
        world.findings.require(scheduler.runningCount == 0, "a stopped process runs nothing", name)
        world.findings.require(store.turnCount == 0, "a stopped process has ended its turns", name)
        world.findings.require(board.bytesNow == 0, "a stopped process shows no texts", "\(name) \(board.bytesNow)")
    }

    /// Its tasks have all returned, killed or not.
    private func checkEnd() {
        world.findings.require(scheduler.runningCount == 0, "an ended process runs nothing", name)
        world.trace.note(name, "has ended")
    }

    /// All is done and nobody asks for anything: what it holds is given back.
    func checkIdle(_ networks: [(NetworkID, TenantID)]) async {
        let findings = world.findings
        // A turn may still have to hear that the task ended elsewhere.
        for _ in 0..<200 where scheduler.queuedCount + scheduler.runningCount + store.turnCount > 0 {
            await world.clock.pause(.seconds(1))
        }
        findings.require(scheduler.queuedCount == 0, "nobody waits in an idle process", name)
        findings.require(scheduler.runningCount == 0, "nobody runs in an idle process", name)
        findings.require(store.turnCount == 0, "an idle process has no turns", name)
        findings.require(board.bytesNow == 0, "an idle process shows no texts", "\(name) \(board.bytesNow)")
        let bounds = world.plan.scheduler
        for (network, tenant) in networks {
            do throws(ApplicationFailure) {
                try scheduler.reserve(bounds.queuedPerNetworkMax, in: network, of: tenant)
                scheduler.withdraw(bounds.queuedPerNetworkMax, in: network, of: tenant)
            } catch {
                findings.add("every reserved place is given back", "\(name) \(network)")
            }
            let agents = (try? await world.disk.store.agents(in: network, of: tenant)) ?? []
            for agent in agents where pool.state(of: agent.id).activeSubtasks != 0 {
                findings.add("every agent is given back", "\(name) \(agent.id)")
            }
        }
    }
}

/// A dispatcher with a fault that is built in on purpose.
private struct DeafDispatcher: TaskDispatcher {
    let scheduler: Scheduler

    func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) throws(ApplicationFailure) {
        try scheduler.reserve(places, in: network, of: tenant)
    }

    func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        scheduler.withdraw(places, in: network, of: tenant)
    }

    func enqueue(_ task: OpenTask) { scheduler.enqueue(task) }
    func wake(_ task: OpenTask) { scheduler.wake(task) }
    func stop(_ task: TaskID) {}
}
