// Made by protoc-gen-mesh from google/protobuf/wrappers.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// A double that can be absent. In JSON: a number or "NaN", "Infinity", "-Infinity", or null.
package struct GoogleDoubleValue: Message {
    /// The value.
    package var value: Double
    package var unknownFields: UnknownFields
}

extension GoogleDoubleValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.DoubleValue",
        size: 40,
        fields: [
            .field(1, "value", .double, at: 24, has: 32),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: Double = reader.double(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.double(value, at: 24, has: 32)
        writer.unknownFields(unknownFields)
    }
}

/// A float that can be absent. In JSON: a number or "NaN", "Infinity", "-Infinity", or null.
package struct GoogleFloatValue: Message {
    /// The value.
    package var value: Float
    package var unknownFields: UnknownFields
}

extension GoogleFloatValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FloatValue",
        size: 32,
        fields: [
            .field(1, "value", .float, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: Float = reader.float(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.float(value, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// An int64 that can be absent. In JSON: a string, or null.
package struct GoogleInt64Value: Message {
    /// The value.
    package var value: Int64
    package var unknownFields: UnknownFields
}

extension GoogleInt64Value {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Int64Value",
        size: 40,
        fields: [
            .field(1, "value", .int64, at: 24, has: 32),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: Int64 = reader.int64(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int64(value, at: 24, has: 32)
        writer.unknownFields(unknownFields)
    }
}

/// A uint64 that can be absent. In JSON: a string, or null.
package struct GoogleUInt64Value: Message {
    /// The value.
    package var value: UInt64
    package var unknownFields: UnknownFields
}

extension GoogleUInt64Value {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.UInt64Value",
        size: 40,
        fields: [
            .field(1, "value", .uint64, at: 24, has: 32),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: UInt64 = reader.uint64(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.uint64(value, at: 24, has: 32)
        writer.unknownFields(unknownFields)
    }
}

/// An int32 that can be absent. In JSON: a number, or null.
package struct GoogleInt32Value: Message {
    /// The value.
    package var value: Int32
    package var unknownFields: UnknownFields
}

extension GoogleInt32Value {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Int32Value",
        size: 32,
        fields: [
            .field(1, "value", .int32, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: Int32 = reader.int32(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(value, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// A uint32 that can be absent. In JSON: a number, or null.
package struct GoogleUInt32Value: Message {
    /// The value.
    package var value: UInt32
    package var unknownFields: UnknownFields
}

extension GoogleUInt32Value {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.UInt32Value",
        size: 32,
        fields: [
            .field(1, "value", .uint32, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: UInt32 = reader.uint32(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.uint32(value, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// A bool that can be absent. In JSON: a boolean, or null.
package struct GoogleBoolValue: Message {
    /// The value.
    package var value: Bool
    package var unknownFields: UnknownFields
}

extension GoogleBoolValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.BoolValue",
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

/// A string that can be absent. In JSON: a string, or null.
package struct GoogleStringValue: Message {
    /// The value.
    package var value: String
    package var unknownFields: UnknownFields
}

extension GoogleStringValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.StringValue",
        size: 48,
        fields: [
            .field(1, "value", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: String = reader.string(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(value, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// A bytes that can be absent. In JSON: a string in base64, or null.
package struct GoogleBytesValue: Message {
    /// The value.
    package var value: [UInt8]
    package var unknownFields: UnknownFields
}

extension GoogleBytesValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.BytesValue",
        size: 48,
        fields: [
            .field(1, "value", .bytes, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: [UInt8] = reader.bytes(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bytes(value, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/wrappers.proto`.
package enum GoogleWrappersFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/wrappers.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleDoubleValue.self,
            GoogleFloatValue.self,
            GoogleInt64Value.self,
            GoogleUInt64Value.self,
            GoogleInt32Value.self,
            GoogleUInt32Value.self,
            GoogleBoolValue.self,
            GoogleStringValue.self,
            GoogleBytesValue.self,
        ],
        services: [],
        descriptor: """
            Ch5nb29nbGUvcHJvdG9idWYvd3JhcHBlcnMucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIjCgtEb3VibGVWYWx1ZRIUCgV2YWx1\
            ZRgBIAEoAVIFdmFsdWUiIgoKRmxvYXRWYWx1ZRIUCgV2YWx1ZRgBIAEoAlIFdmFsdWUiIgoKSW50NjRWYWx1ZRIUCgV2YWx1\
            ZRgBIAEoA1IFdmFsdWUiIwoLVUludDY0VmFsdWUSFAoFdmFsdWUYASABKARSBXZhbHVlIiIKCkludDMyVmFsdWUSFAoFdmFs\
            dWUYASABKAVSBXZhbHVlIiMKC1VJbnQzMlZhbHVlEhQKBXZhbHVlGAEgASgNUgV2YWx1ZSIhCglCb29sVmFsdWUSFAoFdmFs\
            dWUYASABKAhSBXZhbHVlIiMKC1N0cmluZ1ZhbHVlEhQKBXZhbHVlGAEgASgJUgV2YWx1ZSIiCgpCeXRlc1ZhbHVlEhQKBXZh\
            bHVlGAEgASgMUgV2YWx1ZUKDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINV3JhcHBlcnNQcm90b1ABWjFnb29nbGUuZ29sYW5n\
            Lm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi93cmFwcGVyc3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93\
            blR5cGVzYgZwcm90bzM=
            """
    )
}
