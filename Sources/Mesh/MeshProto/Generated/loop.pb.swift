// Made by protoc-gen-mesh from aimesh/v1/loop.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf
internal import SchemaOptions

/// Whether a loop runs.
package enum ProtoLoopStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It runs.
    case running
    /// It was stopped; work in flight is brought to its end.
    case stopping
    /// Somebody stopped it.
    case stopped
    /// It did all its tasks or used its budget.
    case completed
    /// It cannot go on.
    case failed
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .running,
        .stopping,
        .stopped,
        .completed,
        .failed,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.LoopStatus",
        [
            (0, "LOOP_STATUS_UNSPECIFIED"),
            (1, "LOOP_STATUS_RUNNING"),
            (2, "LOOP_STATUS_STOPPING"),
            (3, "LOOP_STATUS_STOPPED"),
            (4, "LOOP_STATUS_COMPLETED"),
            (5, "LOOP_STATUS_FAILED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .running
        case 2: self = .stopping
        case 3: self = .stopped
        case 4: self = .completed
        case 5: self = .failed
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .running: 1
        case .stopping: 2
        case .stopped: 3
        case .completed: 4
        case .failed: 5
        case .unrecognized(let number): number
        }
    }
}

/// The topics of the event bus.
package enum ProtoLoopTopic: MessageEnum {
    /// Not set.
    case unspecified
    /// `ai_topic`: tasks, new or sent back.
    case tasks
    /// `ai_solutions`: programs.
    case solutions
    /// `ai_verified_solutions`: programs that ran well.
    case verifiedSolutions
    /// `ai_reviews`: critiques.
    case reviews
    /// `ai_telemetry`: logs, metrics and events of all parts.
    case telemetry
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .tasks,
        .solutions,
        .verifiedSolutions,
        .reviews,
        .telemetry,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.LoopTopic",
        [
            (0, "LOOP_TOPIC_UNSPECIFIED"),
            (1, "LOOP_TOPIC_TASKS"),
            (2, "LOOP_TOPIC_SOLUTIONS"),
            (3, "LOOP_TOPIC_VERIFIED_SOLUTIONS"),
            (4, "LOOP_TOPIC_REVIEWS"),
            (5, "LOOP_TOPIC_TELEMETRY"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .tasks
        case 2: self = .solutions
        case 3: self = .verifiedSolutions
        case 4: self = .reviews
        case 5: self = .telemetry
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .tasks: 1
        case .solutions: 2
        case .verifiedSolutions: 3
        case .reviews: 4
        case .telemetry: 5
        case .unrecognized(let number): number
        }
    }
}

/// How a run of a program ended.
package enum ProtoRunEnd: MessageEnum {
    /// Not set.
    case unspecified
    /// By itself.
    case exited
    /// Its time ran out.
    case timedOut
    /// It wanted more memory than it may use.
    case outOfMemory
    /// A signal ended it.
    case signalled
    /// It was not run: the sandbox or the safety check refused it.
    case refused
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .exited,
        .timedOut,
        .outOfMemory,
        .signalled,
        .refused,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.RunEnd",
        [
            (0, "RUN_END_UNSPECIFIED"),
            (1, "RUN_END_EXITED"),
            (2, "RUN_END_TIMED_OUT"),
            (3, "RUN_END_OUT_OF_MEMORY"),
            (4, "RUN_END_SIGNALLED"),
            (5, "RUN_END_REFUSED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .exited
        case 2: self = .timedOut
        case 3: self = .outOfMemory
        case 4: self = .signalled
        case 5: self = .refused
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .exited: 1
        case .timedOut: 2
        case .outOfMemory: 3
        case .signalled: 4
        case .refused: 5
        case .unrecognized(let number): number
        }
    }
}

/// Starts a loop.
package struct ProtoStartLoopRequest: Message {
    /// The network whose agents and memory the loop uses.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: a network of its own
    /// Example: "net_5f2a91"
    package var networkID: String
    /// What the tasks shall be about.
    /// Range: up to 4000 characters
    /// Default: small programming tasks of any kind
    /// Example: "Text processing for email templates"
    package var goal: String
    /// Tasks to begin with, before the loop invents its own.
    /// Range: up to 100 items, each up to 4000 characters
    /// Default: none
    /// Example: ["Write a program that removes duplicate addresses."]
    package var tasks: [String]
    /// After how many tasks the loop ends. 0 means the default.
    /// Range: 0 to 10,000
    /// Default: 10
    /// Example: 3
    package var maxTasks: Int32
    /// How often a failing program goes back with its error.
    /// Range: 0 to 20
    /// Default: 3
    /// Example: 3
    package var maxFixes: Int32?
    /// The wait between two tasks.
    /// Range: 0 to 3600 s
    /// Default: 0 s
    /// Example: "5s"
    package var taskInterval: GoogleDuration?
    /// The language of the programs.
    /// Range: up to 32 characters, matching ^[a-z][a-z0-9+#]*$
    /// Default: python
    /// Example: "python"
    package var language: String
    /// What a program may use when it runs.
    /// Default: the limits of the server
    package var sandbox: ProtoSandboxLimits?
    /// Hints for the choice of models.
    /// Default: none
    package var modelSelection: ProtoModelSelection?
    /// What the loop may spend on models; then it ends.
    /// Range: 1 to 1,000,000,000,000
    /// Default: the budget of the tenant
    /// Example: "500000000"
    package var budgetNanoUsd: Int64?
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    /// The same key within 24 hours answers the same loop and starts no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoStartLoopRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.StartLoopRequest",
        size: 192,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 160),
            .field(2, "goal", .string, at: 40, has: 164, sensitive: true),
            .repeated(3, "tasks", .string, at: 64, count: 56, sensitive: true),
            .field(4, "max_tasks", .int32, at: 152, has: 168),
            .optional(5, "max_fixes", .int32, at: 156, has: 172),
            .message(6, "task_interval", at: 72) { GoogleDuration.schema },
            .field(7, "language", .string, at: 80, has: 176),
            .message(8, "sandbox", at: 96) { ProtoSandboxLimits.schema },
            .message(9, "model_selection", at: 104) { ProtoModelSelection.schema },
            .optional(10, "budget_nano_usd", .int64, at: 112, has: 180),
            .map(11, "labels", at: 128, count: 120) { labelsEntry },
            .field(12, "idempotency_key", .string, at: 136, has: 184),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.StartLoopRequest.LabelsEntry",
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
            goal: "",
            tasks: [],
            maxTasks: 0,
            maxFixes: nil,
            taskInterval: nil,
            language: "",
            sandbox: nil,
            modelSelection: nil,
            budgetNanoUsd: nil,
            labels: [:],
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let goal: String = reader.string(at: 40)
        let tasks: [String] = reader.strings(at: 64, count: 56)
        let maxTasks: Int32 = reader.int32(at: 152)
        let maxFixes: Int32? = reader.has(172) ? reader.int32(at: 156) : nil
        let taskInterval: GoogleDuration? = reader.message(at: 72)
        let language: String = reader.string(at: 80)
        let sandbox: ProtoSandboxLimits? = reader.message(at: 96)
        let modelSelection: ProtoModelSelection? = reader.message(at: 104)
        let budgetNanoUsd: Int64? = reader.has(180) ? reader.int64(at: 112) : nil
        let labels: [String: String] = reader.map(at: 128, count: 120) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let idempotencyKey: String = reader.string(at: 136)
        self.init(
            networkID: networkID,
            goal: goal,
            tasks: tasks,
            maxTasks: maxTasks,
            maxFixes: maxFixes,
            taskInterval: taskInterval,
            language: language,
            sandbox: sandbox,
            modelSelection: modelSelection,
            budgetNanoUsd: budgetNanoUsd,
            labels: labels,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 160)
        writer.string(goal, at: 40, has: 164)
        writer.strings(tasks, at: 64, count: 56)
        writer.int32(maxTasks, at: 152, has: 168)
        writer.int32(maxFixes, at: 156, has: 172)
        writer.message(taskInterval, at: 72)
        writer.string(language, at: 80, has: 176)
        writer.message(sandbox, at: 96)
        writer.message(modelSelection, at: 104)
        writer.int64(budgetNanoUsd, at: 112, has: 180)
        writer.map(labels, at: 128, count: 120, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.string(idempotencyKey, at: 136, has: 184)
        writer.unknownFields(unknownFields)
    }
}

