// Made by protoc-gen-mesh from aimesh/v1/session.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// Whether a session goes on.
package enum ProtoSessionStatus: MessageEnum {
    /// Not set.
    case unspecified
    /// It goes on.
    case active
    /// Somebody ended it.
    case ended
    /// Nobody touched it for its TTL.
    case expired
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .active,
        .ended,
        .expired,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SessionStatus",
        [
            (0, "SESSION_STATUS_UNSPECIFIED"),
            (1, "SESSION_STATUS_ACTIVE"),
            (2, "SESSION_STATUS_ENDED"),
            (3, "SESSION_STATUS_EXPIRED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .ended
        case 3: self = .expired
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .active: 1
        case .ended: 2
        case .expired: 3
        case .unrecognized(let number): number
        }
    }
}

/// What changed in a session.
package enum ProtoSessionChange: MessageEnum {
    /// Not set.
    case unspecified
    /// It began.
    case created
    /// Its life was prolonged or its context changed.
    case touched
    /// Somebody ended it.
    case ended
    /// Nobody touched it for its TTL.
    case expired
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .created,
        .touched,
        .ended,
        .expired,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SessionChange",
        [
            (0, "SESSION_CHANGE_UNSPECIFIED"),
            (1, "SESSION_CHANGE_CREATED"),
            (2, "SESSION_CHANGE_TOUCHED"),
            (3, "SESSION_CHANGE_ENDED"),
            (4, "SESSION_CHANGE_EXPIRED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .created
        case 2: self = .touched
        case 3: self = .ended
        case 4: self = .expired
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .created: 1
        case .touched: 2
        case .ended: 3
        case .expired: 4
        case .unrecognized(let number): number
        }
    }
}

/// A user's stay in a network.
package struct ProtoSession: Message {
    /// The id, made by the server.
    package var id: String
    /// The network.
    package var networkID: String
    /// The user.
    package var userID: String
    /// Whether it goes on.
    package var status: ProtoSessionStatus
    /// Facts that are added to the context of each task of the session.
    package var context: GoogleStruct?
    /// How long it lives without being touched.
    package var ttl: GoogleDuration?
    /// Free marks for finding and grouping.
    package var labels: [String: String]
    /// What happened in it.
    package var metrics: ProtoSessionMetrics?
    /// When it began.
    package var createTime: GoogleTimestamp?
    /// When it was last touched or used.
    package var touchTime: GoogleTimestamp?
    /// When it ends unless it is touched.
    package var expireTime: GoogleTimestamp?
    /// When it ended.
    package var endTime: GoogleTimestamp?
    package var unknownFields: UnknownFields
}

