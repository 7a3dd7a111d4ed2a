internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry

/// All that a watcher knows of a task: the sum of its events, and how that looks in a terminal.
///
///     var view = TaskView(palette: .none)
///     view.apply(event)
///     for line in view.render(width: 80, height: 24, now: now) { … }
///
/// A value: it reads no clock and writes nowhere.
struct TaskView: Sendable {
    enum Ending: Sendable, Hashable {
        case completed(confidence: Double)
        case failed(String)
        case cancelled(String)
        case timedOut(seconds: Int32)
    }

    struct Note: Sendable, Hashable {
        let style: TextStyle
        let text: String
    }

    let palette: Palette
    private(set) var taskID = ""
    private(set) var networkID = ""
    private(set) var brief = ""
    private(set) var status = ""
    private(set) var startTime: UnixTime?
    private(set) var endTime: UnixTime?
    /// The time of the latest event. The clock here may be behind that of the server.
    private(set) var latestTime = UnixTime(nanoseconds: 0)
    private(set) var subtasks: [SubtaskState] = []
    private(set) var resultText = LiveText()
    private(set) var memoryCount = 0
    /// What happened last besides the subtasks, oldest first.
    private(set) var notes: [Note] = []
    private(set) var waiting: ProtoWaiting?
    private(set) var result: ProtoTaskResult?
    private(set) var confidence: Double?
    private(set) var explanation: ProtoExplanation?
    private(set) var ending: Ending?
    private(set) var costNanoUSD: Int64 = 0
    private(set) var tokens: Int64 = 0
    private(set) var eventCount = 0
    /// The journal event that came last.
    private(set) var lastSequence: Int32 = 0
    /// The sums hold what was spent up to this event, because the server told them; earlier events add nothing.
    private var spendSequence: Int32 = 0
    /// What the driver says of the connection; empty when all is well.
    var connectionNote = ""

    private static let notesMax = 6

    init(palette: Palette = .none) { self.palette = palette }

    // MARK: Events

    mutating func apply(_ event: ProtoTaskEvent) {
        if event.sequence > 0 {
            // A stream that was taken up again may repeat what was seen.
            guard event.sequence > lastSequence else { return }
            lastSequence = event.sequence
            eventCount += 1
        }
        if !event.taskID.isEmpty { taskID = event.taskID }
        if !event.networkID.isEmpty { networkID = event.networkID }
        let time = event.time?.unixTime
        latestTime = max(latestTime, time ?? latestTime)
        switch event.event {
        case .textDelta(let delta): change(text: delta.subtaskID) { $0.apply(delta) }
        case .textSnapshot(let snapshot): change(text: snapshot.subtaskID) { $0.apply(snapshot) }
        case .textReset(let reset): change(text: reset.subtaskID) { $0.apply(reset) }
        case .gap(let gap): note(.notice, "events before \(gap.oldestSequence) are no longer kept: \(gap.reason)")
        case .heartbeat, nil: break
        case .submitted(let submitted): if let task = submitted.task { adopt(task) }
        case .released: status = "queued"
        case .started(let started): begin(started, time)
        case .planned(let planned): plan(planned)
        case .subtaskReady(let ready): change(ready.subtaskID) { $0.stage = .ready }
        case .subtaskStarted(let started): start(started, time)
        case .modelFallback(let fallback): fall(fallback)
        case .memoryAdded(let memory): remember(memory)
        case .subtaskCompleted(let completed): complete(completed, time)
        case .subtaskFailed(let failed): fail(failed, time)
        case .review(let review): add(review)
        case .revised(let revised): revise(revised)
        case .waiting(let event): wait(event)
        case .resumed(let resumed): resume(resumed)
        case .safety(let safety): check(safety)
        case .result(let ready): finish(ready)
        case .feedback(let feedback):
            note(.plain, "feedback: \(feedback.rating > 0 ? "\(feedback.rating) of 5 " : "")\(feedback.comment)")
        case .completed(let completed): end(.completed(confidence: completed.confidence), completed.spend, time)
        case .failed(let failed): end(.failed(failed.error?.message ?? ""), failed.spend, time)
        case .cancelled(let cancelled): end(.cancelled(cancelled.reason), cancelled.spend, time)
        case .timedOut(let timedOut): end(.timedOut(seconds: timedOut.timeoutSeconds), timedOut.spend, time)
        }
    }

