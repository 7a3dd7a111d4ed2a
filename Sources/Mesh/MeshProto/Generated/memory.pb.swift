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
    /// Since when it is held to be true.
    package var validFromTime: GoogleTimestamp?
    /// Until when it was held to be true. Unset while it is.
    package var validUntilTime: GoogleTimestamp?
    /// The item whose place it took.
    package var supersedesMemoryID: String
    /// The item that took its place.
    package var supersededByMemoryID: String
    /// Items that say otherwise about the same thing.
    package var contradictsMemoryIds: [String]
    /// The model that wrote it. Empty when a person did.
    package var model: String
    package var unknownFields: UnknownFields
}

extension ProtoMemoryItem {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.MemoryItem",
        size: 392,
        fields: [
            .field(1, "id", .string, at: 24, has: 316),
            .field(2, "network_id", .string, at: 40, has: 320),
            .field(3, "type", ProtoMemoryType.schema, at: 296, has: 324),
            .field(4, "content", .string, at: 56, has: 328, sensitive: true),
            .field(5, "confidence", .double, at: 72, has: 332),
            .message(6, "metadata", at: 80, sensitive: true) { GoogleStruct.schema },
            .repeated(7, "tags", .string, at: 96, count: 88),
            .field(8, "tier", ProtoMemoryTier.schema, at: 300, has: 336),
            .field(9, "session_id", .string, at: 104, has: 340),
            .field(10, "task_id", .string, at: 120, has: 344),
            .field(11, "subtask_id", .string, at: 136, has: 348),
            .field(12, "agent_id", .string, at: 152, has: 352),
            .field(13, "user_id", .string, at: 168, has: 356),
            .field(14, "size_bytes", .int32, at: 304, has: 360),
            .field(15, "stored_size_bytes", .int32, at: 308, has: 364),
            .field(16, "compressed", .bool, at: 184, has: 368),
            .field(17, "read_count", .int32, at: 312, has: 372),
            .message(18, "create_time", at: 192) { GoogleTimestamp.schema },
            .message(19, "last_read_time", at: 200) { GoogleTimestamp.schema },
            .message(20, "expire_time", at: 208) { GoogleTimestamp.schema },
            .message(21, "valid_from_time", at: 216) { GoogleTimestamp.schema },
            .message(22, "valid_until_time", at: 224) { GoogleTimestamp.schema },
            .field(23, "supersedes_memory_id", .string, at: 232, has: 376),
            .field(24, "superseded_by_memory_id", .string, at: 248, has: 380),
            .repeated(25, "contradicts_memory_ids", .string, at: 272, count: 264),
            .field(26, "model", .string, at: 280, has: 384),
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
            validFromTime: nil,
            validUntilTime: nil,
            supersedesMemoryID: "",
            supersededByMemoryID: "",
            contradictsMemoryIds: [],
            model: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let type: ProtoMemoryType = reader.enumeration(at: 296)
        let content: String = reader.string(at: 56)
        let confidence: Double = reader.double(at: 72)
        let metadata: GoogleStruct? = reader.message(at: 80)
        let tags: [String] = reader.strings(at: 96, count: 88)
        let tier: ProtoMemoryTier = reader.enumeration(at: 300)
        let sessionID: String = reader.string(at: 104)
        let taskID: String = reader.string(at: 120)
        let subtaskID: String = reader.string(at: 136)
        let agentID: String = reader.string(at: 152)
        let userID: String = reader.string(at: 168)
        let sizeBytes: Int32 = reader.int32(at: 304)
        let storedSizeBytes: Int32 = reader.int32(at: 308)
        let compressed: Bool = reader.bool(at: 184)
        let readCount: Int32 = reader.int32(at: 312)
        let createTime: GoogleTimestamp? = reader.message(at: 192)
        let lastReadTime: GoogleTimestamp? = reader.message(at: 200)
        let expireTime: GoogleTimestamp? = reader.message(at: 208)
        let validFromTime: GoogleTimestamp? = reader.message(at: 216)
        let validUntilTime: GoogleTimestamp? = reader.message(at: 224)
        let supersedesMemoryID: String = reader.string(at: 232)
        let supersededByMemoryID: String = reader.string(at: 248)
        let contradictsMemoryIds: [String] = reader.strings(at: 272, count: 264)
        let model: String = reader.string(at: 280)
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
            validFromTime: validFromTime,
            validUntilTime: validUntilTime,
            supersedesMemoryID: supersedesMemoryID,
            supersededByMemoryID: supersededByMemoryID,
            contradictsMemoryIds: contradictsMemoryIds,
            model: model,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 316)
        writer.string(networkID, at: 40, has: 320)
        writer.enumeration(type, at: 296, has: 324)
        writer.string(content, at: 56, has: 328)
        writer.double(confidence, at: 72, has: 332)
        writer.message(metadata, at: 80)
        writer.strings(tags, at: 96, count: 88)
        writer.enumeration(tier, at: 300, has: 336)
        writer.string(sessionID, at: 104, has: 340)
        writer.string(taskID, at: 120, has: 344)
        writer.string(subtaskID, at: 136, has: 348)
        writer.string(agentID, at: 152, has: 352)
        writer.string(userID, at: 168, has: 356)
        writer.int32(sizeBytes, at: 304, has: 360)
        writer.int32(storedSizeBytes, at: 308, has: 364)
        writer.bool(compressed, at: 184, has: 368)
        writer.int32(readCount, at: 312, has: 372)
        writer.message(createTime, at: 192)
        writer.message(lastReadTime, at: 200)
        writer.message(expireTime, at: 208)
        writer.message(validFromTime, at: 216)
        writer.message(validUntilTime, at: 224)
        writer.string(supersedesMemoryID, at: 232, has: 376)
        writer.string(supersededByMemoryID, at: 248, has: 380)
        writer.strings(contradictsMemoryIds, at: 272, count: 264)
        writer.string(model, at: 280, has: 384)
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
    /// The item whose place it takes. That item stays as history, with the end of its validity; searches leave it out.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: none
    /// Example: "mem_0d4e"
    package var supersedesMemoryID: String
    package var unknownFields: UnknownFields
}

