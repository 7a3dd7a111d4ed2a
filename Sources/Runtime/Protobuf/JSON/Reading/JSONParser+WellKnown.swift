extension JSONParser {
    /// The types of google.protobuf that have a JSON form of their own.
    mutating func wellKnown(
        _ form: WellKnownType,
        into message: LayoutBuilder,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(DecodingError) {
        switch form {
        case .any: try any(into: message, schema, depth: depth)
        case .timestamp: try timestamp(into: message, schema)
        case .duration: try duration(into: message, schema)
        case .fieldMask: try fieldMask(into: message, schema.fields[0].declared)
        case .value: try dynamicValue(into: message, schema, depth: depth)
        case .structure: try map(schema.fields[0], into: message, depth: depth)
        case .listValue: try list(schema.fields[0], into: message, depth: depth)
        case .boolValue, .bytesValue, .doubleValue, .floatValue, .int32Value, .int64Value, .stringValue, .uint32Value,
            .uint64Value:
            try single(schema.fields[0], into: message, depth: depth)
        }
    }

    private mutating func timestamp(into message: LayoutBuilder, _ schema: LinkedSchema) throws(DecodingError) {
        try expect(.string)
        guard let time = TimestampText(try text(try scanner.string())) else {
            throw failure("expected a time of RFC 3339 in the years 0001 to 9999")
        }
        put(seconds: time.seconds, nanos: time.nanos, into: message, schema)
    }

    private mutating func duration(into message: LayoutBuilder, _ schema: LinkedSchema) throws(DecodingError) {
        try expect(.string)
        guard let duration = DurationText(try text(try scanner.string())) else {
            throw failure("expected seconds such as \"1.5s\", at most 315576000000")
        }
        put(seconds: duration.seconds, nanos: duration.nanos, into: message, schema)
    }

    private func put(seconds: Int64, nanos: Int32, into message: LayoutBuilder, _ schema: LinkedSchema) {
        message.slot(schema.fields[0].declared).put(seconds)
        message.markPresent(schema.fields[0].declared)
        message.slot(schema.fields[1].declared).put(nanos)
        message.markPresent(schema.fields[1].declared)
    }

    private mutating func fieldMask(into message: LayoutBuilder, _ field: FieldSchema) throws(DecodingError) {
        try expect(.string)
        let mask = try text(try scanner.string())
        if mask.isEmpty { return }
        var paths = arena.list(of: .string)
        var start = 0
        while start <= mask.count {
            let end = mask.part(start..<mask.count).firstIndex(of: UInt8(ascii: ",")).map { start + $0 } ?? mask.count
            guard let path = FieldMaskText.snakeCase(mask.part(start..<end)) else {
                throw failure("expected paths in lowerCamelCase, separated by commas")
            }
            try paths.append().put(try arena.copy(path))
            start = end + 1
        }
        message.put(paths, field)
    }

    private mutating func dynamicValue(
        into message: LayoutBuilder,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(DecodingError) {
        let number: Int32 =
            switch try scanner.peek() {
            case .null: 1
            case .number: 2
            case .string: 3
            case .bool: 4
            case .object: 5
            case .list: 6
            }
        guard let member = schema.field(number: number) else { return }
        try single(member, into: message, depth: depth)
    }
}