    /// What the server answers about the task as a whole: after submitting, or where events are missing.
    mutating func adopt(_ task: ProtoTask) {
        taskID = task.id
        networkID = task.networkID
        brief = task.task
        status = task.status.word
        if let start = task.startTime { startTime = start.unixTime }
        if let plan = task.plan { take(plan) }
        if let spend = task.spend {
            total(spend)
            spendSequence = max(spendSequence, task.version)
        }
        if let result = task.result { self.result = result }
        if let confidence = task.confidence { self.confidence = confidence }
        waiting = task.status == .waiting ? task.waiting : nil
    }

    /// The person decided; the event that says so is on its way.
    mutating func answered() { waiting = nil }

    private mutating func begin(_ started: ProtoTaskStarted, _ time: UnixTime?) {
        status = "planning"
        if startTime == nil { startTime = time }
        if started.run > 1 { note(.notice, "the work was taken up again (run \(started.run))") }
    }

    private mutating func plan(_ planned: ProtoTaskPlanned) {
        status = "running"
        spend(planned.spend)
        guard let plan = planned.plan else { return }
        take(plan)
        if plan.revision > 1 { note(.notice, "the plan was made anew (revision \(plan.revision))") }
        if plan.source == .rules { note(.notice, "rules made the plan: no usable one came from a model") }
    }

    private mutating func take(_ plan: ProtoPlan) {
        let before = Dictionary(subtasks.map { ($0.id, $0) }) { first, _ in first }
        subtasks = plan.subtasks.map { SubtaskState($0, before: before[$0.id]) }
    }

    private mutating func start(_ started: ProtoSubtaskStarted, _ time: UnixTime?) {
        status = "running"
        change(started.subtaskID) { subtask in
            subtask.stage = .running
            subtask.agent = started.agentName.isEmpty ? started.agentType : started.agentName
            subtask.model = started.model
            subtask.attempt = started.attempt
            subtask.startTime = time
            subtask.endTime = nil
            subtask.reason = ""
        }
    }

    private mutating func fall(_ fallback: ProtoModelFallback) {
        if !fallback.subtaskID.isEmpty { change(fallback.subtaskID) { $0.model = fallback.toModel } }
        let place = fallback.subtaskID.isEmpty ? "" : "\(fallback.subtaskID): "
        note(.notice, "\(place)\(fallback.fromModel) → \(fallback.toModel): \(fallback.reason)")
    }

    private mutating func remember(_ memory: ProtoMemoryAdded) {
        memoryCount += 1
        let writer = memory.subtaskID.isEmpty ? "" : " (\(memory.subtaskID))"
        note(.dim, "memory: \(memory.type.word)\(writer): \(memory.preview)")
    }

    private mutating func complete(_ completed: ProtoSubtaskCompleted, _ time: UnixTime?) {
        spend(completed.spend)
        let cost = isSpendNew ? completed.spend?.costNanoUsd ?? 0 : 0
        change(completed.subtaskID) { subtask in
            subtask.stage = .done
            subtask.confidence = completed.confidence
            subtask.costNanoUSD += cost
            subtask.endTime = time
            if let provenance = completed.provenance {
                if !provenance.model.isEmpty { subtask.model = provenance.model }
                if !provenance.agentName.isEmpty { subtask.agent = provenance.agentName }
            }
        }
    }

    private mutating func fail(_ failed: ProtoSubtaskFailed, _ time: UnixTime?) {
        spend(failed.spend)
        let cost = isSpendNew ? failed.spend?.costNanoUsd ?? 0 : 0
        change(failed.subtaskID) { subtask in
            subtask.stage = failed.willRetry ? .ready : .failed
            subtask.reason = failed.error?.message ?? ""
            subtask.costNanoUSD += cost
            subtask.endTime = time
        }
        let next = failed.willRetry ? "; it is tried again" : ""
        note(.bad, "\(failed.subtaskID) failed: \(failed.error?.message ?? "")\(next)")
    }

