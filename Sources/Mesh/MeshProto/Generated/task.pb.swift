// Made by protoc-gen-mesh from aimesh/v1/task.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf
internal import SchemaOptions

/// Where a task stands. COMPLETED, FAILED, CANCELLED and TIMED_OUT are final.
package enum ProtoTaskStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It was submitted with hold and waits for ProcessTask.
    case held
    /// It waits for its turn.
    case queued
    /// The coordinator makes the plan.
    case planning
    /// Agents work on subtasks.
    case running
    /// The critic reviews, or the coordinator writes the result.
    case reviewing
    /// It waits for an approval or an answer of a person.
    case waiting
    /// It has a result.
    case completed
    /// It ended without a result.
    case failed
    /// Somebody cancelled it.
    case cancelled
    /// Its time ran out.
    case timedOut
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .held,
        .queued,
        .planning,
        .running,
        .reviewing,
        .waiting,
        .completed,
        .failed,
        .cancelled,
        .timedOut,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.TaskStatus",
        [
            (0, "TASK_STATUS_UNSPECIFIED"),
            (1, "TASK_STATUS_HELD"),
            (2, "TASK_STATUS_QUEUED"),
            (3, "TASK_STATUS_PLANNING"),
            (4, "TASK_STATUS_RUNNING"),
            (5, "TASK_STATUS_REVIEWING"),
            (6, "TASK_STATUS_WAITING"),
            (7, "TASK_STATUS_COMPLETED"),
            (8, "TASK_STATUS_FAILED"),
            (9, "TASK_STATUS_CANCELLED"),
            (10, "TASK_STATUS_TIMED_OUT"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .held
        case 2: self = .queued
        case 3: self = .planning
        case 4: self = .running
        case 5: self = .reviewing
        case 6: self = .waiting
        case 7: self = .completed
        case 8: self = .failed
        case 9: self = .cancelled
        case 10: self = .timedOut
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .held: 1
        case .queued: 2
        case .planning: 3
        case .running: 4
        case .reviewing: 5
        case .waiting: 6
        case .completed: 7
        case .failed: 8
        case .cancelled: 9
        case .timedOut: 10
        case .unrecognized(let number): number
        }
    }
}

/// Where a task stops for approval.
package enum ProtoApprovalPoint: MessageEnum {
    /// Not set.
    case unspecified
    /// After the plan is made, before any subtask starts.
    case plan
    /// After the result is written, before the task completes.
    case result
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .plan,
        .result,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ApprovalPoint",
        [
            (0, "APPROVAL_POINT_UNSPECIFIED"),
            (1, "APPROVAL_POINT_PLAN"),
            (2, "APPROVAL_POINT_RESULT"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .plan
        case 2: self = .result
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .plan: 1
        case .result: 2
        case .unrecognized(let number): number
        }
    }
}

/// Who made a plan.
package enum ProtoPlanSource: MessageEnum {
    /// Not set.
    case unspecified
    /// A model; the plan was used as it came.
    case model
    /// A model; the plan was mended by rules.
    case repaired
    /// Rules; the plan of the model was not usable or there was none.
    case rules
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .model,
        .repaired,
        .rules,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.PlanSource",
        [
            (0, "PLAN_SOURCE_UNSPECIFIED"),
            (1, "PLAN_SOURCE_MODEL"),
            (2, "PLAN_SOURCE_REPAIRED"),
            (3, "PLAN_SOURCE_RULES"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .model
        case 2: self = .repaired
        case 3: self = .rules
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .model: 1
        case .repaired: 2
        case .rules: 3
        case .unrecognized(let number): number
        }
    }
}

/// Where a subtask stands. COMPLETED, FAILED, CANCELLED and SKIPPED are final.
package enum ProtoSubtaskStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It waits for the outputs of others.
    case pending
    /// All its inputs are there; it waits for an agent.
    case ready
    /// An agent works on it.
    case running
    /// It has an output.
    case completed
    /// All attempts failed.
    case failed
    /// The task ended first.
    case cancelled
    /// It is not needed, or one that it depends on failed.
    case skipped
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .pending,
        .ready,
        .running,
        .completed,
        .failed,
        .cancelled,
        .skipped,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SubtaskStatus",
        [
            (0, "SUBTASK_STATUS_UNSPECIFIED"),
            (1, "SUBTASK_STATUS_PENDING"),
            (2, "SUBTASK_STATUS_READY"),
            (3, "SUBTASK_STATUS_RUNNING"),
            (4, "SUBTASK_STATUS_COMPLETED"),
            (5, "SUBTASK_STATUS_FAILED"),
            (6, "SUBTASK_STATUS_CANCELLED"),
            (7, "SUBTASK_STATUS_SKIPPED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .pending
        case 2: self = .ready
        case 3: self = .running
        case 4: self = .completed
        case 5: self = .failed
        case 6: self = .cancelled
        case 7: self = .skipped
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .pending: 1
        case .ready: 2
        case .running: 3
        case .completed: 4
        case .failed: 5
        case .cancelled: 6
        case .skipped: 7
        case .unrecognized(let number): number
        }
    }
}

/// What a task waits for.
package enum ProtoWaitingKind: MessageEnum {
    /// Not set.
    case unspecified
    /// A yes or no to the plan.
    case planApproval
    /// A yes or no to the result.
    case resultApproval
    /// An answer.
    case question
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .planApproval,
        .resultApproval,
        .question,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.WaitingKind",
        [
            (0, "WAITING_KIND_UNSPECIFIED"),
            (1, "WAITING_KIND_PLAN_APPROVAL"),
            (2, "WAITING_KIND_RESULT_APPROVAL"),
            (3, "WAITING_KIND_QUESTION"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .planApproval
        case 2: self = .resultApproval
        case 3: self = .question
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .planApproval: 1
        case .resultApproval: 2
        case .question: 3
        case .unrecognized(let number): number
        }
    }
}

