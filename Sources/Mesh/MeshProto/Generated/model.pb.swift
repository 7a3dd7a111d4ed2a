// Made by protoc-gen-mesh from aimesh/v1/model.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import GRPCCore
package import Protobuf
internal import SchemaOptions

/// Who says a message.
package enum ProtoChatRole: MessageEnum {
    /// Not set.
    case unspecified
    /// The user.
    case user
    /// The model.
    case assistant
    /// A function that the model called.
    case tool
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .user,
        .assistant,
        .tool,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ChatRole",
        [
            (0, "CHAT_ROLE_UNSPECIFIED"),
            (1, "CHAT_ROLE_USER"),
            (2, "CHAT_ROLE_ASSISTANT"),
            (3, "CHAT_ROLE_TOOL"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .user
        case 2: self = .assistant
        case 3: self = .tool
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .user: 1
        case .assistant: 2
        case .tool: 3
        case .unrecognized(let number): number
        }
    }
}

/// Whether the model must call a function.
package enum ProtoToolChoice: MessageEnum {
    /// Not set.
    case unspecified
    /// The model decides.
    case auto
    /// It must not.
    case noneValue
    /// It must call at least one.
    case required
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .auto,
        .noneValue,
        .required,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ToolChoice",
        [
            (0, "TOOL_CHOICE_UNSPECIFIED"),
            (1, "TOOL_CHOICE_AUTO"),
            (2, "TOOL_CHOICE_NONE"),
            (3, "TOOL_CHOICE_REQUIRED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .auto
        case 2: self = .noneValue
        case 3: self = .required
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .auto: 1
        case .noneValue: 2
        case .required: 3
        case .unrecognized(let number): number
        }
    }
}

/// Why a model stopped.
package enum ProtoFinishReason: MessageEnum {
    /// Not set.
    case unspecified
    /// It was done, or met a stop sequence.
    case stop
    /// It reached max_tokens.
    case maxTokens
    /// It calls functions.
    case toolCalls
    /// A safety check stopped it.
    case safety
    /// The stream of the provider broke, and no other model could go on.
    case error
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .stop,
        .maxTokens,
        .toolCalls,
        .safety,
        .error,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.FinishReason",
        [
            (0, "FINISH_REASON_UNSPECIFIED"),
            (1, "FINISH_REASON_STOP"),
            (2, "FINISH_REASON_MAX_TOKENS"),
            (3, "FINISH_REASON_TOOL_CALLS"),
            (4, "FINISH_REASON_SAFETY"),
            (5, "FINISH_REASON_ERROR"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .stop
        case 2: self = .maxTokens
        case 3: self = .toolCalls
        case 4: self = .safety
        case 5: self = .error
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .stop: 1
        case .maxTokens: 2
        case .toolCalls: 3
        case .safety: 4
        case .error: 5
        case .unrecognized(let number): number
        }
    }
}

/// Whether a provider offers a model.
package enum ProtoModelLifecycle: MessageEnum {
    /// Not set.
    case unspecified
    /// It is offered.
    case active
    /// It is offered, and its end is announced.
    case deprecated
    /// It is gone; its replacement is used.
    case retired
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .active,
        .deprecated,
        .retired,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ModelLifecycle",
        [
            (0, "MODEL_LIFECYCLE_UNSPECIFIED"),
            (1, "MODEL_LIFECYCLE_ACTIVE"),
            (2, "MODEL_LIFECYCLE_DEPRECATED"),
            (3, "MODEL_LIFECYCLE_RETIRED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .deprecated
        case 3: self = .retired
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .active: 1
        case .deprecated: 2
        case .retired: 3
        case .unrecognized(let number): number
        }
    }
}

