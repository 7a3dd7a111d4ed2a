// Made by protoc-gen-mesh from aimesh/options/v1/options.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// What a caller's key must allow. WRITE includes CREATE, so that a key with read and write makes networks as the
/// documented example does; ADMIN includes all. Otherwise scopes do not include one another.
package enum OptionsScope: MessageEnum {
    /// No scope is declared. The schema check refuses a method without one.
    case unspecified
    /// Anybody may call, also without a key (health).
    case `public`
    /// Look at things.
    case read
    /// Change existing things, run work.
    case write
    /// Make new things.
    case create
    /// Remove things.
    case delete
    /// Keys, audit, retention, other users' data.
    case admin
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .public,
        .read,
        .write,
        .create,
        .delete,
        .admin,
    ]

    package static let schema = EnumSchema(
        "aimesh.options.v1.Scope",
        [
            (0, "SCOPE_UNSPECIFIED"),
            (1, "SCOPE_PUBLIC"),
            (2, "SCOPE_READ"),
            (3, "SCOPE_WRITE"),
            (4, "SCOPE_CREATE"),
            (5, "SCOPE_DELETE"),
            (6, "SCOPE_ADMIN"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .public
        case 2: self = .read
        case 3: self = .write
        case 4: self = .create
        case 5: self = .delete
        case 6: self = .admin
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .public: 1
        case .read: 2
        case .write: 3
        case .create: 4
        case .delete: 5
        case .admin: 6
        case .unrecognized(let number): number
        }
    }
}

/// How a streaming method looks over plain HTTP.
package enum OptionsStreamForm: MessageEnum {
    /// The binding is not a stream.
    case unspecified
    /// One JSON object a line.
    case ndjson
    /// Server-sent events with ids, resumable by Last-Event-ID.
    case sse
    /// A WebSocket: one JSON object a text message, both ways.
    case websocket
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .ndjson,
        .sse,
        .websocket,
    ]

    package static let schema = EnumSchema(
        "aimesh.options.v1.StreamForm",
        [
            (0, "STREAM_FORM_UNSPECIFIED"),
            (1, "STREAM_FORM_NDJSON"),
            (2, "STREAM_FORM_SSE"),
            (3, "STREAM_FORM_WEBSOCKET"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .ndjson
        case 2: self = .sse
        case 3: self = .websocket
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .ndjson: 1
        case .sse: 2
        case .websocket: 3
        case .unrecognized(let number): number
        }
    }
}

/// What a value of a field must fulfil. A request that breaks a rule is refused with INVALID_ARGUMENT and a
/// google.rpc.BadRequest detail that names the field.
///
/// A rule other than `required` applies only to a value that is present: an unset optional field, an empty string, an
/// unset message or a zero in a number without presence passes every bound.
package struct OptionsFieldRules: Message {
    /// The field must be set: not empty (string, bytes, repeated, map), present (message, optional), not zero (number,
    /// enum).
    package var required: Bool
    /// Least length: Unicode scalars of a string, bytes of a bytes field.
    package var minLength: UInt32
    /// Greatest length, counted as in min_length. 0 means no bound of its own.
    package var maxLength: UInt32
    /// Least number of elements of a repeated field or entries of a map.
    package var minItems: UInt32
    /// Greatest number of elements or entries. 0 means no bound of its own.
    package var maxItems: UInt32
    /// Least value of a number; for a google.protobuf.Duration, of its seconds.
    package var minimum: Double?
    /// Greatest value of a number; for a google.protobuf.Duration, of its seconds.
    package var maximum: Double?
    /// A regular expression that the whole string matches. Only classes, groups, alternation and repetition, so that it
    /// means the same in ECMA 262 (OpenAPI) and in RE2.
    package var pattern: String
    /// The value never appears in logs, traces or error messages.
    package var sensitive: Bool
    /// Only the server sets the field; what a client sends in it is ignored.
    package var outputOnly: Bool
    /// The value cannot change after creation.
    package var immutable: Bool
    /// Greatest size in bytes of the serialized value of a message field (free-form context), or of all entries of a map
    /// together.
    package var maxBytes: UInt32
    /// Greatest nesting of objects and lists in a google.protobuf.Struct or Value.
    package var maxDepth: UInt32
    /// Rules for each element of a repeated string, or for each key of a map: least and greatest length and pattern.
    package var items: OptionsItemRules?
    package var unknownFields: UnknownFields
}

