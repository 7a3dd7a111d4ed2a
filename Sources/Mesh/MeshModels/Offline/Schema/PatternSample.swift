/// A text that a regular expression accepts, for the expressions that schemas use: literals, classes, groups, alternatives
/// (the first), repetition (as few as allowed). What it does not understand it takes as a literal.
struct PatternSample {
    private(set) var text = ""
    private var rest: Substring
    private var depth = 0

    static let repeatMax = 1_000
    static let depthMax = 16
    /// Repetition within repetition multiplies; texts stay shorter than this in UTF-8.
    static let bytesMax = 10_000

    init(_ pattern: String) {
        let pattern = String(pattern.prefix(2_000))
        rest = pattern[...]
        text = alternative()
    }

    /// Up to a bar or the end of the group; the other alternatives are skipped.
    private mutating func alternative() -> String {
        depth += 1
        defer { depth -= 1 }
        var result = ""
        while let next = rest.first {
            if next == ")" { break }
            if next == "|" {
                skipToGroupEnd()
                break
            }
            let piece = atom()
            let count = repetition()
            let room = (Self.bytesMax - result.utf8.count) / max(1, piece.utf8.count)
            result += String(repeating: piece, count: min(count, room))
        }
        return result
    }

    private mutating func atom() -> String {
        let next = rest.removeFirst()
        switch next {
        case "^", "$": return ""
        case ".": return "a"
        case "[": return set()
        case "(": return group()
        case "\\": return escape()
        default: return String(next)
        }
    }

    private mutating func group() -> String {
        guard depth < Self.depthMax else {
            rest = ""
            return ""
        }
        var isLookaround = false
        if rest.hasPrefix("?") {
            isLookaround =
                rest.hasPrefix("?=") || rest.hasPrefix("?!") || rest.hasPrefix("?<=") || rest.hasPrefix("?<!")
            let prefix =
                rest.hasPrefix("?<") && !isLookaround ? rest.firstIndex(of: ">").map { rest.index(after: $0) } : nil
            rest = prefix.map { rest[$0...] } ?? rest.dropFirst(rest.hasPrefix("?<") ? 3 : 2)
        }
        let inner = alternative()
        if rest.first == ")" { rest.removeFirst() }
        return isLookaround ? "" : inner
    }

    private mutating func set() -> String {
        var isNegated = false
        if rest.first == "^" {
            isNegated = true
            rest.removeFirst()
        }
        var members: [Character] = []
        while let next = rest.first, next != "]" || members.isEmpty {
            rest.removeFirst()
            if next == "\\" { members += Array(escape()) } else { members.append(next) }
            // A range is known by its first member.
            if rest.first == "-", rest.dropFirst().first != "]" { rest = rest.dropFirst(2) }
        }
        if rest.first == "]" { rest.removeFirst() }
        if isNegated { return ["a", "A", "0", "-", " "].first { !members.contains(Character($0)) } ?? "~" }
        return members.first.map(String.init) ?? "a"
    }

    private mutating func escape() -> String {
        guard let next = rest.first else { return "" }
        rest.removeFirst()
        switch next {
        case "d": return "0"
        case "w", "D", "S": return "a"
        case "s", "W": return " "
        case "n": return "\n"
        case "t": return "\t"
        case "b", "B", "A", "z", "Z": return ""
        case "p", "P":
            if let end = rest.firstIndex(of: "}") { rest = rest[rest.index(after: end)...] }
            return next == "p" ? "A" : "0"
        default: return String(next)
        }
    }

    /// How often: the least that the expression allows.
    private mutating func repetition() -> Int {
        defer { if rest.first == "?" || rest.first == "+" { rest.removeFirst() } }
        switch rest.first {
        case "*", "?":
            rest.removeFirst()
            return 0
        case "+":
            rest.removeFirst()
            return 1
        case "{":
            guard let end = rest.firstIndex(of: "}"),
                let least = Int(rest[rest.index(after: rest.startIndex)..<end].prefix { $0 != "," })
            else { return 1 }
            rest = rest[rest.index(after: end)...]
            return min(Self.repeatMax, max(0, least))
        default: return 1
        }
    }

    private mutating func skipToGroupEnd() {
        var open = 0
        while let next = rest.first {
            if next == ")", open == 0 { return }
            if next == "(" { open += 1 }
            if next == ")" { open -= 1 }
            rest.removeFirst()
            if next == "\\", !rest.isEmpty { rest.removeFirst() }
        }
    }
}