/// A brief and what became of it.
package struct ProtoTask: Message {
    /// The id, made by the server.
    package var id: String
    /// The network that works on it.
    package var networkID: String
    /// The brief: what is wanted, in words.
    package var task: String
    /// Facts for the work, of any shape.
    package var context: GoogleStruct?
    /// From 0 to 9; higher goes sooner.
    package var priority: Int32
    /// Where it stands.
    package var status: ProtoTaskStatus
    /// Hints for the choice of models.
    package var modelSelection: ProtoModelSelection?
    /// What it may use, with the defaults filled in.
    package var limits: ProtoTaskLimits?
    /// Where it stops for approval.
    package var approvalPoints: [ProtoApprovalPoint]
    /// The JSON Schema that the result must fulfil.
    package var responseSchema: GoogleStruct?
    /// Pictures that came with it.
    package var imageCount: Int32
    /// The session that it belongs to.
    package var sessionID: String
    /// The task that this one follows from.
    package var parentTaskID: String
    /// The task that this one repeats.
    package var retryOfTaskID: String
    /// The key that the client chose.
    package var idempotencyKey: String
    /// Free marks for finding and grouping.
    package var labels: [String: String]
    /// The plan. Unset until it is made.
    package var plan: ProtoPlan?
    /// The result. Unset until there is one.
    package var result: ProtoTaskResult?
    /// How sure the coordinator is of the result, from 0 to 1.
    package var confidence: Double?
    /// Who did what and why.
    package var explanation: ProtoExplanation?
    /// What the task waits for, while its status is WAITING.
    package var waiting: ProtoWaiting?
    /// Why it failed, was cancelled or timed out.
    package var error: GoogleRPCStatus?
    /// What happened so far, in numbers.
    package var counters: ProtoTaskCounters?
    /// What it spent on models.
    package var spend: ProtoSpend?
    /// The user who submitted it.
    package var ownerID: String
    /// When it was submitted.
    package var createTime: GoogleTimestamp?
    /// When work on it began.
    package var startTime: GoogleTimestamp?
    /// When it last changed.
    package var updateTime: GoogleTimestamp?
    /// When it ended.
    package var endTime: GoogleTimestamp?
    /// When it times out.
    package var deadline: GoogleTimestamp?
    /// The sequence of its last event. It grows with every change.
    package var version: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTask {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Task",
        size: 392,
        fields: [
            .field(1, "id", .string, at: 24, has: 336),
            .field(2, "network_id", .string, at: 40, has: 340),
            .field(3, "task", .string, at: 56, has: 344, sensitive: true),
            .message(4, "context", at: 72, sensitive: true) { GoogleStruct.schema },
            .field(5, "priority", .int32, at: 320, has: 348),
            .field(6, "status", ProtoTaskStatus.schema, at: 324, has: 352),
            .message(7, "model_selection", at: 80) { ProtoModelSelection.schema },
            .message(8, "limits", at: 88) { ProtoTaskLimits.schema },
            .repeated(9, "approval_points", ProtoApprovalPoint.schema, packed: true, at: 104, count: 96),
            .message(10, "response_schema", at: 112) { GoogleStruct.schema },
            .field(11, "image_count", .int32, at: 328, has: 356),
            .field(12, "session_id", .string, at: 120, has: 360),
            .field(13, "parent_task_id", .string, at: 136, has: 364),
            .field(14, "retry_of_task_id", .string, at: 152, has: 368),
            .field(15, "idempotency_key", .string, at: 168, has: 372),
            .map(16, "labels", at: 192, count: 184) { labelsEntry },
            .message(17, "plan", at: 200) { ProtoPlan.schema },
            .message(18, "result", at: 208) { ProtoTaskResult.schema },
            .optional(19, "confidence", .double, at: 216, has: 376),
            .message(20, "explanation", at: 224) { ProtoExplanation.schema },
            .message(21, "waiting", at: 232) { ProtoWaiting.schema },
            .message(22, "error", at: 240) { GoogleRPCStatus.schema },
            .message(23, "counters", at: 248) { ProtoTaskCounters.schema },
            .message(24, "spend", at: 256) { ProtoSpend.schema },
            .field(25, "owner_id", .string, at: 264, has: 380),
            .message(26, "create_time", at: 280) { GoogleTimestamp.schema },
            .message(27, "start_time", at: 288) { GoogleTimestamp.schema },
            .message(28, "update_time", at: 296) { GoogleTimestamp.schema },
            .message(29, "end_time", at: 304) { GoogleTimestamp.schema },
            .message(30, "deadline", at: 312) { GoogleTimestamp.schema },
            .field(31, "version", .int32, at: 332, has: 384),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.Task.LabelsEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            networkID: "",
            task: "",
            context: nil,
            priority: 0,
            status: .init(),
            modelSelection: nil,
            limits: nil,
            approvalPoints: [],
            responseSchema: nil,
            imageCount: 0,
            sessionID: "",
            parentTaskID: "",
            retryOfTaskID: "",
            idempotencyKey: "",
            labels: [:],
            plan: nil,
            result: nil,
            confidence: nil,
            explanation: nil,
            waiting: nil,
            error: nil,
            counters: nil,
            spend: nil,
            ownerID: "",
            createTime: nil,
            startTime: nil,
            updateTime: nil,
            endTime: nil,
            deadline: nil,
            version: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let task: String = reader.string(at: 56)
        let context: GoogleStruct? = reader.message(at: 72)
        let priority: Int32 = reader.int32(at: 320)
        let status: ProtoTaskStatus = reader.enumeration(at: 324)
        let modelSelection: ProtoModelSelection? = reader.message(at: 80)
        let limits: ProtoTaskLimits? = reader.message(at: 88)
        let approvalPoints: [ProtoApprovalPoint] = reader.enumerations(at: 104, count: 96)
        let responseSchema: GoogleStruct? = reader.message(at: 112)
        let imageCount: Int32 = reader.int32(at: 328)
        let sessionID: String = reader.string(at: 120)
        let parentTaskID: String = reader.string(at: 136)
        let retryOfTaskID: String = reader.string(at: 152)
        let idempotencyKey: String = reader.string(at: 168)
        let labels: [String: String] = reader.map(at: 192, count: 184) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let plan: ProtoPlan? = reader.message(at: 200)
        let result: ProtoTaskResult? = reader.message(at: 208)
        let confidence: Double? = reader.has(376) ? reader.double(at: 216) : nil
        let explanation: ProtoExplanation? = reader.message(at: 224)
        let waiting: ProtoWaiting? = reader.message(at: 232)
        let error: GoogleRPCStatus? = reader.message(at: 240)
        let counters: ProtoTaskCounters? = reader.message(at: 248)
        let spend: ProtoSpend? = reader.message(at: 256)
        let ownerID: String = reader.string(at: 264)
        let createTime: GoogleTimestamp? = reader.message(at: 280)
        let startTime: GoogleTimestamp? = reader.message(at: 288)
        let updateTime: GoogleTimestamp? = reader.message(at: 296)
        let endTime: GoogleTimestamp? = reader.message(at: 304)
        let deadline: GoogleTimestamp? = reader.message(at: 312)
        let version: Int32 = reader.int32(at: 332)
        self.init(
            id: id,
            networkID: networkID,
            task: task,
            context: context,
            priority: priority,
            status: status,
            modelSelection: modelSelection,
            limits: limits,
            approvalPoints: approvalPoints,
            responseSchema: responseSchema,
            imageCount: imageCount,
            sessionID: sessionID,
            parentTaskID: parentTaskID,
            retryOfTaskID: retryOfTaskID,
            idempotencyKey: idempotencyKey,
            labels: labels,
            plan: plan,
            result: result,
            confidence: confidence,
            explanation: explanation,
            waiting: waiting,
            error: error,
            counters: counters,
            spend: spend,
            ownerID: ownerID,
            createTime: createTime,
            startTime: startTime,
            updateTime: updateTime,
            endTime: endTime,
            deadline: deadline,
            version: version,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 336)
        writer.string(networkID, at: 40, has: 340)
        writer.string(task, at: 56, has: 344)
        writer.message(context, at: 72)
        writer.int32(priority, at: 320, has: 348)
        writer.enumeration(status, at: 324, has: 352)
        writer.message(modelSelection, at: 80)
        writer.message(limits, at: 88)
        writer.enumerations(approvalPoints, at: 104, count: 96)
        writer.message(responseSchema, at: 112)
        writer.int32(imageCount, at: 328, has: 356)
        writer.string(sessionID, at: 120, has: 360)
        writer.string(parentTaskID, at: 136, has: 364)
        writer.string(retryOfTaskID, at: 152, has: 368)
        writer.string(idempotencyKey, at: 168, has: 372)
        writer.map(labels, at: 192, count: 184, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.message(plan, at: 200)
        writer.message(result, at: 208)
        writer.double(confidence, at: 216, has: 376)
        writer.message(explanation, at: 224)
        writer.message(waiting, at: 232)
        writer.message(error, at: 240)
        writer.message(counters, at: 248)
        writer.message(spend, at: 256)
        writer.string(ownerID, at: 264, has: 380)
        writer.message(createTime, at: 280)
        writer.message(startTime, at: 288)
        writer.message(updateTime, at: 296)
        writer.message(endTime, at: 304)
        writer.message(deadline, at: 312)
        writer.int32(version, at: 332, has: 384)
        writer.unknownFields(unknownFields)
    }
}

/// What a task may use. A limit that is not set is that of the network, then that of the server.
package struct ProtoTaskLimits: Message {
    /// How often work may be revised before the best version is taken.
    /// Range: 1 to 50
    /// Default: max_iterations of the network
    /// Example: 3
    package var maxIterations: Int32?
    /// How long it may run, in seconds, waiting for people not counted.
    /// Range: 1 to 86,400
    /// Default: timeout_seconds of the network
    /// Example: 300
    package var timeoutSeconds: Int32?
    /// What it may spend on models. Near the limit cheaper models are used; at the limit the task fails with
    /// RESOURCE_EXHAUSTED.
    /// Range: 1 to 1,000,000,000,000
    /// Default: the budget of the tenant
    /// Example: "500000000"
    package var budgetNanoUsd: Int64?
    /// Work below this confidence is revised.
    /// Range: 0 to 1
    /// Default: 0.7
    /// Example: 0.8
    package var confidenceThreshold: Double?
    /// The most subtasks in the plan.
    /// Range: 1 to 64
    /// Default: 16
    /// Example: 8
    package var maxSubtasks: Int32?
    package var unknownFields: UnknownFields
}

extension ProtoTaskLimits {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskLimits",
        size: 72,
        fields: [
            .optional(1, "max_iterations", .int32, at: 40, has: 52),
            .optional(2, "timeout_seconds", .int32, at: 44, has: 56),
            .optional(3, "budget_nano_usd", .int64, at: 24, has: 60),
            .optional(4, "confidence_threshold", .double, at: 32, has: 64),
            .optional(5, "max_subtasks", .int32, at: 48, has: 68),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            maxIterations: nil,
            timeoutSeconds: nil,
            budgetNanoUsd: nil,
            confidenceThreshold: nil,
            maxSubtasks: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let maxIterations: Int32? = reader.has(52) ? reader.int32(at: 40) : nil
        let timeoutSeconds: Int32? = reader.has(56) ? reader.int32(at: 44) : nil
        let budgetNanoUsd: Int64? = reader.has(60) ? reader.int64(at: 24) : nil
        let confidenceThreshold: Double? = reader.has(64) ? reader.double(at: 32) : nil
        let maxSubtasks: Int32? = reader.has(68) ? reader.int32(at: 48) : nil
        self.init(
            maxIterations: maxIterations,
            timeoutSeconds: timeoutSeconds,
            budgetNanoUsd: budgetNanoUsd,
            confidenceThreshold: confidenceThreshold,
            maxSubtasks: maxSubtasks,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(maxIterations, at: 40, has: 52)
        writer.int32(timeoutSeconds, at: 44, has: 56)
        writer.int64(budgetNanoUsd, at: 24, has: 60)
        writer.double(confidenceThreshold, at: 32, has: 64)
        writer.int32(maxSubtasks, at: 48, has: 68)
        writer.unknownFields(unknownFields)
    }
}

/// How a task is divided into subtasks.
package struct ProtoPlan: Message {
    /// The subtasks, each after those that it depends on.
    package var subtasks: [ProtoSubtask]
    /// Who made the plan.
    package var source: ProtoPlanSource
    /// Why the task is divided this way.
    package var rationale: String
    /// What was wrong with the plan of the model and was mended.
    package var repairs: [String]
    /// 1 for the first plan, one more for each change.
    package var revision: Int32
    package var unknownFields: UnknownFields
}

extension ProtoPlan {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Plan",
        size: 96,
        fields: [
            .repeated(1, "subtasks", at: 32, count: 24) { ProtoSubtask.schema },
            .field(2, "source", ProtoPlanSource.schema, at: 72, has: 80),
            .field(3, "rationale", .string, at: 40, has: 84, sensitive: true),
            .repeated(4, "repairs", .string, at: 64, count: 56),
            .field(5, "revision", .int32, at: 76, has: 88),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subtasks: [],
            source: .init(),
            rationale: "",
            repairs: [],
            revision: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subtasks: [ProtoSubtask] = reader.messages(at: 32, count: 24)
        let source: ProtoPlanSource = reader.enumeration(at: 72)
        let rationale: String = reader.string(at: 40)
        let repairs: [String] = reader.strings(at: 64, count: 56)
        let revision: Int32 = reader.int32(at: 76)
        self.init(
            subtasks: subtasks,
            source: source,
            rationale: rationale,
            repairs: repairs,
            revision: revision,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(subtasks, at: 32, count: 24)
        writer.enumeration(source, at: 72, has: 80)
        writer.string(rationale, at: 40, has: 84)
        writer.strings(repairs, at: 64, count: 56)
        writer.int32(revision, at: 76, has: 88)
        writer.unknownFields(unknownFields)
    }
}

/// One part of a task, for one agent.
package struct ProtoSubtask: Message {
    /// The id, unique in the plan, as in s1.
    package var id: String
    /// The title.
    package var title: String
    /// What the agent is to do.
    package var instruction: String
    /// The wanted type of agent. Empty for any.
    package var agentType: String
    /// The wanted capabilities.
    package var capabilities: [String]
    /// The subtasks whose outputs it needs.
    package var dependsOn: [String]
    /// Where it stands.
    package var status: ProtoSubtaskStatus
    /// The agent that it was given to.
    package var agentID: String
    /// What the agent wrote.
    package var output: String
    /// The same as an object, where the agent answers one.
    package var outputData: GoogleStruct?
    /// How sure the agent is, from 0 to 1.
    package var confidence: Double?
    /// How often it was started.
    package var attemptCount: Int32
    /// How often it was revised after a review.
    package var revisionCount: Int32
    /// What it spent on models.
    package var spend: ProtoSpend?
    /// Where the output comes from.
    package var provenance: ProtoProvenance?
    /// Why the last attempt failed.
    package var error: GoogleRPCStatus?
    /// When it was planned.
    package var createTime: GoogleTimestamp?
    /// When all its inputs were there.
    package var readyTime: GoogleTimestamp?
    /// When the last attempt began.
    package var startTime: GoogleTimestamp?
    /// When it ended.
    package var endTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoSubtask {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Subtask",
        size: 280,
        fields: [
            .field(1, "id", .string, at: 24, has: 236),
            .field(2, "title", .string, at: 40, has: 240, sensitive: true),
            .field(3, "instruction", .string, at: 56, has: 244, sensitive: true),
            .field(4, "agent_type", .string, at: 72, has: 248),
            .repeated(5, "capabilities", .string, at: 96, count: 88),
            .repeated(6, "depends_on", .string, at: 112, count: 104),
            .field(7, "status", ProtoSubtaskStatus.schema, at: 224, has: 252),
            .field(8, "agent_id", .string, at: 120, has: 256),
            .field(9, "output", .string, at: 136, has: 260, sensitive: true),
            .message(10, "output_data", at: 152, sensitive: true) { GoogleStruct.schema },
            .optional(11, "confidence", .double, at: 160, has: 264),
            .field(12, "attempt_count", .int32, at: 228, has: 268),
            .field(13, "revision_count", .int32, at: 232, has: 272),
            .message(14, "spend", at: 168) { ProtoSpend.schema },
            .message(15, "provenance", at: 176) { ProtoProvenance.schema },
            .message(16, "error", at: 184) { GoogleRPCStatus.schema },
            .message(17, "create_time", at: 192) { GoogleTimestamp.schema },
            .message(18, "ready_time", at: 200) { GoogleTimestamp.schema },
            .message(19, "start_time", at: 208) { GoogleTimestamp.schema },
            .message(20, "end_time", at: 216) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            title: "",
            instruction: "",
            agentType: "",
            capabilities: [],
            dependsOn: [],
            status: .init(),
            agentID: "",
            output: "",
            outputData: nil,
            confidence: nil,
            attemptCount: 0,
            revisionCount: 0,
            spend: nil,
            provenance: nil,
            error: nil,
            createTime: nil,
            readyTime: nil,
            startTime: nil,
            endTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let title: String = reader.string(at: 40)
        let instruction: String = reader.string(at: 56)
        let agentType: String = reader.string(at: 72)
        let capabilities: [String] = reader.strings(at: 96, count: 88)
        let dependsOn: [String] = reader.strings(at: 112, count: 104)
        let status: ProtoSubtaskStatus = reader.enumeration(at: 224)
        let agentID: String = reader.string(at: 120)
        let output: String = reader.string(at: 136)
        let outputData: GoogleStruct? = reader.message(at: 152)
        let confidence: Double? = reader.has(264) ? reader.double(at: 160) : nil
        let attemptCount: Int32 = reader.int32(at: 228)
        let revisionCount: Int32 = reader.int32(at: 232)
        let spend: ProtoSpend? = reader.message(at: 168)
        let provenance: ProtoProvenance? = reader.message(at: 176)
        let error: GoogleRPCStatus? = reader.message(at: 184)
        let createTime: GoogleTimestamp? = reader.message(at: 192)
        let readyTime: GoogleTimestamp? = reader.message(at: 200)
        let startTime: GoogleTimestamp? = reader.message(at: 208)
        let endTime: GoogleTimestamp? = reader.message(at: 216)
        self.init(
            id: id,
            title: title,
            instruction: instruction,
            agentType: agentType,
            capabilities: capabilities,
            dependsOn: dependsOn,
            status: status,
            agentID: agentID,
            output: output,
            outputData: outputData,
            confidence: confidence,
            attemptCount: attemptCount,
            revisionCount: revisionCount,
            spend: spend,
            provenance: provenance,
            error: error,
            createTime: createTime,
            readyTime: readyTime,
            startTime: startTime,
            endTime: endTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 236)
        writer.string(title, at: 40, has: 240)
        writer.string(instruction, at: 56, has: 244)
        writer.string(agentType, at: 72, has: 248)
        writer.strings(capabilities, at: 96, count: 88)
        writer.strings(dependsOn, at: 112, count: 104)
        writer.enumeration(status, at: 224, has: 252)
        writer.string(agentID, at: 120, has: 256)
        writer.string(output, at: 136, has: 260)
        writer.message(outputData, at: 152)
        writer.double(confidence, at: 160, has: 264)
        writer.int32(attemptCount, at: 228, has: 268)
        writer.int32(revisionCount, at: 232, has: 272)
        writer.message(spend, at: 168)
        writer.message(provenance, at: 176)
        writer.message(error, at: 184)
        writer.message(createTime, at: 192)
        writer.message(readyTime, at: 200)
        writer.message(startTime, at: 208)
        writer.message(endTime, at: 216)
        writer.unknownFields(unknownFields)
    }
}

/// Where an output comes from.
package struct ProtoProvenance: Message {
    /// The agent that wrote it.
    package var agentID: String
    /// The name of the agent at that time.
    package var agentName: String
    /// The type of the agent.
    package var agentType: String
    /// The model that wrote it.
    package var model: String
    /// The provider of the model.
    package var provider: String
    /// The temperature of the call.
    package var temperature: Double
    /// The subtasks whose outputs were read.
    package var inputSubtaskIds: [String]
    /// The memory items that were read.
    package var memoryIds: [String]
    /// The models that were tried before and failed.
    package var failedModels: [String]
    /// The answer came from the response cache.
    package var cached: Bool
    /// The answer is from the offline provider, not from a real model.
    package var offline: Bool
    /// The revision of the prompt of the agent type.
    package var promptRevision: String
    package var unknownFields: UnknownFields
}

extension ProtoProvenance {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Provenance",
        size: 232,
        fields: [
            .field(1, "agent_id", .string, at: 24, has: 192),
            .field(2, "agent_name", .string, at: 40, has: 196),
            .field(3, "agent_type", .string, at: 56, has: 200),
            .field(4, "model", .string, at: 72, has: 204),
            .field(5, "provider", .string, at: 88, has: 208),
            .field(6, "temperature", .double, at: 104, has: 212),
            .repeated(7, "input_subtask_ids", .string, at: 120, count: 112),
            .repeated(8, "memory_ids", .string, at: 136, count: 128),
            .repeated(9, "failed_models", .string, at: 152, count: 144),
            .field(10, "cached", .bool, at: 160, has: 216),
            .field(11, "offline", .bool, at: 168, has: 220),
            .field(12, "prompt_revision", .string, at: 176, has: 224),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentID: "",
            agentName: "",
            agentType: "",
            model: "",
            provider: "",
            temperature: 0,
            inputSubtaskIds: [],
            memoryIds: [],
            failedModels: [],
            cached: false,
            offline: false,
            promptRevision: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentID: String = reader.string(at: 24)
        let agentName: String = reader.string(at: 40)
        let agentType: String = reader.string(at: 56)
        let model: String = reader.string(at: 72)
        let provider: String = reader.string(at: 88)
        let temperature: Double = reader.double(at: 104)
        let inputSubtaskIds: [String] = reader.strings(at: 120, count: 112)
        let memoryIds: [String] = reader.strings(at: 136, count: 128)
        let failedModels: [String] = reader.strings(at: 152, count: 144)
        let cached: Bool = reader.bool(at: 160)
        let offline: Bool = reader.bool(at: 168)
        let promptRevision: String = reader.string(at: 176)
        self.init(
            agentID: agentID,
            agentName: agentName,
            agentType: agentType,
            model: model,
            provider: provider,
            temperature: temperature,
            inputSubtaskIds: inputSubtaskIds,
            memoryIds: memoryIds,
            failedModels: failedModels,
            cached: cached,
            offline: offline,
            promptRevision: promptRevision,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(agentID, at: 24, has: 192)
        writer.string(agentName, at: 40, has: 196)
        writer.string(agentType, at: 56, has: 200)
        writer.string(model, at: 72, has: 204)
        writer.string(provider, at: 88, has: 208)
        writer.double(temperature, at: 104, has: 212)
        writer.strings(inputSubtaskIds, at: 120, count: 112)
        writer.strings(memoryIds, at: 136, count: 128)
        writer.strings(failedModels, at: 152, count: 144)
        writer.bool(cached, at: 160, has: 216)
        writer.bool(offline, at: 168, has: 220)
        writer.string(promptRevision, at: 176, has: 224)
        writer.unknownFields(unknownFields)
    }
}

/// The result of a task.
package struct ProtoTaskResult: Message {
    /// The result as text.
    package var text: String
    /// The result as an object, when response_schema asks for one.
    package var data: GoogleStruct?
    /// The format of the text, as in text/markdown.
    package var mediaType: String
    /// Made with a part of the work missing or with a fallback of lower quality.
    package var degraded: Bool
    package var unknownFields: UnknownFields
}

extension ProtoTaskResult {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskResult",
        size: 88,
        fields: [
            .field(1, "text", .string, at: 24, has: 72, sensitive: true),
            .message(2, "data", at: 40, sensitive: true) { GoogleStruct.schema },
            .field(3, "media_type", .string, at: 48, has: 76),
            .field(4, "degraded", .bool, at: 64, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            text: "",
            data: nil,
            mediaType: "",
            degraded: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let text: String = reader.string(at: 24)
        let data: GoogleStruct? = reader.message(at: 40)
        let mediaType: String = reader.string(at: 48)
        let degraded: Bool = reader.bool(at: 64)
        self.init(
            text: text,
            data: data,
            mediaType: mediaType,
            degraded: degraded,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(text, at: 24, has: 72)
        writer.message(data, at: 40)
        writer.string(mediaType, at: 48, has: 76)
        writer.bool(degraded, at: 64, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// Who did what and why.
package struct ProtoExplanation: Message {
    /// The whole in a few sentences.
    package var summary: String
    /// What each agent did.
    package var contributions: [ProtoContribution]
    package var unknownFields: UnknownFields
}

extension ProtoExplanation {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Explanation",
        size: 64,
        fields: [
            .field(1, "summary", .string, at: 24, has: 56, sensitive: true),
            .repeated(2, "contributions", at: 48, count: 40) { ProtoContribution.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            summary: "",
            contributions: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let summary: String = reader.string(at: 24)
        let contributions: [ProtoContribution] = reader.messages(at: 48, count: 40)
        self.init(
            summary: summary,
            contributions: contributions,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(summary, at: 24, has: 56)
        writer.messages(contributions, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// What one agent did for a task.
package struct ProtoContribution: Message {
    /// The agent.
    package var agentID: String
    /// The name of the agent.
    package var agentName: String
    /// Its subtasks.
    package var subtaskIds: [String]
    /// What it did and why.
    package var text: String
    /// Its share in the result, from 0 to 1.
    package var weight: Double
    package var unknownFields: UnknownFields
}

extension ProtoContribution {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Contribution",
        size: 112,
        fields: [
            .field(1, "agent_id", .string, at: 24, has: 96),
            .field(2, "agent_name", .string, at: 40, has: 100),
            .repeated(3, "subtask_ids", .string, at: 64, count: 56),
            .field(4, "text", .string, at: 72, has: 104, sensitive: true),
            .field(5, "weight", .double, at: 88, has: 108),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentID: "",
            agentName: "",
            subtaskIds: [],
            text: "",
            weight: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentID: String = reader.string(at: 24)
        let agentName: String = reader.string(at: 40)
        let subtaskIds: [String] = reader.strings(at: 64, count: 56)
        let text: String = reader.string(at: 72)
        let weight: Double = reader.double(at: 88)
        self.init(
            agentID: agentID,
            agentName: agentName,
            subtaskIds: subtaskIds,
            text: text,
            weight: weight,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(agentID, at: 24, has: 96)
        writer.string(agentName, at: 40, has: 100)
        writer.strings(subtaskIds, at: 64, count: 56)
        writer.string(text, at: 72, has: 104)
        writer.double(weight, at: 88, has: 108)
        writer.unknownFields(unknownFields)
    }
}

/// What a task waits for.
package struct ProtoWaiting: Message {
    /// The id of this wait, for ResumeTask.
    package var id: String
    /// What is wanted.
    package var kind: ProtoWaitingKind
    /// The question, or what to approve.
    package var prompt: String
    /// The answers to choose from. Empty for any text.
    package var choices: [String]
    /// The subtask that asks. Empty for the task as a whole.
    package var subtaskID: String
    /// Since when it waits.
    package var since: GoogleTimestamp?
    /// Until when it waits; then the task times out.
    package var deadline: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoWaiting {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Waiting",
        size: 128,
        fields: [
            .field(1, "id", .string, at: 24, has: 108),
            .field(2, "kind", ProtoWaitingKind.schema, at: 104, has: 112),
            .field(3, "prompt", .string, at: 40, has: 116, sensitive: true),
            .repeated(4, "choices", .string, at: 64, count: 56, sensitive: true),
            .field(5, "subtask_id", .string, at: 72, has: 120),
            .message(6, "since", at: 88) { GoogleTimestamp.schema },
            .message(7, "deadline", at: 96) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            kind: .init(),
            prompt: "",
            choices: [],
            subtaskID: "",
            since: nil,
            deadline: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let kind: ProtoWaitingKind = reader.enumeration(at: 104)
        let prompt: String = reader.string(at: 40)
        let choices: [String] = reader.strings(at: 64, count: 56)
        let subtaskID: String = reader.string(at: 72)
        let since: GoogleTimestamp? = reader.message(at: 88)
        let deadline: GoogleTimestamp? = reader.message(at: 96)
        self.init(
            id: id,
            kind: kind,
            prompt: prompt,
            choices: choices,
            subtaskID: subtaskID,
            since: since,
            deadline: deadline,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 108)
        writer.enumeration(kind, at: 104, has: 112)
        writer.string(prompt, at: 40, has: 116)
        writer.strings(choices, at: 64, count: 56)
        writer.string(subtaskID, at: 72, has: 120)
        writer.message(since, at: 88)
        writer.message(deadline, at: 96)
        writer.unknownFields(unknownFields)
    }
}

/// What happened to a task so far, in numbers.
package struct ProtoTaskCounters: Message {
    /// Events in the journal.
    package var eventCount: Int32
    /// Subtasks in the plan.
    package var subtaskCount: Int32
    /// Subtasks done.
    package var completedSubtaskCount: Int32
    /// Rounds of review and revision.
    package var iterationCount: Int32
    /// Changes to a fallback model.
    package var fallbackCount: Int32
    /// Memory items written.
    package var memoryCount: Int32
    /// How often another process took the task up.
    package var takeoverCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoTaskCounters {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TaskCounters",
        size: 80,
        fields: [
            .field(1, "event_count", .int32, at: 24, has: 52),
            .field(2, "subtask_count", .int32, at: 28, has: 56),
            .field(3, "completed_subtask_count", .int32, at: 32, has: 60),
            .field(4, "iteration_count", .int32, at: 36, has: 64),
            .field(5, "fallback_count", .int32, at: 40, has: 68),
            .field(6, "memory_count", .int32, at: 44, has: 72),
            .field(7, "takeover_count", .int32, at: 48, has: 76),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            eventCount: 0,
            subtaskCount: 0,
            completedSubtaskCount: 0,
            iterationCount: 0,
            fallbackCount: 0,
            memoryCount: 0,
            takeoverCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let eventCount: Int32 = reader.int32(at: 24)
        let subtaskCount: Int32 = reader.int32(at: 28)
        let completedSubtaskCount: Int32 = reader.int32(at: 32)
        let iterationCount: Int32 = reader.int32(at: 36)
        let fallbackCount: Int32 = reader.int32(at: 40)
        let memoryCount: Int32 = reader.int32(at: 44)
        let takeoverCount: Int32 = reader.int32(at: 48)
        self.init(
            eventCount: eventCount,
            subtaskCount: subtaskCount,
            completedSubtaskCount: completedSubtaskCount,
            iterationCount: iterationCount,
            fallbackCount: fallbackCount,
            memoryCount: memoryCount,
            takeoverCount: takeoverCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(eventCount, at: 24, has: 52)
        writer.int32(subtaskCount, at: 28, has: 56)
        writer.int32(completedSubtaskCount, at: 32, has: 60)
        writer.int32(iterationCount, at: 36, has: 64)
        writer.int32(fallbackCount, at: 40, has: 68)
        writer.int32(memoryCount, at: 44, has: 72)
        writer.int32(takeoverCount, at: 48, has: 76)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/task.proto`.
package enum ProtoTaskFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/task.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoModelSelectionFile.schema, ProtoSpendFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleRPCStatusFile.schema] },
        messages: [
            ProtoTask.self,
            ProtoTaskLimits.self,
            ProtoPlan.self,
            ProtoSubtask.self,
            ProtoProvenance.self,
            ProtoTaskResult.self,
            ProtoExplanation.self,
            ProtoContribution.self,
            ProtoWaiting.self,
            ProtoTaskCounters.self,
        ],
        services: [],
        descriptor: """
            ChRhaW1lc2gvdjEvdGFzay5wcm90bxIJYWltZXNoLnYxGh9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3RvGh9haW1l\
            c2gvdjEvbW9kZWxfc2VsZWN0aW9uLnByb3RvGhVhaW1lc2gvdjEvc3BlbmQucHJvdG8aHGdvb2dsZS9wcm90b2J1Zi9zdHJ1\
            Y3QucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aF2dvb2dsZS9ycGMvc3RhdHVzLnByb3RvIrMNCgRU\
            YXNrEhYKAmlkGAEgASgJQgaquxgCUAFSAmlkEiUKCm5ldHdvcmtfaWQYAiABKAlCBqq7GAJQAVIJbmV0d29ya0lkEhwKBHRh\
            c2sYAyABKAlCCKq7GARIAVABUgR0YXNrEjsKB2NvbnRleHQYBCABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgiquxgE\
            SAFQAVIHY29udGV4dBIiCghwcmlvcml0eRgFIAEoBUIGqrsYAlABUghwcmlvcml0eRI1CgZzdGF0dXMYBiABKA4yFS5haW1l\
            c2gudjEuVGFza1N0YXR1c0IGqrsYAlABUgZzdGF0dXMSSgoPbW9kZWxfc2VsZWN0aW9uGAcgASgLMhkuYWltZXNoLnYxLk1v\
            ZGVsU2VsZWN0aW9uQgaquxgCUAFSDm1vZGVsU2VsZWN0aW9uEjUKBmxpbWl0cxgIIAEoCzIVLmFpbWVzaC52MS5UYXNrTGlt\
            aXRzQgaquxgCUAFSBmxpbWl0cxJJCg9hcHByb3ZhbF9wb2ludHMYCSADKA4yGC5haW1lc2gudjEuQXBwcm92YWxQb2ludEIG\
            qrsYAlABUg5hcHByb3ZhbFBvaW50cxJICg9yZXNwb25zZV9zY2hlbWEYCiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0\
            QgaquxgCUAFSDnJlc3BvbnNlU2NoZW1hEicKC2ltYWdlX2NvdW50GAsgASgFQgaquxgCUAFSCmltYWdlQ291bnQSJQoKc2Vz\
            c2lvbl9pZBgMIAEoCUIGqrsYAlABUglzZXNzaW9uSWQSLAoOcGFyZW50X3Rhc2tfaWQYDSABKAlCBqq7GAJQAVIMcGFyZW50\
            VGFza0lkEi8KEHJldHJ5X29mX3Rhc2tfaWQYDiABKAlCBqq7GAJQAVINcmV0cnlPZlRhc2tJZBIvCg9pZGVtcG90ZW5jeV9r\
            ZXkYDyABKAlCBqq7GAJQAVIOaWRlbXBvdGVuY3lLZXkSOwoGbGFiZWxzGBAgAygLMhsuYWltZXNoLnYxLlRhc2suTGFiZWxz\
            RW50cnlCBqq7GAJQAVIGbGFiZWxzEisKBHBsYW4YESABKAsyDy5haW1lc2gudjEuUGxhbkIGqrsYAlABUgRwbGFuEjUKBnJl\
            c3VsdBgSIAEoCzIVLmFpbWVzaC52MS5UYXNrUmVzdWx0QgaquxgCUAFSBnJlc3VsdBIrCgpjb25maWRlbmNlGBMgASgBQgaq\
            uxgCUAFIAFIKY29uZmlkZW5jZYgBARJACgtleHBsYW5hdGlvbhgUIAEoCzIWLmFpbWVzaC52MS5FeHBsYW5hdGlvbkIGqrsY\
            AlABUgtleHBsYW5hdGlvbhI0Cgd3YWl0aW5nGBUgASgLMhIuYWltZXNoLnYxLldhaXRpbmdCBqq7GAJQAVIHd2FpdGluZxIw\
            CgVlcnJvchgWIAEoCzISLmdvb2dsZS5ycGMuU3RhdHVzQgaquxgCUAFSBWVycm9yEjsKCGNvdW50ZXJzGBcgASgLMhcuYWlt\
            ZXNoLnYxLlRhc2tDb3VudGVyc0IGqrsYAlABUghjb3VudGVycxIuCgVzcGVuZBgYIAEoCzIQLmFpbWVzaC52MS5TcGVuZEIG\
            qrsYAlABUgVzcGVuZBIhCghvd25lcl9pZBgZIAEoCUIGqrsYAlABUgdvd25lcklkEkMKC2NyZWF0ZV90aW1lGBogASgLMhou\
            Z29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgpjcmVhdGVUaW1lEkEKCnN0YXJ0X3RpbWUYGyABKAsyGi5nb29n\
            bGUucHJvdG9idWYuVGltZXN0YW1wQgaquxgCUAFSCXN0YXJ0VGltZRJDCgt1cGRhdGVfdGltZRgcIAEoCzIaLmdvb2dsZS5w\
            cm90b2J1Zi5UaW1lc3RhbXBCBqq7GAJQAVIKdXBkYXRlVGltZRI9CghlbmRfdGltZRgdIAEoCzIaLmdvb2dsZS5wcm90b2J1\
            Zi5UaW1lc3RhbXBCBqq7GAJQAVIHZW5kVGltZRI+CghkZWFkbGluZRgeIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3Rh\
            bXBCBqq7GAJQAVIIZGVhZGxpbmUSIAoHdmVyc2lvbhgfIAEoBUIGqrsYAlABUgd2ZXJzaW9uGjkKC0xhYmVsc0VudHJ5EhAK\
            A2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToCOAFCDQoLX2NvbmZpZGVuY2Ui0AMKClRhc2tMaW1pdHMS\
            QgoObWF4X2l0ZXJhdGlvbnMYASABKAVCFqq7GBIxAAAAAAAA8D85AAAAAAAASUBIAFINbWF4SXRlcmF0aW9uc4gBARJECg90\
            aW1lb3V0X3NlY29uZHMYAiABKAVCFqq7GBIxAAAAAAAA8D85AAAAAAAY9UBIAVIOdGltZW91dFNlY29uZHOIAQESQwoPYnVk\
            Z2V0X25hbm9fdXNkGAMgASgDQhaquxgSMQAAAAAAAPA/OQAAAKKUGm1CSAJSDWJ1ZGdldE5hbm9Vc2SIAQESTgoUY29uZmlk\
            ZW5jZV90aHJlc2hvbGQYBCABKAFCFqq7GBIxAAAAAAAAAAA5AAAAAAAA8D9IA1ITY29uZmlkZW5jZVRocmVzaG9sZIgBARI+\
            CgxtYXhfc3VidGFza3MYBSABKAVCFqq7GBIxAAAAAAAA8D85AAAAAAAAUEBIBFILbWF4U3VidGFza3OIAQFCEQoPX21heF9p\
            dGVyYXRpb25zQhIKEF90aW1lb3V0X3NlY29uZHNCEgoQX2J1ZGdldF9uYW5vX3VzZEIXChVfY29uZmlkZW5jZV90aHJlc2hv\
            bGRCDwoNX21heF9zdWJ0YXNrcyLBAQoEUGxhbhIuCghzdWJ0YXNrcxgBIAMoCzISLmFpbWVzaC52MS5TdWJ0YXNrUghzdWJ0\
            YXNrcxItCgZzb3VyY2UYAiABKA4yFS5haW1lc2gudjEuUGxhblNvdXJjZVIGc291cmNlEiQKCXJhdGlvbmFsZRgDIAEoCUIG\
            qrsYAkgBUglyYXRpb25hbGUSGAoHcmVwYWlycxgEIAMoCVIHcmVwYWlycxIaCghyZXZpc2lvbhgFIAEoBVIIcmV2aXNpb24i\
            5QYKB1N1YnRhc2sSDgoCaWQYASABKAlSAmlkEhwKBXRpdGxlGAIgASgJQgaquxgCSAFSBXRpdGxlEigKC2luc3RydWN0aW9u\
            GAMgASgJQgaquxgCSAFSC2luc3RydWN0aW9uEh0KCmFnZW50X3R5cGUYBCABKAlSCWFnZW50VHlwZRIiCgxjYXBhYmlsaXRp\
            ZXMYBSADKAlSDGNhcGFiaWxpdGllcxIdCgpkZXBlbmRzX29uGAYgAygJUglkZXBlbmRzT24SMAoGc3RhdHVzGAcgASgOMhgu\
            YWltZXNoLnYxLlN1YnRhc2tTdGF0dXNSBnN0YXR1cxIZCghhZ2VudF9pZBgIIAEoCVIHYWdlbnRJZBIeCgZvdXRwdXQYCSAB\
            KAlCBqq7GAJIAVIGb3V0cHV0EkAKC291dHB1dF9kYXRhGAogASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdEIGqrsYAkgB\
            UgpvdXRwdXREYXRhEiMKCmNvbmZpZGVuY2UYCyABKAFIAFIKY29uZmlkZW5jZYgBARIjCg1hdHRlbXB0X2NvdW50GAwgASgF\
            UgxhdHRlbXB0Q291bnQSJQoOcmV2aXNpb25fY291bnQYDSABKAVSDXJldmlzaW9uQ291bnQSJgoFc3BlbmQYDiABKAsyEC5h\
            aW1lc2gudjEuU3BlbmRSBXNwZW5kEjUKCnByb3ZlbmFuY2UYDyABKAsyFS5haW1lc2gudjEuUHJvdmVuYW5jZVIKcHJvdmVu\
            YW5jZRIoCgVlcnJvchgQIAEoCzISLmdvb2dsZS5ycGMuU3RhdHVzUgVlcnJvchI7CgtjcmVhdGVfdGltZRgRIAEoCzIaLmdv\
            b2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmNyZWF0ZVRpbWUSOQoKcmVhZHlfdGltZRgSIAEoCzIaLmdvb2dsZS5wcm90b2J1\
            Zi5UaW1lc3RhbXBSCXJlYWR5VGltZRI5CgpzdGFydF90aW1lGBMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJ\
            c3RhcnRUaW1lEjUKCGVuZF90aW1lGBQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIHZW5kVGltZUINCgtfY29u\
            ZmlkZW5jZSKEAwoKUHJvdmVuYW5jZRIZCghhZ2VudF9pZBgBIAEoCVIHYWdlbnRJZBIdCgphZ2VudF9uYW1lGAIgASgJUglh\
            Z2VudE5hbWUSHQoKYWdlbnRfdHlwZRgDIAEoCVIJYWdlbnRUeXBlEhQKBW1vZGVsGAQgASgJUgVtb2RlbBIaCghwcm92aWRl\
            chgFIAEoCVIIcHJvdmlkZXISIAoLdGVtcGVyYXR1cmUYBiABKAFSC3RlbXBlcmF0dXJlEioKEWlucHV0X3N1YnRhc2tfaWRz\
            GAcgAygJUg9pbnB1dFN1YnRhc2tJZHMSHQoKbWVtb3J5X2lkcxgIIAMoCVIJbWVtb3J5SWRzEiMKDWZhaWxlZF9tb2RlbHMY\
            CSADKAlSDGZhaWxlZE1vZGVscxIWCgZjYWNoZWQYCiABKAhSBmNhY2hlZBIYCgdvZmZsaW5lGAsgASgIUgdvZmZsaW5lEicK\
            D3Byb21wdF9yZXZpc2lvbhgMIAEoCVIOcHJvbXB0UmV2aXNpb24imAEKClRhc2tSZXN1bHQSGgoEdGV4dBgBIAEoCUIGqrsY\
            AkgBUgR0ZXh0EjMKBGRhdGEYAiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgaquxgCSAFSBGRhdGESHQoKbWVkaWFf\
            dHlwZRgDIAEoCVIJbWVkaWFUeXBlEhoKCGRlZ3JhZGVkGAQgASgIUghkZWdyYWRlZCJuCgtFeHBsYW5hdGlvbhIgCgdzdW1t\
            YXJ5GAEgASgJQgaquxgCSAFSB3N1bW1hcnkSPQoNY29udHJpYnV0aW9ucxgCIAMoCzIXLmFpbWVzaC52MS5Db250cmlidXRp\
            b25SDWNvbnRyaWJ1dGlvbnMinQEKDENvbnRyaWJ1dGlvbhIZCghhZ2VudF9pZBgBIAEoCVIHYWdlbnRJZBIdCgphZ2VudF9u\
            YW1lGAIgASgJUglhZ2VudE5hbWUSHwoLc3VidGFza19pZHMYAyADKAlSCnN1YnRhc2tJZHMSGgoEdGV4dBgEIAEoCUIGqrsY\
            AkgBUgR0ZXh0EhYKBndlaWdodBgFIAEoAVIGd2VpZ2h0IpACCgdXYWl0aW5nEg4KAmlkGAEgASgJUgJpZBIqCgRraW5kGAIg\
            ASgOMhYuYWltZXNoLnYxLldhaXRpbmdLaW5kUgRraW5kEh4KBnByb21wdBgDIAEoCUIGqrsYAkgBUgZwcm9tcHQSIAoHY2hv\
            aWNlcxgEIAMoCUIGqrsYAkgBUgdjaG9pY2VzEh0KCnN1YnRhc2tfaWQYBSABKAlSCXN1YnRhc2tJZBIwCgVzaW5jZRgGIAEo\
            CzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSBXNpbmNlEjYKCGRlYWRsaW5lGAcgASgLMhouZ29vZ2xlLnByb3RvYnVm\
            LlRpbWVzdGFtcFIIZGVhZGxpbmUipgIKDFRhc2tDb3VudGVycxIfCgtldmVudF9jb3VudBgBIAEoBVIKZXZlbnRDb3VudBIj\
            Cg1zdWJ0YXNrX2NvdW50GAIgASgFUgxzdWJ0YXNrQ291bnQSNgoXY29tcGxldGVkX3N1YnRhc2tfY291bnQYAyABKAVSFWNv\
            bXBsZXRlZFN1YnRhc2tDb3VudBInCg9pdGVyYXRpb25fY291bnQYBCABKAVSDml0ZXJhdGlvbkNvdW50EiUKDmZhbGxiYWNr\
            X2NvdW50GAUgASgFUg1mYWxsYmFja0NvdW50EiEKDG1lbW9yeV9jb3VudBgGIAEoBVILbWVtb3J5Q291bnQSJQoOdGFrZW92\
            ZXJfY291bnQYByABKAVSDXRha2VvdmVyQ291bnQqpwIKClRhc2tTdGF0dXMSGwoXVEFTS19TVEFUVVNfVU5TUEVDSUZJRUQQ\
            ABIUChBUQVNLX1NUQVRVU19IRUxEEAESFgoSVEFTS19TVEFUVVNfUVVFVUVEEAISGAoUVEFTS19TVEFUVVNfUExBTk5JTkcQ\
            AxIXChNUQVNLX1NUQVRVU19SVU5OSU5HEAQSGQoVVEFTS19TVEFUVVNfUkVWSUVXSU5HEAUSFwoTVEFTS19TVEFUVVNfV0FJ\
            VElORxAGEhkKFVRBU0tfU1RBVFVTX0NPTVBMRVRFRBAHEhYKElRBU0tfU1RBVFVTX0ZBSUxFRBAIEhkKFVRBU0tfU1RBVFVT\
            X0NBTkNFTExFRBAJEhkKFVRBU0tfU1RBVFVTX1RJTUVEX09VVBAKKmMKDUFwcHJvdmFsUG9pbnQSHgoaQVBQUk9WQUxfUE9J\
            TlRfVU5TUEVDSUZJRUQQABIXChNBUFBST1ZBTF9QT0lOVF9QTEFOEAESGQoVQVBQUk9WQUxfUE9JTlRfUkVTVUxUEAIqcQoK\
            UGxhblNvdXJjZRIbChdQTEFOX1NPVVJDRV9VTlNQRUNJRklFRBAAEhUKEVBMQU5fU09VUkNFX01PREVMEAESGAoUUExBTl9T\
            T1VSQ0VfUkVQQUlSRUQQAhIVChFQTEFOX1NPVVJDRV9SVUxFUxADKvQBCg1TdWJ0YXNrU3RhdHVzEh4KGlNVQlRBU0tfU1RB\
            VFVTX1VOU1BFQ0lGSUVEEAASGgoWU1VCVEFTS19TVEFUVVNfUEVORElORxABEhgKFFNVQlRBU0tfU1RBVFVTX1JFQURZEAIS\
            GgoWU1VCVEFTS19TVEFUVVNfUlVOTklORxADEhwKGFNVQlRBU0tfU1RBVFVTX0NPTVBMRVRFRBAEEhkKFVNVQlRBU0tfU1RB\
            VFVTX0ZBSUxFRBAFEhwKGFNVQlRBU0tfU1RBVFVTX0NBTkNFTExFRBAGEhoKFlNVQlRBU0tfU1RBVFVTX1NLSVBQRUQQByqI\
            AQoLV2FpdGluZ0tpbmQSHAoYV0FJVElOR19LSU5EX1VOU1BFQ0lGSUVEEAASHgoaV0FJVElOR19LSU5EX1BMQU5fQVBQUk9W\
            QUwQARIgChxXQUlUSU5HX0tJTkRfUkVTVUxUX0FQUFJPVkFMEAISGQoVV0FJVElOR19LSU5EX1FVRVNUSU9OEANCCLoCBVBy\
            b3RvYgZwcm90bzM=
            """
    )
}
