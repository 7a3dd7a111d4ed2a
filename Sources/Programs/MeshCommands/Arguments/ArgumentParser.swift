/// Finds the command that words mean, and sorts what stands behind it.
///
/// Options may stand anywhere behind the program's name, as `--name VALUE`, `--name=VALUE` or `-n VALUE`. After `--`
/// everything is positional.
struct ArgumentParser {
    enum Outcome {
        case run(path: [String], CommandSpec, ParsedArguments)
        case help(path: [String], CommandSpec)
    }

    private let root: CommandSpec

    init(_ root: CommandSpec) { self.root = root }

    func parse(_ words: [String]) throws(CommandFailure) -> Outcome {
        if words.first == "help" { return try help(Array(words.dropFirst())) }
        let (path, command, rest) = try command(words)
        if command.body == nil { return try group(path, command, rest) }
        return try sort(rest, path, command)
    }

    // MARK: The command

    /// Options that stand before the command's last word are kept for it.
    private func command(_ words: [String]) throws(CommandFailure) -> ([String], CommandSpec, [String]) {
        var path: [String] = []
        var command = root
        var early: [String] = []
        var rest = words[...]
        while command.body == nil, let word = rest.first {
            if word.hasPrefix("-"), word != "-" {
                if word == "--help" || word == "-h" { return (path, command, ["--help"]) }
                rest = rest.dropFirst()
                early.append(word)
                if takesNextWord(word, command), let value = rest.popFirst() { early.append(value) }
                continue
            }
            guard let next = command.subcommands.first(where: { $0.name == word }) else {
                throw unknown(word, path, command)
            }
            path.append(word)
            command = next
            rest = rest.dropFirst()
        }
        return (path, command, early + rest)
    }

    /// Whether an option that some command below knows has its value in the next word.
    private func takesNextWord(_ word: String, _ command: CommandSpec) -> Bool {
        if word.contains("=") { return false }
        let known = command.flattened().flatMap(\.command.allOptions)
        return known.first { matches($0, word) }?.takesValue ?? false
    }

    private func group(_ path: [String], _ command: CommandSpec, _ rest: [String]) throws(CommandFailure) -> Outcome {
        if rest.first == "--help" || rest.isEmpty && path.isEmpty { return .help(path: path, command) }
        let names = command.subcommands.map(\.name).joined(separator: ", ")
        if let word = rest.first { throw unknownOption(word, path, command) }
        throw .wrongCall("\(line(path)) wants one of \(names)", hint: seeHelp(path))
    }

    private func help(_ words: [String]) throws(CommandFailure) -> Outcome {
        var path: [String] = []
        var command = root
        for word in words where !word.hasPrefix("-") {
            guard let next = command.subcommands.first(where: { $0.name == word }) else {
                throw unknown(word, path, command)
            }
            path.append(word)
            command = next
        }
        // What is only there to be read is read.
        if path == ["exit-codes"] { return .run(path: path, command, ParsedArguments()) }
        return .help(path: path, command)
    }

    // MARK: Its words

    private func sort(_ words: [String], _ path: [String], _ command: CommandSpec) throws(CommandFailure) -> Outcome {
        var parsed = ParsedArguments()
        var positionals: [String] = []
        var rest = words[...]
        var areOptionsOver = false
        while let word = rest.popFirst() {
            if areOptionsOver || word == "-" || !word.hasPrefix("-") {
                positionals.append(word)
            } else if word == "--" {
                areOptionsOver = true
            } else {
                guard let option = try take(word, &rest, &parsed, path, command) else { continue }
                if option.name == CommandSpec.help.name { return .help(path: path, command) }
            }
        }
        try place(positionals, &parsed, path, command)
        return .run(path: path, command, parsed)
    }

    private func take(
        _ word: String,
        _ rest: inout ArraySlice<String>,
        _ parsed: inout ParsedArguments,
        _ path: [String],
        _ command: CommandSpec
    ) throws(CommandFailure) -> OptionSpec? {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = command.allOptions.first(where: { matches($0, parts[0]) }) else {
            throw unknownOption(parts[0], path, command)
        }
        if parsed.has(option.name), !option.isRepeatable {
            throw .wrongCall("--\(option.name) is there twice", hint: seeHelp(path))
        }
        guard option.takesValue else {
            guard parts.count == 1 else { throw .wrongCall("--\(option.name) takes no value", hint: seeHelp(path)) }
            parsed.add(option: option.name, "")
            return option
        }
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
            throw .wrongCall("--\(option.name) wants a value: \(option.usage)", hint: seeHelp(path))
        }
        if let fault = option.fault(of: value) { throw .wrongCall(fault) }
        parsed.add(option: option.name, value)
        return option
    }

    private func place(
        _ words: [String],
        _ parsed: inout ParsedArguments,
        _ path: [String],
        _ command: CommandSpec
    ) throws(CommandFailure) {
        var rest = words[...]
        for argument in command.arguments {
            switch argument.count {
            case .many:
                while let word = rest.popFirst() { parsed.add(argument: argument.name, word) }
            case .one, .optional:
                if let word = rest.popFirst() { parsed.add(argument: argument.name, word) }
            }
            for word in parsed.arguments(argument.name) where !argument.choices.isEmpty {
                guard argument.choices.contains(word) else { throw wrongChoice(word, argument) }
            }
            if parsed.argument(argument.name) == nil, case .one = argument.count {
                throw .wrongCall("\(line(path)) wants \(argument.name): \(argument.summary)", hint: seeHelp(path))
            }
        }
        if let word = rest.first {
            throw .wrongCall("\(line(path)) does not know what to do with '\(word)'", hint: seeHelp(path))
        }
    }

    // MARK: Faults

    private func matches(_ option: OptionSpec, _ word: String) -> Bool {
        word == "--" + option.name || option.short.map { word == "-\($0)" } == true
    }

    private func line(_ path: [String]) -> String { (["mesh"] + path).joined(separator: " ") }

    private func seeHelp(_ path: [String]) -> String { "see \(line(path)) --help" }

    private func unknown(_ word: String, _ path: [String], _ command: CommandSpec) -> CommandFailure {
        let nearest = Spelling.nearest(to: word, among: command.subcommands.map(\.name))
        let guess = nearest.map { "; did you mean \(line(path + [$0]))?" } ?? ""
        return .wrongCall("\(line(path)) has no command '\(word)'\(guess)", hint: seeHelp(path))
    }

    private func unknownOption(_ word: String, _ path: [String], _ command: CommandSpec) -> CommandFailure {
        let nearest = Spelling.nearest(to: word, among: command.allOptions.map { "--" + $0.name })
        let guess = nearest.map { "; did you mean \($0)?" } ?? ""
        return .wrongCall("\(line(path)) has no option \(word)\(guess)", hint: seeHelp(path))
    }

    private func wrongChoice(_ word: String, _ argument: CommandSpec.Argument) -> CommandFailure {
        let guess = Spelling.nearest(to: word, among: argument.choices).map { "; did you mean \($0)?" } ?? ""
        return .wrongCall(
            "\(argument.name) is one of \(argument.choices.joined(separator: ", ")), not '\(word)'\(guess)"
        )
    }
}