extension OptionsFieldRules {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.options.v1.FieldRules",
        size: 176,
        fields: [
            .field(1, "required", .bool, at: 24, has: 120),
            .field(2, "min_length", .uint32, at: 96, has: 124),
            .field(3, "max_length", .uint32, at: 100, has: 128),
            .field(4, "min_items", .uint32, at: 104, has: 132),
            .field(5, "max_items", .uint32, at: 108, has: 136),
            .optional(6, "minimum", .double, at: 32, has: 140),
            .optional(7, "maximum", .double, at: 40, has: 144),
            .field(8, "pattern", .string, at: 48, has: 148),
            .field(9, "sensitive", .bool, at: 64, has: 152),
            .field(10, "output_only", .bool, at: 72, has: 156),
            .field(11, "immutable", .bool, at: 80, has: 160),
            .field(12, "max_bytes", .uint32, at: 112, has: 164),
            .field(13, "max_depth", .uint32, at: 116, has: 168),
            .message(14, "items", at: 88) { OptionsItemRules.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            required: false,
            minLength: 0,
            maxLength: 0,
            minItems: 0,
            maxItems: 0,
            minimum: nil,
            maximum: nil,
            pattern: "",
            sensitive: false,
            outputOnly: false,
            immutable: false,
            maxBytes: 0,
            maxDepth: 0,
            items: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let required: Bool = reader.bool(at: 24)
        let minLength: UInt32 = reader.uint32(at: 96)
        let maxLength: UInt32 = reader.uint32(at: 100)
        let minItems: UInt32 = reader.uint32(at: 104)
        let maxItems: UInt32 = reader.uint32(at: 108)
        let minimum: Double? = reader.has(140) ? reader.double(at: 32) : nil
        let maximum: Double? = reader.has(144) ? reader.double(at: 40) : nil
        let pattern: String = reader.string(at: 48)
        let sensitive: Bool = reader.bool(at: 64)
        let outputOnly: Bool = reader.bool(at: 72)
        let immutable: Bool = reader.bool(at: 80)
        let maxBytes: UInt32 = reader.uint32(at: 112)
        let maxDepth: UInt32 = reader.uint32(at: 116)
        let items: OptionsItemRules? = reader.message(at: 88)
        self.init(
            required: required,
            minLength: minLength,
            maxLength: maxLength,
            minItems: minItems,
            maxItems: maxItems,
            minimum: minimum,
            maximum: maximum,
            pattern: pattern,
            sensitive: sensitive,
            outputOnly: outputOnly,
            immutable: immutable,
            maxBytes: maxBytes,
            maxDepth: maxDepth,
            items: items,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(required, at: 24, has: 120)
        writer.uint32(minLength, at: 96, has: 124)
        writer.uint32(maxLength, at: 100, has: 128)
        writer.uint32(minItems, at: 104, has: 132)
        writer.uint32(maxItems, at: 108, has: 136)
        writer.double(minimum, at: 32, has: 140)
        writer.double(maximum, at: 40, has: 144)
        writer.string(pattern, at: 48, has: 148)
        writer.bool(sensitive, at: 64, has: 152)
        writer.bool(outputOnly, at: 72, has: 156)
        writer.bool(immutable, at: 80, has: 160)
        writer.uint32(maxBytes, at: 112, has: 164)
        writer.uint32(maxDepth, at: 116, has: 168)
        writer.message(items, at: 88)
        writer.unknownFields(unknownFields)
    }
}

/// Rules for the elements of a repeated field, or for the keys of a map.
package struct OptionsItemRules: Message {
    /// Least length of each element, counted as in FieldRules.min_length.
    package var minLength: UInt32
    /// Greatest length of each element. 0 means no bound of its own.
    package var maxLength: UInt32
    /// A regular expression that each whole element matches.
    package var pattern: String
    package var unknownFields: UnknownFields
}

extension OptionsItemRules {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.options.v1.ItemRules",
        size: 64,
        fields: [
            .field(1, "min_length", .uint32, at: 40, has: 48),
            .field(2, "max_length", .uint32, at: 44, has: 52),
            .field(3, "pattern", .string, at: 24, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            minLength: 0,
            maxLength: 0,
            pattern: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let minLength: UInt32 = reader.uint32(at: 40)
        let maxLength: UInt32 = reader.uint32(at: 44)
        let pattern: String = reader.string(at: 24)
        self.init(
            minLength: minLength,
            maxLength: maxLength,
            pattern: pattern,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.uint32(minLength, at: 40, has: 48)
        writer.uint32(maxLength, at: 44, has: 52)
        writer.string(pattern, at: 24, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// What a method needs and promises.
package struct OptionsMethodRules: Message {
    /// The scope that the caller's key must have.
    package var scope: OptionsScope
    /// For a streaming method: the form of each HTTP binding, the main one first, then the additional ones in their order.
    package var streamForms: [OptionsStreamForm]
    /// Calling twice with the same request has the effect of calling once, so that a client may retry.
    package var idempotent: Bool
    package var unknownFields: UnknownFields
}

extension OptionsMethodRules {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.options.v1.MethodRules",
        size: 64,
        fields: [
            .field(1, "scope", OptionsScope.schema, at: 48, has: 52),
            .repeated(2, "stream_forms", OptionsStreamForm.schema, packed: true, at: 32, count: 24),
            .field(3, "idempotent", .bool, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            scope: .init(),
            streamForms: [],
            idempotent: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let scope: OptionsScope = reader.enumeration(at: 48)
        let streamForms: [OptionsStreamForm] = reader.enumerations(at: 32, count: 24)
        let idempotent: Bool = reader.bool(at: 40)
        self.init(
            scope: scope,
            streamForms: streamForms,
            idempotent: idempotent,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(scope, at: 48, has: 52)
        writer.enumerations(streamForms, at: 32, count: 24)
        writer.bool(idempotent, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/options/v1/options.proto`.
package enum OptionsFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/options/v1/options.proto",
        package: "aimesh.options.v1",
        dependencies: { [GoogleDescriptorFile.schema] },
        messages: [
            OptionsFieldRules.self,
            OptionsItemRules.self,
            OptionsMethodRules.self,
        ],
        services: [],
        descriptor: """
            Ch9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3RvEhFhaW1lc2gub3B0aW9ucy52MRogZ29vZ2xlL3Byb3RvYnVmL2Rl\
            c2NyaXB0b3IucHJvdG8i2wMKCkZpZWxkUnVsZXMSGgoIcmVxdWlyZWQYASABKAhSCHJlcXVpcmVkEh0KCm1pbl9sZW5ndGgY\
            AiABKA1SCW1pbkxlbmd0aBIdCgptYXhfbGVuZ3RoGAMgASgNUgltYXhMZW5ndGgSGwoJbWluX2l0ZW1zGAQgASgNUghtaW5J\
            dGVtcxIbCgltYXhfaXRlbXMYBSABKA1SCG1heEl0ZW1zEh0KB21pbmltdW0YBiABKAFIAFIHbWluaW11bYgBARIdCgdtYXhp\
            bXVtGAcgASgBSAFSB21heGltdW2IAQESGAoHcGF0dGVybhgIIAEoCVIHcGF0dGVybhIcCglzZW5zaXRpdmUYCSABKAhSCXNl\
            bnNpdGl2ZRIfCgtvdXRwdXRfb25seRgKIAEoCFIKb3V0cHV0T25seRIcCglpbW11dGFibGUYCyABKAhSCWltbXV0YWJsZRIb\
            CgltYXhfYnl0ZXMYDCABKA1SCG1heEJ5dGVzEhsKCW1heF9kZXB0aBgNIAEoDVIIbWF4RGVwdGgSMgoFaXRlbXMYDiABKAsy\
            HC5haW1lc2gub3B0aW9ucy52MS5JdGVtUnVsZXNSBWl0ZW1zQgoKCF9taW5pbXVtQgoKCF9tYXhpbXVtImMKCUl0ZW1SdWxl\
            cxIdCgptaW5fbGVuZ3RoGAEgASgNUgltaW5MZW5ndGgSHQoKbWF4X2xlbmd0aBgCIAEoDVIJbWF4TGVuZ3RoEhgKB3BhdHRl\
            cm4YAyABKAlSB3BhdHRlcm4inwEKC01ldGhvZFJ1bGVzEi4KBXNjb3BlGAEgASgOMhguYWltZXNoLm9wdGlvbnMudjEuU2Nv\
            cGVSBXNjb3BlEkAKDHN0cmVhbV9mb3JtcxgCIAMoDjIdLmFpbWVzaC5vcHRpb25zLnYxLlN0cmVhbUZvcm1SC3N0cmVhbUZv\
            cm1zEh4KCmlkZW1wb3RlbnQYAyABKAhSCmlkZW1wb3RlbnQqhgEKBVNjb3BlEhUKEVNDT1BFX1VOU1BFQ0lGSUVEEAASEAoM\
            U0NPUEVfUFVCTElDEAESDgoKU0NPUEVfUkVBRBACEg8KC1NDT1BFX1dSSVRFEAMSEAoMU0NPUEVfQ1JFQVRFEAQSEAoMU0NP\
            UEVfREVMRVRFEAUSDwoLU0NPUEVfQURNSU4QBipxCgpTdHJlYW1Gb3JtEhsKF1NUUkVBTV9GT1JNX1VOU1BFQ0lGSUVEEAAS\
            FgoSU1RSRUFNX0ZPUk1fTkRKU09OEAESEwoPU1RSRUFNX0ZPUk1fU1NFEAISGQoVU1RSRUFNX0ZPUk1fV0VCU09DS0VUEAM6\
            VAoFZmllbGQSHS5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zGLWHAyABKAsyHS5haW1lc2gub3B0aW9ucy52MS5GaWVs\
            ZFJ1bGVzUgVmaWVsZDpYCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxi2hwMgASgLMh4uYWltZXNo\
            Lm9wdGlvbnMudjEuTWV0aG9kUnVsZXNSBm1ldGhvZEIKugIHT3B0aW9uc2IGcHJvdG8z
            """
    )
}
