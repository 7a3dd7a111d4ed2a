internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Submitting and steering tasks")
struct TaskUseCaseTests {
    private let house: UseCaseHouse
    private let user = UseCaseHouse.user
    private let stranger = UseCaseHouse.stranger
    private var mesh: Mesh { house.mesh }

    init() throws { house = try UseCaseHouse() }

    private func waiting(_ kind: Waiting.Kind, choices: [String] = []) -> TaskEvent.Body {
        .waiting(
            Waiting(
                id: "w1",
                kind: kind,
                prompt: "?",
                choices: choices,
                since: house.clock.now,
                deadline: Samples.moment(999)
            )
        )
    }

    @Test("A task is stored and queued, with the limits of its network")
    func submit() async throws {
        let network = try await house.network()
        _ = try await mesh.updateNetwork(network, expecting: nil, as: user) { $0.timeoutSeconds = 77 }
        let task = try await house.task(in: network) { $0.priority = 3 }
        #expect(task.status == .queued && task.version == 1 && task.owner == user.user)
        #expect(task.limits.timeoutSeconds == 77 && task.limits.confidenceThreshold == 0.7)
        #expect(house.dispatcher.notes == NotingDispatcher.Notes(enqueued: [task.id]))
        #expect(try await mesh.getTask(task.id, in: network, as: user) == task)
    }

    @Test("A full queue refuses before anything is written; a held task needs no place")
    func fullQueue() async throws {
        let network = try await house.network()
        house.dispatcher.setFull(true)
        try await house.expectRefused(Refusal.exhausted) { _ = try await house.task(in: network) }
        let held = try await house.task(in: network) { $0.isHeld = true }
        #expect(held.status == .held)
        #expect(house.dispatcher.notes == NotingDispatcher.Notes())
        // What is refused later gives its place back.
        house.dispatcher.setFull(false)
        try await house.expectRefused(Refusal.notFound("session")) {
            _ = try await house.task(in: network) { $0.session = "ses_nobody" }
        }
        #expect(house.dispatcher.notes.reserved == 0)
    }

