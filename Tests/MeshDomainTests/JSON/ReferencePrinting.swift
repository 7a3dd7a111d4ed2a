internal import MeshDomain

/// The plain way to print a tree, which `JSONWriter` must match byte for byte.
extension JSONValue {
    var referenceBytes: [UInt8] { Array(referenceText(level: nil).utf8) }
    var referenceIndentedText: String { referenceText(level: 0) }

    private func referenceText(level: Int?) -> String {
        switch self {
        case .null: return "null"
        case .bool(let bool): return bool ? "true" : "false"
        case .number(let number): return Self.referenceText(number)
        case .string(let text): return Self.referenceText(text)
        case .array(let elements):
            return Self.list("[", elements.map { $0.referenceText(level: level.map { $0 + 1 }) }, "]", level)
        case .object(let members):
            let parts = members.sorted { $0.key < $1.key }.map { name, value in
                let colon = level == nil ? ":" : ": "
                return Self.referenceText(name) + colon + value.referenceText(level: level.map { $0 + 1 })
            }
            return Self.list("{", parts, "}", level)
        }
    }

    private static func list(_ open: String, _ parts: [String], _ close: String, _ level: Int?) -> String {
        guard let level, !parts.isEmpty else { return open + parts.joined(separator: ",") + close }
        let outer = "\n" + String(repeating: "  ", count: level)
        return open + parts.map { outer + "  " + $0 }.joined(separator: ",") + outer + close
    }

    private static func referenceText(_ number: Double) -> String {
        if let whole = Int64(exactly: number) { return "\(whole)" }
        return number.isFinite ? "\(number)" : "null"
    }

    private static func referenceText(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}
