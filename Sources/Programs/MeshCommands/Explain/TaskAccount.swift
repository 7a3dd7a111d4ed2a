internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry

/// What a journal tells of a task: who did what and why, with which memory, model and cost. Built from the events alone.
struct TaskAccount {
    /// One event in words; further lines say what belongs to it.
    struct Step {
        let sequence: Int32
        /// Nanoseconds since the task was submitted.
        let offset: Int64
        let words: String
        var lines: [String] = []
    }

    /// What one agent, or the coordination itself, did and spent.
    struct Share {
        let name: String
        var subtasks: [String] = []
        var models: [String] = []
        var confidences: [Double] = []
        var spend = ProtoSpend()
    }

    private(set) var steps: [Step] = []
    private(set) var shares: [Share] = []
    private(set) var total = ProtoSpend()
    private(set) var path = CriticalPath()
    private(set) var brief = ""
    private(set) var networkID = ""
    private(set) var taskID = ""
    private(set) var end = ""

    private var begin: Int64?
    private(set) var agents: [String: String] = [:]
    private var starts: [String: (time: Int64, agent: String)] = [:]
    /// Memory items of this task, by id: what was written and by whom.
    private var memory: [String: String] = [:]
    private var lastTime: Int64 = 0
    private var waitingSince: Int64?

    init(_ journal: [ProtoTaskEvent]) {
        for event in journal where event.sequence > 0 { add(event) }
    }

    var duration: Int64 { lastTime - (begin ?? lastTime) }

    // MARK: Events

    private mutating func add(_ event: ProtoTaskEvent) {
        let time = event.time?.unixTime.nanoseconds ?? lastTime
        if begin == nil { begin = time }
        let since = time - lastTime
        networkID = event.networkID
        taskID = event.taskID
        guard let told = tell(event, time, since) else { return }
        lastTime = time
        steps.append(
            Step(sequence: event.sequence, offset: time - (begin ?? time), words: told.words, lines: told.lines)
        )
    }

    private typealias Told = (words: String, lines: [String])

    private mutating func tell(_ event: ProtoTaskEvent, _ time: Int64, _ since: Int64) -> Told? {
        switch event.event {
        case .submitted(let submitted): tell(submitted)
        case .started(let started):
            (
                started.run > 1
                    ? "taken up again by \(started.workerID), run \(started.run), after event "
                        + "\(started.resumedAfterSequence)" : "taken up by \(started.workerID)", []
            )
        case .planned(let planned): tell(planned, time, since)
        case .subtaskStarted(let started): tell(started, time)
        case .subtaskCompleted(let completed): tell(completed, time)
        case .subtaskFailed(let failed): tell(failed, time)
        case .review(let review): tell(review, time, since)
        case .result(let result): tell(result, time, since)
        case .memoryAdded(let added): tell(added)
        case .waiting(let waiting): tell(waiting, time)
        case .resumed(let resumed): tell(resumed, time)
        default: tellRest(event)
        }
    }

    private mutating func tellRest(_ event: ProtoTaskEvent) -> Told? {
        switch event.event {
        case .completed: end = "completed"
        case .failed: end = "failed"
        case .cancelled: end = "cancelled"
        case .timedOut: end = "timed out"
        case .revised(let revised):
            return (
                "round \(revised.iteration) for \(Self.list(revised.subtaskIds, none: "the result"))",
                Self.line("because", revised.notes)
            )
        case .modelFallback(let fallback):
            let what = fallback.subtaskID.isEmpty ? "the coordination" : fallback.subtaskID
            return (
                "\(what): \(fallback.fromModel) failed, \(fallback.toModel) begins again",
                Self.line("because", fallback.reason)
            )
        default: break
        }
        return EventLine.what(event).map { ($0, []) }
    }

    private mutating func tell(_ submitted: ProtoTaskSubmitted) -> Told {
        let task = submitted.task ?? ProtoTask()
        brief = task.task
        var lines: [String] = []
        if !task.approvalPoints.isEmpty {
            lines.append("people approve: \(task.approvalPoints.map(\.word).joined(separator: ", "))")
        }
        if !task.retryOfTaskID.isEmpty { lines.append("repeats \(task.retryOfTaskID)") }
        return ("submitted" + (task.ownerID.isEmpty ? "" : " by \(task.ownerID)"), lines)
    }

