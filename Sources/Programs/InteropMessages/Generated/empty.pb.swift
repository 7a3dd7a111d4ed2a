// Made by protoc-gen-mesh from grpc/testing/empty.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Nothing.
package struct TestingEmpty: Message {
    package var unknownFields: UnknownFields
}

extension TestingEmpty {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.Empty",
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

/// The file `grpc/testing/empty.proto`.
package enum TestingEmptyFile {
    package static let schema: FileSchema = FileSchema(
        name: "grpc/testing/empty.proto",
        package: "grpc.testing",
        dependencies: { [] },
        messages: [
            TestingEmpty.self,
        ],
        services: [],
        descriptor: """
            ChhncnBjL3Rlc3RpbmcvZW1wdHkucHJvdG8SDGdycGMudGVzdGluZyIHCgVFbXB0eUInChtpby5ncnBjLnRlc3RpbmcuaW50\
            ZWdyYXRpb266AgdUZXN0aW5nYgZwcm90bzM=
            """
    )
}
