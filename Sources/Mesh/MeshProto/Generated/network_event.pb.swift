// Made by protoc-gen-mesh from aimesh/v1/network_event.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// What changed in a network.
package enum ProtoNetworkChange: MessageEnum {
    /// Not set.
    case unspecified
    /// Its name, description, limits or labels.
    case updated
    /// An agent was added.
    case agentAdded
    /// The configuration of an agent was changed.
    case agentUpdated
    /// An agent was removed.
    case agentRemoved
    /// The network was deleted. This is the last event.
    case deleted
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .updated,
        .agentAdded,
        .agentUpdated,
        .agentRemoved,
        .deleted,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.NetworkChange",
        [
            (0, "NETWORK_CHANGE_UNSPECIFIED"),
            (1, "NETWORK_CHANGE_UPDATED"),
            (2, "NETWORK_CHANGE_AGENT_ADDED"),
            (3, "NETWORK_CHANGE_AGENT_UPDATED"),
            (4, "NETWORK_CHANGE_AGENT_REMOVED"),
            (5, "NETWORK_CHANGE_DELETED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .updated
        case 2: self = .agentAdded
        case 3: self = .agentUpdated
        case 4: self = .agentRemoved
        case 5: self = .deleted
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .updated: 1
        case .agentAdded: 2
        case .agentUpdated: 3
        case .agentRemoved: 4
        case .deleted: 5
        case .unrecognized(let number): number
        }
    }
}

/// One thing that happened in a network.
package struct ProtoNetworkEvent: Message {
    /// The place in the stream. Opaque; send it back to go on after this event. Empty for live text and heartbeats.
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
        /// Something happened to a task.
        case taskEvent(ProtoTaskEvent)
        /// The status of an agent changed.
        case agentEvent(ProtoAgentEvent)
        /// The shared memory changed.
        case memoryEvent(ProtoMemoryEvent)
        /// A session changed.
        case sessionEvent(ProtoSessionEvent)
        /// The network itself changed.
        case networkChanged(ProtoNetworkChanged)
        /// Events are missing here.
        case gap(ProtoStreamGap)
        /// Nothing happened.
        case heartbeat(ProtoHeartbeat)
    }
}