    private mutating func tell(_ planned: ProtoTaskPlanned, _ time: Int64, _ since: Int64) -> Told {
        let plan = planned.plan ?? ProtoPlan()
        pay("(plan)", planned.spend, model: planned.model)
        path.planned(plan, at: time, took: since)
        let by = planned.model.isEmpty ? "by rules" : "by \(planned.model)"
        var lines = Self.line("because", plan.rationale) + plan.repairs.map { "mended: \($0)" }
        for subtask in plan.subtasks {
            let needs = subtask.dependsOn.isEmpty ? "" : ", after \(subtask.dependsOn.joined(separator: ", "))"
            let wanted = ([subtask.agentType] + subtask.capabilities).filter { !$0.isEmpty }.joined(separator: ", ")
            lines.append("\(subtask.id) \(subtask.title)\(wanted.isEmpty ? "" : " for \(wanted)")\(needs)")
        }
        return ("planned \(by) in \(Quantities.elapsed(since))\(Self.price(planned.spend))", lines)
    }

    private mutating func tell(_ started: ProtoSubtaskStarted, _ time: Int64) -> Told {
        let name = started.agentName.isEmpty ? started.agentID : started.agentName
        agents[started.agentID] = name
        starts[started.subtaskID] = (time, name)
        path.started(started.subtaskID, at: time)
        let wanted = path.wantedType(of: started.subtaskID)
        let why =
            wanted.isEmpty || started.agentType.isEmpty
            ? "" : wanted == started.agentType ? ", whose type the plan asks for" : ", in place of a \(wanted) agent"
        let type = started.agentType.isEmpty ? "" : " (\(started.agentType)\(why))"
        let model = started.model.isEmpty ? "" : " with \(started.model)"
        let attempt = started.attempt > 1 ? ", attempt \(started.attempt)" : ""
        return ("\(started.subtaskID) given to \(name)\(type)\(model)\(attempt)", [])
    }

    private mutating func tell(_ completed: ProtoSubtaskCompleted, _ time: Int64) -> Told {
        let start = starts[completed.subtaskID]
        let took = start.map { time - $0.time } ?? 0
        path.completed(completed.subtaskID, at: time)
        let provenance = completed.provenance
        let name = start?.agent ?? provenance?.agentName ?? "an agent"
        pay(
            name,
            completed.spend,
            model: provenance?.model ?? "",
            subtask: completed.subtaskID,
            confidence: completed.confidence
        )
        let words =
            "\(completed.subtaskID) done by \(name) in \(Quantities.elapsed(took)): confidence "
            + Quantities.confidence(completed.confidence) + Self.price(completed.spend)
        return (words, provenance.map { lines(of: $0) } ?? [])
    }

    private func lines(of provenance: ProtoProvenance) -> [String] {
        var model = "model \(provenance.model)"
        if !provenance.provider.isEmpty { model += " of \(provenance.provider)" }
        model += " at temperature \(Quantities.confidence(provenance.temperature))"
        if provenance.cached { model += ", from the cache" }
        if provenance.offline { model += ", offline" }
        if !provenance.promptRevision.isEmpty { model += ", prompt \(provenance.promptRevision)" }
        var lines = [model]
        if !provenance.failedModels.isEmpty {
            lines.append("failed before: \(provenance.failedModels.joined(separator: ", "))")
        }
        if !provenance.inputSubtaskIds.isEmpty {
            lines.append("read the outputs of \(provenance.inputSubtaskIds.joined(separator: ", "))")
        }
        return lines + provenance.memoryIds.map { "read \($0): \(memory[$0] ?? "from before this task")" }
    }

    private mutating func tell(_ failed: ProtoSubtaskFailed, _ time: Int64) -> Told {
        let name = agents[failed.agentID] ?? failed.agentID
        pay(name.isEmpty ? "(nobody)" : name, failed.spend, model: "", subtask: failed.subtaskID)
        let by = name.isEmpty ? "" : " with \(name)"
        let next = failed.willRetry ? "; it is tried again" : "; it is given up"
        return (
            "\(failed.subtaskID) failed\(by)\(next)\(Self.price(failed.spend))",
            Self.line("because", failed.error?.message ?? "")
        )
    }

