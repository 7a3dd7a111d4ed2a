internal import Protobuf

/// The way from a message to a field inside it, put into words only when something is wrong there.
struct FieldPath {
    enum Step {
        case field(String)
        case element(Int)
        /// A map's entry, by its key, which lies in the message that is walked through.
        case entry(LayoutView.ValueSlot, FieldKind)
        /// An entry inside a sensitive field, whose key is not shown.
        case hiddenEntry
    }

    /// Cut in front where it is longer: types that contain themselves have no longest path.
    private static let bytesMax = 512
    private static let keyScalarsMax = 64

    private var steps: [Step] = []

    mutating func push(_ step: Step) { steps.append(step) }
    mutating func pop() { steps.removeLast() }

    var text: String {
        var text = ""
        for step in steps {
            switch step {
            case .field(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let index): text += "[\(index)]"
            case .entry(let key, let kind): text += "[\(Self.text(of: key, kind))]"
            case .hiddenEntry: text += "[…]"
            }
        }
        guard text.utf8.count > Self.bytesMax else { return text }
        return "…" + String(text.suffix(Self.bytesMax))
    }

    private static func text(of key: LayoutView.ValueSlot, _ kind: FieldKind) -> String {
        switch kind {
        case .string: quoted(key.string)
        case .bool: "\(key.bool)"
        case .int32, .sint32, .sfixed32: "\(key.int32)"
        case .uint32, .fixed32: "\(key.uint32)"
        case .int64, .sint64, .sfixed64: "\(key.int64)"
        default: "\(key.uint64)"
        }
    }

    /// A key or name from the outside in a form that fits a log line: quoted, 64 characters of printable ASCII.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var kept = "\""
        for scalar in scalars.prefix(keyScalarsMax) {
            let isPrintable = scalar.value >= 0x20 && scalar.value < 0x7f && scalar != "\"" && scalar != "\\"
            kept.unicodeScalars.append(isPrintable ? scalar : "?")
        }
        return kept + (scalars.dropFirst(keyScalarsMax).isEmpty ? "" : "…") + "\""
    }
}
