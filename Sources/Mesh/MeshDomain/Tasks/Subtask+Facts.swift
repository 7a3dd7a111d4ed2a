extension Subtask {
    public struct Facts: Sendable, Hashable, Codable {
        public let id: SubtaskID
        public internal(set) var title: String
        public internal(set) var instruction: String
        public internal(set) var agentType: String
        public internal(set) var capabilities: [String]
        public internal(set) var dependsOn: [SubtaskID]

        public internal(set) var status = Status.pending
        public internal(set) var agent: AgentID?
        public internal(set) var output = ""
        public internal(set) var outputData: JSONValue?
        public internal(set) var confidence: Double?
        public internal(set) var attempts = 0
        public internal(set) var revisions = 0
        public internal(set) var failures = 0
        public internal(set) var revisionNotes = ""
        public internal(set) var spend = Spend.none
        public internal(set) var provenance: Provenance?
        public internal(set) var error: FailureReason?
        public internal(set) var createTime = Moment.zero
        public internal(set) var readyTime: Moment?
        public internal(set) var startTime: Moment?
        public internal(set) var endTime: Moment?
    }
}
