// Made by protoc-gen-mesh from aimesh/v1/safety.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// What is done with a text.
package enum ProtoSafetyDecision: MessageEnum {
    /// Not set.
    case unspecified
    /// It passes as it is.
    case allowed
    /// It passes without what was found.
    case sanitized
    /// A person must look at it.
    case needsReview
    /// It does not pass.
    case blocked
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .allowed,
        .sanitized,
        .needsReview,
        .blocked,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SafetyDecision",
        [
            (0, "SAFETY_DECISION_UNSPECIFIED"),
            (1, "SAFETY_DECISION_ALLOWED"),
            (2, "SAFETY_DECISION_SANITIZED"),
            (3, "SAFETY_DECISION_NEEDS_REVIEW"),
            (4, "SAFETY_DECISION_BLOCKED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .allowed
        case 2: self = .sanitized
        case 3: self = .needsReview
        case 4: self = .blocked
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .allowed: 1
        case .sanitized: 2
        case .needsReview: 3
        case .blocked: 4
        case .unrecognized(let number): number
        }
    }
}

/// What can be found in a text.
package enum ProtoSafetyCategory: MessageEnum {
    /// Not set.
    case unspecified
    /// Hatred of a group.
    case hate
    /// Attacks on a person.
    case harassment
    /// Violence or threats.
    case violence
    /// Sexual contents.
    case sexual
    /// Self-harm.
    case selfHarm
    /// Help with crimes.
    case illegal
    /// Fraud, phishing, false promises.
    case deception
    /// Data of a person that do not belong there.
    case personalData
    /// Keys and passwords.
    case secrets
    /// Text that tries to instruct the model.
    case promptInjection
    /// Scripts and commands that could run where the text is shown.
    case dangerousCode
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .hate,
        .harassment,
        .violence,
        .sexual,
        .selfHarm,
        .illegal,
        .deception,
        .personalData,
        .secrets,
        .promptInjection,
        .dangerousCode,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SafetyCategory",
        [
            (0, "SAFETY_CATEGORY_UNSPECIFIED"),
            (1, "SAFETY_CATEGORY_HATE"),
            (2, "SAFETY_CATEGORY_HARASSMENT"),
            (3, "SAFETY_CATEGORY_VIOLENCE"),
            (4, "SAFETY_CATEGORY_SEXUAL"),
            (5, "SAFETY_CATEGORY_SELF_HARM"),
            (6, "SAFETY_CATEGORY_ILLEGAL"),
            (7, "SAFETY_CATEGORY_DECEPTION"),
            (8, "SAFETY_CATEGORY_PERSONAL_DATA"),
            (9, "SAFETY_CATEGORY_SECRETS"),
            (10, "SAFETY_CATEGORY_PROMPT_INJECTION"),
            (11, "SAFETY_CATEGORY_DANGEROUS_CODE"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .hate
        case 2: self = .harassment
        case 3: self = .violence
        case 4: self = .sexual
        case 5: self = .selfHarm
        case 6: self = .illegal
        case 7: self = .deception
        case 8: self = .personalData
        case 9: self = .secrets
        case 10: self = .promptInjection
        case 11: self = .dangerousCode
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .hate: 1
        case .harassment: 2
        case .violence: 3
        case .sexual: 4
        case .selfHarm: 5
        case .illegal: 6
        case .deception: 7
        case .personalData: 8
        case .secrets: 9
        case .promptInjection: 10
        case .dangerousCode: 11
        case .unrecognized(let number): number
        }
    }
}

/// How bad a finding is.
package enum ProtoSafetySeverity: MessageEnum {
    /// Not set.
    case unspecified
    /// Worth a note.
    case low
    /// Worth a change.
    case medium
    /// Reason to stop.
    case high
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .low,
        .medium,
        .high,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SafetySeverity",
        [
            (0, "SAFETY_SEVERITY_UNSPECIFIED"),
            (1, "SAFETY_SEVERITY_LOW"),
            (2, "SAFETY_SEVERITY_MEDIUM"),
            (3, "SAFETY_SEVERITY_HIGH"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .low
        case 2: self = .medium
        case 3: self = .high
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        case .unrecognized(let number): number
        }
    }
}

