internal import Protobuf
internal import SchemaOptions

extension RuledField {
    /// Numbers at the bounds and beyond them. Zero without presence passes whatever the bounds are.
    var numbers: [(Double, isBroken: Bool)] {
        let isDuration = message?.name == "google.protobuf.Duration"
        func step(_ number: Double, _ direction: Double) -> Double {
            switch field.kind {
            case .double: direction > 0 ? number.nextUp : number.nextDown
            case .message: number + direction * 0.25
            default: number + direction
            }
        }
        var numbers: [(Double, Bool)] = []
        let hasPresence = field.presence != .implicit || isDuration
        if let least = rules.minimum {
            numbers.append((least, false))
            let below = step(least, -1)
            numbers.append((below, below != 0 || hasPresence))
        }
        if let greatest = rules.maximum {
            numbers.append((greatest, false))
            numbers.append((step(greatest, 1), true))
        }
        if field.kind == .double, !numbers.isEmpty { numbers.append((.nan, true)) }
        return numbers
    }

    func number(_ number: Double) -> [UInt8]? {
        switch field.kind {
        case .double: return WireText { $0.fixed64(field.number, number.bitPattern) }.bytes
        case .int32, .int64: return WireText { $0.integer(field.number, UInt64(bitPattern: Int64(number))) }.bytes
        case .uint32, .uint64:
            return number < 0 ? nil : WireText { $0.integer(field.number, UInt64(number)) }.bytes
        case .message:
            let whole = number.rounded(.towardZero)
            let duration = GoogleDuration.with {
                $0.seconds = Int64(whole)
                $0.nanos = Int32((number - whole) * 1e9)
            }
            return WireText { $0.content(field.number, duration.wireBytes()) }.bytes
        default: return nil
        }
    }

    /// The field with a value of exactly so many bytes.
    func sized(_ size: Int) -> [UInt8]? {
        if isMap {
            let key = WireText { $0.content(1, Array("key".utf8)) }.bytes
            let value = Self.filled(2, size - key.count)
            return WireText { $0.content(field.number, key + value) }.bytes
        }
        switch message?.wellKnown {
        case .fieldMask: return WireText { $0.content(field.number, Self.filled(1, size)) }.bytes
        case .structure:
            // An entry of the struct with a string: three lengths around it.
            for text in stride(from: size - 4, to: size - 64, by: -1) where text > 0 {
                let value = GoogleStruct.with { $0.fields["k"] = .with { $0.kind = .stringValue(Self.letters(text)) } }
                let bytes = value.wireBytes()
                if bytes.count == size { return WireText { $0.content(field.number, bytes) }.bytes }
            }
            return nil
        default: return nil
        }
    }

    /// The field with objects in objects, so many in all.
    func nested(_ depth: Int) -> [UInt8]? {
        guard message?.wellKnown == .structure else { return nil }
        return WireText { $0.content(field.number, Self.object(depth).wireBytes()) }.bytes
    }

    /// Objects and lists in turn, which count alike.
    static func object(_ depth: Int) -> GoogleStruct {
        var value: GoogleValue = .with { $0.kind = .boolValue(true) }
        for level in stride(from: depth, to: 1, by: -1) {
            let inner = value
            value = .with { outer in
                outer.kind =
                    level.isMultiple(of: 2)
                    ? .listValue(.with { $0.values = [inner] }) : .structValue(.with { $0.fields["k"] = inner })
            }
        }
        return .with { [value] in $0.fields["k"] = value }
    }

    private static func letters(_ count: Int) -> String { String(repeating: "x", count: count) }

    /// A string field that takes exactly so many bytes with its tag and length.
    private static func filled(_ number: Int32, _ size: Int) -> [UInt8] {
        for text in stride(from: size - 2, to: size - 8, by: -1) {
            let bytes = WireText { $0.content(number, Array(letters(text).utf8)) }.bytes
            if bytes.count == size { return bytes }
        }
        return []
    }
}

extension RuledField {
    /// The wire bytes of a message with the required fields alone.
    static func leastMessage(_ schema: MessageSchema) -> [UInt8] {
        WireText { wire in
            for field in input where field.type.schema.name == schema.name && field.rules.required {
                let number = field.field.number
                switch field.field.kind {
                case .string, .bytes:
                    let text = field.rules.pattern.isEmpty ? "a" : match(for: field.rules.pattern)
                    wire.content(number, Array(text.utf8))
                case .message: wire.content(number, field.message.map(leastMessage) ?? [])
                case .double: wire.fixed64(number, (field.rules.maximum ?? 1).bitPattern)
                default: wire.integer(number, UInt64(max(1, field.rules.minimum ?? 1)))
                }
            }
        }.bytes
    }
}
