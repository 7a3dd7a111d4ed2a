// Made by protoc-gen-mesh from grpc/reflection/v1alpha/reflection.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// One question.
package struct ReflectionAlphaServerReflectionRequest: Message {
    /// The host that is asked about.
    package var host: String
    /// The question.
    package var messageRequest: MessageRequest?
    package var unknownFields: UnknownFields

    /// The question.
    package enum MessageRequest: Hashable, Sendable {
        /// The file with this name.
        case fileByFilename(String)
        /// The file that declares this full name: a service, a method, a message, an enum, an extension.
        case fileContainingSymbol(String)
        /// The file that declares this extension.
        case fileContainingExtension(ReflectionAlphaExtensionRequest)
        /// The numbers of all extensions of this message.
        case allExtensionNumbersOfType(String)
        /// The names of all services. The text does not matter.
        case listServices(String)
    }
}

extension ReflectionAlphaServerReflectionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ServerReflectionRequest",
        size: 64,
        oneofs: ["message_request"],
        fields: [
            .field(1, "host", .string, at: 24, has: 56),
            .oneof(3, "file_by_filename", .string, of: 0, at: 40, case: 60),
            .oneof(4, "file_containing_symbol", .string, of: 0, at: 40, case: 60),
            .oneof(5, "file_containing_extension", of: 0, at: 40, case: 60) { ReflectionAlphaExtensionRequest.schema },
            .oneof(6, "all_extension_numbers_of_type", .string, of: 0, at: 40, case: 60),
            .oneof(7, "list_services", .string, of: 0, at: 40, case: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            host: "",
            messageRequest: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let host: String = reader.string(at: 24)
        let messageRequest: MessageRequest? =
            switch reader.oneofCase(60) {
            case 3: .fileByFilename(reader.string(at: 40))
            case 4: .fileContainingSymbol(reader.string(at: 40))
            case 5: .fileContainingExtension(reader.messageOrEmpty(at: 40))
            case 6: .allExtensionNumbersOfType(reader.string(at: 40))
            case 7: .listServices(reader.string(at: 40))
            default: nil
            }
        self.init(
            host: host,
            messageRequest: messageRequest,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(host, at: 24, has: 56)
        switch messageRequest {
        case .fileByFilename(let value)?:
            writer.string(value, at: 40, number: 3, case: 60)
        case .fileContainingSymbol(let value)?:
            writer.string(value, at: 40, number: 4, case: 60)
        case .fileContainingExtension(let value)?:
            writer.message(value, at: 40, number: 5, case: 60)
        case .allExtensionNumbersOfType(let value)?:
            writer.string(value, at: 40, number: 6, case: 60)
        case .listServices(let value)?:
            writer.string(value, at: 40, number: 7, case: 60)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// An extension by its number.
package struct ReflectionAlphaExtensionRequest: Message {
    /// The full name of the message that is extended.
    package var containingType: String
    /// The number of the extension.
    package var extensionNumber: Int32
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaExtensionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ExtensionRequest",
        size: 56,
        fields: [
            .field(1, "containing_type", .string, at: 24, has: 44),
            .field(2, "extension_number", .int32, at: 40, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            containingType: "",
            extensionNumber: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let containingType: String = reader.string(at: 24)
        let extensionNumber: Int32 = reader.int32(at: 40)
        self.init(
            containingType: containingType,
            extensionNumber: extensionNumber,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(containingType, at: 24, has: 44)
        writer.int32(extensionNumber, at: 40, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// One answer.
package struct ReflectionAlphaServerReflectionResponse: Message {
    /// The host of the question.
    package var validHost: String
    /// The question.
    package var originalRequest: ReflectionAlphaServerReflectionRequest?
    /// The answer.
    package var messageResponse: MessageResponse?
    package var unknownFields: UnknownFields

    /// The answer.
    package enum MessageResponse: Hashable, Sendable {
        /// The file that was asked for and those it imports.
        case fileDescriptorResponse(ReflectionAlphaFileDescriptorResponse)
        /// The numbers of extensions.
        case allExtensionNumbersResponse(ReflectionAlphaExtensionNumberResponse)
        /// The names of services.
        case listServicesResponse(ReflectionAlphaListServiceResponse)
        /// There is no answer. The stream goes on.
        case errorResponse(ReflectionAlphaErrorResponse)
    }
}

extension ReflectionAlphaServerReflectionResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ServerReflectionResponse",
        size: 64,
        oneofs: ["message_response"],
        fields: [
            .field(1, "valid_host", .string, at: 24, has: 56),
            .message(2, "original_request", at: 40) { ReflectionAlphaServerReflectionRequest.schema },
            .oneof(4, "file_descriptor_response", of: 0, at: 48, case: 60) { ReflectionAlphaFileDescriptorResponse.schema },
            .oneof(5, "all_extension_numbers_response", of: 0, at: 48, case: 60) { ReflectionAlphaExtensionNumberResponse.schema },
            .oneof(6, "list_services_response", of: 0, at: 48, case: 60) { ReflectionAlphaListServiceResponse.schema },
            .oneof(7, "error_response", of: 0, at: 48, case: 60) { ReflectionAlphaErrorResponse.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            validHost: "",
            originalRequest: nil,
            messageResponse: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let validHost: String = reader.string(at: 24)
        let originalRequest: ReflectionAlphaServerReflectionRequest? = reader.message(at: 40)
        let messageResponse: MessageResponse? =
            switch reader.oneofCase(60) {
            case 4: .fileDescriptorResponse(reader.messageOrEmpty(at: 48))
            case 5: .allExtensionNumbersResponse(reader.messageOrEmpty(at: 48))
            case 6: .listServicesResponse(reader.messageOrEmpty(at: 48))
            case 7: .errorResponse(reader.messageOrEmpty(at: 48))
            default: nil
            }
        self.init(
            validHost: validHost,
            originalRequest: originalRequest,
            messageResponse: messageResponse,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(validHost, at: 24, has: 56)
        writer.message(originalRequest, at: 40)
        switch messageResponse {
        case .fileDescriptorResponse(let value)?:
            writer.message(value, at: 48, number: 4, case: 60)
        case .allExtensionNumbersResponse(let value)?:
            writer.message(value, at: 48, number: 5, case: 60)
        case .listServicesResponse(let value)?:
            writer.message(value, at: 48, number: 6, case: 60)
        case .errorResponse(let value)?:
            writer.message(value, at: 48, number: 7, case: 60)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// Files of the schema.
package struct ReflectionAlphaFileDescriptorResponse: Message {
    /// Serialized google.protobuf.FileDescriptorProto messages.
    package var fileDescriptorProto: [[UInt8]]
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaFileDescriptorResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.FileDescriptorResponse",
        size: 40,
        fields: [
            .repeated(1, "file_descriptor_proto", .bytes, at: 32, count: 24),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            fileDescriptorProto: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let fileDescriptorProto: [[UInt8]] = reader.byteStrings(at: 32, count: 24)
        self.init(
            fileDescriptorProto: fileDescriptorProto,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.byteStrings(fileDescriptorProto, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The extensions of a message.
package struct ReflectionAlphaExtensionNumberResponse: Message {
    /// The full name of the message.
    package var baseTypeName: String
    /// The numbers.
    package var extensionNumber: [Int32]
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaExtensionNumberResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ExtensionNumberResponse",
        size: 64,
        fields: [
            .field(1, "base_type_name", .string, at: 24, has: 56),
            .repeated(2, "extension_number", .int32, packed: true, at: 48, count: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            baseTypeName: "",
            extensionNumber: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let baseTypeName: String = reader.string(at: 24)
        let extensionNumber: [Int32] = reader.int32s(at: 48, count: 40)
        self.init(
            baseTypeName: baseTypeName,
            extensionNumber: extensionNumber,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(baseTypeName, at: 24, has: 56)
        writer.int32s(extensionNumber, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The services of the server.
package struct ReflectionAlphaListServiceResponse: Message {
    /// The services.
    package var service: [ReflectionAlphaServiceResponse]
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaListServiceResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ListServiceResponse",
        size: 40,
        fields: [
            .repeated(1, "service", at: 32, count: 24) { ReflectionAlphaServiceResponse.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            service: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let service: [ReflectionAlphaServiceResponse] = reader.messages(at: 32, count: 24)
        self.init(
            service: service,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(service, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// One service.
package struct ReflectionAlphaServiceResponse: Message {
    /// Its full name.
    package var name: String
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaServiceResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ServiceResponse",
        size: 48,
        fields: [
            .field(1, "name", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        self.init(
            name: name,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Why there is no answer.
package struct ReflectionAlphaErrorResponse: Message {
    /// A status code of gRPC.
    package var errorCode: Int32
    /// A sentence for developers.
    package var errorMessage: String
    package var unknownFields: UnknownFields
}

extension ReflectionAlphaErrorResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1alpha.ErrorResponse",
        size: 56,
        fields: [
            .field(1, "error_code", .int32, at: 40, has: 44),
            .field(2, "error_message", .string, at: 24, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            errorCode: 0,
            errorMessage: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let errorCode: Int32 = reader.int32(at: 40)
        let errorMessage: String = reader.string(at: 24)
        self.init(
            errorCode: errorCode,
            errorMessage: errorMessage,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(errorCode, at: 40, has: 44)
        writer.string(errorMessage, at: 24, has: 48)
        writer.unknownFields(unknownFields)
    }
}

/// The file `grpc/reflection/v1alpha/reflection.proto`.
package enum ReflectionAlphaReflectionFile {
    package static let schema: FileSchema = FileSchema(
        name: "grpc/reflection/v1alpha/reflection.proto",
        package: "grpc.reflection.v1alpha",
        dependencies: { [] },
        messages: [
            ReflectionAlphaServerReflectionRequest.self,
            ReflectionAlphaExtensionRequest.self,
            ReflectionAlphaServerReflectionResponse.self,
            ReflectionAlphaFileDescriptorResponse.self,
            ReflectionAlphaExtensionNumberResponse.self,
            ReflectionAlphaListServiceResponse.self,
            ReflectionAlphaServiceResponse.self,
            ReflectionAlphaErrorResponse.self,
        ],
        services: ["grpc.reflection.v1alpha.ServerReflection"],
        descriptor: """
            CihncnBjL3JlZmxlY3Rpb24vdjFhbHBoYS9yZWZsZWN0aW9uLnByb3RvEhdncnBjLnJlZmxlY3Rpb24udjFhbHBoYSL4AgoX\
            U2VydmVyUmVmbGVjdGlvblJlcXVlc3QSEgoEaG9zdBgBIAEoCVIEaG9zdBIqChBmaWxlX2J5X2ZpbGVuYW1lGAMgASgJSABS\
            DmZpbGVCeUZpbGVuYW1lEjYKFmZpbGVfY29udGFpbmluZ19zeW1ib2wYBCABKAlIAFIUZmlsZUNvbnRhaW5pbmdTeW1ib2wS\
            ZwoZZmlsZV9jb250YWluaW5nX2V4dGVuc2lvbhgFIAEoCzIpLmdycGMucmVmbGVjdGlvbi52MWFscGhhLkV4dGVuc2lvblJl\
            cXVlc3RIAFIXZmlsZUNvbnRhaW5pbmdFeHRlbnNpb24SQgodYWxsX2V4dGVuc2lvbl9udW1iZXJzX29mX3R5cGUYBiABKAlI\
            AFIZYWxsRXh0ZW5zaW9uTnVtYmVyc09mVHlwZRIlCg1saXN0X3NlcnZpY2VzGAcgASgJSABSDGxpc3RTZXJ2aWNlc0IRCg9t\
            ZXNzYWdlX3JlcXVlc3QiZgoQRXh0ZW5zaW9uUmVxdWVzdBInCg9jb250YWluaW5nX3R5cGUYASABKAlSDmNvbnRhaW5pbmdU\
            eXBlEikKEGV4dGVuc2lvbl9udW1iZXIYAiABKAVSD2V4dGVuc2lvbk51bWJlciLHBAoYU2VydmVyUmVmbGVjdGlvblJlc3Bv\
            bnNlEh0KCnZhbGlkX2hvc3QYASABKAlSCXZhbGlkSG9zdBJbChBvcmlnaW5hbF9yZXF1ZXN0GAIgASgLMjAuZ3JwYy5yZWZs\
            ZWN0aW9uLnYxYWxwaGEuU2VydmVyUmVmbGVjdGlvblJlcXVlc3RSD29yaWdpbmFsUmVxdWVzdBJrChhmaWxlX2Rlc2NyaXB0\
            b3JfcmVzcG9uc2UYBCABKAsyLy5ncnBjLnJlZmxlY3Rpb24udjFhbHBoYS5GaWxlRGVzY3JpcHRvclJlc3BvbnNlSABSFmZp\
            bGVEZXNjcmlwdG9yUmVzcG9uc2USdwoeYWxsX2V4dGVuc2lvbl9udW1iZXJzX3Jlc3BvbnNlGAUgASgLMjAuZ3JwYy5yZWZs\
            ZWN0aW9uLnYxYWxwaGEuRXh0ZW5zaW9uTnVtYmVyUmVzcG9uc2VIAFIbYWxsRXh0ZW5zaW9uTnVtYmVyc1Jlc3BvbnNlEmQK\
            Fmxpc3Rfc2VydmljZXNfcmVzcG9uc2UYBiABKAsyLC5ncnBjLnJlZmxlY3Rpb24udjFhbHBoYS5MaXN0U2VydmljZVJlc3Bv\
            bnNlSABSFGxpc3RTZXJ2aWNlc1Jlc3BvbnNlEk8KDmVycm9yX3Jlc3BvbnNlGAcgASgLMiYuZ3JwYy5yZWZsZWN0aW9uLnYx\
            YWxwaGEuRXJyb3JSZXNwb25zZUgAUg1lcnJvclJlc3BvbnNlQhIKEG1lc3NhZ2VfcmVzcG9uc2UiTAoWRmlsZURlc2NyaXB0\
            b3JSZXNwb25zZRIyChVmaWxlX2Rlc2NyaXB0b3JfcHJvdG8YASADKAxSE2ZpbGVEZXNjcmlwdG9yUHJvdG8iagoXRXh0ZW5z\
            aW9uTnVtYmVyUmVzcG9uc2USJAoOYmFzZV90eXBlX25hbWUYASABKAlSDGJhc2VUeXBlTmFtZRIpChBleHRlbnNpb25fbnVt\
            YmVyGAIgAygFUg9leHRlbnNpb25OdW1iZXIiWQoTTGlzdFNlcnZpY2VSZXNwb25zZRJCCgdzZXJ2aWNlGAEgAygLMiguZ3Jw\
            Yy5yZWZsZWN0aW9uLnYxYWxwaGEuU2VydmljZVJlc3BvbnNlUgdzZXJ2aWNlIiUKD1NlcnZpY2VSZXNwb25zZRISCgRuYW1l\
            GAEgASgJUgRuYW1lIlMKDUVycm9yUmVzcG9uc2USHQoKZXJyb3JfY29kZRgBIAEoBVIJZXJyb3JDb2RlEiMKDWVycm9yX21l\
            c3NhZ2UYAiABKAlSDGVycm9yTWVzc2FnZTKTAQoQU2VydmVyUmVmbGVjdGlvbhJ/ChRTZXJ2ZXJSZWZsZWN0aW9uSW5mbxIw\
            LmdycGMucmVmbGVjdGlvbi52MWFscGhhLlNlcnZlclJlZmxlY3Rpb25SZXF1ZXN0GjEuZ3JwYy5yZWZsZWN0aW9uLnYxYWxw\
            aGEuU2VydmVyUmVmbGVjdGlvblJlc3BvbnNlKAEwAUKCAQoaaW8uZ3JwYy5yZWZsZWN0aW9uLnYxYWxwaGFCFVNlcnZlclJl\
            ZmxlY3Rpb25Qcm90b1ABWjlnb29nbGUuZ29sYW5nLm9yZy9ncnBjL3JlZmxlY3Rpb24vZ3JwY19yZWZsZWN0aW9uX3YxYWxw\
            aGG6Ag9SZWZsZWN0aW9uQWxwaGFiBnByb3RvMw==
            """
    )
}
