private import Glibc

extension StandardStreams {
    /// Runs a program with its arguments and ends with its exit code. Its first thread only waits.
    ///
    /// A main.swift that awaits would hand its first thread to libdispatch, which closes that thread's event descriptor at its
    /// first wait, and may still write eight bytes to the number afterwards, when somebody who wanted to wake it was held up
    /// meanwhile. By then the number may be that of a socket, or of a database: its first bytes were overwritten so, once in
    /// some ten thousand starts.
    package static func run(_ program: @escaping @Sendable (_ arguments: [String]) async -> Int32) -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // Not a child of anybody: it is the program.
        Task.detached { exit(await program(arguments)) }
        while true { _ = pause() }
    }
}
