extension JSONValue {
    /// Compact, with members sorted by name, so that equal values give equal text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var bytes: [UInt8] {
        var output: [UInt8] = []
        append(to: &output)
        return output
    }

    /// For people and for prompts: two spaces a level, members sorted by name.
    package var indentedText: String {
        var output: [UInt8] = []
        appendIndented(to: &output, level: 0)
        return String(decoding: output, as: UTF8.self)
    }

    private func append(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let bool): output.append(contentsOf: (bool ? "true" : "false").utf8)
        case .number(let number): Self.append(number, to: &output)
        case .string(let text): Self.append(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (position, element) in elements.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                element.append(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (position, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                Self.append(member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.append(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private func appendIndented(to output: inout [UInt8], level: Int) {
        let inner = String(repeating: "  ", count: level + 1)
        let outer = String(repeating: "  ", count: level)
        switch self {
        case .array(let elements) where !elements.isEmpty:
            output.append(contentsOf: "[\n".utf8)
            for (position, element) in elements.enumerated() {
                output.append(contentsOf: (position > 0 ? ",\n\(inner)" : inner).utf8)
                element.appendIndented(to: &output, level: level + 1)
            }
            output.append(contentsOf: "\n\(outer)]".utf8)
        case .object(let members) where !members.isEmpty:
            output.append(contentsOf: "{\n".utf8)
            for (position, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                output.append(contentsOf: (position > 0 ? ",\n\(inner)" : inner).utf8)
                Self.append(member.key, to: &output)
                output.append(contentsOf: ": ".utf8)
                member.value.appendIndented(to: &output, level: level + 1)
            }
            output.append(contentsOf: "\n\(outer)}".utf8)
        default: append(to: &output)
        }
    }

    private static func append(_ number: Double, to output: inout [UInt8]) {
        if let whole = Int64(exactly: number) {
            output.append(contentsOf: String(whole).utf8)
        } else {
            // JSON has no infinities; nothing that was parsed holds one.
            output.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
        }
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                output.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
