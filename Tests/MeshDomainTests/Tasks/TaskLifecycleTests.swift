internal import MeshTestSupport
internal import Testing

@testable internal import MeshDomain

@Suite("The lifecycle over any history")
struct TaskLifecycleTests {
    /// A history, and the task that it leads to.
    private struct Walk {
        var journal: [TaskEvent]
        var task: MeshTask
        var refused = 0
    }

    private static func walk(
        _ seed: Int,
        steps: Int,
        each: (_ before: MeshTask, _ event: TaskEvent, _ after: MeshTask?) -> Void = { _, _, _ in }
    ) -> Walk {
        var events = RandomEvents(seed: UInt64(seed))
        let first = events.submission()
        var walk = Walk(journal: first.events, task: first.task)
        for step in 0..<steps {
            let body = events.likely(walk.task)
            let gap = events.bool(5) ? 1 : 0
            let time = walk.task.updateTime + .seconds(events.int(-2...5))
            let event = TaskEvent(sequence: walk.task.version + 1 + gap, time: time, body: body)
            let before = walk.task
            do throws(TaskLifecycleFault) {
                try TaskLifecycle.apply(event, to: &walk.task)
                walk.journal.append(event)
                each(before, event, walk.task)
            } catch {
                walk.refused += 1
                #expect(walk.task == before, "seed \(seed) step \(step): a refused event changed the task")
                each(before, event, nil)
            }
        }
        return walk
    }

    @Test("Sequences have no gaps, times do not go back, and the journal replays to the task", arguments: 0..<60)
    func replays(seed: Int) throws {
        let walk = Self.walk(seed, steps: 120) { before, event, after in
            guard let after else { return }
            #expect(event.sequence == before.version + 1, "seed \(seed)")
            #expect(after.version == event.sequence, "seed \(seed)")
            #expect(after.updateTime >= before.updateTime, "seed \(seed)")
        }
        #expect(try TaskLifecycle.replay(walk.journal) == walk.task, "seed \(seed)")
        #expect(walk.journal.map(\.sequence) == Array(1...walk.journal.count), "seed \(seed)")
        // A start in the middle is no journal.
        #expect(throws: TaskLifecycleFault.self) { try TaskLifecycle.replay(walk.journal.dropFirst()) }
    }

    @Test("The end is the end: nothing but feedback follows", arguments: 0..<60)
    func finality(seed: Int) {
        _ = Self.walk(seed, steps: 150) { before, event, after in
            guard before.status.isFinal else { return }
            if case .feedback = event.body { return }
            #expect(after == nil, "seed \(seed): \(event.body) after \(before.status)")
        }
    }

    @Test("Spend is the sum of the events, of the task and of its subtasks together; counters count", arguments: 0..<60)
    func sums(seed: Int) {
        let walk = Self.walk(seed, steps: 120)
        var spend = Spend.none
        var counts = (fallbacks: 0, memory: 0, starts: 0)
        var iterations = 0
        for event in walk.journal {
            switch event.body {
            case .planned(_, _, let spent): spend += spent
            case .subtaskCompleted(let done): spend += done.spend
            case .subtaskFailed(let failed): spend += failed.spend
            case .reviewed(let review):
                spend += review.spend
                iterations = max(iterations, review.iteration)
            case .revised(_, let iteration, _): iterations = max(iterations, iteration)
            case .waiting(let waiting): spend += waiting.spend
            case .result(_, _, _, let spent): spend += spent
            case .modelFallback: counts.fallbacks += 1
            case .memoryAdded: counts.memory += 1
            case .started: counts.starts += 1
            default: break
            }
        }
        #expect(walk.task.spend == spend, "seed \(seed)")
        #expect(walk.task.counters.fallbacks == counts.fallbacks, "seed \(seed)")
        #expect(walk.task.counters.memoryItems == counts.memory, "seed \(seed)")
        #expect(walk.task.counters.iterations == iterations, "seed \(seed)")
        #expect(walk.task.runs == counts.starts, "seed \(seed)")
        #expect(walk.task.counters.takeovers < max(1, counts.starts), "seed \(seed)")
    }