extension ProtoAddMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AddMemoryRequest",
        size: 192,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 156),
            .field(2, "type", ProtoMemoryType.schema, at: 152, has: 160),
            .field(3, "content", .string, at: 40, has: 164, sensitive: true),
            .optional(4, "confidence", .double, at: 56, has: 168),
            .message(5, "metadata", at: 64, sensitive: true) { GoogleStruct.schema },
            .repeated(6, "tags", .string, at: 80, count: 72),
            .message(7, "ttl", at: 88) { GoogleDuration.schema },
            .field(8, "important", .bool, at: 96, has: 172),
            .field(9, "session_id", .string, at: 104, has: 176),
            .field(10, "idempotency_key", .string, at: 120, has: 180),
            .field(11, "supersedes_memory_id", .string, at: 136, has: 184),
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
            supersedesMemoryID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let type: ProtoMemoryType = reader.enumeration(at: 152)
        let content: String = reader.string(at: 40)
        let confidence: Double? = reader.has(168) ? reader.double(at: 56) : nil
        let metadata: GoogleStruct? = reader.message(at: 64)
        let tags: [String] = reader.strings(at: 80, count: 72)
        let ttl: GoogleDuration? = reader.message(at: 88)
        let important: Bool = reader.bool(at: 96)
        let sessionID: String = reader.string(at: 104)
        let idempotencyKey: String = reader.string(at: 120)
        let supersedesMemoryID: String = reader.string(at: 136)
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
            supersedesMemoryID: supersedesMemoryID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 156)
        writer.enumeration(type, at: 152, has: 160)
        writer.string(content, at: 40, has: 164)
        writer.double(confidence, at: 56, has: 168)
        writer.message(metadata, at: 64)
        writer.strings(tags, at: 80, count: 72)
        writer.message(ttl, at: 88)
        writer.bool(important, at: 96, has: 172)
        writer.string(sessionID, at: 104, has: 176)
        writer.string(idempotencyKey, at: 120, has: 180)
        writer.string(supersedesMemoryID, at: 136, has: 184)
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
    /// Superseded items too, which are history.
    /// Default: false
    /// Example: true
    package var includeSuperseded: Bool
    package var unknownFields: UnknownFields
}

