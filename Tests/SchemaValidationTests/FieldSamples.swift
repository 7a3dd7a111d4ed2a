internal import Protobuf
internal import SchemaOptions
internal import SchemaValidation

/// Wire bytes of one field at and beyond each of its bounds, with what must be said of them.
struct FieldSample: Sendable {
    /// The wire bytes of a message in which only this field is set.
    let bytes: [UInt8]
    /// What the bytes are a sample of.
    let reason: FieldViolation.Reason
    let isBroken: Bool
    let note: String
}

extension RuledField {
    var samples: [FieldSample] {
        var samples: [FieldSample] = []
        func add(_ reason: FieldViolation.Reason, _ isBroken: Bool, _ note: String, _ bytes: [UInt8]?) {
            guard let bytes else { return }
            samples.append(FieldSample(bytes: bytes, reason: reason, isBroken: isBroken, note: note))
        }
        if rules.required {
            add(.required, true, "absent", [])
            add(.required, false, "set", values([plainValue]))
        }
        for (bounds, isItem) in [
            (Lengths(rules.minLength, rules.maxLength), false),
            (rules.items.map { Lengths($0.minLength, $0.maxLength) } ?? Lengths(0, 0), true),
        ] {
            if bounds.least > 1 || bounds.least == 1 && (isItem || hasPresence) {
                add(.tooShort, true, "shorter", values([text(bounds.least - 1)]))
            }
            if bounds.least > 0 { add(.tooShort, false, "shortest", values([text(bounds.least)])) }
            if bounds.greatest > 0 {
                add(.tooLong, false, "longest", values([text(bounds.greatest)]))
                add(.tooLong, true, "longer", values([text(bounds.greatest + 1)]))
            }
        }
        for pattern in [rules.pattern, rules.items?.pattern ?? ""] where !pattern.isEmpty {
            add(.patternMismatch, true, "a line end", values([Array("\n".utf8)]))
            add(.patternMismatch, false, "a match", values([Array(Self.match(for: pattern).utf8)]))
        }
        if rules.maxItems > 0 {
            add(.tooManyItems, false, "most", values(many(Int(rules.maxItems))))
            add(.tooManyItems, true, "more", values(many(Int(rules.maxItems) + 1)))
        }
        if rules.minItems > 1 { add(.tooFewItems, true, "fewer", values(many(Int(rules.minItems) - 1))) }
        if rules.minItems > 0 { add(.tooFewItems, false, "fewest", values(many(Int(rules.minItems)))) }
        for (number, isBroken) in numbers { add(.outOfRange, isBroken, "\(number)", self.number(number)) }
        if rules.maxBytes > 0 {
            add(.tooLarge, false, "largest", sized(Int(rules.maxBytes)))
            add(.tooLarge, true, "larger", sized(Int(rules.maxBytes) + 1))
        }
        if rules.maxDepth > 0 {
            add(.tooDeep, false, "deepest", nested(Int(rules.maxDepth)))
            add(.tooDeep, true, "deeper", nested(Int(rules.maxDepth) + 1))
        }
        if enumeration != nil {
            add(.unknownEnumValue, false, "known", WireText { $0.integer(field.number, 1) }.bytes)
            add(.unknownEnumValue, true, "unknown", WireText { $0.integer(field.number, 9999) }.bytes)
        }
        return samples
    }

    private struct Lengths {
        let least: Int
        let greatest: Int

        init(_ least: UInt32, _ greatest: UInt32) {
            self.least = Int(least)
            self.greatest = Int(greatest)
        }
    }

    private var hasPresence: Bool { field.presence != .implicit }

    /// Characters that take two bytes each, for a string.
    private func text(_ count: Int) -> [UInt8] {
        field.kind == .bytes ? Array(repeating: 7, count: count) : Array(String(repeating: "é", count: count).utf8)
    }

    static func match(for pattern: String) -> String {
        let candidates = ["a", "https://a", "image/png", "name", "create_time", "team=growth", "https://a.b/c", "fact"]
        for candidate in candidates where (try? Regex(pattern).wholeMatch(in: candidate)) != nil {
            if (try? Regex(pattern).wholeMatch(in: candidate)) ?? nil != nil { return candidate }
        }
        return "no sample matches \(pattern)"
    }

    /// A value that is not the default, as wire content.
    private var plainValue: [UInt8] { field.kind.isMessage ? [] : Array("a".utf8) }

    private func many(_ count: Int) -> [[UInt8]] {
        (0..<count).map { isMap ? Array("k\($0)".utf8) : plainValue }
    }

    /// The field with these elements, strings, or keys of a map; numbers and enums are set to 1.
    private func values(_ contents: [[UInt8]]) -> [UInt8] {
        WireText { wire in
            for content in contents {
                switch field.kind {
                case .string, .bytes: wire.content(field.number, content)
                case .message, .group:
                    wire.content(field.number, isMap ? WireText { $0.content(1, content) }.bytes : content)
                case .double: wire.fixed64(field.number, (1.0).bitPattern)
                default: wire.integer(field.number, 1)
                }
            }
        }.bytes
    }
}

extension FieldKind {
    fileprivate var isMessage: Bool { self == .message || self == .group }
}
