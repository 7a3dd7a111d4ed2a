/// A brief and what became of it: the sum of its journal. Only `TaskLifecycle` changes it.
///
/// It is one reference, because it is passed through dozens of functions that wait, and each of them keeps what it was given:
/// its facts lie in a box that is copied when a holder among several changes them.
package struct MeshTask: Sendable, Hashable {
    private var shared: SharedFacts

    package var id: TaskID { shared.facts.id }
    package var network: NetworkID { shared.facts.network }
    package var tenant: TenantID { shared.facts.tenant }
    package var owner: UserID { shared.facts.owner }
    package internal(set) var submission: TaskSubmission {
        get { shared.facts.submission }
        _modify {
            unshare()
            yield &shared.facts.submission
        }
    }
    package var limits: TaskLimits { shared.facts.limits }

    package internal(set) var status: Status {
        get { shared.facts.status }
        _modify {
            unshare()
            yield &shared.facts.status
        }
    }
    /// While it waits: where it goes on afterwards.
    package internal(set) var statusAfterWaiting: Status? {
        get { shared.facts.statusAfterWaiting }
        _modify {
            unshare()
            yield &shared.facts.statusAfterWaiting
        }
    }
    package internal(set) var plan: Plan? {
        get { shared.facts.plan }
        _modify {
            unshare()
            yield &shared.facts.plan
        }
    }
    package internal(set) var result: TaskResult? {
        get { shared.facts.result }
        _modify {
            unshare()
            yield &shared.facts.result
        }
    }
    package internal(set) var confidence: Double? {
        get { shared.facts.confidence }
        _modify {
            unshare()
            yield &shared.facts.confidence
        }
    }
    package internal(set) var explanation: Explanation? {
        get { shared.facts.explanation }
        _modify {
            unshare()
            yield &shared.facts.explanation
        }
    }
    package internal(set) var reviews: [TaskEvent.Review] {
        get { shared.facts.reviews }
        _modify {
            unshare()
            yield &shared.facts.reviews
        }
    }
    package internal(set) var waiting: Waiting? {
        get { shared.facts.waiting }
        _modify {
            unshare()
            yield &shared.facts.waiting
        }
    }
    /// Every answer and comment of a person so far, oldest first; agents read them.
    package internal(set) var decisions: [DecisionRecord] {
        get { shared.facts.decisions }
        _modify {
            unshare()
            yield &shared.facts.decisions
        }
    }
    /// Whether a person has agreed to the plan, and to the result, as they are now.
    package internal(set) var planIsApproved: Bool {
        get { shared.facts.planIsApproved }
        _modify {
            unshare()
            yield &shared.facts.planIsApproved
        }
    }
    package internal(set) var resultIsApproved: Bool {
        get { shared.facts.resultIsApproved }
        _modify {
            unshare()
            yield &shared.facts.resultIsApproved
        }
    }
    package internal(set) var error: FailureReason? {
        get { shared.facts.error }
        _modify {
            unshare()
            yield &shared.facts.error
        }
    }
    package internal(set) var counters: TaskCounters {
        get { shared.facts.counters }
        _modify {
            unshare()
            yield &shared.facts.counters
        }
    }
    package internal(set) var spend: Spend {
        get { shared.facts.spend }
        _modify {
            unshare()
            yield &shared.facts.spend
        }
    }
    /// How many workers have taken it up.
    package internal(set) var runs: Int {
        get { shared.facts.runs }
        _modify {
            unshare()
            yield &shared.facts.runs
        }
    }
    /// Who works on it, until it waits or ends. Still set when a worker comes: the one before has vanished.
    package internal(set) var worker: WorkerID? {
        get { shared.facts.worker }
        _modify {
            unshare()
            yield &shared.facts.worker
        }
    }

    package var createTime: Moment { shared.facts.createTime }
    package internal(set) var startTime: Moment? {
        get { shared.facts.startTime }
        _modify {
            unshare()
            yield &shared.facts.startTime
        }
    }
    package internal(set) var updateTime: Moment {
        get { shared.facts.updateTime }
        _modify {
            unshare()
            yield &shared.facts.updateTime
        }
    }
    package internal(set) var endTime: Moment? {
        get { shared.facts.endTime }
        _modify {
            unshare()
            yield &shared.facts.endTime
        }
    }
    /// When it times out. Waiting for people moves it.
    package internal(set) var deadline: Moment? {
        get { shared.facts.deadline }
        _modify {
            unshare()
            yield &shared.facts.deadline
        }
    }
    /// The sequence of its last event.
    package internal(set) var version: Int {
        get { shared.facts.version }
        _modify {
            unshare()
            yield &shared.facts.version
        }
    }

    init(_ facts: Facts) { shared = SharedFacts(facts) }

    init(_ event: TaskEvent.Submitted, at time: Moment) { self.init(Facts(event, at: time)) }

    var facts: Facts {
        _read { yield shared.facts }
    }

    private mutating func unshare() {
        if !isKnownUniquelyReferenced(&shared) { shared = SharedFacts(shared.facts) }
    }

    package static func == (left: MeshTask, right: MeshTask) -> Bool {
        left.shared === right.shared || left.shared.facts == right.shared.facts
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(shared.facts) }

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

/// Changed only through a `MeshTask` that is its one holder, which nobody else can be reading then: hence Sendable.
private final class SharedFacts: @unchecked Sendable {
    var facts: MeshTask.Facts

    init(_ facts: MeshTask.Facts) { self.facts = facts }
}
