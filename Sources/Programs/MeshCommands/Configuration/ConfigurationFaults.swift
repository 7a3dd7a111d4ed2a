/// Where a value of the configuration comes from.
package enum ConfigurationSource: Sendable, Hashable, CustomStringConvertible {
    case standard
    case file(String, line: Int)
    case variable(String)
    case option(String)
    case commandLine

    package var description: String {
        switch self {
        case .standard: "default"
        case .file(let path, let line): "\(path):\(line)"
        case .variable(let name): name
        case .option(let name): "--\(name)"
        case .commandLine: "command line"
        }
    }
}

/// Everything that is wrong with a configuration.
package struct ConfigurationFaults: Error, Sendable, Hashable, CustomStringConvertible {
    package struct Fault: Sendable, Hashable, CustomStringConvertible {
        package let source: ConfigurationSource
        package let text: String

        package var description: String { "\(source): \(text)" }
    }

    /// In the order of precedence and place; at least one.
    package let faults: [Fault]

    package var description: String { faults.map(\.description).joined(separator: "\n") }

    /// As the end of a command.
    package var commandFailure: CommandFailure {
        let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
        return CommandFailure(.wronglyCalled, ["the configuration has \(count):"] + faults.map { "  \($0)" })
    }
}
