internal import CProtobufC

/// The tables that libprotobuf-c reads and writes a message by, built from a `MessageSchema`.
///
/// They are never freed: a schema is a constant of the program. Three choices differ from what protoc-c would make.
/// A string is declared as bytes, so its length is kept and a NUL inside it survives. Each singular scalar has a
/// presence flag, so `optional` works, negative zero is written, and merging does not lose values. A bool is declared
/// as a 64-bit varint (see `Layout`).
@safe
struct LibraryDescriptor: @unchecked Sendable {
    // Sendable: filled under the linker's lock before any other thread can see it, never changed later.
    let message: UnsafeMutablePointer<ProtobufCMessageDescriptor>
    private let fields: UnsafeMutablePointer<ProtobufCFieldDescriptor>

    init(fieldCount: Int) {
        unsafe message = .allocate(capacity: 1)
        unsafe message.initialize(to: ProtobufCMessageDescriptor())
        unsafe fields = .allocate(capacity: max(fieldCount, 1))
        unsafe fields.initialize(repeating: ProtobufCFieldDescriptor(), count: max(fieldCount, 1))
    }

    func fill(
        schema: MessageSchema,
        fields linkedFields: [LinkedSchema.Field],
        descriptorOf: (MessageSchema) -> LibraryDescriptor
    ) {
        let name = unsafe UnsafePointer(Self.immortal(schema.name))
        for (index, field) in linkedFields.enumerated() {
            let declared = field.declared
            var entry = unsafe ProtobufCFieldDescriptor()
            unsafe entry.name = UnsafePointer(Self.immortal(declared.name))
            unsafe entry.id = UInt32(declared.number)
            unsafe entry.type = Self.type(of: declared.kind)
            unsafe entry.offset = UInt32(declared.offset)
            unsafe entry.quantifier_offset = UInt32(declared.quantifier)
            switch declared.presence {
            case .implicit, .explicit: unsafe entry.label = PROTOBUF_C_LABEL_OPTIONAL
            case .oneof:
                unsafe entry.label = PROTOBUF_C_LABEL_OPTIONAL
                unsafe entry.flags = UInt32(PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue)
            case .repeated, .map: unsafe entry.label = PROTOBUF_C_LABEL_REPEATED
            case .packed:
                unsafe entry.label = PROTOBUF_C_LABEL_REPEATED
                unsafe entry.flags = UInt32(PROTOBUF_C_FIELD_FLAG_PACKED.rawValue)
            }
            if let child = field.message {
                unsafe entry.descriptor = UnsafeRawPointer(descriptorOf(child).message)
            }
            unsafe fields[index] = entry
        }
        let ranges = Self.ranges(of: schema.fields.map(\.number))
        let rangeTable = UnsafeMutablePointer<ProtobufCIntRange>.allocate(capacity: ranges.count)
        unsafe rangeTable.initialize(from: ranges, count: ranges.count)

        unsafe message.pointee.magic = UInt32(PROTOBUF_C__MESSAGE_DESCRIPTOR_MAGIC)
        unsafe message.pointee.name = name
        unsafe message.pointee.short_name = name
        unsafe message.pointee.c_name = name
        unsafe message.pointee.package_name = name
        unsafe message.pointee.sizeof_message = schema.size
        unsafe message.pointee.n_fields = UInt32(linkedFields.count)
        unsafe message.pointee.fields = UnsafePointer(fields)
        unsafe message.pointee.n_field_ranges = UInt32(ranges.count - 1)
        unsafe message.pointee.field_ranges = UnsafePointer(rangeTable)
        // The way back from a message in memory to its schema, which is immortal like this descriptor.
        unsafe message.pointee.reserved1 = Unmanaged.passRetained(schema).toOpaque()
    }

    /// Runs of consecutive field numbers, closed by an entry that holds the count, as the library searches them.
    private static func ranges(of numbers: [Int32]) -> [ProtobufCIntRange] {
        var ranges: [ProtobufCIntRange] = []
        for (index, number) in numbers.enumerated() where index == 0 || numbers[index - 1] + 1 != number {
            ranges.append(ProtobufCIntRange(start_value: number, orig_index: UInt32(index)))
        }
        ranges.append(ProtobufCIntRange(start_value: 0, orig_index: UInt32(numbers.count)))
        return ranges
    }

    private static func immortal(_ string: String) -> UnsafeMutablePointer<CChar> {
        let bytes = Array(string.utf8CString)
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        unsafe copy.initialize(from: bytes, count: bytes.count)
        return unsafe copy
    }

    private static func type(of kind: FieldKind) -> ProtobufCType {
        switch kind {
        case .double: PROTOBUF_C_TYPE_DOUBLE
        case .float: PROTOBUF_C_TYPE_FLOAT
        case .int64: PROTOBUF_C_TYPE_INT64
        case .uint64, .bool: PROTOBUF_C_TYPE_UINT64
        case .int32: PROTOBUF_C_TYPE_INT32
        case .fixed64: PROTOBUF_C_TYPE_FIXED64
        case .fixed32: PROTOBUF_C_TYPE_FIXED32
        case .string, .bytes: PROTOBUF_C_TYPE_BYTES
        case .group, .message: PROTOBUF_C_TYPE_MESSAGE
        case .uint32: PROTOBUF_C_TYPE_UINT32
        case .enumeration: PROTOBUF_C_TYPE_ENUM
        case .sfixed32: PROTOBUF_C_TYPE_SFIXED32
        case .sfixed64: PROTOBUF_C_TYPE_SFIXED64
        case .sint32: PROTOBUF_C_TYPE_SINT32
        case .sint64: PROTOBUF_C_TYPE_SINT64
        }
    }
}