    @Test("Subtasks and task fit together at every step", arguments: 0..<60)
    func consistency(seed: Int) {
        _ = Self.walk(seed, steps: 120) { _, event, after in
            guard let after else { return }
            let note: Comment = "seed \(seed), event \(event.sequence)"
            #expect((after.waiting != nil) == (after.status == .waiting), note)
            #expect((after.statusAfterWaiting != nil) == (after.status == .waiting), note)
            #expect((after.endTime != nil) == after.status.isFinal, note)
            #expect((after.startTime != nil) == (after.deadline != nil), note)
            if after.status == .completed { #expect(after.result != nil, note) }
            if after.result != nil {
                #expect(after.plan?.subtasks.allSatisfy(\.status.isFinal) == true, note)
            }
            guard let plan = after.plan else { return }
            for subtask in plan.subtasks {
                let needs = subtask.dependsOn.compactMap { plan[$0]?.status }
                #expect(needs.count == subtask.dependsOn.count, note)
                switch subtask.status {
                case .ready: #expect(needs.allSatisfy { $0 == .completed }, note)
                case .running:
                    #expect(needs.allSatisfy { $0 == .completed }, note)
                    #expect(subtask.attempts > 0 && subtask.agent != nil && subtask.startTime != nil, note)
                case .completed: #expect(subtask.provenance != nil && subtask.confidence != nil, note)
                case .skipped: #expect(needs.contains { $0 == .failed || $0 == .skipped }, note)
                case .failed: #expect(subtask.error != nil && subtask.revisions == 0, note)
                case .pending, .cancelled: break
                }
                if subtask.status.isFinal { #expect(subtask.endTime != nil, note) }
                if after.status.isFinal { #expect(subtask.status.isFinal, note) }
            }
        }
    }

    @Test("Histories reach every status, and most kinds of refusals happen")
    func coverage() {
        var statuses: Set<MeshTask.Status> = []
        var refused = 0
        var accepted = 0
        for seed in 0..<60 {
            let walk = Self.walk(seed, steps: 150) { _, _, after in
                if let after { statuses.insert(after.status) }
            }
            refused += walk.refused
            accepted += walk.journal.count
        }
        #expect(
            statuses.count == MeshTask.Status.allCases.count - 1 || statuses.count == MeshTask.Status.allCases.count
        )
        #expect(refused > 1_000 && accepted > 1_000)
    }

    @Test("Several events are one change, or none")
    func changes() throws {
        let task = Samples.task()
        let change = try TaskChange(
            task,
            [.started(worker: "w", run: 1, resumedAfter: 1), .planned(Samples.plan("s1"), model: "m", spend: .none)],
            at: Samples.moment(1)
        )
        #expect(change.baseVersion == 1)
        #expect(change.events.map(\.sequence) == [2, 3])
        #expect(change.task.version == 3)
        #expect(throws: TaskLifecycleFault.self) {
            try TaskChange(task, [.started(worker: "w", run: 1, resumedAfter: 1), .completed], at: Samples.moment(1))
        }
        // A clock that goes back does not turn the journal around.
        let late = try TaskChange(change.task, [.subtaskReady("s1")], at: Samples.moment(-60))
        #expect(late.events[0].time == change.task.updateTime)
    }

    @Test("Waiting for people moves the deadline by as long as it lasted")
    func waiting() throws {
        let waiting = Waiting(
            id: "wait_1",
            kind: .planApproval,
            prompt: "",
            since: Samples.moment(10),
            deadline: Samples.moment(1_000)
        )
        let started = try TaskChange(
            Samples.task(),
            [.started(worker: "w", run: 1, resumedAfter: 1)],
            at: Samples.start
        )
        let deadline = try #require(started.task.deadline)
        var task = try TaskChange(started.task, [.waiting(waiting)], at: Samples.moment(10)).task
        let yes = PersonDecision.approval(isApproved: true, comment: "")
        task = try TaskChange(task, [.resumed("wait_1", user: "u", decision: yes)], at: Samples.moment(110)).task
        #expect(task.deadline == deadline + .seconds(100))
        #expect(task.decisions.count == 1)
    }

    @Test("A takeover is a worker that comes while another one should be there; after a wait it is none")
    func takeovers() throws {
        var task = Samples.task()
        task = try TaskChange(task, [.started(worker: "w1", run: 1, resumedAfter: 1)], at: Samples.start).task
        #expect(task.counters.takeovers == 0)
        task = try TaskChange(task, [.started(worker: "w2", run: 2, resumedAfter: 2)], at: Samples.start).task
        #expect(task.counters.takeovers == 1)
        let waiting = Waiting(
            id: "x",
            kind: .planApproval,
            prompt: "",
            since: Samples.start,
            deadline: Samples.moment(9)
        )
        let no = PersonDecision.approval(isApproved: false, comment: "")
        let bodies: [TaskEvent.Body] = [
            .waiting(waiting), .resumed("x", user: "u", decision: no), .started(worker: "w3", run: 3, resumedAfter: 5),
        ]
        task = try TaskChange(task, bodies, at: Samples.start).task
        #expect(task.counters.takeovers == 1)
    }
}
