// Made by protoc-gen-mesh from aimesh/v1/memory.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// What kind of memory an item is.
package enum ProtoMemoryType: MessageEnum {
    /// Not set.
    case unspecified
    /// Something that is objectively true.
    case fact
    /// Something about the task or the domain.
    case context
    /// Something that was decided while working.
    case decision
    /// What somebody thinks of an action or a result.
    case feedback
    /// What went wrong or well in an earlier attempt, for later ones.
    case experience
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .fact,
        .context,
        .decision,
        .feedback,
        .experience,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.MemoryType",
        [
            (0, "MEMORY_TYPE_UNSPECIFIED"),
            (1, "MEMORY_TYPE_FACT"),
            (2, "MEMORY_TYPE_CONTEXT"),
            (3, "MEMORY_TYPE_DECISION"),
            (4, "MEMORY_TYPE_FEEDBACK"),
            (5, "MEMORY_TYPE_EXPERIENCE"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .fact
        case 2: self = .context
        case 3: self = .decision
        case 4: self = .feedback
        case 5: self = .experience
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .fact: 1
        case .context: 2
        case .decision: 3
        case .feedback: 4
        case .experience: 5
        case .unrecognized(let number): number
        }
    }
}

/// How long an item is kept.
package enum ProtoMemoryTier: MessageEnum {
    /// Not set.
    case unspecified
    /// Until its TTL or the retention period ends.
    case shortTerm
    /// Beyond the retention period, because it matters.
    case longTerm
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .shortTerm,
        .longTerm,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.MemoryTier",
        [
            (0, "MEMORY_TIER_UNSPECIFIED"),
            (1, "MEMORY_TIER_SHORT_TERM"),
            (2, "MEMORY_TIER_LONG_TERM"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .shortTerm
        case 2: self = .longTerm
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .shortTerm: 1
        case .longTerm: 2
        case .unrecognized(let number): number
        }
    }
}

/// How relevance is decided.
package enum ProtoSearchMode: MessageEnum {
    /// Not set.
    case unspecified
    /// By words and by meaning, both ranks joined.
    case hybrid
    /// By words (BM25).
    case lexical
    /// By meaning (nearness of vectors).
    case vector
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .hybrid,
        .lexical,
        .vector,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SearchMode",
        [
            (0, "SEARCH_MODE_UNSPECIFIED"),
            (1, "SEARCH_MODE_HYBRID"),
            (2, "SEARCH_MODE_LEXICAL"),
            (3, "SEARCH_MODE_VECTOR"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .hybrid
        case 2: self = .lexical
        case 3: self = .vector
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .hybrid: 1
        case .lexical: 2
        case .vector: 3
        case .unrecognized(let number): number
        }
    }
}

/// Why an item is gone.
package enum ProtoMemoryRemovalReason: MessageEnum {
    /// Not set.
    case unspecified
    /// Somebody deleted it.
    case deleted
    /// Its TTL or the retention period ended.
    case expired
    /// The data of its user were erased.
    case erased
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .deleted,
        .expired,
        .erased,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.MemoryRemovalReason",
        [
            (0, "MEMORY_REMOVAL_REASON_UNSPECIFIED"),
            (1, "MEMORY_REMOVAL_REASON_DELETED"),
            (2, "MEMORY_REMOVAL_REASON_EXPIRED"),
            (3, "MEMORY_REMOVAL_REASON_ERASED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .deleted
        case 2: self = .expired
        case 3: self = .erased
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .deleted: 1
        case .expired: 2
        case .erased: 3
        case .unrecognized(let number): number
        }
    }
}

