/// The words behind a command, sorted into options and positional arguments. Values were checked when they were parsed.
package struct ParsedArguments: Sendable {
    private var values: [String: [String]] = [:]
    private var positionals: [String: [String]] = [:]

    package init() {}

    mutating func add(option name: String, _ value: String) { values[name, default: []].append(value) }
    mutating func add(argument name: String, _ value: String) { positionals[name, default: []].append(value) }

    /// Whether an option is there, with or without a value.
    package func has(_ option: String) -> Bool { values[option] != nil }
    package func text(_ option: String) -> String? { values[option]?.last }
    package func texts(_ option: String) -> [String] { values[option] ?? [] }
    package func integer(_ option: String) -> Int? { text(option).flatMap(Int.init) }
    package func number(_ option: String) -> Double? { text(option).flatMap(Double.init) }
    package func duration(_ option: String) -> Duration? { text(option).flatMap(DurationWords.duration) }

    /// The pairs of a repeatable `KEY=VALUE` option; of a key that is there twice the last one counts.
    package func pairs(_ option: String) -> [String: String] {
        Dictionary(orderedPairs(option)) { _, last in last }
    }

    package func orderedPairs(_ option: String) -> [(String, String)] {
        texts(option).map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        }
    }

    /// A positional argument; nil for an optional one that is not there.
    package func argument(_ name: String) -> String? { positionals[name]?.first }
    package func arguments(_ name: String) -> [String] { positionals[name] ?? [] }

    /// One that the parser made sure of.
    package func required(_ name: String) -> String {
        guard let value = argument(name) else { preconditionFailure("the table makes \(name) required") }
        return value
    }
}