extension ProtoListMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListMemoryRequest",
        size: 184,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 152),
            .field(2, "page_size", .int32, at: 144, has: 156),
            .field(3, "page_token", .string, at: 40, has: 160),
            .repeated(4, "types", ProtoMemoryType.schema, packed: true, at: 64, count: 56),
            .repeated(5, "tags", .string, at: 80, count: 72),
            .message(6, "start_time", at: 88) { GoogleTimestamp.schema },
            .message(7, "end_time", at: 96) { GoogleTimestamp.schema },
            .field(8, "session_id", .string, at: 104, has: 164),
            .field(9, "task_id", .string, at: 120, has: 168),
            .field(10, "tier", ProtoMemoryTier.schema, at: 148, has: 172),
            .field(11, "include_superseded", .bool, at: 136, has: 176),
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
            includeSuperseded: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let pageSize: Int32 = reader.int32(at: 144)
        let pageToken: String = reader.string(at: 40)
        let types: [ProtoMemoryType] = reader.enumerations(at: 64, count: 56)
        let tags: [String] = reader.strings(at: 80, count: 72)
        let startTime: GoogleTimestamp? = reader.message(at: 88)
        let endTime: GoogleTimestamp? = reader.message(at: 96)
        let sessionID: String = reader.string(at: 104)
        let taskID: String = reader.string(at: 120)
        let tier: ProtoMemoryTier = reader.enumeration(at: 148)
        let includeSuperseded: Bool = reader.bool(at: 136)
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
            includeSuperseded: includeSuperseded,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 152)
        writer.int32(pageSize, at: 144, has: 156)
        writer.string(pageToken, at: 40, has: 160)
        writer.enumerations(types, at: 64, count: 56)
        writer.strings(tags, at: 80, count: 72)
        writer.message(startTime, at: 88)
        writer.message(endTime, at: 96)
        writer.string(sessionID, at: 104, has: 164)
        writer.string(taskID, at: 120, has: 168)
        writer.enumeration(tier, at: 148, has: 172)
        writer.bool(includeSuperseded, at: 136, has: 176)
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
    /// Superseded items too, which are history.
    /// Default: false
    /// Example: true
    package var includeSuperseded: Bool
    package var unknownFields: UnknownFields
}

