internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("Time and cancellation reach every part")
struct TimeTests {
    private static func hanging() -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = Script.plan([Script.Step(id: "s1"), Script.Step(id: "s2", type: "design")])
        return { call, _ in
            switch (call.form, call.subtask) {
            case ("plan", _): .text(plan)
            case ("work", "s1"): .hang
            default: .text(Script.answer("A finished text for it."))
            }
        }
    }

    @Test("A cancellation ends the call in flight, and nothing is written after it")
    func cancel() async throws {
        let world = try await CoordinationWorld(Self.hanging())
        let id = try await world.submit()
        let lease = try await world.lease(id)
        let runner = TaskRunner(world.coordinator, tenant: world.tenant, lease: lease)
        let running = Task { await runner.run() }
        await world.models.wait { $0.calls.count == 3 && $0.inFlight == 1 }
        while try await world.task().plan?["s2"]?.status != .completed { await Task.yield() }
        try await world.append(id, .cancelled(user: Samples.user, reason: "changed my mind"))
        running.cancel()
        #expect(await running.value == .stopped)
        #expect(world.models.cancelledCount == 1)
        let journal = try await world.journal()
        guard case .cancelled = journal.last?.body else {
            Issue.record("something was written after the end")
            return
        }
        #expect(world.pool.state(of: "agt_content_1").activeSubtasks == 0)
        try await world.checkJournal()
    }

    @Test("A worker that is told to stop leaves no end in the journal, and another one goes on")
    func stop() async throws {
        let world = try await CoordinationWorld(Self.hanging())
        let id = try await world.submit()
        let lease = try await world.lease(id)
        let runner = TaskRunner(world.coordinator, tenant: world.tenant, lease: lease)
        let running = Task { await runner.run() }
        await world.models.wait { $0.calls.count == 3 }
        running.cancel()
        #expect(await running.value == .stopped)
        let task = try await world.task()
        #expect(task.status == .running)
        // The lease was given back: nobody has to wait for its end.
        let next = try await world.memory.acquireLease(
            on: id,
            of: world.tenant,
            for: "worker_2",
            at: world.clock.now,
            lasting: .seconds(30)
        )
        #expect(next != nil)
    }

    @Test("At the end of its time the task times out, the call is cancelled, and what it had spent is counted")
    func timeout() async throws {
        let world = try await CoordinationWorld(configuration: { $0.leaseTime = .seconds(10_000) }, Self.hanging())
        let id = try await world.submit(limits: TaskLimits(timeoutSeconds: 60))
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 3 && $0.inFlight == 1 }
        while try await world.task().plan?["s2"]?.status != .completed { await Task.yield() }
        // The lease, the alarm and the share of the call.
        await world.clock.waitForSleepers(3)
        world.clock.advance(by: .seconds(60))
        #expect(try await outcome == .ended(.timedOut))
        let task = try await world.task()
        #expect(task.error?.code == .deadlineExceeded)
        #expect(task.spend.calls == 3)
        try await world.checkJournal()
    }

    @Test("A call gets its share of the time and no more, and is tried again when that is over")
    func share() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(configuration: { $0.leaseTime = .seconds(10_000) }) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": earlier == 0 ? .hang : .text(Script.answer("A finished text for it."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit(limits: TaskLimits(timeoutSeconds: 100))
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 2 }
        await world.clock.waitForSleepers(3)
        world.clock.advance(by: .seconds(80))
        #expect(try await outcome == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?["s1"]?.attempts == 2)
        #expect(task.spend.calls == 4)
        try await world.checkJournal()
    }

    @Test("The lease is renewed while work goes on, and a lost one ends the work")
    func lease() async throws {
        let world = try await CoordinationWorld(Self.hanging())
        let id = try await world.submit()
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 3 && $0.inFlight == 1 }
        while try await world.task().plan?["s2"]?.status != .completed { await Task.yield() }
        for _ in 1...4 {
            await world.clock.waitForSleepers(3)
            world.clock.advance(by: .seconds(10))
        }
        await world.clock.waitForSleepers(3)
        // Forty seconds later nobody else can have it.
        let other = try await world.memory.acquireLease(
            on: id,
            of: world.tenant,
            for: "worker_2",
            at: world.clock.now,
            lasting: .seconds(30)
        )
        #expect(other == nil)
        // A worker whose clock is ahead takes it.
        _ = try await world.memory.acquireLease(
            on: id,
            of: world.tenant,
            for: "worker_2",
            at: world.clock.now + .seconds(60),
            lasting: .seconds(30)
        )
        world.clock.advance(by: .seconds(10))
        #expect(try await outcome == .lost)
        #expect(world.models.cancelledCount == 1)
    }

    @Test("Shares leave time for what comes after")
    func shares() throws {
        let share = TimeShare(callTimeMax: .seconds(600))
        let first = Samples.submission()
        var task = try TaskChange(
            first.task,
            [.started(worker: "w", run: 1, resumedAfter: 1)],
            at: first.task.createTime
        ).task
        let now = task.createTime
        let whole = Double(task.limits.timeoutSeconds)
        #expect((share.deadline(for: .plan, subtask: nil, of: task, at: now) - now).inSeconds == whole / 4)
        var plan = Samples.plan("s1", "s2")
        plan.subtasks[1].dependsOn = ["s1"]
        task = try TaskChange(task, [.planned(plan, model: "", spend: .none)], at: now).task
        #expect((share.deadline(for: .work, subtask: "s1", of: task, at: now) - now).inSeconds == whole * 0.4)
        #expect((share.deadline(for: .work, subtask: "s2", of: task, at: now) - now).inSeconds == whole * 0.8)
        let late = now + .seconds(task.limits.timeoutSeconds - 2)
        #expect(share.deadline(for: .work, subtask: "s1", of: task, at: late) == task.deadline)
    }

    @Test("A person's answer that comes in time, while a worker is about to time the task out, is heard")
    func answerAgainstTimeout() async throws {
        let shared = Mutex<CrashingStore?>(nil)
        let world = try await CoordinationWorld(
            wrapping: { store in
                let store = CrashingStore(store, commits: .max)
                shared.withLock { $0 = store }
                return store
            },
            Script.usual([Script.Step(id: "s1")])
        )
        let id = try await world.submit { $0.approvalPoints = [.plan] }
        #expect(try await world.run(id) == .waiting)
        let waiting = try #require(try await world.task().waiting)
        world.clock.advance(to: waiting.deadline)
        let yes = PersonDecision.approval(isApproved: true, comment: "")
        shared.withLock { $0 }?.beforeNextCommit {
            try await world.append(id, .resumed(waiting.id, user: Samples.user, decision: yes))
        }
        #expect(try await world.run(id) == .stopped)
        #expect(try await world.task().status == .running)
        #expect(try await world.run(id) == .ended(.completed))
        try await world.checkJournal()
    }

    @Test("An answer that comes after the deadline is not written, the time-out is")
    func late() async throws {
        let world = try await CoordinationWorld { _, _ in .hang }
        let id = try await world.submit(limits: TaskLimits(timeoutSeconds: 60))
        let lease = try await world.lease(id)
        let journal = JournalWriter(task: try await world.task(), fence: lease.fence, world.coordinator)
        try await journal.append { _, _ in
            JournalStep(events: [.started(worker: lease.worker, run: 1, resumedAfter: 1)])
        }
        world.clock.advance(by: .seconds(60) + .nanoseconds(1))
        await #expect(throws: WorkStop.late) {
            try await journal.append { _, _ in
                JournalStep(events: [.planned(Samples.plan("s1"), model: "", spend: .none)])
            }
        }
        try await journal.appendAndWait { _, _ in JournalStep(events: [.timedOut]) }
        #expect(try await world.task().status == .timedOut)
    }

    @Test("Work that is stopped before its call begins no call")
    func stopBeforeCall() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(recall: { SlowRecall(memory: PlainMemory($0)) }) { _, _ in .text(plan) }
        let id = try await world.submit()
        let runner = TaskRunner(world.coordinator, tenant: world.tenant, lease: try await world.lease(id))
        let running = Task { await runner.run() }
        while try await world.task().plan?["s1"]?.status != .running { await Task.yield() }
        running.cancel()
        #expect(await running.value == .stopped)
        #expect(world.models.calls("work").isEmpty)
    }

    @Test(
        "A cancellation by another process is seen with the next renewal of the lease, also while a plan is made",
        .timeLimit(.minutes(1))
    )
    func cancelFromElsewhere() async throws {
        let world = try await CoordinationWorld { _, _ in .hang }
        let id = try await world.submit()
        async let outcome = world.run(id)
        await world.models.wait { $0.inFlight == 1 }
        try await world.append(id, .cancelled(user: Samples.user, reason: "changed my mind"))
        // The renewal, the end of the call's time and that of the task.
        await world.clock.waitForSleepers(3)
        world.clock.advance(by: world.coordinator.configuration.leaseTime / 3)
        #expect(try await outcome == .ended(.cancelled))
        #expect(world.models.calls.count == 1)
        #expect(world.models.cancelledCount == 1)
    }
}

/// Reads for work until the task is cancelled, as a store may that is slow just then; for plans at once.
private struct SlowRecall: MemoryRecall, MemoryWriting {
    let memory: PlainMemory

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        guard subtask != nil else { return [] }
        while !Task.isCancelled { await Task.yield() }
        return []
    }

    func preparing(_ items: [MemoryItem], for tenant: TenantID) async throws(StoreFailure) -> PreparedMemory {
        try await memory.preparing(items, for: tenant)
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) {}
}
