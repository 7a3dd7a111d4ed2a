internal import Foundation
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import MeshApplication

@Suite("The scheduler of a process")
struct SchedulerTests {
    private static let steps = [Script.Step(id: "s1")]

    private static func gated() -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = Script.plan(steps)
        return { call, _ in
            call.form == "plan"
                ? .text(plan)
                : call.form == "work"
                    ? .gate(call.request.attribution.task?.text ?? "", then: Script.answer("A finished text for it."))
                    : .text(Script.answer("The result is here."))
        }
    }

    private func enqueue(_ scheduler: Scheduler, _ world: CoordinationWorld, _ id: TaskID) async throws {
        _ = try await world.submit(id)
        let task = try await world.task(id)
        try scheduler.reserve(1, in: task.network, of: task.tenant)
        scheduler.enqueue(OpenTask(task))
    }

    private func status(_ world: CoordinationWorld, _ id: TaskID, is status: MeshTask.Status) async throws {
        while try await world.task(id).status != status { await Task.yield() }
    }

    /// The sweeper looks around every five seconds.
    private func passTime(
        _ world: CoordinationWorld,
        until id: TaskID,
        is status: MeshTask.Status
    ) async throws {
        while try await world.task(id).status != status {
            world.clock.advance(by: .seconds(5))
            for _ in 0..<50 { await Task.yield() }
        }
    }

    @Test("Tasks run to their end, no more at once than the bounds allow")
    func bounds() async throws {
        let world = try await CoordinationWorld(Self.gated())
        var configuration = SchedulerConfiguration()
        configuration.runningPerNetworkMax = 2
        let registry = MetricRegistry()
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration, registry: registry)
        let running = Task { await scheduler.run() }
        for number in 1...4 { try await enqueue(scheduler, world, TaskID("task_\(number)")) }
        await world.models.wait { $0.calls.count == 4 }
        #expect(scheduler.runningCount == 2)
        #expect(scheduler.queuedCount == 2)
        for number in 1...4 { world.models.open("task_\(number)") }
        for number in 1...4 { try await status(world, TaskID("task_\(number)"), is: .completed) }
        scheduler.stop()
        await running.value
        let page = String(decoding: registry.prometheusText(), as: UTF8.self)
        #expect(page.contains(#"mesh_task_turns_total{outcome="completed"} 4"#))
        #expect(page.contains("mesh_tasks_running 0"))
        for number in 1...4 { try await world.checkJournal(TaskID("task_\(number)")) }
    }

    @Test("Turns begin so many at a time: what has begun is under way before more begins")
    func beginnings() async throws {
        let world = try await CoordinationWorld(wrapping: { HeldLeases($0) }, Self.gated())
        let leases = try #require(world.store as? HeldLeases)
        var configuration = SchedulerConfiguration()
        configuration.beginningAtOnceMax = 2
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration)
        let running = Task { await scheduler.run() }
        for number in 1...5 {
            world.models.open("task_\(number)")
            try await enqueue(scheduler, world, TaskID("task_\(number)"))
        }
        while leases.askedFor < 2 { await Task.yield() }
        for _ in 0..<200 { await Task.yield() }
        #expect(leases.askedFor == 2)
        #expect(scheduler.queuedCount == 3)
        leases.open()
        for number in 1...5 { try await status(world, TaskID("task_\(number)"), is: .completed) }
        #expect(leases.askedFor == 5)
        scheduler.stop()
        await running.value
    }

    @Test("What a run does it does one step after the other, while its calls are under way side by side")
    func strand() async throws {
        let crowd = Mutex((now: 0, most: 0))
        let plan = Script.plan((1...4).map { Script.Step(id: "s\($0)") })
        let world = try await CoordinationWorld { call, _ in
            crowd.withLock { crowd in
                crowd.now += 1
                crowd.most = max(crowd.most, crowd.now)
            }
            // Long enough that others would come meanwhile, if they could.
            Thread.sleep(forTimeInterval: 0.005)
            crowd.withLock { $0.now -= 1 }
            return call.form == "plan"
                ? .text(plan)
                : call.form == "work"
                    ? .gate("work", then: Script.answer("A finished text for it."))
                    : .text(Script.answer("The result is here."))
        }
        let scheduler = Scheduler(world.coordinator, worker: "w")
        let running = Task { await scheduler.run() }
        try await enqueue(scheduler, world, "task_1")
        await world.models.wait { $0.inFlight == 4 }
        world.models.open("work")
        try await status(world, "task_1", is: .completed)
        scheduler.stop()
        await running.value
        #expect(crowd.withLock { $0.most } == 1)
    }

    @Test("A full queue says so, with when to come again, and a place that is given back can be used")
    func full() async throws {
        let world = try await CoordinationWorld(Self.gated())
        var configuration = SchedulerConfiguration()
        configuration.queuedPerNetworkMax = 1
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration)
        try scheduler.reserve(1, in: world.network, of: world.tenant)
        do throws(ApplicationFailure) {
            try scheduler.reserve(1, in: world.network, of: world.tenant)
            Issue.record("one more than fit")
        } catch {
            guard case .resourceExhausted(_, let retryAfter) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(retryAfter.map { $0 >= .seconds(1) && $0 <= .seconds(60) } == true)
        }
        scheduler.withdraw(1, in: world.network, of: world.tenant)
        try scheduler.reserve(1, in: world.network, of: world.tenant)
    }

    @Test("A cancelled task stops down to the call in flight")
    func stopTask() async throws {
        let world = try await CoordinationWorld(Self.gated())
        let scheduler = Scheduler(world.coordinator, worker: "w")
        let running = Task { await scheduler.run() }
        try await enqueue(scheduler, world, "task_1")
        await world.models.wait { $0.calls.count == 2 }
        try await world.append("task_1", .cancelled(user: Samples.user, reason: ""))
        scheduler.stop("task_1")
        await world.models.wait { $0.cancelled == 1 }
        scheduler.stop()
        await running.value
        #expect(try await world.task("task_1").status == .cancelled)
        try await world.checkJournal("task_1")
    }

    @Test("What the store holds is found at start, and what others let fall is found later")
    func recovery() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.steps))
        // Never enqueued: lost between commit and dispatch.
        _ = try await world.submit("task_1")
        // Another process has it, and vanishes.
        _ = try await world.submit("task_2", limits: TaskLimits(timeoutSeconds: 86_400))
        _ = try await world.lease("task_2", "other")
        let scheduler = Scheduler(world.coordinator, worker: "w")
        let running = Task { await scheduler.run() }
        try await status(world, "task_1", is: .completed)
        // By and by the lease of the other one ends.
        try await passTime(world, until: "task_2", is: .completed)
        scheduler.stop()
        await running.value
        #expect(try await world.task("task_2").runs == 1)
    }

    @Test("A wait that is over times out by itself")
    func waitingDeadline() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.steps))
        _ = try await world.submit("task_1") { $0.approvalPoints = [.plan] }
        let scheduler = Scheduler(world.coordinator, worker: "w")
        let running = Task { await scheduler.run() }
        try await status(world, "task_1", is: .waiting)
        world.clock.advance(by: .seconds(7 * 24 * 3_600))
        try await passTime(world, until: "task_1", is: .timedOut)
        scheduler.stop()
        await running.value
    }

    @Test("Who is woken while it runs gets another turn")
    func wokenAgain() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.steps))
        _ = try await world.submit("task_1") { $0.approvalPoints = [.plan] }
        let scheduler = Scheduler(world.coordinator, worker: "w")
        let running = Task { await scheduler.run() }
        try await status(world, "task_1", is: .waiting)
        let waiting = try #require(try await world.task("task_1").waiting)
        let decision = PersonDecision.approval(isApproved: true, comment: "")
        try await world.append("task_1", .resumed(waiting.id, user: Samples.user, decision: decision))
        scheduler.wake(OpenTask(try await world.task("task_1")))
        try await status(world, "task_1", is: .completed)
        scheduler.stop()
        await running.value
    }

    @Test("A stop lets tasks go on for the grace, then another process goes on where they were")
    func gracefulStop() async throws {
        let world = try await CoordinationWorld(Self.gated())
        let scheduler = Scheduler(world.coordinator, worker: "w1")
        let running = Task { await scheduler.run() }
        try await enqueue(scheduler, world, "task_1")
        try await enqueue(scheduler, world, "task_2")
        await world.models.wait { $0.calls.count == 4 }
        scheduler.stop()
        #expect(throws: ApplicationFailure.self) {
            try scheduler.reserve(1, in: world.network, of: world.tenant)
        }
        world.models.open("task_1")
        try await status(world, "task_1", is: .completed)
        while scheduler.runningCount > 1 { await Task.yield() }
        // The sweep, the grace, and lease, alarm and share of the call.
        await world.clock.waitForSleepers(5)
        world.clock.advance(by: .seconds(20))
        await running.value
        #expect(world.models.cancelledCount == 1)
        #expect(try await world.task("task_2").status == .running)
        world.models.open("task_2")
        let other = Scheduler(world.coordinator, worker: "w2")
        let runningAgain = Task { await other.run() }
        try await status(world, "task_2", is: .completed)
        other.stop()
        await runningAgain.value
        #expect(try await world.task("task_2").counters.takeovers == 1)
        try await world.checkJournal("task_2")
    }

    @Test("Cancelling the run ends everything at once")
    func cancelledRun() async throws {
        let world = try await CoordinationWorld(Self.gated())
        let scheduler = Scheduler(world.coordinator, worker: "w1")
        let running = Task { await scheduler.run() }
        try await enqueue(scheduler, world, "task_1")
        await world.models.wait { $0.calls.count == 2 }
        running.cancel()
        await running.value
        #expect(world.models.cancelledCount == 1)
        #expect(try await world.task("task_1").status == .running)
    }
}

