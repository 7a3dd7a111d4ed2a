// Made by protoc-gen-mesh from google/rpc/error_details.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// The cause in a form that programs can branch on.
package struct GoogleRPCErrorInfo: Message {
    /// The cause, constant for this kind of error: UPPER_SNAKE, at most 63 letters.
    package var reason: String
    /// Who defines the reason, for example `aimesh`.
    package var domain: String
    /// Facts about this case.
    package var metadata: [String: String]
    package var unknownFields: UnknownFields
}

extension GoogleRPCErrorInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.ErrorInfo",
        size: 80,
        fields: [
            .field(1, "reason", .string, at: 24, has: 72),
            .field(2, "domain", .string, at: 40, has: 76),
            .map(3, "metadata", at: 64, count: 56) { metadataEntry },
        ]
    )

    private static let metadataEntry: MessageSchema = MessageSchema(
        "google.rpc.ErrorInfo.MetadataEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            reason: "",
            domain: "",
            metadata: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let reason: String = reader.string(at: 24)
        let domain: String = reader.string(at: 40)
        let metadata: [String: String] = reader.map(at: 64, count: 56) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        self.init(
            reason: reason,
            domain: domain,
            metadata: metadata,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(reason, at: 24, has: 72)
        writer.string(domain, at: 40, has: 76)
        writer.map(metadata, at: 64, count: 56, entry: Self.metadataEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.unknownFields(unknownFields)
    }
}

/// When to try again.
package struct GoogleRPCRetryInfo: Message {
    /// The least wait before the next attempt.
    package var retryDelay: GoogleDuration?
    package var unknownFields: UnknownFields
}

extension GoogleRPCRetryInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.RetryInfo",
        size: 32,
        fields: [
            .message(1, "retry_delay", at: 24) { GoogleDuration.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            retryDelay: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let retryDelay: GoogleDuration? = reader.message(at: 24)
        self.init(
            retryDelay: retryDelay,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(retryDelay, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Help for debugging. Not sent to untrusted callers.
package struct GoogleRPCDebugInfo: Message {
    /// Where it happened.
    package var stackEntries: [String]
    /// More about it.
    package var detail: String
    package var unknownFields: UnknownFields
}

extension GoogleRPCDebugInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.DebugInfo",
        size: 64,
        fields: [
            .repeated(1, "stack_entries", .string, at: 32, count: 24),
            .field(2, "detail", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            stackEntries: [],
            detail: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let stackEntries: [String] = reader.strings(at: 32, count: 24)
        let detail: String = reader.string(at: 40)
        self.init(
            stackEntries: stackEntries,
            detail: detail,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(stackEntries, at: 32, count: 24)
        writer.string(detail, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Which quotas are used up.
package struct GoogleRPCQuotaFailure: Message {
    /// All quotas that are used up.
    package var violations: [GoogleRPCQuotaFailure.Violation]
    package var unknownFields: UnknownFields

    /// One quota that is used up.
    package struct Violation: Message {
        /// On what the quota stands, for example `user:123`.
        package var subject: String
        /// How it was used up.
        package var description: String
        /// The service whose quota it is.
        package var apiService: String
        /// The metric that the quota counts.
        package var quotaMetric: String
        /// The name of the limit.
        package var quotaID: String
        /// The dimensions of the limit, such as region or model.
        package var quotaDimensions: [String: String]
        /// The limit at the time of the failure.
        package var quotaValue: Int64
        /// The limit that a change under way brings.
        package var futureQuotaValue: Int64?
        package var unknownFields: UnknownFields
    }
}

extension GoogleRPCQuotaFailure {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.QuotaFailure",
        size: 40,
        fields: [
            .repeated(1, "violations", at: 32, count: 24) { GoogleRPCQuotaFailure.Violation.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            violations: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let violations: [GoogleRPCQuotaFailure.Violation] = reader.messages(at: 32, count: 24)
        self.init(
            violations: violations,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(violations, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleRPCQuotaFailure.Violation {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.QuotaFailure.Violation",
        size: 168,
        fields: [
            .field(1, "subject", .string, at: 24, has: 136),
            .field(2, "description", .string, at: 40, has: 140),
            .field(3, "api_service", .string, at: 56, has: 144),
            .field(4, "quota_metric", .string, at: 72, has: 148),
            .field(5, "quota_id", .string, at: 88, has: 152),
            .map(6, "quota_dimensions", at: 112, count: 104) { quotaDimensionsEntry },
            .field(7, "quota_value", .int64, at: 120, has: 156),
            .optional(8, "future_quota_value", .int64, at: 128, has: 160),
        ]
    )

    private static let quotaDimensionsEntry: MessageSchema = MessageSchema(
        "google.rpc.QuotaFailure.Violation.QuotaDimensionsEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            subject: "",
            description: "",
            apiService: "",
            quotaMetric: "",
            quotaID: "",
            quotaDimensions: [:],
            quotaValue: 0,
            futureQuotaValue: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let subject: String = reader.string(at: 24)
        let description: String = reader.string(at: 40)
        let apiService: String = reader.string(at: 56)
        let quotaMetric: String = reader.string(at: 72)
        let quotaID: String = reader.string(at: 88)
        let quotaDimensions: [String: String] = reader.map(at: 112, count: 104) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let quotaValue: Int64 = reader.int64(at: 120)
        let futureQuotaValue: Int64? = reader.has(160) ? reader.int64(at: 128) : nil
        self.init(
            subject: subject,
            description: description,
            apiService: apiService,
            quotaMetric: quotaMetric,
            quotaID: quotaID,
            quotaDimensions: quotaDimensions,
            quotaValue: quotaValue,
            futureQuotaValue: futureQuotaValue,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(subject, at: 24, has: 136)
        writer.string(description, at: 40, has: 140)
        writer.string(apiService, at: 56, has: 144)
        writer.string(quotaMetric, at: 72, has: 148)
        writer.string(quotaID, at: 88, has: 152)
        writer.map(quotaDimensions, at: 112, count: 104, entry: Self.quotaDimensionsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.int64(quotaValue, at: 120, has: 156)
        writer.int64(futureQuotaValue, at: 128, has: 160)
        writer.unknownFields(unknownFields)
    }
}

/// What must be true first.
package struct GoogleRPCPreconditionFailure: Message {
    /// All conditions that do not hold.
    package var violations: [GoogleRPCPreconditionFailure.Violation]
    package var unknownFields: UnknownFields

    /// One condition that does not hold.
    package struct Violation: Message {
        /// The kind of condition, constant for its kind.
        package var type: String
        /// What it is about.
        package var subject: String
        /// What does not hold and how to mend it.
        package var description: String
        package var unknownFields: UnknownFields
    }
}

extension GoogleRPCPreconditionFailure {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.PreconditionFailure",
        size: 40,
        fields: [
            .repeated(1, "violations", at: 32, count: 24) { GoogleRPCPreconditionFailure.Violation.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            violations: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let violations: [GoogleRPCPreconditionFailure.Violation] = reader.messages(at: 32, count: 24)
        self.init(
            violations: violations,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(violations, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleRPCPreconditionFailure.Violation {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.PreconditionFailure.Violation",
        size: 88,
        fields: [
            .field(1, "type", .string, at: 24, has: 72),
            .field(2, "subject", .string, at: 40, has: 76),
            .field(3, "description", .string, at: 56, has: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            type: "",
            subject: "",
            description: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let type: String = reader.string(at: 24)
        let subject: String = reader.string(at: 40)
        let description: String = reader.string(at: 56)
        self.init(
            type: type,
            subject: subject,
            description: description,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(type, at: 24, has: 72)
        writer.string(subject, at: 40, has: 76)
        writer.string(description, at: 56, has: 80)
        writer.unknownFields(unknownFields)
    }
}

/// What is wrong with the request.
package struct GoogleRPCBadRequest: Message {
    /// All fields that break a rule.
    package var fieldViolations: [GoogleRPCBadRequest.FieldViolation]
    package var unknownFields: UnknownFields

    /// One field that breaks a rule.
    package struct FieldViolation: Message {
        /// The path of the field, for example `agent_config.parameters.temperature`.
        package var field: String
        /// The broken rule in words.
        package var description: String
        /// The broken rule in UPPER_SNAKE.
        package var reason: String
        /// The broken rule in the language of the caller.
        package var localizedMessage: GoogleRPCLocalizedMessage?
        package var unknownFields: UnknownFields
    }
}

extension GoogleRPCBadRequest {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.BadRequest",
        size: 40,
        fields: [
            .repeated(1, "field_violations", at: 32, count: 24) { GoogleRPCBadRequest.FieldViolation.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            fieldViolations: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let fieldViolations: [GoogleRPCBadRequest.FieldViolation] = reader.messages(at: 32, count: 24)
        self.init(
            fieldViolations: fieldViolations,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(fieldViolations, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleRPCBadRequest.FieldViolation {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.BadRequest.FieldViolation",
        size: 96,
        fields: [
            .field(1, "field", .string, at: 24, has: 80),
            .field(2, "description", .string, at: 40, has: 84),
            .field(3, "reason", .string, at: 56, has: 88),
            .message(4, "localized_message", at: 72) { GoogleRPCLocalizedMessage.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            field: "",
            description: "",
            reason: "",
            localizedMessage: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let field: String = reader.string(at: 24)
        let description: String = reader.string(at: 40)
        let reason: String = reader.string(at: 56)
        let localizedMessage: GoogleRPCLocalizedMessage? = reader.message(at: 72)
        self.init(
            field: field,
            description: description,
            reason: reason,
            localizedMessage: localizedMessage,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(field, at: 24, has: 80)
        writer.string(description, at: 40, has: 84)
        writer.string(reason, at: 56, has: 88)
        writer.message(localizedMessage, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// What to quote when asking for help.
package struct GoogleRPCRequestInfo: Message {
    /// The id of the request in the logs of the server.
    package var requestID: String
    /// Encrypted data of use to the operator only.
    package var servingData: String
    package var unknownFields: UnknownFields
}

extension GoogleRPCRequestInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.RequestInfo",
        size: 64,
        fields: [
            .field(1, "request_id", .string, at: 24, has: 56),
            .field(2, "serving_data", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            requestID: "",
            servingData: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let requestID: String = reader.string(at: 24)
        let servingData: String = reader.string(at: 40)
        self.init(
            requestID: requestID,
            servingData: servingData,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(requestID, at: 24, has: 56)
        writer.string(servingData, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Which thing the error is about.
package struct GoogleRPCResourceInfo: Message {
    /// The kind of thing.
    package var resourceType: String
    /// Its name.
    package var resourceName: String
    /// Whose it is.
    package var owner: String
    /// What went wrong with it.
    package var description: String
    package var unknownFields: UnknownFields
}

extension GoogleRPCResourceInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.ResourceInfo",
        size: 104,
        fields: [
            .field(1, "resource_type", .string, at: 24, has: 88),
            .field(2, "resource_name", .string, at: 40, has: 92),
            .field(3, "owner", .string, at: 56, has: 96),
            .field(4, "description", .string, at: 72, has: 100),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            resourceType: "",
            resourceName: "",
            owner: "",
            description: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let resourceType: String = reader.string(at: 24)
        let resourceName: String = reader.string(at: 40)
        let owner: String = reader.string(at: 56)
        let description: String = reader.string(at: 72)
        self.init(
            resourceType: resourceType,
            resourceName: resourceName,
            owner: owner,
            description: description,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(resourceType, at: 24, has: 88)
        writer.string(resourceName, at: 40, has: 92)
        writer.string(owner, at: 56, has: 96)
        writer.string(description, at: 72, has: 100)
        writer.unknownFields(unknownFields)
    }
}

/// Where to read more.
package struct GoogleRPCHelp: Message {
    /// The places.
    package var links: [GoogleRPCHelp.Link]
    package var unknownFields: UnknownFields

    /// One place to read.
    package struct Link: Message {
        /// What is found there.
        package var description: String
        /// The address.
        package var url: String
        package var unknownFields: UnknownFields
    }
}

extension GoogleRPCHelp {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.Help",
        size: 40,
        fields: [
            .repeated(1, "links", at: 32, count: 24) { GoogleRPCHelp.Link.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            links: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let links: [GoogleRPCHelp.Link] = reader.messages(at: 32, count: 24)
        self.init(
            links: links,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(links, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleRPCHelp.Link {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.Help.Link",
        size: 64,
        fields: [
            .field(1, "description", .string, at: 24, has: 56),
            .field(2, "url", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            description: "",
            url: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let description: String = reader.string(at: 24)
        let url: String = reader.string(at: 40)
        self.init(
            description: description,
            url: url,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(description, at: 24, has: 56)
        writer.string(url, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The error for the eyes of a user.
package struct GoogleRPCLocalizedMessage: Message {
    /// The language, by BCP 47, for example `en-US`.
    package var locale: String
    /// The text in that language.
    package var message: String
    package var unknownFields: UnknownFields
}

extension GoogleRPCLocalizedMessage {
    package static let schema: MessageSchema = MessageSchema(
        "google.rpc.LocalizedMessage",
        size: 64,
        fields: [
            .field(1, "locale", .string, at: 24, has: 56),
            .field(2, "message", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            locale: "",
            message: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let locale: String = reader.string(at: 24)
        let message: String = reader.string(at: 40)
        self.init(
            locale: locale,
            message: message,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(locale, at: 24, has: 56)
        writer.string(message, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/rpc/error_details.proto`.
package enum GoogleRPCErrorDetailsFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/rpc/error_details.proto",
        package: "google.rpc",
        dependencies: { [GoogleDurationFile.schema] },
        messages: [
            GoogleRPCErrorInfo.self,
            GoogleRPCRetryInfo.self,
            GoogleRPCDebugInfo.self,
            GoogleRPCQuotaFailure.self,
            GoogleRPCQuotaFailure.Violation.self,
            GoogleRPCPreconditionFailure.self,
            GoogleRPCPreconditionFailure.Violation.self,
            GoogleRPCBadRequest.self,
            GoogleRPCBadRequest.FieldViolation.self,
            GoogleRPCRequestInfo.self,
            GoogleRPCResourceInfo.self,
            GoogleRPCHelp.self,
            GoogleRPCHelp.Link.self,
            GoogleRPCLocalizedMessage.self,
        ],
        services: [],
        descriptor: """
            Ch5nb29nbGUvcnBjL2Vycm9yX2RldGFpbHMucHJvdG8SCmdvb2dsZS5ycGMaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5w\
            cm90byK5AQoJRXJyb3JJbmZvEhYKBnJlYXNvbhgBIAEoCVIGcmVhc29uEhYKBmRvbWFpbhgCIAEoCVIGZG9tYWluEj8KCG1l\
            dGFkYXRhGAMgAygLMiMuZ29vZ2xlLnJwYy5FcnJvckluZm8uTWV0YWRhdGFFbnRyeVIIbWV0YWRhdGEaOwoNTWV0YWRhdGFF\
            bnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIkcKCVJldHJ5SW5mbxI6CgtyZXRyeV9k\
            ZWxheRgBIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblIKcmV0cnlEZWxheSJICglEZWJ1Z0luZm8SIwoNc3RhY2tf\
            ZW50cmllcxgBIAMoCVIMc3RhY2tFbnRyaWVzEhYKBmRldGFpbBgCIAEoCVIGZGV0YWlsIo4ECgxRdW90YUZhaWx1cmUSQgoK\
            dmlvbGF0aW9ucxgBIAMoCzIiLmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZpb2xhdGlvblIKdmlvbGF0aW9ucxq5AwoJVmlv\
            bGF0aW9uEhgKB3N1YmplY3QYASABKAlSB3N1YmplY3QSIAoLZGVzY3JpcHRpb24YAiABKAlSC2Rlc2NyaXB0aW9uEh8KC2Fw\
            aV9zZXJ2aWNlGAMgASgJUgphcGlTZXJ2aWNlEiEKDHF1b3RhX21ldHJpYxgEIAEoCVILcXVvdGFNZXRyaWMSGQoIcXVvdGFf\
            aWQYBSABKAlSB3F1b3RhSWQSYgoQcXVvdGFfZGltZW5zaW9ucxgGIAMoCzI3Lmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZp\
            b2xhdGlvbi5RdW90YURpbWVuc2lvbnNFbnRyeVIPcXVvdGFEaW1lbnNpb25zEh8KC3F1b3RhX3ZhbHVlGAcgASgDUgpxdW90\
            YVZhbHVlEjEKEmZ1dHVyZV9xdW90YV92YWx1ZRgIIAEoA0gAUhBmdXR1cmVRdW90YVZhbHVliAEBGkIKFFF1b3RhRGltZW5z\
            aW9uc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToCOAFCFQoTX2Z1dHVyZV9xdW90YV92\
            YWx1ZSK9AQoTUHJlY29uZGl0aW9uRmFpbHVyZRJJCgp2aW9sYXRpb25zGAEgAygLMikuZ29vZ2xlLnJwYy5QcmVjb25kaXRp\
            b25GYWlsdXJlLlZpb2xhdGlvblIKdmlvbGF0aW9ucxpbCglWaW9sYXRpb24SEgoEdHlwZRgBIAEoCVIEdHlwZRIYCgdzdWJq\
            ZWN0GAIgASgJUgdzdWJqZWN0EiAKC2Rlc2NyaXB0aW9uGAMgASgJUgtkZXNjcmlwdGlvbiKMAgoKQmFkUmVxdWVzdBJQChBm\
            aWVsZF92aW9sYXRpb25zGAEgAygLMiUuZ29vZ2xlLnJwYy5CYWRSZXF1ZXN0LkZpZWxkVmlvbGF0aW9uUg9maWVsZFZpb2xh\
            dGlvbnMaqwEKDkZpZWxkVmlvbGF0aW9uEhQKBWZpZWxkGAEgASgJUgVmaWVsZBIgCgtkZXNjcmlwdGlvbhgCIAEoCVILZGVz\
            Y3JpcHRpb24SFgoGcmVhc29uGAMgASgJUgZyZWFzb24SSQoRbG9jYWxpemVkX21lc3NhZ2UYBCABKAsyHC5nb29nbGUucnBj\
            LkxvY2FsaXplZE1lc3NhZ2VSEGxvY2FsaXplZE1lc3NhZ2UiTwoLUmVxdWVzdEluZm8SHQoKcmVxdWVzdF9pZBgBIAEoCVIJ\
            cmVxdWVzdElkEiEKDHNlcnZpbmdfZGF0YRgCIAEoCVILc2VydmluZ0RhdGEikAEKDFJlc291cmNlSW5mbxIjCg1yZXNvdXJj\
            ZV90eXBlGAEgASgJUgxyZXNvdXJjZVR5cGUSIwoNcmVzb3VyY2VfbmFtZRgCIAEoCVIMcmVzb3VyY2VOYW1lEhQKBW93bmVy\
            GAMgASgJUgVvd25lchIgCgtkZXNjcmlwdGlvbhgEIAEoCVILZGVzY3JpcHRpb24ibwoESGVscBIrCgVsaW5rcxgBIAMoCzIV\
            Lmdvb2dsZS5ycGMuSGVscC5MaW5rUgVsaW5rcxo6CgRMaW5rEiAKC2Rlc2NyaXB0aW9uGAEgASgJUgtkZXNjcmlwdGlvbhIQ\
            CgN1cmwYAiABKAlSA3VybCJEChBMb2NhbGl6ZWRNZXNzYWdlEhYKBmxvY2FsZRgBIAEoCVIGbG9jYWxlEhgKB21lc3NhZ2UY\
            AiABKAlSB21lc3NhZ2VCeAoOY29tLmdvb2dsZS5ycGNCEUVycm9yRGV0YWlsc1Byb3RvUAFaP2dvb2dsZS5nb2xhbmcub3Jn\
            L2dlbnByb3RvL2dvb2dsZWFwaXMvcnBjL2VycmRldGFpbHM7ZXJyZGV0YWlsc6ICA1JQQ7oCCUdvb2dsZVJQQ2IGcHJvdG8z
            """
    )
}
