// Made by protoc-gen-mesh from aimesh/v1/task_service.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf
internal import SchemaOptions

/// How much of a task to answer.
package enum ProtoTaskView: MessageEnum {
    /// Not set.
    case unspecified
    /// Without context, schema, explanation, the texts of plan and result, and the memory that agents read.
    case basic
    /// All of it.
    case full
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .basic,
        .full,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.TaskView",
        [
            (0, "TASK_VIEW_UNSPECIFIED"),
            (1, "TASK_VIEW_BASIC"),
            (2, "TASK_VIEW_FULL"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .basic
        case 2: self = .full
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .basic: 1
        case .full: 2
        case .unrecognized(let number): number
        }
    }
}

/// Submits a task.
package struct ProtoSubmitTaskRequest: Message {
    /// The network. Inside a batch or a collaboration, empty means the network of the outer message; in an upload, that of
    /// the request before. Anywhere else it must be set.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The brief: what is wanted, in words.
    /// Range: 1 to 20,000 characters
    /// Example: "Create an email campaign for a new product launch targeting tech professionals"
    package var task: String
    /// Facts for the work, of any shape.
    /// Range: up to 262,144 bytes, 16 levels
    /// Default: none
    /// Example: {"product_name": "TechPro X1", "target_audience": "Software developers"}
    package var context: GoogleStruct?
    /// Higher goes sooner. A task that waits long rises by itself.
    /// Range: 0 to 9
    /// Default: 0
    /// Example: 1
    package var priority: Int32
    /// Hints for the choice of models.
    /// Default: decided from the task
    package var modelSelection: ProtoModelSelection?
    /// What the task may use.
    /// Default: the limits of the network
    package var limits: ProtoTaskLimits?
    /// Only store the task; ProcessTask starts it.
    /// Default: false
    /// Example: false
    package var hold: Bool
    /// Where to stop for approval.
    /// Range: up to 2 items
    /// Default: none
    /// Example: ["PLAN"]
    package var approvalPoints: [ProtoApprovalPoint]
    /// Pictures for the work.
    /// Range: up to 8 items
    /// Default: none
    package var images: [ProtoImage]
    /// The JSON Schema that the result must fulfil; the result then has data.
    /// Range: up to 65,536 bytes, 16 levels
    /// Default: none
    /// Example: {"type": "object", "required": ["subject"]}
    package var responseSchema: GoogleStruct?
    /// The session that the task belongs to; its context is added.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: none
    /// Example: "ses_9aa1"
    package var sessionID: String
    /// The task that this one follows from; its result is added to the context.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: none
    /// Example: "task_81c0de"
    package var parentTaskID: String
    /// The same key in the same network within 24 hours answers the same task and starts no second one. ALREADY_EXISTS
    /// when the request is another one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    package var unknownFields: UnknownFields
}

extension ProtoSubmitTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SubmitTaskRequest",
        size: 224,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 196),
            .field(2, "task", .string, at: 40, has: 200, sensitive: true),
            .message(3, "context", at: 56, sensitive: true) { GoogleStruct.schema },
            .field(4, "priority", .int32, at: 192, has: 204),
            .message(5, "model_selection", at: 64) { ProtoModelSelection.schema },
            .message(6, "limits", at: 72) { ProtoTaskLimits.schema },
            .field(7, "hold", .bool, at: 80, has: 208),
            .repeated(8, "approval_points", ProtoApprovalPoint.schema, packed: true, at: 96, count: 88),
            .repeated(9, "images", at: 112, count: 104) { ProtoImage.schema },
            .message(10, "response_schema", at: 120) { GoogleStruct.schema },
            .field(11, "session_id", .string, at: 128, has: 212),
            .field(12, "parent_task_id", .string, at: 144, has: 216),
            .field(13, "idempotency_key", .string, at: 160, has: 220),
            .map(14, "labels", at: 184, count: 176) { labelsEntry },
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.SubmitTaskRequest.LabelsEntry",
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
            networkID: "",
            task: "",
            context: nil,
            priority: 0,
            modelSelection: nil,
            limits: nil,
            hold: false,
            approvalPoints: [],
            images: [],
            responseSchema: nil,
            sessionID: "",
            parentTaskID: "",
            idempotencyKey: "",
            labels: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let task: String = reader.string(at: 40)
        let context: GoogleStruct? = reader.message(at: 56)
        let priority: Int32 = reader.int32(at: 192)
        let modelSelection: ProtoModelSelection? = reader.message(at: 64)
        let limits: ProtoTaskLimits? = reader.message(at: 72)
        let hold: Bool = reader.bool(at: 80)
        let approvalPoints: [ProtoApprovalPoint] = reader.enumerations(at: 96, count: 88)
        let images: [ProtoImage] = reader.messages(at: 112, count: 104)
        let responseSchema: GoogleStruct? = reader.message(at: 120)
        let sessionID: String = reader.string(at: 128)
        let parentTaskID: String = reader.string(at: 144)
        let idempotencyKey: String = reader.string(at: 160)
        let labels: [String: String] = reader.map(at: 184, count: 176) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        self.init(
            networkID: networkID,
            task: task,
            context: context,
            priority: priority,
            modelSelection: modelSelection,
            limits: limits,
            hold: hold,
            approvalPoints: approvalPoints,
            images: images,
            responseSchema: responseSchema,
            sessionID: sessionID,
            parentTaskID: parentTaskID,
            idempotencyKey: idempotencyKey,
            labels: labels,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 196)
        writer.string(task, at: 40, has: 200)
        writer.message(context, at: 56)
        writer.int32(priority, at: 192, has: 204)
        writer.message(modelSelection, at: 64)
        writer.message(limits, at: 72)
        writer.bool(hold, at: 80, has: 208)
        writer.enumerations(approvalPoints, at: 96, count: 88)
        writer.messages(images, at: 112, count: 104)
        writer.message(responseSchema, at: 120)
        writer.string(sessionID, at: 128, has: 212)
        writer.string(parentTaskID, at: 144, has: 216)
        writer.string(idempotencyKey, at: 160, has: 220)
        writer.map(labels, at: 184, count: 176, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.unknownFields(unknownFields)
    }
}

/// Lists tasks.
package struct ProtoListTasksRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The most tasks to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    /// Only tasks with one of these statuses.
    /// Range: up to 10 items
    /// Default: all
    /// Example: ["RUNNING", "WAITING"]
    package var statuses: [ProtoTaskStatus]
    /// Only tasks of this session.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "ses_9aa1"
    package var sessionID: String
    /// Only tasks that this user submitted.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "user123"
    package var ownerID: String
    /// Only tasks that have all of these labels, each as key=value.
    /// Range: up to 8 items, each up to 320 characters
    /// Default: all
    /// Example: ["team=growth"]
    package var labelSelectors: [String]
    /// Only tasks that were submitted at this moment or later.
    /// Default: all
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// Only tasks that were submitted before this moment.
    /// Default: all
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// The order.
    /// Range: up to 32 characters, matching ^(create_time|update_time|priority)( desc)?$
    /// Default: create_time desc
    /// Example: "priority desc"
    package var orderBy: String
    /// How much of each task to answer.
    /// Default: BASIC
    /// Example: "FULL"
    package var view: ProtoTaskView
    package var unknownFields: UnknownFields
}

