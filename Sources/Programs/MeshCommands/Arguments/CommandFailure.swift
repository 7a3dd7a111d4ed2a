/// Why a command did not do what it was called for: what is printed on standard error, and the exit code.
package struct CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
    package let exitCode: ExitCode
    /// The sentence, and further lines below it. The first one follows `mesh: `.
    package let lines: [String]

    package init(_ exitCode: ExitCode, _ lines: [String]) {
        self.exitCode = exitCode
        self.lines = lines
    }

    package init(_ exitCode: ExitCode, _ sentence: String) { self.init(exitCode, [sentence]) }

    package static func wrongCall(_ sentence: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(.wronglyCalled, [sentence] + (hint.map { [$0] } ?? []))
    }

    package var description: String { lines.joined(separator: "\n") }
}