/// Something that a network remembers.
package struct ProtoMemoryItem: Message {
    /// The id, made by the server.
    package var id: String
    /// The network.
    package var networkID: String
    /// What kind of memory it is.
    package var type: ProtoMemoryType
    /// What is remembered.
    package var content: String
    /// How sure it is, from 0 to 1.
    package var confidence: Double
    /// Facts about it, of any shape.
    package var metadata: GoogleStruct?
    /// Words for finding it.
    package var tags: [String]
    /// How long it is kept.
    package var tier: ProtoMemoryTier
    /// The session that it belongs to. Empty for the network as a whole.
    package var sessionID: String
    /// The task that wrote it. Empty when a person did.
    package var taskID: String
    /// The subtask that wrote it.
    package var subtaskID: String
    /// The agent that wrote it.
    package var agentID: String
    /// The user who wrote it, or for whom the agent did.
    package var userID: String
    /// The size of its content.
    package var sizeBytes: Int32
    /// The size that it takes in the store. Smaller than size_bytes when it is compressed.
    package var storedSizeBytes: Int32
    /// It is stored compressed. The content comes back byte for byte.
    package var compressed: Bool
    /// How often it was used in a task or found by a search.
    package var readCount: Int32
    /// When it was added.
    package var createTime: GoogleTimestamp?
    /// When it was last used.
    package var lastReadTime: GoogleTimestamp?
    /// When it is deleted. Unset when the retention policy alone decides.
    package var expireTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoMemoryItem {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryItem",
        size: 296,
        fields: [
            .field(1, "id", .string, at: 24, has: 236),
            .field(2, "network_id", .string, at: 40, has: 240),
            .field(3, "type", ProtoMemoryType.schema, at: 216, has: 244),
            .field(4, "content", .string, at: 56, has: 248, sensitive: true),
            .field(5, "confidence", .double, at: 72, has: 252),
            .message(6, "metadata", at: 80, sensitive: true) { GoogleStruct.schema },
            .repeated(7, "tags", .string, at: 96, count: 88),
            .field(8, "tier", ProtoMemoryTier.schema, at: 220, has: 256),
            .field(9, "session_id", .string, at: 104, has: 260),
            .field(10, "task_id", .string, at: 120, has: 264),
            .field(11, "subtask_id", .string, at: 136, has: 268),
            .field(12, "agent_id", .string, at: 152, has: 272),
            .field(13, "user_id", .string, at: 168, has: 276),
            .field(14, "size_bytes", .int32, at: 224, has: 280),
            .field(15, "stored_size_bytes", .int32, at: 228, has: 284),
            .field(16, "compressed", .bool, at: 184, has: 288),
            .field(17, "read_count", .int32, at: 232, has: 292),
            .message(18, "create_time", at: 192) { GoogleTimestamp.schema },
            .message(19, "last_read_time", at: 200) { GoogleTimestamp.schema },
            .message(20, "expire_time", at: 208) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            networkID: "",
            type: .init(),
            content: "",
            confidence: 0,
            metadata: nil,
            tags: [],
            tier: .init(),
            sessionID: "",
            taskID: "",
            subtaskID: "",
            agentID: "",
            userID: "",
            sizeBytes: 0,
            storedSizeBytes: 0,
            compressed: false,
            readCount: 0,
            createTime: nil,
            lastReadTime: nil,
            expireTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let type: ProtoMemoryType = reader.enumeration(at: 216)
        let content: String = reader.string(at: 56)
        let confidence: Double = reader.double(at: 72)
        let metadata: GoogleStruct? = reader.message(at: 80)
        let tags: [String] = reader.strings(at: 96, count: 88)
        let tier: ProtoMemoryTier = reader.enumeration(at: 220)
        let sessionID: String = reader.string(at: 104)
        let taskID: String = reader.string(at: 120)
        let subtaskID: String = reader.string(at: 136)
        let agentID: String = reader.string(at: 152)
        let userID: String = reader.string(at: 168)
        let sizeBytes: Int32 = reader.int32(at: 224)
        let storedSizeBytes: Int32 = reader.int32(at: 228)
        let compressed: Bool = reader.bool(at: 184)
        let readCount: Int32 = reader.int32(at: 232)
        let createTime: GoogleTimestamp? = reader.message(at: 192)
        let lastReadTime: GoogleTimestamp? = reader.message(at: 200)
        let expireTime: GoogleTimestamp? = reader.message(at: 208)
        self.init(
            id: id,
            networkID: networkID,
            type: type,
            content: content,
            confidence: confidence,
            metadata: metadata,
            tags: tags,
            tier: tier,
            sessionID: sessionID,
            taskID: taskID,
            subtaskID: subtaskID,
            agentID: agentID,
            userID: userID,
            sizeBytes: sizeBytes,
            storedSizeBytes: storedSizeBytes,
            compressed: compressed,
            readCount: readCount,
            createTime: createTime,
            lastReadTime: lastReadTime,
            expireTime: expireTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 236)
        writer.string(networkID, at: 40, has: 240)
        writer.enumeration(type, at: 216, has: 244)
        writer.string(content, at: 56, has: 248)
        writer.double(confidence, at: 72, has: 252)
        writer.message(metadata, at: 80)
        writer.strings(tags, at: 96, count: 88)
        writer.enumeration(tier, at: 220, has: 256)
        writer.string(sessionID, at: 104, has: 260)
        writer.string(taskID, at: 120, has: 264)
        writer.string(subtaskID, at: 136, has: 268)
        writer.string(agentID, at: 152, has: 272)
        writer.string(userID, at: 168, has: 276)
        writer.int32(sizeBytes, at: 224, has: 280)
        writer.int32(storedSizeBytes, at: 228, has: 284)
        writer.bool(compressed, at: 184, has: 288)
        writer.int32(readCount, at: 232, has: 292)
        writer.message(createTime, at: 192)
        writer.message(lastReadTime, at: 200)
        writer.message(expireTime, at: 208)
        writer.unknownFields(unknownFields)
    }
}

/// Adds an item to the shared memory.
package struct ProtoAddMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// What kind of memory it is.
    /// Example: "fact"
    package var type: ProtoMemoryType
    /// What is to be remembered.
    /// Range: 1 to 1,000,000 characters
    /// Example: "TechPro X1 launches on 1 December 2026."
    package var content: String
    /// How sure it is.
    /// Range: 0 to 1
    /// Default: 1
    /// Example: 0.9
    package var confidence: Double?
    /// Facts about it, of any shape.
    /// Range: up to 65,536 bytes, 16 levels
    /// Default: none
    /// Example: {"source": "press release"}
    package var metadata: GoogleStruct?
    /// Words for finding it.
    /// Range: up to 16 items, each up to 64 characters
    /// Default: none
    /// Example: ["launch"]
    package var tags: [String]
    /// How long it is kept.
    /// Range: 1 to 315,360,000 s
    /// Default: as long as the retention policy says
    /// Example: "86400s"
    package var ttl: GoogleDuration?
    /// Keep it in the long-term memory, beyond the retention period.
    /// Default: decided from its use
    /// Example: true
    package var important: Bool
    /// The session that it belongs to.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: the network as a whole
    /// Example: "ses_9aa1"
    package var sessionID: String
    /// The same key in the same network within 24 hours answers the same item and adds no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoAddMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AddMemoryRequest",
        size: 168,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 140),
            .field(2, "type", ProtoMemoryType.schema, at: 136, has: 144),
            .field(3, "content", .string, at: 40, has: 148, sensitive: true),
            .optional(4, "confidence", .double, at: 56, has: 152),
            .message(5, "metadata", at: 64, sensitive: true) { GoogleStruct.schema },
            .repeated(6, "tags", .string, at: 80, count: 72),
            .message(7, "ttl", at: 88) { GoogleDuration.schema },
            .field(8, "important", .bool, at: 96, has: 156),
            .field(9, "session_id", .string, at: 104, has: 160),
            .field(10, "idempotency_key", .string, at: 120, has: 164),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            type: .init(),
            content: "",
            confidence: nil,
            metadata: nil,
            tags: [],
            ttl: nil,
            important: false,
            sessionID: "",
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let type: ProtoMemoryType = reader.enumeration(at: 136)
        let content: String = reader.string(at: 40)
        let confidence: Double? = reader.has(152) ? reader.double(at: 56) : nil
        let metadata: GoogleStruct? = reader.message(at: 64)
        let tags: [String] = reader.strings(at: 80, count: 72)
        let ttl: GoogleDuration? = reader.message(at: 88)
        let important: Bool = reader.bool(at: 96)
        let sessionID: String = reader.string(at: 104)
        let idempotencyKey: String = reader.string(at: 120)
        self.init(
            networkID: networkID,
            type: type,
            content: content,
            confidence: confidence,
            metadata: metadata,
            tags: tags,
            ttl: ttl,
            important: important,
            sessionID: sessionID,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 140)
        writer.enumeration(type, at: 136, has: 144)
        writer.string(content, at: 40, has: 148)
        writer.double(confidence, at: 56, has: 152)
        writer.message(metadata, at: 64)
        writer.strings(tags, at: 80, count: 72)
        writer.message(ttl, at: 88)
        writer.bool(important, at: 96, has: 156)
        writer.string(sessionID, at: 104, has: 160)
        writer.string(idempotencyKey, at: 120, has: 164)
        writer.unknownFields(unknownFields)
    }
}

/// Lists items of the shared memory.
package struct ProtoListMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The most items to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    /// Only items of one of these types.
    /// Range: up to 5 items
    /// Default: all
    /// Example: ["fact", "decision"]
    package var types: [ProtoMemoryType]
    /// Only items that have all of these tags.
    /// Range: up to 16 items, each up to 64 characters
    /// Default: all
    /// Example: ["launch"]
    package var tags: [String]
    /// Only items that were added at this moment or later.
    /// Default: all
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// Only items that were added before this moment.
    /// Default: all
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// Only items of this session.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "ses_9aa1"
    package var sessionID: String
    /// Only items that this task wrote.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "task_81c0de"
    package var taskID: String
    /// Only items that are kept this long.
    /// Default: all
    /// Example: "LONG_TERM"
    package var tier: ProtoMemoryTier
    package var unknownFields: UnknownFields
}

