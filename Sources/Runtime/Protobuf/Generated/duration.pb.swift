// Made by protoc-gen-mesh from google/protobuf/duration.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// A span of time, positive or negative, of at most about 10,000 years. In JSON: seconds with the suffix `s`, as in
/// `"1.5s"`.
package struct GoogleDuration: Message {
    /// Whole seconds, from -315576000000 to 315576000000.
    package var seconds: Int64
    /// The rest in nanoseconds, from -999999999 to 999999999, with the sign of `seconds`.
    package var nanos: Int32
    package var unknownFields: UnknownFields
}

extension GoogleDuration {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Duration",
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

/// The file `google/protobuf/duration.proto`.
package enum GoogleDurationFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/duration.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleDuration.self,
        ],
        services: [],
        descriptor: """
            Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIYCgdzZWNvbmRz\
            GAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINRHVyYXRpb25Q\
            cm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9kdXJhdGlvbnBi+AEBogIDR1BCqgIeR29v\
            Z2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
            """
    )
}
