// Made by protoc-gen-mesh from aimesh/v1/agent.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// How formal a text is.
package enum ProtoFormality: MessageEnum {
    /// Not set.
    case unspecified
    /// As among friends.
    case casual
    /// As in everyday business.
    case neutral
    /// As in a contract or an official letter.
    case formal
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .casual,
        .neutral,
        .formal,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.Formality",
        [
            (0, "FORMALITY_UNSPECIFIED"),
            (1, "FORMALITY_CASUAL"),
            (2, "FORMALITY_NEUTRAL"),
            (3, "FORMALITY_FORMAL"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .casual
        case 2: self = .neutral
        case 3: self = .formal
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .casual: 1
        case .neutral: 2
        case .formal: 3
        case .unrecognized(let number): number
        }
    }
}

/// Whether an agent takes work.
package enum ProtoAgentStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It takes work and has none.
    case idle
    /// It works.
    case busy
    /// It takes work, with failures or on a fallback model.
    case degraded
    /// It takes no work: its breaker is open or no model is reachable.
    case offline
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .idle,
        .busy,
        .degraded,
        .offline,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.AgentStatus",
        [
            (0, "AGENT_STATUS_UNSPECIFIED"),
            (1, "AGENT_STATUS_IDLE"),
            (2, "AGENT_STATUS_BUSY"),
            (3, "AGENT_STATUS_DEGRADED"),
            (4, "AGENT_STATUS_OFFLINE"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .idle
        case 2: self = .busy
        case 3: self = .degraded
        case 4: self = .offline
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .idle: 1
        case .busy: 2
        case .degraded: 3
        case .offline: 4
        case .unrecognized(let number): number
        }
    }
}

/// The state of a circuit breaker.
package enum ProtoBreakerState: MessageEnum {
    /// Not set.
    case unspecified
    /// Calls go through.
    case closed
    /// Calls are refused until a wait is over.
    case `open`
    /// A few calls go through as a trial.
    case halfOpen
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .closed,
        .open,
        .halfOpen,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.BreakerState",
        [
            (0, "BREAKER_STATE_UNSPECIFIED"),
            (1, "BREAKER_STATE_CLOSED"),
            (2, "BREAKER_STATE_OPEN"),
            (3, "BREAKER_STATE_HALF_OPEN"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .closed
        case 2: self = .open
        case 3: self = .halfOpen
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .closed: 1
        case .open: 2
        case .halfOpen: 3
        case .unrecognized(let number): number
        }
    }
}

/// What a client decides about an agent.
package struct ProtoAgentConfig: Message {
    /// The name that people see. Unique in the network.
    /// Range: 1 to 100 characters
    /// Example: "SEO Specialist"
    package var name: String
    /// What kind of specialist it is. A built-in type brings its prompts; any other word makes a custom type. Cannot
    /// change.
    /// Range: 1 to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Example: "seo"
    package var type: String
    /// The model that it uses first.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: the first model of the fallback chain
    /// Example: "claude-3-7-sonnet"
    package var model: String
    /// What it is good at. The coordinator reads this when it plans.
    /// Range: up to 2000 characters
    /// Default: the description of the type
    /// Example: "Specializes in search engine optimization"
    package var description: String
    /// How the model is called.
    /// Default: the parameters of the type
    package var parameters: ProtoAgentParameters?
    /// What work it can be given.
    /// Range: up to 32 items, each up to 64 characters
    /// Default: the capabilities of the type
    /// Example: ["keyword_analysis", "seo_optimization", "content_recommendations"]
    package var capabilities: [String]
    /// Its standing instruction.
    /// Range: up to 20,000 characters
    /// Default: the prompt of the type
    /// Example: "You improve texts for search engines. Name the keywords that you used."
    package var prompt: String
    /// The models to try in turn when the first one fails.
    /// Range: up to 8 items, each up to 128 characters
    /// Default: the fallback chain of the server
    /// Example: ["gpt-4o"]
    package var fallbackModels: [String]
    /// How many subtasks it works on at once. 0 means the default.
    /// Range: 0 to 64
    /// Default: 4
    /// Example: 4
    package var maxConcurrentSubtasks: Int32
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    package var unknownFields: UnknownFields
}

