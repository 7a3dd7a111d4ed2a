/// A brief and what became of it: the sum of its journal. Only `TaskLifecycle` changes it.
package struct MeshTask: Boxed {
    package var box: Box<Facts>

    package init(box: Box<Facts>) { self.box = box }

    package var id: TaskID { own.id }
    package var network: NetworkID { own.network }
    package var tenant: TenantID { own.tenant }
    package var owner: UserID { own.owner }
    package internal(set) var submission: TaskSubmission {
        _read { yield box.facts.submission }
        _modify { yield &own.submission }
    }
    package var limits: TaskLimits { own.limits }

    package internal(set) var status: Status {
        get { own.status }
        _modify { yield &own.status }
    }
    /// While it waits: where it goes on afterwards.
    package internal(set) var statusAfterWaiting: Status? {
        get { own.statusAfterWaiting }
        _modify { yield &own.statusAfterWaiting }
    }
    package internal(set) var plan: Plan? {
        _read { yield box.facts.plan }
        _modify { yield &own.plan }
    }
    package internal(set) var result: TaskResult? {
        get { own.result }
        _modify { yield &own.result }
    }
    package internal(set) var confidence: Double? {
        get { own.confidence }
        _modify { yield &own.confidence }
    }
    package internal(set) var explanation: Explanation? {
        get { own.explanation }
        _modify { yield &own.explanation }
    }
    package internal(set) var reviews: [TaskEvent.Review] {
        get { own.reviews }
        _modify { yield &own.reviews }
    }
    package internal(set) var waiting: Waiting? {
        get { own.waiting }
        _modify { yield &own.waiting }
    }
    /// Every answer and comment of a person so far, oldest first; agents read them.
    package internal(set) var decisions: [DecisionRecord] {
        get { own.decisions }
        _modify { yield &own.decisions }
    }
    /// Whether a person has agreed to the plan, and to the result, as they are now.
    package internal(set) var planIsApproved: Bool {
        get { own.planIsApproved }
        _modify { yield &own.planIsApproved }
    }
    package internal(set) var resultIsApproved: Bool {
        get { own.resultIsApproved }
        _modify { yield &own.resultIsApproved }
    }
    package internal(set) var error: FailureReason? {
        get { own.error }
        _modify { yield &own.error }
    }
    package internal(set) var counters: TaskCounters {
        get { own.counters }
        _modify { yield &own.counters }
    }
    package internal(set) var spend: Spend {
        get { own.spend }
        _modify { yield &own.spend }
    }
    /// How many workers have taken it up.
    package internal(set) var runs: Int {
        get { own.runs }
        _modify { yield &own.runs }
    }
    /// Who works on it, until it waits or ends. Still set when a worker comes: the one before has vanished.
    package internal(set) var worker: WorkerID? {
        get { own.worker }
        _modify { yield &own.worker }
    }

    package var createTime: Moment { own.createTime }
    package internal(set) var startTime: Moment? {
        get { own.startTime }
        _modify { yield &own.startTime }
    }
    package internal(set) var updateTime: Moment {
        get { own.updateTime }
        _modify { yield &own.updateTime }
    }
    package internal(set) var endTime: Moment? {
        get { own.endTime }
        _modify { yield &own.endTime }
    }
    /// When it times out. Waiting for people moves it.
    package internal(set) var deadline: Moment? {
        get { own.deadline }
        _modify { yield &own.deadline }
    }
    /// The sequence of its last event.
    package internal(set) var version: Int {
        get { own.version }
        _modify { yield &own.version }
    }

    init(_ event: TaskEvent.Submitted, at time: Moment) {
        self.init(
            Facts(
                id: event.task,
                network: event.network,
                tenant: event.tenant,
                owner: event.owner,
                submission: event.submission,
                limits: event.limits,
                status: event.submission.isHeld ? .held : .queued,
                createTime: time,
                updateTime: time,
                version: 1
            )
        )
    }

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
