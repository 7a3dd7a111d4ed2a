internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// The store as one process sees it: slow at times, out of order at times, and gone when the process is killed.
final class SimulatedStore: MeshStore {
    /// When a process is killed: with its commit of that number, before or after that took effect.
    struct Death: Sendable {
        var commit: Int
        var isAfterEffect: Bool
    }

    /// While it lasts, every call waits for its end.
    struct Stall: Sendable {
        var begin: Moment
        var end: Moment
    }

    private struct State {
        var death: Death?
        var commits = 0
        var isDead = false
        /// Turns that hold a lease, by task.
        var turns: [TaskID: (tenant: TenantID, network: NetworkID)] = [:]
    }

    let disk: SimulatedDisk
    let process: String
    private let plan: WorldPlan
    private let clock: SimulationClock
    private let random: SimulationRandom
    private let findings: Findings
    private let stall: Stall?
    private let state: Mutex<State>
    let died = SimulationLatch()

    init(
        _ disk: SimulatedDisk,
        process: String,
        _ plan: WorldPlan,
        _ clock: SimulationClock,
        _ random: SimulationRandom,
        _ findings: Findings,
        death: Death?,
        stall: Stall?
    ) {
        self.disk = disk
        self.process = process
        self.plan = plan
        self.clock = clock
        self.random = random
        self.findings = findings
        self.stall = stall
        state = Mutex(State(death: death))
    }

    var isDead: Bool { state.withLock { $0.isDead } }
    var turnCount: Int { state.withLock { $0.turns.count } }

    /// From now on nothing of this process has an effect.
    func kill() {
        let isFirst = state.withLock { state in
            defer { state.isDead = true }
            return !state.isDead
        }
        guard isFirst else { return }
        disk.trace.note(process, "dies")
        died.open()
    }

    // MARK: Faults

    private static let dead = StoreFailure.unavailable("this process is dead")

    /// Before anything is done: the wait, and what fails now.
    func enter(isWrite: Bool) async throws(StoreFailure) {
        if isDead { throw Self.dead }
        if random.chance(plan.slowStorePercent) {
            if random.chance(50) { await Task.yield() } else { await clock.pause(random.milliseconds(0...300)) }
            if isDead { throw Self.dead }
        }
        if let stall, stall.begin <= clock.now, clock.now < stall.end {
            await clock.pause(stall.end - clock.now)
            if isDead { throw Self.dead }
        }
        let now = clock.now
        switch plan.outage(at: now) {
        case .unavailable: throw .unavailable("the store is away")
        case .overloaded: if isWrite { throw .overloaded }
        case .diskFull: if isWrite { throw .diskFull }
        case nil: break
        }
        guard now < plan.troubleEnd, random.chance(plan.storeFaultPercent), !isLate(isWrite) else { return }
        throw isWrite && random.chance(30) ? .overloaded : .unavailable("a fault")
    }

    private func isLate(_ isWrite: Bool) -> Bool { isWrite && random.chance(plan.lateFaultPercent) }

    /// What was done may not be known to whoever did it.
    private func leave() throws(StoreFailure) {
        if isDead { throw Self.dead }
        guard clock.now < plan.troubleEnd, random.chance(plan.storeFaultPercent), isLate(true) else { return }
        throw .unavailable("the answer got lost")
    }

    /// Whether the process dies with this commit, and on which side of it.
    private func deathAtCommit() -> Death? {
        state.withLock { state in
            state.commits += 1
            return state.death.flatMap { $0.commit == state.commits ? $0 : nil }
        }
    }

    // MARK: Writes

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        try await enter(isWrite: true)
        let death = deathAtCommit()
        if let death, !death.isAfterEffect {
            kill()
            throw Self.dead
        }
        let outcome = try await disk.commit(changes, in: process)
        if death != nil { kill() }
        try leave()
        return outcome
    }

    func earlier(_ claim: IdempotencyClaim, at time: Moment, of tenant: TenantID) async throws(StoreFailure) -> String?
    {
        try await enter(isWrite: false)
        return try await disk.store.earlier(claim, at: time, of: tenant)
    }

    func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try await enter(isWrite: true)
        let lease = try await disk.acquire(task, of: tenant, for: worker, at: time, lasting: duration)
        try leave()
        if let lease, let record = disk.audit.record(of: lease.task) {
            begin(lease.task, record.tenant, record.network)
        }
        return lease
    }

    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease? {
        try await enter(isWrite: true)
        let renewed = try await disk.renew(lease, at: time, lasting: duration)
        try leave()
        return renewed
    }

    func release(_ lease: Lease) async throws(StoreFailure) {
        // The turn is over, whatever becomes of the lease.
        state.withLock { _ = $0.turns.removeValue(forKey: lease.task) }
        try await enter(isWrite: true)
        try await disk.release(lease)
        try leave()
    }

    private func begin(_ task: TaskID, _ tenant: TenantID, _ network: NetworkID) {
        let turns = state.withLock { state in
            state.turns[task] = (tenant, network)
            return state.turns
        }
        let ofTenant = turns.values.count { $0.tenant == tenant }
        let ofNetwork = turns.values.count { $0.network == network }
        let bounds = plan.scheduler
        findings.require(
            turns.count <= bounds.runningPerProcessMax && ofTenant <= bounds.runningPerTenantMax
                && ofNetwork <= bounds.runningPerNetworkMax,
            "no more tasks run at once than may",
            "\(process): \(turns.count), \(ofTenant) of \(tenant), \(ofNetwork) in \(network)"
        )
    }
}
