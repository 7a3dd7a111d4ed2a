// Made by protoc-gen-mesh from google/protobuf/field_mask.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// A set of fields, for updates and partial reads. In JSON: one string, comma separated, in lowerCamelCase.
package struct GoogleFieldMask: Message {
    /// The paths of the fields, as in `config.max_iterations`.
    package var paths: [String]
    package var unknownFields: UnknownFields
}

extension GoogleFieldMask {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FieldMask",
        size: 40,
        fields: [
            .repeated(1, "paths", .string, at: 32, count: 24),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            paths: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let paths: [String] = reader.strings(at: 32, count: 24)
        self.init(
            paths: paths,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(paths, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/field_mask.proto`.
package enum GoogleFieldMaskFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/field_mask.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleFieldMask.self,
        ],
        services: [],
        descriptor: """
            CiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVwYXRo\
            cxgBIAMoCVIFcGF0aHNChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5nb2xhbmcu\
            b3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2ZpZWxkbWFza3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93\
            blR5cGVzYgZwcm90bzM=
            """
    )
}