extension ProtoListMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListMemoryRequest",
        size: 168,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 144),
            .field(2, "page_size", .int32, at: 136, has: 148),
            .field(3, "page_token", .string, at: 40, has: 152),
            .repeated(4, "types", ProtoMemoryType.schema, packed: true, at: 64, count: 56),
            .repeated(5, "tags", .string, at: 80, count: 72),
            .message(6, "start_time", at: 88) { GoogleTimestamp.schema },
            .message(7, "end_time", at: 96) { GoogleTimestamp.schema },
            .field(8, "session_id", .string, at: 104, has: 156),
            .field(9, "task_id", .string, at: 120, has: 160),
            .field(10, "tier", ProtoMemoryTier.schema, at: 140, has: 164),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            pageSize: 0,
            pageToken: "",
            types: [],
            tags: [],
            startTime: nil,
            endTime: nil,
            sessionID: "",
            taskID: "",
            tier: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let pageSize: Int32 = reader.int32(at: 136)
        let pageToken: String = reader.string(at: 40)
        let types: [ProtoMemoryType] = reader.enumerations(at: 64, count: 56)
        let tags: [String] = reader.strings(at: 80, count: 72)
        let startTime: GoogleTimestamp? = reader.message(at: 88)
        let endTime: GoogleTimestamp? = reader.message(at: 96)
        let sessionID: String = reader.string(at: 104)
        let taskID: String = reader.string(at: 120)
        let tier: ProtoMemoryTier = reader.enumeration(at: 140)
        self.init(
            networkID: networkID,
            pageSize: pageSize,
            pageToken: pageToken,
            types: types,
            tags: tags,
            startTime: startTime,
            endTime: endTime,
            sessionID: sessionID,
            taskID: taskID,
            tier: tier,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 144)
        writer.int32(pageSize, at: 136, has: 148)
        writer.string(pageToken, at: 40, has: 152)
        writer.enumerations(types, at: 64, count: 56)
        writer.strings(tags, at: 80, count: 72)
        writer.message(startTime, at: 88)
        writer.message(endTime, at: 96)
        writer.string(sessionID, at: 104, has: 156)
        writer.string(taskID, at: 120, has: 160)
        writer.enumeration(tier, at: 140, has: 164)
        writer.unknownFields(unknownFields)
    }
}

/// A page of the shared memory.
package struct ProtoListMemoryResponse: Message {
    /// The items.
    package var items: [ProtoMemoryItem]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListMemoryResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListMemoryResponse",
        size: 64,
        fields: [
            .repeated(1, "items", at: 32, count: 24) { ProtoMemoryItem.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            items: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let items: [ProtoMemoryItem] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            items: items,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(items, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one item.
package struct ProtoGetMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The item.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "mem_0d4e"
    package var memoryID: String
    package var unknownFields: UnknownFields
}

extension ProtoGetMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetMemoryRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "memory_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            memoryID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let memoryID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            memoryID: memoryID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(memoryID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Deletes one item.
package struct ProtoDeleteMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The item.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "mem_0d4e"
    package var memoryID: String
    package var unknownFields: UnknownFields
}

extension ProtoDeleteMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.DeleteMemoryRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "memory_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            memoryID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let memoryID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            memoryID: memoryID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(memoryID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Finds items by relevance.
package struct ProtoSearchMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// What to look for.
    /// Range: 1 to 4000 characters
    /// Example: "when does the product launch"
    package var query: String
    /// How relevance is decided.
    /// Default: HYBRID
    /// Example: "LEXICAL"
    package var mode: ProtoSearchMode
    /// The most items to answer. 0 means the default.
    /// Range: 0 to 100
    /// Default: 10
    /// Example: 10
    package var limit: Int32
    /// Only items with at least this score.
    /// Range: 0 to 1
    /// Default: 0
    /// Example: 0.2
    package var minScore: Double
    /// Only items of one of these types.
    /// Range: up to 5 items
    /// Default: all
    /// Example: ["fact"]
    package var types: [ProtoMemoryType]
    /// Only items that have all of these tags.
    /// Range: up to 16 items, each up to 64 characters
    /// Default: all
    /// Example: ["launch"]
    package var tags: [String]
    /// Only items that were added at this moment or later.
    /// Default: all
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// Only items that were added before this moment.
    /// Default: all
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// Items of this session come with those of the network as a whole.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: items of all sessions
    /// Example: "ses_9aa1"
    package var sessionID: String
    package var unknownFields: UnknownFields
}

extension ProtoSearchMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SearchMemoryRequest",
        size: 160,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 136),
            .field(2, "query", .string, at: 40, has: 140, sensitive: true),
            .field(3, "mode", ProtoSearchMode.schema, at: 128, has: 144),
            .field(4, "limit", .int32, at: 132, has: 148),
            .field(5, "min_score", .double, at: 56, has: 152),
            .repeated(6, "types", ProtoMemoryType.schema, packed: true, at: 72, count: 64),
            .repeated(7, "tags", .string, at: 88, count: 80),
            .message(8, "start_time", at: 96) { GoogleTimestamp.schema },
            .message(9, "end_time", at: 104) { GoogleTimestamp.schema },
            .field(10, "session_id", .string, at: 112, has: 156),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            query: "",
            mode: .init(),
            limit: 0,
            minScore: 0,
            types: [],
            tags: [],
            startTime: nil,
            endTime: nil,
            sessionID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let query: String = reader.string(at: 40)
        let mode: ProtoSearchMode = reader.enumeration(at: 128)
        let limit: Int32 = reader.int32(at: 132)
        let minScore: Double = reader.double(at: 56)
        let types: [ProtoMemoryType] = reader.enumerations(at: 72, count: 64)
        let tags: [String] = reader.strings(at: 88, count: 80)
        let startTime: GoogleTimestamp? = reader.message(at: 96)
        let endTime: GoogleTimestamp? = reader.message(at: 104)
        let sessionID: String = reader.string(at: 112)
        self.init(
            networkID: networkID,
            query: query,
            mode: mode,
            limit: limit,
            minScore: minScore,
            types: types,
            tags: tags,
            startTime: startTime,
            endTime: endTime,
            sessionID: sessionID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 136)
        writer.string(query, at: 40, has: 140)
        writer.enumeration(mode, at: 128, has: 144)
        writer.int32(limit, at: 132, has: 148)
        writer.double(minScore, at: 56, has: 152)
        writer.enumerations(types, at: 72, count: 64)
        writer.strings(tags, at: 88, count: 80)
        writer.message(startTime, at: 96)
        writer.message(endTime, at: 104)
        writer.string(sessionID, at: 112, has: 156)
        writer.unknownFields(unknownFields)
    }
}

