/// A brief and what became of it: the sum of its journal. Only `TaskLifecycle` changes it.
package struct MeshTask: Sendable, Hashable, Codable {
    package let id: TaskID
    package let network: NetworkID
    package let tenant: TenantID
    package let owner: UserID
    package internal(set) var submission: TaskSubmission
    package let limits: TaskLimits

    package internal(set) var status: Status
    /// While it waits: where it goes on afterwards.
    package internal(set) var statusAfterWaiting: Status?
    package internal(set) var plan: Plan?
    package internal(set) var result: TaskResult?
    package internal(set) var confidence: Double?
    package internal(set) var explanation: Explanation?
    package internal(set) var reviews: [TaskEvent.Review] = []
    package internal(set) var waiting: Waiting?
    /// Every answer and comment of a person so far, oldest first; agents read them.
    package internal(set) var decisions: [DecisionRecord] = []
    /// Whether a person has agreed to the plan, and to the result, as they are now.
    package internal(set) var planIsApproved = false
    package internal(set) var resultIsApproved = false
    package internal(set) var error: FailureReason?
    package internal(set) var counters = TaskCounters()
    package internal(set) var spend = Spend.none
    /// How many workers have taken it up.
    package internal(set) var runs = 0
    /// Who works on it, until it waits or ends. Still set when a worker comes: the one before has vanished.
    package internal(set) var worker: WorkerID?

    package let createTime: Moment
    package internal(set) var startTime: Moment?
    package internal(set) var updateTime: Moment
    package internal(set) var endTime: Moment?
    /// When it times out. Waiting for people moves it.
    package internal(set) var deadline: Moment?
    /// The sequence of its last event.
    package internal(set) var version: Int

    package enum Status: String, Sendable, Codable, CaseIterable {
        case held
        case queued
        case planning
        case running
        case reviewing
        case waiting
        case completed
        case failed
        case cancelled
        case timedOut

        package var isFinal: Bool {
            switch self {
            case .completed, .failed, .cancelled, .timedOut: true
            case .held, .queued, .planning, .running, .reviewing, .waiting: false
            }
        }

        /// A worker works on it or should.
        package var wantsWorker: Bool {
            switch self {
            case .queued, .planning, .running, .reviewing: true
            case .held, .waiting, .completed, .failed, .cancelled, .timedOut: false
            }
        }
    }

    /// What a person decided about a wait.
    package struct DecisionRecord: Sendable, Hashable, Codable {
        package let waiting: Waiting
        package let user: UserID
        package let decision: PersonDecision
    }

    init(_ event: TaskEvent.Submitted, at time: Moment) {
        id = event.task
        network = event.network
        tenant = event.tenant
        owner = event.owner
        submission = event.submission
        limits = event.limits
        status = event.submission.isHeld ? .held : .queued
        createTime = time
        updateTime = time
        version = 1
    }

    /// Without context, schema, explanation and the texts of plan and result: what a list shows.
    package var basicView: MeshTask {
        var view = self
        view.submission.context = .object([:])
        view.submission.responseSchema = nil
        view.submission.images = []
        view.submission.keptPlan = nil
        view.explanation = nil
        view.decisions = []
        view.reviews = []
        view.waiting?.prompt = ""
        view.result?.text = ""
        view.result?.data = nil
        if var plan = view.plan {
            plan.rationale = ""
            for position in plan.subtasks.indices {
                plan.subtasks[position].instruction = ""
                plan.subtasks[position].output = ""
                plan.subtasks[position].outputData = nil
                plan.subtasks[position].revisionNotes = ""
            }
            view.plan = plan
        }
        return view
    }
}