extension ProtoNetworkEvent {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.NetworkEvent",
        size: 88,
        oneofs: ["event"],
        fields: [
            .field(1, "cursor", .string, at: 24, has: 72),
            .message(2, "time", at: 40) { GoogleTimestamp.schema },
            .field(3, "network_id", .string, at: 48, has: 76),
            .oneof(4, "task_event", of: 0, at: 64, case: 80) { ProtoTaskEvent.schema },
            .oneof(5, "agent_event", of: 0, at: 64, case: 80) { ProtoAgentEvent.schema },
            .oneof(6, "memory_event", of: 0, at: 64, case: 80) { ProtoMemoryEvent.schema },
            .oneof(7, "session_event", of: 0, at: 64, case: 80) { ProtoSessionEvent.schema },
            .oneof(8, "network_changed", of: 0, at: 64, case: 80) { ProtoNetworkChanged.schema },
            .oneof(9, "gap", of: 0, at: 64, case: 80) { ProtoStreamGap.schema },
            .oneof(10, "heartbeat", of: 0, at: 64, case: 80) { ProtoHeartbeat.schema },
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
            case 4: .taskEvent(reader.messageOrEmpty(at: 64))
            case 5: .agentEvent(reader.messageOrEmpty(at: 64))
            case 6: .memoryEvent(reader.messageOrEmpty(at: 64))
            case 7: .sessionEvent(reader.messageOrEmpty(at: 64))
            case 8: .networkChanged(reader.messageOrEmpty(at: 64))
            case 9: .gap(reader.messageOrEmpty(at: 64))
            case 10: .heartbeat(reader.messageOrEmpty(at: 64))
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
        case .taskEvent(let value)?:
            writer.message(value, at: 64, number: 4, case: 80)
        case .agentEvent(let value)?:
            writer.message(value, at: 64, number: 5, case: 80)
        case .memoryEvent(let value)?:
            writer.message(value, at: 64, number: 6, case: 80)
        case .sessionEvent(let value)?:
            writer.message(value, at: 64, number: 7, case: 80)
        case .networkChanged(let value)?:
            writer.message(value, at: 64, number: 8, case: 80)
        case .gap(let value)?:
            writer.message(value, at: 64, number: 9, case: 80)
        case .heartbeat(let value)?:
            writer.message(value, at: 64, number: 10, case: 80)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// The network itself changed.
package struct ProtoNetworkChanged: Message {
    /// What changed.
    package var change: ProtoNetworkChange
    /// Who changed it.
    package var userID: String
    /// The agent that was added, changed or removed. Empty for changes of the network.
    package var agentID: String
    /// The etag of the network or agent after the change.
    package var etag: String
    package var unknownFields: UnknownFields
}

extension ProtoNetworkChanged {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.NetworkChanged",
        size: 96,
        fields: [
            .field(1, "change", ProtoNetworkChange.schema, at: 72, has: 76),
            .field(2, "user_id", .string, at: 24, has: 80),
            .field(3, "agent_id", .string, at: 40, has: 84),
            .field(4, "etag", .string, at: 56, has: 88),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            change: .init(),
            userID: "",
            agentID: "",
            etag: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let change: ProtoNetworkChange = reader.enumeration(at: 72)
        let userID: String = reader.string(at: 24)
        let agentID: String = reader.string(at: 40)
        let etag: String = reader.string(at: 56)
        self.init(
            change: change,
            userID: userID,
            agentID: agentID,
            etag: etag,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(change, at: 72, has: 76)
        writer.string(userID, at: 24, has: 80)
        writer.string(agentID, at: 40, has: 84)
        writer.string(etag, at: 56, has: 88)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/network_event.proto`.
package enum ProtoNetworkEventFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/network_event.proto",
        package: "aimesh.v1",
        dependencies: { [ProtoAgentFile.schema, ProtoMemoryFile.schema, ProtoSessionFile.schema, ProtoStreamFile.schema, ProtoTaskEventFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoNetworkEvent.self,
            ProtoNetworkChanged.self,
        ],
        services: [],
        descriptor: """
            Ch1haW1lc2gvdjEvbmV0d29ya19ldmVudC5wcm90bxIJYWltZXNoLnYxGhVhaW1lc2gvdjEvYWdlbnQucHJvdG8aFmFpbWVz\
            aC92MS9tZW1vcnkucHJvdG8aF2FpbWVzaC92MS9zZXNzaW9uLnByb3RvGhZhaW1lc2gvdjEvc3RyZWFtLnByb3RvGhphaW1l\
            c2gvdjEvdGFza19ldmVudC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byKSBAoMTmV0d29ya0V2ZW50\
            EhYKBmN1cnNvchgBIAEoCVIGY3Vyc29yEi4KBHRpbWUYAiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1l\
            Eh0KCm5ldHdvcmtfaWQYAyABKAlSCW5ldHdvcmtJZBI1Cgp0YXNrX2V2ZW50GAQgASgLMhQuYWltZXNoLnYxLlRhc2tFdmVu\
            dEgAUgl0YXNrRXZlbnQSOAoLYWdlbnRfZXZlbnQYBSABKAsyFS5haW1lc2gudjEuQWdlbnRFdmVudEgAUgphZ2VudEV2ZW50\
            EjsKDG1lbW9yeV9ldmVudBgGIAEoCzIWLmFpbWVzaC52MS5NZW1vcnlFdmVudEgAUgttZW1vcnlFdmVudBI+Cg1zZXNzaW9u\
            X2V2ZW50GAcgASgLMhcuYWltZXNoLnYxLlNlc3Npb25FdmVudEgAUgxzZXNzaW9uRXZlbnQSRAoPbmV0d29ya19jaGFuZ2Vk\
            GAggASgLMhkuYWltZXNoLnYxLk5ldHdvcmtDaGFuZ2VkSABSDm5ldHdvcmtDaGFuZ2VkEigKA2dhcBgJIAEoCzIULmFpbWVz\
            aC52MS5TdHJlYW1HYXBIAFIDZ2FwEjQKCWhlYXJ0YmVhdBgKIAEoCzIULmFpbWVzaC52MS5IZWFydGJlYXRIAFIJaGVhcnRi\
            ZWF0QgcKBWV2ZW50IooBCg5OZXR3b3JrQ2hhbmdlZBIwCgZjaGFuZ2UYASABKA4yGC5haW1lc2gudjEuTmV0d29ya0NoYW5n\
            ZVIGY2hhbmdlEhcKB3VzZXJfaWQYAiABKAlSBnVzZXJJZBIZCghhZ2VudF9pZBgDIAEoCVIHYWdlbnRJZBISCgRldGFnGAQg\
            ASgJUgRldGFnKssBCg1OZXR3b3JrQ2hhbmdlEh4KGk5FVFdPUktfQ0hBTkdFX1VOU1BFQ0lGSUVEEAASGgoWTkVUV09SS19D\
            SEFOR0VfVVBEQVRFRBABEh4KGk5FVFdPUktfQ0hBTkdFX0FHRU5UX0FEREVEEAISIAocTkVUV09SS19DSEFOR0VfQUdFTlRf\
            VVBEQVRFRBADEiAKHE5FVFdPUktfQ0hBTkdFX0FHRU5UX1JFTU9WRUQQBBIaChZORVRXT1JLX0NIQU5HRV9ERUxFVEVEEAVC\
            CLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