extension SchedulerTests {
    @Test("Two processes share the tasks of one store, and no work is done twice")
    func replicas() async throws {
        let steps = [
            Script.Step(id: "s1"), Script.Step(id: "s2", type: "design"), Script.Step(id: "s3", needs: ["s1"]),
        ]
        let world = try await CoordinationWorld(Script.usual(steps))
        let ids = (1...40).map { TaskID("task_\($0)") }
        for id in ids { _ = try await world.submit(id) }
        let first = Scheduler(world.coordinator, worker: "w1")
        let second = Scheduler(world.coordinator, worker: "w2")
        let running = [Task { await first.run() }, Task { await second.run() }]
        for id in ids {
            while try await world.task(id).status != .completed { await Task.yield() }
        }
        first.stop()
        second.stop()
        for process in running { await process.value }
        for id in ids {
            let task = try await world.task(id)
            #expect(task.runs == 1)
            #expect(task.spend.calls == 5)
            try await world.checkJournal(id)
        }
        #expect(world.models.calls.count == 5 * ids.count)
    }
}

/// Gives no lease before it is opened.
private final class HeldLeases: StoreDecorator {
    private struct State {
        var askedFor = 0
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let base: any MeshStore
    private let state = Mutex(State())

    init(_ base: any MeshStore) { self.base = base }

    var askedFor: Int { state.withLock { $0.askedFor } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.resume() }
    }

    func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        await withCheckedContinuation { waiter in
            let isOpen = state.withLock { state in
                state.askedFor += 1
                if !state.isOpen { state.waiting.append(waiter) }
                return state.isOpen
            }
            if isOpen { waiter.resume() }
        }
        return try await base.acquireLease(on: task, of: tenant, for: worker, at: time, lasting: duration)
    }
}
