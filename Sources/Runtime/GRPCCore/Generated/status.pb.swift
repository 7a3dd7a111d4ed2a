// Made by protoc-gen-mesh from google/rpc/status.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// How something ended, with room for machine-readable details.
package struct GoogleRPCStatus: Message {
    /// A value of google.rpc.Code.
    package var code: Int32
    /// A sentence in English for developers.
    package var message: String
    /// Messages of google/rpc/error_details.proto, each packed with its type address.
    package var details: [GoogleAny]
    package var unknownFields: UnknownFields
}

extension GoogleRPCStatus {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.Status",
        size: 72,
        fields: [
            .field(1, "code", .int32, at: 56, has: 60),
            .field(2, "message", .string, at: 24, has: 64),
            .repeated(3, "details", at: 48, count: 40) { GoogleAny.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            code: 0,
            message: "",
            details: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let code: Int32 = reader.int32(at: 56)
        let message: String = reader.string(at: 24)
        let details: [GoogleAny] = reader.messages(at: 48, count: 40)
        self.init(
            code: code,
            message: message,
            details: details,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(code, at: 56, has: 60)
        writer.string(message, at: 24, has: 64)
        writer.messages(details, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/rpc/status.proto`.
package enum GoogleRPCStatusFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/rpc/status.proto",
        package: "google.rpc",
        dependencies: { [GoogleAnyFile.schema] },
        messages: [
            GoogleRPCStatus.self,
        ],
        services: [],
        descriptor: """
            Chdnb29nbGUvcnBjL3N0YXR1cy5wcm90bxIKZ29vZ2xlLnJwYxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90byJmCgZTdGF0\
            dXMSEgoEY29kZRgBIAEoBVIEY29kZRIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdlEi4KB2RldGFpbHMYAyADKAsyFC5nb29n\
            bGUucHJvdG9idWYuQW55UgdkZXRhaWxzQm0KDmNvbS5nb29nbGUucnBjQgtTdGF0dXNQcm90b1ABWjdnb29nbGUuZ29sYW5n\
            Lm9yZy9nZW5wcm90by9nb29nbGVhcGlzL3JwYy9zdGF0dXM7c3RhdHVz+AEBogIDUlBDugIJR29vZ2xlUlBDYgZwcm90bzM=
            """
    )
}
