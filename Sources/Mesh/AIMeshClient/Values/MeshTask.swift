internal import MeshProto

/// A task of a network, as it is now.
public struct MeshTask: Sendable, Hashable, Identifiable {
    public var id: String
    public var networkID: String
    public var brief: String
    public var context: JSONObject
    public var priority: Int
    public var status: TaskStatus
    public var sessionID: String?
    public var parentTaskID: String?
    /// The task that this one is another attempt at.
    public var retryOfTaskID: String?
    public var labels: [String: String]
    /// Nil until it is planned.
    public var plan: Plan?
    /// Nil until it is written.
    public var result: TaskResult?
    /// From 0 to 1.
    public var confidence: Double?
    public var explanation: Explanation?
    /// What it waits for; nil when it does not wait.
    public var waiting: Waiting?
    /// Why it failed.
    public var error: MeshError?
    public var counters: TaskCounters
    public var spend: Spend
    public var ownerID: String
    public var createdAt: Moment?
    public var startedAt: Moment?
    public var updatedAt: Moment?
    public var endedAt: Moment?
    /// When its time is over.
    public var deadline: Moment?
}

public enum TaskStatus: String, Sendable, Hashable, CaseIterable {
    case held, queued, planning, running, reviewing, waiting
    case completed, failed, cancelled, timedOut
    /// One that this version of the library does not know.
    case unknown

    /// Nothing follows.
    public var isEnd: Bool {
        switch self {
        case .completed, .failed, .cancelled, .timedOut: true
        case .held, .queued, .planning, .running, .reviewing, .waiting, .unknown: false
        }
    }
}

/// What happened in a task, in numbers.
public struct TaskCounters: Sendable, Hashable {
    /// The sequence of its last event.
    public var eventCount: Int
    public var subtaskCount: Int
    public var completedSubtaskCount: Int
    public var iterationCount: Int
    public var fallbackCount: Int
}

extension MeshTask {
    init(_ proto: ProtoTask) {
        self.init(
            id: proto.id,
            networkID: proto.networkID,
            brief: proto.task,
            context: JSONObject(proto.context),
            priority: Int(proto.priority),
            status: TaskStatus(proto.status),
            sessionID: proto.sessionID.nonEmpty,
            parentTaskID: proto.parentTaskID.nonEmpty,
            retryOfTaskID: proto.retryOfTaskID.nonEmpty,
            labels: proto.labels,
            plan: proto.plan.map { Plan($0) },
            result: proto.result.map { TaskResult($0) },
            confidence: proto.confidence,
            explanation: proto.explanation.map { Explanation($0) },
            waiting: proto.waiting.map { Waiting($0) },
            error: proto.error.map { MeshError($0) },
            counters: TaskCounters(proto.counters),
            spend: Spend(proto.spend),
            ownerID: proto.ownerID,
            createdAt: proto.createTime.map { Moment($0) },
            startedAt: proto.startTime.map { Moment($0) },
            updatedAt: proto.updateTime.map { Moment($0) },
            endedAt: proto.endTime.map { Moment($0) },
            deadline: proto.deadline.map { Moment($0) }
        )
    }
}

extension TaskStatus {
    init(_ proto: ProtoTaskStatus) {
        self =
            switch proto {
            case .held: .held
            case .queued: .queued
            case .planning: .planning
            case .running: .running
            case .reviewing: .reviewing
            case .waiting: .waiting
            case .completed: .completed
            case .failed: .failed
            case .cancelled: .cancelled
            case .timedOut: .timedOut
            case .unspecified, .unrecognized: .unknown
            }
    }

    var proto: ProtoTaskStatus {
        switch self {
        case .held: .held
        case .queued: .queued
        case .planning: .planning
        case .running: .running
        case .reviewing: .reviewing
        case .waiting: .waiting
        case .completed: .completed
        case .failed: .failed
        case .cancelled: .cancelled
        case .timedOut: .timedOut
        case .unknown: .unspecified
        }
    }
}

extension TaskCounters {
    init(_ proto: ProtoTaskCounters?) {
        self.init(
            eventCount: Int(proto?.eventCount ?? 0),
            subtaskCount: Int(proto?.subtaskCount ?? 0),
            completedSubtaskCount: Int(proto?.completedSubtaskCount ?? 0),
            iterationCount: Int(proto?.iterationCount ?? 0),
            fallbackCount: Int(proto?.fallbackCount ?? 0)
        )
    }
}