extension ProtoListTasksRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListTasksRequest",
        size: 192,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 160),
            .field(2, "page_size", .int32, at: 152, has: 164),
            .field(3, "page_token", .string, at: 40, has: 168),
            .repeated(4, "statuses", ProtoTaskStatus.schema, packed: true, at: 64, count: 56),
            .field(5, "session_id", .string, at: 72, has: 172),
            .field(6, "owner_id", .string, at: 88, has: 176),
            .repeated(7, "label_selectors", .string, at: 112, count: 104),
            .message(8, "start_time", at: 120) { GoogleTimestamp.schema },
            .message(9, "end_time", at: 128) { GoogleTimestamp.schema },
            .field(10, "order_by", .string, at: 136, has: 180),
            .field(11, "view", ProtoTaskView.schema, at: 156, has: 184),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            pageSize: 0,
            pageToken: "",
            statuses: [],
            sessionID: "",
            ownerID: "",
            labelSelectors: [],
            startTime: nil,
            endTime: nil,
            orderBy: "",
            view: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let pageSize: Int32 = reader.int32(at: 152)
        let pageToken: String = reader.string(at: 40)
        let statuses: [ProtoTaskStatus] = reader.enumerations(at: 64, count: 56)
        let sessionID: String = reader.string(at: 72)
        let ownerID: String = reader.string(at: 88)
        let labelSelectors: [String] = reader.strings(at: 112, count: 104)
        let startTime: GoogleTimestamp? = reader.message(at: 120)
        let endTime: GoogleTimestamp? = reader.message(at: 128)
        let orderBy: String = reader.string(at: 136)
        let view: ProtoTaskView = reader.enumeration(at: 156)
        self.init(
            networkID: networkID,
            pageSize: pageSize,
            pageToken: pageToken,
            statuses: statuses,
            sessionID: sessionID,
            ownerID: ownerID,
            labelSelectors: labelSelectors,
            startTime: startTime,
            endTime: endTime,
            orderBy: orderBy,
            view: view,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 160)
        writer.int32(pageSize, at: 152, has: 164)
        writer.string(pageToken, at: 40, has: 168)
        writer.enumerations(statuses, at: 64, count: 56)
        writer.string(sessionID, at: 72, has: 172)
        writer.string(ownerID, at: 88, has: 176)
        writer.strings(labelSelectors, at: 112, count: 104)
        writer.message(startTime, at: 120)
        writer.message(endTime, at: 128)
        writer.string(orderBy, at: 136, has: 180)
        writer.enumeration(view, at: 156, has: 184)
        writer.unknownFields(unknownFields)
    }
}

/// A page of tasks.
package struct ProtoListTasksResponse: Message {
    /// The tasks.
    package var tasks: [ProtoTask]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListTasksResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListTasksResponse",
        size: 64,
        fields: [
            .repeated(1, "tasks", at: 32, count: 24) { ProtoTask.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            tasks: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let tasks: [ProtoTask] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            tasks: tasks,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(tasks, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one task.
package struct ProtoGetTaskRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// How much of the task to answer.
    /// Default: FULL
    /// Example: "BASIC"
    package var view: ProtoTaskView
    package var unknownFields: UnknownFields
}

extension ProtoGetTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetTaskRequest",
        size: 72,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 60),
            .field(2, "task_id", .string, at: 40, has: 64),
            .field(3, "view", ProtoTaskView.schema, at: 56, has: 68),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            view: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        let view: ProtoTaskView = reader.enumeration(at: 56)
        self.init(
            networkID: networkID,
            taskID: taskID,
            view: view,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 60)
        writer.string(taskID, at: 40, has: 64)
        writer.enumeration(view, at: 56, has: 68)
        writer.unknownFields(unknownFields)
    }
}

/// Makes sure that a task runs.
package struct ProtoProcessTaskRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    package var unknownFields: UnknownFields
}

extension ProtoProcessTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ProcessTaskRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "task_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            taskID: taskID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(taskID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Cancels a task.
package struct ProtoCancelTaskRequest: Message {
    /// The network of the task. Empty: the task is found by its id alone.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// Why, for the journal.
    /// Range: up to 1000 characters
    /// Default: empty
    /// Example: "The launch was moved."
    package var reason: String
    package var unknownFields: UnknownFields
}

extension ProtoCancelTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CancelTaskRequest",
        size: 88,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 72),
            .field(2, "task_id", .string, at: 40, has: 76),
            .field(3, "reason", .string, at: 56, has: 80, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            reason: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        let reason: String = reader.string(at: 56)
        self.init(
            networkID: networkID,
            taskID: taskID,
            reason: reason,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 72)
        writer.string(taskID, at: 40, has: 76)
        writer.string(reason, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// Submits an ended task again.
package struct ProtoRetryTaskRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// Do all subtasks again. Otherwise the outputs of completed subtasks are kept and not paid for twice.
    /// Default: false
    /// Example: false
    package var startOver: Bool
    /// Other hints for the choice of models.
    /// Default: those of the task
    package var modelSelection: ProtoModelSelection?
    /// Other limits.
    /// Default: those of the task
    package var limits: ProtoTaskLimits?
    /// The same key within 24 hours answers the same new task and starts no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoRetryTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.RetryTaskRequest",
        size: 112,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 96),
            .field(2, "task_id", .string, at: 40, has: 100),
            .field(3, "start_over", .bool, at: 56, has: 104),
            .message(4, "model_selection", at: 64) { ProtoModelSelection.schema },
            .message(5, "limits", at: 72) { ProtoTaskLimits.schema },
            .field(6, "idempotency_key", .string, at: 80, has: 108),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            startOver: false,
            modelSelection: nil,
            limits: nil,
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        let startOver: Bool = reader.bool(at: 56)
        let modelSelection: ProtoModelSelection? = reader.message(at: 64)
        let limits: ProtoTaskLimits? = reader.message(at: 72)
        let idempotencyKey: String = reader.string(at: 80)
        self.init(
            networkID: networkID,
            taskID: taskID,
            startOver: startOver,
            modelSelection: modelSelection,
            limits: limits,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 96)
        writer.string(taskID, at: 40, has: 100)
        writer.bool(startOver, at: 56, has: 104)
        writer.message(modelSelection, at: 64)
        writer.message(limits, at: 72)
        writer.string(idempotencyKey, at: 80, has: 108)
        writer.unknownFields(unknownFields)
    }
}

