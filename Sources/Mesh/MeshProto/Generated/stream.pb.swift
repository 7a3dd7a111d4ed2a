// Made by protoc-gen-mesh from aimesh/v1/stream.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Events are missing here: the cursor is older than the oldest event that is kept. The stream goes on with the oldest
/// one. Read the resource again to know its state.
package struct ProtoStreamGap: Message {
    /// The cursor that the client sent.
    package var requestedCursor: String
    /// The cursor of the oldest event that is kept.
    package var oldestCursor: String
    /// Why events are missing, in words.
    package var reason: String
    package var unknownFields: UnknownFields
}

extension ProtoStreamGap {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.StreamGap",
        size: 88,
        fields: [
            .field(1, "requested_cursor", .string, at: 24, has: 72),
            .field(2, "oldest_cursor", .string, at: 40, has: 76),
            .field(3, "reason", .string, at: 56, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            requestedCursor: "",
            oldestCursor: "",
            reason: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let requestedCursor: String = reader.string(at: 24)
        let oldestCursor: String = reader.string(at: 40)
        let reason: String = reader.string(at: 56)
        self.init(
            requestedCursor: requestedCursor,
            oldestCursor: oldestCursor,
            reason: reason,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(requestedCursor, at: 24, has: 72)
        writer.string(oldestCursor, at: 40, has: 76)
        writer.string(reason, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// Nothing happened. Sent when the stream is silent for the heartbeat interval, so that a dead connection is noticed.
package struct ProtoHeartbeat: Message {
    /// The cursor up to which the client has seen everything. Empty when the stream has no cursor.
    package var cursor: String
    package var unknownFields: UnknownFields
}

extension ProtoHeartbeat {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Heartbeat",
        size: 48,
        fields: [
            .field(1, "cursor", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            cursor: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let cursor: String = reader.string(at: 24)
        self.init(
            cursor: cursor,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(cursor, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/stream.proto`.
package enum ProtoStreamFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/stream.proto",
        package: "aimesh.v1",
        dependencies: { [] },
        messages: [
            ProtoStreamGap.self,
            ProtoHeartbeat.self,
        ],
        services: [],
        descriptor: """
            ChZhaW1lc2gvdjEvc3RyZWFtLnByb3RvEglhaW1lc2gudjEicwoJU3RyZWFtR2FwEikKEHJlcXVlc3RlZF9jdXJzb3IYASAB\
            KAlSD3JlcXVlc3RlZEN1cnNvchIjCg1vbGRlc3RfY3Vyc29yGAIgASgJUgxvbGRlc3RDdXJzb3ISFgoGcmVhc29uGAMgASgJ\
            UgZyZWFzb24iIwoJSGVhcnRiZWF0EhYKBmN1cnNvchgBIAEoCVIGY3Vyc29yQgi6AgVQcm90b2IGcHJvdG8z
            """
    )
}
