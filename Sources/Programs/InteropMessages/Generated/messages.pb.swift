// Made by protoc-gen-mesh from grpc/testing/messages.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// The kind of a payload.
package enum TestingPayloadType: MessageEnum {
    /// Text that compresses well.
    case compressable
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .compressable,
    ]

    package static let schema = EnumSchema(
        "grpc.testing.PayloadType",
        [
            (0, "COMPRESSABLE"),
        ]
    )

    package init() { self = .compressable }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .compressable
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .compressable: 0
        case .unrecognized(let number): number
        }
    }
}

/// A bool that can be absent.
package struct TestingBoolValue: Message {
    /// The value.
    package var value: Bool
    package var unknownFields: UnknownFields
}

extension TestingBoolValue {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.BoolValue",
        size: 40,
        fields: [
            .field(1, "value", .bool, at: 24, has: 32),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: Bool = reader.bool(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(value, at: 24, has: 32)
        writer.unknownFields(unknownFields)
    }
}

/// A block of bytes.
package struct TestingPayload: Message {
    /// The kind.
    package var type: TestingPayloadType
    /// The bytes.
    package var body: [UInt8]
    package var unknownFields: UnknownFields
}

extension TestingPayload {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.Payload",
        size: 56,
        fields: [
            .field(1, "type", TestingPayloadType.schema, at: 40, has: 44),
            .field(2, "body", .bytes, at: 24, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            type: .init(),
            body: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let type: TestingPayloadType = reader.enumeration(at: 40)
        let body: [UInt8] = reader.bytes(at: 24)
        self.init(
            type: type,
            body: body,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(type, at: 40, has: 44)
        writer.bytes(body, at: 24, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// The status with which the server shall end the call.
package struct TestingEchoStatus: Message {
    /// The code.
    package var code: Int32
    /// The message.
    package var message: String
    package var unknownFields: UnknownFields
}

extension TestingEchoStatus {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.EchoStatus",
        size: 56,
        fields: [
            .field(1, "code", .int32, at: 40, has: 44),
            .field(2, "message", .string, at: 24, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            code: 0,
            message: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let code: Int32 = reader.int32(at: 40)
        let message: String = reader.string(at: 24)
        self.init(
            code: code,
            message: message,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(code, at: 40, has: 44)
        writer.string(message, at: 24, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// A request of one message.
package struct TestingSimpleRequest: Message {
    /// The wanted kind of payload.
    package var responseType: TestingPayloadType
    /// The wanted size of the payload in bytes.
    package var responseSize: Int32
    /// A payload to carry.
    package var payload: TestingPayload?
    /// Answer the name of the user.
    package var fillUsername: Bool
    /// Answer the OAuth scope.
    package var fillOauthScope: Bool
    /// Compress the answer, or do not; absent leaves it to the server.
    package var responseCompressed: TestingBoolValue?
    /// End with this status.
    package var responseStatus: TestingEchoStatus?
    /// The client compressed this message, or did not; the server checks it.
    package var expectCompressed: TestingBoolValue?
    /// Answer the id of the server.
    package var fillServerID: Bool
    package var unknownFields: UnknownFields
}

extension TestingSimpleRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.SimpleRequest",
        size: 112,
        fields: [
            .field(1, "response_type", TestingPayloadType.schema, at: 80, has: 88),
            .field(2, "response_size", .int32, at: 84, has: 92),
            .message(3, "payload", at: 24) { TestingPayload.schema },
            .field(4, "fill_username", .bool, at: 32, has: 96),
            .field(5, "fill_oauth_scope", .bool, at: 40, has: 100),
            .message(6, "response_compressed", at: 48) { TestingBoolValue.schema },
            .message(7, "response_status", at: 56) { TestingEchoStatus.schema },
            .message(8, "expect_compressed", at: 64) { TestingBoolValue.schema },
            .field(9, "fill_server_id", .bool, at: 72, has: 104),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            responseType: .init(),
            responseSize: 0,
            payload: nil,
            fillUsername: false,
            fillOauthScope: false,
            responseCompressed: nil,
            responseStatus: nil,
            expectCompressed: nil,
            fillServerID: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let responseType: TestingPayloadType = reader.enumeration(at: 80)
        let responseSize: Int32 = reader.int32(at: 84)
        let payload: TestingPayload? = reader.message(at: 24)
        let fillUsername: Bool = reader.bool(at: 32)
        let fillOauthScope: Bool = reader.bool(at: 40)
        let responseCompressed: TestingBoolValue? = reader.message(at: 48)
        let responseStatus: TestingEchoStatus? = reader.message(at: 56)
        let expectCompressed: TestingBoolValue? = reader.message(at: 64)
        let fillServerID: Bool = reader.bool(at: 72)
        self.init(
            responseType: responseType,
            responseSize: responseSize,
            payload: payload,
            fillUsername: fillUsername,
            fillOauthScope: fillOauthScope,
            responseCompressed: responseCompressed,
            responseStatus: responseStatus,
            expectCompressed: expectCompressed,
            fillServerID: fillServerID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(responseType, at: 80, has: 88)
        writer.int32(responseSize, at: 84, has: 92)
        writer.message(payload, at: 24)
        writer.bool(fillUsername, at: 32, has: 96)
        writer.bool(fillOauthScope, at: 40, has: 100)
        writer.message(responseCompressed, at: 48)
        writer.message(responseStatus, at: 56)
        writer.message(expectCompressed, at: 64)
        writer.bool(fillServerID, at: 72, has: 104)
        writer.unknownFields(unknownFields)
    }
}

/// A response of one message.
package struct TestingSimpleResponse: Message {
    /// The payload of the wanted size.
    package var payload: TestingPayload?
    /// The name of the user.
    package var username: String
    /// The OAuth scope.
    package var oauthScope: String
    /// The id of the server.
    package var serverID: String
    /// The host name of the server.
    package var hostname: String
    package var unknownFields: UnknownFields
}

extension TestingSimpleResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.SimpleResponse",
        size: 112,
        fields: [
            .message(1, "payload", at: 24) { TestingPayload.schema },
            .field(2, "username", .string, at: 32, has: 96),
            .field(3, "oauth_scope", .string, at: 48, has: 100),
            .field(4, "server_id", .string, at: 64, has: 104),
            .field(6, "hostname", .string, at: 80, has: 108),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            payload: nil,
            username: "",
            oauthScope: "",
            serverID: "",
            hostname: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let payload: TestingPayload? = reader.message(at: 24)
        let username: String = reader.string(at: 32)
        let oauthScope: String = reader.string(at: 48)
        let serverID: String = reader.string(at: 64)
        let hostname: String = reader.string(at: 80)
        self.init(
            payload: payload,
            username: username,
            oauthScope: oauthScope,
            serverID: serverID,
            hostname: hostname,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(payload, at: 24)
        writer.string(username, at: 32, has: 96)
        writer.string(oauthScope, at: 48, has: 100)
        writer.string(serverID, at: 64, has: 104)
        writer.string(hostname, at: 80, has: 108)
        writer.unknownFields(unknownFields)
    }
}

/// One message of a client stream.
package struct TestingStreamingInputCallRequest: Message {
    /// A payload to carry.
    package var payload: TestingPayload?
    /// The client compressed this message, or did not; the server checks it.
    package var expectCompressed: TestingBoolValue?
    package var unknownFields: UnknownFields
}

extension TestingStreamingInputCallRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.StreamingInputCallRequest",
        size: 40,
        fields: [
            .message(1, "payload", at: 24) { TestingPayload.schema },
            .message(2, "expect_compressed", at: 32) { TestingBoolValue.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            payload: nil,
            expectCompressed: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let payload: TestingPayload? = reader.message(at: 24)
        let expectCompressed: TestingBoolValue? = reader.message(at: 32)
        self.init(
            payload: payload,
            expectCompressed: expectCompressed,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(payload, at: 24)
        writer.message(expectCompressed, at: 32)
        writer.unknownFields(unknownFields)
    }
}

/// The answer to a client stream.
package struct TestingStreamingInputCallResponse: Message {
    /// The sum of the payload sizes in bytes.
    package var aggregatedPayloadSize: Int32
    package var unknownFields: UnknownFields
}

extension TestingStreamingInputCallResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.StreamingInputCallResponse",
        size: 32,
        fields: [
            .field(1, "aggregated_payload_size", .int32, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            aggregatedPayloadSize: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let aggregatedPayloadSize: Int32 = reader.int32(at: 24)
        self.init(
            aggregatedPayloadSize: aggregatedPayloadSize,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(aggregatedPayloadSize, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// One wanted response.
package struct TestingResponseParameters: Message {
    /// The size of its payload in bytes.
    package var size: Int32
    /// The wait before it in microseconds.
    package var intervalUs: Int32
    /// Compress it, or do not.
    package var compressed: TestingBoolValue?
    package var unknownFields: UnknownFields
}

extension TestingResponseParameters {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.ResponseParameters",
        size: 48,
        fields: [
            .field(1, "size", .int32, at: 32, has: 40),
            .field(2, "interval_us", .int32, at: 36, has: 44),
            .message(3, "compressed", at: 24) { TestingBoolValue.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            size: 0,
            intervalUs: 0,
            compressed: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let size: Int32 = reader.int32(at: 32)
        let intervalUs: Int32 = reader.int32(at: 36)
        let compressed: TestingBoolValue? = reader.message(at: 24)
        self.init(
            size: size,
            intervalUs: intervalUs,
            compressed: compressed,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(size, at: 32, has: 40)
        writer.int32(intervalUs, at: 36, has: 44)
        writer.message(compressed, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for a server stream.
package struct TestingStreamingOutputCallRequest: Message {
    /// The wanted kind of payload.
    package var responseType: TestingPayloadType
    /// The wanted responses.
    package var responseParameters: [TestingResponseParameters]
    /// A payload to carry.
    package var payload: TestingPayload?
    /// End with this status.
    package var responseStatus: TestingEchoStatus?
    package var unknownFields: UnknownFields
}

extension TestingStreamingOutputCallRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.StreamingOutputCallRequest",
        size: 64,
        fields: [
            .field(1, "response_type", TestingPayloadType.schema, at: 56, has: 60),
            .repeated(2, "response_parameters", at: 32, count: 24) { TestingResponseParameters.schema },
            .message(3, "payload", at: 40) { TestingPayload.schema },
            .message(7, "response_status", at: 48) { TestingEchoStatus.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            responseType: .init(),
            responseParameters: [],
            payload: nil,
            responseStatus: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let responseType: TestingPayloadType = reader.enumeration(at: 56)
        let responseParameters: [TestingResponseParameters] = reader.messages(at: 32, count: 24)
        let payload: TestingPayload? = reader.message(at: 40)
        let responseStatus: TestingEchoStatus? = reader.message(at: 48)
        self.init(
            responseType: responseType,
            responseParameters: responseParameters,
            payload: payload,
            responseStatus: responseStatus,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(responseType, at: 56, has: 60)
        writer.messages(responseParameters, at: 32, count: 24)
        writer.message(payload, at: 40)
        writer.message(responseStatus, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// One message of a server stream.
package struct TestingStreamingOutputCallResponse: Message {
    /// The payload of the wanted size.
    package var payload: TestingPayload?
    package var unknownFields: UnknownFields
}

extension TestingStreamingOutputCallResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.testing.StreamingOutputCallResponse",
        size: 32,
        fields: [
            .message(1, "payload", at: 24) { TestingPayload.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            payload: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let payload: TestingPayload? = reader.message(at: 24)
        self.init(
            payload: payload,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(payload, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `grpc/testing/messages.proto`.
package enum TestingMessagesFile {
    package static let schema: FileSchema = FileSchema(
        name: "grpc/testing/messages.proto",
        package: "grpc.testing",
        dependencies: { [] },
        messages: [
            TestingBoolValue.self,
            TestingPayload.self,
            TestingEchoStatus.self,
            TestingSimpleRequest.self,
            TestingSimpleResponse.self,
            TestingStreamingInputCallRequest.self,
            TestingStreamingInputCallResponse.self,
            TestingResponseParameters.self,
            TestingStreamingOutputCallRequest.self,
            TestingStreamingOutputCallResponse.self,
        ],
        services: [],
        descriptor: """
            ChtncnBjL3Rlc3RpbmcvbWVzc2FnZXMucHJvdG8SDGdycGMudGVzdGluZyIhCglCb29sVmFsdWUSFAoFdmFsdWUYASABKAhS\
            BXZhbHVlIkwKB1BheWxvYWQSLQoEdHlwZRgBIAEoDjIZLmdycGMudGVzdGluZy5QYXlsb2FkVHlwZVIEdHlwZRISCgRib2R5\
            GAIgASgMUgRib2R5IjoKCkVjaG9TdGF0dXMSEgoEY29kZRgBIAEoBVIEY29kZRIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdl\
            Iu0DCg1TaW1wbGVSZXF1ZXN0Ej4KDXJlc3BvbnNlX3R5cGUYASABKA4yGS5ncnBjLnRlc3RpbmcuUGF5bG9hZFR5cGVSDHJl\
            c3BvbnNlVHlwZRIjCg1yZXNwb25zZV9zaXplGAIgASgFUgxyZXNwb25zZVNpemUSLwoHcGF5bG9hZBgDIAEoCzIVLmdycGMu\
            dGVzdGluZy5QYXlsb2FkUgdwYXlsb2FkEiMKDWZpbGxfdXNlcm5hbWUYBCABKAhSDGZpbGxVc2VybmFtZRIoChBmaWxsX29h\
            dXRoX3Njb3BlGAUgASgIUg5maWxsT2F1dGhTY29wZRJIChNyZXNwb25zZV9jb21wcmVzc2VkGAYgASgLMhcuZ3JwYy50ZXN0\
            aW5nLkJvb2xWYWx1ZVIScmVzcG9uc2VDb21wcmVzc2VkEkEKD3Jlc3BvbnNlX3N0YXR1cxgHIAEoCzIYLmdycGMudGVzdGlu\
            Zy5FY2hvU3RhdHVzUg5yZXNwb25zZVN0YXR1cxJEChFleHBlY3RfY29tcHJlc3NlZBgIIAEoCzIXLmdycGMudGVzdGluZy5C\
            b29sVmFsdWVSEGV4cGVjdENvbXByZXNzZWQSJAoOZmlsbF9zZXJ2ZXJfaWQYCSABKAhSDGZpbGxTZXJ2ZXJJZCK3AQoOU2lt\
            cGxlUmVzcG9uc2USLwoHcGF5bG9hZBgBIAEoCzIVLmdycGMudGVzdGluZy5QYXlsb2FkUgdwYXlsb2FkEhoKCHVzZXJuYW1l\
            GAIgASgJUgh1c2VybmFtZRIfCgtvYXV0aF9zY29wZRgDIAEoCVIKb2F1dGhTY29wZRIbCglzZXJ2ZXJfaWQYBCABKAlSCHNl\
            cnZlcklkEhoKCGhvc3RuYW1lGAYgASgJUghob3N0bmFtZSKSAQoZU3RyZWFtaW5nSW5wdXRDYWxsUmVxdWVzdBIvCgdwYXls\
            b2FkGAEgASgLMhUuZ3JwYy50ZXN0aW5nLlBheWxvYWRSB3BheWxvYWQSRAoRZXhwZWN0X2NvbXByZXNzZWQYAiABKAsyFy5n\
            cnBjLnRlc3RpbmcuQm9vbFZhbHVlUhBleHBlY3RDb21wcmVzc2VkIlQKGlN0cmVhbWluZ0lucHV0Q2FsbFJlc3BvbnNlEjYK\
            F2FnZ3JlZ2F0ZWRfcGF5bG9hZF9zaXplGAEgASgFUhVhZ2dyZWdhdGVkUGF5bG9hZFNpemUiggEKElJlc3BvbnNlUGFyYW1l\
            dGVycxISCgRzaXplGAEgASgFUgRzaXplEh8KC2ludGVydmFsX3VzGAIgASgFUgppbnRlcnZhbFVzEjcKCmNvbXByZXNzZWQY\
            AyABKAsyFy5ncnBjLnRlc3RpbmcuQm9vbFZhbHVlUgpjb21wcmVzc2VkIqMCChpTdHJlYW1pbmdPdXRwdXRDYWxsUmVxdWVz\
            dBI+Cg1yZXNwb25zZV90eXBlGAEgASgOMhkuZ3JwYy50ZXN0aW5nLlBheWxvYWRUeXBlUgxyZXNwb25zZVR5cGUSUQoTcmVz\
            cG9uc2VfcGFyYW1ldGVycxgCIAMoCzIgLmdycGMudGVzdGluZy5SZXNwb25zZVBhcmFtZXRlcnNSEnJlc3BvbnNlUGFyYW1l\
            dGVycxIvCgdwYXlsb2FkGAMgASgLMhUuZ3JwYy50ZXN0aW5nLlBheWxvYWRSB3BheWxvYWQSQQoPcmVzcG9uc2Vfc3RhdHVz\
            GAcgASgLMhguZ3JwYy50ZXN0aW5nLkVjaG9TdGF0dXNSDnJlc3BvbnNlU3RhdHVzIk4KG1N0cmVhbWluZ091dHB1dENhbGxS\
            ZXNwb25zZRIvCgdwYXlsb2FkGAEgASgLMhUuZ3JwYy50ZXN0aW5nLlBheWxvYWRSB3BheWxvYWQqHwoLUGF5bG9hZFR5cGUS\
            EAoMQ09NUFJFU1NBQkxFEABCJwobaW8uZ3JwYy50ZXN0aW5nLmludGVncmF0aW9uugIHVGVzdGluZ2IGcHJvdG8z
            """
    )
}
