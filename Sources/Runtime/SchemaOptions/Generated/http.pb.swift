// Made by protoc-gen-mesh from google/api/http.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// The HTTP rules of a whole API, for configurations that keep them outside the .proto files.
package struct GoogleHttp: Message {
    /// The rules. When two apply to one method, the last one wins.
    package var rules: [GoogleHttpRule]
    /// Decode also `%2F` and other reserved characters in variables of several segments.
    package var fullyDecodeReservedExpansion: Bool
    package var unknownFields: UnknownFields
}

extension GoogleHttp {
    package static let schema: MessageSchema = MessageSchema(
        "google.api.Http",
        size: 56,
        fields: [
            .repeated(1, "rules", at: 32, count: 24) { GoogleHttpRule.schema },
            .field(2, "fully_decode_reserved_expansion", .bool, at: 40, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            rules: [],
            fullyDecodeReservedExpansion: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let rules: [GoogleHttpRule] = reader.messages(at: 32, count: 24)
        let fullyDecodeReservedExpansion: Bool = reader.bool(at: 40)
        self.init(
            rules: rules,
            fullyDecodeReservedExpansion: fullyDecodeReservedExpansion,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(rules, at: 32, count: 24)
        writer.bool(fullyDecodeReservedExpansion, at: 40, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// The HTTP form of one method.
///
/// A variable `{field}` in the path takes one segment, `{field=**}` takes all that remain. Fields that are neither in
/// the path nor in the body are query parameters.
package struct GoogleHttpRule: Message {
    /// The method, when the rule does not stand on the method itself.
    package var selector: String
    /// The verb and its path template.
    package var pattern: Pattern?
    /// The request field that is the body; `*` for all that is not in the path; empty for no body.
    package var body: String
    /// More bindings of the same method. They do not nest.
    package var additionalBindings: [GoogleHttpRule]
    /// The response field that is the body of the answer; empty for the whole response.
    package var responseBody: String
    package var unknownFields: UnknownFields

    /// The verb and its path template.
    package enum Pattern: Hashable, Sendable {
        /// Reads.
        case get(String)
        /// Replaces.
        case put(String)
        /// Creates or acts.
        case post(String)
        /// Removes.
        case delete(String)
        /// Changes a part.
        case patch(String)
        /// Any other verb.
        case custom(GoogleCustomHttpPattern)
    }
}

extension GoogleHttpRule {
    package static let schema: MessageSchema = MessageSchema(
        "google.api.HttpRule",
        size: 120,
        oneofs: ["pattern"],
        fields: [
            .field(1, "selector", .string, at: 24, has: 104),
            .oneof(2, "get", .string, of: 0, at: 40, case: 108),
            .oneof(3, "put", .string, of: 0, at: 40, case: 108),
            .oneof(4, "post", .string, of: 0, at: 40, case: 108),
            .oneof(5, "delete", .string, of: 0, at: 40, case: 108),
            .oneof(6, "patch", .string, of: 0, at: 40, case: 108),
            .field(7, "body", .string, at: 56, has: 112),
            .oneof(8, "custom", of: 0, at: 40, case: 108) { GoogleCustomHttpPattern.schema },
            .repeated(11, "additional_bindings", at: 80, count: 72) { GoogleHttpRule.schema },
            .field(12, "response_body", .string, at: 88, has: 116),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            selector: "",
            pattern: nil,
            body: "",
            additionalBindings: [],
            responseBody: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let selector: String = reader.string(at: 24)
        let pattern: Pattern? =
            switch reader.oneofCase(108) {
            case 2: .get(reader.string(at: 40))
            case 3: .put(reader.string(at: 40))
            case 4: .post(reader.string(at: 40))
            case 5: .delete(reader.string(at: 40))
            case 6: .patch(reader.string(at: 40))
            case 8: .custom(reader.messageOrEmpty(at: 40))
            default: nil
            }
        let body: String = reader.string(at: 56)
        let additionalBindings: [GoogleHttpRule] = reader.messages(at: 80, count: 72)
        let responseBody: String = reader.string(at: 88)
        self.init(
            selector: selector,
            pattern: pattern,
            body: body,
            additionalBindings: additionalBindings,
            responseBody: responseBody,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(selector, at: 24, has: 104)
        switch pattern {
        case .get(let value)?:
            writer.string(value, at: 40, number: 2, case: 108)
        case .put(let value)?:
            writer.string(value, at: 40, number: 3, case: 108)
        case .post(let value)?:
            writer.string(value, at: 40, number: 4, case: 108)
        case .delete(let value)?:
            writer.string(value, at: 40, number: 5, case: 108)
        case .patch(let value)?:
            writer.string(value, at: 40, number: 6, case: 108)
        case .custom(let value)?:
            writer.message(value, at: 40, number: 8, case: 108)
        case nil: break
        }
        writer.string(body, at: 56, has: 112)
        writer.messages(additionalBindings, at: 80, count: 72)
        writer.string(responseBody, at: 88, has: 116)
        writer.unknownFields(unknownFields)
    }
}

/// A verb without a field of its own.
package struct GoogleCustomHttpPattern: Message {
    /// The verb.
    package var kind: String
    /// The path template.
    package var path: String
    package var unknownFields: UnknownFields
}

extension GoogleCustomHttpPattern {
    package static let schema: MessageSchema = MessageSchema(
        "google.api.CustomHttpPattern",
        size: 64,
        fields: [
            .field(1, "kind", .string, at: 24, has: 56),
            .field(2, "path", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            kind: "",
            path: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let kind: String = reader.string(at: 24)
        let path: String = reader.string(at: 40)
        self.init(
            kind: kind,
            path: path,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(kind, at: 24, has: 56)
        writer.string(path, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/api/http.proto`.
package enum GoogleHttpFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/api/http.proto",
        package: "google.api",
        dependencies: { [] },
        messages: [
            GoogleHttp.self,
            GoogleHttpRule.self,
            GoogleCustomHttpPattern.self,
        ],
        services: [],
        descriptor: """
            ChVnb29nbGUvYXBpL2h0dHAucHJvdG8SCmdvb2dsZS5hcGkieQoESHR0cBIqCgVydWxlcxgBIAMoCzIULmdvb2dsZS5hcGku\
            SHR0cFJ1bGVSBXJ1bGVzEkUKH2Z1bGx5X2RlY29kZV9yZXNlcnZlZF9leHBhbnNpb24YAiABKAhSHGZ1bGx5RGVjb2RlUmVz\
            ZXJ2ZWRFeHBhbnNpb24i2gIKCEh0dHBSdWxlEhoKCHNlbGVjdG9yGAEgASgJUghzZWxlY3RvchISCgNnZXQYAiABKAlIAFID\
            Z2V0EhIKA3B1dBgDIAEoCUgAUgNwdXQSFAoEcG9zdBgEIAEoCUgAUgRwb3N0EhgKBmRlbGV0ZRgFIAEoCUgAUgZkZWxldGUS\
            FgoFcGF0Y2gYBiABKAlIAFIFcGF0Y2gSNwoGY3VzdG9tGAggASgLMh0uZ29vZ2xlLmFwaS5DdXN0b21IdHRwUGF0dGVybkgA\
            UgZjdXN0b20SEgoEYm9keRgHIAEoCVIEYm9keRIjCg1yZXNwb25zZV9ib2R5GAwgASgJUgxyZXNwb25zZUJvZHkSRQoTYWRk\
            aXRpb25hbF9iaW5kaW5ncxgLIAMoCzIULmdvb2dsZS5hcGkuSHR0cFJ1bGVSEmFkZGl0aW9uYWxCaW5kaW5nc0IJCgdwYXR0\
            ZXJuIjsKEUN1c3RvbUh0dHBQYXR0ZXJuEhIKBGtpbmQYASABKAlSBGtpbmQSEgoEcGF0aBgCIAEoCVIEcGF0aEJzCg5jb20u\
            Z29vZ2xlLmFwaUIJSHR0cFByb3RvUAFaQWdvb2dsZS5nb2xhbmcub3JnL2dlbnByb3RvL2dvb2dsZWFwaXMvYXBpL2Fubm90\
            YXRpb25zO2Fubm90YXRpb25z+AEBogIER0FQSboCBkdvb2dsZWIGcHJvdG8z
            """
    )
}
