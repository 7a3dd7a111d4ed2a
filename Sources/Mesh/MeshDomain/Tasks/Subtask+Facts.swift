extension Subtask {
    package struct Facts: Sendable, Hashable, Codable {
        let id: SubtaskID
        var title: String
        var instruction: String
        var agentType: String
        var capabilities: [String]
        var dependsOn: [SubtaskID]

        var status = Status.pending
        var agent: AgentID?
        var output = ""
        var outputData: JSONValue?
        var confidence: Double?
        var attempts = 0
        var revisions = 0
        var failures = 0
        var revisionNotes = ""
        var spend = Spend.none
        var provenance: Provenance?
        var error: FailureReason?
        var createTime = Moment.zero
        var readyTime: Moment?
        var startTime: Moment?
        var endTime: Moment?
    }
}
