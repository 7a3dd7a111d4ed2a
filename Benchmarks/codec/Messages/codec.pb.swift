// Made by protoc-gen-mesh from codec.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Where a task stands.
package enum BenchStatus: MessageEnum {
    case unspecified
    case queued
    case running
    case completed
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .unspecified,
        .queued,
        .running,
        .completed,
    ]

    package static let schema = EnumSchema(
        "aimesh.bench.Status",
        [
            (0, "STATUS_UNSPECIFIED"),
            (1, "STATUS_QUEUED"),
            (2, "STATUS_RUNNING"),
            (3, "STATUS_COMPLETED"),
        ]
    )

    package init() { self = .unspecified }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .queued
        case 2: self = .running
        case 3: self = .completed
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .queued: 1
        case .running: 2
        case .completed: 3
        case .unrecognized(let number): number
        }
    }
}

/// Ten plain fields: what most calls carry.
package struct BenchTenFields: Message {
    package var taskID: String
    package var networkID: String
    package var task: String
    package var status: BenchStatus
    package var priority: Int32
    package var confidence: Double
    package var createTimeMs: Int64
    package var capabilities: [String]
    package var hold: Bool
    package var result: String?
    package var unknownFields: UnknownFields
}

extension BenchTenFields {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.bench.TenFields",
        size: 176,
        fields: [
            .field(1, "task_id", .string, at: 24, has: 136),
            .field(2, "network_id", .string, at: 40, has: 140),
            .field(3, "task", .string, at: 56, has: 144),
            .field(4, "status", BenchStatus.schema, at: 128, has: 148),
            .field(5, "priority", .int32, at: 132, has: 152),
            .field(6, "confidence", .double, at: 72, has: 156),
            .field(7, "create_time_ms", .int64, at: 80, has: 160),
            .repeated(8, "capabilities", .string, at: 96, count: 88),
            .field(9, "hold", .bool, at: 104, has: 164),
            .optional(10, "result", .string, at: 112, has: 168),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            taskID: "",
            networkID: "",
            task: "",
            status: .init(),
            priority: 0,
            confidence: 0,
            createTimeMs: 0,
            capabilities: [],
            hold: false,
            result: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskID: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let task: String = reader.string(at: 56)
        let status: BenchStatus = reader.enumeration(at: 128)
        let priority: Int32 = reader.int32(at: 132)
        let confidence: Double = reader.double(at: 72)
        let createTimeMs: Int64 = reader.int64(at: 80)
        let capabilities: [String] = reader.strings(at: 96, count: 88)
        let hold: Bool = reader.bool(at: 104)
        let result: String? = reader.has(168) ? reader.string(at: 112) : nil
        self.init(
            taskID: taskID,
            networkID: networkID,
            task: task,
            status: status,
            priority: priority,
            confidence: confidence,
            createTimeMs: createTimeMs,
            capabilities: capabilities,
            hold: hold,
            result: result,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(taskID, at: 24, has: 136)
        writer.string(networkID, at: 40, has: 140)
        writer.string(task, at: 56, has: 144)
        writer.enumeration(status, at: 128, has: 148)
        writer.int32(priority, at: 132, has: 152)
        writer.double(confidence, at: 72, has: 156)
        writer.int64(createTimeMs, at: 80, has: 160)
        writer.strings(capabilities, at: 96, count: 88)
        writer.bool(hold, at: 104, has: 164)
        writer.string(result, at: 112, has: 168)
        writer.unknownFields(unknownFields)
    }
}

/// Ten fields with messages and a map among them, which cost both libraries more.
package struct BenchNestedFields: Message {
    package var taskID: String
    package var networkID: String
    package var task: String
    package var status: BenchStatus
    package var priority: Int32
    package var confidence: Double
    package var createTime: GoogleTimestamp?
    package var capabilities: [String]
    package var labels: [String: String]
    package var result: String?
    package var unknownFields: UnknownFields
}

extension BenchNestedFields {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.bench.NestedFields",
        size: 176,
        fields: [
            .field(1, "task_id", .string, at: 24, has: 144),
            .field(2, "network_id", .string, at: 40, has: 148),
            .field(3, "task", .string, at: 56, has: 152),
            .field(4, "status", BenchStatus.schema, at: 136, has: 156),
            .field(5, "priority", .int32, at: 140, has: 160),
            .field(6, "confidence", .double, at: 72, has: 164),
            .message(7, "create_time", at: 80) { GoogleTimestamp.schema },
            .repeated(8, "capabilities", .string, at: 96, count: 88),
            .map(9, "labels", at: 112, count: 104) { labelsEntry },
            .optional(10, "result", .string, at: 120, has: 168),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.bench.NestedFields.LabelsEntry",
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
            taskID: "",
            networkID: "",
            task: "",
            status: .init(),
            priority: 0,
            confidence: 0,
            createTime: nil,
            capabilities: [],
            labels: [:],
            result: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let taskID: String = reader.string(at: 24)
        let networkID: String = reader.string(at: 40)
        let task: String = reader.string(at: 56)
        let status: BenchStatus = reader.enumeration(at: 136)
        let priority: Int32 = reader.int32(at: 140)
        let confidence: Double = reader.double(at: 72)
        let createTime: GoogleTimestamp? = reader.message(at: 80)
        let capabilities: [String] = reader.strings(at: 96, count: 88)
        let labels: [String: String] = reader.map(at: 112, count: 104) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let result: String? = reader.has(168) ? reader.string(at: 120) : nil
        self.init(
            taskID: taskID,
            networkID: networkID,
            task: task,
            status: status,
            priority: priority,
            confidence: confidence,
            createTime: createTime,
            capabilities: capabilities,
            labels: labels,
            result: result,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(taskID, at: 24, has: 144)
        writer.string(networkID, at: 40, has: 148)
        writer.string(task, at: 56, has: 152)
        writer.enumeration(status, at: 136, has: 156)
        writer.int32(priority, at: 140, has: 160)
        writer.double(confidence, at: 72, has: 164)
        writer.message(createTime, at: 80)
        writer.strings(capabilities, at: 96, count: 88)
        writer.map(labels, at: 112, count: 104, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.string(result, at: 120, has: 168)
        writer.unknownFields(unknownFields)
    }
}

/// A page of tasks.
package struct BenchTenFieldsList: Message {
    package var items: [BenchTenFields]
    package var unknownFields: UnknownFields
}

extension BenchTenFieldsList {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.bench.TenFieldsList",
        size: 40,
        fields: [
            .repeated(1, "items", at: 32, count: 24) { BenchTenFields.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            items: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let items: [BenchTenFields] = reader.messages(at: 32, count: 24)
        self.init(
            items: items,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(items, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// A free-form context.
package struct BenchFreeForm: Message {
    package var context: GoogleStruct?
    package var unknownFields: UnknownFields
}

extension BenchFreeForm {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.bench.FreeForm",
        size: 32,
        fields: [
            .message(1, "context", at: 24) { GoogleStruct.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            context: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let context: GoogleStruct? = reader.message(at: 24)
        self.init(
            context: context,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(context, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `codec.proto`.
package enum BenchCodecFile {
    package static let schema: FileSchema = FileSchema(
        name: "codec.proto",
        package: "aimesh.bench",
        dependencies: { [GoogleStructFile.schema, GoogleTimestampFile.schema] },
        messages: [
            BenchTenFields.self,
            BenchNestedFields.self,
            BenchTenFieldsList.self,
            BenchFreeForm.self,
        ],
        services: [],
        descriptor: """
            Cgtjb2RlYy5wcm90bxIMYWltZXNoLmJlbmNoGhxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9i\
            dWYvdGltZXN0YW1wLnByb3RvIscCCglUZW5GaWVsZHMSFwoHdGFza19pZBgBIAEoCVIGdGFza0lkEh0KCm5ldHdvcmtfaWQY\
            AiABKAlSCW5ldHdvcmtJZBISCgR0YXNrGAMgASgJUgR0YXNrEiwKBnN0YXR1cxgEIAEoDjIULmFpbWVzaC5iZW5jaC5TdGF0\
            dXNSBnN0YXR1cxIaCghwcmlvcml0eRgFIAEoBVIIcHJpb3JpdHkSHgoKY29uZmlkZW5jZRgGIAEoAVIKY29uZmlkZW5jZRIk\
            Cg5jcmVhdGVfdGltZV9tcxgHIAEoA1IMY3JlYXRlVGltZU1zEiIKDGNhcGFiaWxpdGllcxgIIAMoCVIMY2FwYWJpbGl0aWVz\
            EhIKBGhvbGQYCSABKAhSBGhvbGQSGwoGcmVzdWx0GAogASgJSABSBnJlc3VsdIgBAUIJCgdfcmVzdWx0IsgDCgxOZXN0ZWRG\
            aWVsZHMSFwoHdGFza19pZBgBIAEoCVIGdGFza0lkEh0KCm5ldHdvcmtfaWQYAiABKAlSCW5ldHdvcmtJZBISCgR0YXNrGAMg\
            ASgJUgR0YXNrEiwKBnN0YXR1cxgEIAEoDjIULmFpbWVzaC5iZW5jaC5TdGF0dXNSBnN0YXR1cxIaCghwcmlvcml0eRgFIAEo\
            BVIIcHJpb3JpdHkSHgoKY29uZmlkZW5jZRgGIAEoAVIKY29uZmlkZW5jZRI7CgtjcmVhdGVfdGltZRgHIAEoCzIaLmdvb2ds\
            ZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmNyZWF0ZVRpbWUSIgoMY2FwYWJpbGl0aWVzGAggAygJUgxjYXBhYmlsaXRpZXMSPgoG\
            bGFiZWxzGAkgAygLMiYuYWltZXNoLmJlbmNoLk5lc3RlZEZpZWxkcy5MYWJlbHNFbnRyeVIGbGFiZWxzEhsKBnJlc3VsdBgK\
            IAEoCUgAUgZyZXN1bHSIAQEaOQoLTGFiZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVl\
            OgI4AUIJCgdfcmVzdWx0Ij4KDVRlbkZpZWxkc0xpc3QSLQoFaXRlbXMYASADKAsyFy5haW1lc2guYmVuY2guVGVuRmllbGRz\
            UgVpdGVtcyI9CghGcmVlRm9ybRIxCgdjb250ZXh0GAEgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdFIHY29udGV4dCpd\
            CgZTdGF0dXMSFgoSU1RBVFVTX1VOU1BFQ0lGSUVEEAASEQoNU1RBVFVTX1FVRVVFRBABEhIKDlNUQVRVU19SVU5OSU5HEAIS\
            FAoQU1RBVFVTX0NPTVBMRVRFRBADQgi6AgVCZW5jaGIGcHJvdG8z
            """
    )
}
