// Made by protoc-gen-mesh from google/protobuf/any.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// A serialized message with the address of its type. In JSON: the fields of the message and `@type`.
package struct GoogleAny: Message {
    /// The address of the type; its last segment is the full name, as in `type.googleapis.com/google.rpc.ErrorInfo`.
    package var typeURL: String
    /// The message in the binary form.
    package var value: [UInt8]
    package var unknownFields: UnknownFields
}

extension GoogleAny {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Any",
        size: 64,
        fields: [
            .field(1, "type_url", .string, at: 24, has: 56),
            .field(2, "value", .bytes, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            typeURL: "",
            value: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let typeURL: String = reader.string(at: 24)
        let value: [UInt8] = reader.bytes(at: 40)
        self.init(
            typeURL: typeURL,
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(typeURL, at: 24, has: 56)
        writer.bytes(value, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/any.proto`.
package enum GoogleAnyFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/any.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleAny.self,
        ],
        services: [],
        descriptor: """
            Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiNgoDQW55EhkKCHR5cGVfdXJsGAEgASgJUgd0\
            eXBlVXJsEhQKBXZhbHVlGAIgASgMUgV2YWx1ZUJ2ChNjb20uZ29vZ2xlLnByb3RvYnVmQghBbnlQcm90b1ABWixnb29nbGUu\
            Z29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9hbnlwYqICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25U\
            eXBlc2IGcHJvdG8z
            """
    )
}
