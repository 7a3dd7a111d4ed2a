/// What a command was called with: `--name VALUE`, `--name=VALUE`, or `--name` alone for a flag.
struct CommandOptions {
    /// An option that a command knows.
    struct Known {
        enum Kind {
            case flag
            case text
            case number(ClosedRange<Int>)
        }

        let name: String
        let kind: Kind

        static func flag(_ name: String) -> Known { Known(name: name, kind: .flag) }
        static func text(_ name: String) -> Known { Known(name: name, kind: .text) }
        static func number(_ name: String, _ range: ClosedRange<Int>) -> Known {
            Known(name: name, kind: .number(range))
        }
    }

    private var flags: Set<String> = []
    private var texts: [String: String] = [:]
    private var numbers: [String: Int] = [:]

    /// Throws for an option that is not known, is said twice, or has no value or a wrong one.
    init(_ arguments: [String], known: [Known]) throws(UsageError) {
        var rest = arguments[...]
        var seen: Set<String> = []
        while let argument = rest.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            guard let option = known.first(where: { $0.name == name }) else {
                throw UsageError("\(name) is not an option of this command")
            }
            guard seen.insert(name).inserted else { throw UsageError("\(name) is there twice") }
            if case .flag = option.kind {
                guard parts.count == 1 else { throw UsageError("\(name) takes no value") }
                flags.insert(name)
                continue
            }
            guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
                throw UsageError("\(name) wants a value")
            }
            if case .number(let range) = option.kind {
                guard let number = Int(value), range.contains(number) else {
                    throw UsageError(
                        "\(name) wants a number of \(range.lowerBound) to \(range.upperBound), not \(value)"
                    )
                }
                numbers[name] = number
            } else {
                texts[name] = value
            }
        }
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }
    func text(_ name: String) -> String? { texts[name] }
    func number(_ name: String) -> Int? { numbers[name] }
    func milliseconds(_ name: String) -> Duration? { numbers[name].map { .milliseconds($0) } }

    func required<Value>(_ name: String, _ value: Value?) throws(UsageError) -> Value {
        guard let value else { throw UsageError("\(name) is missing") }
        return value
    }

    /// Throws when only one of two options is there that mean something together.
    func pair(_ first: String, _ second: String) throws(UsageError) -> (String, String)? {
        switch (texts[first], texts[second]) {
        case (let firstValue?, let secondValue?): return (firstValue, secondValue)
        case (nil, nil): return nil
        case (_?, nil): throw UsageError("\(first) wants \(second) beside it")
        case (nil, _?): throw UsageError("\(second) wants \(first) beside it")
        }
    }
}

/// A call of the program that it does not understand. The description names the option.
struct UsageError: Error {
    let description: String
    init(_ description: String) { self.description = description }
}
