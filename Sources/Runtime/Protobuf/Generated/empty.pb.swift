// Made by protoc-gen-mesh from google/protobuf/empty.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// Nothing to say. In JSON: `{}`.
package struct GoogleEmpty: Message {
    package var unknownFields: UnknownFields
}

extension GoogleEmpty {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Empty",
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

/// The file `google/protobuf/empty.proto`.
package enum GoogleEmptyFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/empty.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleEmpty.self,
        ],
        services: [],
        descriptor: """
            Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnBy\
            b3RvYnVmQgpFbXB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGi\
            AgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw==
            """
    )
}
