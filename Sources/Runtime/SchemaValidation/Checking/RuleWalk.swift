internal import Protobuf

/// One walk through a message in memory, along the lines of the table.
///
/// It ends early when the list of violations is full. Where all is well, nothing is put into words.
struct RuleWalk {
    let rules: CompiledRules
    var found = ViolationList()
    private var path = FieldPath()
    /// How many sensitive fields are around this place. What lies in one is never shown, neither values nor keys.
    private var sensitiveDepth = 0

    init(_ rules: CompiledRules) { self.rules = rules }

    var isSensitive: Bool { sensitiveDepth > 0 }

    mutating func message(_ message: LayoutView, _ index: Int) {
        for check in rules.messages[index] {
            if found.isCut { return }
            guard check.isRequired || message.isPresent(check.field) else { continue }
            inside(.field(check.field.name), isSensitive: check.isSensitive) { $0.field(check, in: message) }
        }
    }

    mutating func violate(_ reason: FieldViolation.Reason, _ rule: String, _ found: @autoclosure () -> String? = nil) {
        self.found.append(
            FieldViolation(field: path.text, reason: reason, rule: rule, found: isSensitive ? nil : found())
        )
    }

    /// Like `violate`, with a size that says nothing about the value of a sensitive field.
    mutating func violate(_ reason: FieldViolation.Reason, _ rule: String, size: String) {
        found.append(FieldViolation(field: path.text, reason: reason, rule: rule, found: size))
    }

    mutating func inside(_ step: FieldPath.Step, isSensitive: Bool = false, _ body: (inout RuleWalk) -> Void) {
        path.push(step)
        if isSensitive { sensitiveDepth += 1 }
        body(&self)
        if isSensitive { sensitiveDepth -= 1 }
        path.pop()
    }

    private mutating func field(_ check: FieldCheck, in message: LayoutView) {
        guard check.field.isRepeated else { return singular(check, in: message) }
        let count = message.count(check.field)
        guard count > 0 else {
            if check.isRequired { violate(.required, check.isMap ? "must have an entry" : "must have an item") }
            return
        }
        self.count(count, check)
        if check.isMap {
            map(check, in: message, count)
        } else if check.looksAtValues {
            for index in 0..<count where !found.isCut {
                inside(.element(index)) { $0.value(message.element(check.field, at: index), check) }
            }
        }
    }

    private mutating func singular(_ check: FieldCheck, in message: LayoutView) {
        let slot = message.slot(check.field)
        guard message.isPresent(check.field), !isNegativeZero(slot, check.field) else {
            if check.isRequired { violate(.required, "must be set") }
            return
        }
        if check.isRequired, check.field.kind.isText, slot.byteCount == 0 {
            return violate(.required, "must not be empty")
        }
        value(slot, check)
    }

    /// Bits that differ from zero, and yet a zero in a number without presence.
    private func isNegativeZero(_ slot: LayoutView.ValueSlot, _ field: FieldSchema) -> Bool {
        guard field.presence == .implicit else { return false }
        switch field.kind {
        case .double: return slot.double == 0
        case .float: return slot.float == 0
        default: return false
        }
    }

    private mutating func map(_ check: FieldCheck, in message: LayoutView, _ count: Int) {
        guard let key = check.key else { return }
        var size = 0
        for index in 0..<count {
            guard let entry = message.element(check.field, at: index).message else { continue }
            if check.bytesMax != nil { size += entry.wireSize }
            guard !found.isCut, check.value != nil || !check.text.isEmpty else { continue }
            inside(isSensitive ? .hiddenEntry : .entry(entry.slot(key), key.kind)) { walk in
                if key.kind == .string { walk.text(entry.slot(key), check.text, .key) }
                if let value = check.value { walk.entryValue(value, in: entry) }
            }
        }
        self.size(size, check)
    }

    private mutating func entryValue(_ check: FieldCheck, in entry: LayoutView) {
        if entry.isPresent(check.field) { return value(entry.slot(check.field), check) }
        // An entry without its message has an empty one.
        guard case .message(let index) = check.content, let schema = check.message else { return }
        self = schema.inspectEmpty { empty in
            var walk = self
            walk.message(empty, index)
            return walk
        }
    }
}

extension FieldKind {
    var isText: Bool { self == .string || self == .bytes }
}

extension LayoutView.ValueSlot {
    /// The text of a string that is known to be UTF-8.
    var string: String { withBytes { bytes in String(copying: bytes) } }
}

extension String {
    fileprivate init(copying bytes: Span<UInt8>) {
        self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
}
