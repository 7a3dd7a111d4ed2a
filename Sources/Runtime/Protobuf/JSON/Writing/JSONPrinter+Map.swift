extension JSONPrinter {
    /// A map as an object. Its entries are sorted, so that equal messages give equal text.
    mutating func map(_ field: LinkedSchema.Field, in message: LayoutView, depth: Int) throws(EncodingError) {
        try checkDepth(depth + 1)
        output.openObject()
        if let entrySchema = field.message?.linked {
            let entries = MapEntries(field, in: message, entrySchema)
            for entry in entries.sorted {
                mapKey(entry.slot(entries.key.declared), entries.key.declared.kind)
                output.colon()
                do throws(EncodingError) {
                    try value(of: entries.value, in: entry, depth: depth + 1)
                } catch {
                    throw error.inside(.entry(entries.name(of: entry)))
                }
                output.comma()
            }
        }
        output.closeObject()
    }

    private mutating func mapKey(_ slot: LayoutView.ValueSlot, _ kind: FieldKind) {
        switch kind {
        case .string: output.string(slot.bytes)
        case .bool: output.string(slot.bool ? "true" : "false")
        case .int32, .sint32, .sfixed32: output.quotedInteger(slot.int32)
        case .uint32, .fixed32: output.quotedInteger(slot.uint32)
        case .int64, .sint64, .sfixed64: output.quotedInteger(slot.int64)
        case .uint64, .fixed64: output.quotedInteger(slot.uint64)
        case .double, .float, .bytes, .enumeration, .message, .group:
            preconditionFailure("protobuf has no maps with keys of this kind")
        }
    }
}

/// The entries of a map in memory.
struct MapEntries {
    let key: LinkedSchema.Field
    let value: LinkedSchema.Field
    /// Strings in the order of their bytes, numbers in their own.
    let sorted: [LayoutView]

    init(_ field: LinkedSchema.Field, in message: LayoutView, _ entrySchema: LinkedSchema) {
        key = entrySchema.fields[0]
        let key = key.declared
        value = entrySchema.fields[1]
        let entries = (0..<message.count(field.declared)).compactMap { message.element(field.declared, at: $0).message }
        sorted = entries.count < 2 ? entries : entries.sorted { Self.precedes($0.slot(key), $1.slot(key), key.kind) }
    }

    func name(of entry: LayoutView) -> String {
        let slot = entry.slot(key.declared)
        return switch key.declared.kind {
        case .string: slot.bytes.string
        case .bool: slot.bool ? "true" : "false"
        case .int32, .sint32, .sfixed32: String(slot.int32)
        case .uint32, .fixed32: String(slot.uint32)
        case .int64, .sint64, .sfixed64: String(slot.int64)
        default: String(slot.uint64)
        }
    }

    private static func precedes(
        _ left: LayoutView.ValueSlot,
        _ right: LayoutView.ValueSlot,
        _ kind: FieldKind
    ) -> Bool {
        switch kind {
        case .string: left.bytes < right.bytes
        case .int32, .sint32, .sfixed32: left.int32 < right.int32
        case .uint32, .fixed32: left.uint32 < right.uint32
        case .int64, .sint64, .sfixed64: left.int64 < right.int64
        default: left.uint64 < right.uint64
        }
    }
}
