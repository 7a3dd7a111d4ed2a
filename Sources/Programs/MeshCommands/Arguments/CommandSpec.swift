/// One command in the table that parsing, help and completion are made from.
///
///     CommandSpec("serve", "runs the server", options: MeshConfiguration.options) { invocation in
///         let configuration = try MeshConfiguration.load(invocation)
///         …
///         return .done
///     }
package struct CommandSpec: Sendable {
    package typealias Body = @Sendable (Invocation) async throws -> ExitCode

    /// A positional argument.
    package struct Argument: Sendable {
        package enum Count: Sendable {
            case one
            case optional
            case many
        }

        package let name: String
        package let count: Count
        package let summary: String
        package let choices: [String]
        package let isFile: Bool

        /// One that has to be there.
        package init(_ name: String, choices: [String] = [], isFile: Bool = false, _ summary: String) {
            self.init(name, .one, choices: choices, isFile: isFile, summary)
        }

        package init(
            _ name: String,
            _ count: Count,
            choices: [String] = [],
            isFile: Bool = false,
            _ summary: String
        ) {
            self.name = name
            self.count = count
            self.choices = choices
            self.isFile = isFile
            self.summary = summary
        }

        var usage: String {
            switch count {
            case .one: name
            case .optional: "[\(name)]"
            case .many: "\(name)..."
            }
        }
    }

    package struct Example: Sendable {
        package let line: String
        package let meaning: String

        package init(_ line: String, _ meaning: String) {
            self.line = line
            self.meaning = meaning
        }
    }

    package let name: String
    /// A phrase for lists of commands, in lower case and without a full stop.
    package let summary: String
    /// More sentences for its own help.
    package let discussion: String
    package let arguments: [Argument]
    package let options: [OptionSpec]
    /// Options that many commands share; help lists them after its own.
    package let sharedOptions: [OptionSpec]
    package let examples: [Example]
    package let subcommands: [CommandSpec]
    /// Nil for a command that only groups others.
    package let body: Body?

    package init(
        _ name: String,
        _ summary: String,
        discussion: String = "",
        arguments: [Argument] = [],
        options: [OptionSpec] = [],
        sharedOptions: [OptionSpec] = [],
        examples: [Example] = [],
        body: @escaping Body
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.sharedOptions = sharedOptions
        self.examples = examples
        subcommands = []
        self.body = body
    }

    /// A group.
    package init(
        _ name: String,
        _ summary: String,
        discussion: String = "",
        examples: [Example] = [],
        subcommands: [CommandSpec]
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.examples = examples
        self.subcommands = subcommands
        arguments = []
        options = []
        sharedOptions = []
        body = nil
    }

    /// Own options, shared ones, and `--help`.
    package var allOptions: [OptionSpec] { options + sharedOptions + [Self.help] }

    static let help = OptionSpec("help", short: "h", "shows this help")

    /// This command and all below it, each with the words that lead to it.
    func flattened(_ path: [String] = []) -> [(path: [String], command: CommandSpec)] {
        [(path, self)] + subcommands.flatMap { $0.flattened(path + [$0.name]) }
    }
}
