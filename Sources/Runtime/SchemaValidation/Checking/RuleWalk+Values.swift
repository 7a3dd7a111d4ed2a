internal import Protobuf

extension RuleWalk {
    /// One value: of a field that is present, of a list or of a map's entry.
    mutating func value(_ slot: LayoutView.ValueSlot, _ check: FieldCheck) {
        switch check.field.kind {
        case .string: text(slot, check.text, .string)
        case .bytes: text(slot, check.text, .bytes)
        case .enumeration: enumeration(slot.int32, check)
        case .message, .group: content(slot, check)
        case .int32, .sint32, .sfixed32: number(slot.int32, check)
        case .uint32, .fixed32: number(slot.uint32, check)
        case .int64, .sint64, .sfixed64: number(slot.int64, check)
        case .uint64, .fixed64: number(slot.uint64, check)
        case .float: number(Double(slot.float), check, "\(slot.float)")
        case .double: number(slot.double, check, slot.double.words)
        case .bool: break
        }
    }

    /// What a text is, which decides how it is counted and how one speaks of it.
    enum TextKind {
        case string
        case bytes
        /// The key of a map's entry; the path leads to the entry.
        case key
    }

    mutating func text(_ slot: LayoutView.ValueSlot, _ rules: FieldCheck.TextRules, _ kind: TextKind) {
        if let lengths = rules.lengths { length(slot, lengths, kind) }
        if let pattern = rules.pattern, !slot.withBytes({ pattern.matches($0) }) {
            let rule = kind == .key ? "must have a key that matches" : "must match"
            violate(.patternMismatch, "\(rule) \(pattern.source)")
        }
    }

    private mutating func length(_ slot: LayoutView.ValueSlot, _ lengths: FieldCheck.Bounds, _ kind: TextKind) {
        let bytes = slot.byteCount
        // A character takes one to four bytes, so most texts need not be counted.
        let isSurelyLong = lengths.least.map { bytes >= 4 * $0 } ?? true
        let isSurelyShort = lengths.greatest.map { bytes <= $0 } ?? true
        if isSurelyLong && isSurelyShort { return }
        let count = kind == .bytes ? bytes : slot.scalarCount
        guard let reason = lengths.broken(by: count, .tooShort, .tooLong) else { return }
        let rule = kind == .key ? "must have a key with" : "must have"
        violate(reason, "\(rule) \(lengths.words) \(kind == .bytes ? "bytes" : "characters")", size: "has \(count)")
    }

    mutating func count(_ count: Int, _ check: FieldCheck) {
        guard let counts = check.counts, let reason = counts.broken(by: count, .tooFewItems, .tooManyItems) else {
            return
        }
        violate(reason, "must have \(counts.words) \(check.isMap ? "entries" : "items")", size: "has \(count)")
    }

    mutating func size(_ size: Int, _ check: FieldCheck) {
        guard let greatest = check.bytesMax, size > greatest else { return }
        violate(.tooLarge, "must take at most \(greatest) bytes", size: "takes \(size)")
    }

    private mutating func enumeration(_ number: Int32, _ check: FieldCheck) {
        guard let schema = check.enumeration, schema.name(of: number) == nil else { return }
        violate(.unknownEnumValue, "must be a value of \(schema.shortName)", "is \(number)")
    }

    private mutating func number(_ number: some BinaryInteger, _ check: FieldCheck) {
        guard let range = check.range, !range.contains(Double(number)) else { return }
        violate(.outOfRange, "must be \(range.words)", "is \(number)")
    }

    private mutating func number(_ number: Double, _ check: FieldCheck, _ words: @autoclosure () -> String) {
        guard let range = check.range, !range.contains(number) else { return }
        violate(.outOfRange, "must be \(range.words)", "is \(words())")
    }

    private mutating func content(_ slot: LayoutView.ValueSlot, _ check: FieldCheck) {
        guard let child = slot.message else { return }
        if check.bytesMax != nil { size(child.wireSize, check) }
        switch check.content {
        case .nothing: break
        case .message(let index): message(child, index)
        case .timestamp: timestamp(child)
        case .duration: duration(child, check)
        case .fieldMask(let target): fieldMask(child, target)
        case .dynamic(let form): dynamic(child, form, check)
        }
    }
}

extension FieldCheck.Bounds {
    fileprivate func broken(
        by count: Int,
        _ tooFew: FieldViolation.Reason,
        _ tooMany: FieldViolation.Reason
    ) -> FieldViolation.Reason? {
        if let least, count < least { return tooFew }
        if let greatest, count > greatest { return tooMany }
        return nil
    }

    fileprivate var words: String {
        switch (least, greatest) {
        case (let least?, let greatest?): least == greatest ? "exactly \(least)" : "from \(least) to \(greatest)"
        case (let least?, nil): "at least \(least)"
        case (nil, let greatest?): "at most \(greatest)"
        case (nil, nil): "any number of"
        }
    }
}

extension FieldCheck.Range {
    /// False for what is not a number.
    func contains(_ number: Double) -> Bool {
        number >= least ?? -.infinity && number <= greatest ?? .infinity
    }

    var words: String {
        switch (least, greatest) {
        case (let least?, let greatest?): "from \(least.words) to \(greatest.words)"
        case (let least?, nil): "at least \(least.words)"
        case (nil, let greatest?): "at most \(greatest.words)"
        case (nil, nil): "a number"
        }
    }
}

extension Double {
    /// Whole numbers without a decimal point.
    var words: String { Int64(exactly: self).map { "\($0)" } ?? "\(self)" }
}

extension EnumSchema {
    fileprivate var shortName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension LayoutView.ValueSlot {
    /// The Unicode scalars of a string.
    fileprivate var scalarCount: Int {
        withBytes { bytes in
            var count = 0
            for index in bytes.indices where !bytes[index].continuesScalar { count += 1 }
            return count
        }
    }
}