/// The items that were found.
package struct ProtoSearchMemoryResponse: Message {
    /// The items, best first.
    package var matches: [ProtoMemoryMatch]
    /// Vectors were not available; only words decided.
    package var degraded: Bool
    package var unknownFields: UnknownFields
}

extension ProtoSearchMemoryResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SearchMemoryResponse",
        size: 56,
        fields: [
            .repeated(1, "matches", at: 32, count: 24) { ProtoMemoryMatch.schema },
            .field(2, "degraded", .bool, at: 40, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            matches: [],
            degraded: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let matches: [ProtoMemoryMatch] = reader.messages(at: 32, count: 24)
        let degraded: Bool = reader.bool(at: 40)
        self.init(
            matches: matches,
            degraded: degraded,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(matches, at: 32, count: 24)
        writer.bool(degraded, at: 40, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// An item that was found, and why.
package struct ProtoMemoryMatch: Message {
    /// The item.
    package var item: ProtoMemoryItem?
    /// How relevant it is, from 0 to 1. Items are sorted by it.
    package var score: Double
    /// The part by words, from 0 to 1.
    package var lexicalScore: Double
    /// The part by meaning, from 0 to 1.
    package var vectorScore: Double
    /// The part by age, from 0 to 1; newer is higher.
    package var recencyScore: Double
    /// The words of the query that it contains.
    package var matchedTerms: [String]
    /// Why it was found, in a sentence.
    package var explanation: String
    package var unknownFields: UnknownFields
}

extension ProtoMemoryMatch {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryMatch",
        size: 120,
        fields: [
            .message(1, "item", at: 24) { ProtoMemoryItem.schema },
            .field(2, "score", .double, at: 32, has: 96),
            .field(3, "lexical_score", .double, at: 40, has: 100),
            .field(4, "vector_score", .double, at: 48, has: 104),
            .field(5, "recency_score", .double, at: 56, has: 108),
            .repeated(6, "matched_terms", .string, at: 72, count: 64, sensitive: true),
            .field(7, "explanation", .string, at: 80, has: 112, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            item: nil,
            score: 0,
            lexicalScore: 0,
            vectorScore: 0,
            recencyScore: 0,
            matchedTerms: [],
            explanation: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let item: ProtoMemoryItem? = reader.message(at: 24)
        let score: Double = reader.double(at: 32)
        let lexicalScore: Double = reader.double(at: 40)
        let vectorScore: Double = reader.double(at: 48)
        let recencyScore: Double = reader.double(at: 56)
        let matchedTerms: [String] = reader.strings(at: 72, count: 64)
        let explanation: String = reader.string(at: 80)
        self.init(
            item: item,
            score: score,
            lexicalScore: lexicalScore,
            vectorScore: vectorScore,
            recencyScore: recencyScore,
            matchedTerms: matchedTerms,
            explanation: explanation,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(item, at: 24)
        writer.double(score, at: 32, has: 96)
        writer.double(lexicalScore, at: 40, has: 100)
        writer.double(vectorScore, at: 48, has: 104)
        writer.double(recencyScore, at: 56, has: 108)
        writer.strings(matchedTerms, at: 72, count: 64)
        writer.string(explanation, at: 80, has: 112)
        writer.unknownFields(unknownFields)
    }
}

/// Watches the shared memory.
package struct ProtoWatchMemoryRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Send what comes after this event. Empty sends what happens from now on.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: from now on
    /// Example: "c_000128"
    package var cursor: String
    /// Only items of one of these types.
    /// Range: up to 5 items
    /// Default: all
    /// Example: ["decision"]
    package var types: [ProtoMemoryType]
    /// The silence after which a heartbeat is sent.
    /// Range: 1 to 60 s
    /// Default: 15 s
    /// Example: "15s"
    package var heartbeatInterval: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoWatchMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.WatchMemoryRequest",
        size: 88,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 80),
            .field(2, "cursor", .string, at: 40, has: 84),
            .repeated(3, "types", ProtoMemoryType.schema, packed: true, at: 64, count: 56),
            .message(4, "heartbeat_interval", at: 72) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            cursor: "",
            types: [],
            heartbeatInterval: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let cursor: String = reader.string(at: 40)
        let types: [ProtoMemoryType] = reader.enumerations(at: 64, count: 56)
        let heartbeatInterval: GoogleDuration? = reader.message(at: 72)
        self.init(
            networkID: networkID,
            cursor: cursor,
            types: types,
            heartbeatInterval: heartbeatInterval,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 80)
        writer.string(cursor, at: 40, has: 84)
        writer.enumerations(types, at: 64, count: 56)
        writer.message(heartbeatInterval, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// The shared memory changed.
package struct ProtoMemoryEvent: Message {
    /// The place in the stream. Opaque; send it back to go on after this event. Empty for heartbeats.
    package var cursor: String
    /// When it happened.
    package var time: GoogleTimestamp?
    /// The network.
    package var networkID: String
    /// What happened.
    package var event: Event?
    package var unknownFields: UnknownFields

    /// What happened.
    package enum Event: Hashable, Sendable {
        /// An item was added.
        case added(ProtoMemoryItem)
        /// An item went to the long-term memory.
        case consolidated(ProtoMemoryItem)
        /// An item is gone.
        case removed(ProtoMemoryRemoved)
        /// Events are missing here.
        case gap(ProtoStreamGap)
        /// Nothing happened.
        case heartbeat(ProtoHeartbeat)
    }
}

extension ProtoMemoryEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryEvent",
        size: 88,
        oneofs: ["event"],
        fields: [
            .field(1, "cursor", .string, at: 24, has: 72),
            .message(2, "time", at: 40) { GoogleTimestamp.schema },
            .field(3, "network_id", .string, at: 48, has: 76),
            .oneof(4, "added", of: 0, at: 64, case: 80) { ProtoMemoryItem.schema },
            .oneof(5, "consolidated", of: 0, at: 64, case: 80) { ProtoMemoryItem.schema },
            .oneof(6, "removed", of: 0, at: 64, case: 80) { ProtoMemoryRemoved.schema },
            .oneof(7, "gap", of: 0, at: 64, case: 80) { ProtoStreamGap.schema },
            .oneof(8, "heartbeat", of: 0, at: 64, case: 80) { ProtoHeartbeat.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            cursor: "",
            time: nil,
            networkID: "",
            event: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let cursor: String = reader.string(at: 24)
        let time: GoogleTimestamp? = reader.message(at: 40)
        let networkID: String = reader.string(at: 48)
        let event: Event? =
            switch reader.oneofCase(80) {
            case 4: .added(reader.messageOrEmpty(at: 64))
            case 5: .consolidated(reader.messageOrEmpty(at: 64))
            case 6: .removed(reader.messageOrEmpty(at: 64))
            case 7: .gap(reader.messageOrEmpty(at: 64))
            case 8: .heartbeat(reader.messageOrEmpty(at: 64))
            default: nil
            }
        self.init(
            cursor: cursor,
            time: time,
            networkID: networkID,
            event: event,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(cursor, at: 24, has: 72)
        writer.message(time, at: 40)
        writer.string(networkID, at: 48, has: 76)
        switch event {
        case .added(let value)?:
            writer.message(value, at: 64, number: 4, case: 80)
        case .consolidated(let value)?:
            writer.message(value, at: 64, number: 5, case: 80)
        case .removed(let value)?:
            writer.message(value, at: 64, number: 6, case: 80)
        case .gap(let value)?:
            writer.message(value, at: 64, number: 7, case: 80)
        case .heartbeat(let value)?:
            writer.message(value, at: 64, number: 8, case: 80)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// An item is gone.
package struct ProtoMemoryRemoved: Message {
    /// The item.
    package var memoryID: String
    /// What kind of memory it was.
    package var type: ProtoMemoryType
    /// Why it is gone.
    package var reason: ProtoMemoryRemovalReason
    package var unknownFields: UnknownFields
}

extension ProtoMemoryRemoved {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryRemoved",
        size: 64,
        fields: [
            .field(1, "memory_id", .string, at: 24, has: 48),
            .field(2, "type", ProtoMemoryType.schema, at: 40, has: 52),
            .field(3, "reason", ProtoMemoryRemovalReason.schema, at: 44, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            memoryID: "",
            type: .init(),
            reason: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let memoryID: String = reader.string(at: 24)
        let type: ProtoMemoryType = reader.enumeration(at: 40)
        let reason: ProtoMemoryRemovalReason = reader.enumeration(at: 44)
        self.init(
            memoryID: memoryID,
            type: type,
            reason: reason,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(memoryID, at: 24, has: 48)
        writer.enumeration(type, at: 40, has: 52)
        writer.enumeration(reason, at: 44, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Begins a session.
package struct ProtoCreateSessionRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The user. Another one than the caller only with a service or admin key.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: the user of the key
    /// Example: "user123"
    package var userID: String
    /// How long it lives without being touched.
    /// Range: 60 to 2,592,000 s
    /// Default: 3600 s
    /// Example: "1800s"
    package var ttl: GoogleDuration?
    /// Facts that are added to the context of each task of the session.
    /// Range: up to 262,144 bytes, 16 levels
    /// Default: none
    /// Example: {"brand_voice": "friendly"}
    package var context: GoogleStruct?
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    /// The same key in the same network within 24 hours answers the same session and begins no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoCreateSessionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CreateSessionRequest",
        size: 120,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 104),
            .field(2, "user_id", .string, at: 40, has: 108),
            .message(3, "ttl", at: 56) { GoogleDuration.schema },
            .message(4, "context", at: 64, sensitive: true) { GoogleStruct.schema },
            .map(5, "labels", at: 80, count: 72) { labelsEntry },
            .field(6, "idempotency_key", .string, at: 88, has: 112),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.CreateSessionRequest.LabelsEntry",
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
            userID: "",
            ttl: nil,
            context: nil,
            labels: [:],
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let userID: String = reader.string(at: 40)
        let ttl: GoogleDuration? = reader.message(at: 56)
        let context: GoogleStruct? = reader.message(at: 64)
        let labels: [String: String] = reader.map(at: 80, count: 72) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let idempotencyKey: String = reader.string(at: 88)
        self.init(
            networkID: networkID,
            userID: userID,
            ttl: ttl,
            context: context,
            labels: labels,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 104)
        writer.string(userID, at: 40, has: 108)
        writer.message(ttl, at: 56)
        writer.message(context, at: 64)
        writer.map(labels, at: 80, count: 72, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.string(idempotencyKey, at: 88, has: 112)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one session.
package struct ProtoGetSessionRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The session.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "ses_9aa1"
    package var sessionID: String
    package var unknownFields: UnknownFields
}

extension ProtoGetSessionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetSessionRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "session_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            sessionID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let sessionID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            sessionID: sessionID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(sessionID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Prolongs a session.
package struct ProtoTouchSessionRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The session.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "ses_9aa1"
    package var sessionID: String
    /// A new TTL.
    /// Range: 60 to 2,592,000 s
    /// Default: the TTL that it has
    /// Example: "1800s"
    package var ttl: GoogleDuration?
    /// Members to set in its context; a null removes a member.
    /// Range: up to 262,144 bytes, 16 levels
    /// Default: none
    /// Example: {"brand_voice": "formal"}
    package var context: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension ProtoTouchSessionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.TouchSessionRequest",
        size: 80,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 72),
            .field(2, "session_id", .string, at: 40, has: 76),
            .message(3, "ttl", at: 56) { GoogleDuration.schema },
            .message(4, "context", at: 64, sensitive: true) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            sessionID: "",
            ttl: nil,
            context: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let sessionID: String = reader.string(at: 40)
        let ttl: GoogleDuration? = reader.message(at: 56)
        let context: GoogleStruct? = reader.message(at: 64)
        self.init(
            networkID: networkID,
            sessionID: sessionID,
            ttl: ttl,
            context: context,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 72)
        writer.string(sessionID, at: 40, has: 76)
        writer.message(ttl, at: 56)
        writer.message(context, at: 64)
        writer.unknownFields(unknownFields)
    }
}

/// Ends a session.
package struct ProtoEndSessionRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The session.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "ses_9aa1"
    package var sessionID: String
    package var unknownFields: UnknownFields
}

extension ProtoEndSessionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EndSessionRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "session_id", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            sessionID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let sessionID: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            sessionID: sessionID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(sessionID, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/memory.proto`.
package enum ProtoMemoryFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/memory.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoSessionFile.schema, ProtoStreamFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleEmptyFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoMemoryItem.self,
            ProtoAddMemoryRequest.self,
            ProtoListMemoryRequest.self,
            ProtoListMemoryResponse.self,
            ProtoGetMemoryRequest.self,
            ProtoDeleteMemoryRequest.self,
            ProtoSearchMemoryRequest.self,
            ProtoSearchMemoryResponse.self,
            ProtoMemoryMatch.self,
            ProtoWatchMemoryRequest.self,
            ProtoMemoryEvent.self,
            ProtoMemoryRemoved.self,
            ProtoCreateSessionRequest.self,
            ProtoGetSessionRequest.self,
            ProtoTouchSessionRequest.self,
            ProtoEndSessionRequest.self,
        ],
        services: ["aimesh.v1.MemoryService"],
        descriptor: """
            ChZhaW1lc2gvdjEvbWVtb3J5LnByb3RvEglhaW1lc2gudjEaH2FpbWVzaC9vcHRpb25zL3YxL29wdGlvbnMucHJvdG8aF2Fp\
            bWVzaC92MS9zZXNzaW9uLnByb3RvGhZhaW1lc2gvdjEvc3RyZWFtLnByb3RvGhxnb29nbGUvYXBpL2Fubm90YXRpb25zLnBy\
            b3RvGh5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8aG2dvb2dsZS9wcm90b2J1Zi9lbXB0eS5wcm90bxocZ29vZ2xl\
            L3Byb3RvYnVmL3N0cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byKJBwoKTWVtb3J5SXRlbRIW\
            CgJpZBgBIAEoCUIGqrsYAlABUgJpZBIlCgpuZXR3b3JrX2lkGAIgASgJQgaquxgCUAFSCW5ldHdvcmtJZBIxCgR0eXBlGAMg\
            ASgOMhUuYWltZXNoLnYxLk1lbW9yeVR5cGVCBqq7GAJQAVIEdHlwZRIiCgdjb250ZW50GAQgASgJQgiquxgESAFQAVIHY29u\
            dGVudBImCgpjb25maWRlbmNlGAUgASgBQgaquxgCUAFSCmNvbmZpZGVuY2USPQoIbWV0YWRhdGEYBiABKAsyFy5nb29nbGUu\
            cHJvdG9idWYuU3RydWN0QgiquxgESAFQAVIIbWV0YWRhdGESGgoEdGFncxgHIAMoCUIGqrsYAlABUgR0YWdzEjEKBHRpZXIY\
            CCABKA4yFS5haW1lc2gudjEuTWVtb3J5VGllckIGqrsYAlABUgR0aWVyEiUKCnNlc3Npb25faWQYCSABKAlCBqq7GAJQAVIJ\
            c2Vzc2lvbklkEh8KB3Rhc2tfaWQYCiABKAlCBqq7GAJQAVIGdGFza0lkEiUKCnN1YnRhc2tfaWQYCyABKAlCBqq7GAJQAVIJ\
            c3VidGFza0lkEiEKCGFnZW50X2lkGAwgASgJQgaquxgCUAFSB2FnZW50SWQSHwoHdXNlcl9pZBgNIAEoCUIGqrsYAlABUgZ1\
            c2VySWQSJQoKc2l6ZV9ieXRlcxgOIAEoBUIGqrsYAlABUglzaXplQnl0ZXMSMgoRc3RvcmVkX3NpemVfYnl0ZXMYDyABKAVC\
            Bqq7GAJQAVIPc3RvcmVkU2l6ZUJ5dGVzEiYKCmNvbXByZXNzZWQYECABKAhCBqq7GAJQAVIKY29tcHJlc3NlZBIlCgpyZWFk\
            X2NvdW50GBEgASgFQgaquxgCUAFSCXJlYWRDb3VudBJDCgtjcmVhdGVfdGltZRgSIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5U\
            aW1lc3RhbXBCBqq7GAJQAVIKY3JlYXRlVGltZRJICg5sYXN0X3JlYWRfdGltZRgTIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5U\
            aW1lc3RhbXBCBqq7GAJQAVIMbGFzdFJlYWRUaW1lEkMKC2V4cGlyZV90aW1lGBQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRp\
            bWVzdGFtcEIGqrsYAlABUgpleHBpcmVUaW1lIssEChBBZGRNZW1vcnlSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7\
            GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIxCgR0eXBlGAIgASgOMhUuYWltZXNoLnYxLk1lbW9y\
            eVR5cGVCBqq7GAIIAVIEdHlwZRImCgdjb250ZW50GAMgASgJQgyquxgICAEYwIQ9SAFSB2NvbnRlbnQSOwoKY29uZmlkZW5j\
            ZRgEIAEoAUIWqrsYEjEAAAAAAAAAADkAAAAAAADwP0gAUgpjb25maWRlbmNliAEBEkEKCG1ldGFkYXRhGAUgASgLMhcuZ29v\
            Z2xlLnByb3RvYnVmLlN0cnVjdEIMqrsYCEgBYICABGgQUghtZXRhZGF0YRIgCgR0YWdzGAYgAygJQgyquxgIKBByBAgBEEBS\
            BHRhZ3MSQwoDdHRsGAcgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQhaquxgSMQAAAAAAAPA/OQAAAAADzLJBUgN0\
            dGwSHAoJaW1wb3J0YW50GAggASgIUglpbXBvcnRhbnQSPAoKc2Vzc2lvbl9pZBgJIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAt\
            OV8tXXsxLDY0fSRSCXNlc3Npb25JZBJKCg9pZGVtcG90ZW5jeV9rZXkYCiABKAlCIaq7GB0YgAFCGF5bQS1aYS16MC05Xy46\
            LV17MSwxMjh9JFIOaWRlbXBvdGVuY3lLZXlCDQoLX2NvbmZpZGVuY2UirQQKEUxpc3RNZW1vcnlSZXF1ZXN0Ej4KCm5ldHdv\
            cmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIzCglwYWdlX3NpemUYAiAB\
            KAVCFqq7GBIxAAAAAAAAAAA5AAAAAAAAaUBSCHBhZ2VTaXplEjkKCnBhZ2VfdG9rZW4YAyABKAlCGqq7GBYYgARCEV5bQS1a\
            YS16MC05Xz0tXSokUglwYWdlVG9rZW4SMwoFdHlwZXMYBCADKA4yFS5haW1lc2gudjEuTWVtb3J5VHlwZUIGqrsYAigFUgV0\
            eXBlcxIgCgR0YWdzGAUgAygJQgyquxgIKBByBAgBEEBSBHRhZ3MSOQoKc3RhcnRfdGltZRgGIAEoCzIaLmdvb2dsZS5wcm90\
            b2J1Zi5UaW1lc3RhbXBSCXN0YXJ0VGltZRI1CghlbmRfdGltZRgHIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBS\
            B2VuZFRpbWUSPAoKc2Vzc2lvbl9pZBgIIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCXNlc3Npb25JZBI2\
            Cgd0YXNrX2lkGAkgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIGdGFza0lkEikKBHRpZXIYCiABKA4yFS5h\
            aW1lc2gudjEuTWVtb3J5VGllclIEdGllciJpChJMaXN0TWVtb3J5UmVzcG9uc2USKwoFaXRlbXMYASADKAsyFS5haW1lc2gu\
            djEuTWVtb3J5SXRlbVIFaXRlbXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuIpABChBHZXRNZW1v\
            cnlSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJ\
            ZBI8CgltZW1vcnlfaWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCG1lbW9yeUlkIpMBChNEZWxl\
            dGVNZW1vcnlSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5l\
            dHdvcmtJZBI8CgltZW1vcnlfaWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCG1lbW9yeUlkIo0E\
            ChNTZWFyY2hNZW1vcnlSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0\
            fSRSCW5ldHdvcmtJZBIhCgVxdWVyeRgCIAEoCUILqrsYBwgBGKAfSAFSBXF1ZXJ5EikKBG1vZGUYAyABKA4yFS5haW1lc2gu\
            djEuU2VhcmNoTW9kZVIEbW9kZRIsCgVsaW1pdBgEIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAABZQFIFbGltaXQSMwoJbWlu\
            X3Njb3JlGAUgASgBQhaquxgSMQAAAAAAAAAAOQAAAAAAAPA/UghtaW5TY29yZRIzCgV0eXBlcxgGIAMoDjIVLmFpbWVzaC52\
            MS5NZW1vcnlUeXBlQgaquxgCKAVSBXR5cGVzEiAKBHRhZ3MYByADKAlCDKq7GAgoEHIECAEQQFIEdGFncxI5CgpzdGFydF90\
            aW1lGAggASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJc3RhcnRUaW1lEjUKCGVuZF90aW1lGAkgASgLMhouZ29v\
            Z2xlLnByb3RvYnVmLlRpbWVzdGFtcFIHZW5kVGltZRI8CgpzZXNzaW9uX2lkGAogASgJQh2quxgZGEBCFV5bQS1aYS16MC05\
            Xy1dezEsNjR9JFIJc2Vzc2lvbklkImQKFFNlYXJjaE1lbW9yeVJlc3BvbnNlEjAKB21hdGNoZXMYASADKAsyFi5haW1lc2gu\
            djEuTWVtb3J5TWF0Y2hSB21hdGNoZXMSGgoIZGVncmFkZWQYAiABKAhSCGRlZ3JhZGVkIpICCgtNZW1vcnlNYXRjaBIpCgRp\
            dGVtGAEgASgLMhUuYWltZXNoLnYxLk1lbW9yeUl0ZW1SBGl0ZW0SFAoFc2NvcmUYAiABKAFSBXNjb3JlEiMKDWxleGljYWxf\
            c2NvcmUYAyABKAFSDGxleGljYWxTY29yZRIhCgx2ZWN0b3Jfc2NvcmUYBCABKAFSC3ZlY3RvclNjb3JlEiMKDXJlY2VuY3lf\
            c2NvcmUYBSABKAFSDHJlY2VuY3lTY29yZRIrCg1tYXRjaGVkX3Rlcm1zGAYgAygJQgaquxgCSAFSDG1hdGNoZWRUZXJtcxIo\
            CgtleHBsYW5hdGlvbhgHIAEoCUIGqrsYAkgBUgtleHBsYW5hdGlvbiKfAgoSV2F0Y2hNZW1vcnlSZXF1ZXN0Ej4KCm5ldHdv\
            cmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBIyCgZjdXJzb3IYAiABKAlC\
            Gqq7GBYYgARCEV5bQS1aYS16MC05Xz0tXSokUgZjdXJzb3ISMwoFdHlwZXMYAyADKA4yFS5haW1lc2gudjEuTWVtb3J5VHlw\
            ZUIGqrsYAigFUgV0eXBlcxJgChJoZWFydGJlYXRfaW50ZXJ2YWwYBCABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25C\
            Fqq7GBIxAAAAAAAA8D85AAAAAAAATkBSEWhlYXJ0YmVhdEludGVydmFsIv8CCgtNZW1vcnlFdmVudBIWCgZjdXJzb3IYASAB\
            KAlSBmN1cnNvchIuCgR0aW1lGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIEdGltZRIdCgpuZXR3b3JrX2lk\
            GAMgASgJUgluZXR3b3JrSWQSLQoFYWRkZWQYBCABKAsyFS5haW1lc2gudjEuTWVtb3J5SXRlbUgAUgVhZGRlZBI7Cgxjb25z\
            b2xpZGF0ZWQYBSABKAsyFS5haW1lc2gudjEuTWVtb3J5SXRlbUgAUgxjb25zb2xpZGF0ZWQSNAoHcmVtb3ZlZBgGIAEoCzIY\
            LmFpbWVzaC52MS5NZW1vcnlSZW1vdmVkSABSB3JlbW92ZWQSKAoDZ2FwGAcgASgLMhQuYWltZXNoLnYxLlN0cmVhbUdhcEgA\
            UgNnYXASNAoJaGVhcnRiZWF0GAggASgLMhQuYWltZXNoLnYxLkhlYXJ0YmVhdEgAUgloZWFydGJlYXRCBwoFZXZlbnQijwEK\
            DU1lbW9yeVJlbW92ZWQSGwoJbWVtb3J5X2lkGAEgASgJUghtZW1vcnlJZBIpCgR0eXBlGAIgASgOMhUuYWltZXNoLnYxLk1l\
            bW9yeVR5cGVSBHR5cGUSNgoGcmVhc29uGAMgASgOMh4uYWltZXNoLnYxLk1lbW9yeVJlbW92YWxSZWFzb25SBnJlYXNvbiKH\
            BAoUQ3JlYXRlU2Vzc2lvblJlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEs\
            NjR9JFIJbmV0d29ya0lkEjYKB3VzZXJfaWQYAiABKAlCHaq7GBkYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZ1c2VySWQS\
            QwoDdHRsGAMgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQhaquxgSMQAAAAAAAE5AOQAAAACAxkNBUgN0dGwSPwoH\
            Y29udGV4dBgEIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCDKq7GAhIAWCAgBBoEFIHY29udGV4dBJqCgZsYWJlbHMY\
            BSADKAsyKy5haW1lc2gudjEuQ3JlYXRlU2Vzc2lvblJlcXVlc3QuTGFiZWxzRW50cnlCJaq7GCEoIGCAQHIaCAEQPxoUXlth\
            LXpdW2EtejAtOV8uLy1dKiRSBmxhYmVscxJKCg9pZGVtcG90ZW5jeV9rZXkYBiABKAlCIaq7GB0YgAFCGF5bQS1aYS16MC05\
            Xy46LV17MSwxMjh9JFIOaWRlbXBvdGVuY3lLZXkaOQoLTGFiZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUY\
            AiABKAlSBXZhbHVlOgI4ASKTAQoRR2V0U2Vzc2lvblJlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5b\
            QS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkEj4KCnNlc3Npb25faWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAt\
            OV8tXXsxLDY0fSRSCXNlc3Npb25JZCKbAgoTVG91Y2hTZXNzaW9uUmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEgASgJQh+quxgb\
            CAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSPgoKc2Vzc2lvbl9pZBgCIAEoCUIfqrsYGwgBGEBCFV5b\
            QS1aYS16MC05Xy1dezEsNjR9JFIJc2Vzc2lvbklkEkMKA3R0bBgDIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIW\
            qrsYEjEAAAAAAABOQDkAAAAAgMZDQVIDdHRsEj8KB2NvbnRleHQYBCABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0Qgyq\
            uxgISAFggIAQaBBSB2NvbnRleHQikwEKEUVuZFNlc3Npb25SZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhA\
            QhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI+CgpzZXNzaW9uX2lkGAIgASgJQh+quxgbCAEYQEIVXltBLVph\
            LXowLTlfLV17MSw2NH0kUglzZXNzaW9uSWQqqAEKCk1lbW9yeVR5cGUSGwoXTUVNT1JZX1RZUEVfVU5TUEVDSUZJRUQQABIU\
            ChBNRU1PUllfVFlQRV9GQUNUEAESFwoTTUVNT1JZX1RZUEVfQ09OVEVYVBACEhgKFE1FTU9SWV9UWVBFX0RFQ0lTSU9OEAMS\
            GAoUTUVNT1JZX1RZUEVfRkVFREJBQ0sQBBIaChZNRU1PUllfVFlQRV9FWFBFUklFTkNFEAUqYAoKTWVtb3J5VGllchIbChdN\
            RU1PUllfVElFUl9VTlNQRUNJRklFRBAAEhoKFk1FTU9SWV9USUVSX1NIT1JUX1RFUk0QARIZChVNRU1PUllfVElFUl9MT05H\
            X1RFUk0QAipyCgpTZWFyY2hNb2RlEhsKF1NFQVJDSF9NT0RFX1VOU1BFQ0lGSUVEEAASFgoSU0VBUkNIX01PREVfSFlCUklE\
            EAESFwoTU0VBUkNIX01PREVfTEVYSUNBTBACEhYKElNFQVJDSF9NT0RFX1ZFQ1RPUhADKqQBChNNZW1vcnlSZW1vdmFsUmVh\
            c29uEiUKIU1FTU9SWV9SRU1PVkFMX1JFQVNPTl9VTlNQRUNJRklFRBAAEiEKHU1FTU9SWV9SRU1PVkFMX1JFQVNPTl9ERUxF\
            VEVEEAESIQodTUVNT1JZX1JFTU9WQUxfUkVBU09OX0VYUElSRUQQAhIgChxNRU1PUllfUkVNT1ZBTF9SRUFTT05fRVJBU0VE\
            EAMy3woKDU1lbW9yeVNlcnZpY2USeAoJQWRkTWVtb3J5EhsuYWltZXNoLnYxLkFkZE1lbW9yeVJlcXVlc3QaFS5haW1lc2gu\
            djEuTWVtb3J5SXRlbSI3gtPkkwIrIiYvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L21lbW9yeToBKrK7GAIIBBKB\
            AQoKTGlzdE1lbW9yeRIcLmFpbWVzaC52MS5MaXN0TWVtb3J5UmVxdWVzdBodLmFpbWVzaC52MS5MaXN0TWVtb3J5UmVzcG9u\
            c2UiNoLT5JMCKBImL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS9tZW1vcnmyuxgECAIYARKDAQoJR2V0TWVtb3J5\
            EhsuYWltZXNoLnYxLkdldE1lbW9yeVJlcXVlc3QaFS5haW1lc2gudjEuTWVtb3J5SXRlbSJCgtPkkwI0EjIvYXBpL21lc2gv\
            bmV0d29ya3Mve25ldHdvcmtfaWR9L21lbW9yeS97bWVtb3J5X2lkfbK7GAQIAhgBEooBCgxEZWxldGVNZW1vcnkSHi5haW1l\
            c2gudjEuRGVsZXRlTWVtb3J5UmVxdWVzdBoWLmdvb2dsZS5wcm90b2J1Zi5FbXB0eSJCgtPkkwI0KjIvYXBpL21lc2gvbmV0\
            d29ya3Mve25ldHdvcmtfaWR9L21lbW9yeS97bWVtb3J5X2lkfbK7GAQIBRgBEpEBCgxTZWFyY2hNZW1vcnkSHi5haW1lc2gu\
            djEuU2VhcmNoTWVtb3J5UmVxdWVzdBofLmFpbWVzaC52MS5TZWFyY2hNZW1vcnlSZXNwb25zZSJAgtPkkwIyIi0vYXBpL21l\
            c2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L21lbW9yeS9zZWFyY2g6ASqyuxgECAIYARKIAQoLV2F0Y2hNZW1vcnkSHS5haW1l\
            c2gudjEuV2F0Y2hNZW1vcnlSZXF1ZXN0GhYuYWltZXNoLnYxLk1lbW9yeUV2ZW50IkCC0+STAi8SLS9hcGkvbWVzaC9uZXR3\
            b3Jrcy97bmV0d29ya19pZH0vbWVtb3J5L2V2ZW50c7K7GAcIAhIBAhgBMAESfwoNQ3JlYXRlU2Vzc2lvbhIfLmFpbWVzaC52\
            MS5DcmVhdGVTZXNzaW9uUmVxdWVzdBoSLmFpbWVzaC52MS5TZXNzaW9uIjmC0+STAi0iKC9hcGkvbWVzaC9uZXR3b3Jrcy97\
            bmV0d29ya19pZH0vc2Vzc2lvbnM6ASqyuxgCCAQShQEKCkdldFNlc3Npb24SHC5haW1lc2gudjEuR2V0U2Vzc2lvblJlcXVl\
            c3QaEi5haW1lc2gudjEuU2Vzc2lvbiJFgtPkkwI3EjUvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L3Nlc3Npb25z\
            L3tzZXNzaW9uX2lkfbK7GAQIAhgBEowBCgxUb3VjaFNlc3Npb24SHi5haW1lc2gudjEuVG91Y2hTZXNzaW9uUmVxdWVzdBoS\
            LmFpbWVzaC52MS5TZXNzaW9uIkiC0+STAjoiNS9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vc2Vzc2lvbnMve3Nl\
            c3Npb25faWR9OgEqsrsYBAgDGAEShQEKCkVuZFNlc3Npb24SHC5haW1lc2gudjEuRW5kU2Vzc2lvblJlcXVlc3QaEi5haW1l\
            c2gudjEuU2Vzc2lvbiJFgtPkkwI3KjUvYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9L3Nlc3Npb25zL3tzZXNzaW9u\
            X2lkfbK7GAQIAxgBQgi6AgVQcm90b2IGcHJvdG8z
            """
    )
}
