// Made by protoc-gen-mesh from grpc/reflection/v1/reflection.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// One question.
package struct ReflectionServerReflectionRequest: Message {
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
        case fileContainingExtension(ReflectionExtensionRequest)
        /// The numbers of all extensions of this message.
        case allExtensionNumbersOfType(String)
        /// The names of all services. The text does not matter.
        case listServices(String)
    }
}

extension ReflectionServerReflectionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ServerReflectionRequest",
        size: 64,
        oneofs: ["message_request"],
        fields: [
            .field(1, "host", .string, at: 24, has: 56),
            .oneof(3, "file_by_filename", .string, of: 0, at: 40, case: 60),
            .oneof(4, "file_containing_symbol", .string, of: 0, at: 40, case: 60),
            .oneof(5, "file_containing_extension", of: 0, at: 40, case: 60) { ReflectionExtensionRequest.schema },
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
package struct ReflectionExtensionRequest: Message {
    /// The full name of the message that is extended.
    package var containingType: String
    /// The number of the extension.
    package var extensionNumber: Int32
    package var unknownFields: UnknownFields
}

extension ReflectionExtensionRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ExtensionRequest",
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
package struct ReflectionServerReflectionResponse: Message {
    /// The host of the question.
    package var validHost: String
    /// The question.
    package var originalRequest: ReflectionServerReflectionRequest?
    /// The answer.
    package var messageResponse: MessageResponse?
    package var unknownFields: UnknownFields

    /// The answer.
    package enum MessageResponse: Hashable, Sendable {
        /// The file that was asked for and those it imports.
        case fileDescriptorResponse(ReflectionFileDescriptorResponse)
        /// The numbers of extensions.
        case allExtensionNumbersResponse(ReflectionExtensionNumberResponse)
        /// The names of services.
        case listServicesResponse(ReflectionListServiceResponse)
        /// There is no answer. The stream goes on.
        case errorResponse(ReflectionErrorResponse)
    }
}

extension ReflectionServerReflectionResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ServerReflectionResponse",
        size: 64,
        oneofs: ["message_response"],
        fields: [
            .field(1, "valid_host", .string, at: 24, has: 56),
            .message(2, "original_request", at: 40) { ReflectionServerReflectionRequest.schema },
            .oneof(4, "file_descriptor_response", of: 0, at: 48, case: 60) { ReflectionFileDescriptorResponse.schema },
            .oneof(5, "all_extension_numbers_response", of: 0, at: 48, case: 60) { ReflectionExtensionNumberResponse.schema },
            .oneof(6, "list_services_response", of: 0, at: 48, case: 60) { ReflectionListServiceResponse.schema },
            .oneof(7, "error_response", of: 0, at: 48, case: 60) { ReflectionErrorResponse.schema },
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
        let originalRequest: ReflectionServerReflectionRequest? = reader.message(at: 40)
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
package struct ReflectionFileDescriptorResponse: Message {
    /// Serialized google.protobuf.FileDescriptorProto messages.
    package var fileDescriptorProto: [[UInt8]]
    package var unknownFields: UnknownFields
}

extension ReflectionFileDescriptorResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.FileDescriptorResponse",
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
package struct ReflectionExtensionNumberResponse: Message {
    /// The full name of the message.
    package var baseTypeName: String
    /// The numbers.
    package var extensionNumber: [Int32]
    package var unknownFields: UnknownFields
}

extension ReflectionExtensionNumberResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ExtensionNumberResponse",
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
package struct ReflectionListServiceResponse: Message {
    /// The services.
    package var service: [ReflectionServiceResponse]
    package var unknownFields: UnknownFields
}

extension ReflectionListServiceResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ListServiceResponse",
        size: 40,
        fields: [
            .repeated(1, "service", at: 32, count: 24) { ReflectionServiceResponse.schema },
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
        let service: [ReflectionServiceResponse] = reader.messages(at: 32, count: 24)
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
package struct ReflectionServiceResponse: Message {
    /// Its full name.
    package var name: String
    package var unknownFields: UnknownFields
}

extension ReflectionServiceResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ServiceResponse",
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
package struct ReflectionErrorResponse: Message {
    /// A status code of gRPC.
    package var errorCode: Int32
    /// A sentence for developers.
    package var errorMessage: String
    package var unknownFields: UnknownFields
}

extension ReflectionErrorResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.reflection.v1.ErrorResponse",
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

/// The file `grpc/reflection/v1/reflection.proto`.
package enum ReflectionFile {
    package static let schema: FileSchema = FileSchema(
        name: "grpc/reflection/v1/reflection.proto",
        package: "grpc.reflection.v1",
        dependencies: { [] },
        messages: [
            ReflectionServerReflectionRequest.self,
            ReflectionExtensionRequest.self,
            ReflectionServerReflectionResponse.self,
            ReflectionFileDescriptorResponse.self,
            ReflectionExtensionNumberResponse.self,
            ReflectionListServiceResponse.self,
            ReflectionServiceResponse.self,
            ReflectionErrorResponse.self,
        ],
        services: ["grpc.reflection.v1.ServerReflection"],
        descriptor: """
            CiNncnBjL3JlZmxlY3Rpb24vdjEvcmVmbGVjdGlvbi5wcm90bxISZ3JwYy5yZWZsZWN0aW9uLnYxIvMCChdTZXJ2ZXJSZWZs\
            ZWN0aW9uUmVxdWVzdBISCgRob3N0GAEgASgJUgRob3N0EioKEGZpbGVfYnlfZmlsZW5hbWUYAyABKAlIAFIOZmlsZUJ5Rmls\
            ZW5hbWUSNgoWZmlsZV9jb250YWluaW5nX3N5bWJvbBgEIAEoCUgAUhRmaWxlQ29udGFpbmluZ1N5bWJvbBJiChlmaWxlX2Nv\
            bnRhaW5pbmdfZXh0ZW5zaW9uGAUgASgLMiQuZ3JwYy5yZWZsZWN0aW9uLnYxLkV4dGVuc2lvblJlcXVlc3RIAFIXZmlsZUNv\
            bnRhaW5pbmdFeHRlbnNpb24SQgodYWxsX2V4dGVuc2lvbl9udW1iZXJzX29mX3R5cGUYBiABKAlIAFIZYWxsRXh0ZW5zaW9u\
            TnVtYmVyc09mVHlwZRIlCg1saXN0X3NlcnZpY2VzGAcgASgJSABSDGxpc3RTZXJ2aWNlc0IRCg9tZXNzYWdlX3JlcXVlc3Qi\
            ZgoQRXh0ZW5zaW9uUmVxdWVzdBInCg9jb250YWluaW5nX3R5cGUYASABKAlSDmNvbnRhaW5pbmdUeXBlEikKEGV4dGVuc2lv\
            bl9udW1iZXIYAiABKAVSD2V4dGVuc2lvbk51bWJlciKuBAoYU2VydmVyUmVmbGVjdGlvblJlc3BvbnNlEh0KCnZhbGlkX2hv\
            c3QYASABKAlSCXZhbGlkSG9zdBJWChBvcmlnaW5hbF9yZXF1ZXN0GAIgASgLMisuZ3JwYy5yZWZsZWN0aW9uLnYxLlNlcnZl\
            clJlZmxlY3Rpb25SZXF1ZXN0Ug9vcmlnaW5hbFJlcXVlc3QSZgoYZmlsZV9kZXNjcmlwdG9yX3Jlc3BvbnNlGAQgASgLMiou\
            Z3JwYy5yZWZsZWN0aW9uLnYxLkZpbGVEZXNjcmlwdG9yUmVzcG9uc2VIAFIWZmlsZURlc2NyaXB0b3JSZXNwb25zZRJyCh5h\
            bGxfZXh0ZW5zaW9uX251bWJlcnNfcmVzcG9uc2UYBSABKAsyKy5ncnBjLnJlZmxlY3Rpb24udjEuRXh0ZW5zaW9uTnVtYmVy\
            UmVzcG9uc2VIAFIbYWxsRXh0ZW5zaW9uTnVtYmVyc1Jlc3BvbnNlEl8KFmxpc3Rfc2VydmljZXNfcmVzcG9uc2UYBiABKAsy\
            Jy5ncnBjLnJlZmxlY3Rpb24udjEuTGlzdFNlcnZpY2VSZXNwb25zZUgAUhRsaXN0U2VydmljZXNSZXNwb25zZRJKCg5lcnJv\
            cl9yZXNwb25zZRgHIAEoCzIhLmdycGMucmVmbGVjdGlvbi52MS5FcnJvclJlc3BvbnNlSABSDWVycm9yUmVzcG9uc2VCEgoQ\
            bWVzc2FnZV9yZXNwb25zZSJMChZGaWxlRGVzY3JpcHRvclJlc3BvbnNlEjIKFWZpbGVfZGVzY3JpcHRvcl9wcm90bxgBIAMo\
            DFITZmlsZURlc2NyaXB0b3JQcm90byJqChdFeHRlbnNpb25OdW1iZXJSZXNwb25zZRIkCg5iYXNlX3R5cGVfbmFtZRgBIAEo\
            CVIMYmFzZVR5cGVOYW1lEikKEGV4dGVuc2lvbl9udW1iZXIYAiADKAVSD2V4dGVuc2lvbk51bWJlciJUChNMaXN0U2Vydmlj\
            ZVJlc3BvbnNlEj0KB3NlcnZpY2UYASADKAsyIy5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmljZVJlc3BvbnNlUgdzZXJ2aWNl\
            IiUKD1NlcnZpY2VSZXNwb25zZRISCgRuYW1lGAEgASgJUgRuYW1lIlMKDUVycm9yUmVzcG9uc2USHQoKZXJyb3JfY29kZRgB\
            IAEoBVIJZXJyb3JDb2RlEiMKDWVycm9yX21lc3NhZ2UYAiABKAlSDGVycm9yTWVzc2FnZTKJAQoQU2VydmVyUmVmbGVjdGlv\
            bhJ1ChRTZXJ2ZXJSZWZsZWN0aW9uSW5mbxIrLmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdBos\
            LmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVzcG9uc2UoATABQnMKFWlvLmdycGMucmVmbGVjdGlvbi52\
            MUIVU2VydmVyUmVmbGVjdGlvblByb3RvUAFaNGdvb2dsZS5nb2xhbmcub3JnL2dycGMvcmVmbGVjdGlvbi9ncnBjX3JlZmxl\
            Y3Rpb25fdjG6AgpSZWZsZWN0aW9uYgZwcm90bzM=
            """
    )
}
