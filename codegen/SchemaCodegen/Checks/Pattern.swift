/// What is wrong with a pattern.
struct PatternError: Error {
    let problem: String
}

/// A regular expression of the subset that the schema may use: classes, groups, alternation and repetition, from `^` to
/// `$`. Reading one checks it; matching serves the check of examples, which are short.
struct Pattern {
    indirect enum Node {
        case any
        case scalar(Unicode.Scalar)
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
        case sequence([Node])
        case choice([Node])
        case repetition(Node, least: Int, greatest: Int?)
    }

    private let root: Node

    init(_ pattern: String) throws(PatternError) {
        var parser = PatternParser(pattern)
        root = try parser.pattern()
    }

    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return match(root, scalars, 0) { $0 == scalars.count }
    }

    /// Tries all ways in which the node can match from a position, until one leads on to the end.
    private func match(
        _ node: Node,
        _ text: [Unicode.Scalar],
        _ position: Int,
        _ rest: (Int) -> Bool
    ) -> Bool {
        switch node {
        case .any: position < text.count && text[position] != "\n" && rest(position + 1)
        case .scalar(let scalar): position < text.count && text[position] == scalar && rest(position + 1)
        case .set(let ranges, let isNegated):
            position < text.count && ranges.contains { $0.contains(text[position]) } != isNegated && rest(position + 1)
        case .sequence(let nodes): matchAll(nodes[...], text, position, rest)
        case .choice(let nodes): nodes.contains { match($0, text, position, rest) }
        case .repetition(let inner, let least, let greatest):
            matchMany(inner, least, greatest, text, position, rest)
        }
    }

    private func matchAll(
        _ nodes: ArraySlice<Node>,
        _ text: [Unicode.Scalar],
        _ position: Int,
        _ rest: (Int) -> Bool
    ) -> Bool {
        guard let first = nodes.first else { return rest(position) }
        return match(first, text, position) { matchAll(nodes.dropFirst(), text, $0, rest) }
    }

    private func matchMany(
        _ node: Node,
        _ least: Int,
        _ greatest: Int?,
        _ text: [Unicode.Scalar],
        _ position: Int,
        _ rest: (Int) -> Bool
    ) -> Bool {
        if greatest != 0 {
            let again = match(node, text, position) { next in
                // A repetition of nothing would go round for ever.
                next > position && matchMany(node, max(0, least - 1), greatest.map { $0 - 1 }, text, next, rest)
            }
            if again { return true }
        }
        return least == 0 && rest(position)
    }
}

/// Reads a pattern from left to right.
private struct PatternParser {
    /// RE2 refuses more.
    private static let repetitionMax = 1000

    private var rest: Substring.UnicodeScalarView

    init(_ pattern: String) { rest = Substring(pattern).unicodeScalars }

    mutating func pattern() throws(PatternError) -> Pattern.Node {
        guard take("^") else { throw PatternError(problem: "does not begin with ^; it must cover the whole string") }
        let node = try sequence()
        guard take("$") else {
            throw PatternError(
                problem: rest.first == "|"
                    ? "has a | outside a group, where ^ and $ belong to one side only" : "does not end with $"
            )
        }
        guard rest.isEmpty else { throw PatternError(problem: "goes on after $") }
        return node
    }

    private mutating func sequence() throws(PatternError) -> Pattern.Node {
        var nodes: [Pattern.Node] = []
        while let scalar = rest.first, !["|", ")", "$"].contains(scalar) {
            nodes.append(try repeated(try atom()))
        }
        return .sequence(nodes)
    }

    private mutating func atom() throws(PatternError) -> Pattern.Node {
        guard let scalar = rest.popFirst() else { throw PatternError(problem: "ends too early") }
        switch scalar {
        case "(": return try group()
        case "[": return try set()
        case ".": return .any
        case "\\": return .scalar(try escaped())
        case "*", "+", "?", "{": throw PatternError(problem: "repeats nothing with \(scalar)")
        case "^": throw PatternError(problem: "has a ^ in the middle")
        case "]", "}": throw PatternError(problem: "has a \(scalar) without its beginning; write \\\(scalar)")
        default: return .scalar(try ascii(scalar))
        }
    }

    private mutating func group() throws(PatternError) -> Pattern.Node {
        if take("?"), !take(":") {
            throw PatternError(problem: "has a group that begins with (?; only ( and (?: mean the same everywhere")
        }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        guard take(")") else { throw PatternError(problem: "has a group without its end") }
        return .choice(choices)
    }

    private mutating func set() throws(PatternError) -> Pattern.Node {
        let isNegated = take("^")
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while let scalar = rest.first, scalar != "]" {
            rest.removeFirst()
            if scalar == "[" { throw PatternError(problem: "has a [ inside a class; write \\[") }
            let first = scalar == "\\" ? try escaped() : try ascii(scalar)
            guard rest.first == "-", rest.dropFirst().first != "]", take("-"), let end = rest.popFirst() else {
                ranges.append(first...first)
                continue
            }
            let last = end == "\\" ? try escaped() : try ascii(end)
            guard first <= last else {
                throw PatternError(problem: "has the range \(first)-\(last) the wrong way round")
            }
            ranges.append(first...last)
        }
        guard take("]"), !ranges.isEmpty else { throw PatternError(problem: "has a class that is empty or has no end") }
        return .set(ranges, isNegated: isNegated)
    }

    private mutating func repeated(_ node: Pattern.Node) throws(PatternError) -> Pattern.Node {
        let result: Pattern.Node
        switch rest.first {
        case "*": result = .repetition(node, least: 0, greatest: nil)
        case "+": result = .repetition(node, least: 1, greatest: nil)
        case "?": result = .repetition(node, least: 0, greatest: 1)
        case "{":
            rest.removeFirst()
            let least = try count()
            let greatest = take(",") ? (rest.first == "}" ? nil : try count()) : least
            guard rest.first == "}" else { throw PatternError(problem: "has a repetition without its end") }
            guard least <= greatest ?? least else { throw PatternError(problem: "repeats from more to less") }
            result = .repetition(node, least: least, greatest: greatest)
        default: return node
        }
        rest.removeFirst()
        if let next = rest.first, ["*", "+", "?", "{"].contains(next) {
            throw PatternError(problem: "has two repetitions in a row; lazy and possessive ones are not allowed")
        }
        return result
    }

    private mutating func count() throws(PatternError) -> Int {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest.removeFirst(digits.count)
        guard let count = Int(String(digits)), count <= Self.repetitionMax else {
            throw PatternError(problem: "has a repetition that is no number up to \(Self.repetitionMax)")
        }
        return count
    }

    /// Only signs are escaped: `\d`, `\b`, `\1` and their like differ between engines.
    private mutating func escaped() throws(PatternError) -> Unicode.Scalar {
        guard let scalar = rest.popFirst(), scalar.isASCII, !scalar.properties.isAlphabetic,
            !("0"..."9").contains(scalar), scalar > " "
        else { throw PatternError(problem: "escapes something that is no sign; write a class, as [0-9] for \\d") }
        return scalar
    }

    private func ascii(_ scalar: Unicode.Scalar) throws(PatternError) -> Unicode.Scalar {
        guard scalar.isASCII, scalar >= " " else { throw PatternError(problem: "has a character that is not ASCII") }
        return scalar
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }
}
