internal import MeshDomain

/// Who is next: a pure value, told what happens and asked for the next task. Every step is O(log n).
///
/// Turns are shared on three levels, each by `FairTurns`: between tenants by their weights, within a tenant evenly between
/// its networks, and within a network between priorities by theirs (a priority `p` weighs `p + 1` unless configured
/// otherwise). In a line of one network and one priority who came first goes first. A network or a tenant that has as many
/// running as it may is passed over and keeps its place. Only what it runs itself can fill it, and that is why networks come
/// before priorities: were it the other way round, lower priorities of a full network would get the turns that a higher one
/// has had in another network.
///
/// **What is promised, whatever else comes, goes or is full:**
///
/// - *Shares.* Tenants that always have tasks get turns in proportion to their weights, and so do priorities within a
///   network, to within a turn or two, as long as they are not full.
/// - *The longest wait.* A task that is the k-th in its line gets its turn among the next `a` turns of its network, those
///   among the next `b` of its tenant, those among the next `c` of the process, with `turnsAtMost` of `FairTurns` on each
///   level: `a = turnsAtMost(k)` over the priorities, `b = turnsAtMost(a)` over the networks, `c = turnsAtMost(b)` over the
///   tenants, not counting turns that are given while its network or its tenant is full. With the usual weights the first
///   in line of the lowest priority has its turn among the next 127 of its network, and every next one within 55 more.
///   Turns come as turns end: with `r` running, none for longer than `t`, that is no longer than `⌈c / r⌉ · t`.
/// - So nobody starves, and waiting brings everybody nearer: the more turns others have had, the sooner is one's own.
struct ScheduleQueue: Sendable {
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

    /// There may be a hundred thousand of them, so it refers to its line by number.
    private struct Waiting: Sendable {
        let number: Int
        let line: Int32
        let priority: Int8
    }

    /// A network's part of its tenant's part.
    private struct Line: Sendable {
        let tenant: TenantID
        let network: NetworkID
        var waiting: [Int: WaitingLine] = [:]
        /// Between the priorities; by their negatives, so that of two whose turns end at one moment the higher goes first.
        var turns = FairTurns<Int>()
        var queued = 0
        var running = 0
        var reserved = 0

        var isUnused: Bool { queued == 0 && running == 0 && reserved == 0 }
    }

    private struct Tenant: Sendable {
        var lines: [NetworkID: Int32] = [:]
        /// Between the networks.
        var turns = FairTurns<NetworkID>()
        var queued = 0
        var running = 0
        var reserved = 0
    }

    private let configuration: SchedulerConfiguration
    private var tenants: [TenantID: Tenant] = [:]
    private var lines = SlotPool<Line>()
    private var turns = FairTurns<TenantID>()
    private var queued: [TaskID: Waiting] = [:]
    /// With the lines that they came from.
    private var running: [TaskID: Int32] = [:]
    private var reserved = 0
    private var lastNumber = 0

    init(_ configuration: SchedulerConfiguration) { self.configuration = configuration }

    var queuedCount: Int { queued.count }
    var runningCount: Int { running.count }
    var reservedCount: Int { reserved }
    /// Tenants that are remembered, for tests: those with nothing to do are not.
    var tenantCount: Int { tenants.count + turns.rememberedCount }
    func isRunning(_ task: TaskID) -> Bool { running[task] != nil }
    func queuedCount(of tenant: TenantID) -> Int { tenants[tenant]?.queued ?? 0 }
    func runningCount(of tenant: TenantID) -> Int { tenants[tenant]?.running ?? 0 }
    func runningCount(of tenant: TenantID, in network: NetworkID) -> Int {
        line(network, tenant)?.running ?? 0
    }

    // MARK: Places