    @Test("The same key answers the same task, whatever has happened since; another request with it is refused")
    func repeated() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        func submit(_ points: [ApprovalPoint], _ brief: String = "Write") async throws -> MeshTask {
            try await house.task(in: network) {
                $0.brief = brief
                $0.session = session.id
                $0.approvalPoints = Set(points)
                $0.labels = ["b": "2", "a": "1"]
                $0.idempotencyKey = "k"
            }
        }
        let first = try await submit([.plan, .result])
        try await house.advance(first.id, [.started(worker: "w", run: 1, resumedAfter: 1)])
        _ = try await mesh.endSession(session.id, in: network, as: user)
        house.dispatcher.setFull(true)
        let again = try await submit([.result, .plan])
        #expect(again.id == first.id && again.version == 2)
        try await house.expectRefused(Refusal.exists) { _ = try await submit([.plan]) }
        try await house.expectRefused(Refusal.exists) { _ = try await submit([.plan, .result], "Other") }
        #expect(house.dispatcher.notes == NotingDispatcher.Notes(enqueued: [first.id]))
        #expect(try await mesh.getSession(session.id, in: network, as: user).metrics.tasks == 1)
    }

    @Test("The same request many times at once makes one task and keeps no place", arguments: 0..<5)
    func repeatedAtOnce(round: Int) async throws {
        let network = try await house.network()
        let ids = try await withThrowingTaskGroup(of: TaskID.self) { group in
            for _ in 0..<8 { group.addTask { try await house.task(in: network) { $0.idempotencyKey = "k" }.id } }
            return try await group.reduce(into: Set<TaskID>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(house.dispatcher.notes == NotingDispatcher.Notes(enqueued: Array(ids)))
    }

    @Test("Context comes from the session and the parent; the client's own counts most")
    func context() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        let facts: JSONValue = ["voice": "friendly", "year": 2026]
        _ = try await mesh.touchSession(session.id, in: network, ttlSeconds: nil, context: facts, as: user)
        let parent = try await house.task(in: network)
        try await house.expectRefused(Refusal.precondition) {
            _ = try await house.task(in: network) { $0.parent = parent.id }
        }
        try await house.complete(parent.id)
        let task = try await house.task(in: network) {
            $0.session = session.id
            $0.parent = parent.id
            $0.context = ["voice": "formal"]
        }
        let context = task.submission.context
        #expect(context["voice"] == "formal" && context["year"] == 2026)
        #expect(context["parent_task"]?["result"] == "Dear customer, …")
        #expect(try await mesh.getSession(session.id, in: network, as: user).metrics.tasks == 1)
        let elsewhere = try await house.network("Other")
        try await house.expectRefused(Refusal.notFound("task")) {
            _ = try await house.task(in: elsewhere) { $0.parent = parent.id }
        }
        try await house.expectRefused(Refusal.notFound("session")) {
            _ = try await house.task(in: elsewhere) { $0.session = session.id }
        }
        house.clock.advance(by: .seconds(3600))
        try await house.expectRefused(Refusal.precondition) {
            _ = try await house.task(in: network) { $0.session = session.id }
        }
    }

    @Test("Processing starts a held task, wakes an open one and leaves an ended one alone")
    func process() async throws {
        let network = try await house.network()
        let held = try await house.task(in: network) { $0.isHeld = true }
        let released = try await mesh.processTask(held.id, in: network, as: user)
        #expect(released.status == .queued && released.version == 2)
        #expect(try await mesh.processTask(held.id, in: network, as: user).version == 2)
        #expect(house.dispatcher.notes.woken == [held.id, held.id])
        try await house.complete(held.id)
        let content = try await house.content()
        #expect(try await mesh.processTask(held.id, in: network, as: user).status == .completed)
        #expect(try await house.content() == content)
        #expect(house.dispatcher.notes.woken.count == 2)
    }

    @Test("Cancelling ends any task that has not ended, stops its work, and can be repeated")
    func cancel() async throws {
        let network = try await house.network()
        let held = try await house.task(in: network) { $0.isHeld = true }
        let running = try await house.task(in: network)
        try await house.advance(running.id, [.started(worker: "w", run: 1, resumedAfter: 1)])
        for id in [held.id, running.id] {
            let cancelled = try await mesh.cancelTask(id, in: network, reason: "moved", as: user)
            #expect(cancelled.status == .cancelled && cancelled.error?.sentence == "moved")
            #expect(try await mesh.cancelTask(id, in: nil, reason: "again", as: user) == cancelled)
        }
        #expect(Set(house.dispatcher.notes.stopped) == [held.id, running.id])
    }

    @Test("A decision must fit what the task waits for, and the wait that it was meant for")
    func resume() async throws {
        let network = try await house.network()
        let task = try await house.task(in: network)
        func resume(_ decision: PersonDecision, _ wait: WaitingID? = nil) async throws -> MeshTask {
            try await mesh.resumeTask(task.id, in: nil, waiting: wait, decision: decision, as: user)
        }
        try await house.expectRefused(Refusal.precondition) { _ = try await resume(.answer("blue")) }
        try await house.advance(
            task.id,
            [.started(worker: "w", run: 1, resumedAfter: 1), waiting(.question, choices: ["blue", "red"])]
        )
        try await house.expectRefused(Refusal.invalid("decision")) {
            _ = try await resume(.approval(isApproved: true, comment: ""))
        }
        try await house.expectRefused(Refusal.invalid("answer")) { _ = try await resume(.answer("green")) }
        try await house.expectRefused(Refusal.aborted) { _ = try await resume(.answer("blue"), "w0") }
        let resumed = try await resume(.answer("blue"), "w1")
        #expect(resumed.status == .planning && resumed.decisions.count == 1)
        #expect(house.dispatcher.notes.woken == [task.id])
        try await house.expectRefused(Refusal.precondition) { _ = try await resume(.answer("blue"), "w1") }
        try await house.advance(task.id, [waiting(.planApproval)])
        try await house.expectRefused(Refusal.invalid("decision")) { _ = try await resume(.answer("yes")) }
    }

    @Test("Only an ended task is retried; what was completed is kept and not paid for twice, unless it starts over")
    func retry() async throws {
        let network = try await house.network()
        let task = try await house.task(in: network) { $0.labels = ["team": "growth"] }
        var input = TaskRetry(task: task.id, network: network, idempotencyKey: "k")
        try await house.expectRefused(Refusal.precondition) { _ = try await mesh.retryTask(input, as: user) }
        for bodies in try UseCaseHouse.steps()[0...3] { try await house.advance(task.id, bodies) }
        _ = try await mesh.cancelTask(task.id, in: network, reason: "", as: user)
        input.limits.timeoutSeconds = 9
        let again = try await mesh.retryTask(input, as: UseCaseHouse.colleague)
        #expect(again.status == .queued && again.submission.retryOf == task.id && again.owner == "user_c")
        #expect(again.submission.labels == ["team": "growth"] && again.limits.timeoutSeconds == 9)
        let kept = try #require(again.submission.keptPlan?["s1"])
        #expect(kept.status == .completed && kept.output == "Dear customer, …" && kept.spend == .none)
        #expect(try await mesh.retryTask(input, as: UseCaseHouse.colleague).id == again.id)
        input.startsOver = true
        try await house.expectRefused(Refusal.exists) { _ = try await mesh.retryTask(input, as: user) }
        input.idempotencyKey = nil
        #expect(try await mesh.retryTask(input, as: user).submission.keptPlan == nil)
        house.dispatcher.setFull(true)
        try await house.expectRefused(Refusal.exhausted) { _ = try await mesh.retryTask(input, as: user) }
    }

    @Test("Another tenant, and the wrong network, find no task")
    func strangers() async throws {
        let network = try await house.network()
        let other = try await house.network("Other")
        let task = try await house.task(in: network)
        for (caller, home) in [(stranger, network), (user, other)] {
            let refusal = Refusal.notFound("task")
            try await house.expectRefused(refusal) { _ = try await mesh.getTask(task.id, in: home, as: caller) }
            try await house.expectRefused(refusal) { _ = try await mesh.processTask(task.id, in: home, as: caller) }
            try await house.expectRefused(refusal) {
                _ = try await mesh.cancelTask(task.id, in: home, reason: "", as: caller)
            }
            try await house.expectRefused(refusal) {
                _ = try await mesh.resumeTask(task.id, in: home, waiting: nil, decision: .answer("x"), as: caller)
            }
            try await house.expectRefused(refusal) {
                let feedback = NewFeedback(task: task.id, network: home, rating: 1, comment: "")
                _ = try await mesh.sendFeedback(feedback, as: caller)
            }
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await house.task(in: network, as: stranger)
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.retryTask(TaskRetry(task: task.id, network: network), as: stranger)
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.listTasks(TaskQuery(network: network), as: stranger)
        }
        try await house.expectRefused(Refusal.notFound("task")) {
            _ = try await mesh.cancelTask(task.id, in: nil, reason: "", as: stranger)
        }
    }
}
