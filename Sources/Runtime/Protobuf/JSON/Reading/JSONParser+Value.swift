extension JSONParser {
    /// One value of a field's kind, for the field itself or for an element of it.
    ///
    /// - Returns: false when the value is an unknown enum name that the options let pass: then the slot is untouched.
    mutating func value(
        _ field: LinkedSchema.Field,
        into slot: LayoutBuilder.Slot,
        depth: Int
    ) throws(DecodingError) -> Bool {
        switch field.declared.kind {
        case .int32, .sint32, .sfixed32: slot.put(try integer(Int32.self))
        case .uint32, .fixed32: slot.put(try integer(UInt32.self))
        case .int64, .sint64, .sfixed64: slot.put(try integer(Int64.self))
        case .uint64, .fixed64: slot.put(try integer(UInt64.self))
        case .float: slot.put(try floatingPoint { $0.float() })
        case .double: slot.put(try floatingPoint { $0.double() })
        case .bool:
            try expect(.bool)
            slot.put(try scanner.bool())
        case .string: slot.put(try string())
        case .bytes: slot.put(try bytes())
        case .enumeration:
            guard let number = try enumeration(field) else { return false }
            slot.put(number)
        case .message, .group:
            guard let schema = field.message else { return false }
            slot.put(try message(schema.linked, depth: depth + 1))
        }
        return true
    }

    // MARK: Numbers

    private mutating func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type
    ) throws(DecodingError) -> Integer {
        let number: DecimalNumber
        switch try scanner.peek() {
        case .number: number = try scanner.number()
        case .string:
            guard let quoted = DecimalNumber(try text(try scanner.string())) else {
                throw mismatch("a number", .string)
            }
            number = quoted
        case let found: throw mismatch("a number", found)
        }
        guard let value = number.integer(as: type) else {
            throw failure(
                number.isIntegral
                    ? "the number is outside of \(Integer.min) to \(Integer.max)" : "expected a whole number"
            )
        }
        return value
    }

    private mutating func floatingPoint<Value: BinaryFloatingPoint>(
        _ convert: (DecimalNumber) -> Value?
    ) throws(DecodingError) -> Value {
        let number: DecimalNumber
        switch try scanner.peek() {
        case .number: number = try scanner.number()
        case .string:
            let text = try text(try scanner.string())
            if text == "NaN" { return .nan }
            if text == "Infinity" { return .infinity }
            if text == "-Infinity" { return -.infinity }
            guard let quoted = DecimalNumber(text) else { throw mismatch("a number", .string) }
            number = quoted
        case let found: throw mismatch("a number", found)
        }
        guard let value = convert(number) else { throw failure("the number is too large") }
        return value
    }

    // MARK: Strings

    private mutating func string() throws(DecodingError) -> BorrowedBytes {
        try expect(.string)
        let token = try scanner.string()
        let text = try text(token)
        return token.hasEscapes ? text : try arena.copy(text)
    }

    private mutating func bytes() throws(DecodingError) -> BorrowedBytes {
        try expect(.string)
        guard let bytes = Base64.decode(try text(try scanner.string())) else { throw failure("expected base64") }
        return try arena.copy(bytes)
    }

    // MARK: Enums

    private mutating func enumeration(_ field: LinkedSchema.Field) throws(DecodingError) -> Int32? {
        switch try scanner.peek() {
        case .number: return try integer(Int32.self)
        case .string:
            let name = try text(try scanner.string()).string
            if let number = field.enumeration?.number(of: name) { return number }
            if options.acceptsShortEnumNames, let number = field.enumeration?.number(ofShortName: name) {
                return number
            }
            // Not in the specification, but what Google's libraries for C++ and Python read.
            if let number = Int32(name), name == "\(number)" { return number }
            if options.ignoresUnknownFields { return nil }
            throw failure("the name is not one of \(field.enumeration?.name ?? "its enum")")
        case .null where field.holdsNull:
            try scanner.null()
            return 0
        case let found: throw mismatch("a name or number", found)
        }
    }
}
