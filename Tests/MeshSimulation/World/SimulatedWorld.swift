internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Everything of one seed.
final class SimulatedWorld: Sendable {
    /// A stream of random numbers for each part.
    struct Streams: Sendable {
        let store: SimulationRandom
        let processes: SimulationRandom
        let people: SimulationRandom
        let watchers: SimulationRandom
        let bell: SimulationRandom
    }

    private struct State {
        var living: [SimulatedProcess] = []
        /// What people know to be there.
        var networks: [KnownNetwork] = []
        var tasks: [KnownTask] = []
        var memory: [KnownMemory] = []
        var sessions: [KnownSession] = []
        var peopleAtWork = 0
    }

    let plan: WorldPlan
    let parts: SimulationParts
    let bug: PlantedBug?
    let executor: SimulationExecutor
    let clock = SimulationClock()
    let ids = CountedIDs()
    let trace: SimulationTrace
    let findings: Findings
    let disk: SimulatedDisk
    let calls: CallAudit
    let models: SimulatedModels
    let random: Streams
    /// Every task has ended and nobody does anything but watch.
    let isQuiet = SimulationLatch()
    let isOver = SimulationLatch()
    private let state = Mutex(State())

    init(seed: UInt64, _ parts: SimulationParts, bug: PlantedBug?, keepsLines: Bool) {
        let root = SimulationRandom(seed: seed)
        var plan = WorldPlan(root.fork())
        if let bug { plan.sharpen(for: bug) }
        // As in a server in two of five worlds; in the others the steps of a run have every order. Not drawn, so that the
        // worlds of other seeds stay as they were.
        plan.scheduler.worksOnStrands = [0, 3].contains(seed % 5)
        self.plan = plan
        self.parts = parts
        self.bug = bug
        executor = SimulationExecutor(order: plan.order, random: root.fork())
        trace = SimulationTrace(clock: clock, keepsLines: keepsLines)
        findings = Findings(trace)
        let audit = JournalAudit(findings, clock, plan)
        disk = SimulatedDisk(audit, trace, clock, bug)
        calls = CallAudit(findings, clock, audit, plan)
        models = SimulatedModels(plan.models, root.fork(), clock, calls, trace)
        random = Streams(
            store: root.fork(),
            processes: root.fork(),
            people: root.fork(),
            watchers: root.fork(),
            bell: root.fork()
        )
    }

    // MARK: Processes

    var living: [SimulatedProcess] { state.withLock { $0.living } }
    func joined(_ process: SimulatedProcess) { state.withLock { $0.living.append(process) } }
    func left(_ process: SimulatedProcess) { state.withLock { $0.living.removeAll { $0 === process } } }

    // MARK: What people know

    func learned(_ network: KnownNetwork) { state.withLock { $0.networks.append(network) } }
    func learned(_ task: KnownTask) { state.withLock { $0.tasks.append(task) } }
    func learned(_ memory: KnownMemory) { state.withLock { $0.memory.append(memory) } }
    func learned(_ session: KnownSession) { state.withLock { $0.sessions.append(session) } }
    func forgot(_ network: NetworkID) {
        state.withLock { state in
            for place in state.networks.indices where state.networks[place].id == network {
                state.networks[place].isGone = true
            }
        }
    }

    func forgot(_ memory: MemoryID) { state.withLock { $0.memory.removeAll { $0.id == memory } } }

    var networks: [KnownNetwork] { state.withLock { $0.networks } }
    var tasks: [KnownTask] { state.withLock { $0.tasks } }
    var memory: [KnownMemory] { state.withLock { $0.memory } }
    var sessions: [KnownSession] { state.withLock { $0.sessions } }
    func isGone(_ network: NetworkID) -> Bool { networks.contains { $0.id == network && $0.isGone } }

    // MARK: The course of the world

    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for number in 1...plan.workers { group.addTask { await WorkerSlot(number: number, world: self).run() } }
            group.addTask { await self.live() }
            await group.waitForAll()
        }
    }

    /// Who still has something to do, for whoever looks for the cause of a standstill.
    var unfinished: String {
        let tasks = disk.audit.records.filter { !$0.1.isDeleted && !$0.1.task.status.isFinal }
            .map { "\($0.0) \($0.1.task.status) of \($0.1.task.worker?.text ?? "nobody")" }
        return "\(state.withLock { $0.peopleAtWork }) people, processes \(living.map(\.name)), tasks \(tasks)"
    }

    private func live() async {
        await withTaskGroup(of: Void.self) { group in
            for number in 1...(plan.users * plan.tenants) {
                group.addTask { await Person(number, self).live() }
            }
            for number in 0..<plan.watchers { group.addTask { await TaskWatcher(number, self).watch() } }
            for number in 0..<plan.networkWatchers { group.addTask { await NetworkWatcher(number, self).watch() } }
            group.addTask { await self.settle() }
            await group.waitForAll()
        }
        await FinalCheck(self).run()
        isOver.open()
    }

    func began() { state.withLock { $0.peopleAtWork += 1 } }
    func finished() { state.withLock { $0.peopleAtWork -= 1 } }

    /// Waits until nobody wants anything and every task has ended, then says so.
    private func settle() async {
        while true {
            await clock.pause(.seconds(7))
            guard state.withLock({ $0.peopleAtWork }) == 0, clock.now >= plan.troubleEnd else { continue }
            if disk.audit.records.allSatisfy({ $0.1.isDeleted || $0.1.task.status.isFinal || $0.1.task.status == .held }
            ) {
                break
            }
        }
        trace.note("world", "is quiet")
        isQuiet.open()
    }
}

struct KnownNetwork: Sendable {
    let id: NetworkID
    let tenant: TenantID
    var isGone = false
}

struct KnownTask: Sendable {
    let id: TaskID
    let network: NetworkID
    let tenant: TenantID
    let key: String?
}

struct KnownMemory: Sendable {
    let id: MemoryID
    let network: NetworkID
    let tenant: TenantID
}

struct KnownSession: Sendable {
    let id: SessionID
    let network: NetworkID
    let tenant: TenantID
}
