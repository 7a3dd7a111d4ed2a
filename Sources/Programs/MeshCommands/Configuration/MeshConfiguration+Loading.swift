/// Reading: options before variables of the environment, these before the file, this before the defaults.
extension MeshConfiguration {
    /// The content of a file; nil when there is none. Throws why it cannot be read.
    package typealias FileReader = @Sendable (String) throws(CommandFailure) -> [UInt8]?

    /// - Parameters:
    ///   - arguments: the words behind `mesh serve`.
    ///   - environment: the variables of the process.
    package static func load(
        arguments: [String],
        environment: [String: String],
        readFile: FileReader
    ) throws(ConfigurationFaults) -> LoadedConfiguration {
        let parsed: ParsedArguments
        do throws(CommandFailure) {
            parsed = try ConfigurationOptions.parse(arguments)
        } catch {
            let fault = ConfigurationFaults.Fault(source: .commandLine, text: error.lines[0])
            throw ConfigurationFaults(faults: [fault])
        }
        return try load(parsed, environment: environment, readFile: readFile)
    }

    /// For the body of a command whose options are `MeshConfiguration.options`.
    package static func load(_ invocation: Invocation) throws(ConfigurationFaults) -> LoadedConfiguration {
        try load(
            invocation.arguments,
            environment: invocation.environment.variables,
            readFile: invocation.environment.readFile
        )
    }

    package static func load(
        _ arguments: ParsedArguments,
        environment: [String: String],
        readFile: FileReader
    ) throws(ConfigurationFaults) -> LoadedConfiguration {
        var loader = ConfigurationLoader(environment: environment)
        loader.readFile(named: arguments.text(ConfigurationOptions.file.name), readFile)
        loader.readVariables()
        loader.readOptions(arguments)
        return try loader.finish()
    }

    /// `--config`, and an option for each key.
    package static let options: [OptionSpec] = ConfigurationOptions.all
}

/// The options that set values.
enum ConfigurationOptions {
    static let file = OptionSpec("config", .file, variable: "AIMESH_CONFIG", "the configuration file (./mesh.toml)")

    static let all =
        [file]
        + ConfigurationKey.all.map { key in
            OptionSpec(key.option, .text, placeholder: placeholder(key), key.summary)
        }

    private static func placeholder(_ key: ConfigurationKey) -> String {
        switch key.kind {
        case .text: "TEXT"
        case .texts: "A,B"
        case .integer: "N"
        case .number: "X"
        case .duration: "TIME"
        case .flag: "true|false"
        case .choice(let choices): choices.joined(separator: "|")
        }
    }

    static func parse(_ words: [String]) throws(CommandFailure) -> ParsedArguments {
        let command = CommandSpec("serve", "", options: all) { _ in .done }
        let root = CommandSpec("mesh", "", subcommands: [command])
        guard case .run(_, _, let parsed) = try ArgumentParser(root).parse(["serve"] + words) else {
            return ParsedArguments()
        }
        return parsed
    }
}
