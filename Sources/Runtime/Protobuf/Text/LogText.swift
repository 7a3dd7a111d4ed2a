/// Prints a message as one line for logs and debuggers: `aimesh.v1.Task{task_id: "t1", labels: ["a", "b"]}`.
///
/// The line is bounded whatever the message holds, and sensitive fields show that they are set but nothing of what they
/// hold. It is meant for people: nothing reads it back.
struct LogText {
    private static let bytesMax = 4096
    private static let depthMax = 8
    private static let elementsMax = 20
    private static let charactersMax = 200

    private var bytes: [UInt8] = []

    static func print(_ message: LayoutView, _ schema: LinkedSchema) -> String {
        var text = LogText()
        text.append(schema.schema.name)
        text.message(message, schema, depth: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Reached only at the end of a value, so the line may become a little longer, but no character is cut in two.
    private var isFull: Bool { bytes.count >= Self.bytesMax }

    private mutating func message(_ message: LayoutView, _ schema: LinkedSchema, depth: Int) {
        append("{")
        if depth == Self.depthMax {
            append("…")
        } else {
            var separator = ""
            for field in schema.fields where message.isPresent(field.declared) {
                append(separator)
                separator = ", "
                if isFull {
                    append("…")
                    break
                }
                append(field.declared.name)
                append(": ")
                value(of: field, in: message, depth: depth)
            }
            let unknown = message.unknownByteCount
            if unknown > 0, !isFull { append("\(separator)<\(unknown) bytes of unknown fields>") }
        }
        append("}")
    }

    private mutating func value(of field: LinkedSchema.Field, in message: LayoutView, depth: Int) {
        if field.declared.isSensitive { return append("<redacted>") }
        switch field.declared.presence {
        case .implicit, .explicit, .oneof: single(message.slot(field.declared), field, depth: depth)
        case .repeated, .packed:
            append("[")
            elements(message.count(field.declared)) { text, index in
                text.single(message.element(field.declared, at: index), field, depth: depth)
            }
            append("]")
        case .map:
            guard let schema = field.message?.linked else { return }
            let entries = MapEntries(field, in: message, schema)
            append("{")
            elements(entries.sorted.count) { text, index in
                let entry = entries.sorted[index]
                text.single(entry.slot(entries.key.declared), entries.key, depth: depth)
                text.append(": ")
                text.value(of: entries.value, in: entry, depth: depth)
            }
            append("}")
        }
    }

    /// As many elements as there is room for, then how many more there are.
    private mutating func elements(_ count: Int, _ print: (inout LogText, Int) -> Void) {
        for index in 0..<count {
            if index > 0 { append(", ") }
            if index == Self.elementsMax || isFull { return append("… +\(count - index)") }
            print(&self, index)
        }
    }

    private mutating func single(_ slot: LayoutView.ValueSlot, _ field: LinkedSchema.Field, depth: Int) {
        switch field.declared.kind {
        case .int32, .sint32, .sfixed32: append("\(slot.int32)")
        case .uint32, .fixed32: append("\(slot.uint32)")
        case .int64, .sint64, .sfixed64: append("\(slot.int64)")
        case .uint64, .fixed64: append("\(slot.uint64)")
        case .float: append("\(slot.float)")
        case .double: append("\(slot.double)")
        case .bool: append("\(slot.bool)")
        case .string: string(slot.bytes)
        case .bytes: append("<\(slot.bytes.count) bytes>")
        case .enumeration: append(field.enumeration?.name(of: slot.int32) ?? "\(slot.int32)")
        case .message, .group:
            guard let schema = field.message, let child = slot.message else { return append("{}") }
            message(child, schema.linked, depth: depth + 1)
        }
    }

    private mutating func string(_ text: BorrowedBytes) {
        let shown = text.prefix(characters: Self.charactersMax)
        var output = JSONOutput()
        output.string(shown)
        bytes.append(contentsOf: output.bytes)
        let leftOut = text.part(shown.count..<text.count).characterCount
        if leftOut > 0 { append("… +\(leftOut) characters") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension BorrowedBytes {
    /// Unicode scalars of UTF-8: the bytes that do not continue another.
    fileprivate var characterCount: Int { reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 } }

    fileprivate func prefix(characters countMax: Int) -> BorrowedBytes {
        var characters = 0
        for (index, byte) in self.enumerated() where byte & 0xc0 != 0x80 {
            if characters == countMax { return part(0..<index) }
            characters += 1
        }
        return self
    }
}

extension LaidOutMessage {
    /// Prints the message for a log and frees its memory.
    consuming func logText(_ schema: MessageSchema) -> String {
        read { LogText.print($0, schema.linked) }
    }
}
