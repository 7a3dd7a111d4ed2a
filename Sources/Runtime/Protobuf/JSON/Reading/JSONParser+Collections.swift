extension JSONParser {
    mutating func list(
        _ field: LinkedSchema.Field,
        into message: LayoutBuilder,
        depth: Int
    ) throws(DecodingError) {
        try expect(.list)
        var list = arena.list(of: field.declared.kind)
        var index = 0
        var isFirst = true
        while try scanner.nextElement(&isFirst) {
            do throws(DecodingError) {
                try checkNull(field)
                let slot = try list.append()
                if try !value(field, into: slot, depth: depth) { list.removeLast() }
            } catch {
                throw error.inside(.element(index))
            }
            index += 1
        }
        message.put(list, field.declared)
    }

    mutating func map(
        _ field: LinkedSchema.Field,
        into message: LayoutBuilder,
        depth: Int
    ) throws(DecodingError) {
        try expect(.object)
        try checkDepth(depth + 1)
        guard let schema = field.message?.linked else { return }
        var entries = arena.list(of: .message)
        var keys: Set<MapKey> = []
        var isFirst = true
        while try scanner.nextMember(&isFirst) {
            let name = try text(try scanner.name())
            do throws(DecodingError) {
                let entry = try arena.message(schema.schema)
                let key = try mapKey(name, schema.fields[0].declared, into: entry)
                guard keys.insert(key).inserted else { throw failure("the key is given twice") }
                try checkNull(schema.fields[1])
                guard try value(schema.fields[1], into: entry.slot(schema.fields[1].declared), depth: depth + 1) else {
                    continue
                }
                entry.markPresent(schema.fields[1].declared)
                try entries.append().put(entry)
            } catch {
                throw error.inside(.entry(name))
            }
        }
        message.put(entries, field.declared)
    }

    private mutating func checkNull(_ field: LinkedSchema.Field) throws(DecodingError) {
        if try scanner.peek() == .null, !field.holdsNull { throw failure("null stands for no value here") }
    }

    // MARK: Keys

    /// A key by its value: `"1"` and `"1e0"` are the same number.
    private enum MapKey: Hashable {
        case number(UInt64)
        case text(BorrowedBytes)
    }

    private func mapKey(
        _ name: BorrowedBytes,
        _ field: FieldSchema,
        into entry: LayoutBuilder
    ) throws(DecodingError) -> MapKey {
        let slot = entry.slot(field)
        switch field.kind {
        case .int32, .sint32, .sfixed32: slot.put(try integerKey(name, Int32.self))
        case .uint32, .fixed32: slot.put(try integerKey(name, UInt32.self))
        case .int64, .sint64, .sfixed64: slot.put(try integerKey(name, Int64.self))
        case .uint64, .fixed64: slot.put(try integerKey(name, UInt64.self))
        case .bool:
            guard name == "true" || name == "false" else { throw failure("expected the key \"true\" or \"false\"") }
            slot.put(name == "true")
        case .string:
            slot.put(try arena.copy(name))
            entry.markPresent(field)
            return .text(slot.bytes)
        case .double, .float, .bytes, .enumeration, .message, .group:
            preconditionFailure("protobuf has no maps with keys of this kind")
        }
        entry.markPresent(field)
        return .number(slot.bits(field.kind))
    }

    private func integerKey<Integer: FixedWidthInteger>(
        _ name: BorrowedBytes,
        _ type: Integer.Type
    ) throws(DecodingError) -> Integer {
        guard let value = DecimalNumber(name)?.integer(as: type) else {
            throw failure("expected a key from \(Integer.min) to \(Integer.max)")
        }
        return value
    }
}