    /// Keeps places free, all or none.
    mutating func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) -> Fullness? {
        guard places > 0 else { return nil }
        if queued.count + reserved + places > configuration.queuedPerProcessMax { return .process }
        let own = tenants[tenant].map { $0.queued + $0.reserved } ?? 0
        if own + places > configuration.queuedPerTenantMax { return .tenant }
        let inLine = line(network, tenant).map { $0.queued + $0.reserved } ?? 0
        if inLine + places > configuration.queuedPerNetworkMax { return .network }
        change(places, \.reserved, \.reserved, makeLine(network, tenant))
        reserved += places
        return nil
    }

    mutating func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        guard let slot = tenants[tenant]?.lines[network] else { return }
        let held = min(places, lines[slot]?.reserved ?? 0)
        guard held > 0 else { return }
        reserved -= held
        change(-held, \.reserved, \.reserved, slot)
        forgetIfUnused(slot)
    }

    // MARK: Tasks

    /// Puts a task in line, whatever the bounds say: its place was reserved, or it is in the store and must not be lost.
    /// False when it is in line or running.
    @discardableResult
    mutating func add(_ entry: Entry) -> Bool {
        guard queued[entry.task] == nil, running[entry.task] == nil else { return false }
        let priority = min(SchedulerConfiguration.priorities.upperBound, max(0, entry.priority))
        let slot = makeLine(entry.network, entry.tenant)
        lastNumber += 1
        queued[entry.task] = Waiting(number: lastNumber, line: slot, priority: Int8(priority))
        let place = WaitingLine.Place(task: entry.task, since: entry.since, number: lastNumber)
        lines[slot]?.waiting[priority, default: WaitingLine()].append(place)
        change(1, \.queued, \.queued, slot)
        settle(slot, priority)
        return true
    }

    /// Takes a task out of the line. False when it is not in it.
    @discardableResult
    mutating func remove(_ task: TaskID) -> Bool {
        guard let waiting = queued.removeValue(forKey: task) else { return false }
        let priority = Int(waiting.priority)
        leavePlace(waiting.line, priority)
        change(-1, \.queued, \.queued, waiting.line)
        settle(waiting.line, priority)
        forgetIfUnused(waiting.line)
        return true
    }

    /// The next task, which runs from now on; nil when nobody waits or the bounds allow no more.
    mutating func next() -> Entry? {
        guard running.count < configuration.runningPerProcessMax, let tenant = turns.first,
            let network = tenants[tenant]?.turns.first, let slot = tenants[tenant]?.lines[network],
            let priority = lines[slot]?.turns.first.map({ -$0 }), let place = takePlace(slot, priority)
        else { return nil }
        queued[place.task] = nil
        running[place.task] = slot
        change(-1, \.queued, \.queued, slot)
        change(1, \.running, \.running, slot)
        turns.take(tenant)
        tenants[tenant]?.turns.take(network)
        lines[slot]?.turns.take(-priority)
        settle(slot, priority)
        return Entry(task: place.task, tenant: tenant, network: network, priority: priority, since: place.since)
    }

    mutating func finish(_ task: TaskID) {
        guard let slot = running.removeValue(forKey: task) else { return }
        change(-1, \.running, \.running, slot)
        settle(slot)
        forgetIfUnused(slot)
    }
}

// MARK: Keeping count

extension ScheduleQueue {
    private func line(_ network: NetworkID, _ tenant: TenantID) -> Line? {
        tenants[tenant]?.lines[network].flatMap { lines[$0] }
    }

    private mutating func makeLine(_ network: NetworkID, _ tenant: TenantID) -> Int32 {
        if let slot = tenants[tenant]?.lines[network] { return slot }
        let slot = lines.insert(Line(tenant: tenant, network: network))
        tenants[tenant, default: Tenant()].lines[network] = slot
        return slot
    }

    private mutating func change(
        _ difference: Int,
        _ ofTenant: WritableKeyPath<Tenant, Int>,
        _ ofLine: WritableKeyPath<Line, Int>,
        _ slot: Int32
    ) {
        guard let tenant = lines[slot]?.tenant else { return }
        lines[slot]?[keyPath: ofLine] += difference
        tenants[tenant]?[keyPath: ofTenant] += difference
    }

    private mutating func forgetIfUnused(_ slot: Int32) {
        guard let line = lines[slot], line.isUnused else { return }
        lines.remove(slot)
        tenants[line.tenant]?.lines[line.network] = nil
        if tenants[line.tenant]?.lines.isEmpty == true { tenants[line.tenant] = nil }
    }

    /// In a function of its own, so that the copy that the closure holds is gone before the next change.
    private mutating func takePlace(_ slot: Int32, _ priority: Int) -> WaitingLine.Place? {
        let queued = queued
        return lines[slot]?.waiting[priority]?.removeFirst { queued[$0.task]?.number == $0.number }
    }

    private mutating func leavePlace(_ slot: Int32, _ priority: Int) {
        let queued = queued
        lines[slot]?.waiting[priority]?.leave { queued[$0.task]?.number == $0.number }
    }

    /// Says on every level what has become of a line.
    private mutating func settle(_ slot: Int32, _ priority: Int) {
        let isEmpty = lines[slot]?.waiting[priority].map { $0.count == 0 } ?? true
        if isEmpty { lines[slot]?.waiting[priority] = nil }
        let weight = configuration.weight(ofPriority: priority)
        lines[slot]?.turns.set(-priority, isEmpty ? .absent : .ready, weight: weight)
        settle(slot)
    }

    private mutating func settle(_ slot: Int32) {
        guard let line = lines[slot] else { return }
        let ofNetwork = Self.standing(line.queued, isFull: line.running >= configuration.runningPerNetworkMax)
        tenants[line.tenant]?.turns.set(line.network, ofNetwork, weight: 1)
        guard let tenant = tenants[line.tenant] else { return }
        let isFull = tenant.running >= configuration.runningPerTenantMax || !tenant.turns.isReady
        let weight = configuration.weight(of: line.tenant)
        turns.set(line.tenant, Self.standing(tenant.queued, isFull: isFull), weight: weight)
    }

    private static func standing(_ queued: Int, isFull: Bool) -> TurnStanding {
        queued == 0 ? .absent : isFull ? .hindered : .ready
    }
}
