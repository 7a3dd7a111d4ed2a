/// Reads statements of a `TOMLDocument` one after the other.
struct TOMLReader {
    enum Statement {
        case section(String, TOMLDocument.Place)
        case entry(String, TOMLDocument.Value, TOMLDocument.Place)
        case fault(TOMLDocument.Fault)
    }

    private struct Stop: Error {
        let fault: TOMLDocument.Fault
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The next section, entry or fault; nil at the end.
    mutating func next() -> Statement? {
        skipBlank()
        guard peek != nil else { return nil }
        let place = place
        do throws(Stop) {
            if peek == "[" { return .section(try section(), place) }
            let key = try key()
            skipSpace()
            guard take("=") else { throw stop("'=' is missing after \(key)") }
            skipSpace()
            let value = try value(depth: 0)
            try endLine()
            return .entry(key, value, place)
        } catch {
            while let scalar = peek, scalar != "\n" { advance() }
            return .fault(error.fault)
        }
    }

    // MARK: Statements

    private mutating func section() throws(Stop) -> String {
        advance()
        if peek == "[" { throw stop("lists of tables ([[…]]) are not used here") }
        skipSpace()
        let name = try key()
        skipSpace()
        if peek == "." { throw stop("tables within tables are not used here") }
        guard take("]") else { throw stop("']' is missing after [\(name)") }
        try endLine()
        return name
    }

    private mutating func key() throws(Stop) -> String {
        if peek == "\"" || peek == "'" { throw stop("keys are written without quotes") }
        var key = ""
        while let scalar = peek, Self.isBare(scalar) {
            key.unicodeScalars.append(scalar)
            advance()
        }
        if key.isEmpty { throw stop(peek == nil ? "a key is missing" : "'\(shown(peek))' cannot begin a key") }
        if peek == "." { throw stop("dotted keys are not used here: write [\(key)] and the key below it") }
        return key
    }

    private mutating func endLine() throws(Stop) {
        skipSpace()
        skipComment()
        if peek == "\r", peek(1) == "\n" || peek(1) == nil { advance() }
        guard let scalar = peek else { return }
        guard scalar == "\n" else { throw stop("'\(shown(scalar))' is not expected here; one value for each line") }
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(Stop) -> TOMLDocument.Value {
        switch peek {
        case "\"":
            if peek(1) == "\"", peek(2) == "\"" { throw stop("texts of several lines are not used here") }
            return .text(try basicText())
        case "'":
            if peek(1) == "'", peek(2) == "'" { throw stop("texts of several lines are not used here") }
            return .text(try literalText())
        case "[":
            if depth > 0 { throw stop("lists within lists are not used here") }
            return .list(try list())
        case "{": throw stop("inline tables are not used here")
        case nil, "\n", "\r", "#": throw stop("a value is missing")
        default: return try word()
        }
    }

    private mutating func basicText() throws(Stop) -> String {
        advance()
        var text = String.UnicodeScalarView()
        while let scalar = peek, scalar != "\n" {
            if take("\"") { return String(text) }
            if scalar == "\\" {
                text.append(try escape())
            } else {
                try refuseControl(scalar)
                text.append(scalar)
                advance()
            }
        }
        throw stop("the text has no closing quote")
    }

    private mutating func escape() throws(Stop) -> Unicode.Scalar {
        let start = place
        advance()
        guard let letter = peek else { throw stop("the text has no closing quote") }
        advance()
        switch letter {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "\"", "\\": return letter
        case "u", "U":
            var digits = ""
            while digits.count < (letter == "u" ? 4 : 8), let digit = peek, digit.properties.isASCIIHexDigit {
                digits.unicodeScalars.append(digit)
                advance()
            }
            guard digits.count == (letter == "u" ? 4 : 8), let number = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(number)
            else { throw stop("\\\(letter) wants the digits of a Unicode scalar", at: start) }
            return scalar
        default: throw stop("'\\\(shown(letter))' is not an escape; a backslash itself is written twice", at: start)
        }
    }

    private mutating func literalText() throws(Stop) -> String {
        advance()
        var text = String.UnicodeScalarView()
        while let scalar = peek, scalar != "\n" {
            if take("'") { return String(text) }
            try refuseControl(scalar)
            text.append(scalar)
            advance()
        }
        throw stop("the text has no closing quote")
    }

    private func refuseControl(_ scalar: Unicode.Scalar) throws(Stop) {
        if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
            throw stop("the text has a control character; write it as an escape")
        }
    }

    private mutating func list() throws(Stop) -> [TOMLDocument.Value] {
        let start = place
        advance()
        var values: [TOMLDocument.Value] = []
        while true {
            skipBlank()
            if take("]") { return values }
            guard peek != nil else { throw stop("the list has no closing bracket", at: start) }
            values.append(try value(depth: 1))
            skipBlank()
            if take("]") { return values }
            guard peek != nil else { throw stop("the list has no closing bracket", at: start) }
            guard take(",") else { throw stop("',' or ']' is missing in the list") }
        }
    }

    private mutating func word() throws(Stop) -> TOMLDocument.Value {
        let start = place
        var word = ""
        while let scalar = peek, Self.isBare(scalar) || scalar == "." || scalar == "+" || scalar == ":" {
            word.unicodeScalars.append(scalar)
            advance()
        }
        switch word {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "": throw stop("'\(shown(peek))' cannot begin a value; text stands in quotes")
        default: break
        }
        guard let number = Self.number(word) else {
            throw stop("'\(word)' is neither a number nor true or false; text stands in quotes", at: start)
        }
        return number
    }

    /// Decimal numbers, with `_` between digits. Leading zeros are refused, as TOML has it.
    private static func number(_ word: String) -> TOMLDocument.Value? {
        let parts = word.split(separator: "_", omittingEmptySubsequences: false)
        let isSpacedRight =
            parts.count == 1 || parts.allSatisfy { $0.first?.isNumber == true && $0.last?.isNumber == true }
        let text = parts.joined()
        let digits = text.drop { $0 == "-" || $0 == "+" }
        guard isSpacedRight, let first = digits.first, ("0"..."9").contains(first), text.count - digits.count <= 1
        else {
            return nil
        }
        if digits.count > 1, digits.first == "0", digits.dropFirst().first?.isNumber == true { return nil }
        if let integer = Int(text) { return .integer(integer) }
        guard digits.allSatisfy({ ("0"..."9").contains($0) || ".eE+-".contains($0) }), digits.last?.isNumber == true,
            let number = Double(text), number.isFinite
        else { return nil }
        return .number(number)
    }

    // MARK: Text

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    private func peek(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }
    private var place: TOMLDocument.Place { TOMLDocument.Place(line: line, column: position - lineStart + 1) }

    private mutating func advance() {
        if peek == "\n" {
            line += 1
            lineStart = position + 1
        }
        position += 1
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        advance()
        return true
    }

    private mutating func skipSpace() {
        while peek == " " || peek == "\t" { advance() }
    }

    private mutating func skipComment() {
        guard peek == "#" else { return }
        while let scalar = peek, scalar != "\n" { advance() }
    }

    /// White space, line ends and comments.
    private mutating func skipBlank() {
        while let scalar = peek {
            if scalar == "#" {
                skipComment()
            } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
                advance()
            } else {
                return
            }
        }
    }

    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    private func shown(_ scalar: Unicode.Scalar?) -> String { scalar.map { TerminalText.line(String($0)) } ?? "" }

    private func stop(_ reason: String, at place: TOMLDocument.Place? = nil) -> Stop {
        Stop(fault: TOMLDocument.Fault(place: place ?? self.place, reason: reason))
    }
}
