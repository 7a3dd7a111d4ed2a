internal import Glibc

/// Other programs.
extension StandardStreams {
    /// Where the search path has a program; nil when it has none.
    package static func program(_ name: String, path: String) -> String? {
        path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
    }

    /// Runs a program with this one's input, output and errors, and waits for its end. Blocks.
    ///
    /// - Parameter output: a file for what it writes to its standard output; nil for this one's.
    /// - Returns: its exit code; 128 and the signal when a signal ended it.
    package static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String: String],
        output: String? = nil
    ) throws(Failure) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        if let output {
            unsafe posix_spawn_file_actions_addopen(
                &actions,
                STDOUT_FILENO,
                output,
                O_WRONLY | O_CREAT | O_TRUNC,
                0o600
            )
        }
        var pid = pid_t()
        let code = unsafe withTexts([program] + arguments) { words in
            unsafe withTexts(environment.map { "\($0.key)=\($0.value)" }) { variables in
                unsafe posix_spawn(&pid, program, &actions, nil, words, variables)
            }
        }
        guard code == 0 else {
            throw Failure(description: unsafe "cannot run \(program): \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0 {
            guard errno == EINTR else { throw failure("cannot wait for \(program)") }
        }
        // As the macros of wait(2) read it.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Lends the texts as C has them, with a null pointer behind the last one.
    private static func withTexts<Value>(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe copies.withUnsafeBufferPointer { buffer in
            // The array has at least the null pointer.
            unsafe body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }
}
