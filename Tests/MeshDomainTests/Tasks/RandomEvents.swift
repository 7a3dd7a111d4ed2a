internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport

/// Random events for a task as it is: mostly lawful, sometimes not.
struct RandomEvents {
    var random: SeededGenerator
    private var number = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func bool(_ percent: Int = 50) -> Bool { int(1...100) <= percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

    mutating func text(_ length: Int = 12) -> String {
        let letters = ["a", "é", "\"", "\\", "\n", "\u{1F600}", "z", "\u{7}", " ", "0", "{", "ß"]
        return (0..<int(0...length)).map { _ in pick(letters) ?? "" }.joined()
    }

    mutating func spend() -> Spend {
        var spend = Spend(
            calls: int(0...3),
            inputTokens: Int64(int(0...1_000)),
            outputTokens: Int64(int(0...1_000)),
            costNanoUSD: Int64(int(0...1_000_000))
        )
        spend.cachedInputTokens = Int64(int(0...9))
        spend.reasoningTokens = Int64(int(0...9))
        return spend
    }

    mutating func json(_ depth: Int = 3) -> JSONValue {
        switch int(0...(depth > 0 ? 6 : 4)) {
        case 0: .null
        case 1: .bool(bool())
        case 2: .number(Double(int(-1_000_000...1_000_000)) / 64)
        case 3: .string(text())
        case 4: .number(Double(int(0...9)))
        case 5: .array((0..<int(0...3)).map { _ in json(depth - 1) })
        default: .object(Dictionary((0..<int(0...3)).map { _ in (text(), json(depth - 1)) }) { $1 })
        }
    }

    mutating func object() -> JSONValue {
        .object(Dictionary((0..<int(0...3)).map { _ in (text(), json()) }) { $1 })
    }

    mutating func reason() -> FailureReason {
        FailureReason(pick([.unavailable, .internal, .notFound]) ?? .unknown, text())
    }

    mutating func provenance() -> Provenance {
        var provenance = Provenance(
            agent: AgentID("agt_\(int(1...3))"),
            agentName: text(),
            agentType: "content",
            model: text(),
            provider: text(),
            temperature: Double(int(0...8)) / 8
        )
        provenance.inputSubtasks = bool() ? ["s1"] : []
        provenance.failedModels = bool() ? [text()] : []
        provenance.isOffline = bool()
        provenance.isCached = bool()
        return provenance
    }

    mutating func plan() -> Plan {
        let count = int(1...5)
        var subtasks: [Subtask] = []
        for position in 1...count {
            let before = subtasks.map(\.id)
            var needs: [SubtaskID] = []
            for id in before where bool(40) { needs.append(id) }
            subtasks.append(
                Subtask(
                    id: SubtaskID("s\(position)"),
                    title: text(),
                    instruction: text(),
                    agentType: bool() ? "content" : "",
                    capabilities: bool() ? [text()] : [],
                    dependsOn: needs
                )
            )
        }
        if bool(5) { subtasks.reverse() }
        let source: Plan.Source = pick([.model, .repaired, .rules]) ?? .model
        return Plan(subtasks: subtasks, source: source, rationale: text(), repairs: bool() ? [text()] : [])
    }

    mutating func submission() -> TaskChange {
        var submission = TaskSubmission(brief: text(), context: object(), priority: int(0...9), isHeld: bool(20))
        submission.approvalPoints = bool() ? [.plan, .result] : []
        submission.images = bool() ? [TaskImage(mediaType: "image/png", source: .base64(text()))] : []
        submission.responseSchema = bool() ? object() : nil
        submission.session = bool() ? "ses_1" : nil
        submission.labels = bool() ? [text(): text()] : [:]
        submission.modelSelection.complexity = bool() ? .high : nil
        submission.modelSelection.excludedModels = bool() ? [text()] : []
        let limits = TaskLimits(
            maxIterations: int(1...5),
            timeoutSeconds: int(1...500),
            budgetNanoUSD: bool() ? Int64(int(1...9)) : nil
        )
        let submitted = TaskEvent.Submitted(
            task: "task_1",
            network: "net_1",
            tenant: "ten_1",
            owner: "usr_1",
            submission: submission,
            limits: limits
        )
        return TaskChange(submitting: submitted, at: Samples.start)
    }

    /// One that may well follow.
    mutating func likely(_ task: MeshTask) -> TaskEvent.Body {
        switch task.status {
        case .held: return bool(80) ? .released(user: "usr_1") : any(task)
        case .queued: return bool(80) ? started(task) : any(task)
        case .planning: return bool(70) ? .planned(plan(), model: text(), spend: spend()) : any(task)
        case .waiting:
            guard let waiting = task.waiting, bool(70) else { return any(task) }
            return .resumed(waiting.id, user: "usr_1", decision: decision(waiting.kind))
        case .running: return bool(85) ? working(task) : any(task)
        case .reviewing: return bool(70) ? reviewing(task) : any(task)
        case .completed, .failed, .cancelled, .timedOut: return any(task)
        }
    }

    private mutating func working(_ task: MeshTask) -> TaskEvent.Body {
        let subtasks = task.plan?.subtasks ?? []
        let open = subtasks.filter { !$0.status.isFinal }
        guard let subtask = pick(open) else { return bool(30) ? result() : review(task) }
        switch subtask.status {
        case .pending: return .subtaskReady(subtask.id)
        case .ready: return bool(85) ? start(subtask) : failure(subtask)
        default:
            if bool(10) { return waiting(task, .question, subtask.id) }
            return bool(75) ? completion(subtask) : failure(subtask)
        }
    }

    private mutating func reviewing(_ task: MeshTask) -> TaskEvent.Body {
        if task.result != nil { return bool(50) ? .completed : waiting(task, .resultApproval, nil) }
        let done = task.plan?.subtasks.filter { $0.status == .completed }.map(\.id) ?? []
        let some = done.filter { _ in bool() }
        return bool(60) ? .revised(subtasks: some, iteration: task.counters.iterations + 1, notes: text()) : result()
    }

    /// Any event, lawful or not.
    mutating func any(_ task: MeshTask) -> TaskEvent.Body {
        let subtask = pick(task.plan?.subtasks ?? []) ?? Subtask(id: "s9", title: "", instruction: "")
        switch int(0...21) {
        case 0: return .released(user: "usr_1")
        case 1: return started(task)
        case 2: return .started(worker: "w9", run: int(0...3), resumedAfter: 0)
        case 3: return .planned(plan(), model: "", spend: spend())
        case 4: return .subtaskReady(subtask.id)
        case 5: return start(subtask)
        case 6:
            return .modelFallback(
                TaskEvent.ModelFallback(subtask: bool() ? subtask.id : nil, from: text(), to: text(), reason: reason())
            )
        case 7: return .memoryAdded(TaskEvent.MemoryNote(Samples.memory()))
        case 8, 9: return completion(subtask)
        case 10: return failure(subtask)
        case 11: return review(task)
        case 12: return .revised(subtasks: [subtask.id], iteration: int(1...4), notes: text())
        case 13: return waiting(task, pick([.planApproval, .resultApproval]) ?? .question, nil)
        case 14: return waiting(task, .question, subtask.id)
        case 15: return .resumed(WaitingID("wait_\(int(1...9))"), user: "usr_1", decision: decision(.question))
        case 16:
            return .safety(TaskEvent.SafetyNote(subtask: nil, isInput: bool(), decision: text(), reasons: [text()]))
        case 17: return result()
        case 18: return .feedback(user: "usr_1", rating: int(0...5), comment: text(), memory: "mem_1")
        case 19: return .completed
        case 20: return bool(20) ? .failed(reason()) : .subtaskReady(subtask.id)
        default: return bool(10) ? .timedOut : bool(10) ? .cancelled(user: "usr_1", reason: text()) : review(task)
        }
    }

    private mutating func started(_ task: MeshTask) -> TaskEvent.Body {
        .started(worker: WorkerID("w\(int(1...3))"), run: task.runs + 1, resumedAfter: task.version)
    }

    private mutating func start(_ subtask: Subtask) -> TaskEvent.Body {
        let start = TaskEvent.SubtaskStart(
            subtask: subtask.id,
            agent: "agt_1",
            agentName: text(),
            agentType: "content",
            model: text(),
            attempt: subtask.attempts + (bool(95) ? 1 : 2)
        )
        return .subtaskStarted(start)
    }

    private mutating func completion(_ subtask: Subtask) -> TaskEvent.Body {
        let completion = TaskEvent.SubtaskCompletion(
            subtask: subtask.id,
            attempt: bool(95) ? subtask.attempts : subtask.attempts - 1,
            output: text(40),
            outputData: bool() ? object() : nil,
            confidence: Double(int(0...64)) / 64,
            spend: spend(),
            provenance: provenance()
        )
        return .subtaskCompleted(completion)
    }

    private mutating func failure(_ subtask: Subtask) -> TaskEvent.Body {
        let failure = TaskEvent.SubtaskFailure(
            subtask: subtask.id,
            attempt: subtask.attempts,
            agent: bool() ? "agt_1" : nil,
            reason: reason(),
            willRetry: bool(60),
            spend: spend()
        )
        return .subtaskFailed(failure)
    }

    private mutating func review(_ task: MeshTask) -> TaskEvent.Body {
        let review = TaskEvent.Review(
            subtasks: task.plan?.subtasks.map(\.id) ?? [],
            verdict: pick([.accepted, .revise, .acceptedAtLimit]) ?? .accepted,
            notes: text(),
            confidence: Double(int(0...64)) / 64,
            iteration: (task.reviews.last?.iteration ?? 0) + 1,
            agent: bool() ? "agt_2" : nil,
            spend: spend()
        )
        return .reviewed(review)
    }

    private mutating func waiting(_ task: MeshTask, _ kind: Waiting.Kind, _ subtask: SubtaskID?) -> TaskEvent.Body {
        number += 1
        let waiting = Waiting(
            id: WaitingID("wait_\(number)"),
            kind: kind,
            prompt: text(),
            choices: bool() ? [text()] : [],
            subtask: subtask,
            since: task.updateTime,
            deadline: task.updateTime + .seconds(60),
            spend: spend()
        )
        return .waiting(waiting)
    }

    private mutating func decision(_ kind: Waiting.Kind) -> PersonDecision {
        let fits = bool(95)
        return (kind == .question) == fits ? .answer(text()) : .approval(isApproved: bool(70), comment: text())
    }

    private mutating func result() -> TaskEvent.Body {
        var result = TaskResult(text: text(40), isDegraded: bool())
        result.data = bool() ? object() : nil
        let contribution = Contribution(agent: "agt_1", agentName: text(), subtasks: ["s1"], text: text(), weight: 1)
        return .result(
            result,
            confidence: Double(int(0...64)) / 64,
            explanation: Explanation(summary: text(), contributions: bool() ? [contribution] : []),
            spend: spend()
        )
    }
}
