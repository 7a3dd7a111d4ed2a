/// One value of the configuration: where it is written, what it means, what it may be. Parsing, checking, the example
/// file, the options of `serve` and the documentation all come from these declarations.
package struct ConfigurationKey: Sendable {
    package enum Kind: Sendable {
        case text
        case texts
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case duration(ClosedRange<Duration>)
        case flag
        case choice([String])
    }

    package typealias Value = TOMLDocument.Value

    package let section: String
    package let name: String
    package let kind: Kind
    package let summary: String
    /// Never shown.
    package let isSecret: Bool
    let get: @Sendable (MeshConfiguration) -> Value
    /// Takes a value that `check` let through.
    let set: @Sendable (inout MeshConfiguration, Value) -> Void

    /// `limits.tasks_per_network`
    package var path: String { "\(section).\(name)" }
    /// `AIMESH_LIMITS_TASKS_PER_NETWORK`
    package var variable: String { "AIMESH_\(section.uppercased())_\(name.uppercased())" }
    /// `limits-tasks-per-network`
    package var option: String { "\(section)-\(name)".replacing("_", with: "-") }

    // MARK: Checking

    /// The value in its checked form, or what is wrong with it, as the end of a sentence that begins with the path.
    func check(_ value: Value) -> Result<Value, Fault> {
        switch (kind, value) {
        case (.text, .text), (.flag, .flag): return .success(value)
        case (.texts, .list(let values)):
            let areTexts = values.allSatisfy { if case .text = $0 { true } else { false } }
            return areTexts ? .success(value) : .failure(Fault("must be a list of texts"))
        case (.integer(let range), .integer(let number)):
            return range.contains(number) ? .success(value) : .failure(outside("\(number)"))
        case (.number(let range), .number(let number)):
            return range.contains(number) ? .success(value) : .failure(outside("\(number)"))
        case (.number(let range), .integer(let number)):
            return range.contains(Double(number)) ? .success(.number(Double(number))) : .failure(outside("\(number)"))
        case (.duration(let range), .text(let text)):
            guard let duration = DurationWords.duration(text) else {
                return .failure(Fault("must be a time such as \"500ms\", \"30s\", \"5m\" or \"2h\", is \"\(text)\""))
            }
            return range.contains(duration) ? .success(value) : .failure(outside(DurationWords.text(duration)))
        case (.choice(let choices), .text(let text)):
            if choices.contains(text) { return .success(value) }
            let guess = Spelling.nearest(to: text, among: choices).map { "; did you mean \"\($0)\"?" } ?? ""
            return .failure(Fault("must be one of \(choices.joined(separator: ", ")), is \"\(text)\"\(guess)"))
        default: return .failure(Fault("must be \(kindWords), is \(value.kind)"))
        }
    }

    /// The value that a text of the environment or the command line means.
    func value(of text: String) -> Result<Value, Fault> {
        switch kind {
        case .text, .duration, .choice: return check(.text(text))
        case .texts:
            let parts = text.split(separator: ",").map { $0.trimmed }
            return check(.list(parts.map(Value.text)))
        case .integer:
            guard let number = Int(text) else { return .failure(Fault("must be a whole number, is '\(text)'")) }
            return check(.integer(number))
        case .number:
            guard let number = Double(text), number.isFinite else {
                return .failure(Fault("must be a number, is '\(text)'"))
            }
            return check(.number(number))
        case .flag:
            switch text.lowercased() {
            case "true", "1", "yes", "on": return .success(.flag(true))
            case "false", "0", "no", "off": return .success(.flag(false))
            default: return .failure(Fault("must be true or false, is '\(text)'"))
            }
        }
    }

    package struct Fault: Error, Sendable, Hashable {
        let text: String
        init(_ text: String) { self.text = text }
    }

    private func outside(_ shown: String) -> Fault { Fault("must be from \(rangeWords), is \(shown)") }

    /// `1 to 1000`; empty where every value will do.
    var rangeWords: String {
        switch kind {
        case .text, .texts, .flag: ""
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .duration(let range): "\(DurationWords.text(range.lowerBound)) to \(DurationWords.text(range.upperBound))"
        case .choice(let choices): choices.joined(separator: ", ")
        }
    }

    var kindWords: String {
        switch kind {
        case .text: "text"
        case .texts: "a list of texts"
        case .integer: "a whole number"
        case .number: "a number"
        case .duration: "a time in quotes, such as \"30s\""
        case .flag: "true or false"
        case .choice: "text"
        }
    }

    // MARK: Showing

    /// The value as a configuration file has it.
    static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
