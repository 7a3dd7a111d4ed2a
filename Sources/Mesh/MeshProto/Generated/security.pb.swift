// Made by protoc-gen-mesh from aimesh/v1/security.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// What kind of caller a key is for.
package enum ProtoApiKeyRole: MessageEnum {
    /// Not set.
    case unspecified
    /// A person. Sees what is the user's own.
    case user
    /// An operator. Sees all of the tenant.
    case admin
    /// A program that acts for users of its tenant.
    case service
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .user,
        .admin,
        .service,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ApiKeyRole",
        [
            (0, "API_KEY_ROLE_UNSPECIFIED"),
            (1, "API_KEY_ROLE_USER"),
            (2, "API_KEY_ROLE_ADMIN"),
            (3, "API_KEY_ROLE_SERVICE"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .user
        case 2: self = .admin
        case 3: self = .service
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .user: 1
        case .admin: 2
        case .service: 3
        case .unrecognized(let number): number
        }
    }
}

/// What a key may do. WRITE includes CREATE, ADMIN includes all.
package enum ProtoApiKeyScope: MessageEnum {
    /// Not set.
    case unspecified
    /// Look at things.
    case read
    /// Change things and run work.
    case write
    /// Make new things.
    case create
    /// Remove things.
    case delete
    /// Keys, audit, retention, other users' data.
    case admin
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .read,
        .write,
        .create,
        .delete,
        .admin,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ApiKeyScope",
        [
            (0, "API_KEY_SCOPE_UNSPECIFIED"),
            (1, "API_KEY_SCOPE_READ"),
            (2, "API_KEY_SCOPE_WRITE"),
            (3, "API_KEY_SCOPE_CREATE"),
            (4, "API_KEY_SCOPE_DELETE"),
            (5, "API_KEY_SCOPE_ADMIN"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .read
        case 2: self = .write
        case 3: self = .create
        case 4: self = .delete
        case 5: self = .admin
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .read: 1
        case .write: 2
        case .create: 3
        case .delete: 4
        case .admin: 5
        case .unrecognized(let number): number
        }
    }
}

/// Whether a key works.
package enum ProtoApiKeyStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It works.
    case active
    /// It was revoked.
    case revoked
    /// Its time ran out.
    case expired
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .active,
        .revoked,
        .expired,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.ApiKeyStatus",
        [
            (0, "API_KEY_STATUS_UNSPECIFIED"),
            (1, "API_KEY_STATUS_ACTIVE"),
            (2, "API_KEY_STATUS_REVOKED"),
            (3, "API_KEY_STATUS_EXPIRED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .revoked
        case 3: self = .expired
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .active: 1
        case .revoked: 2
        case .expired: 3
        case .unrecognized(let number): number
        }
    }
}

/// How an action ended.
package enum ProtoAuditOutcome: MessageEnum {
    /// Not set.
    case unspecified
    /// It was done.
    case succeeded
    /// The caller was not allowed to.
    case denied
    /// It went wrong.
    case failed
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .succeeded,
        .denied,
        .failed,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.AuditOutcome",
        [
            (0, "AUDIT_OUTCOME_UNSPECIFIED"),
            (1, "AUDIT_OUTCOME_SUCCEEDED"),
            (2, "AUDIT_OUTCOME_DENIED"),
            (3, "AUDIT_OUTCOME_FAILED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .succeeded
        case 2: self = .denied
        case 3: self = .failed
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .succeeded: 1
        case .denied: 2
        case .failed: 3
        case .unrecognized(let number): number
        }
    }
}

/// An API key, without its secret.
package struct ProtoApiKey: Message {
    /// The id, made by the server.
    package var id: String
    /// The user that it speaks for.
    package var userID: String
    /// The tenant that it works in.
    package var tenantID: String
    /// What kind of caller it is.
    package var role: ProtoApiKeyRole
    /// What it may do.
    package var scopes: [ProtoApiKeyScope]
    /// What it is for.
    package var description: String
    /// Whether it works.
    package var status: ProtoApiKeyStatus
    /// When it was made.
    package var createTime: GoogleTimestamp?
    /// When it stops working. Unset when it does not expire.
    package var expireTime: GoogleTimestamp?
    /// When it was last used, to the minute.
    package var lastUseTime: GoogleTimestamp?
    /// When it was revoked.
    package var revokeTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoApiKey {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ApiKey",
        size: 168,
        fields: [
            .field(1, "id", .string, at: 24, has: 144),
            .field(2, "user_id", .string, at: 40, has: 148),
            .field(3, "tenant_id", .string, at: 56, has: 152),
            .field(4, "role", ProtoApiKeyRole.schema, at: 136, has: 156),
            .repeated(5, "scopes", ProtoApiKeyScope.schema, packed: true, at: 80, count: 72),
            .field(6, "description", .string, at: 88, has: 160),
            .field(7, "status", ProtoApiKeyStatus.schema, at: 140, has: 164),
            .message(8, "create_time", at: 104) { GoogleTimestamp.schema },
            .message(9, "expire_time", at: 112) { GoogleTimestamp.schema },
            .message(10, "last_use_time", at: 120) { GoogleTimestamp.schema },
            .message(11, "revoke_time", at: 128) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            userID: "",
            tenantID: "",
            role: .init(),
            scopes: [],
            description: "",
            status: .init(),
            createTime: nil,
            expireTime: nil,
            lastUseTime: nil,
            revokeTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let userID: String = reader.string(at: 40)
        let tenantID: String = reader.string(at: 56)
        let role: ProtoApiKeyRole = reader.enumeration(at: 136)
        let scopes: [ProtoApiKeyScope] = reader.enumerations(at: 80, count: 72)
        let description: String = reader.string(at: 88)
        let status: ProtoApiKeyStatus = reader.enumeration(at: 140)
        let createTime: GoogleTimestamp? = reader.message(at: 104)
        let expireTime: GoogleTimestamp? = reader.message(at: 112)
        let lastUseTime: GoogleTimestamp? = reader.message(at: 120)
        let revokeTime: GoogleTimestamp? = reader.message(at: 128)
        self.init(
            id: id,
            userID: userID,
            tenantID: tenantID,
            role: role,
            scopes: scopes,
            description: description,
            status: status,
            createTime: createTime,
            expireTime: expireTime,
            lastUseTime: lastUseTime,
            revokeTime: revokeTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 144)
        writer.string(userID, at: 40, has: 148)
        writer.string(tenantID, at: 56, has: 152)
        writer.enumeration(role, at: 136, has: 156)
        writer.enumerations(scopes, at: 80, count: 72)
        writer.string(description, at: 88, has: 160)
        writer.enumeration(status, at: 140, has: 164)
        writer.message(createTime, at: 104)
        writer.message(expireTime, at: 112)
        writer.message(lastUseTime, at: 120)
        writer.message(revokeTime, at: 128)
        writer.unknownFields(unknownFields)
    }
}

/// Makes a key.
package struct ProtoCreateApiKeyRequest: Message {
    /// The user that the key speaks for.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "user123"
    package var userID: String
    /// What kind of caller it is for.
    /// Default: user
    /// Example: "user"
    package var role: ProtoApiKeyRole
    /// What it may do.
    /// Range: up to 5 items
    /// Default: read
    /// Example: ["read", "write"]
    package var scopes: [ProtoApiKeyScope]
    /// The tenant that it works in. Another one than the caller's only with a key of the operator.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: the tenant of the caller
    /// Example: "acme"
    package var tenantID: String
    /// What it is for.
    /// Range: up to 200 characters
    /// Default: empty
    /// Example: "Campaign service, production"
    package var description: String
    /// How long it works.
    /// Range: 60 to 315,360,000 s
    /// Default: it does not expire
    /// Example: "7776000s"
    package var ttl: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension ProtoCreateApiKeyRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CreateApiKeyRequest",
        size: 120,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 100),
            .field(2, "role", ProtoApiKeyRole.schema, at: 96, has: 104),
            .repeated(3, "scopes", ProtoApiKeyScope.schema, packed: true, at: 48, count: 40),
            .field(4, "tenant_id", .string, at: 56, has: 108),
            .field(5, "description", .string, at: 72, has: 112),
            .message(6, "ttl", at: 88) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            role: .init(),
            scopes: [],
            tenantID: "",
            description: "",
            ttl: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let role: ProtoApiKeyRole = reader.enumeration(at: 96)
        let scopes: [ProtoApiKeyScope] = reader.enumerations(at: 48, count: 40)
        let tenantID: String = reader.string(at: 56)
        let description: String = reader.string(at: 72)
        let ttl: GoogleDuration? = reader.message(at: 88)
        self.init(
            userID: userID,
            role: role,
            scopes: scopes,
            tenantID: tenantID,
            description: description,
            ttl: ttl,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 100)
        writer.enumeration(role, at: 96, has: 104)
        writer.enumerations(scopes, at: 48, count: 40)
        writer.string(tenantID, at: 56, has: 108)
        writer.string(description, at: 72, has: 112)
        writer.message(ttl, at: 88)
        writer.unknownFields(unknownFields)
    }
}

