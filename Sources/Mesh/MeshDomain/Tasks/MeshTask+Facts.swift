/// What a task consists of.
extension MeshTask {
    public struct Facts: Sendable, Hashable, Codable {
        public let id: TaskID
        public let network: NetworkID
        public let tenant: TenantID
        public let owner: UserID
        public internal(set) var submission: TaskSubmission
        public let limits: TaskLimits

        public internal(set) var status: Status
        public internal(set) var statusAfterWaiting: Status?
        public internal(set) var plan: Plan?
        public internal(set) var result: TaskResult?
        public internal(set) var confidence: Double?
        public internal(set) var explanation: Explanation?
        public internal(set) var reviews: [TaskEvent.Review] = []
        public internal(set) var waiting: Waiting?
        public internal(set) var decisions: [DecisionRecord] = []
        public internal(set) var planIsApproved = false
        public internal(set) var resultIsApproved = false
        public internal(set) var error: FailureReason?
        public internal(set) var counters = TaskCounters()
        public internal(set) var spend = Spend.none
        public internal(set) var runs = 0
        public internal(set) var worker: WorkerID?

        public let createTime: Moment
        public internal(set) var startTime: Moment?
        public internal(set) var updateTime: Moment
        public internal(set) var endTime: Moment?
        public internal(set) var deadline: Moment?
        public internal(set) var version: Int
    }
}