/// What a program may use when it runs. It has no network and an empty folder.
package struct ProtoSandboxLimits: Message {
    /// How long it may run, in seconds. 0 means the default.
    /// Range: 0 to 300
    /// Default: 10
    /// Example: 10
    package var timeoutSeconds: Int32
    /// How much memory it may use, in MiB. 0 means the default.
    /// Range: 0 to 2048
    /// Default: 256
    /// Example: 256
    package var memoryMebibytes: Int32
    /// How much it may write; the rest is cut off. 0 means the default.
    /// Range: 0 to 1,048,576
    /// Default: 65536
    /// Example: 65536
    package var outputBytes: Int32
    package var unknownFields: UnknownFields
}

extension ProtoSandboxLimits {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SandboxLimits",
        size: 48,
        fields: [
            .field(1, "timeout_seconds", .int32, at: 24, has: 36),
            .field(2, "memory_mebibytes", .int32, at: 28, has: 40),
            .field(3, "output_bytes", .int32, at: 32, has: 44),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            timeoutSeconds: 0,
            memoryMebibytes: 0,
            outputBytes: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let timeoutSeconds: Int32 = reader.int32(at: 24)
        let memoryMebibytes: Int32 = reader.int32(at: 28)
        let outputBytes: Int32 = reader.int32(at: 32)
        self.init(
            timeoutSeconds: timeoutSeconds,
            memoryMebibytes: memoryMebibytes,
            outputBytes: outputBytes,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(timeoutSeconds, at: 24, has: 36)
        writer.int32(memoryMebibytes, at: 28, has: 40)
        writer.int32(outputBytes, at: 32, has: 44)
        writer.unknownFields(unknownFields)
    }
}

/// A closed loop.
package struct ProtoLoop: Message {
    /// The id, made by the server.
    package var id: String
    /// The network whose agents and memory it uses.
    package var networkID: String
    /// Whether it runs.
    package var status: ProtoLoopStatus
    /// What the tasks are about.
    package var goal: String
    /// After how many tasks it ends.
    package var maxTasks: Int32
    /// How often a failing program goes back.
    package var maxFixes: Int32
    /// The wait between two tasks.
    package var taskInterval: GoogleDuration?
    /// The language of the programs.
    package var language: String
    /// What a program may use when it runs.
    package var sandbox: ProtoSandboxLimits?
    /// What it may spend on models.
    package var budgetNanoUsd: Int64
    /// Free marks for finding and grouping.
    package var labels: [String: String]
    /// What happened so far, in numbers.
    package var counters: ProtoLoopCounters?
    /// What it spent on models.
    package var spend: ProtoSpend?
    /// Why it failed.
    package var error: GoogleRPCStatus?
    /// The user who started it.
    package var ownerID: String
    /// When it was started.
    package var createTime: GoogleTimestamp?
    /// When something last happened in it.
    package var updateTime: GoogleTimestamp?
    /// When it ended.
    package var endTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoLoop {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Loop",
        size: 240,
        fields: [
            .field(1, "id", .string, at: 24, has: 204),
            .field(2, "network_id", .string, at: 40, has: 208),
            .field(3, "status", ProtoLoopStatus.schema, at: 192, has: 212),
            .field(4, "goal", .string, at: 56, has: 216, sensitive: true),
            .field(5, "max_tasks", .int32, at: 196, has: 220),
            .field(6, "max_fixes", .int32, at: 200, has: 224),
            .message(7, "task_interval", at: 72) { GoogleDuration.schema },
            .field(8, "language", .string, at: 80, has: 228),
            .message(9, "sandbox", at: 96) { ProtoSandboxLimits.schema },
            .field(10, "budget_nano_usd", .int64, at: 104, has: 232),
            .map(11, "labels", at: 120, count: 112) { labelsEntry },
            .message(12, "counters", at: 128) { ProtoLoopCounters.schema },
            .message(13, "spend", at: 136) { ProtoSpend.schema },
            .message(14, "error", at: 144) { GoogleRPCStatus.schema },
            .field(15, "owner_id", .string, at: 152, has: 236),
            .message(16, "create_time", at: 168) { GoogleTimestamp.schema },
            .message(17, "update_time", at: 176) { GoogleTimestamp.schema },
            .message(18, "end_time", at: 184) { GoogleTimestamp.schema },
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.Loop.LabelsEntry",
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
            status: .init(),
            goal: "",
            maxTasks: 0,
            maxFixes: 0,
            taskInterval: nil,
            language: "",
            sandbox: nil,
            budgetNanoUsd: 0,
            labels: [:],
            counters: nil,
            spend: nil,
            error: nil,
            ownerID: "",
            createTime: nil,
            updateTime: nil,
            endTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let status: ProtoLoopStatus = reader.enumeration(at: 192)
        let goal: String = reader.string(at: 56)
        let maxTasks: Int32 = reader.int32(at: 196)
        let maxFixes: Int32 = reader.int32(at: 200)
        let taskInterval: GoogleDuration? = reader.message(at: 72)
        let language: String = reader.string(at: 80)
        let sandbox: ProtoSandboxLimits? = reader.message(at: 96)
        let budgetNanoUsd: Int64 = reader.int64(at: 104)
        let labels: [String: String] = reader.map(at: 120, count: 112) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let counters: ProtoLoopCounters? = reader.message(at: 128)
        let spend: ProtoSpend? = reader.message(at: 136)
        let error: GoogleRPCStatus? = reader.message(at: 144)
        let ownerID: String = reader.string(at: 152)
        let createTime: GoogleTimestamp? = reader.message(at: 168)
        let updateTime: GoogleTimestamp? = reader.message(at: 176)
        let endTime: GoogleTimestamp? = reader.message(at: 184)
        self.init(
            id: id,
            networkID: networkID,
            status: status,
            goal: goal,
            maxTasks: maxTasks,
            maxFixes: maxFixes,
            taskInterval: taskInterval,
            language: language,
            sandbox: sandbox,
            budgetNanoUsd: budgetNanoUsd,
            labels: labels,
            counters: counters,
            spend: spend,
            error: error,
            ownerID: ownerID,
            createTime: createTime,
            updateTime: updateTime,
            endTime: endTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 204)
        writer.string(networkID, at: 40, has: 208)
        writer.enumeration(status, at: 192, has: 212)
        writer.string(goal, at: 56, has: 216)
        writer.int32(maxTasks, at: 196, has: 220)
        writer.int32(maxFixes, at: 200, has: 224)
        writer.message(taskInterval, at: 72)
        writer.string(language, at: 80, has: 228)
        writer.message(sandbox, at: 96)
        writer.int64(budgetNanoUsd, at: 104, has: 232)
        writer.map(labels, at: 120, count: 112, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.message(counters, at: 128)
        writer.message(spend, at: 136)
        writer.message(error, at: 144)
        writer.string(ownerID, at: 152, has: 236)
        writer.message(createTime, at: 168)
        writer.message(updateTime, at: 176)
        writer.message(endTime, at: 184)
        writer.unknownFields(unknownFields)
    }
}

/// What happened in a loop, in numbers.
package struct ProtoLoopCounters: Message {
    /// Tasks that were invented or given.
    package var taskCount: Int32
    /// Programs that were written.
    package var solutionCount: Int32
    /// Programs that ran well.
    package var verifiedCount: Int32
    /// Runs that failed.
    package var failedRunCount: Int32
    /// Programs that went back with their error.
    package var fixCount: Int32
    /// Tasks that were given up.
    package var givenUpCount: Int32
    /// Reviews.
    package var reviewCount: Int32
    /// Records in the archive.
    package var archivedCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoLoopCounters {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.LoopCounters",
        size: 88,
        fields: [
            .field(1, "task_count", .int32, at: 24, has: 56),
            .field(2, "solution_count", .int32, at: 28, has: 60),
            .field(3, "verified_count", .int32, at: 32, has: 64),
            .field(4, "failed_run_count", .int32, at: 36, has: 68),
            .field(5, "fix_count", .int32, at: 40, has: 72),
            .field(6, "given_up_count", .int32, at: 44, has: 76),
            .field(7, "review_count", .int32, at: 48, has: 80),
            .field(8, "archived_count", .int32, at: 52, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskCount: 0,
            solutionCount: 0,
            verifiedCount: 0,
            failedRunCount: 0,
            fixCount: 0,
            givenUpCount: 0,
            reviewCount: 0,
            archivedCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskCount: Int32 = reader.int32(at: 24)
        let solutionCount: Int32 = reader.int32(at: 28)
        let verifiedCount: Int32 = reader.int32(at: 32)
        let failedRunCount: Int32 = reader.int32(at: 36)
        let fixCount: Int32 = reader.int32(at: 40)
        let givenUpCount: Int32 = reader.int32(at: 44)
        let reviewCount: Int32 = reader.int32(at: 48)
        let archivedCount: Int32 = reader.int32(at: 52)
        self.init(
            taskCount: taskCount,
            solutionCount: solutionCount,
            verifiedCount: verifiedCount,
            failedRunCount: failedRunCount,
            fixCount: fixCount,
            givenUpCount: givenUpCount,
            reviewCount: reviewCount,
            archivedCount: archivedCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(taskCount, at: 24, has: 56)
        writer.int32(solutionCount, at: 28, has: 60)
        writer.int32(verifiedCount, at: 32, has: 64)
        writer.int32(failedRunCount, at: 36, has: 68)
        writer.int32(fixCount, at: 40, has: 72)
        writer.int32(givenUpCount, at: 44, has: 76)
        writer.int32(reviewCount, at: 48, has: 80)
        writer.int32(archivedCount, at: 52, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// Stops a loop.
package struct ProtoStopLoopRequest: Message {
    /// The loop.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "loop_42"
    package var loopID: String
    package var unknownFields: UnknownFields
}

extension ProtoStopLoopRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.StopLoopRequest",
        size: 48,
        fields: [
            .field(1, "loop_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            loopID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let loopID: String = reader.string(at: 24)
        self.init(
            loopID: loopID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(loopID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one loop.
package struct ProtoGetLoopRequest: Message {
    /// The loop.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "loop_42"
    package var loopID: String
    package var unknownFields: UnknownFields
}

extension ProtoGetLoopRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetLoopRequest",
        size: 48,
        fields: [
            .field(1, "loop_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            loopID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let loopID: String = reader.string(at: 24)
        self.init(
            loopID: loopID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(loopID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Watches a loop.
package struct ProtoWatchLoopRequest: Message {
    /// The loop.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "loop_42"
    package var loopID: String
    /// Send what comes after this event. Empty sends all from the beginning.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: from the beginning
    /// Example: "c_000128"
    package var cursor: String
    /// Only events of these topics.
    /// Range: up to 5 items
    /// Default: all
    /// Example: ["TELEMETRY"]
    package var topics: [ProtoLoopTopic]
    /// The silence after which a heartbeat is sent.
    /// Range: 1 to 60 s
    /// Default: 15 s
    /// Example: "15s"
    package var heartbeatInterval: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoWatchLoopRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.WatchLoopRequest",
        size: 88,
        fields: [
            .field(1, "loop_id", .string, at: 24, has: 80),
            .field(2, "cursor", .string, at: 40, has: 84),
            .repeated(3, "topics", ProtoLoopTopic.schema, packed: true, at: 64, count: 56),
            .message(4, "heartbeat_interval", at: 72) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            loopID: "",
            cursor: "",
            topics: [],
            heartbeatInterval: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let loopID: String = reader.string(at: 24)
        let cursor: String = reader.string(at: 40)
        let topics: [ProtoLoopTopic] = reader.enumerations(at: 64, count: 56)
        let heartbeatInterval: GoogleDuration? = reader.message(at: 72)
        self.init(
            loopID: loopID,
            cursor: cursor,
            topics: topics,
            heartbeatInterval: heartbeatInterval,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(loopID, at: 24, has: 80)
        writer.string(cursor, at: 40, has: 84)
        writer.enumerations(topics, at: 64, count: 56)
        writer.message(heartbeatInterval, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// One thing that happened in a loop.
package struct ProtoLoopEvent: Message {
    /// The place in the stream. Opaque; send it back to go on after this event. Empty for heartbeats.
    package var cursor: String
    /// When it happened.
    package var time: GoogleTimestamp?
    /// The loop.
    package var loopID: String
    /// The task that it is about. Empty for the loop as a whole.
    package var taskID: String
    /// The topic that it came on.
    package var topic: ProtoLoopTopic
    /// What happened.
    package var event: Event?
    package var unknownFields: UnknownFields

    /// What happened.
    package enum Event: Hashable, Sendable {
        /// A task was invented, given or sent back.
        case task(ProtoLoopTask)
        /// A program was written.
        case solution(ProtoLoopSolution)
        /// A program was run.
        case run(ProtoSandboxRun)
        /// A program was reviewed.
        case review(ProtoLoopReview)
        /// A part reports.
        case telemetry(ProtoTelemetry)
        /// A task went to the archive.
        case archived(ProtoArchiveRecord)
        /// The status of the loop changed.
        case loop(ProtoLoop)
        /// Events are missing here.
        case gap(ProtoStreamGap)
        /// Nothing happened.
        case heartbeat(ProtoHeartbeat)
    }
}

extension ProtoLoopEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.LoopEvent",
        size: 112,
        oneofs: ["event"],
        fields: [
            .field(1, "cursor", .string, at: 24, has: 92),
            .message(2, "time", at: 40) { GoogleTimestamp.schema },
            .field(3, "loop_id", .string, at: 48, has: 96),
            .field(4, "task_id", .string, at: 64, has: 100),
            .field(5, "topic", ProtoLoopTopic.schema, at: 88, has: 104),
            .oneof(6, "task", of: 0, at: 80, case: 108) { ProtoLoopTask.schema },
            .oneof(7, "solution", of: 0, at: 80, case: 108) { ProtoLoopSolution.schema },
            .oneof(8, "run", of: 0, at: 80, case: 108) { ProtoSandboxRun.schema },
            .oneof(9, "review", of: 0, at: 80, case: 108) { ProtoLoopReview.schema },
            .oneof(10, "telemetry", of: 0, at: 80, case: 108) { ProtoTelemetry.schema },
            .oneof(11, "archived", of: 0, at: 80, case: 108) { ProtoArchiveRecord.schema },
            .oneof(12, "loop", of: 0, at: 80, case: 108) { ProtoLoop.schema },
            .oneof(13, "gap", of: 0, at: 80, case: 108) { ProtoStreamGap.schema },
            .oneof(14, "heartbeat", of: 0, at: 80, case: 108) { ProtoHeartbeat.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            cursor: "",
            time: nil,
            loopID: "",
            taskID: "",
            topic: .init(),
            event: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let cursor: String = reader.string(at: 24)
        let time: GoogleTimestamp? = reader.message(at: 40)
        let loopID: String = reader.string(at: 48)
        let taskID: String = reader.string(at: 64)
        let topic: ProtoLoopTopic = reader.enumeration(at: 88)
        let event: Event? =
            switch reader.oneofCase(108) {
            case 6: .task(reader.messageOrEmpty(at: 80))
            case 7: .solution(reader.messageOrEmpty(at: 80))
            case 8: .run(reader.messageOrEmpty(at: 80))
            case 9: .review(reader.messageOrEmpty(at: 80))
            case 10: .telemetry(reader.messageOrEmpty(at: 80))
            case 11: .archived(reader.messageOrEmpty(at: 80))
            case 12: .loop(reader.messageOrEmpty(at: 80))
            case 13: .gap(reader.messageOrEmpty(at: 80))
            case 14: .heartbeat(reader.messageOrEmpty(at: 80))
            default: nil
            }
        self.init(
            cursor: cursor,
            time: time,
            loopID: loopID,
            taskID: taskID,
            topic: topic,
            event: event,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(cursor, at: 24, has: 92)
        writer.message(time, at: 40)
        writer.string(loopID, at: 48, has: 96)
        writer.string(taskID, at: 64, has: 100)
        writer.enumeration(topic, at: 88, has: 104)
        switch event {
        case .task(let value)?:
            writer.message(value, at: 80, number: 6, case: 108)
        case .solution(let value)?:
            writer.message(value, at: 80, number: 7, case: 108)
        case .run(let value)?:
            writer.message(value, at: 80, number: 8, case: 108)
        case .review(let value)?:
            writer.message(value, at: 80, number: 9, case: 108)
        case .telemetry(let value)?:
            writer.message(value, at: 80, number: 10, case: 108)
        case .archived(let value)?:
            writer.message(value, at: 80, number: 11, case: 108)
        case .loop(let value)?:
            writer.message(value, at: 80, number: 12, case: 108)
        case .gap(let value)?:
            writer.message(value, at: 80, number: 13, case: 108)
        case .heartbeat(let value)?:
            writer.message(value, at: 80, number: 14, case: 108)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// A task of the loop.
package struct ProtoLoopTask: Message {
    /// The task. One that was sent back begins with FIX THIS CODE: and carries the error.
    package var text: String
    /// 1 for a new task, one more for each time it was sent back.
    package var attempt: Int32
    /// The memory items that were consulted.
    package var experienceIds: [String]
    package var unknownFields: UnknownFields
}

extension ProtoLoopTask {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.LoopTask",
        size: 72,
        fields: [
            .field(1, "text", .string, at: 24, has: 60, sensitive: true),
            .field(2, "attempt", .int32, at: 56, has: 64),
            .repeated(3, "experience_ids", .string, at: 48, count: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            text: "",
            attempt: 0,
            experienceIds: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let text: String = reader.string(at: 24)
        let attempt: Int32 = reader.int32(at: 56)
        let experienceIds: [String] = reader.strings(at: 48, count: 40)
        self.init(
            text: text,
            attempt: attempt,
            experienceIds: experienceIds,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(text, at: 24, has: 60)
        writer.int32(attempt, at: 56, has: 64)
        writer.strings(experienceIds, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// A program that was written for a task.
package struct ProtoLoopSolution: Message {
    /// The attempt, from 1.
    package var attempt: Int32
    /// The language.
    package var language: String
    /// The program.
    package var code: String
    /// The model that wrote it.
    package var model: String
    /// What writing it spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoLoopSolution {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.LoopSolution",
        size: 104,
        fields: [
            .field(1, "attempt", .int32, at: 80, has: 84),
            .field(2, "language", .string, at: 24, has: 88),
            .field(3, "code", .string, at: 40, has: 92, sensitive: true),
            .field(4, "model", .string, at: 56, has: 96),
            .message(5, "spend", at: 72) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            attempt: 0,
            language: "",
            code: "",
            model: "",
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let attempt: Int32 = reader.int32(at: 80)
        let language: String = reader.string(at: 24)
        let code: String = reader.string(at: 40)
        let model: String = reader.string(at: 56)
        let spend: ProtoSpend? = reader.message(at: 72)
        self.init(
            attempt: attempt,
            language: language,
            code: code,
            model: model,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(attempt, at: 80, has: 84)
        writer.string(language, at: 24, has: 88)
        writer.string(code, at: 40, has: 92)
        writer.string(model, at: 56, has: 96)
        writer.message(spend, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// A run of a program.
package struct ProtoSandboxRun: Message {
    /// The attempt, from 1.
    package var attempt: Int32
    /// It ended by itself with exit code 0.
    package var succeeded: Bool
    /// The exit code.
    package var exitCode: Int32
    /// How it ended.
    package var end: ProtoRunEnd
    /// What it wrote to standard output.
    package var stdout: String
    /// What it wrote to standard error.
    package var stderr: String
    /// It wrote more than is shown.
    package var outputCut: Bool
    /// How long it ran.
    package var duration: GoogleDuration?
    /// The most memory that it used.
    package var peakMemoryBytes: Int64
    /// The memory item that was made of the failure.
    package var experienceID: String
    package var unknownFields: UnknownFields
}

extension ProtoSandboxRun {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SandboxRun",
        size: 152,
        fields: [
            .field(1, "attempt", .int32, at: 104, has: 116),
            .field(2, "succeeded", .bool, at: 24, has: 120),
            .field(3, "exit_code", .int32, at: 108, has: 124),
            .field(4, "end", ProtoRunEnd.schema, at: 112, has: 128),
            .field(5, "stdout", .string, at: 32, has: 132, sensitive: true),
            .field(6, "stderr", .string, at: 48, has: 136, sensitive: true),
            .field(7, "output_cut", .bool, at: 64, has: 140),
            .message(8, "duration", at: 72) { GoogleDuration.schema },
            .field(9, "peak_memory_bytes", .int64, at: 80, has: 144),
            .field(10, "experience_id", .string, at: 88, has: 148),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            attempt: 0,
            succeeded: false,
            exitCode: 0,
            end: .init(),
            stdout: "",
            stderr: "",
            outputCut: false,
            duration: nil,
            peakMemoryBytes: 0,
            experienceID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let attempt: Int32 = reader.int32(at: 104)
        let succeeded: Bool = reader.bool(at: 24)
        let exitCode: Int32 = reader.int32(at: 108)
        let end: ProtoRunEnd = reader.enumeration(at: 112)
        let stdout: String = reader.string(at: 32)
        let stderr: String = reader.string(at: 48)
        let outputCut: Bool = reader.bool(at: 64)
        let duration: GoogleDuration? = reader.message(at: 72)
        let peakMemoryBytes: Int64 = reader.int64(at: 80)
        let experienceID: String = reader.string(at: 88)
        self.init(
            attempt: attempt,
            succeeded: succeeded,
            exitCode: exitCode,
            end: end,
            stdout: stdout,
            stderr: stderr,
            outputCut: outputCut,
            duration: duration,
            peakMemoryBytes: peakMemoryBytes,
            experienceID: experienceID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(attempt, at: 104, has: 116)
        writer.bool(succeeded, at: 24, has: 120)
        writer.int32(exitCode, at: 108, has: 124)
        writer.enumeration(end, at: 112, has: 128)
        writer.string(stdout, at: 32, has: 132)
        writer.string(stderr, at: 48, has: 136)
        writer.bool(outputCut, at: 64, has: 140)
        writer.message(duration, at: 72)
        writer.int64(peakMemoryBytes, at: 80, has: 144)
        writer.string(experienceID, at: 88, has: 148)
        writer.unknownFields(unknownFields)
    }
}

/// A critique of a program.
package struct ProtoLoopReview: Message {
    /// The attempt that was reviewed.
    package var attempt: Int32
    /// The critique.
    package var text: String
    /// How good the program is, from 0 to 1.
    package var score: Double
    /// The model that wrote it.
    package var model: String
    /// What the review spent.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoLoopReview {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.LoopReview",
        size: 96,
        fields: [
            .field(1, "attempt", .int32, at: 72, has: 76),
            .field(2, "text", .string, at: 24, has: 80, sensitive: true),
            .field(3, "score", .double, at: 40, has: 84),
            .field(4, "model", .string, at: 48, has: 88),
            .message(5, "spend", at: 64) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            attempt: 0,
            text: "",
            score: 0,
            model: "",
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let attempt: Int32 = reader.int32(at: 72)
        let text: String = reader.string(at: 24)
        let score: Double = reader.double(at: 40)
        let model: String = reader.string(at: 48)
        let spend: ProtoSpend? = reader.message(at: 64)
        self.init(
            attempt: attempt,
            text: text,
            score: score,
            model: model,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(attempt, at: 72, has: 76)
        writer.string(text, at: 24, has: 80)
        writer.double(score, at: 40, has: 84)
        writer.string(model, at: 48, has: 88)
        writer.message(spend, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// What a part reports, in the form of the topic ai_telemetry.
package struct ProtoTelemetry: Message {
    /// The part: producer, consumer, sandbox, reviewer, persistence, dashboard.
    package var agent: String
    /// One of log, metric, event.
    package var type: String
    /// The report in words, or the name of the metric.
    package var message: String
    /// The value of the metric.
    package var value: Double?
    /// Seconds since 1970-01-01T00:00:00Z, with fractions. A number here because the topic has it so.
    package var timestamp: Double
    /// More, of any shape.
    package var extra: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoTelemetry {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Telemetry",
        size: 120,
        fields: [
            .field(1, "agent", .string, at: 24, has: 96),
            .field(2, "type", .string, at: 40, has: 100),
            .field(3, "message", .string, at: 56, has: 104, sensitive: true),
            .optional(4, "value", .double, at: 72, has: 108),
            .field(5, "timestamp", .double, at: 80, has: 112),
            .message(6, "extra", at: 88, sensitive: true) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agent: "",
            type: "",
            message: "",
            value: nil,
            timestamp: 0,
            extra: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agent: String = reader.string(at: 24)
        let type: String = reader.string(at: 40)
        let message: String = reader.string(at: 56)
        let value: Double? = reader.has(108) ? reader.double(at: 72) : nil
        let timestamp: Double = reader.double(at: 80)
        let extra: GoogleStruct? = reader.message(at: 88)
        self.init(
            agent: agent,
            type: type,
            message: message,
            value: value,
            timestamp: timestamp,
            extra: extra,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(agent, at: 24, has: 96)
        writer.string(type, at: 40, has: 100)
        writer.string(message, at: 56, has: 104)
        writer.double(value, at: 72, has: 108)
        writer.double(timestamp, at: 80, has: 112)
        writer.message(extra, at: 88)
        writer.unknownFields(unknownFields)
    }
}

/// Lists what a loop archived.
package struct ProtoListArchiveRequest: Message {
    /// The loop.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "loop_42"
    package var loopID: String
    /// The most records to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    /// Only tasks whose program ran well.
    /// Default: false
    /// Example: true
    package var verifiedOnly: Bool
    package var unknownFields: UnknownFields
}

extension ProtoListArchiveRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListArchiveRequest",
        size: 88,
        fields: [
            .field(1, "loop_id", .string, at: 24, has: 68),
            .field(2, "page_size", .int32, at: 64, has: 72),
            .field(3, "page_token", .string, at: 40, has: 76),
            .field(4, "verified_only", .bool, at: 56, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            loopID: "",
            pageSize: 0,
            pageToken: "",
            verifiedOnly: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let loopID: String = reader.string(at: 24)
        let pageSize: Int32 = reader.int32(at: 64)
        let pageToken: String = reader.string(at: 40)
        let verifiedOnly: Bool = reader.bool(at: 56)
        self.init(
            loopID: loopID,
            pageSize: pageSize,
            pageToken: pageToken,
            verifiedOnly: verifiedOnly,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(loopID, at: 24, has: 68)
        writer.int32(pageSize, at: 64, has: 72)
        writer.string(pageToken, at: 40, has: 76)
        writer.bool(verifiedOnly, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// A page of the archive.
package struct ProtoListArchiveResponse: Message {
    /// The records.
    package var records: [ProtoArchiveRecord]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListArchiveResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListArchiveResponse",
        size: 64,
        fields: [
            .repeated(1, "records", at: 32, count: 24) { ProtoArchiveRecord.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            records: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let records: [ProtoArchiveRecord] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            records: records,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(records, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// A task with its program and review: one row of the CSV archive.
package struct ProtoArchiveRecord: Message {
    /// The task.
    package var taskID: String
    /// The task in words.
    package var task: String
    /// The language of the program.
    package var language: String
    /// The last program.
    package var solution: String
    /// It ran well.
    package var verified: Bool
    /// How many programs were written.
    package var attemptCount: Int32
    /// What the last run wrote.
    package var output: String
    /// The critique.
    package var review: String
    /// How good the program is, from 0 to 1.
    package var score: Double
    /// What the task cost.
    package var costNanoUsd: Int64
    /// When the task was made.
    package var createTime: GoogleTimestamp?
    /// When the record was written.
    package var archiveTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoArchiveRecord {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ArchiveRecord",
        size: 208,
        fields: [
            .field(1, "task_id", .string, at: 24, has: 164),
            .field(2, "task", .string, at: 40, has: 168, sensitive: true),
            .field(3, "language", .string, at: 56, has: 172),
            .field(4, "solution", .string, at: 72, has: 176, sensitive: true),
            .field(5, "verified", .bool, at: 88, has: 180),
            .field(6, "attempt_count", .int32, at: 160, has: 184),
            .field(7, "output", .string, at: 96, has: 188, sensitive: true),
            .field(8, "review", .string, at: 112, has: 192, sensitive: true),
            .field(9, "score", .double, at: 128, has: 196),
            .field(10, "cost_nano_usd", .int64, at: 136, has: 200),
            .message(11, "create_time", at: 144) { GoogleTimestamp.schema },
            .message(12, "archive_time", at: 152) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskID: "",
            task: "",
            language: "",
            solution: "",
            verified: false,
            attemptCount: 0,
            output: "",
            review: "",
            score: 0,
            costNanoUsd: 0,
            createTime: nil,
            archiveTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskID: String = reader.string(at: 24)
        let task: String = reader.string(at: 40)
        let language: String = reader.string(at: 56)
        let solution: String = reader.string(at: 72)
        let verified: Bool = reader.bool(at: 88)
        let attemptCount: Int32 = reader.int32(at: 160)
        let output: String = reader.string(at: 96)
        let review: String = reader.string(at: 112)
        let score: Double = reader.double(at: 128)
        let costNanoUsd: Int64 = reader.int64(at: 136)
        let createTime: GoogleTimestamp? = reader.message(at: 144)
        let archiveTime: GoogleTimestamp? = reader.message(at: 152)
        self.init(
            taskID: taskID,
            task: task,
            language: language,
            solution: solution,
            verified: verified,
            attemptCount: attemptCount,
            output: output,
            review: review,
            score: score,
            costNanoUsd: costNanoUsd,
            createTime: createTime,
            archiveTime: archiveTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(taskID, at: 24, has: 164)
        writer.string(task, at: 40, has: 168)
        writer.string(language, at: 56, has: 172)
        writer.string(solution, at: 72, has: 176)
        writer.bool(verified, at: 88, has: 180)
        writer.int32(attemptCount, at: 160, has: 184)
        writer.string(output, at: 96, has: 188)
        writer.string(review, at: 112, has: 192)
        writer.double(score, at: 128, has: 196)
        writer.int64(costNanoUsd, at: 136, has: 200)
        writer.message(createTime, at: 144)
        writer.message(archiveTime, at: 152)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/loop.proto`.
package enum ProtoLoopFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/loop.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoModelSelectionFile.schema, ProtoSpendFile.schema, ProtoStreamFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleRPCStatusFile.schema] },
        messages: [
            ProtoStartLoopRequest.self,
            ProtoSandboxLimits.self,
            ProtoLoop.self,
            ProtoLoopCounters.self,
            ProtoStopLoopRequest.self,
            ProtoGetLoopRequest.self,
            ProtoWatchLoopRequest.self,
            ProtoLoopEvent.self,
            ProtoLoopTask.self,
            ProtoLoopSolution.self,
            ProtoSandboxRun.self,
            ProtoLoopReview.self,
            ProtoTelemetry.self,
            ProtoListArchiveRequest.self,
            ProtoListArchiveResponse.self,
            ProtoArchiveRecord.self,
        ],
        services: ["aimesh.v1.LoopService"],
        descriptor: """
            ChRhaW1lc2gvdjEvbG9vcC5wcm90bxIJYWltZXNoLnYxGh9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3RvGh9haW1l\
            c2gvdjEvbW9kZWxfc2VsZWN0aW9uLnByb3RvGhVhaW1lc2gvdjEvc3BlbmQucHJvdG8aFmFpbWVzaC92MS9zdHJlYW0ucHJv\
            dG8aHGdvb2dsZS9hcGkvYW5ub3RhdGlvbnMucHJvdG8aHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxocZ29vZ2xl\
            L3Byb3RvYnVmL3N0cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoXZ29vZ2xlL3JwYy9zdGF0\
            dXMucHJvdG8i4wYKEFN0YXJ0TG9vcFJlcXVlc3QSPAoKbmV0d29ya19pZBgBIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8t\
            XXsxLDY0fSRSCW5ldHdvcmtJZBIdCgRnb2FsGAIgASgJQgmquxgFGKAfSAFSBGdvYWwSJQoFdGFza3MYAyADKAlCD6q7GAso\
            ZEgBcgUIARCgH1IFdGFza3MSMwoJbWF4X3Rhc2tzGAQgASgFQhaquxgSMQAAAAAAAAAAOQAAAAAAiMNAUghtYXhUYXNrcxI4\
            CgltYXhfZml4ZXMYBSABKAVCFqq7GBIxAAAAAAAAAAA5AAAAAAAANEBIAFIIbWF4Rml4ZXOIAQESVgoNdGFza19pbnRlcnZh\
            bBgGIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIWqrsYEjEAAAAAAAAAADkAAAAAACCsQFIMdGFza0ludGVydmFs\
            EjYKCGxhbmd1YWdlGAcgASgJQhqquxgWGCBCEl5bYS16XVthLXowLTkrI10qJFIIbGFuZ3VhZ2USMgoHc2FuZGJveBgIIAEo\
            CzIYLmFpbWVzaC52MS5TYW5kYm94TGltaXRzUgdzYW5kYm94EkIKD21vZGVsX3NlbGVjdGlvbhgJIAEoCzIZLmFpbWVzaC52\
            MS5Nb2RlbFNlbGVjdGlvblIObW9kZWxTZWxlY3Rpb24SQwoPYnVkZ2V0X25hbm9fdXNkGAogASgDQhaquxgSMQAAAAAAAPA/\
            OQAAAKKUGm1CSAFSDWJ1ZGdldE5hbm9Vc2SIAQESZgoGbGFiZWxzGAsgAygLMicuYWltZXNoLnYxLlN0YXJ0TG9vcFJlcXVl\
            c3QuTGFiZWxzRW50cnlCJaq7GCEoIGCAQHIaCAEQPxoUXlthLXpdW2EtejAtOV8uLy1dKiRSBmxhYmVscxJKCg9pZGVtcG90\
            ZW5jeV9rZXkYDCABKAlCIaq7GB0YgAFCGF5bQS1aYS16MC05Xy46LV17MSwxMjh9JFIOaWRlbXBvdGVuY3lLZXkaOQoLTGFi\
            ZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4AUIMCgpfbWF4X2ZpeGVzQhIKEF9i\
            dWRnZXRfbmFub191c2QizgEKDVNhbmRib3hMaW1pdHMSPwoPdGltZW91dF9zZWNvbmRzGAEgASgFQhaquxgSMQAAAAAAAAAA\
            OQAAAAAAwHJAUg50aW1lb3V0U2Vjb25kcxJBChBtZW1vcnlfbWViaWJ5dGVzGAIgASgFQhaquxgSMQAAAAAAAAAAOQAAAAAA\
            AKBAUg9tZW1vcnlNZWJpYnl0ZXMSOQoMb3V0cHV0X2J5dGVzGAMgASgFQhaquxgSMQAAAAAAAAAAOQAAAAAAADBBUgtvdXRw\
            dXRCeXRlcyK/BwoETG9vcBIWCgJpZBgBIAEoCUIGqrsYAlABUgJpZBIlCgpuZXR3b3JrX2lkGAIgASgJQgaquxgCUAFSCW5l\
            dHdvcmtJZBI1CgZzdGF0dXMYAyABKA4yFS5haW1lc2gudjEuTG9vcFN0YXR1c0IGqrsYAlABUgZzdGF0dXMSHAoEZ29hbBgE\
            IAEoCUIIqrsYBEgBUAFSBGdvYWwSIwoJbWF4X3Rhc2tzGAUgASgFQgaquxgCUAFSCG1heFRhc2tzEiMKCW1heF9maXhlcxgG\
            IAEoBUIGqrsYAlABUghtYXhGaXhlcxJGCg10YXNrX2ludGVydmFsGAcgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9u\
            QgaquxgCUAFSDHRhc2tJbnRlcnZhbBIiCghsYW5ndWFnZRgIIAEoCUIGqrsYAlABUghsYW5ndWFnZRI6CgdzYW5kYm94GAkg\
            ASgLMhguYWltZXNoLnYxLlNhbmRib3hMaW1pdHNCBqq7GAJQAVIHc2FuZGJveBIuCg9idWRnZXRfbmFub191c2QYCiABKANC\
            Bqq7GAJQAVINYnVkZ2V0TmFub1VzZBI7CgZsYWJlbHMYCyADKAsyGy5haW1lc2gudjEuTG9vcC5MYWJlbHNFbnRyeUIGqrsY\
            AlABUgZsYWJlbHMSOwoIY291bnRlcnMYDCABKAsyFy5haW1lc2gudjEuTG9vcENvdW50ZXJzQgaquxgCUAFSCGNvdW50ZXJz\
            Ei4KBXNwZW5kGA0gASgLMhAuYWltZXNoLnYxLlNwZW5kQgaquxgCUAFSBXNwZW5kEjAKBWVycm9yGA4gASgLMhIuZ29vZ2xl\
            LnJwYy5TdGF0dXNCBqq7GAJQAVIFZXJyb3ISIQoIb3duZXJfaWQYDyABKAlCBqq7GAJQAVIHb3duZXJJZBJDCgtjcmVhdGVf\
            dGltZRgQIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCBqq7GAJQAVIKY3JlYXRlVGltZRJDCgt1cGRhdGVfdGlt\
            ZRgRIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCBqq7GAJQAVIKdXBkYXRlVGltZRI9CghlbmRfdGltZRgSIAEo\
            CzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCBqq7GAJQAVIHZW5kVGltZRo5CgtMYWJlbHNFbnRyeRIQCgNrZXkYASAB\
            KAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIrICCgxMb29wQ291bnRlcnMSHQoKdGFza19jb3VudBgBIAEoBVIJ\
            dGFza0NvdW50EiUKDnNvbHV0aW9uX2NvdW50GAIgASgFUg1zb2x1dGlvbkNvdW50EiUKDnZlcmlmaWVkX2NvdW50GAMgASgF\
            Ug12ZXJpZmllZENvdW50EigKEGZhaWxlZF9ydW5fY291bnQYBCABKAVSDmZhaWxlZFJ1bkNvdW50EhsKCWZpeF9jb3VudBgF\
            IAEoBVIIZml4Q291bnQSJAoOZ2l2ZW5fdXBfY291bnQYBiABKAVSDGdpdmVuVXBDb3VudBIhCgxyZXZpZXdfY291bnQYByAB\
            KAVSC3Jldmlld0NvdW50EiUKDmFyY2hpdmVkX2NvdW50GAggASgFUg1hcmNoaXZlZENvdW50IksKD1N0b3BMb29wUmVxdWVz\
            dBI4Cgdsb29wX2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZsb29wSWQiSgoOR2V0TG9vcFJl\
            cXVlc3QSOAoHbG9vcF9pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIGbG9vcElkIpgCChBXYXRj\
            aExvb3BSZXF1ZXN0EjgKB2xvb3BfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBmxvb3BJZBIy\
            CgZjdXJzb3IYAiABKAlCGqq7GBYYgARCEV5bQS1aYS16MC05Xz0tXSokUgZjdXJzb3ISNAoGdG9waWNzGAMgAygOMhQuYWlt\
            ZXNoLnYxLkxvb3BUb3BpY0IGqrsYAigFUgZ0b3BpY3MSYAoSaGVhcnRiZWF0X2ludGVydmFsGAQgASgLMhkuZ29vZ2xlLnBy\
            b3RvYnVmLkR1cmF0aW9uQhaquxgSMQAAAAAAAPA/OQAAAAAAAE5AUhFoZWFydGJlYXRJbnRlcnZhbCLtBAoJTG9vcEV2ZW50\
            EhYKBmN1cnNvchgBIAEoCVIGY3Vyc29yEi4KBHRpbWUYAiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1l\
            EhcKB2xvb3BfaWQYAyABKAlSBmxvb3BJZBIXCgd0YXNrX2lkGAQgASgJUgZ0YXNrSWQSKgoFdG9waWMYBSABKA4yFC5haW1l\
            c2gudjEuTG9vcFRvcGljUgV0b3BpYxIpCgR0YXNrGAYgASgLMhMuYWltZXNoLnYxLkxvb3BUYXNrSABSBHRhc2sSNQoIc29s\
            dXRpb24YByABKAsyFy5haW1lc2gudjEuTG9vcFNvbHV0aW9uSABSCHNvbHV0aW9uEikKA3J1bhgIIAEoCzIVLmFpbWVzaC52\
            MS5TYW5kYm94UnVuSABSA3J1bhIvCgZyZXZpZXcYCSABKAsyFS5haW1lc2gudjEuTG9vcFJldmlld0gAUgZyZXZpZXcSNAoJ\
            dGVsZW1ldHJ5GAogASgLMhQuYWltZXNoLnYxLlRlbGVtZXRyeUgAUgl0ZWxlbWV0cnkSNgoIYXJjaGl2ZWQYCyABKAsyGC5h\
            aW1lc2gudjEuQXJjaGl2ZVJlY29yZEgAUghhcmNoaXZlZBIlCgRsb29wGAwgASgLMg8uYWltZXNoLnYxLkxvb3BIAFIEbG9v\
            cBIoCgNnYXAYDSABKAsyFC5haW1lc2gudjEuU3RyZWFtR2FwSABSA2dhcBI0CgloZWFydGJlYXQYDiABKAsyFC5haW1lc2gu\
            djEuSGVhcnRiZWF0SABSCWhlYXJ0YmVhdEIHCgVldmVudCJnCghMb29wVGFzaxIaCgR0ZXh0GAEgASgJQgaquxgCSAFSBHRl\
            eHQSGAoHYXR0ZW1wdBgCIAEoBVIHYXR0ZW1wdBIlCg5leHBlcmllbmNlX2lkcxgDIAMoCVINZXhwZXJpZW5jZUlkcyKeAQoM\
            TG9vcFNvbHV0aW9uEhgKB2F0dGVtcHQYASABKAVSB2F0dGVtcHQSGgoIbGFuZ3VhZ2UYAiABKAlSCGxhbmd1YWdlEhoKBGNv\
            ZGUYAyABKAlCBqq7GAJIAVIEY29kZRIUCgVtb2RlbBgEIAEoCVIFbW9kZWwSJgoFc3BlbmQYBSABKAsyEC5haW1lc2gudjEu\
            U3BlbmRSBXNwZW5kIu0CCgpTYW5kYm94UnVuEhgKB2F0dGVtcHQYASABKAVSB2F0dGVtcHQSHAoJc3VjY2VlZGVkGAIgASgI\
            UglzdWNjZWVkZWQSGwoJZXhpdF9jb2RlGAMgASgFUghleGl0Q29kZRIjCgNlbmQYBCABKA4yES5haW1lc2gudjEuUnVuRW5k\
            UgNlbmQSHgoGc3Rkb3V0GAUgASgJQgaquxgCSAFSBnN0ZG91dBIeCgZzdGRlcnIYBiABKAlCBqq7GAJIAVIGc3RkZXJyEh0K\
            Cm91dHB1dF9jdXQYByABKAhSCW91dHB1dEN1dBI1CghkdXJhdGlvbhgIIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlv\
            blIIZHVyYXRpb24SKgoRcGVha19tZW1vcnlfYnl0ZXMYCSABKANSD3BlYWtNZW1vcnlCeXRlcxIjCg1leHBlcmllbmNlX2lk\
            GAogASgJUgxleHBlcmllbmNlSWQilgEKCkxvb3BSZXZpZXcSGAoHYXR0ZW1wdBgBIAEoBVIHYXR0ZW1wdBIaCgR0ZXh0GAIg\
            ASgJQgaquxgCSAFSBHRleHQSFAoFc2NvcmUYAyABKAFSBXNjb3JlEhQKBW1vZGVsGAQgASgJUgVtb2RlbBImCgVzcGVuZBgF\
            IAEoCzIQLmFpbWVzaC52MS5TcGVuZFIFc3BlbmQi0QEKCVRlbGVtZXRyeRIUCgVhZ2VudBgBIAEoCVIFYWdlbnQSEgoEdHlw\
            ZRgCIAEoCVIEdHlwZRIgCgdtZXNzYWdlGAMgASgJQgaquxgCSAFSB21lc3NhZ2USGQoFdmFsdWUYBCABKAFIAFIFdmFsdWWI\
            AQESHAoJdGltZXN0YW1wGAUgASgBUgl0aW1lc3RhbXASNQoFZXh0cmEYBiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0\
            QgaquxgCSAFSBWV4dHJhQggKBl92YWx1ZSLjAQoSTGlzdEFyY2hpdmVSZXF1ZXN0EjgKB2xvb3BfaWQYASABKAlCH6q7GBsI\
            ARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBmxvb3BJZBIzCglwYWdlX3NpemUYAiABKAVCFqq7GBIxAAAAAAAAAAA5AAAA\
            AAAAaUBSCHBhZ2VTaXplEjkKCnBhZ2VfdG9rZW4YAyABKAlCGqq7GBYYgARCEV5bQS1aYS16MC05Xz0tXSokUglwYWdlVG9r\
            ZW4SIwoNdmVyaWZpZWRfb25seRgEIAEoCFIMdmVyaWZpZWRPbmx5InEKE0xpc3RBcmNoaXZlUmVzcG9uc2USMgoHcmVjb3Jk\
            cxgBIAMoCzIYLmFpbWVzaC52MS5BcmNoaXZlUmVjb3JkUgdyZWNvcmRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4\
            dFBhZ2VUb2tlbiK7AwoNQXJjaGl2ZVJlY29yZBIXCgd0YXNrX2lkGAEgASgJUgZ0YXNrSWQSGgoEdGFzaxgCIAEoCUIGqrsY\
            AkgBUgR0YXNrEhoKCGxhbmd1YWdlGAMgASgJUghsYW5ndWFnZRIiCghzb2x1dGlvbhgEIAEoCUIGqrsYAkgBUghzb2x1dGlv\
            bhIaCgh2ZXJpZmllZBgFIAEoCFIIdmVyaWZpZWQSIwoNYXR0ZW1wdF9jb3VudBgGIAEoBVIMYXR0ZW1wdENvdW50Eh4KBm91\
            dHB1dBgHIAEoCUIGqrsYAkgBUgZvdXRwdXQSHgoGcmV2aWV3GAggASgJQgaquxgCSAFSBnJldmlldxIUCgVzY29yZRgJIAEo\
            AVIFc2NvcmUSIgoNY29zdF9uYW5vX3VzZBgKIAEoA1ILY29zdE5hbm9Vc2QSOwoLY3JlYXRlX3RpbWUYCyABKAsyGi5nb29n\
            bGUucHJvdG9idWYuVGltZXN0YW1wUgpjcmVhdGVUaW1lEj0KDGFyY2hpdmVfdGltZRgMIAEoCzIaLmdvb2dsZS5wcm90b2J1\
            Zi5UaW1lc3RhbXBSC2FyY2hpdmVUaW1lKqgBCgpMb29wU3RhdHVzEhsKF0xPT1BfU1RBVFVTX1VOU1BFQ0lGSUVEEAASFwoT\
            TE9PUF9TVEFUVVNfUlVOTklORxABEhgKFExPT1BfU1RBVFVTX1NUT1BQSU5HEAISFwoTTE9PUF9TVEFUVVNfU1RPUFBFRBAD\
            EhkKFUxPT1BfU1RBVFVTX0NPTVBMRVRFRBAEEhYKEkxPT1BfU1RBVFVTX0ZBSUxFRBAFKqwBCglMb29wVG9waWMSGgoWTE9P\
            UF9UT1BJQ19VTlNQRUNJRklFRBAAEhQKEExPT1BfVE9QSUNfVEFTS1MQARIYChRMT09QX1RPUElDX1NPTFVUSU9OUxACEiEK\
            HUxPT1BfVE9QSUNfVkVSSUZJRURfU09MVVRJT05TEAMSFgoSTE9PUF9UT1BJQ19SRVZJRVdTEAQSGAoUTE9PUF9UT1BJQ19U\
            RUxFTUVUUlkQBSqTAQoGUnVuRW5kEhcKE1JVTl9FTkRfVU5TUEVDSUZJRUQQABISCg5SVU5fRU5EX0VYSVRFRBABEhUKEVJV\
            Tl9FTkRfVElNRURfT1VUEAISGQoVUlVOX0VORF9PVVRfT0ZfTUVNT1JZEAMSFQoRUlVOX0VORF9TSUdOQUxMRUQQBBITCg9S\
            VU5fRU5EX1JFRlVTRUQQBTLOBAoLTG9vcFNlcnZpY2USWwoJU3RhcnRMb29wEhsuYWltZXNoLnYxLlN0YXJ0TG9vcFJlcXVl\
            c3QaDy5haW1lc2gudjEuTG9vcCIggtPkkwIUIg8vYXBpL21lc2gvbG9vcHM6ASqyuxgCCAQShwEKCFN0b3BMb29wEhouYWlt\
            ZXNoLnYxLlN0b3BMb29wUmVxdWVzdBoPLmFpbWVzaC52MS5Mb29wIk6C0+STAkAiHi9hcGkvbWVzaC9sb29wcy97bG9vcF9p\
            ZH0vc3RvcDoBKlobKhkvYXBpL21lc2gvbG9vcHMve2xvb3BfaWR9srsYBAgDGAESYAoHR2V0TG9vcBIZLmFpbWVzaC52MS5H\
            ZXRMb29wUmVxdWVzdBoPLmFpbWVzaC52MS5Mb29wIimC0+STAhsSGS9hcGkvbWVzaC9sb29wcy97bG9vcF9pZH2yuxgECAIY\
            ARJ1CglXYXRjaExvb3ASGy5haW1lc2gudjEuV2F0Y2hMb29wUmVxdWVzdBoULmFpbWVzaC52MS5Mb29wRXZlbnQiM4LT5JMC\
            IhIgL2FwaS9tZXNoL2xvb3BzL3tsb29wX2lkfS9ldmVudHOyuxgHCAISAQIYATABEn8KC0xpc3RBcmNoaXZlEh0uYWltZXNo\
            LnYxLkxpc3RBcmNoaXZlUmVxdWVzdBoeLmFpbWVzaC52MS5MaXN0QXJjaGl2ZVJlc3BvbnNlIjGC0+STAiMSIS9hcGkvbWVz\
            aC9sb29wcy97bG9vcF9pZH0vYXJjaGl2ZbK7GAQIAhgBQgi6AgVQcm90b2IGcHJvdG8z
            """
    )
}
