/// What a task consists of.
extension MeshTask {
    package struct Facts: Sendable, Hashable, Codable {
        let id: TaskID
        let network: NetworkID
        let tenant: TenantID
        let owner: UserID
        var submission: TaskSubmission
        let limits: TaskLimits

        var status: Status
        var statusAfterWaiting: Status?
        var plan: Plan?
        var result: TaskResult?
        var confidence: Double?
        var explanation: Explanation?
        var reviews: [TaskEvent.Review] = []
        var waiting: Waiting?
        var decisions: [DecisionRecord] = []
        var planIsApproved = false
        var resultIsApproved = false
        var error: FailureReason?
        var counters = TaskCounters()
        var spend = Spend.none
        var runs = 0
        var worker: WorkerID?

        let createTime: Moment
        var startTime: Moment?
        var updateTime: Moment
        var endTime: Moment?
        var deadline: Moment?
        var version: Int
    }
}