/// Gives a task what it waits for.
package struct ProtoResumeTaskRequest: Message {
    /// The network of the task. Empty: the task is found by its id alone.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// The wait that this is meant for, from Waiting.id. ABORTED when the task waits for something else by now.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: whatever the task waits for
    /// Example: "w1"
    package var waitingID: String
    /// What the person decides. It must fit what the task waits for.
    package var decision: Decision?
    package var unknownFields: UnknownFields

    /// What the person decides. It must fit what the task waits for.
    package enum Decision: Hashable, Sendable {
        /// Approves or refuses the plan or the result.
        case approve(ProtoApproval)
        /// Answers the question.
        /// Range: 1 to 20,000 characters
        /// Example: "Use the blue logo."
        case answer(String)
    }
}

extension ProtoResumeTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ResumeTaskRequest",
        size: 104,
        oneofs: ["decision"],
        fields: [
            .field(1, "network_id", .string, at: 24, has: 88),
            .field(2, "task_id", .string, at: 40, has: 92),
            .field(3, "waiting_id", .string, at: 56, has: 96),
            .oneof(4, "approve", of: 0, at: 72, case: 100) { ProtoApproval.schema },
            .oneof(5, "answer", .string, of: 0, at: 72, case: 100, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            waitingID: "",
            decision: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        let waitingID: String = reader.string(at: 56)
        let decision: Decision? =
            switch reader.oneofCase(100) {
            case 4: .approve(reader.messageOrEmpty(at: 72))
            case 5: .answer(reader.string(at: 72))
            default: nil
            }
        self.init(
            networkID: networkID,
            taskID: taskID,
            waitingID: waitingID,
            decision: decision,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 88)
        writer.string(taskID, at: 40, has: 92)
        writer.string(waitingID, at: 56, has: 96)
        switch decision {
        case .approve(let value)?:
            writer.message(value, at: 72, number: 4, case: 100)
        case .answer(let value)?:
            writer.string(value, at: 72, number: 5, case: 100)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// Says how good a result is.
package struct ProtoSendFeedbackRequest: Message {
    /// The network of the task. Empty: the task is found by its id alone.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// The subtask that the feedback is about.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: the task as a whole
    /// Example: "s1"
    package var subtaskID: String
    /// From 1, bad, to 5, good. 0 means no rating; then a comment is required.
    /// Range: 0 to 5
    /// Default: 0
    /// Example: 5
    package var rating: Int32
    /// What was good and what was not.
    /// Range: up to 4000 characters
    /// Default: empty
    /// Example: "The subject lines were too long."
    package var comment: String
    package var unknownFields: UnknownFields
}

extension ProtoSendFeedbackRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SendFeedbackRequest",
        size: 112,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 92),
            .field(2, "task_id", .string, at: 40, has: 96),
            .field(3, "subtask_id", .string, at: 56, has: 100),
            .field(4, "rating", .int32, at: 88, has: 104),
            .field(5, "comment", .string, at: 72, has: 108, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            taskID: "",
            subtaskID: "",
            rating: 0,
            comment: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let taskID: String = reader.string(at: 40)
        let subtaskID: String = reader.string(at: 56)
        let rating: Int32 = reader.int32(at: 88)
        let comment: String = reader.string(at: 72)
        self.init(
            networkID: networkID,
            taskID: taskID,
            subtaskID: subtaskID,
            rating: rating,
            comment: comment,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 92)
        writer.string(taskID, at: 40, has: 96)
        writer.string(subtaskID, at: 56, has: 100)
        writer.int32(rating, at: 88, has: 104)
        writer.string(comment, at: 72, has: 108)
        writer.unknownFields(unknownFields)
    }
}

/// The feedback is stored.
package struct ProtoSendFeedbackResponse: Message {
    /// The memory item that was made of it.
    package var memory: ProtoMemoryItem?
    package var unknownFields: UnknownFields
}

extension ProtoSendFeedbackResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SendFeedbackResponse",
        size: 32,
        fields: [
            .message(1, "memory", at: 24) { ProtoMemoryItem.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            memory: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let memory: ProtoMemoryItem? = reader.message(at: 24)
        self.init(
            memory: memory,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(memory, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Submits several tasks.
package struct ProtoBatchSubmitTasksRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The tasks, each like the body of SubmitTask. Their network_id is empty or the one above.
    /// Range: 1 to 100 items
    package var requests: [ProtoSubmitTaskRequest]
    package var unknownFields: UnknownFields
}

extension ProtoBatchSubmitTasksRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.BatchSubmitTasksRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .repeated(2, "requests", at: 48, count: 40) { ProtoSubmitTaskRequest.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            requests: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let requests: [ProtoSubmitTaskRequest] = reader.messages(at: 48, count: 40)
        self.init(
            networkID: networkID,
            requests: requests,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.messages(requests, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// What became of a batch.
package struct ProtoBatchSubmitTasksResponse: Message {
    /// One item for each request, in the order of the requests.
    package var items: [ProtoBatchItem]
    /// Tasks that were accepted.
    package var acceptedCount: Int32
    /// Tasks that were refused.
    package var refusedCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoBatchSubmitTasksResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.BatchSubmitTasksResponse",
        size: 56,
        fields: [
            .repeated(1, "items", at: 32, count: 24) { ProtoBatchItem.schema },
            .field(2, "accepted_count", .int32, at: 40, has: 48),
            .field(3, "refused_count", .int32, at: 44, has: 52),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            items: [],
            acceptedCount: 0,
            refusedCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let items: [ProtoBatchItem] = reader.messages(at: 32, count: 24)
        let acceptedCount: Int32 = reader.int32(at: 40)
        let refusedCount: Int32 = reader.int32(at: 44)
        self.init(
            items: items,
            acceptedCount: acceptedCount,
            refusedCount: refusedCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(items, at: 32, count: 24)
        writer.int32(acceptedCount, at: 40, has: 48)
        writer.int32(refusedCount, at: 44, has: 52)
        writer.unknownFields(unknownFields)
    }
}

/// What became of one task of a batch.
package struct ProtoBatchItem: Message {
    /// The place of the request, from 0.
    package var index: Int32
    /// Accepted or refused.
    package var outcome: Outcome?
    package var unknownFields: UnknownFields

    /// Accepted or refused.
    package enum Outcome: Hashable, Sendable {
        /// The task that was accepted.
        case task(ProtoTask)
        /// Why it was refused.
        case error(GoogleRPCStatus)
    }
}

extension ProtoBatchItem {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.BatchItem",
        size: 48,
        oneofs: ["outcome"],
        fields: [
            .field(1, "index", .int32, at: 32, has: 36),
            .oneof(2, "task", of: 0, at: 24, case: 40) { ProtoTask.schema },
            .oneof(3, "error", of: 0, at: 24, case: 40) { GoogleRPCStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            index: 0,
            outcome: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let index: Int32 = reader.int32(at: 32)
        let outcome: Outcome? =
            switch reader.oneofCase(40) {
            case 2: .task(reader.messageOrEmpty(at: 24))
            case 3: .error(reader.messageOrEmpty(at: 24))
            default: nil
            }
        self.init(
            index: index,
            outcome: outcome,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(index, at: 32, has: 36)
        switch outcome {
        case .task(let value)?:
            writer.message(value, at: 24, number: 2, case: 40)
        case .error(let value)?:
            writer.message(value, at: 24, number: 3, case: 40)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// What became of an upload.
package struct ProtoUploadTasksResponse: Message {
    /// Requests that were received.
    package var receivedCount: Int32
    /// Tasks that were accepted.
    package var acceptedCount: Int32
    /// Tasks that were refused.
    package var refusedCount: Int32
    /// What became of each request, in their order; the first 1,000 only.
    package var items: [ProtoUploadItem]
    /// The refused requests after the first 1,000; the first 1,000 of them only.
    package var refusedItems: [ProtoUploadItem]
    package var unknownFields: UnknownFields
}

extension ProtoUploadTasksResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.UploadTasksResponse",
        size: 80,
        fields: [
            .field(1, "received_count", .int32, at: 56, has: 68),
            .field(2, "accepted_count", .int32, at: 60, has: 72),
            .field(3, "refused_count", .int32, at: 64, has: 76),
            .repeated(4, "items", at: 32, count: 24) { ProtoUploadItem.schema },
            .repeated(5, "refused_items", at: 48, count: 40) { ProtoUploadItem.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            receivedCount: 0,
            acceptedCount: 0,
            refusedCount: 0,
            items: [],
            refusedItems: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let receivedCount: Int32 = reader.int32(at: 56)
        let acceptedCount: Int32 = reader.int32(at: 60)
        let refusedCount: Int32 = reader.int32(at: 64)
        let items: [ProtoUploadItem] = reader.messages(at: 32, count: 24)
        let refusedItems: [ProtoUploadItem] = reader.messages(at: 48, count: 40)
        self.init(
            receivedCount: receivedCount,
            acceptedCount: acceptedCount,
            refusedCount: refusedCount,
            items: items,
            refusedItems: refusedItems,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(receivedCount, at: 56, has: 68)
        writer.int32(acceptedCount, at: 60, has: 72)
        writer.int32(refusedCount, at: 64, has: 76)
        writer.messages(items, at: 32, count: 24)
        writer.messages(refusedItems, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// What became of one task of an upload.
package struct ProtoUploadItem: Message {
    /// The place of the request in the stream, from 0.
    package var index: Int32
    /// The key of the request.
    package var idempotencyKey: String
    /// Accepted or refused.
    package var outcome: Outcome?
    package var unknownFields: UnknownFields

    /// Accepted or refused.
    package enum Outcome: Hashable, Sendable {
        /// The task that was accepted.
        case taskID(String)
        /// Why it was refused.
        case error(GoogleRPCStatus)
    }
}

extension ProtoUploadItem {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.UploadItem",
        size: 72,
        oneofs: ["outcome"],
        fields: [
            .field(1, "index", .int32, at: 56, has: 60),
            .field(2, "idempotency_key", .string, at: 24, has: 64),
            .oneof(3, "task_id", .string, of: 0, at: 40, case: 68),
            .oneof(4, "error", of: 0, at: 40, case: 68) { GoogleRPCStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            index: 0,
            idempotencyKey: "",
            outcome: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let index: Int32 = reader.int32(at: 56)
        let idempotencyKey: String = reader.string(at: 24)
        let outcome: Outcome? =
            switch reader.oneofCase(68) {
            case 3: .taskID(reader.string(at: 40))
            case 4: .error(reader.messageOrEmpty(at: 40))
            default: nil
            }
        self.init(
            index: index,
            idempotencyKey: idempotencyKey,
            outcome: outcome,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(index, at: 56, has: 60)
        writer.string(idempotencyKey, at: 24, has: 64)
        switch outcome {
        case .taskID(let value)?:
            writer.string(value, at: 40, number: 3, case: 68)
        case .error(let value)?:
            writer.message(value, at: 40, number: 4, case: 68)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// Watches a task.
package struct ProtoWatchTaskRequest: Message {
    /// The task.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "task_81c0de"
    package var taskID: String
    /// The network of the task. Empty: the task is found by its id alone.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Send what comes after this sequence. 0 sends all from the beginning.
    /// Range: 0 to 2,147,483,647
    /// Default: 0
    /// Example: 12
    package var afterSequence: Int32
    /// Send no live text: no deltas, snapshots and resets.
    /// Default: false
    /// Example: false
    package var omitText: Bool
    /// The silence after which a heartbeat is sent.
    /// Range: 1 to 60 s
    /// Default: 15 s
    /// Example: "15s"
    package var heartbeatInterval: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoWatchTaskRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.WatchTaskRequest",
        size: 96,
        fields: [
            .field(1, "task_id", .string, at: 24, has: 76),
            .field(2, "network_id", .string, at: 40, has: 80),
            .field(3, "after_sequence", .int32, at: 72, has: 84),
            .field(4, "omit_text", .bool, at: 56, has: 88),
            .message(5, "heartbeat_interval", at: 64) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskID: "",
            networkID: "",
            afterSequence: 0,
            omitText: false,
            heartbeatInterval: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskID: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let afterSequence: Int32 = reader.int32(at: 72)
        let omitText: Bool = reader.bool(at: 56)
        let heartbeatInterval: GoogleDuration? = reader.message(at: 64)
        self.init(
            taskID: taskID,
            networkID: networkID,
            afterSequence: afterSequence,
            omitText: omitText,
            heartbeatInterval: heartbeatInterval,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(taskID, at: 24, has: 76)
        writer.string(networkID, at: 40, has: 80)
        writer.int32(afterSequence, at: 72, has: 84)
        writer.bool(omitText, at: 56, has: 88)
        writer.message(heartbeatInterval, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// Watches a network.
package struct ProtoWatchNetworkRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Send what comes after this event. Empty sends what happens from now on.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: from now on
    /// Example: "c_000128"
    package var cursor: String
    /// Send the live text of all tasks too.
    /// Default: false
    /// Example: false
    package var includeText: Bool
    /// The silence after which a heartbeat is sent.
    /// Range: 1 to 60 s
    /// Default: 15 s
    /// Example: "15s"
    package var heartbeatInterval: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoWatchNetworkRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.WatchNetworkRequest",
        size: 88,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 72),
            .field(2, "cursor", .string, at: 40, has: 76),
            .field(3, "include_text", .bool, at: 56, has: 80),
            .message(4, "heartbeat_interval", at: 64) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            cursor: "",
            includeText: false,
            heartbeatInterval: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let cursor: String = reader.string(at: 40)
        let includeText: Bool = reader.bool(at: 56)
        let heartbeatInterval: GoogleDuration? = reader.message(at: 64)
        self.init(
            networkID: networkID,
            cursor: cursor,
            includeText: includeText,
            heartbeatInterval: heartbeatInterval,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 72)
        writer.string(cursor, at: 40, has: 76)
        writer.bool(includeText, at: 56, has: 80)
        writer.message(heartbeatInterval, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// One message of a client to the network.
package struct ProtoCollaborateRequest: Message {
    /// The network. It must be set in the first message over gRPC; a WebSocket has it in its path. Empty in later
    /// messages.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// A mark of the client, repeated in the ack, the error and the events that follow from this message.
    /// Range: up to 64 characters
    /// Default: empty
    /// Example: "m1"
    package var clientRef: String
    /// What the client wants.
    package var message: MessageEnum?
    package var unknownFields: UnknownFields

    /// What the client wants.
    package enum MessageEnum: Hashable, Sendable {
        /// Submit a task and watch it.
        case submit(ProtoSubmitTaskRequest)
        /// Cancel a task.
        case cancel(ProtoCancelTaskRequest)
        /// Approve or answer.
        case resume(ProtoResumeTaskRequest)
        /// Give feedback.
        case feedback(ProtoSendFeedbackRequest)
        /// Watch a task.
        case watch(ProtoWatchTaskRequest)
    }
}

extension ProtoCollaborateRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CollaborateRequest",
        size: 80,
        oneofs: ["message"],
        fields: [
            .field(1, "network_id", .string, at: 24, has: 64),
            .field(2, "client_ref", .string, at: 40, has: 68),
            .oneof(3, "submit", of: 0, at: 56, case: 72) { ProtoSubmitTaskRequest.schema },
            .oneof(4, "cancel", of: 0, at: 56, case: 72) { ProtoCancelTaskRequest.schema },
            .oneof(5, "resume", of: 0, at: 56, case: 72) { ProtoResumeTaskRequest.schema },
            .oneof(6, "feedback", of: 0, at: 56, case: 72) { ProtoSendFeedbackRequest.schema },
            .oneof(7, "watch", of: 0, at: 56, case: 72) { ProtoWatchTaskRequest.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            clientRef: "",
            message: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let clientRef: String = reader.string(at: 40)
        let message: MessageEnum? =
            switch reader.oneofCase(72) {
            case 3: .submit(reader.messageOrEmpty(at: 56))
            case 4: .cancel(reader.messageOrEmpty(at: 56))
            case 5: .resume(reader.messageOrEmpty(at: 56))
            case 6: .feedback(reader.messageOrEmpty(at: 56))
            case 7: .watch(reader.messageOrEmpty(at: 56))
            default: nil
            }
        self.init(
            networkID: networkID,
            clientRef: clientRef,
            message: message,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 64)
        writer.string(clientRef, at: 40, has: 68)
        switch message {
        case .submit(let value)?:
            writer.message(value, at: 56, number: 3, case: 72)
        case .cancel(let value)?:
            writer.message(value, at: 56, number: 4, case: 72)
        case .resume(let value)?:
            writer.message(value, at: 56, number: 5, case: 72)
        case .feedback(let value)?:
            writer.message(value, at: 56, number: 6, case: 72)
        case .watch(let value)?:
            writer.message(value, at: 56, number: 7, case: 72)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// One message of the network to a client.
package struct ProtoCollaborateResponse: Message {
    /// The mark of the client message that this follows from.
    package var clientRef: String
    /// What the network says.
    package var message: MessageEnum?
    package var unknownFields: UnknownFields

    /// What the network says.
    package enum MessageEnum: Hashable, Sendable {
        /// The client message was carried out.
        case ack(ProtoCollaborateAck)
        /// Something happened to a task that this connection watches.
        case event(ProtoTaskEvent)
        /// The client message was refused. The connection stays open.
        case error(GoogleRPCStatus)
    }
}

extension ProtoCollaborateResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CollaborateResponse",
        size: 56,
        oneofs: ["message"],
        fields: [
            .field(1, "client_ref", .string, at: 24, has: 48),
            .oneof(2, "ack", of: 0, at: 40, case: 52) { ProtoCollaborateAck.schema },
            .oneof(3, "event", of: 0, at: 40, case: 52) { ProtoTaskEvent.schema },
            .oneof(4, "error", of: 0, at: 40, case: 52) { GoogleRPCStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            clientRef: "",
            message: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let clientRef: String = reader.string(at: 24)
        let message: MessageEnum? =
            switch reader.oneofCase(52) {
            case 2: .ack(reader.messageOrEmpty(at: 40))
            case 3: .event(reader.messageOrEmpty(at: 40))
            case 4: .error(reader.messageOrEmpty(at: 40))
            default: nil
            }
        self.init(
            clientRef: clientRef,
            message: message,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(clientRef, at: 24, has: 48)
        switch message {
        case .ack(let value)?:
            writer.message(value, at: 40, number: 2, case: 52)
        case .event(let value)?:
            writer.message(value, at: 40, number: 3, case: 52)
        case .error(let value)?:
            writer.message(value, at: 40, number: 4, case: 52)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// A client message was carried out.
package struct ProtoCollaborateAck: Message {
    /// The task that it was about, after it.
    package var task: ProtoTask?
    package var unknownFields: UnknownFields
}

extension ProtoCollaborateAck {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CollaborateAck",
        size: 32,
        fields: [
            .message(1, "task", at: 24) { ProtoTask.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            task: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let task: ProtoTask? = reader.message(at: 24)
        self.init(
            task: task,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(task, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/task_service.proto`.
package enum ProtoTaskServiceFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/task_service.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoImageFile.schema, ProtoMemoryFile.schema, ProtoModelSelectionFile.schema, ProtoNetworkEventFile.schema, ProtoTaskFile.schema, ProtoTaskEventFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleRPCStatusFile.schema] },
        messages: [
            ProtoSubmitTaskRequest.self,
            ProtoListTasksRequest.self,
            ProtoListTasksResponse.self,
            ProtoGetTaskRequest.self,
            ProtoProcessTaskRequest.self,
            ProtoCancelTaskRequest.self,
            ProtoRetryTaskRequest.self,
            ProtoResumeTaskRequest.self,
            ProtoSendFeedbackRequest.self,
            ProtoSendFeedbackResponse.self,
            ProtoBatchSubmitTasksRequest.self,
            ProtoBatchSubmitTasksResponse.self,
            ProtoBatchItem.self,
            ProtoUploadTasksResponse.self,
            ProtoUploadItem.self,
            ProtoWatchTaskRequest.self,
            ProtoWatchNetworkRequest.self,
            ProtoCollaborateRequest.self,
            ProtoCollaborateResponse.self,
            ProtoCollaborateAck.self,
        ],
        services: ["aimesh.v1.TaskService"],
        descriptor: """
            ChxhaW1lc2gvdjEvdGFza19zZXJ2aWNlLnByb3RvEglhaW1lc2gudjEaH2FpbWVzaC9vcHRpb25zL3YxL29wdGlvbnMucHJv\
            dG8aFWFpbWVzaC92MS9pbWFnZS5wcm90bxoWYWltZXNoL3YxL21lbW9yeS5wcm90bxofYWltZXNoL3YxL21vZGVsX3NlbGVj\
            dGlvbi5wcm90bxodYWltZXNoL3YxL25ldHdvcmtfZXZlbnQucHJvdG8aFGFpbWVzaC92MS90YXNrLnByb3RvGhphaW1lc2gv\
            djEvdGFza19ldmVudC5wcm90bxocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL2R1cmF0\
            aW9uLnByb3RvGhxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3Rv\
            Ghdnb29nbGUvcnBjL3N0YXR1cy5wcm90byKtBwoRU3VibWl0VGFza1JlcXVlc3QSPAoKbmV0d29ya19pZBgBIAEoCUIdqrsY\
            GRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIgCgR0YXNrGAIgASgJQgyquxgICAEYoJwBSAFSBHRhc2sS\
            PwoHY29udGV4dBgDIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCDKq7GAhIAWCAgBBoEFIHY29udGV4dBIyCghwcmlv\
            cml0eRgEIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAAAiQFIIcHJpb3JpdHkSQgoPbW9kZWxfc2VsZWN0aW9uGAUgASgLMhku\
            YWltZXNoLnYxLk1vZGVsU2VsZWN0aW9uUg5tb2RlbFNlbGVjdGlvbhItCgZsaW1pdHMYBiABKAsyFS5haW1lc2gudjEuVGFz\
            a0xpbWl0c1IGbGltaXRzEhIKBGhvbGQYByABKAhSBGhvbGQSSQoPYXBwcm92YWxfcG9pbnRzGAggAygOMhguYWltZXNoLnYx\
            LkFwcHJvdmFsUG9pbnRCBqq7GAIoAlIOYXBwcm92YWxQb2ludHMSMAoGaW1hZ2VzGAkgAygLMhAuYWltZXNoLnYxLkltYWdl\
            QgaquxgCKAhSBmltYWdlcxJMCg9yZXNwb25zZV9zY2hlbWEYCiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgqquxgG\
            YICABGgQUg5yZXNwb25zZVNjaGVtYRI8CgpzZXNzaW9uX2lkGAsgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9\
            JFIJc2Vzc2lvbklkEkMKDnBhcmVudF90YXNrX2lkGAwgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIMcGFy\
            ZW50VGFza0lkEkoKD2lkZW1wb3RlbmN5X2tleRgNIAEoCUIhqrsYHRiAAUIYXltBLVphLXowLTlfLjotXXsxLDEyOH0kUg5p\
            ZGVtcG90ZW5jeUtleRJnCgZsYWJlbHMYDiADKAsyKC5haW1lc2gudjEuU3VibWl0VGFza1JlcXVlc3QuTGFiZWxzRW50cnlC\
            Jaq7GCEoIGCAQHIaCAEQPxoUXlthLXpdW2EtejAtOV8uLy1dKiRSBmxhYmVscxo5CgtMYWJlbHNFbnRyeRIQCgNrZXkYASAB\
            KAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIrIFChBMaXN0VGFza3NSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASAB\
            KAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIzCglwYWdlX3NpemUYAiABKAVCFqq7GBIx\
            AAAAAAAAAAA5AAAAAAAAaUBSCHBhZ2VTaXplEjkKCnBhZ2VfdG9rZW4YAyABKAlCGqq7GBYYgARCEV5bQS1aYS16MC05Xz0t\
            XSokUglwYWdlVG9rZW4SOQoIc3RhdHVzZXMYBCADKA4yFS5haW1lc2gudjEuVGFza1N0YXR1c0IGqrsYAigKUghzdGF0dXNl\
            cxI8CgpzZXNzaW9uX2lkGAUgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJc2Vzc2lvbklkEjgKCG93bmVy\
            X2lkGAYgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIHb3duZXJJZBJPCg9sYWJlbF9zZWxlY3RvcnMYByAD\
            KAlCJqq7GCIoCHIeCAMQwAIaF15bYS16XVthLXowLTlfLi8tXSo9LiokUg5sYWJlbFNlbGVjdG9ycxI5CgpzdGFydF90aW1l\
            GAggASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJc3RhcnRUaW1lEjUKCGVuZF90aW1lGAkgASgLMhouZ29vZ2xl\
            LnByb3RvYnVmLlRpbWVzdGFtcFIHZW5kVGltZRJPCghvcmRlcl9ieRgKIAEoCUI0qrsYMBggQixeKGNyZWF0ZV90aW1lfHVw\
            ZGF0ZV90aW1lfHByaW9yaXR5KSggZGVzYyk/JFIHb3JkZXJCeRInCgR2aWV3GAsgASgOMhMuYWltZXNoLnYxLlRhc2tWaWV3\
            UgR2aWV3ImIKEUxpc3RUYXNrc1Jlc3BvbnNlEiUKBXRhc2tzGAEgAygLMg8uYWltZXNoLnYxLlRhc2tSBXRhc2tzEiYKD25l\
            eHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbiKzAQoOR2V0VGFza1JlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEo\
            CUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkEjgKB3Rhc2tfaWQYAiABKAlCH6q7GBsIARhA\
            QhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnRhc2tJZBInCgR2aWV3GAMgASgOMhMuYWltZXNoLnYxLlRhc2tWaWV3UgR2aWV3\
            Io4BChJQcm9jZXNzVGFza1JlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEs\
            NjR9JFIJbmV0d29ya0lkEjgKB3Rhc2tfaWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnRhc2tJ\
            ZCKuAQoRQ2FuY2VsVGFza1JlcXVlc3QSPAoKbmV0d29ya19pZBgBIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0\
            fSRSCW5ldHdvcmtJZBI4Cgd0YXNrX2lkGAIgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZ0YXNrSWQS\
            IQoGcmVhc29uGAMgASgJQgmquxgFGOgHSAFSBnJlYXNvbiLqAgoQUmV0cnlUYXNrUmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEg\
            ASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSOAoHdGFza19pZBgCIAEoCUIfqrsYGwgB\
            GEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIGdGFza0lkEh0KCnN0YXJ0X292ZXIYAyABKAhSCXN0YXJ0T3ZlchJCCg9tb2Rl\
            bF9zZWxlY3Rpb24YBCABKAsyGS5haW1lc2gudjEuTW9kZWxTZWxlY3Rpb25SDm1vZGVsU2VsZWN0aW9uEi0KBmxpbWl0cxgF\
            IAEoCzIVLmFpbWVzaC52MS5UYXNrTGltaXRzUgZsaW1pdHMSSgoPaWRlbXBvdGVuY3lfa2V5GAYgASgJQiGquxgdGIABQhhe\
            W0EtWmEtejAtOV8uOi1dezEsMTI4fSRSDmlkZW1wb3RlbmN5S2V5Iq4CChFSZXN1bWVUYXNrUmVxdWVzdBI8CgpuZXR3b3Jr\
            X2lkGAEgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkEjgKB3Rhc2tfaWQYAiABKAlCH6q7\
            GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnRhc2tJZBI8Cgp3YWl0aW5nX2lkGAMgASgJQh2quxgZGEBCFV5bQS1a\
            YS16MC05Xy1dezEsNjR9JFIJd2FpdGluZ0lkEi8KB2FwcHJvdmUYBCABKAsyEy5haW1lc2gudjEuQXBwcm92YWxIAFIHYXBw\
            cm92ZRImCgZhbnN3ZXIYBSABKAlCDKq7GAgQARignAFIAUgAUgZhbnN3ZXJCCgoIZGVjaXNpb24ioAIKE1NlbmRGZWVkYmFj\
            a1JlcXVlc3QSPAoKbmV0d29ya19pZBgBIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI4\
            Cgd0YXNrX2lkGAIgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZ0YXNrSWQSPAoKc3VidGFza19pZBgD\
            IAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCXN1YnRhc2tJZBIuCgZyYXRpbmcYBCABKAVCFqq7GBIxAAAA\
            AAAAAAA5AAAAAAAAFEBSBnJhdGluZxIjCgdjb21tZW50GAUgASgJQgmquxgFGKAfSAFSB2NvbW1lbnQiRQoUU2VuZEZlZWRi\
            YWNrUmVzcG9uc2USLQoGbWVtb3J5GAEgASgLMhUuYWltZXNoLnYxLk1lbW9yeUl0ZW1SBm1lbW9yeSKfAQoXQmF0Y2hTdWJt\
            aXRUYXNrc1JlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0\
            d29ya0lkEkQKCHJlcXVlc3RzGAIgAygLMhwuYWltZXNoLnYxLlN1Ym1pdFRhc2tSZXF1ZXN0QgqquxgGCAEgAShkUghyZXF1\
            ZXN0cyKSAQoYQmF0Y2hTdWJtaXRUYXNrc1Jlc3BvbnNlEioKBWl0ZW1zGAEgAygLMhQuYWltZXNoLnYxLkJhdGNoSXRlbVIF\
            aXRlbXMSJQoOYWNjZXB0ZWRfY291bnQYAiABKAVSDWFjY2VwdGVkQ291bnQSIwoNcmVmdXNlZF9jb3VudBgDIAEoBVIMcmVm\
            dXNlZENvdW50In8KCUJhdGNoSXRlbRIUCgVpbmRleBgBIAEoBVIFaW5kZXgSJQoEdGFzaxgCIAEoCzIPLmFpbWVzaC52MS5U\
            YXNrSABSBHRhc2sSKgoFZXJyb3IYAyABKAsyEi5nb29nbGUucnBjLlN0YXR1c0gAUgVlcnJvckIJCgdvdXRjb21lIvEBChNV\
            cGxvYWRUYXNrc1Jlc3BvbnNlEiUKDnJlY2VpdmVkX2NvdW50GAEgASgFUg1yZWNlaXZlZENvdW50EiUKDmFjY2VwdGVkX2Nv\
            dW50GAIgASgFUg1hY2NlcHRlZENvdW50EiMKDXJlZnVzZWRfY291bnQYAyABKAVSDHJlZnVzZWRDb3VudBIrCgVpdGVtcxgE\
            IAMoCzIVLmFpbWVzaC52MS5VcGxvYWRJdGVtUgVpdGVtcxI6Cg1yZWZ1c2VkX2l0ZW1zGAUgAygLMhUuYWltZXNoLnYxLlVw\
            bG9hZEl0ZW1SDHJlZnVzZWRJdGVtcyKdAQoKVXBsb2FkSXRlbRIUCgVpbmRleBgBIAEoBVIFaW5kZXgSJwoPaWRlbXBvdGVu\
            Y3lfa2V5GAIgASgJUg5pZGVtcG90ZW5jeUtleRIZCgd0YXNrX2lkGAMgASgJSABSBnRhc2tJZBIqCgVlcnJvchgEIAEoCzIS\
            Lmdvb2dsZS5ycGMuU3RhdHVzSABSBWVycm9yQgkKB291dGNvbWUiyAIKEFdhdGNoVGFza1JlcXVlc3QSOAoHdGFza19pZBgB\
            IAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIGdGFza0lkEjwKCm5ldHdvcmtfaWQYAiABKAlCHaq7GBkY\
            QEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSPQoOYWZ0ZXJfc2VxdWVuY2UYAyABKAVCFqq7GBIxAAAAAAAA\
            AAA5AADA////30FSDWFmdGVyU2VxdWVuY2USGwoJb21pdF90ZXh0GAQgASgIUghvbWl0VGV4dBJgChJoZWFydGJlYXRfaW50\
            ZXJ2YWwYBSABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CFqq7GBIxAAAAAAAA8D85AAAAAAAATkBSEWhlYXJ0YmVh\
            dEludGVydmFsIo4CChNXYXRjaE5ldHdvcmtSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEt\
            ejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIyCgZjdXJzb3IYAiABKAlCGqq7GBYYgARCEV5bQS1aYS16MC05Xz0tXSokUgZj\
            dXJzb3ISIQoMaW5jbHVkZV90ZXh0GAMgASgIUgtpbmNsdWRlVGV4dBJgChJoZWFydGJlYXRfaW50ZXJ2YWwYBCABKAsyGS5n\
            b29nbGUucHJvdG9idWYuRHVyYXRpb25CFqq7GBIxAAAAAAAA8D85AAAAAAAATkBSEWhlYXJ0YmVhdEludGVydmFsIp8DChJD\
            b2xsYWJvcmF0ZVJlcXVlc3QSPAoKbmV0d29ya19pZBgBIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5l\
            dHdvcmtJZBIlCgpjbGllbnRfcmVmGAIgASgJQgaquxgCGEBSCWNsaWVudFJlZhI2CgZzdWJtaXQYAyABKAsyHC5haW1lc2gu\
            djEuU3VibWl0VGFza1JlcXVlc3RIAFIGc3VibWl0EjYKBmNhbmNlbBgEIAEoCzIcLmFpbWVzaC52MS5DYW5jZWxUYXNrUmVx\
            dWVzdEgAUgZjYW5jZWwSNgoGcmVzdW1lGAUgASgLMhwuYWltZXNoLnYxLlJlc3VtZVRhc2tSZXF1ZXN0SABSBnJlc3VtZRI8\
            CghmZWVkYmFjaxgGIAEoCzIeLmFpbWVzaC52MS5TZW5kRmVlZGJhY2tSZXF1ZXN0SABSCGZlZWRiYWNrEjMKBXdhdGNoGAcg\
            ASgLMhsuYWltZXNoLnYxLldhdGNoVGFza1JlcXVlc3RIAFIFd2F0Y2hCCQoHbWVzc2FnZSLIAQoTQ29sbGFib3JhdGVSZXNw\
            b25zZRIdCgpjbGllbnRfcmVmGAEgASgJUgljbGllbnRSZWYSLQoDYWNrGAIgASgLMhkuYWltZXNoLnYxLkNvbGxhYm9yYXRl\
            QWNrSABSA2FjaxIsCgVldmVudBgDIAEoCzIULmFpbWVzaC52MS5UYXNrRXZlbnRIAFIFZXZlbnQSKgoFZXJyb3IYBCABKAsy\
            Ei5nb29nbGUucnBjLlN0YXR1c0gAUgVlcnJvckIJCgdtZXNzYWdlIjUKDkNvbGxhYm9yYXRlQWNrEiMKBHRhc2sYASABKAsy\
            Dy5haW1lc2gudjEuVGFza1IEdGFzaypOCghUYXNrVmlldxIZChVUQVNLX1ZJRVdfVU5TUEVDSUZJRUQQABITCg9UQVNLX1ZJ\
            RVdfQkFTSUMQARISCg5UQVNLX1ZJRVdfRlVMTBACMuQOCgtUYXNrU2VydmljZRJzCgpTdWJtaXRUYXNrEhwuYWltZXNoLnYx\
            LlN1Ym1pdFRhc2tSZXF1ZXN0Gg8uYWltZXNoLnYxLlRhc2siNoLT5JMCKiIlL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3Jr\
            X2lkfS90YXNrczoBKrK7GAIIBBJ9CglMaXN0VGFza3MSGy5haW1lc2gudjEuTGlzdFRhc2tzUmVxdWVzdBocLmFpbWVzaC52\
            MS5MaXN0VGFza3NSZXNwb25zZSI1gtPkkwInEiUvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L3Rhc2tzsrsYBAgC\
            GAESdgoHR2V0VGFzaxIZLmFpbWVzaC52MS5HZXRUYXNrUmVxdWVzdBoPLmFpbWVzaC52MS5UYXNrIj+C0+STAjESLy9hcGkv\
            bWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vdGFza3Mve3Rhc2tfaWR9srsYBAgCGAESiQEKC1Byb2Nlc3NUYXNrEh0uYWlt\
            ZXNoLnYxLlByb2Nlc3NUYXNrUmVxdWVzdBoPLmFpbWVzaC52MS5UYXNrIkqC0+STAjwiNy9hcGkvbWVzaC9uZXR3b3Jrcy97\
            bmV0d29ya19pZH0vdGFza3Mve3Rhc2tfaWR9L3Byb2Nlc3M6ASqyuxgECAMYARKGAQoKQ2FuY2VsVGFzaxIcLmFpbWVzaC52\
            MS5DYW5jZWxUYXNrUmVxdWVzdBoPLmFpbWVzaC52MS5UYXNrIkmC0+STAjsiNi9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29y\
            a19pZH0vdGFza3Mve3Rhc2tfaWR9L2NhbmNlbDoBKrK7GAQIAxgBEoEBCglSZXRyeVRhc2sSGy5haW1lc2gudjEuUmV0cnlU\
            YXNrUmVxdWVzdBoPLmFpbWVzaC52MS5UYXNrIkaC0+STAjoiNS9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vdGFz\
            a3Mve3Rhc2tfaWR9L3JldHJ5OgEqsrsYAggEEoQBCgpSZXN1bWVUYXNrEhwuYWltZXNoLnYxLlJlc3VtZVRhc2tSZXF1ZXN0\
            Gg8uYWltZXNoLnYxLlRhc2siR4LT5JMCOyI2L2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS90YXNrcy97dGFza19p\
            ZH0vcmVzdW1lOgEqsrsYAggDEpoBCgxTZW5kRmVlZGJhY2sSHi5haW1lc2gudjEuU2VuZEZlZWRiYWNrUmVxdWVzdBofLmFp\
            bWVzaC52MS5TZW5kRmVlZGJhY2tSZXNwb25zZSJJgtPkkwI9IjgvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L3Rh\
            c2tzL3t0YXNrX2lkfS9mZWVkYmFjazoBKrK7GAIIAxKZAQoQQmF0Y2hTdWJtaXRUYXNrcxIiLmFpbWVzaC52MS5CYXRjaFN1\
            Ym1pdFRhc2tzUmVxdWVzdBojLmFpbWVzaC52MS5CYXRjaFN1Ym1pdFRhc2tzUmVzcG9uc2UiPILT5JMCMCIrL2FwaS9tZXNo\
            L25ldHdvcmtzL3tuZXR3b3JrX2lkfS90YXNrcy9iYXRjaDoBKrK7GAIIBBJVCgtVcGxvYWRUYXNrcxIcLmFpbWVzaC52MS5T\
            dWJtaXRUYXNrUmVxdWVzdBoeLmFpbWVzaC52MS5VcGxvYWRUYXNrc1Jlc3BvbnNlIgayuxgCCAQoARKMAQoSU3VibWl0QW5k\
            V2F0Y2hUYXNrEhwuYWltZXNoLnYxLlN1Ym1pdFRhc2tSZXF1ZXN0GhQuYWltZXNoLnYxLlRhc2tFdmVudCJAgtPkkwIxIiwv\
            YXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L3Rhc2tzL3N0cmVhbToBKrK7GAUIBBIBATABEpoBCglXYXRjaFRhc2sS\
            Gy5haW1lc2gudjEuV2F0Y2hUYXNrUmVxdWVzdBoULmFpbWVzaC52MS5UYXNrRXZlbnQiWILT5JMCRhIgL2FwaS9tZXNoL3Rh\
            c2tzL3t0YXNrX2lkfS9zdHJlYW1aIhIgL2FwaS9tZXNoL3Rhc2tzL3t0YXNrX2lkfS9ldmVudHOyuxgICAISAgECGAEwARKE\
            AQoMV2F0Y2hOZXR3b3JrEh4uYWltZXNoLnYxLldhdGNoTmV0d29ya1JlcXVlc3QaFy5haW1lc2gudjEuTmV0d29ya0V2ZW50\
            IjmC0+STAigSJi9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vZXZlbnRzsrsYBwgCEgECGAEwARKFAQoLQ29sbGFi\
            b3JhdGUSHS5haW1lc2gudjEuQ29sbGFib3JhdGVSZXF1ZXN0Gh4uYWltZXNoLnYxLkNvbGxhYm9yYXRlUmVzcG9uc2UiM4LT\
            5JMCJBIiL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS93c7K7GAUIAxIBAygBMAFCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
