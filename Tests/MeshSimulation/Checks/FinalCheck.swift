internal import MeshApplication
internal import MeshDomain

/// What must be so when all has come to an end.
struct FinalCheck {
    private let world: SimulatedWorld
    private var findings: Findings { world.findings }

    init(_ world: SimulatedWorld) { self.world = world }

    func run() async {
        do throws(StoreFailure) {
            for task in world.tasks { try await checkAcknowledged(task) }
            for (id, record) in world.disk.audit.records where !record.isDeleted { try await check(id, record) }
            for memory in world.memory { try await check(memory) }
            for session in world.sessions { try await check(session) }
            for network in world.networks where network.isGone { try await checkGone(network) }
        } catch {
            findings.add("the disk can be read", "\(error)")
        }
        let networks = world.networks.filter { !$0.isGone }.map { ($0.id, $0.tenant) }
        for process in world.living { await process.checkIdle(networks) }
        // Not before: who works elsewhere on a task that was cancelled hears of it with the next look, and stops its calls.
        findings.require(world.calls.inFlight == 0, "no call to a model is left", "\(world.calls.inFlight)")
    }

    private func checkAcknowledged(_ task: KnownTask) async throws(StoreFailure) {
        let stored = try await world.disk.store.task(task.id, of: task.tenant)
        if stored == nil {
            findings.require(world.isGone(task.network), "what was acknowledged is there", task.id.text)
        }
    }

    private func check(_ id: TaskID, _ record: JournalAudit.Record) async throws(StoreFailure) {
        guard let stored = try await world.disk.store.task(id, of: record.tenant) else {
            return findings.add("a stored task stays", id.text)
        }
        findings.require(stored.status.isFinal || stored.status == .held, "every task ends", "\(id) \(stored.status)")
        let journal = try await world.disk.store.events(of: id, after: 0, limit: .max, of: record.tenant)
        findings.require(
            journal.map(\.sequence) == Array(1...max(1, stored.version)),
            "a journal has no gap",
            "\(id) \(journal.count) of \(stored.version)"
        )
        do throws(TaskLifecycleFault) {
            let replayed = try TaskLifecycle.replay(journal)
            findings.require(replayed == stored, "a journal replays to its task", id.text)
        } catch {
            findings.add("a journal can be replayed", "\(id) \(error)")
        }
        checkSpend(id, stored, record)
    }

    /// A crash or a cancellation loses the calls that were in flight; without them each call is in the journal.
    private func checkSpend(_ id: TaskID, _ task: MeshTask, _ record: JournalAudit.Record) {
        let metered = world.calls.metered(id).calls
        findings.require(
            task.spend.calls <= metered && task.spend.calls == record.journalledCalls,
            "a journal has no call that was not made",
            "\(id) \(task.spend.calls) and \(record.journalledCalls) of \(metered)"
        )
        guard world.plan.isCalm, task.status == .completed else { return }
        findings.require(
            task.spend.calls == metered,
            "a calm journal has every call",
            "\(id) \(task.spend.calls) of \(metered)"
        )
    }

    private func check(_ memory: KnownMemory) async throws(StoreFailure) {
        if world.isGone(memory.network) { return }
        let stored = try await world.disk.store.memory(memory.id, in: memory.network, of: memory.tenant)
        findings.require(stored != nil, "remembered is remembered", memory.id.text)
    }

    /// What a session is credited with is written in the commits of its tasks, so the sums are the same.
    private func check(_ session: KnownSession) async throws(StoreFailure) {
        if world.isGone(session.network) { return }
        guard
            let stored = try await world.disk.store.session(session.id, in: session.network, of: session.tenant)
        else { return findings.add("a session stays while its record is kept", session.id.text) }
        let tasks = world.disk.audit.records.map(\.1.task).filter { $0.submission.session == session.id }
        let calls = tasks.reduce(0) { $0 + $1.spend.calls }
        findings.require(
            stored.metrics.tasks == tasks.count && stored.metrics.spend.calls == calls,
            "a session has what its tasks spent",
            "\(session.id) \(stored.metrics.tasks), \(stored.metrics.spend.calls) of \(tasks.count), \(calls)"
        )
        let healthy = max(stored.expireTime, world.plan.troubleEnd, world.plan.outages.map(\.end).max() ?? .zero)
        let late = healthy + world.plan.keeper.interval * 2 + WorldPlan.stallMax
        findings.require(stored.status != .active || world.clock.now <= late, "a session ends", session.id.text)
    }

    private func checkGone(_ network: KnownNetwork) async throws(StoreFailure) {
        let stored = try await world.disk.store.network(network.id, of: network.tenant)
        findings.require(stored == nil, "a deleted network is gone", network.id.text)
    }
}