/// Which way a text goes.
package enum ProtoSafetyDirection: MessageEnum {
    /// Not set.
    case unspecified
    /// It comes from a client.
    case input
    /// It comes from a model.
    case output
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .input,
        .output,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SafetyDirection",
        [
            (0, "SAFETY_DIRECTION_UNSPECIFIED"),
            (1, "SAFETY_DIRECTION_INPUT"),
            (2, "SAFETY_DIRECTION_OUTPUT"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .input
        case 2: self = .output
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .input: 1
        case .output: 2
        case .unrecognized(let number): number
        }
    }
}

/// How thoroughly a text is checked.
package enum ProtoSafetyDepth: MessageEnum {
    /// Not set.
    case unspecified
    /// By patterns only: fast, without a model.
    case patterns
    /// By patterns and by a model.
    case model
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .patterns,
        .model,
    ]

    package static let schema = EnumSchema(
        "aimesh.v1.SafetyDepth",
        [
            (0, "SAFETY_DEPTH_UNSPECIFIED"),
            (1, "SAFETY_DEPTH_PATTERNS"),
            (2, "SAFETY_DEPTH_MODEL"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .patterns
        case 2: self = .model
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .patterns: 1
        case .model: 2
        case .unrecognized(let number): number
        }
    }
}

/// A text to check.
package struct ProtoCheckContentRequest: Message {
    /// The text.
    /// Range: 1 to 400,000 characters
    /// Example: "Buy now! 100% guaranteed profit."
    package var content: String
    /// Whether the text comes in or goes out. Injection patterns matter for what comes in.
    /// Default: OUTPUT
    /// Example: "INPUT"
    package var direction: ProtoSafetyDirection
    /// How thoroughly to check.
    /// Default: MODEL
    /// Example: "PATTERNS"
    package var depth: ProtoSafetyDepth
    /// Only look for these.
    /// Range: up to 16 items
    /// Default: all
    /// Example: ["PERSONAL_DATA"]
    package var categories: [ProtoSafetyCategory]
    /// Answer a text from which what was found is removed.
    /// Default: false
    /// Example: true
    package var sanitize: Bool
    /// The network whose rules hold.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: the rules of the server
    /// Example: "net_5f2a91"
    package var networkID: String
    package var unknownFields: UnknownFields
}

extension ProtoCheckContentRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CheckContentRequest",
        size: 112,
        fields: [
            .field(1, "content", .string, at: 24, has: 88, sensitive: true),
            .field(2, "direction", ProtoSafetyDirection.schema, at: 80, has: 92),
            .field(3, "depth", ProtoSafetyDepth.schema, at: 84, has: 96),
            .repeated(4, "categories", ProtoSafetyCategory.schema, packed: true, at: 48, count: 40),
            .field(5, "sanitize", .bool, at: 56, has: 100),
            .field(6, "network_id", .string, at: 64, has: 104),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            content: "",
            direction: .init(),
            depth: .init(),
            categories: [],
            sanitize: false,
            networkID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let content: String = reader.string(at: 24)
        let direction: ProtoSafetyDirection = reader.enumeration(at: 80)
        let depth: ProtoSafetyDepth = reader.enumeration(at: 84)
        let categories: [ProtoSafetyCategory] = reader.enumerations(at: 48, count: 40)
        let sanitize: Bool = reader.bool(at: 56)
        let networkID: String = reader.string(at: 64)
        self.init(
            content: content,
            direction: direction,
            depth: depth,
            categories: categories,
            sanitize: sanitize,
            networkID: networkID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(content, at: 24, has: 88)
        writer.enumeration(direction, at: 80, has: 92)
        writer.enumeration(depth, at: 84, has: 96)
        writer.enumerations(categories, at: 48, count: 40)
        writer.bool(sanitize, at: 56, has: 100)
        writer.string(networkID, at: 64, has: 104)
        writer.unknownFields(unknownFields)
    }
}

