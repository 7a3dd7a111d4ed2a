internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Telemetry

/// An event on one line, for output that is no terminal and for the events of a network.
enum EventLine {
    /// Nil for live text and heartbeats, which are no lines.
    static func text(_ event: ProtoTaskEvent) -> String? {
        guard let what = describe(event) else { return nil }
        let time = event.time.map { Quantities.date($0) + " " } ?? ""
        let number = event.sequence > 0 ? "#\(event.sequence) " : ""
        return time + number + TerminalText.line(what)
    }

    /// Without its time and number.
    static func what(_ event: ProtoTaskEvent) -> String? { describe(event) }

    private static func describe(_ event: ProtoTaskEvent) -> String? {
        switch event.event {
        case .textDelta, .textSnapshot, .textReset, .heartbeat, nil: nil
        case .gap(let gap): "events before \(gap.oldestSequence) are no longer kept: \(gap.reason)"
        case .submitted(let submitted): "submitted: \(submitted.task?.task ?? "")"
        case .released(let released): "released by \(released.userID)"
        case .started(let started): "started by \(started.workerID)\(started.run > 1 ? " (run \(started.run))" : "")"
        case .planned(let planned): describe(planned)
        case .subtaskReady(let ready): "\(ready.subtaskID) ready"
        case .subtaskStarted(let started):
            "\(started.subtaskID) started: \(started.agentName)"
                + (started.model.isEmpty ? "" : " with \(started.model)")
                + (started.attempt > 1 ? ", attempt \(started.attempt)" : "")
        case .modelFallback(let fallback):
            "\(fallback.subtaskID) fallback: \(fallback.fromModel) → \(fallback.toModel): \(fallback.reason)"
        case .memoryAdded(let memory): "memory: \(memory.type.word) by \(memory.subtaskID): \(memory.preview)"
        case .subtaskCompleted(let completed):
            "\(completed.subtaskID) done: confidence \(Quantities.confidence(completed.confidence)), "
                + Quantities.money(completed.spend?.costNanoUsd ?? 0)
        case .subtaskFailed(let failed):
            "\(failed.subtaskID) failed: \(failed.error?.message ?? "")\(failed.willRetry ? "; it is tried again" : "")"
        case .review(let review):
            "review of \(list(review.subtaskIds)): \(review.verdict.word), confidence "
                + "\(Quantities.confidence(review.confidence)): \(review.notes)"
        case .revised(let revised): "round \(revised.iteration): \(list(revised.subtaskIds)) again: \(revised.notes)"
        default: describeRest(event)
        }
    }

    private static func describeRest(_ event: ProtoTaskEvent) -> String? {
        switch event.event {
        case .waiting(let waiting): "waiting for \(waiting.waiting?.kind.word ?? ""): \(waiting.waiting?.prompt ?? "")"
        case .resumed(let resumed): describe(resumed)
        case .safety(let safety): "safety: \(safety.verdict?.decision.word ?? ""): \(safety.verdict?.explanation ?? "")"
        case .result(let result): "result written: confidence \(Quantities.confidence(result.confidence))"
        case .feedback(let feedback):
            "feedback: \(feedback.rating > 0 ? "\(feedback.rating) of 5 " : "")\(feedback.comment)"
        case .completed(let completed):
            "completed: confidence \(Quantities.confidence(completed.confidence)), "
                + Quantities.money(completed.spend?.costNanoUsd ?? 0)
        case .failed(let failed): "failed: \(failed.error?.message ?? "")"
        case .cancelled(let cancelled): "cancelled by \(cancelled.userID): \(cancelled.reason)"
        case .timedOut(let timedOut): "timed out after \(timedOut.timeoutSeconds) s"
        default: nil
        }
    }

    private static func describe(_ planned: ProtoTaskPlanned) -> String {
        let subtasks = planned.plan?.subtasks ?? []
        let names = subtasks.map { subtask in
            let needs = subtask.dependsOn.isEmpty ? "" : " ← \(subtask.dependsOn.joined(separator: ", "))"
            return "\(subtask.id) \(subtask.title)\(needs)"
        }
        return "planned by \(planned.plan?.source.word ?? ""): \(names.joined(separator: "; "))"
    }

    private static func describe(_ resumed: ProtoTaskResumed) -> String {
        switch resumed.decision {
        case .approve(let approval):
            describe(approval, by: resumed.userID)
        case .answer(let answer): "answer of \(resumed.userID): \(answer)"
        case nil: "resumed by \(resumed.userID)"
        }
    }

    static func describe(_ approval: ProtoApproval, by user: String) -> String {
        let decision = "\(approval.approved ? "approved" : "sent back") by \(user)"
        return approval.comment.isEmpty ? decision : "\(decision): \(approval.comment)"
    }

    private static func list(_ ids: [String]) -> String { ids.isEmpty ? "the result" : ids.joined(separator: ", ") }

    /// Nil for heartbeats and live text.
    static func text(_ event: ProtoNetworkEvent) -> String? {
        let what: String?
        switch event.event {
        case .taskEvent(let task): what = text(task).map { "task \(task.taskID) \($0)" }
        case .agentEvent(let agent):
            what = "agent \(agent.name): \(agent.previousStatus.word) → \(agent.status.word) \(agent.reason)"
        case .memoryEvent(let memory): what = text(memory)
        case .sessionEvent(let session): what = "session \(session.session?.id ?? "") \(session.change.word)"
        case .networkChanged(let change):
            what = "network \(change.change.word.replacing("_", with: " ")) by \(change.userID) \(change.agentID)"
        case .gap(let gap): what = "events are missing: \(gap.reason)"
        case .heartbeat, nil: what = nil
        }
        return what.map(TerminalText.line)
    }

    /// Nil for heartbeats.
    static func text(_ event: ProtoMemoryEvent) -> String? {
        let what: String?
        switch event.event {
        case .added(let item): what = "memory added: \(item.type.word) \(item.id): \(item.content.prefix(200))"
        case .consolidated(let item): what = "memory kept for long: \(item.type.word) \(item.id)"
        case .removed(let removed): what = "memory \(removed.reason.word): \(removed.type.word) \(removed.memoryID)"
        case .gap(let gap): what = "events are missing: \(gap.reason)"
        case .heartbeat, nil: what = nil
        }
        return what.map(TerminalText.line)
    }
}
