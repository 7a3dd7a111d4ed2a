/// How text looks in a terminal. A palette turns it into escape sequences, or into nothing.
enum TextStyle: Sendable, Hashable {
    case plain
    case strong
    case dim
    case good
    case bad
    case busy
    case notice
}

/// Whether styles are shown.
package enum Palette: Sendable, Hashable {
    case none
    case ansi

    /// Colour only in a terminal that is not dumb and where nobody said NO_COLOR (no-color.org).
    static func suited(to environment: CommandEnvironment) -> Palette {
        let asksForNone = environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
        return environment.console.isOutputTerminal && !asksForNone && environment.variables["TERM"] != "dumb"
            ? .ansi : .none
    }

    func apply(_ style: TextStyle, _ text: String) -> String {
        guard self == .ansi, style != .plain, !text.isEmpty else { return text }
        let code =
            switch style {
            case .plain: "0"
            case .strong: "1"
            case .dim: "2"
            case .good: "32"
            case .bad: "31"
            case .busy: "36"
            case .notice: "33"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

/// A line in parts of one style each, so that it can be measured and cut before it has escape sequences in it.
struct StyledLine: Sendable, Hashable {
    private var parts: [(style: TextStyle, text: String)] = []

    init() {}

    init(_ text: String, _ style: TextStyle = .plain) { add(text, style) }

    mutating func add(_ text: String, _ style: TextStyle = .plain) {
        if !text.isEmpty { parts.append((style, text)) }
    }

    var width: Int { parts.reduce(0) { $0 + TextWidth.columns($1.text) } }

    var isEmpty: Bool { parts.isEmpty }

    /// The line in so many columns at most, without spaces at its end.
    func rendered(_ width: Int, _ palette: Palette) -> String {
        var parts = parts
        while let last = parts.last {
            let text = String(last.text.reversed().drop { $0 == " " }.reversed())
            parts.removeLast()
            if text.isEmpty { continue }
            parts.append((last.style, text))
            break
        }
        var left = width
        var line = ""
        for (index, part) in parts.enumerated() {
            let columns = TextWidth.columns(part.text)
            let isLast = index == parts.count - 1
            if columns < left || columns == left && isLast {
                line += palette.apply(part.style, part.text)
                left -= columns
            } else {
                // With what follows, so that the cut is seen.
                let rest = parts[index...].map(\.text).joined()
                line += palette.apply(part.style, TextWidth.truncated(rest, left))
                break
            }
        }
        return line
    }

    static func == (left: StyledLine, right: StyledLine) -> Bool {
        left.parts.elementsEqual(right.parts) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for part in parts {
            hasher.combine(part.style)
            hasher.combine(part.text)
        }
    }
}