/// What a model is to write, and how.
package struct ProtoGenerateRequest: Message {
    /// What to write. It is the last message of the user. Either this or messages must be set.
    /// Range: up to 400,000 characters
    /// Default: empty
    /// Example: "Write a short introduction email for TechPro X1"
    package var prompt: String
    /// The model to try first.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: chosen by model_selection
    /// Example: "claude-3-7-sonnet"
    package var model: String
    /// How varied the text is; 0 is the least.
    /// Range: 0 to 2
    /// Default: by task_kind and formality
    /// Example: 0.7
    package var temperature: Double?
    /// The most tokens to write.
    /// Range: 1 to 200,000
    /// Default: 4096
    /// Example: 1000
    package var maxTokens: Int32?
    /// Sample only from the likeliest tokens with this total probability.
    /// Range: 0 to 1
    /// Default: the default of the provider
    /// Example: 0.95
    package var topP: Double?
    /// Texts at which the model stops.
    /// Range: up to 4 items, each up to 64 characters
    /// Default: none
    /// Example: ["END"]
    package var stopSequences: [String]
    /// The standing instruction.
    /// Range: up to 100,000 characters
    /// Default: none
    /// Example: "You write short and friendly emails."
    package var system: String
    /// The conversation before the prompt, oldest first.
    /// Range: up to 200 items
    /// Default: none
    package var messages: [ProtoChatMessage]
    /// Pictures that go with the prompt. Needs a model with vision.
    /// Range: up to 8 items
    /// Default: none
    package var images: [ProtoImage]
    /// Functions that the model may call. Needs a model with function calling.
    /// Range: up to 64 items
    /// Default: none
    package var tools: [ProtoTool]
    /// Whether the model must call a function.
    /// Default: AUTO
    /// Example: "AUTO"
    package var toolChoice: ProtoToolChoice
    /// The JSON Schema that the answer must fulfil; the answer then has data.
    /// Range: up to 65,536 bytes, 16 levels
    /// Default: none
    /// Example: {"type": "object", "required": ["subject"]}
    package var responseSchema: GoogleStruct?
    /// Hints for the choice of the model.
    /// Default: none
    package var modelSelection: ProtoModelSelection?
    /// The kind of work, for the choice of parameters.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: general
    /// Example: "creative_writing"
    package var taskKind: String
    /// How formal the text is. It moves the temperature when none is given.
    /// Default: NEUTRAL
    /// Example: "FORMAL"
    package var formality: ProtoFormality
    /// How long the call may take with all its fallbacks, in seconds.
    /// Range: 1 to 3600
    /// Default: 120
    /// Example: 60
    package var timeoutSeconds: Int32?
    /// The most that the call may cost. A call that could cost more is refused with RESOURCE_EXHAUSTED.
    /// Range: 1 to 1,000,000,000,000
    /// Default: the budget of the tenant
    /// Example: "50000000"
    package var budgetNanoUsd: Int64?
    /// Do not answer from the response cache.
    /// Default: false
    /// Example: false
    package var bypassCache: Bool
    /// The network that the cost is booked on.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: none
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The same key within 24 hours answers the same text and pays once.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoGenerateRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateRequest",
        size: 304,
        fields: [
            .field(1, "prompt", .string, at: 24, has: 248, sensitive: true),
            .field(2, "model", .string, at: 40, has: 252),
            .optional(3, "temperature", .double, at: 56, has: 256),
            .optional(4, "max_tokens", .int32, at: 232, has: 260),
            .optional(5, "top_p", .double, at: 64, has: 264),
            .repeated(6, "stop_sequences", .string, at: 80, count: 72),
            .field(7, "system", .string, at: 88, has: 268, sensitive: true),
            .repeated(8, "messages", at: 112, count: 104) { ProtoChatMessage.schema },
            .repeated(9, "images", at: 128, count: 120) { ProtoImage.schema },
            .repeated(10, "tools", at: 144, count: 136) { ProtoTool.schema },
            .field(11, "tool_choice", ProtoToolChoice.schema, at: 236, has: 272),
            .message(12, "response_schema", at: 152) { GoogleStruct.schema },
            .message(13, "model_selection", at: 160) { ProtoModelSelection.schema },
            .field(14, "task_kind", .string, at: 168, has: 276),
            .field(15, "formality", ProtoFormality.schema, at: 240, has: 280),
            .optional(16, "timeout_seconds", .int32, at: 244, has: 284),
            .optional(17, "budget_nano_usd", .int64, at: 184, has: 288),
            .field(18, "bypass_cache", .bool, at: 192, has: 292),
            .field(19, "network_id", .string, at: 200, has: 296),
            .field(20, "idempotency_key", .string, at: 216, has: 300),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            prompt: "",
            model: "",
            temperature: nil,
            maxTokens: nil,
            topP: nil,
            stopSequences: [],
            system: "",
            messages: [],
            images: [],
            tools: [],
            toolChoice: .init(),
            responseSchema: nil,
            modelSelection: nil,
            taskKind: "",
            formality: .init(),
            timeoutSeconds: nil,
            budgetNanoUsd: nil,
            bypassCache: false,
            networkID: "",
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let prompt: String = reader.string(at: 24)
        let model: String = reader.string(at: 40)
        let temperature: Double? = reader.has(256) ? reader.double(at: 56) : nil
        let maxTokens: Int32? = reader.has(260) ? reader.int32(at: 232) : nil
        let topP: Double? = reader.has(264) ? reader.double(at: 64) : nil
        let stopSequences: [String] = reader.strings(at: 80, count: 72)
        let system: String = reader.string(at: 88)
        let messages: [ProtoChatMessage] = reader.messages(at: 112, count: 104)
        let images: [ProtoImage] = reader.messages(at: 128, count: 120)
        let tools: [ProtoTool] = reader.messages(at: 144, count: 136)
        let toolChoice: ProtoToolChoice = reader.enumeration(at: 236)
        let responseSchema: GoogleStruct? = reader.message(at: 152)
        let modelSelection: ProtoModelSelection? = reader.message(at: 160)
        let taskKind: String = reader.string(at: 168)
        let formality: ProtoFormality = reader.enumeration(at: 240)
        let timeoutSeconds: Int32? = reader.has(284) ? reader.int32(at: 244) : nil
        let budgetNanoUsd: Int64? = reader.has(288) ? reader.int64(at: 184) : nil
        let bypassCache: Bool = reader.bool(at: 192)
        let networkID: String = reader.string(at: 200)
        let idempotencyKey: String = reader.string(at: 216)
        self.init(
            prompt: prompt,
            model: model,
            temperature: temperature,
            maxTokens: maxTokens,
            topP: topP,
            stopSequences: stopSequences,
            system: system,
            messages: messages,
            images: images,
            tools: tools,
            toolChoice: toolChoice,
            responseSchema: responseSchema,
            modelSelection: modelSelection,
            taskKind: taskKind,
            formality: formality,
            timeoutSeconds: timeoutSeconds,
            budgetNanoUsd: budgetNanoUsd,
            bypassCache: bypassCache,
            networkID: networkID,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(prompt, at: 24, has: 248)
        writer.string(model, at: 40, has: 252)
        writer.double(temperature, at: 56, has: 256)
        writer.int32(maxTokens, at: 232, has: 260)
        writer.double(topP, at: 64, has: 264)
        writer.strings(stopSequences, at: 80, count: 72)
        writer.string(system, at: 88, has: 268)
        writer.messages(messages, at: 112, count: 104)
        writer.messages(images, at: 128, count: 120)
        writer.messages(tools, at: 144, count: 136)
        writer.enumeration(toolChoice, at: 236, has: 272)
        writer.message(responseSchema, at: 152)
        writer.message(modelSelection, at: 160)
        writer.string(taskKind, at: 168, has: 276)
        writer.enumeration(formality, at: 240, has: 280)
        writer.int32(timeoutSeconds, at: 244, has: 284)
        writer.int64(budgetNanoUsd, at: 184, has: 288)
        writer.bool(bypassCache, at: 192, has: 292)
        writer.string(networkID, at: 200, has: 296)
        writer.string(idempotencyKey, at: 216, has: 300)
        writer.unknownFields(unknownFields)
    }
}

/// One message of a conversation.
package struct ProtoChatMessage: Message {
    /// Who says it.
    /// Example: "USER"
    package var role: ProtoChatRole
    /// What is said.
    /// Range: up to 400,000 characters
    /// Default: empty
    /// Example: "Write a subject line."
    package var text: String
    /// Pictures that go with it. Only for USER.
    /// Range: up to 8 items
    /// Default: none
    package var images: [ProtoImage]
    /// Functions that the model called. Only for ASSISTANT.
    /// Range: up to 64 items
    /// Default: none
    package var toolCalls: [ProtoToolCall]
    /// The call that this message answers. Only for TOOL.
    /// Range: up to 128 characters
    /// Default: empty
    /// Example: "call_1"
    package var toolCallID: String
    package var unknownFields: UnknownFields
}

extension ProtoChatMessage {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ChatMessage",
        size: 104,
        fields: [
            .field(1, "role", ProtoChatRole.schema, at: 88, has: 92),
            .field(2, "text", .string, at: 24, has: 96, sensitive: true),
            .repeated(3, "images", at: 48, count: 40) { ProtoImage.schema },
            .repeated(4, "tool_calls", at: 64, count: 56) { ProtoToolCall.schema },
            .field(5, "tool_call_id", .string, at: 72, has: 100),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            role: .init(),
            text: "",
            images: [],
            toolCalls: [],
            toolCallID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let role: ProtoChatRole = reader.enumeration(at: 88)
        let text: String = reader.string(at: 24)
        let images: [ProtoImage] = reader.messages(at: 48, count: 40)
        let toolCalls: [ProtoToolCall] = reader.messages(at: 64, count: 56)
        let toolCallID: String = reader.string(at: 72)
        self.init(
            role: role,
            text: text,
            images: images,
            toolCalls: toolCalls,
            toolCallID: toolCallID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(role, at: 88, has: 92)
        writer.string(text, at: 24, has: 96)
        writer.messages(images, at: 48, count: 40)
        writer.messages(toolCalls, at: 64, count: 56)
        writer.string(toolCallID, at: 72, has: 100)
        writer.unknownFields(unknownFields)
    }
}

/// A function that a model may call.
package struct ProtoTool: Message {
    /// The name.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "get_audience"
    package var name: String
    /// What it does and when to call it.
    /// Range: up to 4000 characters
    /// Default: empty
    /// Example: "Answers the size of an audience."
    package var description: String
    /// The JSON Schema of its arguments.
    /// Range: up to 65,536 bytes, 16 levels
    /// Default: no arguments
    /// Example: {"type": "object"}
    package var parameters: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoTool {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Tool",
        size: 72,
        fields: [
            .field(1, "name", .string, at: 24, has: 64),
            .field(2, "description", .string, at: 40, has: 68),
            .message(3, "parameters", at: 56) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: "",
            description: "",
            parameters: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        let description: String = reader.string(at: 40)
        let parameters: GoogleStruct? = reader.message(at: 56)
        self.init(
            name: name,
            description: description,
            parameters: parameters,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 64)
        writer.string(description, at: 40, has: 68)
        writer.message(parameters, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// A function that a model calls.
package struct ProtoToolCall: Message {
    /// The id of the call, for the answer to it.
    /// Range: 1 to 128 characters
    /// Example: "call_1"
    package var id: String
    /// The name of the function.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "get_audience"
    package var name: String
    /// The arguments.
    /// Range: up to 262,144 bytes, 16 levels
    /// Default: none
    /// Example: {"segment": "developers"}
    package var arguments: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoToolCall {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ToolCall",
        size: 72,
        fields: [
            .field(1, "id", .string, at: 24, has: 64),
            .field(2, "name", .string, at: 40, has: 68),
            .message(3, "arguments", at: 56, sensitive: true) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            name: "",
            arguments: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let name: String = reader.string(at: 40)
        let arguments: GoogleStruct? = reader.message(at: 56)
        self.init(
            id: id,
            name: name,
            arguments: arguments,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 64)
        writer.string(name, at: 40, has: 68)
        writer.message(arguments, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// What a model wrote.
package struct ProtoGenerateResponse: Message {
    /// The text.
    package var text: String
    /// The text as an object, when response_schema asks for one.
    package var data: GoogleStruct?
    /// The functions that the model calls. The client runs them and answers with TOOL messages.
    package var toolCalls: [ProtoToolCall]
    /// Why the model stopped.
    package var finishReason: ProtoFinishReason
    /// The model that wrote it.
    package var model: String
    /// The provider of the model.
    package var provider: String
    /// From the offline provider, not from a real model.
    package var offline: Bool
    /// From the response cache; nothing was spent.
    package var cached: Bool
    /// All models that were tried, in their order.
    package var attempts: [ProtoModelAttempt]
    /// The safety check of the text.
    package var safety: ProtoSafetyVerdict?
    /// What it cost, failed attempts included.
    package var spend: ProtoSpend?
    /// The time from the request to the last token.
    package var latency: GoogleDuration?
    /// The temperature that was used.
    package var temperature: Double
    package var unknownFields: UnknownFields
}

extension ProtoGenerateResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateResponse",
        size: 192,
        fields: [
            .field(1, "text", .string, at: 24, has: 164, sensitive: true),
            .message(2, "data", at: 40, sensitive: true) { GoogleStruct.schema },
            .repeated(3, "tool_calls", at: 56, count: 48) { ProtoToolCall.schema },
            .field(4, "finish_reason", ProtoFinishReason.schema, at: 160, has: 168),
            .field(5, "model", .string, at: 64, has: 172),
            .field(6, "provider", .string, at: 80, has: 176),
            .field(7, "offline", .bool, at: 96, has: 180),
            .field(8, "cached", .bool, at: 104, has: 184),
            .repeated(9, "attempts", at: 120, count: 112) { ProtoModelAttempt.schema },
            .message(10, "safety", at: 128) { ProtoSafetyVerdict.schema },
            .message(11, "spend", at: 136) { ProtoSpend.schema },
            .message(12, "latency", at: 144) { GoogleDuration.schema },
            .field(13, "temperature", .double, at: 152, has: 188),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            text: "",
            data: nil,
            toolCalls: [],
            finishReason: .init(),
            model: "",
            provider: "",
            offline: false,
            cached: false,
            attempts: [],
            safety: nil,
            spend: nil,
            latency: nil,
            temperature: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let text: String = reader.string(at: 24)
        let data: GoogleStruct? = reader.message(at: 40)
        let toolCalls: [ProtoToolCall] = reader.messages(at: 56, count: 48)
        let finishReason: ProtoFinishReason = reader.enumeration(at: 160)
        let model: String = reader.string(at: 64)
        let provider: String = reader.string(at: 80)
        let offline: Bool = reader.bool(at: 96)
        let cached: Bool = reader.bool(at: 104)
        let attempts: [ProtoModelAttempt] = reader.messages(at: 120, count: 112)
        let safety: ProtoSafetyVerdict? = reader.message(at: 128)
        let spend: ProtoSpend? = reader.message(at: 136)
        let latency: GoogleDuration? = reader.message(at: 144)
        let temperature: Double = reader.double(at: 152)
        self.init(
            text: text,
            data: data,
            toolCalls: toolCalls,
            finishReason: finishReason,
            model: model,
            provider: provider,
            offline: offline,
            cached: cached,
            attempts: attempts,
            safety: safety,
            spend: spend,
            latency: latency,
            temperature: temperature,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(text, at: 24, has: 164)
        writer.message(data, at: 40)
        writer.messages(toolCalls, at: 56, count: 48)
        writer.enumeration(finishReason, at: 160, has: 168)
        writer.string(model, at: 64, has: 172)
        writer.string(provider, at: 80, has: 176)
        writer.bool(offline, at: 96, has: 180)
        writer.bool(cached, at: 104, has: 184)
        writer.messages(attempts, at: 120, count: 112)
        writer.message(safety, at: 128)
        writer.message(spend, at: 136)
        writer.message(latency, at: 144)
        writer.double(temperature, at: 152, has: 188)
        writer.unknownFields(unknownFields)
    }
}

/// One try with one model.
package struct ProtoModelAttempt: Message {
    /// The model.
    package var model: String
    /// The provider of the model.
    package var provider: String
    /// Why it failed. Unset for the one that succeeded.
    package var error: GoogleRPCStatus?
    /// How long it took.
    package var latency: GoogleDuration?
    /// How often it was tried again before the next model.
    package var retryCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoModelAttempt {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelAttempt",
        size: 88,
        fields: [
            .field(1, "model", .string, at: 24, has: 76),
            .field(2, "provider", .string, at: 40, has: 80),
            .message(3, "error", at: 56) { GoogleRPCStatus.schema },
            .message(4, "latency", at: 64) { GoogleDuration.schema },
            .field(5, "retry_count", .int32, at: 72, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            model: "",
            provider: "",
            error: nil,
            latency: nil,
            retryCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let model: String = reader.string(at: 24)
        let provider: String = reader.string(at: 40)
        let error: GoogleRPCStatus? = reader.message(at: 56)
        let latency: GoogleDuration? = reader.message(at: 64)
        let retryCount: Int32 = reader.int32(at: 72)
        self.init(
            model: model,
            provider: provider,
            error: error,
            latency: latency,
            retryCount: retryCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(model, at: 24, has: 76)
        writer.string(provider, at: 40, has: 80)
        writer.message(error, at: 56)
        writer.message(latency, at: 64)
        writer.int32(retryCount, at: 72, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// A part of what a model writes.
package struct ProtoGenerateStreamResponse: Message {
    /// The part.
    package var part: Part?
    package var unknownFields: UnknownFields

    /// The part.
    package enum Part: Hashable, Sendable {
        /// More text.
        case delta(ProtoGenerateDelta)
        /// A model begins.
        case started(ProtoGenerateStarted)
        /// The text starts again with another model. Drop what came before.
        case reset(ProtoGenerateReset)
        /// The model calls a function.
        case toolCall(ProtoToolCall)
        /// The whole answer. This is the last message.
        case finished(ProtoGenerateResponse)
        /// Nothing happened for 15 seconds.
        case heartbeat(ProtoHeartbeat)
    }
}

extension ProtoGenerateStreamResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateStreamResponse",
        size: 40,
        oneofs: ["part"],
        fields: [
            .oneof(1, "delta", of: 0, at: 24, case: 32) { ProtoGenerateDelta.schema },
            .oneof(2, "started", of: 0, at: 24, case: 32) { ProtoGenerateStarted.schema },
            .oneof(3, "reset", of: 0, at: 24, case: 32) { ProtoGenerateReset.schema },
            .oneof(4, "tool_call", of: 0, at: 24, case: 32) { ProtoToolCall.schema },
            .oneof(5, "finished", of: 0, at: 24, case: 32) { ProtoGenerateResponse.schema },
            .oneof(6, "heartbeat", of: 0, at: 24, case: 32) { ProtoHeartbeat.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            part: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let part: Part? =
            switch reader.oneofCase(32) {
            case 1: .delta(reader.messageOrEmpty(at: 24))
            case 2: .started(reader.messageOrEmpty(at: 24))
            case 3: .reset(reader.messageOrEmpty(at: 24))
            case 4: .toolCall(reader.messageOrEmpty(at: 24))
            case 5: .finished(reader.messageOrEmpty(at: 24))
            case 6: .heartbeat(reader.messageOrEmpty(at: 24))
            default: nil
            }
        self.init(
            part: part,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch part {
        case .delta(let value)?:
            writer.message(value, at: 24, number: 1, case: 32)
        case .started(let value)?:
            writer.message(value, at: 24, number: 2, case: 32)
        case .reset(let value)?:
            writer.message(value, at: 24, number: 3, case: 32)
        case .toolCall(let value)?:
            writer.message(value, at: 24, number: 4, case: 32)
        case .finished(let value)?:
            writer.message(value, at: 24, number: 5, case: 32)
        case .heartbeat(let value)?:
            writer.message(value, at: 24, number: 6, case: 32)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// More text.
package struct ProtoGenerateDelta: Message {
    /// The byte offset (UTF-8) of this text in the whole.
    package var offset: Int32
    /// The text.
    package var text: String
    package var unknownFields: UnknownFields
}

extension ProtoGenerateDelta {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateDelta",
        size: 56,
        fields: [
            .field(1, "offset", .int32, at: 40, has: 44),
            .field(2, "text", .string, at: 24, has: 48, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            offset: 0,
            text: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let offset: Int32 = reader.int32(at: 40)
        let text: String = reader.string(at: 24)
        self.init(
            offset: offset,
            text: text,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(offset, at: 40, has: 44)
        writer.string(text, at: 24, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// A model begins.
package struct ProtoGenerateStarted: Message {
    /// The model.
    package var model: String
    /// The provider of the model.
    package var provider: String
    /// It is the offline provider, not a real model.
    package var offline: Bool
    package var unknownFields: UnknownFields
}

extension ProtoGenerateStarted {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateStarted",
        size: 80,
        fields: [
            .field(1, "model", .string, at: 24, has: 64),
            .field(2, "provider", .string, at: 40, has: 68),
            .field(3, "offline", .bool, at: 56, has: 72),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            model: "",
            provider: "",
            offline: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let model: String = reader.string(at: 24)
        let provider: String = reader.string(at: 40)
        let offline: Bool = reader.bool(at: 56)
        self.init(
            model: model,
            provider: provider,
            offline: offline,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(model, at: 24, has: 64)
        writer.string(provider, at: 40, has: 68)
        writer.bool(offline, at: 56, has: 72)
        writer.unknownFields(unknownFields)
    }
}

/// The text starts again at offset 0.
package struct ProtoGenerateReset: Message {
    /// The model that failed.
    package var fromModel: String
    /// The model that begins.
    package var toModel: String
    /// Why the first one failed.
    package var error: GoogleRPCStatus?
    package var unknownFields: UnknownFields
}

extension ProtoGenerateReset {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GenerateReset",
        size: 72,
        fields: [
            .field(1, "from_model", .string, at: 24, has: 64),
            .field(2, "to_model", .string, at: 40, has: 68),
            .message(3, "error", at: 56) { GoogleRPCStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            fromModel: "",
            toModel: "",
            error: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let fromModel: String = reader.string(at: 24)
        let toModel: String = reader.string(at: 40)
        let error: GoogleRPCStatus? = reader.message(at: 56)
        self.init(
            fromModel: fromModel,
            toModel: toModel,
            error: error,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(fromModel, at: 24, has: 64)
        writer.string(toModel, at: 40, has: 68)
        writer.message(error, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// What a call would cost.
package struct ProtoEstimateCostResponse: Message {
    /// One for each model of the chain, in the order in which they would be tried.
    package var estimates: [ProtoCostEstimate]
    /// What the caller may still spend in this period.
    package var budgetLeftNanoUsd: Int64
    /// The first estimate does not fit the budget.
    package var overBudget: Bool
    package var unknownFields: UnknownFields
}

extension ProtoEstimateCostResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EstimateCostResponse",
        size: 64,
        fields: [
            .repeated(1, "estimates", at: 32, count: 24) { ProtoCostEstimate.schema },
            .field(2, "budget_left_nano_usd", .int64, at: 40, has: 56),
            .field(3, "over_budget", .bool, at: 48, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            estimates: [],
            budgetLeftNanoUsd: 0,
            overBudget: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let estimates: [ProtoCostEstimate] = reader.messages(at: 32, count: 24)
        let budgetLeftNanoUsd: Int64 = reader.int64(at: 40)
        let overBudget: Bool = reader.bool(at: 48)
        self.init(
            estimates: estimates,
            budgetLeftNanoUsd: budgetLeftNanoUsd,
            overBudget: overBudget,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(estimates, at: 32, count: 24)
        writer.int64(budgetLeftNanoUsd, at: 40, has: 56)
        writer.bool(overBudget, at: 48, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// What a call of one model would cost.
package struct ProtoCostEstimate: Message {
    /// The model.
    package var model: String
    /// The provider of the model.
    package var provider: String
    /// Tokens to send, estimated.
    package var inputTokens: Int32
    /// The most tokens to receive.
    package var maxOutputTokens: Int32
    /// The likely cost, from what such calls wrote before.
    package var expectedCostNanoUsd: Int64
    /// The cost when the model writes max_output_tokens.
    package var maxCostNanoUsd: Int64
    package var unknownFields: UnknownFields
}

extension ProtoCostEstimate {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CostEstimate",
        size: 104,
        fields: [
            .field(1, "model", .string, at: 24, has: 80),
            .field(2, "provider", .string, at: 40, has: 84),
            .field(3, "input_tokens", .int32, at: 72, has: 88),
            .field(4, "max_output_tokens", .int32, at: 76, has: 92),
            .field(5, "expected_cost_nano_usd", .int64, at: 56, has: 96),
            .field(6, "max_cost_nano_usd", .int64, at: 64, has: 100),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            model: "",
            provider: "",
            inputTokens: 0,
            maxOutputTokens: 0,
            expectedCostNanoUsd: 0,
            maxCostNanoUsd: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let model: String = reader.string(at: 24)
        let provider: String = reader.string(at: 40)
        let inputTokens: Int32 = reader.int32(at: 72)
        let maxOutputTokens: Int32 = reader.int32(at: 76)
        let expectedCostNanoUsd: Int64 = reader.int64(at: 56)
        let maxCostNanoUsd: Int64 = reader.int64(at: 64)
        self.init(
            model: model,
            provider: provider,
            inputTokens: inputTokens,
            maxOutputTokens: maxOutputTokens,
            expectedCostNanoUsd: expectedCostNanoUsd,
            maxCostNanoUsd: maxCostNanoUsd,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(model, at: 24, has: 80)
        writer.string(provider, at: 40, has: 84)
        writer.int32(inputTokens, at: 72, has: 88)
        writer.int32(maxOutputTokens, at: 76, has: 92)
        writer.int64(expectedCostNanoUsd, at: 56, has: 96)
        writer.int64(maxCostNanoUsd, at: 64, has: 100)
        writer.unknownFields(unknownFields)
    }
}

/// Lists models.
package struct ProtoListModelsRequest: Message {
    /// Only models of this provider.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: all
    /// Example: "anthropic"
    package var provider: String
    /// Only models that read pictures.
    /// Default: false
    /// Example: false
    package var requiresVision: Bool
    /// Only models that call functions.
    /// Default: false
    /// Example: false
    package var requiresFunctionCalling: Bool
    /// Only models that can be called now.
    /// Default: false
    /// Example: true
    package var availableOnly: Bool
    package var unknownFields: UnknownFields
}

extension ProtoListModelsRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListModelsRequest",
        size: 80,
        fields: [
            .field(1, "provider", .string, at: 24, has: 64),
            .field(2, "requires_vision", .bool, at: 40, has: 68),
            .field(3, "requires_function_calling", .bool, at: 48, has: 72),
            .field(4, "available_only", .bool, at: 56, has: 76),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            provider: "",
            requiresVision: false,
            requiresFunctionCalling: false,
            availableOnly: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let provider: String = reader.string(at: 24)
        let requiresVision: Bool = reader.bool(at: 40)
        let requiresFunctionCalling: Bool = reader.bool(at: 48)
        let availableOnly: Bool = reader.bool(at: 56)
        self.init(
            provider: provider,
            requiresVision: requiresVision,
            requiresFunctionCalling: requiresFunctionCalling,
            availableOnly: availableOnly,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(provider, at: 24, has: 64)
        writer.bool(requiresVision, at: 40, has: 68)
        writer.bool(requiresFunctionCalling, at: 48, has: 72)
        writer.bool(availableOnly, at: 56, has: 76)
        writer.unknownFields(unknownFields)
    }
}

/// The models.
package struct ProtoListModelsResponse: Message {
    /// The models, by provider and name.
    package var models: [ProtoModel]
    /// The models that are tried in turn when a request names none.
    package var fallbackChain: [String]
    package var unknownFields: UnknownFields
}

extension ProtoListModelsResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListModelsResponse",
        size: 56,
        fields: [
            .repeated(1, "models", at: 32, count: 24) { ProtoModel.schema },
            .repeated(2, "fallback_chain", .string, at: 48, count: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            models: [],
            fallbackChain: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let models: [ProtoModel] = reader.messages(at: 32, count: 24)
        let fallbackChain: [String] = reader.strings(at: 48, count: 40)
        self.init(
            models: models,
            fallbackChain: fallbackChain,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(models, at: 32, count: 24)
        writer.strings(fallbackChain, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// What is known about a model.
package struct ProtoModel: Message {
    /// The name to write in requests.
    package var name: String
    /// Its provider.
    package var provider: String
    /// The name that people see.
    package var displayName: String
    /// Other names for it.
    package var aliases: [String]
    /// It belongs to the offline provider and is not a real model.
    package var offline: Bool
    /// What it can do.
    package var capabilities: ProtoModelCapabilities?
    /// The most tokens that it reads and writes in one call.
    package var contextWindowTokens: Int32
    /// The most tokens that it writes in one call.
    package var maxOutputTokens: Int32
    /// The work that it is chosen for.
    package var complexities: [ProtoTaskComplexity]
    /// Its prices, oldest first. The last one that has begun is in force.
    package var prices: [ProtoModelPrice]
    /// Whether the provider still offers it.
    package var lifecycle: ProtoModelLifecycle
    /// When the provider takes it away. Unset when that is not known.
    package var retireTime: GoogleTimestamp?
    /// The model that takes its place.
    package var replacement: String
    /// It can be called now: a key is set, the breaker is not open.
    package var available: Bool
    /// The state of its circuit breaker.
    package var breaker: ProtoBreakerState
    /// What was observed in the last 24 hours.
    package var performance: ProtoModelPerformance?
    package var unknownFields: UnknownFields
}

extension ProtoModel {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Model",
        size: 232,
        fields: [
            .field(1, "name", .string, at: 24, has: 192),
            .field(2, "provider", .string, at: 40, has: 196),
            .field(3, "display_name", .string, at: 56, has: 200),
            .repeated(4, "aliases", .string, at: 80, count: 72),
            .field(5, "offline", .bool, at: 88, has: 204),
            .message(6, "capabilities", at: 96) { ProtoModelCapabilities.schema },
            .field(7, "context_window_tokens", .int32, at: 176, has: 208),
            .field(8, "max_output_tokens", .int32, at: 180, has: 212),
            .repeated(9, "complexities", ProtoTaskComplexity.schema, packed: true, at: 112, count: 104),
            .repeated(10, "prices", at: 128, count: 120) { ProtoModelPrice.schema },
            .field(11, "lifecycle", ProtoModelLifecycle.schema, at: 184, has: 216),
            .message(12, "retire_time", at: 136) { GoogleTimestamp.schema },
            .field(13, "replacement", .string, at: 144, has: 220),
            .field(14, "available", .bool, at: 160, has: 224),
            .field(15, "breaker", ProtoBreakerState.schema, at: 188, has: 228),
            .message(16, "performance", at: 168) { ProtoModelPerformance.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: "",
            provider: "",
            displayName: "",
            aliases: [],
            offline: false,
            capabilities: nil,
            contextWindowTokens: 0,
            maxOutputTokens: 0,
            complexities: [],
            prices: [],
            lifecycle: .init(),
            retireTime: nil,
            replacement: "",
            available: false,
            breaker: .init(),
            performance: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        let provider: String = reader.string(at: 40)
        let displayName: String = reader.string(at: 56)
        let aliases: [String] = reader.strings(at: 80, count: 72)
        let offline: Bool = reader.bool(at: 88)
        let capabilities: ProtoModelCapabilities? = reader.message(at: 96)
        let contextWindowTokens: Int32 = reader.int32(at: 176)
        let maxOutputTokens: Int32 = reader.int32(at: 180)
        let complexities: [ProtoTaskComplexity] = reader.enumerations(at: 112, count: 104)
        let prices: [ProtoModelPrice] = reader.messages(at: 128, count: 120)
        let lifecycle: ProtoModelLifecycle = reader.enumeration(at: 184)
        let retireTime: GoogleTimestamp? = reader.message(at: 136)
        let replacement: String = reader.string(at: 144)
        let available: Bool = reader.bool(at: 160)
        let breaker: ProtoBreakerState = reader.enumeration(at: 188)
        let performance: ProtoModelPerformance? = reader.message(at: 168)
        self.init(
            name: name,
            provider: provider,
            displayName: displayName,
            aliases: aliases,
            offline: offline,
            capabilities: capabilities,
            contextWindowTokens: contextWindowTokens,
            maxOutputTokens: maxOutputTokens,
            complexities: complexities,
            prices: prices,
            lifecycle: lifecycle,
            retireTime: retireTime,
            replacement: replacement,
            available: available,
            breaker: breaker,
            performance: performance,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 192)
        writer.string(provider, at: 40, has: 196)
        writer.string(displayName, at: 56, has: 200)
        writer.strings(aliases, at: 80, count: 72)
        writer.bool(offline, at: 88, has: 204)
        writer.message(capabilities, at: 96)
        writer.int32(contextWindowTokens, at: 176, has: 208)
        writer.int32(maxOutputTokens, at: 180, has: 212)
        writer.enumerations(complexities, at: 112, count: 104)
        writer.messages(prices, at: 128, count: 120)
        writer.enumeration(lifecycle, at: 184, has: 216)
        writer.message(retireTime, at: 136)
        writer.string(replacement, at: 144, has: 220)
        writer.bool(available, at: 160, has: 224)
        writer.enumeration(breaker, at: 188, has: 228)
        writer.message(performance, at: 168)
        writer.unknownFields(unknownFields)
    }
}

/// What a model can do.
package struct ProtoModelCapabilities: Message {
    /// Read pictures.
    package var vision: Bool
    /// Call functions.
    package var functionCalling: Bool
    /// Write JSON that fulfils a schema.
    package var structuredOutput: Bool
    /// Send text as it is written.
    package var streaming: Bool
    /// Turn text into vectors. Such a model writes no text.
    package var embedding: Bool
    package var unknownFields: UnknownFields
}

extension ProtoModelCapabilities {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelCapabilities",
        size: 88,
        fields: [
            .field(1, "vision", .bool, at: 24, has: 64),
            .field(2, "function_calling", .bool, at: 32, has: 68),
            .field(3, "structured_output", .bool, at: 40, has: 72),
            .field(4, "streaming", .bool, at: 48, has: 76),
            .field(5, "embedding", .bool, at: 56, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            vision: false,
            functionCalling: false,
            structuredOutput: false,
            streaming: false,
            embedding: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let vision: Bool = reader.bool(at: 24)
        let functionCalling: Bool = reader.bool(at: 32)
        let structuredOutput: Bool = reader.bool(at: 40)
        let streaming: Bool = reader.bool(at: 48)
        let embedding: Bool = reader.bool(at: 56)
        self.init(
            vision: vision,
            functionCalling: functionCalling,
            structuredOutput: structuredOutput,
            streaming: streaming,
            embedding: embedding,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(vision, at: 24, has: 64)
        writer.bool(functionCalling, at: 32, has: 68)
        writer.bool(structuredOutput, at: 40, has: 72)
        writer.bool(streaming, at: 48, has: 76)
        writer.bool(embedding, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// A price of a model, per token.
package struct ProtoModelPrice: Message {
    /// From when it is in force.
    package var startTime: GoogleTimestamp?
    /// It holds for prompts of at least this length.
    package var minPromptTokens: Int32
    /// A token sent.
    package var inputTokenNanoUsd: Int64
    /// A token sent that the provider reads from its cache.
    package var cachedInputTokenNanoUsd: Int64
    /// A token that the provider writes to its cache.
    package var cacheWriteTokenNanoUsd: Int64
    /// A token received.
    package var outputTokenNanoUsd: Int64
    package var unknownFields: UnknownFields
}

extension ProtoModelPrice {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelPrice",
        size: 88,
        fields: [
            .message(1, "start_time", at: 24) { GoogleTimestamp.schema },
            .field(2, "min_prompt_tokens", .int32, at: 64, has: 68),
            .field(3, "input_token_nano_usd", .int64, at: 32, has: 72),
            .field(4, "cached_input_token_nano_usd", .int64, at: 40, has: 76),
            .field(5, "cache_write_token_nano_usd", .int64, at: 48, has: 80),
            .field(6, "output_token_nano_usd", .int64, at: 56, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            startTime: nil,
            minPromptTokens: 0,
            inputTokenNanoUsd: 0,
            cachedInputTokenNanoUsd: 0,
            cacheWriteTokenNanoUsd: 0,
            outputTokenNanoUsd: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let startTime: GoogleTimestamp? = reader.message(at: 24)
        let minPromptTokens: Int32 = reader.int32(at: 64)
        let inputTokenNanoUsd: Int64 = reader.int64(at: 32)
        let cachedInputTokenNanoUsd: Int64 = reader.int64(at: 40)
        let cacheWriteTokenNanoUsd: Int64 = reader.int64(at: 48)
        let outputTokenNanoUsd: Int64 = reader.int64(at: 56)
        self.init(
            startTime: startTime,
            minPromptTokens: minPromptTokens,
            inputTokenNanoUsd: inputTokenNanoUsd,
            cachedInputTokenNanoUsd: cachedInputTokenNanoUsd,
            cacheWriteTokenNanoUsd: cacheWriteTokenNanoUsd,
            outputTokenNanoUsd: outputTokenNanoUsd,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(startTime, at: 24)
        writer.int32(minPromptTokens, at: 64, has: 68)
        writer.int64(inputTokenNanoUsd, at: 32, has: 72)
        writer.int64(cachedInputTokenNanoUsd, at: 40, has: 76)
        writer.int64(cacheWriteTokenNanoUsd, at: 48, has: 80)
        writer.int64(outputTokenNanoUsd, at: 56, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// What was observed of a model.
package struct ProtoModelPerformance: Message {
    /// Calls.
    package var callCount: Int32
    /// Calls that failed.
    package var failedCount: Int32
    /// Half of the calls were faster than this.
    package var latencyP50Seconds: Double
    /// 95 % of the calls were faster than this.
    package var latencyP95Seconds: Double
    /// How fast it writes.
    package var tokensPerSecond: Double
    /// The mean confidence of its outputs, from 0 to 1.
    package var averageConfidence: Double
    package var unknownFields: UnknownFields
}

extension ProtoModelPerformance {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelPerformance",
        size: 88,
        fields: [
            .field(1, "call_count", .int32, at: 56, has: 64),
            .field(2, "failed_count", .int32, at: 60, has: 68),
            .field(3, "latency_p50_seconds", .double, at: 24, has: 72),
            .field(4, "latency_p95_seconds", .double, at: 32, has: 76),
            .field(5, "tokens_per_second", .double, at: 40, has: 80),
            .field(6, "average_confidence", .double, at: 48, has: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            callCount: 0,
            failedCount: 0,
            latencyP50Seconds: 0,
            latencyP95Seconds: 0,
            tokensPerSecond: 0,
            averageConfidence: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let callCount: Int32 = reader.int32(at: 56)
        let failedCount: Int32 = reader.int32(at: 60)
        let latencyP50Seconds: Double = reader.double(at: 24)
        let latencyP95Seconds: Double = reader.double(at: 32)
        let tokensPerSecond: Double = reader.double(at: 40)
        let averageConfidence: Double = reader.double(at: 48)
        self.init(
            callCount: callCount,
            failedCount: failedCount,
            latencyP50Seconds: latencyP50Seconds,
            latencyP95Seconds: latencyP95Seconds,
            tokensPerSecond: tokensPerSecond,
            averageConfidence: averageConfidence,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(callCount, at: 56, has: 64)
        writer.int32(failedCount, at: 60, has: 68)
        writer.double(latencyP50Seconds, at: 24, has: 72)
        writer.double(latencyP95Seconds, at: 32, has: 76)
        writer.double(tokensPerSecond, at: 40, has: 80)
        writer.double(averageConfidence, at: 48, has: 84)
        writer.unknownFields(unknownFields)
    }
}

/// Turns texts into vectors.
package struct ProtoEmbedRequest: Message {
    /// The texts.
    /// Range: 1 to 128 items, each up to 32,000 characters
    /// Example: ["TechPro X1 launches in December."]
    package var texts: [String]
    /// The model.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: the embedder of the server
    /// Example: "nomic-embed-text"
    package var model: String
    /// The network that the cost is booked on.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: none
    /// Example: "net_5f2a91"
    package var networkID: String
    package var unknownFields: UnknownFields
}

extension ProtoEmbedRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EmbedRequest",
        size: 80,
        fields: [
            .repeated(1, "texts", .string, at: 32, count: 24, sensitive: true),
            .field(2, "model", .string, at: 40, has: 72),
            .field(3, "network_id", .string, at: 56, has: 76),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            texts: [],
            model: "",
            networkID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let texts: [String] = reader.strings(at: 32, count: 24)
        let model: String = reader.string(at: 40)
        let networkID: String = reader.string(at: 56)
        self.init(
            texts: texts,
            model: model,
            networkID: networkID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(texts, at: 32, count: 24)
        writer.string(model, at: 40, has: 72)
        writer.string(networkID, at: 56, has: 76)
        writer.unknownFields(unknownFields)
    }
}

/// The vectors.
package struct ProtoEmbedResponse: Message {
    /// One for each text, in the order of the texts.
    package var embeddings: [ProtoEmbedding]
    /// The model that made them.
    package var model: String
    /// The length of each vector.
    package var dimension: Int32
    /// What it cost.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoEmbedResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EmbedResponse",
        size: 80,
        fields: [
            .repeated(1, "embeddings", at: 32, count: 24) { ProtoEmbedding.schema },
            .field(2, "model", .string, at: 40, has: 68),
            .field(3, "dimension", .int32, at: 64, has: 72),
            .message(4, "spend", at: 56) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            embeddings: [],
            model: "",
            dimension: 0,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let embeddings: [ProtoEmbedding] = reader.messages(at: 32, count: 24)
        let model: String = reader.string(at: 40)
        let dimension: Int32 = reader.int32(at: 64)
        let spend: ProtoSpend? = reader.message(at: 56)
        self.init(
            embeddings: embeddings,
            model: model,
            dimension: dimension,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(embeddings, at: 32, count: 24)
        writer.string(model, at: 40, has: 68)
        writer.int32(dimension, at: 64, has: 72)
        writer.message(spend, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// A vector that stands for a text.
package struct ProtoEmbedding: Message {
    /// Its components. Its length is 1.
    package var values: [Float]
    package var unknownFields: UnknownFields
}

extension ProtoEmbedding {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Embedding",
        size: 40,
        fields: [
            .repeated(1, "values", .float, packed: true, at: 32, count: 24),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            values: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let values: [Float] = reader.floats(at: 32, count: 24)
        self.init(
            values: values,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.floats(values, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/model.proto`.
package enum ProtoModelFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/model.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoAgentFile.schema, ProtoImageFile.schema, ProtoModelSelectionFile.schema, ProtoSafetyFile.schema, ProtoSpendFile.schema, ProtoStreamFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleRPCStatusFile.schema] },
        messages: [
            ProtoGenerateRequest.self,
            ProtoChatMessage.self,
            ProtoTool.self,
            ProtoToolCall.self,
            ProtoGenerateResponse.self,
            ProtoModelAttempt.self,
            ProtoGenerateStreamResponse.self,
            ProtoGenerateDelta.self,
            ProtoGenerateStarted.self,
            ProtoGenerateReset.self,
            ProtoEstimateCostResponse.self,
            ProtoCostEstimate.self,
            ProtoListModelsRequest.self,
            ProtoListModelsResponse.self,
            ProtoModel.self,
            ProtoModelCapabilities.self,
            ProtoModelPrice.self,
            ProtoModelPerformance.self,
            ProtoEmbedRequest.self,
            ProtoEmbedResponse.self,
            ProtoEmbedding.self,
        ],
        services: ["aimesh.v1.ModelService"],
        descriptor: """
            ChVhaW1lc2gvdjEvbW9kZWwucHJvdG8SCWFpbWVzaC52MRofYWltZXNoL29wdGlvbnMvdjEvb3B0aW9ucy5wcm90bxoVYWlt\
            ZXNoL3YxL2FnZW50LnByb3RvGhVhaW1lc2gvdjEvaW1hZ2UucHJvdG8aH2FpbWVzaC92MS9tb2RlbF9zZWxlY3Rpb24ucHJv\
            dG8aFmFpbWVzaC92MS9zYWZldHkucHJvdG8aFWFpbWVzaC92MS9zcGVuZC5wcm90bxoWYWltZXNoL3YxL3N0cmVhbS5wcm90\
            bxocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL2R1cmF0aW9uLnByb3RvGhxnb29nbGUv\
            cHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvGhdnb29nbGUvcnBjL3N0YXR1\
            cy5wcm90byLYCQoPR2VuZXJhdGVSZXF1ZXN0EiIKBnByb21wdBgBIAEoCUIKqrsYBhiAtRhIAVIGcHJvbXB0Ej4KBW1vZGVs\
            GAIgASgJQiiquxgkGIABQh9eW0EtWmEtejAtOV1bQS1aYS16MC05Ll86L0AtXSokUgVtb2RlbBI9Cgt0ZW1wZXJhdHVyZRgD\
            IAEoAUIWqrsYEjEAAAAAAAAAADkAAAAAAAAAQEgAUgt0ZW1wZXJhdHVyZYgBARI6CgptYXhfdG9rZW5zGAQgASgFQhaquxgS\
            MQAAAAAAAPA/OQAAAAAAaghBSAFSCW1heFRva2Vuc4gBARIwCgV0b3BfcBgFIAEoAUIWqrsYEjEAAAAAAAAAADkAAAAAAADw\
            P0gCUgR0b3BQiAEBEjMKDnN0b3Bfc2VxdWVuY2VzGAYgAygJQgyquxgIKARyBAgBEEBSDXN0b3BTZXF1ZW5jZXMSIgoGc3lz\
            dGVtGAcgASgJQgqquxgGGKCNBkgBUgZzeXN0ZW0SOwoIbWVzc2FnZXMYCCADKAsyFi5haW1lc2gudjEuQ2hhdE1lc3NhZ2VC\
            B6q7GAMoyAFSCG1lc3NhZ2VzEjAKBmltYWdlcxgJIAMoCzIQLmFpbWVzaC52MS5JbWFnZUIGqrsYAigIUgZpbWFnZXMSLQoF\
            dG9vbHMYCiADKAsyDy5haW1lc2gudjEuVG9vbEIGqrsYAihAUgV0b29scxI2Cgt0b29sX2Nob2ljZRgLIAEoDjIVLmFpbWVz\
            aC52MS5Ub29sQ2hvaWNlUgp0b29sQ2hvaWNlEkwKD3Jlc3BvbnNlX3NjaGVtYRgMIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5T\
            dHJ1Y3RCCqq7GAZggIAEaBBSDnJlc3BvbnNlU2NoZW1hEkIKD21vZGVsX3NlbGVjdGlvbhgNIAEoCzIZLmFpbWVzaC52MS5N\
            b2RlbFNlbGVjdGlvblIObW9kZWxTZWxlY3Rpb24SNgoJdGFza19raW5kGA4gASgJQhmquxgVGEBCEV5bYS16XVthLXowLTlf\
            XSokUgh0YXNrS2luZBIyCglmb3JtYWxpdHkYDyABKA4yFC5haW1lc2gudjEuRm9ybWFsaXR5Uglmb3JtYWxpdHkSRAoPdGlt\
            ZW91dF9zZWNvbmRzGBAgASgFQhaquxgSMQAAAAAAAPA/OQAAAAAAIKxASANSDnRpbWVvdXRTZWNvbmRziAEBEkMKD2J1ZGdl\
            dF9uYW5vX3VzZBgRIAEoA0IWqrsYEjEAAAAAAADwPzkAAACilBptQkgEUg1idWRnZXROYW5vVXNkiAEBEiEKDGJ5cGFzc19j\
            YWNoZRgSIAEoCFILYnlwYXNzQ2FjaGUSPAoKbmV0d29ya19pZBgTIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0\
            fSRSCW5ldHdvcmtJZBJKCg9pZGVtcG90ZW5jeV9rZXkYFCABKAlCIaq7GB0YgAFCGF5bQS1aYS16MC05Xy46LV17MSwxMjh9\
            JFIOaWRlbXBvdGVuY3lLZXlCDgoMX3RlbXBlcmF0dXJlQg0KC19tYXhfdG9rZW5zQggKBl90b3BfcEISChBfdGltZW91dF9z\
            ZWNvbmRzQhIKEF9idWRnZXRfbmFub191c2Qi9wEKC0NoYXRNZXNzYWdlEi8KBHJvbGUYASABKA4yEy5haW1lc2gudjEuQ2hh\
            dFJvbGVCBqq7GAIIAVIEcm9sZRIeCgR0ZXh0GAIgASgJQgqquxgGGIC1GEgBUgR0ZXh0EjAKBmltYWdlcxgDIAMoCzIQLmFp\
            bWVzaC52MS5JbWFnZUIGqrsYAigIUgZpbWFnZXMSOgoKdG9vbF9jYWxscxgEIAMoCzITLmFpbWVzaC52MS5Ub29sQ2FsbEIG\
            qrsYAihAUgl0b29sQ2FsbHMSKQoMdG9vbF9jYWxsX2lkGAUgASgJQgequxgDGIABUgp0b29sQ2FsbElkIqsBCgRUb29sEjMK\
            BG5hbWUYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBG5hbWUSKQoLZGVzY3JpcHRpb24YAiABKAlC\
            B6q7GAMYoB9SC2Rlc2NyaXB0aW9uEkMKCnBhcmFtZXRlcnMYAyABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgqquxgG\
            YICABGgQUgpwYXJhbWV0ZXJzIp8BCghUb29sQ2FsbBIZCgJpZBgBIAEoCUIJqrsYBQgBGIABUgJpZBIzCgRuYW1lGAIgASgJ\
            Qh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgRuYW1lEkMKCWFyZ3VtZW50cxgDIAEoCzIXLmdvb2dsZS5wcm90\
            b2J1Zi5TdHJ1Y3RCDKq7GAhIAWCAgBBoEFIJYXJndW1lbnRzIp8EChBHZW5lcmF0ZVJlc3BvbnNlEhoKBHRleHQYASABKAlC\
            Bqq7GAJIAVIEdGV4dBIzCgRkYXRhGAIgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdEIGqrsYAkgBUgRkYXRhEjIKCnRv\
            b2xfY2FsbHMYAyADKAsyEy5haW1lc2gudjEuVG9vbENhbGxSCXRvb2xDYWxscxI8Cg1maW5pc2hfcmVhc29uGAQgASgOMhcu\
            YWltZXNoLnYxLkZpbmlzaFJlYXNvblIMZmluaXNoUmVhc29uEhQKBW1vZGVsGAUgASgJUgVtb2RlbBIaCghwcm92aWRlchgG\
            IAEoCVIIcHJvdmlkZXISGAoHb2ZmbGluZRgHIAEoCFIHb2ZmbGluZRIWCgZjYWNoZWQYCCABKAhSBmNhY2hlZBIzCghhdHRl\
            bXB0cxgJIAMoCzIXLmFpbWVzaC52MS5Nb2RlbEF0dGVtcHRSCGF0dGVtcHRzEjAKBnNhZmV0eRgKIAEoCzIYLmFpbWVzaC52\
            MS5TYWZldHlWZXJkaWN0UgZzYWZldHkSJgoFc3BlbmQYCyABKAsyEC5haW1lc2gudjEuU3BlbmRSBXNwZW5kEjMKB2xhdGVu\
            Y3kYDCABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25SB2xhdGVuY3kSIAoLdGVtcGVyYXR1cmUYDSABKAFSC3RlbXBl\
            cmF0dXJlIsABCgxNb2RlbEF0dGVtcHQSFAoFbW9kZWwYASABKAlSBW1vZGVsEhoKCHByb3ZpZGVyGAIgASgJUghwcm92aWRl\
            chIoCgVlcnJvchgDIAEoCzISLmdvb2dsZS5ycGMuU3RhdHVzUgVlcnJvchIzCgdsYXRlbmN5GAQgASgLMhkuZ29vZ2xlLnBy\
            b3RvYnVmLkR1cmF0aW9uUgdsYXRlbmN5Eh8KC3JldHJ5X2NvdW50GAUgASgFUgpyZXRyeUNvdW50IuECChZHZW5lcmF0ZVN0\
            cmVhbVJlc3BvbnNlEjAKBWRlbHRhGAEgASgLMhguYWltZXNoLnYxLkdlbmVyYXRlRGVsdGFIAFIFZGVsdGESNgoHc3RhcnRl\
            ZBgCIAEoCzIaLmFpbWVzaC52MS5HZW5lcmF0ZVN0YXJ0ZWRIAFIHc3RhcnRlZBIwCgVyZXNldBgDIAEoCzIYLmFpbWVzaC52\
            MS5HZW5lcmF0ZVJlc2V0SABSBXJlc2V0EjIKCXRvb2xfY2FsbBgEIAEoCzITLmFpbWVzaC52MS5Ub29sQ2FsbEgAUgh0b29s\
            Q2FsbBI5CghmaW5pc2hlZBgFIAEoCzIbLmFpbWVzaC52MS5HZW5lcmF0ZVJlc3BvbnNlSABSCGZpbmlzaGVkEjQKCWhlYXJ0\
            YmVhdBgGIAEoCzIULmFpbWVzaC52MS5IZWFydGJlYXRIAFIJaGVhcnRiZWF0QgYKBHBhcnQiQwoNR2VuZXJhdGVEZWx0YRIW\
            CgZvZmZzZXQYASABKAVSBm9mZnNldBIaCgR0ZXh0GAIgASgJQgaquxgCSAFSBHRleHQiXQoPR2VuZXJhdGVTdGFydGVkEhQK\
            BW1vZGVsGAEgASgJUgVtb2RlbBIaCghwcm92aWRlchgCIAEoCVIIcHJvdmlkZXISGAoHb2ZmbGluZRgDIAEoCFIHb2ZmbGlu\
            ZSJzCg1HZW5lcmF0ZVJlc2V0Eh0KCmZyb21fbW9kZWwYASABKAlSCWZyb21Nb2RlbBIZCgh0b19tb2RlbBgCIAEoCVIHdG9N\
            b2RlbBIoCgVlcnJvchgDIAEoCzISLmdvb2dsZS5ycGMuU3RhdHVzUgVlcnJvciKfAQoURXN0aW1hdGVDb3N0UmVzcG9uc2US\
            NQoJZXN0aW1hdGVzGAEgAygLMhcuYWltZXNoLnYxLkNvc3RFc3RpbWF0ZVIJZXN0aW1hdGVzEi8KFGJ1ZGdldF9sZWZ0X25h\
            bm9fdXNkGAIgASgDUhFidWRnZXRMZWZ0TmFub1VzZBIfCgtvdmVyX2J1ZGdldBgDIAEoCFIKb3ZlckJ1ZGdldCLvAQoMQ29z\
            dEVzdGltYXRlEhQKBW1vZGVsGAEgASgJUgVtb2RlbBIaCghwcm92aWRlchgCIAEoCVIIcHJvdmlkZXISIQoMaW5wdXRfdG9r\
            ZW5zGAMgASgFUgtpbnB1dFRva2VucxIqChFtYXhfb3V0cHV0X3Rva2VucxgEIAEoBVIPbWF4T3V0cHV0VG9rZW5zEjMKFmV4\
            cGVjdGVkX2Nvc3RfbmFub191c2QYBSABKANSE2V4cGVjdGVkQ29zdE5hbm9Vc2QSKQoRbWF4X2Nvc3RfbmFub191c2QYBiAB\
            KANSDm1heENvc3ROYW5vVXNkItYBChFMaXN0TW9kZWxzUmVxdWVzdBI1Cghwcm92aWRlchgBIAEoCUIZqrsYFRhAQhFeW2Et\
            el1bYS16MC05X10qJFIIcHJvdmlkZXISJwoPcmVxdWlyZXNfdmlzaW9uGAIgASgIUg5yZXF1aXJlc1Zpc2lvbhI6ChlyZXF1\
            aXJlc19mdW5jdGlvbl9jYWxsaW5nGAMgASgIUhdyZXF1aXJlc0Z1bmN0aW9uQ2FsbGluZxIlCg5hdmFpbGFibGVfb25seRgE\
            IAEoCFINYXZhaWxhYmxlT25seSJlChJMaXN0TW9kZWxzUmVzcG9uc2USKAoGbW9kZWxzGAEgAygLMhAuYWltZXNoLnYxLk1v\
            ZGVsUgZtb2RlbHMSJQoOZmFsbGJhY2tfY2hhaW4YAiADKAlSDWZhbGxiYWNrQ2hhaW4ixgUKBU1vZGVsEhIKBG5hbWUYASAB\
            KAlSBG5hbWUSGgoIcHJvdmlkZXIYAiABKAlSCHByb3ZpZGVyEiEKDGRpc3BsYXlfbmFtZRgDIAEoCVILZGlzcGxheU5hbWUS\
            GAoHYWxpYXNlcxgEIAMoCVIHYWxpYXNlcxIYCgdvZmZsaW5lGAUgASgIUgdvZmZsaW5lEkAKDGNhcGFiaWxpdGllcxgGIAEo\
            CzIcLmFpbWVzaC52MS5Nb2RlbENhcGFiaWxpdGllc1IMY2FwYWJpbGl0aWVzEjIKFWNvbnRleHRfd2luZG93X3Rva2VucxgH\
            IAEoBVITY29udGV4dFdpbmRvd1Rva2VucxIqChFtYXhfb3V0cHV0X3Rva2VucxgIIAEoBVIPbWF4T3V0cHV0VG9rZW5zEj0K\
            DGNvbXBsZXhpdGllcxgJIAMoDjIZLmFpbWVzaC52MS5UYXNrQ29tcGxleGl0eVIMY29tcGxleGl0aWVzEi0KBnByaWNlcxgK\
            IAMoCzIVLmFpbWVzaC52MS5Nb2RlbFByaWNlUgZwcmljZXMSNwoJbGlmZWN5Y2xlGAsgASgOMhkuYWltZXNoLnYxLk1vZGVs\
            TGlmZWN5Y2xlUglsaWZlY3ljbGUSOwoLcmV0aXJlX3RpbWUYDCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgpy\
            ZXRpcmVUaW1lEiAKC3JlcGxhY2VtZW50GA0gASgJUgtyZXBsYWNlbWVudBIcCglhdmFpbGFibGUYDiABKAhSCWF2YWlsYWJs\
            ZRIxCgdicmVha2VyGA8gASgOMhcuYWltZXNoLnYxLkJyZWFrZXJTdGF0ZVIHYnJlYWtlchI9CgtwZXJmb3JtYW5jZRgQIAEo\
            CzIbLmFpbWVzaC52MS5Nb2RlbFBlcmZvcm1hbmNlUgtwZXJmb3JtYW5jZSK/AQoRTW9kZWxDYXBhYmlsaXRpZXMSFgoGdmlz\
            aW9uGAEgASgIUgZ2aXNpb24SKQoQZnVuY3Rpb25fY2FsbGluZxgCIAEoCFIPZnVuY3Rpb25DYWxsaW5nEisKEXN0cnVjdHVy\
            ZWRfb3V0cHV0GAMgASgIUhBzdHJ1Y3R1cmVkT3V0cHV0EhwKCXN0cmVhbWluZxgEIAEoCFIJc3RyZWFtaW5nEhwKCWVtYmVk\
            ZGluZxgFIAEoCFIJZW1iZWRkaW5nItECCgpNb2RlbFByaWNlEjkKCnN0YXJ0X3RpbWUYASABKAsyGi5nb29nbGUucHJvdG9i\
            dWYuVGltZXN0YW1wUglzdGFydFRpbWUSKgoRbWluX3Byb21wdF90b2tlbnMYAiABKAVSD21pblByb21wdFRva2VucxIvChRp\
            bnB1dF90b2tlbl9uYW5vX3VzZBgDIAEoA1IRaW5wdXRUb2tlbk5hbm9Vc2QSPAobY2FjaGVkX2lucHV0X3Rva2VuX25hbm9f\
            dXNkGAQgASgDUhdjYWNoZWRJbnB1dFRva2VuTmFub1VzZBI6ChpjYWNoZV93cml0ZV90b2tlbl9uYW5vX3VzZBgFIAEoA1IW\
            Y2FjaGVXcml0ZVRva2VuTmFub1VzZBIxChVvdXRwdXRfdG9rZW5fbmFub191c2QYBiABKANSEm91dHB1dFRva2VuTmFub1Vz\
            ZCKPAgoQTW9kZWxQZXJmb3JtYW5jZRIdCgpjYWxsX2NvdW50GAEgASgFUgljYWxsQ291bnQSIQoMZmFpbGVkX2NvdW50GAIg\
            ASgFUgtmYWlsZWRDb3VudBIuChNsYXRlbmN5X3A1MF9zZWNvbmRzGAMgASgBUhFsYXRlbmN5UDUwU2Vjb25kcxIuChNsYXRl\
            bmN5X3A5NV9zZWNvbmRzGAQgASgBUhFsYXRlbmN5UDk1U2Vjb25kcxIqChF0b2tlbnNfcGVyX3NlY29uZBgFIAEoAVIPdG9r\
            ZW5zUGVyU2Vjb25kEi0KEmF2ZXJhZ2VfY29uZmlkZW5jZRgGIAEoAVIRYXZlcmFnZUNvbmZpZGVuY2UiuQEKDEVtYmVkUmVx\
            dWVzdBIrCgV0ZXh0cxgBIAMoCUIVqrsYEQgBIAEogAFIAXIGCAEQgPoBUgV0ZXh0cxI+CgVtb2RlbBgCIAEoCUIoqrsYJBiA\
            AUIfXltBLVphLXowLTldW0EtWmEtejAtOS5fOi9ALV0qJFIFbW9kZWwSPAoKbmV0d29ya19pZBgDIAEoCUIdqrsYGRhAQhVe\
            W0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZCKhAQoNRW1iZWRSZXNwb25zZRI0CgplbWJlZGRpbmdzGAEgAygLMhQu\
            YWltZXNoLnYxLkVtYmVkZGluZ1IKZW1iZWRkaW5ncxIUCgVtb2RlbBgCIAEoCVIFbW9kZWwSHAoJZGltZW5zaW9uGAMgASgF\
            UglkaW1lbnNpb24SJgoFc3BlbmQYBCABKAsyEC5haW1lc2gudjEuU3BlbmRSBXNwZW5kIiMKCUVtYmVkZGluZxIWCgZ2YWx1\
            ZXMYASADKAJSBnZhbHVlcypmCghDaGF0Um9sZRIZChVDSEFUX1JPTEVfVU5TUEVDSUZJRUQQABISCg5DSEFUX1JPTEVfVVNF\
            UhABEhcKE0NIQVRfUk9MRV9BU1NJU1RBTlQQAhISCg5DSEFUX1JPTEVfVE9PTBADKm8KClRvb2xDaG9pY2USGwoXVE9PTF9D\
            SE9JQ0VfVU5TUEVDSUZJRUQQABIUChBUT09MX0NIT0lDRV9BVVRPEAESFAoQVE9PTF9DSE9JQ0VfTk9ORRACEhgKFFRPT0xf\
            Q0hPSUNFX1JFUVVJUkVEEAMqtAEKDEZpbmlzaFJlYXNvbhIdChlGSU5JU0hfUkVBU09OX1VOU1BFQ0lGSUVEEAASFgoSRklO\
            SVNIX1JFQVNPTl9TVE9QEAESHAoYRklOSVNIX1JFQVNPTl9NQVhfVE9LRU5TEAISHAoYRklOSVNIX1JFQVNPTl9UT09MX0NB\
            TExTEAMSGAoURklOSVNIX1JFQVNPTl9TQUZFVFkQBBIXChNGSU5JU0hfUkVBU09OX0VSUk9SEAUqigEKDk1vZGVsTGlmZWN5\
            Y2xlEh8KG01PREVMX0xJRkVDWUNMRV9VTlNQRUNJRklFRBAAEhoKFk1PREVMX0xJRkVDWUNMRV9BQ1RJVkUQARIeChpNT0RF\
            TF9MSUZFQ1lDTEVfREVQUkVDQVRFRBACEhsKF01PREVMX0xJRkVDWUNMRV9SRVRJUkVEEAMyywQKDE1vZGVsU2VydmljZRJo\
            CghHZW5lcmF0ZRIaLmFpbWVzaC52MS5HZW5lcmF0ZVJlcXVlc3QaGy5haW1lc2gudjEuR2VuZXJhdGVSZXNwb25zZSIjgtPk\
            kwIXIhIvYXBpL21lc2gvZ2VuZXJhdGU6ASqyuxgCCAMSgAEKDkdlbmVyYXRlU3RyZWFtEhouYWltZXNoLnYxLkdlbmVyYXRl\
            UmVxdWVzdBohLmFpbWVzaC52MS5HZW5lcmF0ZVN0cmVhbVJlc3BvbnNlIi2C0+STAh4iGS9hcGkvbWVzaC9nZW5lcmF0ZS9z\
            dHJlYW06ASqyuxgFCAMSAQEwARJ7CgxFc3RpbWF0ZUNvc3QSGi5haW1lc2gudjEuR2VuZXJhdGVSZXF1ZXN0Gh8uYWltZXNo\
            LnYxLkVzdGltYXRlQ29zdFJlc3BvbnNlIi6C0+STAiAiGy9hcGkvbWVzaC9nZW5lcmF0ZS9lc3RpbWF0ZToBKrK7GAQIAhgB\
            EnEKCkxpc3RNb2RlbHMSHC5haW1lc2gudjEuTGlzdE1vZGVsc1JlcXVlc3QaHS5haW1lc2gudjEuTGlzdE1vZGVsc1Jlc3Bv\
            bnNlIiaC0+STAhgSFi9hcGkvbWVzaC9zdGF0cy9tb2RlbHOyuxgECAIYARJeCgVFbWJlZBIXLmFpbWVzaC52MS5FbWJlZFJl\
            cXVlc3QaGC5haW1lc2gudjEuRW1iZWRSZXNwb25zZSIigtPkkwIUIg8vYXBpL21lc2gvZW1iZWQ6ASqyuxgECAMYAUIIugIF\
            UHJvdG9iBnByb3RvMw==
            """
    )
}