extension ProtoSession {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Session",
        size: 168,
        fields: [
            .field(1, "id", .string, at: 24, has: 148),
            .field(2, "network_id", .string, at: 40, has: 152),
            .field(3, "user_id", .string, at: 56, has: 156),
            .field(4, "status", ProtoSessionStatus.schema, at: 144, has: 160),
            .message(5, "context", at: 72, sensitive: true) { GoogleStruct.schema },
            .message(6, "ttl", at: 80) { GoogleDuration.schema },
            .map(7, "labels", at: 96, count: 88) { labelsEntry },
            .message(8, "metrics", at: 104) { ProtoSessionMetrics.schema },
            .message(9, "create_time", at: 112) { GoogleTimestamp.schema },
            .message(10, "touch_time", at: 120) { GoogleTimestamp.schema },
            .message(11, "expire_time", at: 128) { GoogleTimestamp.schema },
            .message(12, "end_time", at: 136) { GoogleTimestamp.schema },
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.Session.LabelsEntry",
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
            userID: "",
            status: .init(),
            context: nil,
            ttl: nil,
            labels: [:],
            metrics: nil,
            createTime: nil,
            touchTime: nil,
            expireTime: nil,
            endTime: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let userID: String = reader.string(at: 56)
        let status: ProtoSessionStatus = reader.enumeration(at: 144)
        let context: GoogleStruct? = reader.message(at: 72)
        let ttl: GoogleDuration? = reader.message(at: 80)
        let labels: [String: String] = reader.map(at: 96, count: 88) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let metrics: ProtoSessionMetrics? = reader.message(at: 104)
        let createTime: GoogleTimestamp? = reader.message(at: 112)
        let touchTime: GoogleTimestamp? = reader.message(at: 120)
        let expireTime: GoogleTimestamp? = reader.message(at: 128)
        let endTime: GoogleTimestamp? = reader.message(at: 136)
        self.init(
            id: id,
            networkID: networkID,
            userID: userID,
            status: status,
            context: context,
            ttl: ttl,
            labels: labels,
            metrics: metrics,
            createTime: createTime,
            touchTime: touchTime,
            expireTime: expireTime,
            endTime: endTime,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 148)
        writer.string(networkID, at: 40, has: 152)
        writer.string(userID, at: 56, has: 156)
        writer.enumeration(status, at: 144, has: 160)
        writer.message(context, at: 72)
        writer.message(ttl, at: 80)
        writer.map(labels, at: 96, count: 88, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.message(metrics, at: 104)
        writer.message(createTime, at: 112)
        writer.message(touchTime, at: 120)
        writer.message(expireTime, at: 128)
        writer.message(endTime, at: 136)
        writer.unknownFields(unknownFields)
    }
}

/// What happened in a session.
package struct ProtoSessionMetrics: Message {
    /// Tasks submitted in it.
    package var taskCount: Int32
    /// Memory items written in it.
    package var memoryCount: Int32
    /// How often it was touched.
    package var touchCount: Int32
    /// What its tasks spent on models.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoSessionMetrics {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SessionMetrics",
        size: 56,
        fields: [
            .field(1, "task_count", .int32, at: 32, has: 44),
            .field(2, "memory_count", .int32, at: 36, has: 48),
            .field(3, "touch_count", .int32, at: 40, has: 52),
            .message(4, "spend", at: 24) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskCount: 0,
            memoryCount: 0,
            touchCount: 0,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskCount: Int32 = reader.int32(at: 32)
        let memoryCount: Int32 = reader.int32(at: 36)
        let touchCount: Int32 = reader.int32(at: 40)
        let spend: ProtoSpend? = reader.message(at: 24)
        self.init(
            taskCount: taskCount,
            memoryCount: memoryCount,
            touchCount: touchCount,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(taskCount, at: 32, has: 44)
        writer.int32(memoryCount, at: 36, has: 48)
        writer.int32(touchCount, at: 40, has: 52)
        writer.message(spend, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// A session changed.
package struct ProtoSessionEvent: Message {
    /// What changed.
    package var change: ProtoSessionChange
    /// The session after the change.
    package var session: ProtoSession?
    package var unknownFields: UnknownFields
}

extension ProtoSessionEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SessionEvent",
        size: 40,
        fields: [
            .field(1, "change", ProtoSessionChange.schema, at: 32, has: 36),
            .message(2, "session", at: 24) { ProtoSession.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            change: .init(),
            session: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let change: ProtoSessionChange = reader.enumeration(at: 32)
        let session: ProtoSession? = reader.message(at: 24)
        self.init(
            change: change,
            session: session,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(change, at: 32, has: 36)
        writer.message(session, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/session.proto`.
package enum ProtoSessionFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/session.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoSpendFile.schema, GoogleDurationFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoSession.self,
            ProtoSessionMetrics.self,
            ProtoSessionEvent.self,
        ],
        services: [],
        descriptor: """
            ChdhaW1lc2gvdjEvc2Vzc2lvbi5wcm90bxIJYWltZXNoLnYxGh9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3RvGhVh\
            aW1lc2gvdjEvc3BlbmQucHJvdG8aHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0\
            cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byLZBQoHU2Vzc2lvbhIWCgJpZBgBIAEoCUIGqrsY\
            AlABUgJpZBIlCgpuZXR3b3JrX2lkGAIgASgJQgaquxgCUAFSCW5ldHdvcmtJZBIfCgd1c2VyX2lkGAMgASgJQgaquxgCUAFS\
            BnVzZXJJZBI4CgZzdGF0dXMYBCABKA4yGC5haW1lc2gudjEuU2Vzc2lvblN0YXR1c0IGqrsYAlABUgZzdGF0dXMSOwoHY29u\
            dGV4dBgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCCKq7GARIAVABUgdjb250ZXh0EjMKA3R0bBgGIAEoCzIZLmdv\
            b2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIGqrsYAlABUgN0dGwSPgoGbGFiZWxzGAcgAygLMh4uYWltZXNoLnYxLlNlc3Npb24u\
            TGFiZWxzRW50cnlCBqq7GAJQAVIGbGFiZWxzEjsKB21ldHJpY3MYCCABKAsyGS5haW1lc2gudjEuU2Vzc2lvbk1ldHJpY3NC\
            Bqq7GAJQAVIHbWV0cmljcxJDCgtjcmVhdGVfdGltZRgJIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCBqq7GAJQ\
            AVIKY3JlYXRlVGltZRJBCgp0b3VjaF90aW1lGAogASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgl0\
            b3VjaFRpbWUSQwoLZXhwaXJlX3RpbWUYCyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgaquxgCUAFSCmV4cGly\
            ZVRpbWUSPQoIZW5kX3RpbWUYDCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgaquxgCUAFSB2VuZFRpbWUaOQoL\
            TGFiZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ASKbAQoOU2Vzc2lvbk1ldHJp\
            Y3MSHQoKdGFza19jb3VudBgBIAEoBVIJdGFza0NvdW50EiEKDG1lbW9yeV9jb3VudBgCIAEoBVILbWVtb3J5Q291bnQSHwoL\
            dG91Y2hfY291bnQYAyABKAVSCnRvdWNoQ291bnQSJgoFc3BlbmQYBCABKAsyEC5haW1lc2gudjEuU3BlbmRSBXNwZW5kIm4K\
            DFNlc3Npb25FdmVudBIwCgZjaGFuZ2UYASABKA4yGC5haW1lc2gudjEuU2Vzc2lvbkNoYW5nZVIGY2hhbmdlEiwKB3Nlc3Np\
            b24YAiABKAsyEi5haW1lc2gudjEuU2Vzc2lvblIHc2Vzc2lvbiqAAQoNU2Vzc2lvblN0YXR1cxIeChpTRVNTSU9OX1NUQVRV\
            U19VTlNQRUNJRklFRBAAEhkKFVNFU1NJT05fU1RBVFVTX0FDVElWRRABEhgKFFNFU1NJT05fU1RBVFVTX0VOREVEEAISGgoW\
            U0VTU0lPTl9TVEFUVVNfRVhQSVJFRBADKp0BCg1TZXNzaW9uQ2hhbmdlEh4KGlNFU1NJT05fQ0hBTkdFX1VOU1BFQ0lGSUVE\
            EAASGgoWU0VTU0lPTl9DSEFOR0VfQ1JFQVRFRBABEhoKFlNFU1NJT05fQ0hBTkdFX1RPVUNIRUQQAhIYChRTRVNTSU9OX0NI\
            QU5HRV9FTkRFRBADEhoKFlNFU1NJT05fQ0hBTkdFX0VYUElSRUQQBEIIugIFUHJvdG9iBnByb3RvMw==
            """
    )
}
