internal import MeshApplication
internal import MeshDomain

/// One client of one tenant: does something at random moments, through whichever process answers, and asks again as a good
/// client does: with the same key, until it knows.
struct Person: Sendable {
    let name: String
    let caller: Principal
    let world: SimulatedWorld
    let random: SimulationRandom
    private let networkCount: Int
    private let taskCount: Int

    init(_ number: Int, _ world: SimulatedWorld) {
        let plan = world.plan
        let people = plan.users * plan.tenants
        name = "p\(number)"
        caller = Principal(
            tenant: TenantID("tenant_\((number - 1) % plan.tenants)"),
            user: UserID("user_\(number)"),
            role: .service,
            scopes: [.admin]
        )
        self.world = world
        random = world.random.people.fork()
        // The first of each tenant makes the networks, everybody some of the tasks.
        let isFirst = number <= plan.tenants
        networkCount = isFirst ? plan.networks / plan.tenants + (number <= plan.networks % plan.tenants ? 1 : 0) : 0
        taskCount = plan.tasks / people + (number <= plan.tasks % people ? 1 : 0)
    }

    func live() async {
        world.began()
        for number in 0..<networkCount { await makeNetwork(number) }
        for number in 0..<taskCount {
            await pause(0...20_000)
            await submit(number)
            for _ in 0..<random.below(4) {
                await pause(0...15_000)
                await doSomething(number)
            }
        }
        world.finished()
        while !world.isQuiet.isOpen {
            await pause(1_000...40_000)
            await answerSomebody()
        }
    }

    private func doSomething(_ number: Int) async {
        if random.chance(world.plan.cancelPercent) { return await cancelSomething() }
        switch random.below(100) {
        case 0..<40: await answerSomebody()
        case 40..<50: await rateSomething()
        case 50..<60: await remember(number)
        case 60..<66: await search()
        case 66..<70: await forgetSomething()
        case 70..<80: await useSession(number)
        case 80..<86: await retrySomething(number)
        case 86..<92: await lookAtSomething()
        case 92..<95: await changeTeam(number)
        case 95..<97: await deleteNetwork()
        default: await releaseSomething()
        }
    }

    // MARK: How to ask

    func pause(_ milliseconds: ClosedRange<Int>) async { await world.clock.pause(random.milliseconds(milliseconds)) }

    /// One call to a process that lives. What a process answers that has died meanwhile is not heard.
    func ask<Value: Sendable>(
        _ what: String,
        _ call: (SimulatedProcess) async throws(ApplicationFailure) -> Value
    ) async -> Result<Value, ApplicationFailure> {
        guard let process = random.pick(world.living) else {
            await pause(500...1_500)
            return .failure(.unavailable("nobody is there", retryAfter: nil))
        }
        do throws(ApplicationFailure) {
            let value = try await call(process)
            if process.store.isDead { throw .unavailable("the connection was lost", retryAfter: nil) }
            world.trace.note(name, "\(what): ok from \(process.name)")
            return .success(value)
        } catch {
            world.trace.note(name, "\(what): \(error.name) from \(process.name)")
            if case .internal(let sentence) = error {
                world.findings.add("no call fails inside", "\(what): \(sentence)")
            }
            return .failure(error)
        }
    }

    /// Asks until there is an answer that does not depend on the moment.
    func insist<Value: Sendable>(
        _ what: String,
        _ call: (SimulatedProcess) async throws(ApplicationFailure) -> Value
    ) async -> Value? {
        for attempt in 1...1_000 {
            switch await ask(what, call) {
            case .success(let value): return value
            case .failure(.resourceExhausted) where attempt == 1_000:
                // A queue that is full for an hour is said to be full; that is an answer.
                return nil
            case .failure(let failure):
                guard failure.isOfTheMoment else { return nil }
                await pause(100...5_000)
            }
        }
        world.findings.add("a client gets an answer at last", "\(name) \(what)")
        return nil
    }

    // MARK: What there is

    var network: NetworkID? {
        random.pick(world.networks.filter { $0.tenant == caller.tenant && !$0.isGone })?.id
    }

    var task: KnownTask? { random.pick(world.tasks.filter { $0.tenant == caller.tenant }) }
    var memory: KnownMemory? { random.pick(world.memory.filter { $0.tenant == caller.tenant }) }
}

extension ApplicationFailure {
    var isOfTheMoment: Bool {
        switch self {
        case .unavailable, .resourceExhausted, .aborted, .cancelled: true
        default: false
        }
    }

    var name: String {
        switch self {
        case .notFound(let kind, _): "notFound \(kind)"
        case .alreadyExists: "alreadyExists"
        case .invalid(let faults): "invalid \(faults.map(\.field))"
        case .failedPrecondition: "failedPrecondition"
        case .aborted: "aborted"
        case .resourceExhausted: "resourceExhausted"
        case .permissionDenied: "permissionDenied"
        case .unavailable: "unavailable"
        case .cancelled: "cancelled"
        case .internal: "internal"
        }
    }
}