extension ProtoAgentConfig {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentConfig",
        size: 192,
        fields: [
            .field(1, "name", .string, at: 24, has: 164),
            .field(2, "type", .string, at: 40, has: 168),
            .field(3, "model", .string, at: 56, has: 172),
            .field(4, "description", .string, at: 72, has: 176),
            .message(5, "parameters", at: 88) { ProtoAgentParameters.schema },
            .repeated(6, "capabilities", .string, at: 104, count: 96),
            .field(7, "prompt", .string, at: 112, has: 180, sensitive: true),
            .repeated(8, "fallback_models", .string, at: 136, count: 128),
            .field(9, "max_concurrent_subtasks", .int32, at: 160, has: 184),
            .map(10, "labels", at: 152, count: 144) { labelsEntry },
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.AgentConfig.LabelsEntry",
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
            name: "",
            type: "",
            model: "",
            description: "",
            parameters: nil,
            capabilities: [],
            prompt: "",
            fallbackModels: [],
            maxConcurrentSubtasks: 0,
            labels: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        let type: String = reader.string(at: 40)
        let model: String = reader.string(at: 56)
        let description: String = reader.string(at: 72)
        let parameters: ProtoAgentParameters? = reader.message(at: 88)
        let capabilities: [String] = reader.strings(at: 104, count: 96)
        let prompt: String = reader.string(at: 112)
        let fallbackModels: [String] = reader.strings(at: 136, count: 128)
        let maxConcurrentSubtasks: Int32 = reader.int32(at: 160)
        let labels: [String: String] = reader.map(at: 152, count: 144) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        self.init(
            name: name,
            type: type,
            model: model,
            description: description,
            parameters: parameters,
            capabilities: capabilities,
            prompt: prompt,
            fallbackModels: fallbackModels,
            maxConcurrentSubtasks: maxConcurrentSubtasks,
            labels: labels,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 164)
        writer.string(type, at: 40, has: 168)
        writer.string(model, at: 56, has: 172)
        writer.string(description, at: 72, has: 176)
        writer.message(parameters, at: 88)
        writer.strings(capabilities, at: 104, count: 96)
        writer.string(prompt, at: 112, has: 180)
        writer.strings(fallbackModels, at: 136, count: 128)
        writer.int32(maxConcurrentSubtasks, at: 160, has: 184)
        writer.map(labels, at: 152, count: 144, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.unknownFields(unknownFields)
    }
}

/// How a model is called.
package struct ProtoAgentParameters: Message {
    /// How varied the output is; 0 is the least.
    /// Range: 0 to 2
    /// Default: by the kind of work
    /// Example: 0.4
    package var temperature: Double?
    /// The most tokens to write in one call.
    /// Range: 1 to 200,000
    /// Default: 4096
    /// Example: 4000
    package var maxTokens: Int32?
    /// Sample only from the likeliest tokens with this total probability.
    /// Range: 0 to 1
    /// Default: the default of the provider
    /// Example: 0.95
    package var topP: Double?
    /// Texts at which the model stops writing.
    /// Range: up to 4 items, each up to 64 characters
    /// Default: none
    /// Example: ["END"]
    package var stopSequences: [String]
    /// How formal the output is. It moves the temperature when none is given.
    /// Default: neutral
    /// Example: "FORMAL"
    package var formality: ProtoFormality
    /// More parameters, passed on to the provider of the model as they are.
    /// Range: up to 8192 bytes, 8 levels
    /// Default: none
    /// Example: {"seed": 7}
    package var extra: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoAgentParameters {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentParameters",
        size: 88,
        fields: [
            .optional(1, "temperature", .double, at: 24, has: 72),
            .optional(2, "max_tokens", .int32, at: 64, has: 76),
            .optional(3, "top_p", .double, at: 32, has: 80),
            .repeated(4, "stop_sequences", .string, at: 48, count: 40),
            .field(5, "formality", ProtoFormality.schema, at: 68, has: 84),
            .message(6, "extra", at: 56) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            temperature: nil,
            maxTokens: nil,
            topP: nil,
            stopSequences: [],
            formality: .init(),
            extra: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let temperature: Double? = reader.has(72) ? reader.double(at: 24) : nil
        let maxTokens: Int32? = reader.has(76) ? reader.int32(at: 64) : nil
        let topP: Double? = reader.has(80) ? reader.double(at: 32) : nil
        let stopSequences: [String] = reader.strings(at: 48, count: 40)
        let formality: ProtoFormality = reader.enumeration(at: 68)
        let extra: GoogleStruct? = reader.message(at: 56)
        self.init(
            temperature: temperature,
            maxTokens: maxTokens,
            topP: topP,
            stopSequences: stopSequences,
            formality: formality,
            extra: extra,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.double(temperature, at: 24, has: 72)
        writer.int32(maxTokens, at: 64, has: 76)
        writer.double(topP, at: 32, has: 80)
        writer.strings(stopSequences, at: 48, count: 40)
        writer.enumeration(formality, at: 68, has: 84)
        writer.message(extra, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// An agent of a network. The fields that AgentConfig has too can be changed by UpdateAgent, apart from the type.
package struct ProtoAgent: Message {
    /// The id, made by the server.
    package var id: String
    /// The network that it belongs to.
    package var networkID: String
    /// The name that people see. Unique in the network; cannot be cleared.
    /// Range: up to 100 characters
    /// Example: "SEO Specialist"
    package var name: String
    /// What kind of specialist it is.
    package var type: String
    /// The model that it uses first.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: the first model of the fallback chain
    /// Example: "claude-3-7-sonnet"
    package var model: String
    /// What it is good at. The coordinator reads this when it plans.
    /// Range: up to 2000 characters
    /// Default: the description of the type
    /// Example: "Specializes in search engine optimization"
    package var description: String
    /// How the model is called.
    /// Default: the parameters of the type
    package var parameters: ProtoAgentParameters?
    /// What work it can be given.
    /// Range: up to 32 items, each up to 64 characters
    /// Default: the capabilities of the type
    /// Example: ["keyword_analysis", "seo_optimization", "content_recommendations"]
    package var capabilities: [String]
    /// Its standing instruction.
    /// Range: up to 20,000 characters
    /// Default: the prompt of the type
    /// Example: "You improve texts for search engines. Name the keywords that you used."
    package var prompt: String
    /// The models to try in turn when the first one fails.
    /// Range: up to 8 items, each up to 128 characters
    /// Default: the fallback chain of the server
    /// Example: ["gpt-4o"]
    package var fallbackModels: [String]
    /// How many subtasks it works on at once. 0 means the default.
    /// Range: 0 to 64
    /// Default: 4
    /// Example: 4
    package var maxConcurrentSubtasks: Int32
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    /// Its type is built in.
    package var builtIn: Bool
    /// Whether it takes work.
    package var status: ProtoAgentStatus
    /// Why it is degraded or offline, in words.
    package var statusReason: String
    /// The state of its circuit breaker.
    package var breaker: ProtoBreakerState
    /// Subtasks that it works on now.
    package var activeSubtaskCount: Int32
    /// What it did since it was added.
    package var metrics: ProtoAgentMetrics?
    /// Its last subtasks, newest first, at most 50. Only GetAgent answers them.
    package var recentWork: [ProtoAgentWork]
    /// When it was added.
    package var createTime: GoogleTimestamp?
    /// When its configuration was last changed.
    package var updateTime: GoogleTimestamp?
    /// The revision of its configuration, made by the server. Sent with UpdateAgent, the change is made only if it is
    /// still the same; otherwise ABORTED.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: change always
    /// Example: "r7"
    package var etag: String
    package var unknownFields: UnknownFields
}

extension ProtoAgent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Agent",
        size: 344,
        fields: [
            .field(1, "id", .string, at: 24, has: 288),
            .field(2, "network_id", .string, at: 40, has: 292),
            .field(3, "name", .string, at: 56, has: 296),
            .field(4, "type", .string, at: 72, has: 300),
            .field(5, "model", .string, at: 88, has: 304),
            .field(6, "description", .string, at: 104, has: 308),
            .message(7, "parameters", at: 120) { ProtoAgentParameters.schema },
            .repeated(8, "capabilities", .string, at: 136, count: 128),
            .field(9, "prompt", .string, at: 144, has: 312, sensitive: true),
            .repeated(10, "fallback_models", .string, at: 168, count: 160),
            .field(11, "max_concurrent_subtasks", .int32, at: 272, has: 316),
            .map(12, "labels", at: 184, count: 176) { labelsEntry },
            .field(13, "built_in", .bool, at: 192, has: 320),
            .field(14, "status", ProtoAgentStatus.schema, at: 276, has: 324),
            .field(15, "status_reason", .string, at: 200, has: 328),
            .field(16, "breaker", ProtoBreakerState.schema, at: 280, has: 332),
            .field(17, "active_subtask_count", .int32, at: 284, has: 336),
            .message(18, "metrics", at: 216) { ProtoAgentMetrics.schema },
            .repeated(19, "recent_work", at: 232, count: 224) { ProtoAgentWork.schema },
            .message(20, "create_time", at: 240) { GoogleTimestamp.schema },
            .message(21, "update_time", at: 248) { GoogleTimestamp.schema },
            .field(22, "etag", .string, at: 256, has: 340),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.Agent.LabelsEntry",
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
            name: "",
            type: "",
            model: "",
            description: "",
            parameters: nil,
            capabilities: [],
            prompt: "",
            fallbackModels: [],
            maxConcurrentSubtasks: 0,
            labels: [:],
            builtIn: false,
            status: .init(),
            statusReason: "",
            breaker: .init(),
            activeSubtaskCount: 0,
            metrics: nil,
            recentWork: [],
            createTime: nil,
            updateTime: nil,
            etag: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let name: String = reader.string(at: 56)
        let type: String = reader.string(at: 72)
        let model: String = reader.string(at: 88)
        let description: String = reader.string(at: 104)
        let parameters: ProtoAgentParameters? = reader.message(at: 120)
        let capabilities: [String] = reader.strings(at: 136, count: 128)
        let prompt: String = reader.string(at: 144)
        let fallbackModels: [String] = reader.strings(at: 168, count: 160)
        let maxConcurrentSubtasks: Int32 = reader.int32(at: 272)
        let labels: [String: String] = reader.map(at: 184, count: 176) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let builtIn: Bool = reader.bool(at: 192)
        let status: ProtoAgentStatus = reader.enumeration(at: 276)
        let statusReason: String = reader.string(at: 200)
        let breaker: ProtoBreakerState = reader.enumeration(at: 280)
        let activeSubtaskCount: Int32 = reader.int32(at: 284)
        let metrics: ProtoAgentMetrics? = reader.message(at: 216)
        let recentWork: [ProtoAgentWork] = reader.messages(at: 232, count: 224)
        let createTime: GoogleTimestamp? = reader.message(at: 240)
        let updateTime: GoogleTimestamp? = reader.message(at: 248)
        let etag: String = reader.string(at: 256)
        self.init(
            id: id,
            networkID: networkID,
            name: name,
            type: type,
            model: model,
            description: description,
            parameters: parameters,
            capabilities: capabilities,
            prompt: prompt,
            fallbackModels: fallbackModels,
            maxConcurrentSubtasks: maxConcurrentSubtasks,
            labels: labels,
            builtIn: builtIn,
            status: status,
            statusReason: statusReason,
            breaker: breaker,
            activeSubtaskCount: activeSubtaskCount,
            metrics: metrics,
            recentWork: recentWork,
            createTime: createTime,
            updateTime: updateTime,
            etag: etag,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 288)
        writer.string(networkID, at: 40, has: 292)
        writer.string(name, at: 56, has: 296)
        writer.string(type, at: 72, has: 300)
        writer.string(model, at: 88, has: 304)
        writer.string(description, at: 104, has: 308)
        writer.message(parameters, at: 120)
        writer.strings(capabilities, at: 136, count: 128)
        writer.string(prompt, at: 144, has: 312)
        writer.strings(fallbackModels, at: 168, count: 160)
        writer.int32(maxConcurrentSubtasks, at: 272, has: 316)
        writer.map(labels, at: 184, count: 176, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.bool(builtIn, at: 192, has: 320)
        writer.enumeration(status, at: 276, has: 324)
        writer.string(statusReason, at: 200, has: 328)
        writer.enumeration(breaker, at: 280, has: 332)
        writer.int32(activeSubtaskCount, at: 284, has: 336)
        writer.message(metrics, at: 216)
        writer.messages(recentWork, at: 232, count: 224)
        writer.message(createTime, at: 240)
        writer.message(updateTime, at: 248)
        writer.string(etag, at: 256, has: 340)
        writer.unknownFields(unknownFields)
    }
}

/// What an agent did since it was added.
package struct ProtoAgentMetrics: Message {
    /// Subtasks done.
    package var completedCount: Int32
    /// Subtasks that failed in its hands.
    package var failedCount: Int32
    /// The mean time from start to end of a subtask.
    package var averageLatencySeconds: Double
    /// The mean confidence of its outputs, from 0 to 1.
    package var averageConfidence: Double
    /// What it spent on models.
    package var spend: ProtoSpend?
    /// When it last worked.
    package var lastActiveTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoAgentMetrics {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentMetrics",
        size: 80,
        fields: [
            .field(1, "completed_count", .int32, at: 56, has: 64),
            .field(2, "failed_count", .int32, at: 60, has: 68),
            .field(3, "average_latency_seconds", .double, at: 24, has: 72),
            .field(4, "average_confidence", .double, at: 32, has: 76),
            .message(5, "spend", at: 40) { ProtoSpend.schema },
            .message(6, "last_active_time", at: 48) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            completedCount: 0,
            failedCount: 0,
            averageLatencySeconds: 0,
            averageConfidence: 0,
            spend: nil,
            lastActiveTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let completedCount: Int32 = reader.int32(at: 56)
        let failedCount: Int32 = reader.int32(at: 60)
        let averageLatencySeconds: Double = reader.double(at: 24)
        let averageConfidence: Double = reader.double(at: 32)
        let spend: ProtoSpend? = reader.message(at: 40)
        let lastActiveTime: GoogleTimestamp? = reader.message(at: 48)
        self.init(
            completedCount: completedCount,
            failedCount: failedCount,
            averageLatencySeconds: averageLatencySeconds,
            averageConfidence: averageConfidence,
            spend: spend,
            lastActiveTime: lastActiveTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(completedCount, at: 56, has: 64)
        writer.int32(failedCount, at: 60, has: 68)
        writer.double(averageLatencySeconds, at: 24, has: 72)
        writer.double(averageConfidence, at: 32, has: 76)
        writer.message(spend, at: 40)
        writer.message(lastActiveTime, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// One subtask that an agent worked on.
package struct ProtoAgentWork: Message {
    /// The task.
    package var taskID: String
    /// The subtask in the plan of the task.
    package var subtaskID: String
    /// The title of the subtask.
    package var title: String
    /// It ended well.
    package var succeeded: Bool
    /// The confidence of the output, from 0 to 1.
    package var confidence: Double
    /// The model that wrote the output.
    package var model: String
    /// When it began.
    package var startTime: GoogleTimestamp?
    /// When it ended. Unset while it runs.
    package var endTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoAgentWork {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentWork",
        size: 144,
        fields: [
            .field(1, "task_id", .string, at: 24, has: 120),
            .field(2, "subtask_id", .string, at: 40, has: 124),
            .field(3, "title", .string, at: 56, has: 128),
            .field(4, "succeeded", .bool, at: 72, has: 132),
            .field(5, "confidence", .double, at: 80, has: 136),
            .field(6, "model", .string, at: 88, has: 140),
            .message(7, "start_time", at: 104) { GoogleTimestamp.schema },
            .message(8, "end_time", at: 112) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskID: "",
            subtaskID: "",
            title: "",
            succeeded: false,
            confidence: 0,
            model: "",
            startTime: nil,
            endTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskID: String = reader.string(at: 24)
        let subtaskID: String = reader.string(at: 40)
        let title: String = reader.string(at: 56)
        let succeeded: Bool = reader.bool(at: 72)
        let confidence: Double = reader.double(at: 80)
        let model: String = reader.string(at: 88)
        let startTime: GoogleTimestamp? = reader.message(at: 104)
        let endTime: GoogleTimestamp? = reader.message(at: 112)
        self.init(
            taskID: taskID,
            subtaskID: subtaskID,
            title: title,
            succeeded: succeeded,
            confidence: confidence,
            model: model,
            startTime: startTime,
            endTime: endTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(taskID, at: 24, has: 120)
        writer.string(subtaskID, at: 40, has: 124)
        writer.string(title, at: 56, has: 128)
        writer.bool(succeeded, at: 72, has: 132)
        writer.double(confidence, at: 80, has: 136)
        writer.string(model, at: 88, has: 140)
        writer.message(startTime, at: 104)
        writer.message(endTime, at: 112)
        writer.unknownFields(unknownFields)
    }
}

/// The status of an agent changed.
package struct ProtoAgentEvent: Message {
    /// The agent.
    package var agentID: String
    /// Its name.
    package var name: String
    /// The new status.
    package var status: ProtoAgentStatus
    /// The status before.
    package var previousStatus: ProtoAgentStatus
    /// Why it changed, in words.
    package var reason: String
    /// Subtasks that it works on now.
    package var activeSubtaskCount: Int32
    /// The task because of which it changed. Empty when there is none.
    package var taskID: String
    package var unknownFields: UnknownFields
}

extension ProtoAgentEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentEvent",
        size: 128,
        fields: [
            .field(1, "agent_id", .string, at: 24, has: 100),
            .field(2, "name", .string, at: 40, has: 104),
            .field(3, "status", ProtoAgentStatus.schema, at: 88, has: 108),
            .field(4, "previous_status", ProtoAgentStatus.schema, at: 92, has: 112),
            .field(5, "reason", .string, at: 56, has: 116),
            .field(6, "active_subtask_count", .int32, at: 96, has: 120),
            .field(7, "task_id", .string, at: 72, has: 124),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentID: "",
            name: "",
            status: .init(),
            previousStatus: .init(),
            reason: "",
            activeSubtaskCount: 0,
            taskID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentID: String = reader.string(at: 24)
        let name: String = reader.string(at: 40)
        let status: ProtoAgentStatus = reader.enumeration(at: 88)
        let previousStatus: ProtoAgentStatus = reader.enumeration(at: 92)
        let reason: String = reader.string(at: 56)
        let activeSubtaskCount: Int32 = reader.int32(at: 96)
        let taskID: String = reader.string(at: 72)
        self.init(
            agentID: agentID,
            name: name,
            status: status,
            previousStatus: previousStatus,
            reason: reason,
            activeSubtaskCount: activeSubtaskCount,
            taskID: taskID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(agentID, at: 24, has: 100)
        writer.string(name, at: 40, has: 104)
        writer.enumeration(status, at: 88, has: 108)
        writer.enumeration(previousStatus, at: 92, has: 112)
        writer.string(reason, at: 56, has: 116)
        writer.int32(activeSubtaskCount, at: 96, has: 120)
        writer.string(taskID, at: 72, has: 124)
        writer.unknownFields(unknownFields)
    }
}

/// A built-in kind of agent.
package struct ProtoAgentType: Message {
    /// The word to write in AgentConfig.type.
    package var type: String
    /// The name that an agent of this type gets.
    package var name: String
    /// What it is good at.
    package var description: String
    /// What work it can be given.
    package var capabilities: [String]
    /// The parameters that it uses.
    package var parameters: ProtoAgentParameters?
    /// The temperature by the kind of work.
    package var temperatureAdvice: [String: Double]
    /// A network that is made without agents gets one.
    package var defaultMember: Bool
    /// The JSON Schema of what it is given.
    package var inputSchema: GoogleStruct?
    /// The JSON Schema of what it answers.
    package var outputSchema: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoAgentType {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AgentType",
        size: 152,
        fields: [
            .field(1, "type", .string, at: 24, has: 136),
            .field(2, "name", .string, at: 40, has: 140),
            .field(3, "description", .string, at: 56, has: 144),
            .repeated(4, "capabilities", .string, at: 80, count: 72),
            .message(5, "parameters", at: 88) { ProtoAgentParameters.schema },
            .map(6, "temperature_advice", at: 104, count: 96) { temperatureAdviceEntry },
            .field(7, "default_member", .bool, at: 112, has: 148),
            .message(8, "input_schema", at: 120) { GoogleStruct.schema },
            .message(9, "output_schema", at: 128) { GoogleStruct.schema },
        ]
    )

    private static let temperatureAdviceEntry: MessageSchema = MessageSchema(
        "aimesh.v1.AgentType.TemperatureAdviceEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .field(2, "value", .double, at: 40, has: 52),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            type: "",
            name: "",
            description: "",
            capabilities: [],
            parameters: nil,
            temperatureAdvice: [:],
            defaultMember: false,
            inputSchema: nil,
            outputSchema: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let type: String = reader.string(at: 24)
        let name: String = reader.string(at: 40)
        let description: String = reader.string(at: 56)
        let capabilities: [String] = reader.strings(at: 80, count: 72)
        let parameters: ProtoAgentParameters? = reader.message(at: 88)
        let temperatureAdvice: [String: Double] = reader.map(at: 104, count: 96) { entry in
            (entry.string(at: 24), entry.double(at: 40))
        }
        let defaultMember: Bool = reader.bool(at: 112)
        let inputSchema: GoogleStruct? = reader.message(at: 120)
        let outputSchema: GoogleStruct? = reader.message(at: 128)
        self.init(
            type: type,
            name: name,
            description: description,
            capabilities: capabilities,
            parameters: parameters,
            temperatureAdvice: temperatureAdvice,
            defaultMember: defaultMember,
            inputSchema: inputSchema,
            outputSchema: outputSchema,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(type, at: 24, has: 136)
        writer.string(name, at: 40, has: 140)
        writer.string(description, at: 56, has: 144)
        writer.strings(capabilities, at: 80, count: 72)
        writer.message(parameters, at: 88)
        writer.map(temperatureAdvice, at: 104, count: 96, entry: Self.temperatureAdviceEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.double(Optional(value), at: 40, has: 52)
        }
        writer.bool(defaultMember, at: 112, has: 148)
        writer.message(inputSchema, at: 120)
        writer.message(outputSchema, at: 128)
        writer.unknownFields(unknownFields)
    }
}

/// Adds an agent to a network.
package struct ProtoAddAgentRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The agent.
    package var agentConfig: ProtoAgentConfig?
    /// The same key within 24 hours answers the same agent and adds no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoAddAgentRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AddAgentRequest",
        size: 72,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 64),
            .message(2, "agent_config", at: 40) { ProtoAgentConfig.schema },
            .field(3, "idempotency_key", .string, at: 48, has: 68),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            agentConfig: nil,
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let agentConfig: ProtoAgentConfig? = reader.message(at: 40)
        let idempotencyKey: String = reader.string(at: 48)
        self.init(
            networkID: networkID,
            agentConfig: agentConfig,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 64)
        writer.message(agentConfig, at: 40)
        writer.string(idempotencyKey, at: 48, has: 68)
        writer.unknownFields(unknownFields)
    }
}

/// Lists the agents of a network.
package struct ProtoListAgentsRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Only agents of this type.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: all types
    /// Example: "content"
    package var type: String
    /// Only agents with this status.
    /// Default: all
    /// Example: "IDLE"
    package var status: ProtoAgentStatus
    /// Only agents with this capability.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: all
    /// Example: "keyword_analysis"
    package var capability: String
    /// The most agents to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListAgentsRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListAgentsRequest",
        size: 120,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 96),
            .field(2, "type", .string, at: 40, has: 100),
            .field(3, "status", ProtoAgentStatus.schema, at: 88, has: 104),
            .field(4, "capability", .string, at: 56, has: 108),
            .field(5, "page_size", .int32, at: 92, has: 112),
            .field(6, "page_token", .string, at: 72, has: 116),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            type: "",
            status: .init(),
            capability: "",
            pageSize: 0,
            pageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let type: String = reader.string(at: 40)
        let status: ProtoAgentStatus = reader.enumeration(at: 88)
        let capability: String = reader.string(at: 56)
        let pageSize: Int32 = reader.int32(at: 92)
        let pageToken: String = reader.string(at: 72)
        self.init(
            networkID: networkID,
            type: type,
            status: status,
            capability: capability,
            pageSize: pageSize,
            pageToken: pageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 96)
        writer.string(type, at: 40, has: 100)
        writer.enumeration(status, at: 88, has: 104)
        writer.string(capability, at: 56, has: 108)
        writer.int32(pageSize, at: 92, has: 112)
        writer.string(pageToken, at: 72, has: 116)
        writer.unknownFields(unknownFields)
    }
}

/// A page of agents.
package struct ProtoListAgentsResponse: Message {
    /// The agents.
    package var agents: [ProtoAgent]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListAgentsResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListAgentsResponse",
        size: 64,
        fields: [
            .repeated(1, "agents", at: 32, count: 24) { ProtoAgent.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agents: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agents: [ProtoAgent] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            agents: agents,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(agents, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one agent.
package struct ProtoGetAgentRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The agent.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "agent_77b3"
    package var agentID: String
    package var unknownFields: UnknownFields
}

extension ProtoGetAgentRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetAgentRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "agent_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            agentID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let agentID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            agentID: agentID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(agentID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Changes the configuration of an agent.
package struct ProtoUpdateAgentRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The agent.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "agent_77b3"
    package var agentID: String
    /// The new values.
    package var agent: ProtoAgent?
    /// The fields of agent to change. A field that is named and not set gets its default.
    /// Range: up to 1024 bytes
    /// Default: the fields that are set
    /// Example: "model,parameters"
    package var updateMask: GoogleFieldMask?
    package var unknownFields: UnknownFields
}

extension ProtoUpdateAgentRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.UpdateAgentRequest",
        size: 80,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 72),
            .field(2, "agent_id", .string, at: 40, has: 76),
            .message(3, "agent", at: 56) { ProtoAgent.schema },
            .message(4, "update_mask", at: 64) { GoogleFieldMask.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            agentID: "",
            agent: nil,
            updateMask: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let agentID: String = reader.string(at: 40)
        let agent: ProtoAgent? = reader.message(at: 56)
        let updateMask: GoogleFieldMask? = reader.message(at: 64)
        self.init(
            networkID: networkID,
            agentID: agentID,
            agent: agent,
            updateMask: updateMask,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 72)
        writer.string(agentID, at: 40, has: 76)
        writer.message(agent, at: 56)
        writer.message(updateMask, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// Removes an agent.
package struct ProtoRemoveAgentRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The agent.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "agent_77b3"
    package var agentID: String
    /// Remove only if the agent still has this etag; otherwise ABORTED.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: remove always
    /// Example: "r7"
    package var etag: String
    package var unknownFields: UnknownFields
}

extension ProtoRemoveAgentRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.RemoveAgentRequest",
        size: 88,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 72),
            .field(2, "agent_id", .string, at: 40, has: 76),
            .field(3, "etag", .string, at: 56, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            agentID: "",
            etag: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let agentID: String = reader.string(at: 40)
        let etag: String = reader.string(at: 56)
        self.init(
            networkID: networkID,
            agentID: agentID,
            etag: etag,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 72)
        writer.string(agentID, at: 40, has: 76)
        writer.string(etag, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// What removing the agent did.
package struct ProtoRemoveAgentResponse: Message {
    /// Unfinished subtasks that went to other agents.
    package var reassignedSubtaskCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoRemoveAgentResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.RemoveAgentResponse",
        size: 32,
        fields: [
            .field(1, "reassigned_subtask_count", .int32, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            reassignedSubtaskCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let reassignedSubtaskCount: Int32 = reader.int32(at: 24)
        self.init(
            reassignedSubtaskCount: reassignedSubtaskCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(reassignedSubtaskCount, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for the built-in agent types.
package struct ProtoListAgentTypesRequest: Message {
    package var unknownFields: UnknownFields
}

extension ProtoListAgentTypesRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListAgentTypesRequest",
        size: 24,
        fields: []
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        self.init(
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.unknownFields(unknownFields)
    }
}

/// The built-in agent types.
package struct ProtoListAgentTypesResponse: Message {
    /// The types in alphabetical order.
    package var agentTypes: [ProtoAgentType]
    package var unknownFields: UnknownFields
}

extension ProtoListAgentTypesResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListAgentTypesResponse",
        size: 40,
        fields: [
            .repeated(1, "agent_types", at: 32, count: 24) { ProtoAgentType.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentTypes: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentTypes: [ProtoAgentType] = reader.messages(at: 32, count: 24)
        self.init(
            agentTypes: agentTypes,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(agentTypes, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/agent.proto`.
package enum ProtoAgentFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/agent.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoSpendFile.schema, GoogleAnnotationsFile.schema, GoogleFieldMaskFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoAgentConfig.self,
            ProtoAgentParameters.self,
            ProtoAgent.self,
            ProtoAgentMetrics.self,
            ProtoAgentWork.self,
            ProtoAgentEvent.self,
            ProtoAgentType.self,
            ProtoAddAgentRequest.self,
            ProtoListAgentsRequest.self,
            ProtoListAgentsResponse.self,
            ProtoGetAgentRequest.self,
            ProtoUpdateAgentRequest.self,
            ProtoRemoveAgentRequest.self,
            ProtoRemoveAgentResponse.self,
            ProtoListAgentTypesRequest.self,
            ProtoListAgentTypesResponse.self,
        ],
        services: ["aimesh.v1.AgentService"],
        descriptor: """
            ChVhaW1lc2gvdjEvYWdlbnQucHJvdG8SCWFpbWVzaC52MRofYWltZXNoL29wdGlvbnMvdjEvb3B0aW9ucy5wcm90bxoVYWlt\
            ZXNoL3YxL3NwZW5kLnByb3RvGhxnb29nbGUvYXBpL2Fubm90YXRpb25zLnByb3RvGiBnb29nbGUvcHJvdG9idWYvZmllbGRf\
            bWFzay5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90\
            byKSBQoLQWdlbnRDb25maWcSHAoEbmFtZRgBIAEoCUIIqrsYBAgBGGRSBG5hbWUSLwoEdHlwZRgCIAEoCUIbqrsYFwgBGEBC\
            EV5bYS16XVthLXowLTlfXSokUgR0eXBlEj4KBW1vZGVsGAMgASgJQiiquxgkGIABQh9eW0EtWmEtejAtOV1bQS1aYS16MC05\
            Ll86L0AtXSokUgVtb2RlbBIpCgtkZXNjcmlwdGlvbhgEIAEoCUIHqrsYAxjQD1ILZGVzY3JpcHRpb24SOgoKcGFyYW1ldGVy\
            cxgFIAEoCzIaLmFpbWVzaC52MS5BZ2VudFBhcmFtZXRlcnNSCnBhcmFtZXRlcnMSQwoMY2FwYWJpbGl0aWVzGAYgAygJQh+q\
            uxgbKCByFwgBEEAaEV5bYS16XVthLXowLTlfXSokUgxjYXBhYmlsaXRpZXMSIgoGcHJvbXB0GAcgASgJQgqquxgGGKCcAUgB\
            UgZwcm9tcHQSNgoPZmFsbGJhY2tfbW9kZWxzGAggAygJQg2quxgJKAhyBQgBEIABUg5mYWxsYmFja01vZGVscxJOChdtYXhf\
            Y29uY3VycmVudF9zdWJ0YXNrcxgJIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAABQQFIVbWF4Q29uY3VycmVudFN1YnRhc2tz\
            EmEKBmxhYmVscxgKIAMoCzIiLmFpbWVzaC52MS5BZ2VudENvbmZpZy5MYWJlbHNFbnRyeUIlqrsYISggYIBAchoIARA/GhRe\
            W2Etel1bYS16MC05Xy4vLV0qJFIGbGFiZWxzGjkKC0xhYmVsc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIg\
            ASgJUgV2YWx1ZToCOAEiigMKD0FnZW50UGFyYW1ldGVycxI9Cgt0ZW1wZXJhdHVyZRgBIAEoAUIWqrsYEjEAAAAAAAAAADkA\
            AAAAAAAAQEgAUgt0ZW1wZXJhdHVyZYgBARI6CgptYXhfdG9rZW5zGAIgASgFQhaquxgSMQAAAAAAAPA/OQAAAAAAaghBSAFS\
            CW1heFRva2Vuc4gBARIwCgV0b3BfcBgDIAEoAUIWqrsYEjEAAAAAAAAAADkAAAAAAADwP0gCUgR0b3BQiAEBEjMKDnN0b3Bf\
            c2VxdWVuY2VzGAQgAygJQgyquxgIKARyBAgBEEBSDXN0b3BTZXF1ZW5jZXMSMgoJZm9ybWFsaXR5GAUgASgOMhQuYWltZXNo\
            LnYxLkZvcm1hbGl0eVIJZm9ybWFsaXR5EjgKBWV4dHJhGAYgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdEIJqrsYBWCA\
            QGgIUgVleHRyYUIOCgxfdGVtcGVyYXR1cmVCDQoLX21heF90b2tlbnNCCAoGX3RvcF9wIuIJCgVBZ2VudBIWCgJpZBgBIAEo\
            CUIGqrsYAlABUgJpZBIlCgpuZXR3b3JrX2lkGAIgASgJQgaquxgCUAFSCW5ldHdvcmtJZBIaCgRuYW1lGAMgASgJQgaquxgC\
            GGRSBG5hbWUSGgoEdHlwZRgEIAEoCUIGqrsYAlABUgR0eXBlEj4KBW1vZGVsGAUgASgJQiiquxgkGIABQh9eW0EtWmEtejAt\
            OV1bQS1aYS16MC05Ll86L0AtXSokUgVtb2RlbBIpCgtkZXNjcmlwdGlvbhgGIAEoCUIHqrsYAxjQD1ILZGVzY3JpcHRpb24S\
            OgoKcGFyYW1ldGVycxgHIAEoCzIaLmFpbWVzaC52MS5BZ2VudFBhcmFtZXRlcnNSCnBhcmFtZXRlcnMSQwoMY2FwYWJpbGl0\
            aWVzGAggAygJQh+quxgbKCByFwgBEEAaEV5bYS16XVthLXowLTlfXSokUgxjYXBhYmlsaXRpZXMSIgoGcHJvbXB0GAkgASgJ\
            QgqquxgGGKCcAUgBUgZwcm9tcHQSNgoPZmFsbGJhY2tfbW9kZWxzGAogAygJQg2quxgJKAhyBQgBEIABUg5mYWxsYmFja01v\
            ZGVscxJOChdtYXhfY29uY3VycmVudF9zdWJ0YXNrcxgLIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAABQQFIVbWF4Q29uY3Vy\
            cmVudFN1YnRhc2tzElsKBmxhYmVscxgMIAMoCzIcLmFpbWVzaC52MS5BZ2VudC5MYWJlbHNFbnRyeUIlqrsYISggYIBAchoI\
            ARA/GhReW2Etel1bYS16MC05Xy4vLV0qJFIGbGFiZWxzEiEKCGJ1aWx0X2luGA0gASgIQgaquxgCUAFSB2J1aWx0SW4SNgoG\
            c3RhdHVzGA4gASgOMhYuYWltZXNoLnYxLkFnZW50U3RhdHVzQgaquxgCUAFSBnN0YXR1cxIrCg1zdGF0dXNfcmVhc29uGA8g\
            ASgJQgaquxgCUAFSDHN0YXR1c1JlYXNvbhI5CgdicmVha2VyGBAgASgOMhcuYWltZXNoLnYxLkJyZWFrZXJTdGF0ZUIGqrsY\
            AlABUgdicmVha2VyEjgKFGFjdGl2ZV9zdWJ0YXNrX2NvdW50GBEgASgFQgaquxgCUAFSEmFjdGl2ZVN1YnRhc2tDb3VudBI5\
            CgdtZXRyaWNzGBIgASgLMhcuYWltZXNoLnYxLkFnZW50TWV0cmljc0IGqrsYAlABUgdtZXRyaWNzEj0KC3JlY2VudF93b3Jr\
            GBMgAygLMhQuYWltZXNoLnYxLkFnZW50V29ya0IGqrsYAlABUgpyZWNlbnRXb3JrEkMKC2NyZWF0ZV90aW1lGBQgASgLMhou\
            Z29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgpjcmVhdGVUaW1lEkMKC3VwZGF0ZV90aW1lGBUgASgLMhouZ29v\
            Z2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgp1cGRhdGVUaW1lEjEKBGV0YWcYFiABKAlCHaq7GBkYQEIVXltBLVph\
            LXowLTlfLV17MSw2NH0kUgRldGFnGjkKC0xhYmVsc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2\
            YWx1ZToCOAEirwIKDEFnZW50TWV0cmljcxInCg9jb21wbGV0ZWRfY291bnQYASABKAVSDmNvbXBsZXRlZENvdW50EiEKDGZh\
            aWxlZF9jb3VudBgCIAEoBVILZmFpbGVkQ291bnQSNgoXYXZlcmFnZV9sYXRlbmN5X3NlY29uZHMYAyABKAFSFWF2ZXJhZ2VM\
            YXRlbmN5U2Vjb25kcxItChJhdmVyYWdlX2NvbmZpZGVuY2UYBCABKAFSEWF2ZXJhZ2VDb25maWRlbmNlEiYKBXNwZW5kGAUg\
            ASgLMhAuYWltZXNoLnYxLlNwZW5kUgVzcGVuZBJEChBsYXN0X2FjdGl2ZV90aW1lGAYgASgLMhouZ29vZ2xlLnByb3RvYnVm\
            LlRpbWVzdGFtcFIObGFzdEFjdGl2ZVRpbWUinwIKCUFnZW50V29yaxIXCgd0YXNrX2lkGAEgASgJUgZ0YXNrSWQSHQoKc3Vi\
            dGFza19pZBgCIAEoCVIJc3VidGFza0lkEhQKBXRpdGxlGAMgASgJUgV0aXRsZRIcCglzdWNjZWVkZWQYBCABKAhSCXN1Y2Nl\
            ZWRlZBIeCgpjb25maWRlbmNlGAUgASgBUgpjb25maWRlbmNlEhQKBW1vZGVsGAYgASgJUgVtb2RlbBI5CgpzdGFydF90aW1l\
            GAcgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJc3RhcnRUaW1lEjUKCGVuZF90aW1lGAggASgLMhouZ29vZ2xl\
            LnByb3RvYnVmLlRpbWVzdGFtcFIHZW5kVGltZSKPAgoKQWdlbnRFdmVudBIZCghhZ2VudF9pZBgBIAEoCVIHYWdlbnRJZBIS\
            CgRuYW1lGAIgASgJUgRuYW1lEi4KBnN0YXR1cxgDIAEoDjIWLmFpbWVzaC52MS5BZ2VudFN0YXR1c1IGc3RhdHVzEj8KD3By\
            ZXZpb3VzX3N0YXR1cxgEIAEoDjIWLmFpbWVzaC52MS5BZ2VudFN0YXR1c1IOcHJldmlvdXNTdGF0dXMSFgoGcmVhc29uGAUg\
            ASgJUgZyZWFzb24SMAoUYWN0aXZlX3N1YnRhc2tfY291bnQYBiABKAVSEmFjdGl2ZVN1YnRhc2tDb3VudBIXCgd0YXNrX2lk\
            GAcgASgJUgZ0YXNrSWQi+AMKCUFnZW50VHlwZRISCgR0eXBlGAEgASgJUgR0eXBlEhIKBG5hbWUYAiABKAlSBG5hbWUSIAoL\
            ZGVzY3JpcHRpb24YAyABKAlSC2Rlc2NyaXB0aW9uEiIKDGNhcGFiaWxpdGllcxgEIAMoCVIMY2FwYWJpbGl0aWVzEjoKCnBh\
            cmFtZXRlcnMYBSABKAsyGi5haW1lc2gudjEuQWdlbnRQYXJhbWV0ZXJzUgpwYXJhbWV0ZXJzEloKEnRlbXBlcmF0dXJlX2Fk\
            dmljZRgGIAMoCzIrLmFpbWVzaC52MS5BZ2VudFR5cGUuVGVtcGVyYXR1cmVBZHZpY2VFbnRyeVIRdGVtcGVyYXR1cmVBZHZp\
            Y2USJQoOZGVmYXVsdF9tZW1iZXIYByABKAhSDWRlZmF1bHRNZW1iZXISOgoMaW5wdXRfc2NoZW1hGAggASgLMhcuZ29vZ2xl\
            LnByb3RvYnVmLlN0cnVjdFILaW5wdXRTY2hlbWESPAoNb3V0cHV0X3NjaGVtYRgJIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5T\
            dHJ1Y3RSDG91dHB1dFNjaGVtYRpEChZUZW1wZXJhdHVyZUFkdmljZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVl\
            GAIgASgBUgV2YWx1ZToCOAEi4AEKD0FkZEFnZW50UmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEgASgJQh+quxgbCAEYQEIVXltB\
            LVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSQQoMYWdlbnRfY29uZmlnGAIgASgLMhYuYWltZXNoLnYxLkFnZW50Q29u\
            ZmlnQgaquxgCCAFSC2FnZW50Q29uZmlnEkoKD2lkZW1wb3RlbmN5X2tleRgDIAEoCUIhqrsYHRiAAUIYXltBLVphLXowLTlf\
            LjotXXsxLDEyOH0kUg5pZGVtcG90ZW5jeUtleSLdAgoRTGlzdEFnZW50c1JlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIf\
            qrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkEi0KBHR5cGUYAiABKAlCGaq7GBUYQEIRXlthLXpd\
            W2EtejAtOV9dKiRSBHR5cGUSLgoGc3RhdHVzGAMgASgOMhYuYWltZXNoLnYxLkFnZW50U3RhdHVzUgZzdGF0dXMSOQoKY2Fw\
            YWJpbGl0eRgEIAEoCUIZqrsYFRhAQhFeW2Etel1bYS16MC05X10qJFIKY2FwYWJpbGl0eRIzCglwYWdlX3NpemUYBSABKAVC\
            Fqq7GBIxAAAAAAAAAAA5AAAAAAAAaUBSCHBhZ2VTaXplEjkKCnBhZ2VfdG9rZW4YBiABKAlCGqq7GBYYgARCEV5bQS1aYS16\
            MC05Xz0tXSokUglwYWdlVG9rZW4iZgoSTGlzdEFnZW50c1Jlc3BvbnNlEigKBmFnZW50cxgBIAMoCzIQLmFpbWVzaC52MS5B\
            Z2VudFIGYWdlbnRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbiKNAQoPR2V0QWdlbnRSZXF1ZXN0\
            Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI6CghhZ2Vu\
            dF9pZBgCIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIHYWdlbnRJZCKGAgoSVXBkYXRlQWdlbnRSZXF1\
            ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI6Cghh\
            Z2VudF9pZBgCIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIHYWdlbnRJZBIuCgVhZ2VudBgDIAEoCzIQ\
            LmFpbWVzaC52MS5BZ2VudEIGqrsYAggBUgVhZ2VudBJECgt1cGRhdGVfbWFzaxgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5G\
            aWVsZE1hc2tCB6q7GANggAhSCnVwZGF0ZU1hc2siwwEKElJlbW92ZUFnZW50UmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEgASgJ\
            Qh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSOgoIYWdlbnRfaWQYAiABKAlCH6q7GBsIARhA\
            QhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSB2FnZW50SWQSMQoEZXRhZxgDIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsx\
            LDY0fSRSBGV0YWciTwoTUmVtb3ZlQWdlbnRSZXNwb25zZRI4ChhyZWFzc2lnbmVkX3N1YnRhc2tfY291bnQYASABKAVSFnJl\
            YXNzaWduZWRTdWJ0YXNrQ291bnQiFwoVTGlzdEFnZW50VHlwZXNSZXF1ZXN0Ik8KFkxpc3RBZ2VudFR5cGVzUmVzcG9uc2US\
            NQoLYWdlbnRfdHlwZXMYASADKAsyFC5haW1lc2gudjEuQWdlbnRUeXBlUgphZ2VudFR5cGVzKmkKCUZvcm1hbGl0eRIZChVG\
            T1JNQUxJVFlfVU5TUEVDSUZJRUQQABIUChBGT1JNQUxJVFlfQ0FTVUFMEAESFQoRRk9STUFMSVRZX05FVVRSQUwQAhIUChBG\
            T1JNQUxJVFlfRk9STUFMEAMqjgEKC0FnZW50U3RhdHVzEhwKGEFHRU5UX1NUQVRVU19VTlNQRUNJRklFRBAAEhUKEUFHRU5U\
            X1NUQVRVU19JRExFEAESFQoRQUdFTlRfU1RBVFVTX0JVU1kQAhIZChVBR0VOVF9TVEFUVVNfREVHUkFERUQQAxIYChRBR0VO\
            VF9TVEFUVVNfT0ZGTElORRAEKnwKDEJyZWFrZXJTdGF0ZRIdChlCUkVBS0VSX1NUQVRFX1VOU1BFQ0lGSUVEEAASGAoUQlJF\
            QUtFUl9TVEFURV9DTE9TRUQQARIWChJCUkVBS0VSX1NUQVRFX09QRU4QAhIbChdCUkVBS0VSX1NUQVRFX0hBTEZfT1BFThAD\
            MpsGCgxBZ2VudFNlcnZpY2UScQoIQWRkQWdlbnQSGi5haW1lc2gudjEuQWRkQWdlbnRSZXF1ZXN0GhAuYWltZXNoLnYxLkFn\
            ZW50IjeC0+STAisiJi9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vYWdlbnRzOgEqsrsYAggEEoEBCgpMaXN0QWdl\
            bnRzEhwuYWltZXNoLnYxLkxpc3RBZ2VudHNSZXF1ZXN0Gh0uYWltZXNoLnYxLkxpc3RBZ2VudHNSZXNwb25zZSI2gtPkkwIo\
            EiYvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L2FnZW50c7K7GAQIAhgBEnsKCEdldEFnZW50EhouYWltZXNoLnYx\
            LkdldEFnZW50UmVxdWVzdBoQLmFpbWVzaC52MS5BZ2VudCJBgtPkkwIzEjEvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtf\
            aWR9L2FnZW50cy97YWdlbnRfaWR9srsYBAgCGAEShgEKC1VwZGF0ZUFnZW50Eh0uYWltZXNoLnYxLlVwZGF0ZUFnZW50UmVx\
            dWVzdBoQLmFpbWVzaC52MS5BZ2VudCJGgtPkkwI6MjEvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L2FnZW50cy97\
            YWdlbnRfaWR9OgVhZ2VudLK7GAIIAxKPAQoLUmVtb3ZlQWdlbnQSHS5haW1lc2gudjEuUmVtb3ZlQWdlbnRSZXF1ZXN0Gh4u\
            YWltZXNoLnYxLlJlbW92ZUFnZW50UmVzcG9uc2UiQYLT5JMCMyoxL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS9h\
            Z2VudHMve2FnZW50X2lkfbK7GAQIBRgBEnwKDkxpc3RBZ2VudFR5cGVzEiAuYWltZXNoLnYxLkxpc3RBZ2VudFR5cGVzUmVx\
            dWVzdBohLmFpbWVzaC52MS5MaXN0QWdlbnRUeXBlc1Jlc3BvbnNlIiWC0+STAhcSFS9hcGkvbWVzaC9hZ2VudC10eXBlc7K7\
            GAQIAhgBQgi6AgVQcm90b2IGcHJvdG8z
            """
    )
}
