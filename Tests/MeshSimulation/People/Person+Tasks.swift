internal import MeshApplication
internal import MeshDomain

/// What people do with tasks.
extension Person {
    func submit(_ number: Int) async {
        guard let network else { return }
        var submission = TaskSubmission(brief: "Write launch mail \(number)", context: ["audience": "customers"])
        submission.priority = random.below(10)
        submission.isHeld = random.chance(5)
        if random.chance(15) { submission.approvalPoints.insert(.plan) }
        if random.chance(15) { submission.approvalPoints.insert(.result) }
        if random.chance(8) {
            submission.responseSchema = [
                "title": "Headline", "type": "object", "required": ["headline"],
                "properties": ["headline": ["type": "string"]],
            ]
        }
        submission.idempotencyKey = "\(name)-task-\(number)"
        var limits = RequestedLimits()
        limits.maxIterations = random.int(1...3)
        limits.timeoutSeconds = random.chance(30) ? random.int(5...60) : random.int(60...600)
        if random.chance(15) { limits.budgetNanoUSD = Int64(random.int(100...800)) }
        if random.chance(20) { limits.maxSubtasks = random.int(1...3) }
        let input = NewTask(network: network, submission: submission, limits: limits)
        await submit(input, "submit \(number)")
        // Sent twice by mistake: it is the same task.
        if random.chance(10) { await submit(input, "submit \(number) again") }
    }

    private func submit(_ input: NewTask, _ what: String) async {
        let caller = caller
        let task = await insist(what) { process throws(ApplicationFailure) in
            try await process.mesh.submitTask(input, as: caller)
        }
        guard let task else { return }
        if let known = world.tasks.first(where: { $0.key == input.submission.idempotencyKey }) {
            world.findings.require(known.id == task.id, "one key makes one task", "\(known.id) and \(task.id)")
        } else {
            learn(task)
        }
    }

    private func learn(_ task: MeshTask) {
        let key = task.submission.idempotencyKey
        world.learned(KnownTask(id: task.id, network: task.network, tenant: task.tenant, key: key))
    }

    func cancelSomething() async {
        guard let task else { return }
        let (caller, calls) = (caller, world.calls)
        let cancelled = await insist("cancel \(task.id)") { process throws(ApplicationFailure) in
            let cancelled = try await process.mesh.cancelTask(task.id, in: task.network, reason: "changed", as: caller)
            if !process.store.isDead { calls.cancelWasAcknowledged(task.id, by: process.name) }
            return cancelled
        }
        guard let cancelled else { return }
        world.findings.require(cancelled.status.isFinal, "a cancelled task has ended", task.id.text)
    }

    /// Looks for a task that waits, and decides.
    func answerSomebody() async {
        guard let network else { return }
        var query = TaskQuery(network: network)
        query.statuses = [.waiting]
        query.isFull = true
        let caller = caller
        let found = await ask("list") { [query] process throws(ApplicationFailure) in
            try await process.mesh.listTasks(query, as: caller)
        }
        guard case .success(let page) = found, let task = random.pick(page.elements), let waiting = task.waiting,
            random.chance(80)
        else { return }
        let decision: PersonDecision =
            waiting.kind == .question
            ? .answer("A warm one") : .approval(isApproved: random.chance(70), comment: "as I see it")
        // Once is enough: whoever asks again finds that it was decided.
        _ = await ask("decide \(task.id)") { process throws(ApplicationFailure) in
            try await process.mesh.resumeTask(
                task.id,
                in: network,
                waiting: waiting.id,
                decision: decision,
                as: caller
            )
        }
    }

    func releaseSomething() async {
        guard let task else { return }
        let caller = caller
        _ = await insist("release \(task.id)") { process throws(ApplicationFailure) in
            try await process.mesh.processTask(task.id, in: task.network, as: caller)
        }
    }

    func retrySomething(_ number: Int) async {
        guard let task else { return }
        let key = "\(name)-retry-\(number)-\(random.below(1_000))"
        let input = TaskRetry(
            task: task.id,
            network: task.network,
            startsOver: random.chance(50),
            idempotencyKey: key
        )
        let caller = caller
        let again = await insist("retry \(task.id)") { process throws(ApplicationFailure) in
            try await process.mesh.retryTask(input, as: caller)
        }
        if let again { learn(again) }
    }

    /// What was acknowledged is there, on every process.
    func lookAtSomething() async {
        guard let task else { return }
        let caller = caller
        let before = world.disk.audit.record(of: task.id)?.task.version ?? 0
        let seen = await ask("get \(task.id)") { process throws(ApplicationFailure) in
            try await process.mesh.getTask(task.id, in: task.network, as: caller)
        }
        switch seen {
        case .success(let found):
            world.findings.require(found.version >= before, "a read sees what was committed", task.id.text)
        case .failure(.notFound):
            world.findings.require(
                world.disk.audit.record(of: task.id)?.isDeleted ?? false,
                "what was acknowledged is there",
                task.id.text
            )
        case .failure: break
        }
    }
}
