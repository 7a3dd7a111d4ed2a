// Made by protoc-gen-mesh from conformance/conformance.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// A form of a message.
package enum ConformanceWireFormat: MessageEnum {
    /// None.
    case unspecified
    /// The binary form.
    case protobuf
    /// ProtoJSON.
    case json
    /// A form used inside Google only.
    case jspb
    /// The text form.
    case textFormat
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .protobuf,
        .json,
        .jspb,
        .textFormat,
    ]

    package static let schema = EnumSchema(
        "conformance.WireFormat",
        [
            (0, "UNSPECIFIED"),
            (1, "PROTOBUF"),
            (2, "JSON"),
            (3, "JSPB"),
            (4, "TEXT_FORMAT"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .protobuf
        case 2: self = .json
        case 3: self = .jspb
        case 4: self = .textFormat
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .protobuf: 1
        case .json: 2
        case .jspb: 3
        case .textFormat: 4
        case .unrecognized(let number): number
        }
    }
}

/// What a test is about.
package enum ConformanceTestCategory: MessageEnum {
    /// None.
    case unspecifiedTest
    /// The binary form.
    case binaryTest
    /// ProtoJSON.
    case jsonTest
    /// ProtoJSON with unknown keys ignored.
    case jsonIgnoreUnknownParsingTest
    /// The form used inside Google only.
    case jspbTest
    /// The text form.
    case textFormatTest
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecifiedTest,
        .binaryTest,
        .jsonTest,
        .jsonIgnoreUnknownParsingTest,
        .jspbTest,
        .textFormatTest,
    ]

    package static let schema = EnumSchema(
        "conformance.TestCategory",
        [
            (0, "UNSPECIFIED_TEST"),
            (1, "BINARY_TEST"),
            (2, "JSON_TEST"),
            (3, "JSON_IGNORE_UNKNOWN_PARSING_TEST"),
            (4, "JSPB_TEST"),
            (5, "TEXT_FORMAT_TEST"),
        ]
    )

    package init() { self = .unspecifiedTest }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecifiedTest
        case 1: self = .binaryTest
        case 2: self = .jsonTest
        case 3: self = .jsonIgnoreUnknownParsingTest
        case 4: self = .jspbTest
        case 5: self = .textFormatTest
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecifiedTest: 0
        case .binaryTest: 1
        case .jsonTest: 2
        case .jsonIgnoreUnknownParsingTest: 3
        case .jspbTest: 4
        case .textFormatTest: 5
        case .unrecognized(let number): number
        }
    }
}

/// The tests that are expected to fail.
package struct ConformanceFailureSet: Message {
    /// Their names.
    package var failure: [String]
    package var unknownFields: UnknownFields
}

