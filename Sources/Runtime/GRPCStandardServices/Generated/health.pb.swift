// Made by protoc-gen-mesh from grpc/health/v1/health.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Which service is asked about.
package struct HealthCheckRequest: Message {
    /// The full name of the service; empty for the server as a whole.
    package var service: String
    package var unknownFields: UnknownFields
}

extension HealthCheckRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.health.v1.HealthCheckRequest",
        size: 48,
        fields: [
            .field(1, "service", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            service: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let service: String = reader.string(at: 24)
        self.init(
            service: service,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(service, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The state of one service.
package struct HealthCheckResponse: Message {
    /// The state.
    package var status: HealthCheckResponse.ServingStatus
    package var unknownFields: UnknownFields

    /// Whether a service takes calls.
    package enum ServingStatus: MessageEnum {
        /// Not known.
        case unknown
        /// It takes calls.
        case serving
        /// It takes no calls now.
        case notServing
        /// There is no such service. Only Watch answers this.
        case serviceUnknown
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .unknown,
            .serving,
            .notServing,
            .serviceUnknown,
        ]

        package static let schema = EnumSchema(
            "grpc.health.v1.HealthCheckResponse.ServingStatus",
            [
                (0, "UNKNOWN"),
                (1, "SERVING"),
                (2, "NOT_SERVING"),
                (3, "SERVICE_UNKNOWN"),
            ]
        )

        package init() { self = .unknown }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .serving
            case 2: self = .notServing
            case 3: self = .serviceUnknown
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .unknown: 0
            case .serving: 1
            case .notServing: 2
            case .serviceUnknown: 3
            case .unrecognized(let number): number
            }
        }
    }
}

extension HealthCheckResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.health.v1.HealthCheckResponse",
        size: 32,
        fields: [
            .field(1, "status", HealthCheckResponse.ServingStatus.schema, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            status: .init(),
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let status: HealthCheckResponse.ServingStatus = reader.enumeration(at: 24)
        self.init(
            status: status,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(status, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for all services.
package struct HealthListRequest: Message {
    package var unknownFields: UnknownFields
}

extension HealthListRequest {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.health.v1.HealthListRequest",
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

/// The state of all services.
package struct HealthListResponse: Message {
    /// The state by the full name of the service.
    package var statuses: [String: HealthCheckResponse]
    package var unknownFields: UnknownFields
}

extension HealthListResponse {
    package static let schema: MessageSchema = MessageSchema(
        "grpc.health.v1.HealthListResponse",
        size: 40,
        fields: [
            .map(1, "statuses", at: 32, count: 24) { statusesEntry },
        ]
    )

    private static let statusesEntry: MessageSchema = MessageSchema(
        "grpc.health.v1.HealthListResponse.StatusesEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { HealthCheckResponse.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            statuses: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let statuses: [String: HealthCheckResponse] = reader.map(at: 32, count: 24) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        self.init(
            statuses: statuses,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.map(statuses, at: 32, count: 24, entry: Self.statusesEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        writer.unknownFields(unknownFields)
    }
}

/// The file `grpc/health/v1/health.proto`.
package enum HealthFile {
    package static let schema: FileSchema = FileSchema(
        name: "grpc/health/v1/health.proto",
        package: "grpc.health.v1",
        dependencies: { [] },
        messages: [
            HealthCheckRequest.self,
            HealthCheckResponse.self,
            HealthListRequest.self,
            HealthListResponse.self,
        ],
        services: ["grpc.health.v1.Health"],
        descriptor: """
            ChtncnBjL2hlYWx0aC92MS9oZWFsdGgucHJvdG8SDmdycGMuaGVhbHRoLnYxIi4KEkhlYWx0aENoZWNrUmVxdWVzdBIYCgdz\
            ZXJ2aWNlGAEgASgJUgdzZXJ2aWNlIrEBChNIZWFsdGhDaGVja1Jlc3BvbnNlEkkKBnN0YXR1cxgBIAEoDjIxLmdycGMuaGVh\
            bHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2UuU2VydmluZ1N0YXR1c1IGc3RhdHVzIk8KDVNlcnZpbmdTdGF0dXMSCwoHVU5L\
            Tk9XThAAEgsKB1NFUlZJTkcQARIPCgtOT1RfU0VSVklORxACEhMKD1NFUlZJQ0VfVU5LTk9XThADIhMKEUhlYWx0aExpc3RS\
            ZXF1ZXN0IsQBChJIZWFsdGhMaXN0UmVzcG9uc2USTAoIc3RhdHVzZXMYASADKAsyMC5ncnBjLmhlYWx0aC52MS5IZWFsdGhM\
            aXN0UmVzcG9uc2UuU3RhdHVzZXNFbnRyeVIIc3RhdHVzZXMaYAoNU3RhdHVzZXNFbnRyeRIQCgNrZXkYASABKAlSA2tleRI5\
            CgV2YWx1ZRgCIAEoCzIjLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2VSBXZhbHVlOgI4ATL9AQoGSGVhbHRo\
            ElAKBUNoZWNrEiIuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXF1ZXN0GiMuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hl\
            Y2tSZXNwb25zZRJNCgRMaXN0EiEuZ3JwYy5oZWFsdGgudjEuSGVhbHRoTGlzdFJlcXVlc3QaIi5ncnBjLmhlYWx0aC52MS5I\
            ZWFsdGhMaXN0UmVzcG9uc2USUgoFV2F0Y2gSIi5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1JlcXVlc3QaIy5ncnBjLmhl\
            YWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlMAFCagoRaW8uZ3JwYy5oZWFsdGgudjFCC0hlYWx0aFByb3RvUAFaLGdvb2ds\
            ZS5nb2xhbmcub3JnL2dycGMvaGVhbHRoL2dycGNfaGVhbHRoX3YxqgIOR3JwYy5IZWFsdGguVjG6AgZIZWFsdGhiBnByb3Rv\
            Mw==
            """
    )
}
