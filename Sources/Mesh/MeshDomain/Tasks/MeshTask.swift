/// A brief and what became of it: the sum of its journal. Only `TaskLifecycle` changes it.
public struct MeshTask: Boxed {
    public var box: Box<Facts>

    public init(box: Box<Facts>) { self.box = box }

    @inlinable public var id: TaskID { box.facts.id }
    @inlinable public var network: NetworkID { box.facts.network }
    @inlinable public var tenant: TenantID { box.facts.tenant }
    @inlinable public var owner: UserID { box.facts.owner }
    public internal(set) var submission: TaskSubmission {
        @inlinable _read { yield box.facts.submission }
        _modify { yield &own.submission }
    }
    @inlinable public var limits: TaskLimits { box.facts.limits }

    public internal(set) var status: Status {
        @inlinable get { box.facts.status }
        _modify { yield &own.status }
    }
    /// While it waits: where it goes on afterwards.
    public internal(set) var statusAfterWaiting: Status? {
        @inlinable get { box.facts.statusAfterWaiting }
        _modify { yield &own.statusAfterWaiting }
    }
    public internal(set) var plan: Plan? {
        @inlinable _read { yield box.facts.plan }
        _modify { yield &own.plan }
    }
    public internal(set) var result: TaskResult? {
        @inlinable get { box.facts.result }
        _modify { yield &own.result }
    }
    public internal(set) var confidence: Double? {
        @inlinable get { box.facts.confidence }
        _modify { yield &own.confidence }
    }
    public internal(set) var explanation: Explanation? {
        @inlinable get { box.facts.explanation }
        _modify { yield &own.explanation }
    }
    public internal(set) var reviews: [TaskEvent.Review] {
        @inlinable get { box.facts.reviews }
        _modify { yield &own.reviews }
    }
    public internal(set) var waiting: Waiting? {
        @inlinable get { box.facts.waiting }
        _modify { yield &own.waiting }
    }
    /// Every answer and comment of a person so far, oldest first; agents read them.
    public internal(set) var decisions: [DecisionRecord] {
        @inlinable get { box.facts.decisions }
        _modify { yield &own.decisions }
    }
    /// Whether a person has agreed to the plan, and to the result, as they are now.
    public internal(set) var planIsApproved: Bool {
        @inlinable get { box.facts.planIsApproved }
        _modify { yield &own.planIsApproved }
    }
    public internal(set) var resultIsApproved: Bool {
        @inlinable get { box.facts.resultIsApproved }
        _modify { yield &own.resultIsApproved }
    }
    public internal(set) var error: FailureReason? {
        @inlinable get { box.facts.error }
        _modify { yield &own.error }
    }
    public internal(set) var counters: TaskCounters {
        @inlinable get { box.facts.counters }
        _modify { yield &own.counters }
    }
    public internal(set) var spend: Spend {
        @inlinable get { box.facts.spend }
        _modify { yield &own.spend }
    }
    /// How many workers have taken it up.
    public internal(set) var runs: Int {
        @inlinable get { box.facts.runs }
        _modify { yield &own.runs }
    }
    /// Who works on it, until it waits or ends. Still set when a worker comes: the one before has vanished.
    public internal(set) var worker: WorkerID? {
        @inlinable get { box.facts.worker }
        _modify { yield &own.worker }
    }

    @inlinable public var createTime: Moment { box.facts.createTime }
    public internal(set) var startTime: Moment? {
        @inlinable get { box.facts.startTime }
        _modify { yield &own.startTime }
    }
    public internal(set) var updateTime: Moment {
        @inlinable get { box.facts.updateTime }
        _modify { yield &own.updateTime }
    }
    public internal(set) var endTime: Moment? {
        @inlinable get { box.facts.endTime }
        _modify { yield &own.endTime }
    }
    /// When it times out. Waiting for people moves it.
    public internal(set) var deadline: Moment? {
        @inlinable get { box.facts.deadline }
        _modify { yield &own.deadline }
    }
    /// The sequence of its last event.
    public internal(set) var version: Int {
        @inlinable get { box.facts.version }
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

    public enum Status: String, Sendable, Codable, CaseIterable {
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

        public var isFinal: Bool {
            switch self {
            case .completed, .failed, .cancelled, .timedOut: true
            case .held, .queued, .planning, .running, .reviewing, .waiting: false
            }
        }

        /// A worker works on it or should.
        public var wantsWorker: Bool {
            switch self {
            case .queued, .planning, .running, .reviewing: true
            case .held, .waiting, .completed, .failed, .cancelled, .timedOut: false
            }
        }
    }

    /// What a person decided about a wait.
    public struct DecisionRecord: Sendable, Hashable, Codable {
        public let waiting: Waiting
        public let user: UserID
        public let decision: PersonDecision
    }

    /// Without context, schema, explanation, the texts of plan and result, and the memory that agents read: what a list shows.
    public var basicView: MeshTask {
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
                plan.subtasks[position].provenance?.memoryItems = []
            }
            view.plan = plan
        }
        return view
    }
}
