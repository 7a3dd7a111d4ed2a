// Made by protoc-gen-mesh from google/protobuf/timestamp.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// A moment in UTC, from the year 1 to the year 9999. In JSON: RFC 3339, as in `"2026-11-20T19:03:07.5Z"`.
package struct GoogleTimestamp: Message {
    /// Seconds since 1970-01-01T00:00:00Z, from -62135596800 to 253402300799.
    package var seconds: Int64
    /// Nanoseconds of the second, from 0 to 999999999. They count forward also before 1970.
    package var nanos: Int32
    package var unknownFields: UnknownFields
}

extension GoogleTimestamp {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Timestamp",
        size: 48,
        fields: [
            .field(1, "seconds", .int64, at: 24, has: 36),
            .field(2, "nanos", .int32, at: 32, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            seconds: 0,
            nanos: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let seconds: Int64 = reader.int64(at: 24)
        let nanos: Int32 = reader.int32(at: 32)
        self.init(
            seconds: seconds,
            nanos: nanos,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int64(seconds, at: 24, has: 36)
        writer.int32(nanos, at: 32, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/timestamp.proto`.
package enum GoogleTimestampFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/timestamp.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleTimestamp.self,
        ],
        services: [],
        descriptor: """
            Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3NlY29u\
            ZHMYASABKANSB3NlY29uZHMSFAoFbmFub3MYAiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5UaW1lc3Rh\
            bXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgBAaICA0dQQqoC\
            Hkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
            """
    )
}
