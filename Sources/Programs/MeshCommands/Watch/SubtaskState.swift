internal import MeshProto
internal import Protobuf
internal import Telemetry

/// What a watcher knows of one subtask.
struct SubtaskState: Sendable, Hashable {
    enum Stage: Sendable, Hashable {
        case waiting
        case ready
        case running
        case done
        case failed
        /// Goes back for another round and has not begun it.
        case revised
        case cancelled
        case skipped

        var isOver: Bool {
            switch self {
            case .done, .failed, .cancelled, .skipped: true
            case .waiting, .ready, .running, .revised: false
            }
        }
    }

    let id: String
    var title: String
    var dependsOn: [String] = []
    var stage = Stage.waiting
    var agent = ""
    var model = ""
    var attempt: Int32 = 0
    var startTime: UnixTime?
    var endTime: UnixTime?
    var confidence: Double?
    var costNanoUSD: Int64 = 0
    var reason = ""
    var text = LiveText()

    init(id: String, title: String) {
        self.id = id
        self.title = title
    }

    /// As the plan has it. What events said about the same subtask in an earlier plan is kept.
    init(_ planned: ProtoSubtask, before: SubtaskState?) {
        self = before ?? SubtaskState(id: planned.id, title: planned.title)
        title = planned.title
        dependsOn = planned.dependsOn
        if agent.isEmpty { agent = planned.agentType }
        if let provenance = planned.provenance {
            agent = provenance.agentName
            model = provenance.model
        }
        switch planned.status {
        case .pending: stage = .waiting
        case .ready: stage = .ready
        case .running: stage = .running
        case .completed: stage = .done
        case .failed: stage = .failed
        case .cancelled: stage = .cancelled
        case .skipped: stage = .skipped
        case .unspecified, .unrecognized: if before == nil { stage = .waiting }
        }
        if let confidence = planned.confidence { self.confidence = confidence }
        if let spend = planned.spend { costNanoUSD = max(costNanoUSD, spend.costNanoUsd) }
        if let start = planned.startTime { startTime = start.unixTime }
        if let end = planned.endTime { endTime = end.unixTime }
        attempt = max(attempt, planned.attemptCount)
    }

    /// Nanoseconds of the last attempt so far.
    func elapsed(now: UnixTime) -> Int64? {
        guard let startTime else { return nil }
        return max(0, (endTime ?? now).nanoseconds - startTime.nanoseconds)
    }
}