/// The decision about a text, with its reasons.
package struct ProtoSafetyVerdict: Message {
    /// The decision.
    package var decision: ProtoSafetyDecision
    /// How sure it is, from 0 to 1.
    package var confidence: Double
    /// Why, in words that do not repeat the text.
    package var explanation: String
    /// What was found, worst first, at most 100.
    package var findings: [ProtoSafetyFinding]
    /// The text without what was found. Set for SANITIZED only.
    package var sanitizedContent: String
    /// How thoroughly it was checked. PATTERNS when no model was reachable.
    package var depth: ProtoSafetyDepth
    /// The entry in the audit log.
    package var auditID: String
    package var unknownFields: UnknownFields
}

extension ProtoSafetyVerdict {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SafetyVerdict",
        size: 128,
        fields: [
            .field(1, "decision", ProtoSafetyDecision.schema, at: 96, has: 104),
            .field(2, "confidence", .double, at: 24, has: 108),
            .field(3, "explanation", .string, at: 32, has: 112),
            .repeated(4, "findings", at: 56, count: 48) { ProtoSafetyFinding.schema },
            .field(5, "sanitized_content", .string, at: 64, has: 116, sensitive: true),
            .field(6, "depth", ProtoSafetyDepth.schema, at: 100, has: 120),
            .field(7, "audit_id", .string, at: 80, has: 124),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            decision: .init(),
            confidence: 0,
            explanation: "",
            findings: [],
            sanitizedContent: "",
            depth: .init(),
            auditID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let decision: ProtoSafetyDecision = reader.enumeration(at: 96)
        let confidence: Double = reader.double(at: 24)
        let explanation: String = reader.string(at: 32)
        let findings: [ProtoSafetyFinding] = reader.messages(at: 56, count: 48)
        let sanitizedContent: String = reader.string(at: 64)
        let depth: ProtoSafetyDepth = reader.enumeration(at: 100)
        let auditID: String = reader.string(at: 80)
        self.init(
            decision: decision,
            confidence: confidence,
            explanation: explanation,
            findings: findings,
            sanitizedContent: sanitizedContent,
            depth: depth,
            auditID: auditID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(decision, at: 96, has: 104)
        writer.double(confidence, at: 24, has: 108)
        writer.string(explanation, at: 32, has: 112)
        writer.messages(findings, at: 56, count: 48)
        writer.string(sanitizedContent, at: 64, has: 116)
        writer.enumeration(depth, at: 100, has: 120)
        writer.string(auditID, at: 80, has: 124)
        writer.unknownFields(unknownFields)
    }
}

/// Something that was found in a text.
package struct ProtoSafetyFinding: Message {
    /// What it is.
    package var category: ProtoSafetyCategory
    /// How bad it is.
    package var severity: ProtoSafetySeverity
    /// How sure it is, from 0 to 1.
    package var confidence: Double
    /// The pattern or the model that found it.
    package var rule: String
    /// Why it counts, in words that do not repeat the text.
    package var explanation: String
    /// The byte offset (UTF-8) at which it begins.
    package var startOffset: Int32
    /// The byte offset after its end. 0 when it is the text as a whole.
    package var endOffset: Int32
    package var unknownFields: UnknownFields
}

extension ProtoSafetyFinding {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.SafetyFinding",
        size: 112,
        fields: [
            .field(1, "category", ProtoSafetyCategory.schema, at: 64, has: 80),
            .field(2, "severity", ProtoSafetySeverity.schema, at: 68, has: 84),
            .field(3, "confidence", .double, at: 24, has: 88),
            .field(4, "rule", .string, at: 32, has: 92),
            .field(5, "explanation", .string, at: 48, has: 96),
            .field(6, "start_offset", .int32, at: 72, has: 100),
            .field(7, "end_offset", .int32, at: 76, has: 104),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            category: .init(),
            severity: .init(),
            confidence: 0,
            rule: "",
            explanation: "",
            startOffset: 0,
            endOffset: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let category: ProtoSafetyCategory = reader.enumeration(at: 64)
        let severity: ProtoSafetySeverity = reader.enumeration(at: 68)
        let confidence: Double = reader.double(at: 24)
        let rule: String = reader.string(at: 32)
        let explanation: String = reader.string(at: 48)
        let startOffset: Int32 = reader.int32(at: 72)
        let endOffset: Int32 = reader.int32(at: 76)
        self.init(
            category: category,
            severity: severity,
            confidence: confidence,
            rule: rule,
            explanation: explanation,
            startOffset: startOffset,
            endOffset: endOffset,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(category, at: 64, has: 80)
        writer.enumeration(severity, at: 68, has: 84)
        writer.double(confidence, at: 24, has: 88)
        writer.string(rule, at: 32, has: 92)
        writer.string(explanation, at: 48, has: 96)
        writer.int32(startOffset, at: 72, has: 100)
        writer.int32(endOffset, at: 76, has: 104)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/safety.proto`.
package enum ProtoSafetyFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/safety.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, GoogleAnnotationsFile.schema] },
        messages: [
            ProtoCheckContentRequest.self,
            ProtoSafetyVerdict.self,
            ProtoSafetyFinding.self,
        ],
        services: ["aimesh.v1.SafetyService"],
        descriptor: """
            ChZhaW1lc2gvdjEvc2FmZXR5LnByb3RvEglhaW1lc2gudjEaH2FpbWVzaC9vcHRpb25zL3YxL29wdGlvbnMucHJvdG8aHGdv\
            b2dsZS9hcGkvYW5ub3RhdGlvbnMucHJvdG8iwgIKE0NoZWNrQ29udGVudFJlcXVlc3QSJgoHY29udGVudBgBIAEoCUIMqrsY\
            CAgBGIC1GEgBUgdjb250ZW50EjgKCWRpcmVjdGlvbhgCIAEoDjIaLmFpbWVzaC52MS5TYWZldHlEaXJlY3Rpb25SCWRpcmVj\
            dGlvbhIsCgVkZXB0aBgDIAEoDjIWLmFpbWVzaC52MS5TYWZldHlEZXB0aFIFZGVwdGgSQQoKY2F0ZWdvcmllcxgEIAMoDjIZ\
            LmFpbWVzaC52MS5TYWZldHlDYXRlZ29yeUIGqrsYAigQUgpjYXRlZ29yaWVzEhoKCHNhbml0aXplGAUgASgIUghzYW5pdGl6\
            ZRI8CgpuZXR3b3JrX2lkGAYgASgJQh2quxgZGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkIrwCCg1TYWZl\
            dHlWZXJkaWN0EjUKCGRlY2lzaW9uGAEgASgOMhkuYWltZXNoLnYxLlNhZmV0eURlY2lzaW9uUghkZWNpc2lvbhIeCgpjb25m\
            aWRlbmNlGAIgASgBUgpjb25maWRlbmNlEiAKC2V4cGxhbmF0aW9uGAMgASgJUgtleHBsYW5hdGlvbhI0CghmaW5kaW5ncxgE\
            IAMoCzIYLmFpbWVzaC52MS5TYWZldHlGaW5kaW5nUghmaW5kaW5ncxIzChFzYW5pdGl6ZWRfY29udGVudBgFIAEoCUIGqrsY\
            AkgBUhBzYW5pdGl6ZWRDb250ZW50EiwKBWRlcHRoGAYgASgOMhYuYWltZXNoLnYxLlNhZmV0eURlcHRoUgVkZXB0aBIZCghh\
            dWRpdF9pZBgHIAEoCVIHYXVkaXRJZCKVAgoNU2FmZXR5RmluZGluZxI1CghjYXRlZ29yeRgBIAEoDjIZLmFpbWVzaC52MS5T\
            YWZldHlDYXRlZ29yeVIIY2F0ZWdvcnkSNQoIc2V2ZXJpdHkYAiABKA4yGS5haW1lc2gudjEuU2FmZXR5U2V2ZXJpdHlSCHNl\
            dmVyaXR5Eh4KCmNvbmZpZGVuY2UYAyABKAFSCmNvbmZpZGVuY2USEgoEcnVsZRgEIAEoCVIEcnVsZRIgCgtleHBsYW5hdGlv\
            bhgFIAEoCVILZXhwbGFuYXRpb24SIQoMc3RhcnRfb2Zmc2V0GAYgASgFUgtzdGFydE9mZnNldBIdCgplbmRfb2Zmc2V0GAcg\
            ASgFUgllbmRPZmZzZXQqrAEKDlNhZmV0eURlY2lzaW9uEh8KG1NBRkVUWV9ERUNJU0lPTl9VTlNQRUNJRklFRBAAEhsKF1NB\
            RkVUWV9ERUNJU0lPTl9BTExPV0VEEAESHQoZU0FGRVRZX0RFQ0lTSU9OX1NBTklUSVpFRBACEiAKHFNBRkVUWV9ERUNJU0lP\
            Tl9ORUVEU19SRVZJRVcQAxIbChdTQUZFVFlfREVDSVNJT05fQkxPQ0tFRBAEKooDCg5TYWZldHlDYXRlZ29yeRIfChtTQUZF\
            VFlfQ0FURUdPUllfVU5TUEVDSUZJRUQQABIYChRTQUZFVFlfQ0FURUdPUllfSEFURRABEh4KGlNBRkVUWV9DQVRFR09SWV9I\
            QVJBU1NNRU5UEAISHAoYU0FGRVRZX0NBVEVHT1JZX1ZJT0xFTkNFEAMSGgoWU0FGRVRZX0NBVEVHT1JZX1NFWFVBTBAEEh0K\
            GVNBRkVUWV9DQVRFR09SWV9TRUxGX0hBUk0QBRIbChdTQUZFVFlfQ0FURUdPUllfSUxMRUdBTBAGEh0KGVNBRkVUWV9DQVRF\
            R09SWV9ERUNFUFRJT04QBxIhCh1TQUZFVFlfQ0FURUdPUllfUEVSU09OQUxfREFUQRAIEhsKF1NBRkVUWV9DQVRFR09SWV9T\
            RUNSRVRTEAkSJAogU0FGRVRZX0NBVEVHT1JZX1BST01QVF9JTkpFQ1RJT04QChIiCh5TQUZFVFlfQ0FURUdPUllfREFOR0VS\
            T1VTX0NPREUQCyqAAQoOU2FmZXR5U2V2ZXJpdHkSHwobU0FGRVRZX1NFVkVSSVRZX1VOU1BFQ0lGSUVEEAASFwoTU0FGRVRZ\
            X1NFVkVSSVRZX0xPVxABEhoKFlNBRkVUWV9TRVZFUklUWV9NRURJVU0QAhIYChRTQUZFVFlfU0VWRVJJVFlfSElHSBADKmwK\
            D1NhZmV0eURpcmVjdGlvbhIgChxTQUZFVFlfRElSRUNUSU9OX1VOU1BFQ0lGSUVEEAASGgoWU0FGRVRZX0RJUkVDVElPTl9J\
            TlBVVBABEhsKF1NBRkVUWV9ESVJFQ1RJT05fT1VUUFVUEAIqXgoLU2FmZXR5RGVwdGgSHAoYU0FGRVRZX0RFUFRIX1VOU1BF\
            Q0lGSUVEEAASGQoVU0FGRVRZX0RFUFRIX1BBVFRFUk5TEAESFgoSU0FGRVRZX0RFUFRIX01PREVMEAIyhAEKDVNhZmV0eVNl\
            cnZpY2UScwoMQ2hlY2tDb250ZW50Eh4uYWltZXNoLnYxLkNoZWNrQ29udGVudFJlcXVlc3QaGC5haW1lc2gudjEuU2FmZXR5\
            VmVyZGljdCIpgtPkkwIbIhYvYXBpL21lc2gvc2FmZXR5L2NoZWNrOgEqsrsYBAgDGAFCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