extension ProtoSearchMemoryRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SearchMemoryRequest",
        size: 176,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 144),
            .field(2, "query", .string, at: 40, has: 148, sensitive: true),
            .field(3, "mode", ProtoSearchMode.schema, at: 136, has: 152),
            .field(4, "limit", .int32, at: 140, has: 156),
            .field(5, "min_score", .double, at: 56, has: 160),
            .repeated(6, "types", ProtoMemoryType.schema, packed: true, at: 72, count: 64),
            .repeated(7, "tags", .string, at: 88, count: 80),
            .message(8, "start_time", at: 96) { GoogleTimestamp.schema },
            .message(9, "end_time", at: 104) { GoogleTimestamp.schema },
            .field(10, "session_id", .string, at: 112, has: 164),
            .field(11, "include_superseded", .bool, at: 128, has: 168),
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
            includeSuperseded: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let query: String = reader.string(at: 40)
        let mode: ProtoSearchMode = reader.enumeration(at: 136)
        let limit: Int32 = reader.int32(at: 140)
        let minScore: Double = reader.double(at: 56)
        let types: [ProtoMemoryType] = reader.enumerations(at: 72, count: 64)
        let tags: [String] = reader.strings(at: 88, count: 80)
        let startTime: GoogleTimestamp? = reader.message(at: 96)
        let endTime: GoogleTimestamp? = reader.message(at: 104)
        let sessionID: String = reader.string(at: 112)
        let includeSuperseded: Bool = reader.bool(at: 128)
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
            includeSuperseded: includeSuperseded,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 144)
        writer.string(query, at: 40, has: 148)
        writer.enumeration(mode, at: 136, has: 152)
        writer.int32(limit, at: 140, has: 156)
        writer.double(minScore, at: 56, has: 160)
        writer.enumerations(types, at: 72, count: 64)
        writer.strings(tags, at: 88, count: 80)
        writer.message(startTime, at: 96)
        writer.message(endTime, at: 104)
        writer.string(sessionID, at: 112, has: 164)
        writer.bool(includeSuperseded, at: 128, has: 168)
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
            L3Byb3RvYnVmL3N0cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byL4CQoKTWVtb3J5SXRlbRIW\
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
            bWVzdGFtcEIGqrsYAlABUgpleHBpcmVUaW1lEkoKD3ZhbGlkX2Zyb21fdGltZRgVIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5U\
            aW1lc3RhbXBCBqq7GAJQAVINdmFsaWRGcm9tVGltZRJMChB2YWxpZF91bnRpbF90aW1lGBYgASgLMhouZ29vZ2xlLnByb3Rv\
            YnVmLlRpbWVzdGFtcEIGqrsYAlABUg52YWxpZFVudGlsVGltZRI4ChRzdXBlcnNlZGVzX21lbW9yeV9pZBgXIAEoCUIGqrsY\
            AlABUhJzdXBlcnNlZGVzTWVtb3J5SWQSPQoXc3VwZXJzZWRlZF9ieV9tZW1vcnlfaWQYGCABKAlCBqq7GAJQAVIUc3VwZXJz\
            ZWRlZEJ5TWVtb3J5SWQSPAoWY29udHJhZGljdHNfbWVtb3J5X2lkcxgZIAMoCUIGqrsYAlABUhRjb250cmFkaWN0c01lbW9y\
            eUlkcxIcCgVtb2RlbBgaIAEoCUIGqrsYAlABUgVtb2RlbCKcBQoQQWRkTWVtb3J5UmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEg\
            ASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSMQoEdHlwZRgCIAEoDjIVLmFpbWVzaC52\
            MS5NZW1vcnlUeXBlQgaquxgCCAFSBHR5cGUSJgoHY29udGVudBgDIAEoCUIMqrsYCAgBGMCEPUgBUgdjb250ZW50EjsKCmNv\
            bmZpZGVuY2UYBCABKAFCFqq7GBIxAAAAAAAAAAA5AAAAAAAA8D9IAFIKY29uZmlkZW5jZYgBARJBCghtZXRhZGF0YRgFIAEo\
            CzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCDKq7GAhIAWCAgARoEFIIbWV0YWRhdGESIAoEdGFncxgGIAMoCUIMqrsYCCgQ\
            cgQIARBAUgR0YWdzEkMKA3R0bBgHIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIWqrsYEjEAAAAAAADwPzkAAAAA\
            A8yyQVIDdHRsEhwKCWltcG9ydGFudBgIIAEoCFIJaW1wb3J0YW50EjwKCnNlc3Npb25faWQYCSABKAlCHaq7GBkYQEIVXltB\
            LVphLXowLTlfLV17MSw2NH0kUglzZXNzaW9uSWQSSgoPaWRlbXBvdGVuY3lfa2V5GAogASgJQiGquxgdGIABQhheW0EtWmEt\
            ejAtOV8uOi1dezEsMTI4fSRSDmlkZW1wb3RlbmN5S2V5Ek8KFHN1cGVyc2VkZXNfbWVtb3J5X2lkGAsgASgJQh2quxgZGEBC\
            FV5bQS1aYS16MC05Xy1dezEsNjR9JFISc3VwZXJzZWRlc01lbW9yeUlkQg0KC19jb25maWRlbmNlItwEChFMaXN0TWVtb3J5\
            UmVxdWVzdBI+CgpuZXR3b3JrX2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQS\
            MwoJcGFnZV9zaXplGAIgASgFQhaquxgSMQAAAAAAAAAAOQAAAAAAAGlAUghwYWdlU2l6ZRI5CgpwYWdlX3Rva2VuGAMgASgJ\
            QhqquxgWGIAEQhFeW0EtWmEtejAtOV89LV0qJFIJcGFnZVRva2VuEjMKBXR5cGVzGAQgAygOMhUuYWltZXNoLnYxLk1lbW9y\
            eVR5cGVCBqq7GAIoBVIFdHlwZXMSIAoEdGFncxgFIAMoCUIMqrsYCCgQcgQIARBAUgR0YWdzEjkKCnN0YXJ0X3RpbWUYBiAB\
            KAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUglzdGFydFRpbWUSNQoIZW5kX3RpbWUYByABKAsyGi5nb29nbGUucHJv\
            dG9idWYuVGltZXN0YW1wUgdlbmRUaW1lEjwKCnNlc3Npb25faWQYCCABKAlCHaq7GBkYQEIVXltBLVphLXowLTlfLV17MSw2\
            NH0kUglzZXNzaW9uSWQSNgoHdGFza19pZBgJIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnRhc2tJZBIp\
            CgR0aWVyGAogASgOMhUuYWltZXNoLnYxLk1lbW9yeVRpZXJSBHRpZXISLQoSaW5jbHVkZV9zdXBlcnNlZGVkGAsgASgIUhFp\
            bmNsdWRlU3VwZXJzZWRlZCJpChJMaXN0TWVtb3J5UmVzcG9uc2USKwoFaXRlbXMYASADKAsyFS5haW1lc2gudjEuTWVtb3J5\
            SXRlbVIFaXRlbXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuIpABChBHZXRNZW1vcnlSZXF1ZXN0\
            Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI8CgltZW1v\
            cnlfaWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCG1lbW9yeUlkIpMBChNEZWxldGVNZW1vcnlS\
            ZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdvcmtJZBI8\
            CgltZW1vcnlfaWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCG1lbW9yeUlkIrwEChNTZWFyY2hN\
            ZW1vcnlSZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdv\
            cmtJZBIhCgVxdWVyeRgCIAEoCUILqrsYBwgBGKAfSAFSBXF1ZXJ5EikKBG1vZGUYAyABKA4yFS5haW1lc2gudjEuU2VhcmNo\
            TW9kZVIEbW9kZRIsCgVsaW1pdBgEIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAABZQFIFbGltaXQSMwoJbWluX3Njb3JlGAUg\
            ASgBQhaquxgSMQAAAAAAAAAAOQAAAAAAAPA/UghtaW5TY29yZRIzCgV0eXBlcxgGIAMoDjIVLmFpbWVzaC52MS5NZW1vcnlU\
            eXBlQgaquxgCKAVSBXR5cGVzEiAKBHRhZ3MYByADKAlCDKq7GAgoEHIECAEQQFIEdGFncxI5CgpzdGFydF90aW1lGAggASgL\
            MhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJc3RhcnRUaW1lEjUKCGVuZF90aW1lGAkgASgLMhouZ29vZ2xlLnByb3Rv\
            YnVmLlRpbWVzdGFtcFIHZW5kVGltZRI8CgpzZXNzaW9uX2lkGAogASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9\
            JFIJc2Vzc2lvbklkEi0KEmluY2x1ZGVfc3VwZXJzZWRlZBgLIAEoCFIRaW5jbHVkZVN1cGVyc2VkZWQiZAoUU2VhcmNoTWVt\
            b3J5UmVzcG9uc2USMAoHbWF0Y2hlcxgBIAMoCzIWLmFpbWVzaC52MS5NZW1vcnlNYXRjaFIHbWF0Y2hlcxIaCghkZWdyYWRl\
            ZBgCIAEoCFIIZGVncmFkZWQikgIKC01lbW9yeU1hdGNoEikKBGl0ZW0YASABKAsyFS5haW1lc2gudjEuTWVtb3J5SXRlbVIE\
            aXRlbRIUCgVzY29yZRgCIAEoAVIFc2NvcmUSIwoNbGV4aWNhbF9zY29yZRgDIAEoAVIMbGV4aWNhbFNjb3JlEiEKDHZlY3Rv\
            cl9zY29yZRgEIAEoAVILdmVjdG9yU2NvcmUSIwoNcmVjZW5jeV9zY29yZRgFIAEoAVIMcmVjZW5jeVNjb3JlEisKDW1hdGNo\
            ZWRfdGVybXMYBiADKAlCBqq7GAJIAVIMbWF0Y2hlZFRlcm1zEigKC2V4cGxhbmF0aW9uGAcgASgJQgaquxgCSAFSC2V4cGxh\
            bmF0aW9uIp8CChJXYXRjaE1lbW9yeVJlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05\
            Xy1dezEsNjR9JFIJbmV0d29ya0lkEjIKBmN1cnNvchgCIAEoCUIaqrsYFhiABEIRXltBLVphLXowLTlfPS1dKiRSBmN1cnNv\
            chIzCgV0eXBlcxgDIAMoDjIVLmFpbWVzaC52MS5NZW1vcnlUeXBlQgaquxgCKAVSBXR5cGVzEmAKEmhlYXJ0YmVhdF9pbnRl\
            cnZhbBgEIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIWqrsYEjEAAAAAAADwPzkAAAAAAABOQFIRaGVhcnRiZWF0\
            SW50ZXJ2YWwi/wIKC01lbW9yeUV2ZW50EhYKBmN1cnNvchgBIAEoCVIGY3Vyc29yEi4KBHRpbWUYAiABKAsyGi5nb29nbGUu\
            cHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEh0KCm5ldHdvcmtfaWQYAyABKAlSCW5ldHdvcmtJZBItCgVhZGRlZBgEIAEoCzIV\
            LmFpbWVzaC52MS5NZW1vcnlJdGVtSABSBWFkZGVkEjsKDGNvbnNvbGlkYXRlZBgFIAEoCzIVLmFpbWVzaC52MS5NZW1vcnlJ\
            dGVtSABSDGNvbnNvbGlkYXRlZBI0CgdyZW1vdmVkGAYgASgLMhguYWltZXNoLnYxLk1lbW9yeVJlbW92ZWRIAFIHcmVtb3Zl\
            ZBIoCgNnYXAYByABKAsyFC5haW1lc2gudjEuU3RyZWFtR2FwSABSA2dhcBI0CgloZWFydGJlYXQYCCABKAsyFC5haW1lc2gu\
            djEuSGVhcnRiZWF0SABSCWhlYXJ0YmVhdEIHCgVldmVudCKPAQoNTWVtb3J5UmVtb3ZlZBIbCgltZW1vcnlfaWQYASABKAlS\
            CG1lbW9yeUlkEikKBHR5cGUYAiABKA4yFS5haW1lc2gudjEuTWVtb3J5VHlwZVIEdHlwZRI2CgZyZWFzb24YAyABKA4yHi5h\
            aW1lc2gudjEuTWVtb3J5UmVtb3ZhbFJlYXNvblIGcmVhc29uIocEChRDcmVhdGVTZXNzaW9uUmVxdWVzdBI+CgpuZXR3b3Jr\
            X2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSNgoHdXNlcl9pZBgCIAEoCUId\
            qrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnVzZXJJZBJDCgN0dGwYAyABKAsyGS5nb29nbGUucHJvdG9idWYuRHVy\
            YXRpb25CFqq7GBIxAAAAAAAATkA5AAAAAIDGQ0FSA3R0bBI/Cgdjb250ZXh0GAQgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0\
            cnVjdEIMqrsYCEgBYICAEGgQUgdjb250ZXh0EmoKBmxhYmVscxgFIAMoCzIrLmFpbWVzaC52MS5DcmVhdGVTZXNzaW9uUmVx\
            dWVzdC5MYWJlbHNFbnRyeUIlqrsYISggYIBAchoIARA/GhReW2Etel1bYS16MC05Xy4vLV0qJFIGbGFiZWxzEkoKD2lkZW1w\
            b3RlbmN5X2tleRgGIAEoCUIhqrsYHRiAAUIYXltBLVphLXowLTlfLjotXXsxLDEyOH0kUg5pZGVtcG90ZW5jeUtleRo5CgtM\
            YWJlbHNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIpMBChFHZXRTZXNzaW9uUmVx\
            dWVzdBI+CgpuZXR3b3JrX2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSPgoK\
            c2Vzc2lvbl9pZBgCIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJc2Vzc2lvbklkIpsCChNUb3VjaFNl\
            c3Npb25SZXF1ZXN0Ej4KCm5ldHdvcmtfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCW5ldHdv\
            cmtJZBI+CgpzZXNzaW9uX2lkGAIgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUglzZXNzaW9uSWQSQwoD\
            dHRsGAMgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQhaquxgSMQAAAAAAAE5AOQAAAACAxkNBUgN0dGwSPwoHY29u\
            dGV4dBgEIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCDKq7GAhIAWCAgBBoEFIHY29udGV4dCKTAQoRRW5kU2Vzc2lv\
            blJlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEoCUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lk\
            Ej4KCnNlc3Npb25faWQYAiABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCXNlc3Npb25JZCqoAQoKTWVt\
            b3J5VHlwZRIbChdNRU1PUllfVFlQRV9VTlNQRUNJRklFRBAAEhQKEE1FTU9SWV9UWVBFX0ZBQ1QQARIXChNNRU1PUllfVFlQ\
            RV9DT05URVhUEAISGAoUTUVNT1JZX1RZUEVfREVDSVNJT04QAxIYChRNRU1PUllfVFlQRV9GRUVEQkFDSxAEEhoKFk1FTU9S\
            WV9UWVBFX0VYUEVSSUVOQ0UQBSpgCgpNZW1vcnlUaWVyEhsKF01FTU9SWV9USUVSX1VOU1BFQ0lGSUVEEAASGgoWTUVNT1JZ\
            X1RJRVJfU0hPUlRfVEVSTRABEhkKFU1FTU9SWV9USUVSX0xPTkdfVEVSTRACKnIKClNlYXJjaE1vZGUSGwoXU0VBUkNIX01P\
            REVfVU5TUEVDSUZJRUQQABIWChJTRUFSQ0hfTU9ERV9IWUJSSUQQARIXChNTRUFSQ0hfTU9ERV9MRVhJQ0FMEAISFgoSU0VB\
            UkNIX01PREVfVkVDVE9SEAMqpAEKE01lbW9yeVJlbW92YWxSZWFzb24SJQohTUVNT1JZX1JFTU9WQUxfUkVBU09OX1VOU1BF\
            Q0lGSUVEEAASIQodTUVNT1JZX1JFTU9WQUxfUkVBU09OX0RFTEVURUQQARIhCh1NRU1PUllfUkVNT1ZBTF9SRUFTT05fRVhQ\
            SVJFRBACEiAKHE1FTU9SWV9SRU1PVkFMX1JFQVNPTl9FUkFTRUQQAzLfCgoNTWVtb3J5U2VydmljZRJ4CglBZGRNZW1vcnkS\
            Gy5haW1lc2gudjEuQWRkTWVtb3J5UmVxdWVzdBoVLmFpbWVzaC52MS5NZW1vcnlJdGVtIjeC0+STAisiJi9hcGkvbWVzaC9u\
            ZXR3b3Jrcy97bmV0d29ya19pZH0vbWVtb3J5OgEqsrsYAggEEoEBCgpMaXN0TWVtb3J5EhwuYWltZXNoLnYxLkxpc3RNZW1v\
            cnlSZXF1ZXN0Gh0uYWltZXNoLnYxLkxpc3RNZW1vcnlSZXNwb25zZSI2gtPkkwIoEiYvYXBpL21lc2gvbmV0d29ya3Mve25l\
            dHdvcmtfaWR9L21lbW9yebK7GAQIAhgBEoMBCglHZXRNZW1vcnkSGy5haW1lc2gudjEuR2V0TWVtb3J5UmVxdWVzdBoVLmFp\
            bWVzaC52MS5NZW1vcnlJdGVtIkKC0+STAjQSMi9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vbWVtb3J5L3ttZW1v\
            cnlfaWR9srsYBAgCGAESigEKDERlbGV0ZU1lbW9yeRIeLmFpbWVzaC52MS5EZWxldGVNZW1vcnlSZXF1ZXN0GhYuZ29vZ2xl\
            LnByb3RvYnVmLkVtcHR5IkKC0+STAjQqMi9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vbWVtb3J5L3ttZW1vcnlf\
            aWR9srsYBAgFGAESkQEKDFNlYXJjaE1lbW9yeRIeLmFpbWVzaC52MS5TZWFyY2hNZW1vcnlSZXF1ZXN0Gh8uYWltZXNoLnYx\
            LlNlYXJjaE1lbW9yeVJlc3BvbnNlIkCC0+STAjIiLS9hcGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vbWVtb3J5L3Nl\
            YXJjaDoBKrK7GAQIAhgBEogBCgtXYXRjaE1lbW9yeRIdLmFpbWVzaC52MS5XYXRjaE1lbW9yeVJlcXVlc3QaFi5haW1lc2gu\
            djEuTWVtb3J5RXZlbnQiQILT5JMCLxItL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS9tZW1vcnkvZXZlbnRzsrsY\
            BwgCEgECGAEwARJ/Cg1DcmVhdGVTZXNzaW9uEh8uYWltZXNoLnYxLkNyZWF0ZVNlc3Npb25SZXF1ZXN0GhIuYWltZXNoLnYx\
            LlNlc3Npb24iOYLT5JMCLSIoL2FwaS9tZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS9zZXNzaW9uczoBKrK7GAIIBBKFAQoK\
            R2V0U2Vzc2lvbhIcLmFpbWVzaC52MS5HZXRTZXNzaW9uUmVxdWVzdBoSLmFpbWVzaC52MS5TZXNzaW9uIkWC0+STAjcSNS9h\
            cGkvbWVzaC9uZXR3b3Jrcy97bmV0d29ya19pZH0vc2Vzc2lvbnMve3Nlc3Npb25faWR9srsYBAgCGAESjAEKDFRvdWNoU2Vz\
            c2lvbhIeLmFpbWVzaC52MS5Ub3VjaFNlc3Npb25SZXF1ZXN0GhIuYWltZXNoLnYxLlNlc3Npb24iSILT5JMCOiI1L2FwaS9t\
            ZXNoL25ldHdvcmtzL3tuZXR3b3JrX2lkfS9zZXNzaW9ucy97c2Vzc2lvbl9pZH06ASqyuxgECAMYARKFAQoKRW5kU2Vzc2lv\
            bhIcLmFpbWVzaC52MS5FbmRTZXNzaW9uUmVxdWVzdBoSLmFpbWVzaC52MS5TZXNzaW9uIkWC0+STAjcqNS9hcGkvbWVzaC9u\
            ZXR3b3Jrcy97bmV0d29ya19pZH0vc2Vzc2lvbnMve3Nlc3Npb25faWR9srsYBAgDGAFCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
