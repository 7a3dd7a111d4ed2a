// Made by protoc-gen-mesh from aimesh/v1/model_selection.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// How hard a piece of work is.
package enum ProtoTaskComplexity: MessageEnum {
    /// The server decides.
    case unspecified
    /// Short and simple: classify, extract, rephrase.
    case low
    /// Ordinary writing and analysis.
    case medium
    /// Long reasoning, many constraints.
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
        "aimesh.v1.TaskComplexity",
        [
            (0, "TASK_COMPLEXITY_UNSPECIFIED"),
            (1, "TASK_COMPLEXITY_LOW"),
            (2, "TASK_COMPLEXITY_MEDIUM"),
            (3, "TASK_COMPLEXITY_HIGH"),
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

/// Hints for the choice of a model. A hint that cannot be met fails the request only where its comment says so.
package struct ProtoModelSelection: Message {
    /// How hard the work is. Harder work goes to more capable models.
    /// Default: decided from the task
    /// Example: "MEDIUM"
    package var taskComplexity: ProtoTaskComplexity
    /// The model must read pictures. No such model: FAILED_PRECONDITION.
    /// Default: false
    /// Example: false
    package var requiresVision: Bool
    /// The model must call functions. No such model: FAILED_PRECONDITION.
    /// Default: false
    /// Example: false
    package var requiresFunctionCalling: Bool
    /// Take the cheapest model that is good enough.
    /// Default: false
    /// Example: true
    package var costSensitive: Bool
    /// The model to try first. The others remain as fallbacks.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9][A-Za-z0-9._:/@-]*$
    /// Default: the first model of the fallback chain
    /// Example: "claude-3-7-sonnet"
    package var preferredModel: String
    /// Models that must not be used.
    /// Range: up to 16 items, each up to 128 characters
    /// Default: none
    /// Example: ["gemini-2.0-flash"]
    package var excludedModels: [String]
    /// Do not fall back to another model when the first one fails.
    /// Default: false
    /// Example: false
    package var disableFallback: Bool
    package var unknownFields: UnknownFields
}

extension ProtoModelSelection {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ModelSelection",
        size: 120,
        fields: [
            .field(1, "task_complexity", ProtoTaskComplexity.schema, at: 88, has: 92),
            .field(2, "requires_vision", .bool, at: 24, has: 96),
            .field(3, "requires_function_calling", .bool, at: 32, has: 100),
            .field(4, "cost_sensitive", .bool, at: 40, has: 104),
            .field(5, "preferred_model", .string, at: 48, has: 108),
            .repeated(6, "excluded_models", .string, at: 72, count: 64),
            .field(7, "disable_fallback", .bool, at: 80, has: 112),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskComplexity: .init(),
            requiresVision: false,
            requiresFunctionCalling: false,
            costSensitive: false,
            preferredModel: "",
            excludedModels: [],
            disableFallback: false,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskComplexity: ProtoTaskComplexity = reader.enumeration(at: 88)
        let requiresVision: Bool = reader.bool(at: 24)
        let requiresFunctionCalling: Bool = reader.bool(at: 32)
        let costSensitive: Bool = reader.bool(at: 40)
        let preferredModel: String = reader.string(at: 48)
        let excludedModels: [String] = reader.strings(at: 72, count: 64)
        let disableFallback: Bool = reader.bool(at: 80)
        self.init(
            taskComplexity: taskComplexity,
            requiresVision: requiresVision,
            requiresFunctionCalling: requiresFunctionCalling,
            costSensitive: costSensitive,
            preferredModel: preferredModel,
            excludedModels: excludedModels,
            disableFallback: disableFallback,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(taskComplexity, at: 88, has: 92)
        writer.bool(requiresVision, at: 24, has: 96)
        writer.bool(requiresFunctionCalling, at: 32, has: 100)
        writer.bool(costSensitive, at: 40, has: 104)
        writer.string(preferredModel, at: 48, has: 108)
        writer.strings(excludedModels, at: 72, count: 64)
        writer.bool(disableFallback, at: 80, has: 112)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/model_selection.proto`.
package enum ProtoModelSelectionFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/model_selection.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema] },
        messages: [
            ProtoModelSelection.self,
        ],
        services: [],
        descriptor: """
            Ch9haW1lc2gvdjEvbW9kZWxfc2VsZWN0aW9uLnByb3RvEglhaW1lc2gudjEaH2FpbWVzaC9vcHRpb25zL3YxL29wdGlvbnMu\
            cHJvdG8ilgMKDk1vZGVsU2VsZWN0aW9uEkIKD3Rhc2tfY29tcGxleGl0eRgBIAEoDjIZLmFpbWVzaC52MS5UYXNrQ29tcGxl\
            eGl0eVIOdGFza0NvbXBsZXhpdHkSJwoPcmVxdWlyZXNfdmlzaW9uGAIgASgIUg5yZXF1aXJlc1Zpc2lvbhI6ChlyZXF1aXJl\
            c19mdW5jdGlvbl9jYWxsaW5nGAMgASgIUhdyZXF1aXJlc0Z1bmN0aW9uQ2FsbGluZxIlCg5jb3N0X3NlbnNpdGl2ZRgEIAEo\
            CFINY29zdFNlbnNpdGl2ZRJRCg9wcmVmZXJyZWRfbW9kZWwYBSABKAlCKKq7GCQYgAFCH15bQS1aYS16MC05XVtBLVphLXow\
            LTkuXzovQC1dKiRSDnByZWZlcnJlZE1vZGVsEjYKD2V4Y2x1ZGVkX21vZGVscxgGIAMoCUINqrsYCSgQcgUIARCAAVIOZXhj\
            bHVkZWRNb2RlbHMSKQoQZGlzYWJsZV9mYWxsYmFjaxgHIAEoCFIPZGlzYWJsZUZhbGxiYWNrKoABCg5UYXNrQ29tcGxleGl0\
            eRIfChtUQVNLX0NPTVBMRVhJVFlfVU5TUEVDSUZJRUQQABIXChNUQVNLX0NPTVBMRVhJVFlfTE9XEAESGgoWVEFTS19DT01Q\
            TEVYSVRZX01FRElVTRACEhgKFFRBU0tfQ09NUExFWElUWV9ISUdIEANCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
