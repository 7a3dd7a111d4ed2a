/// A pattern as it is written.
indirect enum PatternNode: Equatable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repetition(PatternNode, least: Int, greatest: Int?)
}

/// What is wrong with a pattern, as the rest of a sentence that begins with it.
struct PatternError: Error, Equatable {
    let problem: String
}

/// Reads the patterns that a schema may use: classes, groups, alternation and repetition over ASCII, from `^` to `$`.
/// It refuses what means something else in ECMA 262 or in RE2, as the check of the schema does.
struct PatternParser {
    /// RE2 refuses more.
    private static let repetitionMax = 1000
    /// Groups inside groups: the parser recurses.
    private static let depthMax = 32

    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    private init(_ pattern: String) { rest = Substring(pattern).unicodeScalars }

    static func parse(_ pattern: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(pattern)
        guard parser.take("^") else { throw PatternError(problem: "does not begin with ^") }
        let node = try parser.sequence()
        guard parser.take("$") else { throw PatternError(problem: "does not end with $ outside of all groups") }
        guard parser.rest.isEmpty else { throw PatternError(problem: "goes on after $") }
        return node
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = rest.first, scalar != "|", scalar != ")", scalar != "$" {
            nodes.append(try repeated(try atom()))
        }
        return .sequence(nodes)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        guard let scalar = rest.popFirst() else { throw PatternError(problem: "ends too early") }
        switch scalar {
        case "(": return try group()
        case "[": return .set(try characterClass())
        case ".": return .set(.dot)
        case "\\": return .set(ScalarSet(single: try escaped()))
        case "*", "+", "?", "{": throw PatternError(problem: "repeats nothing with \(scalar)")
        case "^", "]", "}": throw PatternError(problem: "has a \(scalar) where it means nothing")
        default: return .set(ScalarSet(single: try ascii(scalar)))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        if take("?"), !take(":") { throw PatternError(problem: "has a group that is neither ( nor (?:") }
        depth += 1
        guard depth <= Self.depthMax else {
            throw PatternError(problem: "has more than \(Self.depthMax) groups inside")
        }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        guard take(")") else { throw PatternError(problem: "has a group without its end") }
        depth -= 1
        return .choice(choices)
    }

    private mutating func characterClass() throws(PatternError) -> ScalarSet {
        let isNegated = take("^")
        var set = ScalarSet.none
        while let scalar = rest.first, scalar != "]" {
            rest.removeFirst()
            if scalar == "[" { throw PatternError(problem: "has a [ inside a class") }
            let first = scalar == "\\" ? try escaped() : try ascii(scalar)
            guard rest.first == "-", rest.dropFirst().first != "]", take("-"), let end = rest.popFirst() else {
                set.formUnion(ScalarSet(single: first))
                continue
            }
            let last = end == "\\" ? try escaped() : try ascii(end)
            guard first <= last else { throw PatternError(problem: "has a range the wrong way round") }
            set.formUnion(ScalarSet(first...last))
        }
        guard take("]"), set != .none else { throw PatternError(problem: "has a class that is empty or has no end") }
        return isNegated ? set.inverted : set
    }

    private mutating func repeated(_ node: PatternNode) throws(PatternError) -> PatternNode {
        let result: PatternNode
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
        if let next = rest.first, next == "*" || next == "+" || next == "?" || next == "{" {
            throw PatternError(problem: "has two repetitions in a row")
        }
        return result
    }

    private mutating func count() throws(PatternError) -> Int {
        let digits = rest.prefix { $0 >= "0" && $0 <= "9" }
        rest.removeFirst(digits.count)
        guard let count = Int(String(digits)), count <= Self.repetitionMax else {
            throw PatternError(problem: "has a repetition that is no number up to \(Self.repetitionMax)")
        }
        return count
    }

    /// Only signs are escaped: `\d`, `\b` and their like differ between engines.
    private mutating func escaped() throws(PatternError) -> UInt8 {
        guard let scalar = rest.popFirst() else { throw PatternError(problem: "ends too early") }
        let sign = try ascii(scalar)
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign | 0x20)
        guard !isLetter, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign), scalar != " " else {
            throw PatternError(problem: "escapes something that is no sign")
        }
        return sign
    }

    private func ascii(_ scalar: Unicode.Scalar) throws(PatternError) -> UInt8 {
        guard scalar >= " ", scalar.isASCII else { throw PatternError(problem: "has a character that is not ASCII") }
        return UInt8(truncatingIfNeeded: scalar.value)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }
}

extension ScalarSet {
    fileprivate init(single scalar: UInt8) { self.init(scalar...scalar) }
}