/// A new key.
package struct ProtoCreateApiKeyResponse: Message {
    /// The key itself: user.timestamp.signature. It is not shown again.
    package var apiKey: String
    /// What is stored about it.
    package var key: ProtoApiKey?
    package var unknownFields: UnknownFields
}

extension ProtoCreateApiKeyResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CreateApiKeyResponse",
        size: 56,
        fields: [
            .field(1, "api_key", .string, at: 24, has: 48, sensitive: true),
            .message(2, "key", at: 40) { ProtoApiKey.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            apiKey: "",
            key: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let apiKey: String = reader.string(at: 24)
        let key: ProtoApiKey? = reader.message(at: 40)
        self.init(
            apiKey: apiKey,
            key: key,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(apiKey, at: 24, has: 48)
        writer.message(key, at: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Lists keys.
package struct ProtoListApiKeysRequest: Message {
    /// Only keys of this user.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all of the tenant
    /// Example: "user123"
    package var userID: String
    /// Revoked and expired keys too.
    /// Default: false
    /// Example: true
    package var includeInactive: Bool
    /// The most keys to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListApiKeysRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListApiKeysRequest",
        size: 88,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 68),
            .field(2, "include_inactive", .bool, at: 40, has: 72),
            .field(3, "page_size", .int32, at: 64, has: 76),
            .field(4, "page_token", .string, at: 48, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            includeInactive: false,
            pageSize: 0,
            pageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let includeInactive: Bool = reader.bool(at: 40)
        let pageSize: Int32 = reader.int32(at: 64)
        let pageToken: String = reader.string(at: 48)
        self.init(
            userID: userID,
            includeInactive: includeInactive,
            pageSize: pageSize,
            pageToken: pageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 68)
        writer.bool(includeInactive, at: 40, has: 72)
        writer.int32(pageSize, at: 64, has: 76)
        writer.string(pageToken, at: 48, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// A page of keys.
package struct ProtoListApiKeysResponse: Message {
    /// The keys.
    package var apiKeys: [ProtoApiKey]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListApiKeysResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListApiKeysResponse",
        size: 64,
        fields: [
            .repeated(1, "api_keys", at: 32, count: 24) { ProtoApiKey.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            apiKeys: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let apiKeys: [ProtoApiKey] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            apiKeys: apiKeys,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(apiKeys, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Revokes a key.
package struct ProtoRevokeApiKeyRequest: Message {
    /// The id of the key, or the key itself. Prefer the id: addresses end up in logs of proxies.
    /// Range: 1 to 256 characters, matching ^[A-Za-z0-9._-]{1,256}$
    /// Example: "key_31c8"
    package var apiKey: String
    package var unknownFields: UnknownFields
}

extension ProtoRevokeApiKeyRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.RevokeApiKeyRequest",
        size: 48,
        fields: [
            .field(1, "api_key", .string, at: 24, has: 40, sensitive: true),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            apiKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let apiKey: String = reader.string(at: 24)
        self.init(
            apiKey: apiKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(apiKey, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Finds entries of the audit log.
package struct ProtoQueryAuditLogRequest: Message {
    /// Only what this user did.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "user123"
    package var userID: String
    /// Only what was done to this kind of thing.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: all
    /// Example: "network"
    package var resourceType: String
    /// Only what was done to this thing.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all
    /// Example: "net_5f2a91"
    package var resourceID: String
    /// Only this action.
    /// Range: up to 64 characters, matching ^[a-z][a-z0-9_]*$
    /// Default: all
    /// Example: "create_network"
    package var action: String
    /// Only what ended like this.
    /// Default: all
    /// Example: "DENIED"
    package var outcome: ProtoAuditOutcome
    /// Only what happened at this moment or later.
    /// Default: all
    /// Example: "2026-11-01T00:00:00Z"
    package var startTime: GoogleTimestamp?
    /// Only what happened before this moment.
    /// Default: all
    /// Example: "2026-12-01T00:00:00Z"
    package var endTime: GoogleTimestamp?
    /// The most entries to answer. 0 means the default.
    /// Range: 0 to 1000
    /// Default: 100
    /// Example: 10
    package var limit: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoQueryAuditLogRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.QueryAuditLogRequest",
        size: 160,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 128),
            .field(2, "resource_type", .string, at: 40, has: 132),
            .field(3, "resource_id", .string, at: 56, has: 136),
            .field(4, "action", .string, at: 72, has: 140),
            .field(5, "outcome", ProtoAuditOutcome.schema, at: 120, has: 144),
            .message(6, "start_time", at: 88) { GoogleTimestamp.schema },
            .message(7, "end_time", at: 96) { GoogleTimestamp.schema },
            .field(8, "limit", .int32, at: 124, has: 148),
            .field(9, "page_token", .string, at: 104, has: 152),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            resourceType: "",
            resourceID: "",
            action: "",
            outcome: .init(),
            startTime: nil,
            endTime: nil,
            limit: 0,
            pageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let resourceType: String = reader.string(at: 40)
        let resourceID: String = reader.string(at: 56)
        let action: String = reader.string(at: 72)
        let outcome: ProtoAuditOutcome = reader.enumeration(at: 120)
        let startTime: GoogleTimestamp? = reader.message(at: 88)
        let endTime: GoogleTimestamp? = reader.message(at: 96)
        let limit: Int32 = reader.int32(at: 124)
        let pageToken: String = reader.string(at: 104)
        self.init(
            userID: userID,
            resourceType: resourceType,
            resourceID: resourceID,
            action: action,
            outcome: outcome,
            startTime: startTime,
            endTime: endTime,
            limit: limit,
            pageToken: pageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 128)
        writer.string(resourceType, at: 40, has: 132)
        writer.string(resourceID, at: 56, has: 136)
        writer.string(action, at: 72, has: 140)
        writer.enumeration(outcome, at: 120, has: 144)
        writer.message(startTime, at: 88)
        writer.message(endTime, at: 96)
        writer.int32(limit, at: 124, has: 148)
        writer.string(pageToken, at: 104, has: 152)
        writer.unknownFields(unknownFields)
    }
}

/// A page of the audit log.
package struct ProtoQueryAuditLogResponse: Message {
    /// The entries.
    package var entries: [ProtoAuditEntry]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoQueryAuditLogResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.QueryAuditLogResponse",
        size: 64,
        fields: [
            .repeated(1, "entries", at: 32, count: 24) { ProtoAuditEntry.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            entries: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let entries: [ProtoAuditEntry] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            entries: entries,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(entries, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Who did what, when, from where.
package struct ProtoAuditEntry: Message {
    /// The id.
    package var id: String
    /// Its place in the log, without gaps.
    package var sequence: Int64
    /// When it happened.
    package var time: GoogleTimestamp?
    /// Who did it.
    package var userID: String
    /// The tenant of the user.
    package var tenantID: String
    /// The role of the key.
    package var role: ProtoApiKeyRole
    /// What was done, as in create_network.
    package var action: String
    /// The kind of thing that it was done to.
    package var resourceType: String
    /// The thing that it was done to.
    package var resourceID: String
    /// The network of the thing.
    package var networkID: String
    /// How it ended.
    package var outcome: ProtoAuditOutcome
    /// The gRPC status code of the call.
    package var statusCode: Int32
    /// The IP address of the caller.
    package var clientAddress: String
    /// The session of the caller.
    package var sessionID: String
    /// The id of the call in logs and traces.
    package var requestID: String
    /// More, by the kind of action. Never contents or secrets.
    package var details: GoogleStruct?
    /// The hash of the entry before.
    package var previousHash: [UInt8]
    /// The keyed hash (HMAC) of this entry with previous_hash. A changed, missing or inserted entry breaks the chain.
    package var hash: [UInt8]
    package var unknownFields: UnknownFields
}

extension ProtoAuditEntry {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.AuditEntry",
        size: 320,
        fields: [
            .field(1, "id", .string, at: 24, has: 252),
            .field(2, "sequence", .int64, at: 40, has: 256),
            .message(3, "time", at: 48) { GoogleTimestamp.schema },
            .field(4, "user_id", .string, at: 56, has: 260),
            .field(5, "tenant_id", .string, at: 72, has: 264),
            .field(6, "role", ProtoApiKeyRole.schema, at: 240, has: 268),
            .field(7, "action", .string, at: 88, has: 272),
            .field(8, "resource_type", .string, at: 104, has: 276),
            .field(9, "resource_id", .string, at: 120, has: 280),
            .field(10, "network_id", .string, at: 136, has: 284),
            .field(11, "outcome", ProtoAuditOutcome.schema, at: 244, has: 288),
            .field(12, "status_code", .int32, at: 248, has: 292),
            .field(13, "client_address", .string, at: 152, has: 296, sensitive: true),
            .field(14, "session_id", .string, at: 168, has: 300),
            .field(15, "request_id", .string, at: 184, has: 304),
            .message(16, "details", at: 200, sensitive: true) { GoogleStruct.schema },
            .field(17, "previous_hash", .bytes, at: 208, has: 308),
            .field(18, "hash", .bytes, at: 224, has: 312),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            sequence: 0,
            time: nil,
            userID: "",
            tenantID: "",
            role: .init(),
            action: "",
            resourceType: "",
            resourceID: "",
            networkID: "",
            outcome: .init(),
            statusCode: 0,
            clientAddress: "",
            sessionID: "",
            requestID: "",
            details: nil,
            previousHash: [],
            hash: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let sequence: Int64 = reader.int64(at: 40)
        let time: GoogleTimestamp? = reader.message(at: 48)
        let userID: String = reader.string(at: 56)
        let tenantID: String = reader.string(at: 72)
        let role: ProtoApiKeyRole = reader.enumeration(at: 240)
        let action: String = reader.string(at: 88)
        let resourceType: String = reader.string(at: 104)
        let resourceID: String = reader.string(at: 120)
        let networkID: String = reader.string(at: 136)
        let outcome: ProtoAuditOutcome = reader.enumeration(at: 244)
        let statusCode: Int32 = reader.int32(at: 248)
        let clientAddress: String = reader.string(at: 152)
        let sessionID: String = reader.string(at: 168)
        let requestID: String = reader.string(at: 184)
        let details: GoogleStruct? = reader.message(at: 200)
        let previousHash: [UInt8] = reader.bytes(at: 208)
        let hash: [UInt8] = reader.bytes(at: 224)
        self.init(
            id: id,
            sequence: sequence,
            time: time,
            userID: userID,
            tenantID: tenantID,
            role: role,
            action: action,
            resourceType: resourceType,
            resourceID: resourceID,
            networkID: networkID,
            outcome: outcome,
            statusCode: statusCode,
            clientAddress: clientAddress,
            sessionID: sessionID,
            requestID: requestID,
            details: details,
            previousHash: previousHash,
            hash: hash,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 252)
        writer.int64(sequence, at: 40, has: 256)
        writer.message(time, at: 48)
        writer.string(userID, at: 56, has: 260)
        writer.string(tenantID, at: 72, has: 264)
        writer.enumeration(role, at: 240, has: 268)
        writer.string(action, at: 88, has: 272)
        writer.string(resourceType, at: 104, has: 276)
        writer.string(resourceID, at: 120, has: 280)
        writer.string(networkID, at: 136, has: 284)
        writer.enumeration(outcome, at: 244, has: 288)
        writer.int32(statusCode, at: 248, has: 292)
        writer.string(clientAddress, at: 152, has: 296)
        writer.string(sessionID, at: 168, has: 300)
        writer.string(requestID, at: 184, has: 304)
        writer.message(details, at: 200)
        writer.bytes(previousHash, at: 208, has: 308)
        writer.bytes(hash, at: 224, has: 312)
        writer.unknownFields(unknownFields)
    }
}

/// Sets how long data are kept.
package struct ProtoSetRetentionPolicyRequest: Message {
    /// How many days data are kept.
    /// Range: 1 to 3650
    /// Example: 180
    package var retentionDays: Int32
    /// The same for tasks with their journals.
    /// Range: 1 to 3650
    /// Default: retention_days
    /// Example: 90
    package var taskRetentionDays: Int32?
    /// The same for short-term memory.
    /// Range: 1 to 3650
    /// Default: retention_days
    /// Example: 90
    package var memoryRetentionDays: Int32?
    /// The same for ended sessions.
    /// Range: 1 to 3650
    /// Default: retention_days
    /// Example: 30
    package var sessionRetentionDays: Int32?
    /// The same for the audit log.
    /// Range: 30 to 3650
    /// Default: retention_days, at least 30
    /// Example: 365
    package var auditRetentionDays: Int32?
    package var unknownFields: UnknownFields
}

extension ProtoSetRetentionPolicyRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SetRetentionPolicyRequest",
        size: 64,
        fields: [
            .field(1, "retention_days", .int32, at: 24, has: 44),
            .optional(2, "task_retention_days", .int32, at: 28, has: 48),
            .optional(3, "memory_retention_days", .int32, at: 32, has: 52),
            .optional(4, "session_retention_days", .int32, at: 36, has: 56),
            .optional(5, "audit_retention_days", .int32, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            retentionDays: 0,
            taskRetentionDays: nil,
            memoryRetentionDays: nil,
            sessionRetentionDays: nil,
            auditRetentionDays: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let retentionDays: Int32 = reader.int32(at: 24)
        let taskRetentionDays: Int32? = reader.has(48) ? reader.int32(at: 28) : nil
        let memoryRetentionDays: Int32? = reader.has(52) ? reader.int32(at: 32) : nil
        let sessionRetentionDays: Int32? = reader.has(56) ? reader.int32(at: 36) : nil
        let auditRetentionDays: Int32? = reader.has(60) ? reader.int32(at: 40) : nil
        self.init(
            retentionDays: retentionDays,
            taskRetentionDays: taskRetentionDays,
            memoryRetentionDays: memoryRetentionDays,
            sessionRetentionDays: sessionRetentionDays,
            auditRetentionDays: auditRetentionDays,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(retentionDays, at: 24, has: 44)
        writer.int32(taskRetentionDays, at: 28, has: 48)
        writer.int32(memoryRetentionDays, at: 32, has: 52)
        writer.int32(sessionRetentionDays, at: 36, has: 56)
        writer.int32(auditRetentionDays, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// How long data are kept.
package struct ProtoRetentionPolicy: Message {
    /// How many days data are kept.
    package var retentionDays: Int32
    /// The same for tasks with their journals.
    package var taskRetentionDays: Int32
    /// The same for short-term memory. Long-term memory is kept until somebody deletes it.
    package var memoryRetentionDays: Int32
    /// The same for ended sessions.
    package var sessionRetentionDays: Int32
    /// The same for the audit log.
    package var auditRetentionDays: Int32
    /// Who set it.
    package var updateUserID: String
    /// When it was set.
    package var updateTime: GoogleTimestamp?
    /// When data were last cleaned up.
    package var lastCleanupTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoRetentionPolicy {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.RetentionPolicy",
        size: 104,
        fields: [
            .field(1, "retention_days", .int32, at: 56, has: 76),
            .field(2, "task_retention_days", .int32, at: 60, has: 80),
            .field(3, "memory_retention_days", .int32, at: 64, has: 84),
            .field(4, "session_retention_days", .int32, at: 68, has: 88),
            .field(5, "audit_retention_days", .int32, at: 72, has: 92),
            .field(6, "update_user_id", .string, at: 24, has: 96),
            .message(7, "update_time", at: 40) { GoogleTimestamp.schema },
            .message(8, "last_cleanup_time", at: 48) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            retentionDays: 0,
            taskRetentionDays: 0,
            memoryRetentionDays: 0,
            sessionRetentionDays: 0,
            auditRetentionDays: 0,
            updateUserID: "",
            updateTime: nil,
            lastCleanupTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let retentionDays: Int32 = reader.int32(at: 56)
        let taskRetentionDays: Int32 = reader.int32(at: 60)
        let memoryRetentionDays: Int32 = reader.int32(at: 64)
        let sessionRetentionDays: Int32 = reader.int32(at: 68)
        let auditRetentionDays: Int32 = reader.int32(at: 72)
        let updateUserID: String = reader.string(at: 24)
        let updateTime: GoogleTimestamp? = reader.message(at: 40)
        let lastCleanupTime: GoogleTimestamp? = reader.message(at: 48)
        self.init(
            retentionDays: retentionDays,
            taskRetentionDays: taskRetentionDays,
            memoryRetentionDays: memoryRetentionDays,
            sessionRetentionDays: sessionRetentionDays,
            auditRetentionDays: auditRetentionDays,
            updateUserID: updateUserID,
            updateTime: updateTime,
            lastCleanupTime: lastCleanupTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(retentionDays, at: 56, has: 76)
        writer.int32(taskRetentionDays, at: 60, has: 80)
        writer.int32(memoryRetentionDays, at: 64, has: 84)
        writer.int32(sessionRetentionDays, at: 68, has: 88)
        writer.int32(auditRetentionDays, at: 72, has: 92)
        writer.string(updateUserID, at: 24, has: 96)
        writer.message(updateTime, at: 40)
        writer.message(lastCleanupTime, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// Asks how long data are kept.
package struct ProtoGetRetentionPolicyRequest: Message {
    package var unknownFields: UnknownFields
}

extension ProtoGetRetentionPolicyRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetRetentionPolicyRequest",
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

/// Asks for all data of a user.
package struct ProtoExportUserRequest: Message {
    /// The user.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "user123"
    package var userID: String
    package var unknownFields: UnknownFields
}

extension ProtoExportUserRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ExportUserRequest",
        size: 48,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        self.init(
            userID: userID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// One record of a user.
package struct ProtoExportUserResponse: Message {
    /// The record.
    package var record: Record?
    package var unknownFields: UnknownFields

    /// The record.
    package enum Record: Hashable, Sendable {
        /// A network that the user made.
        case network(ProtoNetwork)
        /// A task that the user submitted.
        case task(ProtoTask)
        /// A memory item of the user.
        case memory(ProtoMemoryItem)
        /// A session of the user.
        case session(ProtoSession)
        /// A key of the user.
        case apiKey(ProtoApiKey)
        /// Something that the user did.
        case auditEntry(ProtoAuditEntry)
        /// The end of the export. Without it the export is not complete.
        case summary(ProtoExportSummary)
    }
}

extension ProtoExportUserResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ExportUserResponse",
        size: 40,
        oneofs: ["record"],
        fields: [
            .oneof(1, "network", of: 0, at: 24, case: 32) { ProtoNetwork.schema },
            .oneof(2, "task", of: 0, at: 24, case: 32) { ProtoTask.schema },
            .oneof(3, "memory", of: 0, at: 24, case: 32) { ProtoMemoryItem.schema },
            .oneof(4, "session", of: 0, at: 24, case: 32) { ProtoSession.schema },
            .oneof(5, "api_key", of: 0, at: 24, case: 32) { ProtoApiKey.schema },
            .oneof(6, "audit_entry", of: 0, at: 24, case: 32) { ProtoAuditEntry.schema },
            .oneof(7, "summary", of: 0, at: 24, case: 32) { ProtoExportSummary.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            record: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let record: Record? =
            switch reader.oneofCase(32) {
            case 1: .network(reader.messageOrEmpty(at: 24))
            case 2: .task(reader.messageOrEmpty(at: 24))
            case 3: .memory(reader.messageOrEmpty(at: 24))
            case 4: .session(reader.messageOrEmpty(at: 24))
            case 5: .apiKey(reader.messageOrEmpty(at: 24))
            case 6: .auditEntry(reader.messageOrEmpty(at: 24))
            case 7: .summary(reader.messageOrEmpty(at: 24))
            default: nil
            }
        self.init(
            record: record,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch record {
        case .network(let value)?:
            writer.message(value, at: 24, number: 1, case: 32)
        case .task(let value)?:
            writer.message(value, at: 24, number: 2, case: 32)
        case .memory(let value)?:
            writer.message(value, at: 24, number: 3, case: 32)
        case .session(let value)?:
            writer.message(value, at: 24, number: 4, case: 32)
        case .apiKey(let value)?:
            writer.message(value, at: 24, number: 5, case: 32)
        case .auditEntry(let value)?:
            writer.message(value, at: 24, number: 6, case: 32)
        case .summary(let value)?:
            writer.message(value, at: 24, number: 7, case: 32)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// The end of an export.
package struct ProtoExportSummary: Message {
    /// Records that were sent before it.
    package var recordCount: Int32
    /// When the export ended.
    package var time: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoExportSummary {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ExportSummary",
        size: 40,
        fields: [
            .field(1, "record_count", .int32, at: 32, has: 36),
            .message(2, "time", at: 24) { GoogleTimestamp.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            recordCount: 0,
            time: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let recordCount: Int32 = reader.int32(at: 32)
        let time: GoogleTimestamp? = reader.message(at: 24)
        self.init(
            recordCount: recordCount,
            time: time,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(recordCount, at: 32, has: 36)
        writer.message(time, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Erases a user.
package struct ProtoEraseUserRequest: Message {
    /// The user.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "user123"
    package var userID: String
    /// Only count what would be erased.
    /// Default: false
    /// Example: true
    package var dryRun: Bool
    package var unknownFields: UnknownFields
}

extension ProtoEraseUserRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EraseUserRequest",
        size: 56,
        fields: [
            .field(1, "user_id", .string, at: 24, has: 48),
            .field(2, "dry_run", .bool, at: 40, has: 52),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            userID: "",
            dryRun: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let userID: String = reader.string(at: 24)
        let dryRun: Bool = reader.bool(at: 40)
        self.init(
            userID: userID,
            dryRun: dryRun,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(userID, at: 24, has: 48)
        writer.bool(dryRun, at: 40, has: 52)
        writer.unknownFields(unknownFields)
    }
}

/// What was erased.
package struct ProtoEraseUserResponse: Message {
    /// Networks.
    package var networkCount: Int32
    /// Tasks.
    package var taskCount: Int32
    /// Memory items.
    package var memoryCount: Int32
    /// Sessions.
    package var sessionCount: Int32
    /// Keys that were revoked.
    package var revokedKeyCount: Int32
    /// Audit entries that lost name and address.
    package var anonymizedAuditCount: Int32
    /// Nothing was erased; these are the counts of what would be.
    package var dryRun: Bool
    package var unknownFields: UnknownFields
}

extension ProtoEraseUserResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.EraseUserResponse",
        size: 88,
        fields: [
            .field(1, "network_count", .int32, at: 32, has: 56),
            .field(2, "task_count", .int32, at: 36, has: 60),
            .field(3, "memory_count", .int32, at: 40, has: 64),
            .field(4, "session_count", .int32, at: 44, has: 68),
            .field(5, "revoked_key_count", .int32, at: 48, has: 72),
            .field(6, "anonymized_audit_count", .int32, at: 52, has: 76),
            .field(7, "dry_run", .bool, at: 24, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkCount: 0,
            taskCount: 0,
            memoryCount: 0,
            sessionCount: 0,
            revokedKeyCount: 0,
            anonymizedAuditCount: 0,
            dryRun: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkCount: Int32 = reader.int32(at: 32)
        let taskCount: Int32 = reader.int32(at: 36)
        let memoryCount: Int32 = reader.int32(at: 40)
        let sessionCount: Int32 = reader.int32(at: 44)
        let revokedKeyCount: Int32 = reader.int32(at: 48)
        let anonymizedAuditCount: Int32 = reader.int32(at: 52)
        let dryRun: Bool = reader.bool(at: 24)
        self.init(
            networkCount: networkCount,
            taskCount: taskCount,
            memoryCount: memoryCount,
            sessionCount: sessionCount,
            revokedKeyCount: revokedKeyCount,
            anonymizedAuditCount: anonymizedAuditCount,
            dryRun: dryRun,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(networkCount, at: 32, has: 56)
        writer.int32(taskCount, at: 36, has: 60)
        writer.int32(memoryCount, at: 40, has: 64)
        writer.int32(sessionCount, at: 44, has: 68)
        writer.int32(revokedKeyCount, at: 48, has: 72)
        writer.int32(anonymizedAuditCount, at: 52, has: 76)
        writer.bool(dryRun, at: 24, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/security.proto`.
package enum ProtoSecurityFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/security.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoMemoryFile.schema, ProtoNetworkFile.schema, ProtoSessionFile.schema, ProtoTaskFile.schema, GoogleAnnotationsFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoApiKey.self,
            ProtoCreateApiKeyRequest.self,
            ProtoCreateApiKeyResponse.self,
            ProtoListApiKeysRequest.self,
            ProtoListApiKeysResponse.self,
            ProtoRevokeApiKeyRequest.self,
            ProtoQueryAuditLogRequest.self,
            ProtoQueryAuditLogResponse.self,
            ProtoAuditEntry.self,
            ProtoSetRetentionPolicyRequest.self,
            ProtoRetentionPolicy.self,
            ProtoGetRetentionPolicyRequest.self,
            ProtoExportUserRequest.self,
            ProtoExportUserResponse.self,
            ProtoExportSummary.self,
            ProtoEraseUserRequest.self,
            ProtoEraseUserResponse.self,
        ],
        services: ["aimesh.v1.SecurityService"],
        descriptor: """
            ChhhaW1lc2gvdjEvc2VjdXJpdHkucHJvdG8SCWFpbWVzaC52MRofYWltZXNoL29wdGlvbnMvdjEvb3B0aW9ucy5wcm90bxoW\
            YWltZXNoL3YxL21lbW9yeS5wcm90bxoXYWltZXNoL3YxL25ldHdvcmsucHJvdG8aF2FpbWVzaC92MS9zZXNzaW9uLnByb3Rv\
            GhRhaW1lc2gvdjEvdGFzay5wcm90bxocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL2R1\
            cmF0aW9uLnByb3RvGhxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnBy\
            b3RvIssECgZBcGlLZXkSFgoCaWQYASABKAlCBqq7GAJQAVICaWQSHwoHdXNlcl9pZBgCIAEoCUIGqrsYAlABUgZ1c2VySWQS\
            IwoJdGVuYW50X2lkGAMgASgJQgaquxgCUAFSCHRlbmFudElkEjEKBHJvbGUYBCABKA4yFS5haW1lc2gudjEuQXBpS2V5Um9s\
            ZUIGqrsYAlABUgRyb2xlEjYKBnNjb3BlcxgFIAMoDjIWLmFpbWVzaC52MS5BcGlLZXlTY29wZUIGqrsYAlABUgZzY29wZXMS\
            KAoLZGVzY3JpcHRpb24YBiABKAlCBqq7GAJQAVILZGVzY3JpcHRpb24SNwoGc3RhdHVzGAcgASgOMhcuYWltZXNoLnYxLkFw\
            aUtleVN0YXR1c0IGqrsYAlABUgZzdGF0dXMSQwoLY3JlYXRlX3RpbWUYCCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0\
            YW1wQgaquxgCUAFSCmNyZWF0ZVRpbWUSQwoLZXhwaXJlX3RpbWUYCSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1w\
            QgaquxgCUAFSCmV4cGlyZVRpbWUSRgoNbGFzdF91c2VfdGltZRgKIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBC\
            Bqq7GAJQAVILbGFzdFVzZVRpbWUSQwoLcmV2b2tlX3RpbWUYCyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgaq\
            uxgCUAFSCnJldm9rZVRpbWUi3gIKE0NyZWF0ZUFwaUtleVJlcXVlc3QSOAoHdXNlcl9pZBgBIAEoCUIfqrsYGwgBGEBCFV5b\
            QS1aYS16MC05Xy1dezEsNjR9JFIGdXNlcklkEikKBHJvbGUYAiABKA4yFS5haW1lc2gudjEuQXBpS2V5Um9sZVIEcm9sZRI2\
            CgZzY29wZXMYAyADKA4yFi5haW1lc2gudjEuQXBpS2V5U2NvcGVCBqq7GAIoBVIGc2NvcGVzEjoKCXRlbmFudF9pZBgEIAEo\
            CUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSCHRlbmFudElkEikKC2Rlc2NyaXB0aW9uGAUgASgJQgequxgDGMgB\
            UgtkZXNjcmlwdGlvbhJDCgN0dGwYBiABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CFqq7GBIxAAAAAAAATkA5AAAA\
            AAPMskFSA3R0bCJcChRDcmVhdGVBcGlLZXlSZXNwb25zZRIfCgdhcGlfa2V5GAEgASgJQgaquxgCSAFSBmFwaUtleRIjCgNr\
            ZXkYAiABKAsyES5haW1lc2gudjEuQXBpS2V5UgNrZXki5wEKEkxpc3RBcGlLZXlzUmVxdWVzdBI2Cgd1c2VyX2lkGAEgASgJ\
            Qh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIGdXNlcklkEikKEGluY2x1ZGVfaW5hY3RpdmUYAiABKAhSD2luY2x1\
            ZGVJbmFjdGl2ZRIzCglwYWdlX3NpemUYAyABKAVCFqq7GBIxAAAAAAAAAAA5AAAAAAAAaUBSCHBhZ2VTaXplEjkKCnBhZ2Vf\
            dG9rZW4YBCABKAlCGqq7GBYYgARCEV5bQS1aYS16MC05Xz0tXSokUglwYWdlVG9rZW4iawoTTGlzdEFwaUtleXNSZXNwb25z\
            ZRIsCghhcGlfa2V5cxgBIAMoCzIRLmFpbWVzaC52MS5BcGlLZXlSB2FwaUtleXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJ\
            Ug1uZXh0UGFnZVRva2VuIlQKE1Jldm9rZUFwaUtleVJlcXVlc3QSPQoHYXBpX2tleRgBIAEoCUIkqrsYIAgBGIACQhdeW0Et\
            WmEtejAtOS5fLV17MSwyNTZ9JEgBUgZhcGlLZXkijwQKFFF1ZXJ5QXVkaXRMb2dSZXF1ZXN0EjYKB3VzZXJfaWQYASABKAlC\
            Haq7GBkYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZ1c2VySWQSPgoNcmVzb3VyY2VfdHlwZRgCIAEoCUIZqrsYFRhAQhFe\
            W2Etel1bYS16MC05X10qJFIMcmVzb3VyY2VUeXBlEj4KC3Jlc291cmNlX2lkGAMgASgJQh2quxgZGEBCFV5bQS1aYS16MC05\
            Xy1dezEsNjR9JFIKcmVzb3VyY2VJZBIxCgZhY3Rpb24YBCABKAlCGaq7GBUYQEIRXlthLXpdW2EtejAtOV9dKiRSBmFjdGlv\
            bhIxCgdvdXRjb21lGAUgASgOMhcuYWltZXNoLnYxLkF1ZGl0T3V0Y29tZVIHb3V0Y29tZRI5CgpzdGFydF90aW1lGAYgASgL\
            MhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJc3RhcnRUaW1lEjUKCGVuZF90aW1lGAcgASgLMhouZ29vZ2xlLnByb3Rv\
            YnVmLlRpbWVzdGFtcFIHZW5kVGltZRIsCgVsaW1pdBgIIAEoBUIWqrsYEjEAAAAAAAAAADkAAAAAAECPQFIFbGltaXQSOQoK\
            cGFnZV90b2tlbhgJIAEoCUIaqrsYFhiABEIRXltBLVphLXowLTlfPS1dKiRSCXBhZ2VUb2tlbiJwChVRdWVyeUF1ZGl0TG9n\
            UmVzcG9uc2USLwoHZW50cmllcxgBIAMoCzIVLmFpbWVzaC52MS5BdWRpdEVudHJ5UgdlbnRyaWVzEiYKD25leHRfcGFnZV90\
            b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbiL7BAoKQXVkaXRFbnRyeRIOCgJpZBgBIAEoCVICaWQSGgoIc2VxdWVuY2UYAiAB\
            KANSCHNlcXVlbmNlEi4KBHRpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEhcKB3VzZXJfaWQY\
            BCABKAlSBnVzZXJJZBIbCgl0ZW5hbnRfaWQYBSABKAlSCHRlbmFudElkEikKBHJvbGUYBiABKA4yFS5haW1lc2gudjEuQXBp\
            S2V5Um9sZVIEcm9sZRIWCgZhY3Rpb24YByABKAlSBmFjdGlvbhIjCg1yZXNvdXJjZV90eXBlGAggASgJUgxyZXNvdXJjZVR5\
            cGUSHwoLcmVzb3VyY2VfaWQYCSABKAlSCnJlc291cmNlSWQSHQoKbmV0d29ya19pZBgKIAEoCVIJbmV0d29ya0lkEjEKB291\
            dGNvbWUYCyABKA4yFy5haW1lc2gudjEuQXVkaXRPdXRjb21lUgdvdXRjb21lEh8KC3N0YXR1c19jb2RlGAwgASgFUgpzdGF0\
            dXNDb2RlEi0KDmNsaWVudF9hZGRyZXNzGA0gASgJQgaquxgCSAFSDWNsaWVudEFkZHJlc3MSHQoKc2Vzc2lvbl9pZBgOIAEo\
            CVIJc2Vzc2lvbklkEh0KCnJlcXVlc3RfaWQYDyABKAlSCXJlcXVlc3RJZBI5CgdkZXRhaWxzGBAgASgLMhcuZ29vZ2xlLnBy\
            b3RvYnVmLlN0cnVjdEIGqrsYAkgBUgdkZXRhaWxzEiMKDXByZXZpb3VzX2hhc2gYESABKAxSDHByZXZpb3VzSGFzaBISCgRo\
            YXNoGBIgASgMUgRoYXNoIoIEChlTZXRSZXRlbnRpb25Qb2xpY3lSZXF1ZXN0Ej8KDnJldGVudGlvbl9kYXlzGAEgASgFQhiq\
            uxgUCAExAAAAAAAA8D85AAAAAACErEBSDXJldGVudGlvbkRheXMSSwoTdGFza19yZXRlbnRpb25fZGF5cxgCIAEoBUIWqrsY\
            EjEAAAAAAADwPzkAAAAAAISsQEgAUhF0YXNrUmV0ZW50aW9uRGF5c4gBARJPChVtZW1vcnlfcmV0ZW50aW9uX2RheXMYAyAB\
            KAVCFqq7GBIxAAAAAAAA8D85AAAAAACErEBIAVITbWVtb3J5UmV0ZW50aW9uRGF5c4gBARJRChZzZXNzaW9uX3JldGVudGlv\
            bl9kYXlzGAQgASgFQhaquxgSMQAAAAAAAPA/OQAAAAAAhKxASAJSFHNlc3Npb25SZXRlbnRpb25EYXlziAEBEk0KFGF1ZGl0\
            X3JldGVudGlvbl9kYXlzGAUgASgFQhaquxgSMQAAAAAAAD5AOQAAAAAAhKxASANSEmF1ZGl0UmV0ZW50aW9uRGF5c4gBAUIW\
            ChRfdGFza19yZXRlbnRpb25fZGF5c0IYChZfbWVtb3J5X3JldGVudGlvbl9kYXlzQhkKF19zZXNzaW9uX3JldGVudGlvbl9k\
            YXlzQhcKFV9hdWRpdF9yZXRlbnRpb25fZGF5cyLvAwoPUmV0ZW50aW9uUG9saWN5Ei0KDnJldGVudGlvbl9kYXlzGAEgASgF\
            QgaquxgCUAFSDXJldGVudGlvbkRheXMSNgoTdGFza19yZXRlbnRpb25fZGF5cxgCIAEoBUIGqrsYAlABUhF0YXNrUmV0ZW50\
            aW9uRGF5cxI6ChVtZW1vcnlfcmV0ZW50aW9uX2RheXMYAyABKAVCBqq7GAJQAVITbWVtb3J5UmV0ZW50aW9uRGF5cxI8ChZz\
            ZXNzaW9uX3JldGVudGlvbl9kYXlzGAQgASgFQgaquxgCUAFSFHNlc3Npb25SZXRlbnRpb25EYXlzEjgKFGF1ZGl0X3JldGVu\
            dGlvbl9kYXlzGAUgASgFQgaquxgCUAFSEmF1ZGl0UmV0ZW50aW9uRGF5cxIsCg51cGRhdGVfdXNlcl9pZBgGIAEoCUIGqrsY\
            AlABUgx1cGRhdGVVc2VySWQSQwoLdXBkYXRlX3RpbWUYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgaquxgC\
            UAFSCnVwZGF0ZVRpbWUSTgoRbGFzdF9jbGVhbnVwX3RpbWUYCCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgaq\
            uxgCUAFSD2xhc3RDbGVhbnVwVGltZSIbChlHZXRSZXRlbnRpb25Qb2xpY3lSZXF1ZXN0Ik0KEUV4cG9ydFVzZXJSZXF1ZXN0\
            EjgKB3VzZXJfaWQYASABKAlCH6q7GBsIARhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBnVzZXJJZCL0AgoSRXhwb3J0VXNl\
            clJlc3BvbnNlEi4KB25ldHdvcmsYASABKAsyEi5haW1lc2gudjEuTmV0d29ya0gAUgduZXR3b3JrEiUKBHRhc2sYAiABKAsy\
            Dy5haW1lc2gudjEuVGFza0gAUgR0YXNrEi8KBm1lbW9yeRgDIAEoCzIVLmFpbWVzaC52MS5NZW1vcnlJdGVtSABSBm1lbW9y\
            eRIuCgdzZXNzaW9uGAQgASgLMhIuYWltZXNoLnYxLlNlc3Npb25IAFIHc2Vzc2lvbhIsCgdhcGlfa2V5GAUgASgLMhEuYWlt\
            ZXNoLnYxLkFwaUtleUgAUgZhcGlLZXkSOAoLYXVkaXRfZW50cnkYBiABKAsyFS5haW1lc2gudjEuQXVkaXRFbnRyeUgAUgph\
            dWRpdEVudHJ5EjQKB3N1bW1hcnkYByABKAsyGC5haW1lc2gudjEuRXhwb3J0U3VtbWFyeUgAUgdzdW1tYXJ5QggKBnJlY29y\
            ZCJiCg1FeHBvcnRTdW1tYXJ5EiEKDHJlY29yZF9jb3VudBgBIAEoBVILcmVjb3JkQ291bnQSLgoEdGltZRgCIAEoCzIaLmdv\
            b2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSBHRpbWUiZQoQRXJhc2VVc2VyUmVxdWVzdBI4Cgd1c2VyX2lkGAEgASgJQh+quxgb\
            CAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgZ1c2VySWQSFwoHZHJ5X3J1bhgCIAEoCFIGZHJ5UnVuIpoCChFFcmFzZVVz\
            ZXJSZXNwb25zZRIjCg1uZXR3b3JrX2NvdW50GAEgASgFUgxuZXR3b3JrQ291bnQSHQoKdGFza19jb3VudBgCIAEoBVIJdGFz\
            a0NvdW50EiEKDG1lbW9yeV9jb3VudBgDIAEoBVILbWVtb3J5Q291bnQSIwoNc2Vzc2lvbl9jb3VudBgEIAEoBVIMc2Vzc2lv\
            bkNvdW50EioKEXJldm9rZWRfa2V5X2NvdW50GAUgASgFUg9yZXZva2VkS2V5Q291bnQSNAoWYW5vbnltaXplZF9hdWRpdF9j\
            b3VudBgGIAEoBVIUYW5vbnltaXplZEF1ZGl0Q291bnQSFwoHZHJ5X3J1bhgHIAEoCFIGZHJ5UnVuKnMKCkFwaUtleVJvbGUS\
            HAoYQVBJX0tFWV9ST0xFX1VOU1BFQ0lGSUVEEAASFQoRQVBJX0tFWV9ST0xFX1VTRVIQARIWChJBUElfS0VZX1JPTEVfQURN\
            SU4QAhIYChRBUElfS0VZX1JPTEVfU0VSVklDRRADKqoBCgtBcGlLZXlTY29wZRIdChlBUElfS0VZX1NDT1BFX1VOU1BFQ0lG\
            SUVEEAASFgoSQVBJX0tFWV9TQ09QRV9SRUFEEAESFwoTQVBJX0tFWV9TQ09QRV9XUklURRACEhgKFEFQSV9LRVlfU0NPUEVf\
            Q1JFQVRFEAMSGAoUQVBJX0tFWV9TQ09QRV9ERUxFVEUQBBIXChNBUElfS0VZX1NDT1BFX0FETUlOEAUqgQEKDEFwaUtleVN0\
            YXR1cxIeChpBUElfS0VZX1NUQVRVU19VTlNQRUNJRklFRBAAEhkKFUFQSV9LRVlfU1RBVFVTX0FDVElWRRABEhoKFkFQSV9L\
            RVlfU1RBVFVTX1JFVk9LRUQQAhIaChZBUElfS0VZX1NUQVRVU19FWFBJUkVEEAMqfgoMQXVkaXRPdXRjb21lEh0KGUFVRElU\
            X09VVENPTUVfVU5TUEVDSUZJRUQQABIbChdBVURJVF9PVVRDT01FX1NVQ0NFRURFRBABEhgKFEFVRElUX09VVENPTUVfREVO\
            SUVEEAISGAoUQVVESVRfT1VUQ09NRV9GQUlMRUQQAzKwCAoPU2VjdXJpdHlTZXJ2aWNlEn0KDENyZWF0ZUFwaUtleRIeLmFp\
            bWVzaC52MS5DcmVhdGVBcGlLZXlSZXF1ZXN0Gh8uYWltZXNoLnYxLkNyZWF0ZUFwaUtleVJlc3BvbnNlIiyC0+STAiAiGy9h\
            cGkvbWVzaC9zZWN1cml0eS9hcGkta2V5czoBKrK7GAIIBhJ5CgtMaXN0QXBpS2V5cxIdLmFpbWVzaC52MS5MaXN0QXBpS2V5\
            c1JlcXVlc3QaHi5haW1lc2gudjEuTGlzdEFwaUtleXNSZXNwb25zZSIrgtPkkwIdEhsvYXBpL21lc2gvc2VjdXJpdHkvYXBp\
            LWtleXOyuxgECAYYARJ4CgxSZXZva2VBcGlLZXkSHi5haW1lc2gudjEuUmV2b2tlQXBpS2V5UmVxdWVzdBoRLmFpbWVzaC52\
            MS5BcGlLZXkiNYLT5JMCJyolL2FwaS9tZXNoL3NlY3VyaXR5L2FwaS1rZXlzL3thcGlfa2V5fbK7GAQIBhgBEoEBCg1RdWVy\
            eUF1ZGl0TG9nEh8uYWltZXNoLnYxLlF1ZXJ5QXVkaXRMb2dSZXF1ZXN0GiAuYWltZXNoLnYxLlF1ZXJ5QXVkaXRMb2dSZXNw\
            b25zZSItgtPkkwIfEh0vYXBpL21lc2gvc2VjdXJpdHkvYXVkaXQtbG9nc7K7GAQIBhgBEo4BChJTZXRSZXRlbnRpb25Qb2xp\
            Y3kSJC5haW1lc2gudjEuU2V0UmV0ZW50aW9uUG9saWN5UmVxdWVzdBoaLmFpbWVzaC52MS5SZXRlbnRpb25Qb2xpY3kiNoLT\
            5JMCKCIjL2FwaS9tZXNoL3NlY3VyaXR5L3JldGVudGlvbi1wb2xpY3k6ASqyuxgECAYYARKLAQoSR2V0UmV0ZW50aW9uUG9s\
            aWN5EiQuYWltZXNoLnYxLkdldFJldGVudGlvblBvbGljeVJlcXVlc3QaGi5haW1lc2gudjEuUmV0ZW50aW9uUG9saWN5IjOC\
            0+STAiUSIy9hcGkvbWVzaC9zZWN1cml0eS9yZXRlbnRpb24tcG9saWN5srsYBAgGGAESiQEKCkV4cG9ydFVzZXISHC5haW1l\
            c2gudjEuRXhwb3J0VXNlclJlcXVlc3QaHS5haW1lc2gudjEuRXhwb3J0VXNlclJlc3BvbnNlIjyC0+STAisSKS9hcGkvbWVz\
            aC9zZWN1cml0eS91c2Vycy97dXNlcl9pZH0vZXhwb3J0srsYBwgGEgEBGAEwARJ6CglFcmFzZVVzZXISGy5haW1lc2gudjEu\
            RXJhc2VVc2VyUmVxdWVzdBocLmFpbWVzaC52MS5FcmFzZVVzZXJSZXNwb25zZSIygtPkkwIkKiIvYXBpL21lc2gvc2VjdXJp\
            dHkvdXNlcnMve3VzZXJfaWR9srsYBAgGGAFCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
