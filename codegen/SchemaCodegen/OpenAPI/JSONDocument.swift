/// A JSON value whose objects keep their keys in the order in which they were set, so that a generated document changes
/// only where the schema changes.
enum JSONDocument: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The digits as they are written: a number of the schema keeps its spelling.
    case number(String)
    case string(String)
    case array([JSONDocument])
    case object(JSONObject)

    static func strings(_ strings: some Sequence<String>) -> JSONDocument { .array(strings.map(JSONDocument.string)) }

    /// A bound of the schema: whole numbers without a fraction.
    static func number(_ number: Double) -> JSONDocument {
        if let whole = Int64(exactly: number) { return .number("\(whole)") }
        return .number("\(number)")
    }
}

/// An object of a JSON document.
struct JSONObject: Hashable, Sendable {
    private(set) var keys: [String] = []
    private var values: [String: JSONDocument] = [:]

    init() {}

    var isEmpty: Bool { keys.isEmpty }

    var members: [(key: String, value: JSONDocument)] { keys.map { ($0, self[$0] ?? .null) } }

    /// Setting a new key puts it at the end; setting nil removes the key.
    subscript(key: String) -> JSONDocument? {
        get { values[key] }
        set {
            if values.updateValue(newValue ?? .null, forKey: key) == nil { keys.append(key) }
            if newValue == nil {
                values[key] = nil
                keys.removeAll { $0 == key }
            }
        }
    }

    /// Takes over the members of another object; a key that both have gets the other's value.
    mutating func merge(_ other: JSONObject) {
        for key in other.keys { self[key] = other[key] }
    }

    func merging(_ other: JSONObject) -> JSONObject {
        var result = self
        result.merge(other)
        return result
    }
}

extension JSONDocument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number("\(value)") }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSONDocument...) { self = .array(elements) }

    init(dictionaryLiteral elements: (String, JSONDocument)...) {
        var object = JSONObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSONDocument)...) {
        for (key, value) in elements { self[key] = value }
    }
}

// MARK: Printing

extension JSONDocument {
    /// The document with an indentation of two spaces and a line break at its end.
    var text: String {
        var text = ""
        write(to: &text, depth: 0)
        return text + "\n"
    }

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): Self.write(value, to: &text)
        case .array(let elements):
            Self.writeMembers(elements, between: ("[", "]"), to: &text, depth: depth) { element, text in
                element.write(to: &text, depth: depth + 1)
            }
        case .object(let object):
            Self.writeMembers(object.members, between: ("{", "}"), to: &text, depth: depth) { member, text in
                Self.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, depth: depth + 1)
            }
        }
    }

    private static func writeMembers<Member>(
        _ members: [Member],
        between brackets: (String, String),
        to text: inout String,
        depth: Int,
        _ write: (Member, inout String) -> Void
    ) {
        text += brackets.0
        for (position, member) in members.enumerated() {
            text += (position == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)
            write(member, &text)
        }
        if !members.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
        text += brackets.1
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
