extension JSONPrinter {
    /// The types of google.protobuf that have a JSON form of their own.
    mutating func wellKnown(
        _ message: LayoutView,
        _ form: WellKnownType,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(EncodingError) {
        switch form {
        case .any: try any(message, schema, depth: depth)
        case .timestamp: try timestamp(message, schema)
        case .duration: try duration(message, schema)
        case .fieldMask: try fieldMask(message, schema.fields[0].declared)
        case .value: try dynamicValue(message, schema, depth: depth)
        case .structure, .listValue, .boolValue, .bytesValue, .doubleValue, .floatValue, .int32Value, .int64Value,
            .stringValue, .uint32Value, .uint64Value:
            // Written as the one field that they have.
            try value(of: schema.fields[0], in: message, depth: depth)
        }
    }

    private mutating func timestamp(_ message: LayoutView, _ schema: LinkedSchema) throws(EncodingError) {
        let text = TimestampText(
            seconds: message.slot(schema.fields[0].declared).int64,
            nanos: message.slot(schema.fields[1].declared).int32
        )
        guard text.isInRange else { throw failure("the timestamp is outside of the years 0001 to 9999") }
        output.quoted { text.append(to: &$0) }
    }

    private mutating func duration(_ message: LayoutView, _ schema: LinkedSchema) throws(EncodingError) {
        let text = DurationText(
            seconds: message.slot(schema.fields[0].declared).int64,
            nanos: message.slot(schema.fields[1].declared).int32
        )
        guard text.isInRange else { throw failure("the duration is longer than 315576000000 seconds") }
        guard text.sharesSign else { throw failure("seconds and nanoseconds of the duration differ in sign") }
        output.quoted { text.append(to: &$0) }
    }

    private mutating func fieldMask(_ message: LayoutView, _ paths: FieldSchema) throws(EncodingError) {
        var text: [UInt8] = []
        for index in 0..<message.count(paths) {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            guard FieldMaskText.append(message.element(paths, at: index).bytes, to: &text) else {
                throw failure("a path of the field mask does not survive the change to lowerCamelCase and back")
                    .inside(.element(index)).inside(.field("paths"))
            }
        }
        output.quoted { $0.append(contentsOf: text) }
    }

    private mutating func dynamicValue(
        _ message: LayoutView,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(EncodingError) {
        guard let kind = schema.fields.first(where: { message.isPresent($0.declared) }) else {
            throw failure("the value has no kind")
        }
        if kind.declared.kind == .double, !message.slot(kind.declared).double.isFinite {
            throw failure("NaN and infinity have no place in a google.protobuf.Value")
        }
        try value(of: kind, in: message, depth: depth)
    }
}