    private mutating func tell(_ review: ProtoReviewDone, _ time: Int64, _ since: Int64) -> Told {
        pay(review.agentID.isEmpty ? "(rules)" : agents[review.agentID] ?? review.agentID, review.spend, model: "")
        path.step("review", took: since)
        let by = review.agentID.isEmpty ? "by rules" : "by \(agents[review.agentID] ?? review.agentID)"
        let what = Self.list(review.subtaskIds, none: "the result")
        let words =
            "reviewed \(by): \(what) \(review.verdict.word), confidence \(Quantities.confidence(review.confidence)), "
            + "round \(review.iteration)\(Self.price(review.spend))"
        return (words, Self.line("notes", review.notes))
    }

    private mutating func tell(_ result: ProtoResultReady, _ time: Int64, _ since: Int64) -> Told {
        pay("(result)", result.spend, model: "")
        path.step("result", took: since)
        let degraded = result.result?.degraded == true ? ", a part is missing or it was put together by rules" : ""
        var lines = Self.line("because", result.explanation?.summary ?? "")
        for part in result.explanation?.contributions ?? [] {
            let text = part.text.isEmpty ? "" : ": \(part.text)"
            lines.append("\(part.agentName) \(Int((part.weight * 100).rounded())) %\(text)")
        }
        return (
            "result written in \(Quantities.elapsed(since)): confidence "
                + "\(Quantities.confidence(result.confidence))\(degraded)\(Self.price(result.spend))", lines
        )
    }

    private mutating func tell(_ added: ProtoMemoryAdded) -> Told {
        let by = [added.subtaskID, agents[added.agentID] ?? added.agentID].filter { !$0.isEmpty }
        memory[added.memoryID] = "\(added.type.word) of \(by.joined(separator: ", by "))"
        return (
            "\(added.type.word) remembered as \(added.memoryID) by \(by.joined(separator: ", "))",
            Self.line("", String(added.preview.prefix(100)))
        )
    }

    private mutating func tell(_ event: ProtoTaskWaiting, _ time: Int64) -> Told {
        waitingSince = time
        let waiting = event.waiting ?? ProtoWaiting()
        let who = waiting.subtaskID.isEmpty ? "" : ", asked by \(waiting.subtaskID)"
        return ("waits for a person (\(waiting.kind.word)\(who))", Self.line("", waiting.prompt))
    }

    private mutating func tell(_ resumed: ProtoTaskResumed, _ time: Int64) -> Told {
        let waited = waitingSince.map { " after \(Quantities.elapsed(time - $0))" } ?? ""
        if let since = waitingSince { path.step("a person", took: time - since) }
        waitingSince = nil
        switch resumed.decision {
        case .approve(let approval):
            return ("\(EventLine.describe(approval, by: resumed.userID))\(waited)", [])
        case .answer(let answer): return ("answered by \(resumed.userID)\(waited)", Self.line("", answer))
        case nil: return ("resumed by \(resumed.userID)\(waited)", [])
        }
    }

    // MARK: Who spent what

    private mutating func pay(
        _ name: String,
        _ spend: ProtoSpend?,
        model: String,
        subtask: String = "",
        confidence: Double? = nil
    ) {
        let place = shares.firstIndex { $0.name == name } ?? shares.endIndex
        if place == shares.endIndex { shares.append(Share(name: name)) }
        if !subtask.isEmpty, !shares[place].subtasks.contains(subtask) { shares[place].subtasks.append(subtask) }
        if !model.isEmpty, !shares[place].models.contains(model) { shares[place].models.append(model) }
        if let confidence { shares[place].confidences.append(confidence) }
        guard let spend else { return }
        shares[place].spend.add(spend)
        total.add(spend)
    }

    // MARK: Words

    private static func price(_ spend: ProtoSpend?) -> String {
        guard let spend, spend.callCount > 0 else { return "" }
        return ", \(Quantities.count(Quantities.tokens(spend))) tokens, \(Quantities.money(spend.costNanoUsd))"
    }

    private static func line(_ what: String, _ text: String) -> [String] {
        text.isEmpty ? [] : [what.isEmpty ? text : "\(what): \(text)"]
    }

    private static func list(_ ids: [String], none: String) -> String {
        ids.isEmpty ? none : ids.joined(separator: ", ")
    }
}

extension ProtoSpend {
    mutating func add(_ other: ProtoSpend) {
        callCount += other.callCount
        inputTokens += other.inputTokens
        cachedInputTokens += other.cachedInputTokens
        cacheWriteTokens += other.cacheWriteTokens
        outputTokens += other.outputTokens
        reasoningTokens += other.reasoningTokens
        costNanoUsd += other.costNanoUsd
    }
}