extension ConformanceFailureSet {
    package static let schema: MessageSchema = MessageSchema(
        "conformance.FailureSet",
        size: 40,
        fields: [
            .repeated(1, "failure", .string, at: 32, count: 24),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            failure: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let failure: [String] = reader.strings(at: 32, count: 24)
        self.init(
            failure: failure,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(failure, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Parse this and write it again.
package struct ConformanceRequest: Message {
    /// What to parse.
    package var payload: Payload?
    /// The form to write.
    package var requestedOutputFormat: ConformanceWireFormat
    /// The full name of the message type.
    package var messageType: String
    /// What the test is about.
    package var testCategory: ConformanceTestCategory
    /// Options of the form used inside Google only.
    package var jspbEncodingOptions: ConformanceJspbEncodingConfig?
    /// Write unknown fields in the text form.
    package var printUnknownFields: Bool
    package var unknownFields: UnknownFields

    /// What to parse.
    package enum Payload: Hashable, Sendable {
        /// In the binary form.
        case protobufPayload([UInt8])
        /// In ProtoJSON.
        case jsonPayload(String)
        /// In the form used inside Google only.
        case jspbPayload(String)
        /// In the text form.
        case textPayload(String)
    }
}

extension ConformanceRequest {
    package static let schema: MessageSchema = MessageSchema(
        "conformance.ConformanceRequest",
        size: 104,
        oneofs: ["payload"],
        fields: [
            .oneof(1, "protobuf_payload", .bytes, of: 0, at: 24, case: 80),
            .oneof(2, "json_payload", .string, of: 0, at: 24, case: 80),
            .field(3, "requested_output_format", ConformanceWireFormat.schema, at: 72, has: 84),
            .field(4, "message_type", .string, at: 40, has: 88),
            .field(5, "test_category", ConformanceTestCategory.schema, at: 76, has: 92),
            .message(6, "jspb_encoding_options", at: 56) { ConformanceJspbEncodingConfig.schema },
            .oneof(7, "jspb_payload", .string, of: 0, at: 24, case: 80),
            .oneof(8, "text_payload", .string, of: 0, at: 24, case: 80),
            .field(9, "print_unknown_fields", .bool, at: 64, has: 96),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            payload: nil,
            requestedOutputFormat: .init(),
            messageType: "",
            testCategory: .init(),
            jspbEncodingOptions: nil,
            printUnknownFields: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let payload: Payload? =
            switch reader.oneofCase(80) {
            case 1: .protobufPayload(reader.bytes(at: 24))
            case 2: .jsonPayload(reader.string(at: 24))
            case 7: .jspbPayload(reader.string(at: 24))
            case 8: .textPayload(reader.string(at: 24))
            default: nil
            }
        let requestedOutputFormat: ConformanceWireFormat = reader.enumeration(at: 72)
        let messageType: String = reader.string(at: 40)
        let testCategory: ConformanceTestCategory = reader.enumeration(at: 76)
        let jspbEncodingOptions: ConformanceJspbEncodingConfig? = reader.message(at: 56)
        let printUnknownFields: Bool = reader.bool(at: 64)
        self.init(
            payload: payload,
            requestedOutputFormat: requestedOutputFormat,
            messageType: messageType,
            testCategory: testCategory,
            jspbEncodingOptions: jspbEncodingOptions,
            printUnknownFields: printUnknownFields,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch payload {
        case .protobufPayload(let value)?:
            writer.bytes(value, at: 24, number: 1, case: 80)
        case .jsonPayload(let value)?:
            writer.string(value, at: 24, number: 2, case: 80)
        case .jspbPayload(let value)?:
            writer.string(value, at: 24, number: 7, case: 80)
        case .textPayload(let value)?:
            writer.string(value, at: 24, number: 8, case: 80)
        case nil: break
        }
        writer.enumeration(requestedOutputFormat, at: 72, has: 84)
        writer.string(messageType, at: 40, has: 88)
        writer.enumeration(testCategory, at: 76, has: 92)
        writer.message(jspbEncodingOptions, at: 56)
        writer.bool(printUnknownFields, at: 64, has: 96)
        writer.unknownFields(unknownFields)
    }
}

/// What came of it.
package struct ConformanceResponse: Message {
    /// The outcome.
    package var result: Result?
    package var unknownFields: UnknownFields

    /// The outcome.
    package enum Result: Hashable, Sendable {
        /// The input is not valid. Expected for some tests.
        case parseError(String)
        /// Something else went wrong.
        case runtimeError(String)
        /// The binary form.
        case protobufPayload([UInt8])
        /// ProtoJSON.
        case jsonPayload(String)
        /// The program does not do this test, and why.
        case skipped(String)
        /// The message cannot be written in the form.
        case serializeError(String)
        /// The form used inside Google only.
        case jspbPayload(String)
        /// The text form.
        case textPayload(String)
    }
}

extension ConformanceResponse {
    package static let schema: MessageSchema = MessageSchema(
        "conformance.ConformanceResponse",
        size: 48,
        oneofs: ["result"],
        fields: [
            .oneof(1, "parse_error", .string, of: 0, at: 24, case: 40),
            .oneof(2, "runtime_error", .string, of: 0, at: 24, case: 40),
            .oneof(3, "protobuf_payload", .bytes, of: 0, at: 24, case: 40),
            .oneof(4, "json_payload", .string, of: 0, at: 24, case: 40),
            .oneof(5, "skipped", .string, of: 0, at: 24, case: 40),
            .oneof(6, "serialize_error", .string, of: 0, at: 24, case: 40),
            .oneof(7, "jspb_payload", .string, of: 0, at: 24, case: 40),
            .oneof(8, "text_payload", .string, of: 0, at: 24, case: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            result: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let result: Result? =
            switch reader.oneofCase(40) {
            case 1: .parseError(reader.string(at: 24))
            case 2: .runtimeError(reader.string(at: 24))
            case 3: .protobufPayload(reader.bytes(at: 24))
            case 4: .jsonPayload(reader.string(at: 24))
            case 5: .skipped(reader.string(at: 24))
            case 6: .serializeError(reader.string(at: 24))
            case 7: .jspbPayload(reader.string(at: 24))
            case 8: .textPayload(reader.string(at: 24))
            default: nil
            }
        self.init(
            result: result,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch result {
        case .parseError(let value)?:
            writer.string(value, at: 24, number: 1, case: 40)
        case .runtimeError(let value)?:
            writer.string(value, at: 24, number: 2, case: 40)
        case .protobufPayload(let value)?:
            writer.bytes(value, at: 24, number: 3, case: 40)
        case .jsonPayload(let value)?:
            writer.string(value, at: 24, number: 4, case: 40)
        case .skipped(let value)?:
            writer.string(value, at: 24, number: 5, case: 40)
        case .serializeError(let value)?:
            writer.string(value, at: 24, number: 6, case: 40)
        case .jspbPayload(let value)?:
            writer.string(value, at: 24, number: 7, case: 40)
        case .textPayload(let value)?:
            writer.string(value, at: 24, number: 8, case: 40)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// Options of the form used inside Google only.
package struct ConformanceJspbEncodingConfig: Message {
    /// Write Any as an array.
    package var useJspbArrayAnyFormat: Bool
    package var unknownFields: UnknownFields
}

extension ConformanceJspbEncodingConfig {
    package static let schema: MessageSchema = MessageSchema(
        "conformance.JspbEncodingConfig",
        size: 40,
        fields: [
            .field(1, "use_jspb_array_any_format", .bool, at: 24, has: 32),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            useJspbArrayAnyFormat: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let useJspbArrayAnyFormat: Bool = reader.bool(at: 24)
        self.init(
            useJspbArrayAnyFormat: useJspbArrayAnyFormat,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(useJspbArrayAnyFormat, at: 24, has: 32)
        writer.unknownFields(unknownFields)
    }
}

/// The file `conformance/conformance.proto`.
package enum ConformanceFile {
    package static let schema: FileSchema = FileSchema(
        name: "conformance/conformance.proto",
        package: "conformance",
        dependencies: { [] },
        messages: [
            ConformanceFailureSet.self,
            ConformanceRequest.self,
            ConformanceResponse.self,
            ConformanceJspbEncodingConfig.self,
        ],
        services: [],
        descriptor: """
            Ch1jb25mb3JtYW5jZS9jb25mb3JtYW5jZS5wcm90bxILY29uZm9ybWFuY2UiJgoKRmFpbHVyZVNldBIYCgdmYWlsdXJlGAEg\
            AygJUgdmYWlsdXJlIvYDChJDb25mb3JtYW5jZVJlcXVlc3QSKwoQcHJvdG9idWZfcGF5bG9hZBgBIAEoDEgAUg9wcm90b2J1\
            ZlBheWxvYWQSIwoManNvbl9wYXlsb2FkGAIgASgJSABSC2pzb25QYXlsb2FkEiMKDGpzcGJfcGF5bG9hZBgHIAEoCUgAUgtq\
            c3BiUGF5bG9hZBIjCgx0ZXh0X3BheWxvYWQYCCABKAlIAFILdGV4dFBheWxvYWQSTwoXcmVxdWVzdGVkX291dHB1dF9mb3Jt\
            YXQYAyABKA4yFy5jb25mb3JtYW5jZS5XaXJlRm9ybWF0UhVyZXF1ZXN0ZWRPdXRwdXRGb3JtYXQSIQoMbWVzc2FnZV90eXBl\
            GAQgASgJUgttZXNzYWdlVHlwZRI+Cg10ZXN0X2NhdGVnb3J5GAUgASgOMhkuY29uZm9ybWFuY2UuVGVzdENhdGVnb3J5Ugx0\
            ZXN0Q2F0ZWdvcnkSUwoVanNwYl9lbmNvZGluZ19vcHRpb25zGAYgASgLMh8uY29uZm9ybWFuY2UuSnNwYkVuY29kaW5nQ29u\
            ZmlnUhNqc3BiRW5jb2RpbmdPcHRpb25zEjAKFHByaW50X3Vua25vd25fZmllbGRzGAkgASgIUhJwcmludFVua25vd25GaWVs\
            ZHNCCQoHcGF5bG9hZCLMAgoTQ29uZm9ybWFuY2VSZXNwb25zZRIhCgtwYXJzZV9lcnJvchgBIAEoCUgAUgpwYXJzZUVycm9y\
            EikKD3NlcmlhbGl6ZV9lcnJvchgGIAEoCUgAUg5zZXJpYWxpemVFcnJvchIlCg1ydW50aW1lX2Vycm9yGAIgASgJSABSDHJ1\
            bnRpbWVFcnJvchIrChBwcm90b2J1Zl9wYXlsb2FkGAMgASgMSABSD3Byb3RvYnVmUGF5bG9hZBIjCgxqc29uX3BheWxvYWQY\
            BCABKAlIAFILanNvblBheWxvYWQSGgoHc2tpcHBlZBgFIAEoCUgAUgdza2lwcGVkEiMKDGpzcGJfcGF5bG9hZBgHIAEoCUgA\
            Ugtqc3BiUGF5bG9hZBIjCgx0ZXh0X3BheWxvYWQYCCABKAlIAFILdGV4dFBheWxvYWRCCAoGcmVzdWx0Ik4KEkpzcGJFbmNv\
            ZGluZ0NvbmZpZxI4Chl1c2VfanNwYl9hcnJheV9hbnlfZm9ybWF0GAEgASgIUhV1c2VKc3BiQXJyYXlBbnlGb3JtYXQqUAoK\
            V2lyZUZvcm1hdBIPCgtVTlNQRUNJRklFRBAAEgwKCFBST1RPQlVGEAESCAoESlNPThACEggKBEpTUEIQAxIPCgtURVhUX0ZP\
            Uk1BVBAEKo8BCgxUZXN0Q2F0ZWdvcnkSFAoQVU5TUEVDSUZJRURfVEVTVBAAEg8KC0JJTkFSWV9URVNUEAESDQoJSlNPTl9U\
            RVNUEAISJAogSlNPTl9JR05PUkVfVU5LTk9XTl9QQVJTSU5HX1RFU1QQAxINCglKU1BCX1RFU1QQBBIUChBURVhUX0ZPUk1B\
            VF9URVNUEAVCPQofY29tLmdvb2dsZS5wcm90b2J1Zi5jb25mb3JtYW5jZaICC0NvbmZvcm1hbmNlugILQ29uZm9ybWFuY2Vi\
            BnByb3RvMw==
            """
    )
}