    private mutating func add(_ review: ProtoReviewDone) {
        spend(review.spend)
        status = "reviewing"
        let what = review.subtaskIds.isEmpty ? "the result" : review.subtaskIds.joined(separator: ", ")
        let verdict = review.verdict.word.replacing("_", with: " ")
        let style: TextStyle = review.verdict == .accepted ? .good : .notice
        note(style, "review of \(what): \(verdict) (\(Quantities.confidence(review.confidence))) \(review.notes)")
    }

    private mutating func revise(_ revised: ProtoWorkRevised) {
        status = "running"
        for id in revised.subtaskIds { change(id) { $0.stage = .revised } }
        let what = revised.subtaskIds.isEmpty ? "the result" : revised.subtaskIds.joined(separator: ", ")
        note(.notice, "round \(revised.iteration): \(what) again: \(revised.notes)")
    }

    private mutating func wait(_ event: ProtoTaskWaiting) {
        status = "waiting"
        waiting = event.waiting
    }

    private mutating func resume(_ resumed: ProtoTaskResumed) {
        status = "running"
        waiting = nil
        switch resumed.decision {
        case .approve(let approval):
            note(.plain, EventLine.describe(approval, by: resumed.userID))
        case .answer(let answer): note(.plain, "answer of \(resumed.userID): \(answer)")
        case nil: break
        }
    }

    private mutating func check(_ safety: ProtoSafetyChecked) {
        guard let verdict = safety.verdict, verdict.decision != .allowed else { return }
        note(.bad, "safety: \(verdict.decision.word): \(verdict.explanation)")
    }

    private mutating func finish(_ ready: ProtoResultReady) {
        spend(ready.spend)
        result = ready.result
        confidence = ready.confidence
        explanation = ready.explanation
        resultText = LiveText()
    }

    private mutating func end(_ ending: Ending, _ spend: ProtoSpend?, _ time: UnixTime?) {
        self.ending = ending
        endTime = time
        waiting = nil
        if let spend { total(spend) }
        if case .completed(let confidence) = ending { self.confidence = confidence }
        status =
            switch ending {
            case .completed: "completed"
            case .failed: "failed"
            case .cancelled: "cancelled"
            case .timedOut: "timed out"
            }
        for index in subtasks.indices where !subtasks[index].stage.isOver {
            if case .completed = ending { subtasks[index].stage = .skipped } else { subtasks[index].stage = .cancelled }
            if subtasks[index].startTime != nil { subtasks[index].endTime = subtasks[index].endTime ?? time }
        }
    }

    // MARK: Parts

    /// A subtask that no plan named yet, because the watch began late, gets a place at the end.
    private mutating func change(_ id: String, _ body: (inout SubtaskState) -> Void) {
        if let index = subtasks.firstIndex(where: { $0.id == id }) {
            body(&subtasks[index])
        } else if subtasks.count < 256 {
            var subtask = SubtaskState(id: id, title: "")
            body(&subtask)
            subtasks.append(subtask)
        }
    }

    private mutating func change(text id: String, _ body: (inout LiveText) -> Void) {
        if id.isEmpty { body(&resultText) } else { change(id) { body(&$0.text) } }
    }

    private mutating func note(_ style: TextStyle, _ text: String) {
        notes.append(Note(style: style, text: TerminalText.line(text)))
        if notes.count > Self.notesMax { notes.removeFirst() }
    }

    private var isSpendNew: Bool { lastSequence > spendSequence }

    private mutating func spend(_ spend: ProtoSpend?) {
        guard let spend, isSpendNew else { return }
        costNanoUSD += spend.costNanoUsd
        tokens += Quantities.tokens(spend)
    }

    private mutating func total(_ spend: ProtoSpend) {
        costNanoUSD = spend.costNanoUsd
        tokens = Quantities.tokens(spend)
    }
}
