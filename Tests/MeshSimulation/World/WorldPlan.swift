internal import MeshApplication
internal import MeshDomain

/// All that the seed decides before a world begins.
struct WorldPlan: Sendable {
    /// While a window is open, every call of that kind to the store fails.
    struct Outage: Sendable {
        enum Kind: CaseIterable, Sendable {
            case unavailable
            case overloaded
            /// Reads go on.
            case diskFull
        }

        var kind: Kind
        var begin: Moment
        var end: Moment
    }

    /// Whether a ring in one process is heard in the others.
    enum Relay: Int, Sendable, CaseIterable {
        case never
        case mostly
        case always
    }

    var order = SimulationExecutor.Order.any
    /// No process dies and no store fails.
    var isCalm = true
    /// Few tasks may run at once.
    var isNarrow = false
    var workers = 1
    var tenants = 1
    var networks = 1
    var users = 1
    var tasks = 1
    /// Of a hundred things that people do, how many are cancellations.
    var cancelPercent = 15
    var watchers = 0
    var networkWatchers = 0
    /// Until then things go wrong; afterwards everybody is healthy and all must come to an end.
    var troubleEnd = SimulationClock.start
    /// Of a hundred processes, how many end by being killed, and by being stopped.
    var killPercent = 0
    var stopPercent = 0
    var storeFaultPercent = 0
    /// Of the faults, those that come after the commit has happened.
    var lateFaultPercent = 0
    var slowStorePercent = 0
    /// Of a hundred processes, how many lose sight of the store for a while and come back.
    var stallPercent = 0
    /// Whether agents read the shared memory; that is most of what a world costs.
    var recallsMemory = false
    var outages: [Outage] = []
    var relay = Relay.never
    var models = ModelTemper()
    var scheduler = SchedulerConfiguration()
    var coordinator = CoordinatorConfiguration()
    var keeper = MemoryKeeper.Configuration()

    init(_ random: SimulationRandom) {
        order = SimulationExecutor.Order(rawValue: random.below(3)) ?? .any
        isCalm = random.chance(30)
        workers = random.int(1...3)
        tenants = random.int(1...4)
        networks = max(tenants, random.int(1...6))
        users = random.int(1...3)
        tasks = random.chance(75) ? random.int(1...3) : random.chance(80) ? random.int(4...10) : random.int(11...40)
        watchers = random.int(0...4)
        networkWatchers = random.int(0...2)
        troubleEnd = SimulationClock.start + .seconds(random.int(60...900))
        relay = Relay(rawValue: random.below(3)) ?? .never
        models = ModelTemper(random)
        slowStorePercent = random.chance(50) ? 0 : random.int(1...60)
        recallsMemory = random.chance(30)
        if !isCalm { planTrouble(random) }
        planScheduler(random)
        planCoordinator(random)
        keeper.interval = .seconds(random.int(5...120))
    }

    /// Makes a world in which a fault that is built in on purpose soon shows.
    mutating func sharpen(for bug: PlantedBug) {
        switch bug {
        case .forgetsCommits, .dropsEvents: break
        case .ignoresFences:
            isCalm = false
            workers = 3
            tasks = max(tasks, 6)
            stallPercent = 100
            coordinator.leaseTime = .seconds(4)
        case .ignoresCancels:
            cancelPercent = 60
            tasks = max(tasks, 6)
            slowStorePercent = 60
            models.slowestMilliseconds = 2_000
        }
    }

    private mutating func planTrouble(_ random: SimulationRandom) {
        stallPercent = random.chance(50) ? random.int(10...80) : 0
        killPercent = random.chance(70) ? random.int(20...100) : 0
        stopPercent = random.chance(50) ? random.int(10...60) : 0
        storeFaultPercent = random.chance(50) ? 0 : random.int(1...10)
        lateFaultPercent = random.chance(50) ? 0 : random.int(1...60)
        for _ in 0..<(random.chance(50) ? 0 : random.int(1...3)) {
            let begin = SimulationClock.start + random.milliseconds(0...300_000)
            let kind = random.pick(Outage.Kind.allCases) ?? .unavailable
            outages.append(Outage(kind: kind, begin: begin, end: begin + random.milliseconds(100...60_000)))
        }
    }

    private mutating func planScheduler(_ random: SimulationRandom) {
        isNarrow = random.chance(50)
        scheduler.runningPerProcessMax = isNarrow ? random.int(1...4) : 64
        scheduler.runningPerTenantMax = isNarrow ? random.int(1...3) : 32
        scheduler.runningPerNetworkMax = isNarrow ? random.int(1...2) : 16
        if random.chance(20) { scheduler.queuedPerNetworkMax = random.int(1...4) }
        scheduler.sweepTime = .seconds(random.int(2...20))
        scheduler.sweepPageSize = random.int(1...50)
        scheduler.graceTime = .seconds(random.int(0...20))
        scheduler.storeRetryTime = .seconds(random.int(1...8))
    }

    private mutating func planCoordinator(_ random: SimulationRandom) {
        coordinator.leaseTime = .seconds(random.int(4...30))
        coordinator.workAttemptsMax = random.int(1...3)
        coordinator.callAttemptsMax = random.int(1...3)
        coordinator.retryDelay = random.milliseconds(0...2_000)
        coordinator.waitingTime = .seconds(random.int(60...900))
        coordinator.parallelSubtasksMax = random.chance(50) ? random.int(1...3) : 16
        coordinator.refusalsMax = random.int(1...4)
        coordinator.questionsPerSubtaskMax = random.int(0...2)
        if random.chance(20) { coordinator.callTimeMax = .seconds(random.int(5...60)) }
    }

    /// No stall is longer.
    static let stallMax: Duration = .seconds(90)

    func outage(at now: Moment) -> Outage.Kind? { outages.first { $0.begin <= now && now < $0.end }?.kind }
}

/// How the models of a world behave.
struct ModelTemper: Sendable {
    var slowestMilliseconds = 2_000
    var transientPercent = 0
    var permanentPercent = 0
    var hangPercent = 0
    var nonsensePercent = 0
    var fallbackPercent = 0
    var questionPercent = 0
    var revisePercent = 20
    var doubtPercent = 10

    init() {}

    init(_ random: SimulationRandom) {
        slowestMilliseconds = random.pick([0, 200, 2_000, 20_000, 60_000]) ?? 0
        transientPercent = random.chance(50) ? random.int(0...30) : 0
        permanentPercent = random.chance(30) ? random.int(0...15) : 0
        hangPercent = random.chance(30) ? random.int(0...15) : 0
        nonsensePercent = random.chance(40) ? random.int(0...30) : 0
        fallbackPercent = random.chance(40) ? random.int(0...30) : 0
        questionPercent = random.chance(40) ? random.int(0...20) : 0
        revisePercent = random.int(0...50)
        doubtPercent = random.int(0...40)
    }
}
