internal import MeshDomain

/// Who is next: a pure value, told what happens and asked for the next task.
///
/// Between tenants it is fair by virtual time: each turn moves a tenant's time on by one part of its weight, and the tenant
/// that is furthest behind is next. The time of all moves on with the turns, and a tenant that comes back from idleness
/// begins there: it can neither save turns up nor be made to pay, and no stream of newcomers holds the others up. Within a tenant the priority decides, and waiting raises it: a task's rank is
/// the moment at which it came, less `agingTime` for each step of its priority, so everybody's turn comes.
struct ScheduleQueue {
    struct Entry: Sendable, Hashable {
        let task: TaskID
        let tenant: TenantID
        let network: NetworkID
        let priority: Int
        let since: Moment
    }

    /// What a bound refuses.
    enum Fullness: Sendable, Hashable {
        case process
        case tenant
        case network
    }

    private struct Waiting: Sendable {
        var entry: Entry
        var rank: Rank
    }

    private struct Rank: Hashable, Comparable {
        let nanoseconds: Int64
        let order: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.nanoseconds, left.order) < (right.nanoseconds, right.order)
        }
    }

    private struct Line {
        /// The next one last.
        var waiting: [Waiting] = []
        var running = 0
        var reserved = 0

        var isUnused: Bool { waiting.isEmpty && running == 0 && reserved == 0 }

        /// Where a rank stands or would stand.
        func position(of rank: Rank) -> Int {
            var low = 0
            var high = waiting.count
            while low < high {
                let middle = (low + high) / 2
                if waiting[middle].rank > rank { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private struct Tenant {
        var virtualTime = 0.0
        var lines: [NetworkID: Line] = [:]
        var queued = 0
        var running = 0
        var reserved = 0

        func isKept(at now: Double) -> Bool { !lines.isEmpty || virtualTime > now }
    }

    private let configuration: SchedulerConfiguration
    private var tenants: [TenantID: Tenant] = [:]
    private var queued: [TaskID: Waiting] = [:]
    private var running: [TaskID: Entry] = [:]
    private var reserved = 0
    /// The virtual time of the last turn: where newcomers begin.
    private var virtualTime = 0.0
    private var lastOrder = 0
    private var turnsSinceTidying = 0

    private static let turnsBetweenTidying = 1_024

    init(_ configuration: SchedulerConfiguration) { self.configuration = configuration }

    var queuedCount: Int { queued.count }
    var runningCount: Int { running.count }
    var reservedCount: Int { reserved }
    /// Tenants that are remembered, for tests: those with nothing to do are not.
    var tenantCount: Int { tenants.count }
    func isQueued(_ task: TaskID) -> Bool { queued[task] != nil }
    func isRunning(_ task: TaskID) -> Bool { running[task] != nil }
    func queuedCount(of tenant: TenantID) -> Int { tenants[tenant]?.queued ?? 0 }
    func runningCount(of tenant: TenantID) -> Int { tenants[tenant]?.running ?? 0 }
    func runningCount(of tenant: TenantID, in network: NetworkID) -> Int {
        tenants[tenant]?.lines[network]?.running ?? 0
    }

    // MARK: Places

    /// Keeps places free, all or none.
    mutating func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) -> Fullness? {
        guard places > 0 else { return nil }
        if queued.count + reserved + places > configuration.queuedPerProcessMax { return .process }
        let own = tenants[tenant] ?? Tenant()
        if own.queued + own.reserved + places > configuration.queuedPerTenantMax { return .tenant }
        let line = own.lines[network] ?? Line()
        if line.waiting.count + line.reserved + places > configuration.queuedPerNetworkMax { return .network }
        reserved += places
        change(tenant, network) { tenant, line in
            tenant.reserved += places
            line.reserved += places
        }
        return nil
    }

    mutating func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        let held = min(places, tenants[tenant]?.lines[network]?.reserved ?? 0)
        guard held > 0 else { return }
        reserved -= held
        change(tenant, network) { tenant, line in
            tenant.reserved -= held
            line.reserved -= held
        }
    }

    // MARK: Tasks

    /// Puts a task in line, whatever the bounds say: its place was reserved, or it is in the store and must not be lost.
    /// False when it is in line or running.
    @discardableResult
    mutating func add(_ entry: Entry) -> Bool {
        guard queued[entry.task] == nil, running[entry.task] == nil else { return false }
        lastOrder += 1
        let advance = (configuration.agingTime * min(9, max(0, entry.priority))).wholeNanoseconds
        let (moment, overflow) = entry.since.nanoseconds.subtractingReportingOverflow(advance)
        let waiting = Waiting(entry: entry, rank: Rank(nanoseconds: overflow ? .min : moment, order: lastOrder))
        queued[entry.task] = waiting
        let now = virtualTime
        change(entry.tenant, entry.network) { tenant, line in
            if tenant.queued == 0 { tenant.virtualTime = max(tenant.virtualTime, now) }
            tenant.queued += 1
            line.waiting.insert(waiting, at: line.position(of: waiting.rank))
        }
        return true
    }

    /// Takes a task out of the line. False when it is not in it.
    @discardableResult
    mutating func remove(_ task: TaskID) -> Bool {
        guard let waiting = queued.removeValue(forKey: task) else { return false }
        change(waiting.entry.tenant, waiting.entry.network) { tenant, line in
            tenant.queued -= 1
            line.waiting.remove(at: line.position(of: waiting.rank))
        }
        return true
    }

    /// The next task, which runs from now on; nil when nobody waits or the bounds allow no more.
    mutating func next() -> Entry? {
        guard running.count < configuration.runningPerProcessMax, let entry = first else { return nil }
        queued[entry.task] = nil
        running[entry.task] = entry
        // As many turns as there are tenants move the time of all on by one.
        let waitingWeight = tenants.reduce(0) { $1.value.queued > 0 ? $0 + weight(of: $1.key) : $0 }
        let share = 1 / weight(of: entry.tenant)
        var turn = 0.0
        change(entry.tenant, entry.network) { tenant, line in
            turn = tenant.virtualTime
            tenant.virtualTime += share
            tenant.queued -= 1
            tenant.running += 1
            line.waiting.removeLast()
            line.running += 1
        }
        virtualTime = max(virtualTime, turn) + 1 / max(1, waitingWeight)
        tidy()
        return entry
    }

    mutating func finish(_ task: TaskID) {
        guard let entry = running.removeValue(forKey: task) else { return }
        change(entry.tenant, entry.network) { tenant, line in
            tenant.running -= 1
            line.running -= 1
        }
    }

    /// The first in rank of the tenant that is furthest behind, among those who may run more.
    private var first: Entry? {
        var best: (time: Double, tenant: TenantID, next: Waiting)?
        for (id, tenant) in tenants where tenant.queued > 0 && tenant.running < configuration.runningPerTenantMax {
            if let best, (best.time, best.tenant) < (tenant.virtualTime, id) { continue }
            let open = tenant.lines.values.filter { $0.running < configuration.runningPerNetworkMax }
            guard let next = open.compactMap(\.waiting.last).min(by: { $0.rank < $1.rank }) else { continue }
            best = (tenant.virtualTime, id, next)
        }
        return best?.next.entry
    }

    private func weight(of tenant: TenantID) -> Double { Double(max(1, configuration.weights[tenant.text] ?? 1)) }

    /// When nobody waits, nobody is ahead of anybody.
    private mutating func tidy() {
        turnsSinceTidying += 1
        guard queued.isEmpty || turnsSinceTidying >= Self.turnsBetweenTidying else { return }
        turnsSinceTidying = 0
        if queued.isEmpty { virtualTime = max(virtualTime, tenants.values.map(\.virtualTime).max() ?? 0) }
        tenants = tenants.filter { $0.value.isKept(at: virtualTime) }
    }

    /// Lines and tenants that hold nothing are forgotten, but not as long as a tenant is ahead of the others: it could
    /// otherwise go and come again to be first each time.
    private mutating func change(
        _ tenant: TenantID,
        _ network: NetworkID,
        _ body: (inout Tenant, inout Line) -> Void
    ) {
        var own = tenants.removeValue(forKey: tenant) ?? Tenant(virtualTime: virtualTime)
        var line = own.lines.removeValue(forKey: network) ?? Line()
        body(&own, &line)
        if !line.isUnused { own.lines[network] = line }
        if own.isKept(at: virtualTime) { tenants[tenant] = own }
    }
}
