/// An option of a command: its names, its value, and the sentence that help and completion show.
package struct OptionSpec: Sendable {
    /// What stands behind an option.
    package enum Value: Sendable, Hashable {
        /// Nothing: the option is there or not.
        case flag
        case text
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        /// `500ms`, `30s`, `5m`, `2h`, `7d`; a bare number is seconds.
        case duration(ClosedRange<Duration>)
        case choice([String])
        /// The path of a file; completed as one.
        case file
        /// `KEY=VALUE`.
        case pair
    }

    /// Without its dashes.
    package let name: String
    package let short: Character?
    package let value: Value
    /// What help writes for the value, such as `FILE`.
    package let placeholder: String
    package let isRepeatable: Bool
    /// The variable that is read when the option is not there.
    package let variable: String?
    package let summary: String

    package init(
        _ name: String,
        short: Character? = nil,
        _ value: Value,
        placeholder: String? = nil,
        isRepeatable: Bool = false,
        variable: String? = nil,
        _ summary: String
    ) {
        self.name = name
        self.short = short
        self.value = value
        self.placeholder = placeholder ?? value.placeholder
        self.isRepeatable = isRepeatable
        self.variable = variable
        self.summary = summary
    }

    /// A flag.
    package init(_ name: String, short: Character? = nil, _ summary: String) {
        self.init(name, short: short, .flag, summary)
    }

    package var takesValue: Bool { value != .flag }

    /// `--priority 0-9`, as help and usage write it.
    package var usage: String { takesValue ? "--\(name) \(placeholder)" : "--\(name)" }

    /// What is wrong with a value; nil when it can be used.
    func fault(of text: String) -> String? {
        switch value {
        case .flag: nil
        case .text: nil
        case .file: text.isEmpty ? "--\(name) wants the path of a file" : nil
        case .integer(let range):
            Int(text).map(range.contains) == true
                ? nil : "--\(name) wants a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
        case .number(let range):
            Double(text).map(range.contains) == true
                ? nil : "--\(name) wants a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
        case .duration(let range):
            DurationWords.duration(text).map(range.contains) == true
                ? nil
                : "--\(name) wants a time from \(DurationWords.text(range.lowerBound)) to "
                    + "\(DurationWords.text(range.upperBound)), such as 30s or 5m, not '\(text)'"
        case .choice(let choices): choiceFault(text, choices)
        case .pair:
            text.first != "=" && text.contains("=") ? nil : "--\(name) wants KEY=VALUE, not '\(text)'"
        }
    }

    private func choiceFault(_ text: String, _ choices: [String]) -> String? {
        if choices.contains(text) { return nil }
        let guess = Spelling.nearest(to: text, among: choices).map { "; did you mean \($0)?" } ?? ""
        return "--\(name) wants one of \(choices.joined(separator: ", ")), not '\(text)'\(guess)"
    }
}

extension OptionSpec.Value {
    fileprivate var placeholder: String {
        switch self {
        case .flag: ""
        case .text: "TEXT"
        case .integer(let range) where range.upperBound <= 1000: "\(range.lowerBound)-\(range.upperBound)"
        case .integer: "N"
        case .number(let range): "\(range.lowerBound)-\(range.upperBound)"
        case .duration: "TIME"
        case .choice(let choices): choices.joined(separator: "|")
        case .file: "FILE"
        case .pair: "KEY=VALUE"
        }
    }
}
