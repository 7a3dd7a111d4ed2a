internal import Foundation

/// Programs that a test starts.
///
/// Not by Foundation's `Process`, for two reasons that were seen where many tests run at once. It reads beyond the end of the list
/// of open descriptors when there are very many, and crashes. And it learns of a program's end by a descriptor that every other
/// program has, too, that starts at the same moment: `isRunning` and `waitUntilExit` then go on until those have ended.
package enum ChildProcess {
    package enum Failure: Error {
        case noProcess(code: Int32)
        case noAnswer
    }

    /// Runs a program to its end, which is soon, because it blocks.
    ///
    /// - Returns: how it ended: zero when it did what it should.
    package static func run(_ words: [String]) throws(Failure) -> Int32 {
        wait(for: try spawn(["sh", "-c", "exec \"$@\" 2>/dev/null", "sh"] + words, [:], streams: nil))
    }

    /// - Parameter streams: becomes the standard input and output.
    static func spawn(
        _ words: [String],
        _ environment: [String: String],
        streams: Int32?
    ) throws(Failure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        if let streams {
            unsafe posix_spawn_file_actions_adddup2(&actions, streams, 0)
            unsafe posix_spawn_file_actions_adddup2(&actions, streams, 1)
        }
        let all = environment.merging(["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]) { given, _ in given }
        let arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?] = unsafe all.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
            for index in unsafe variables.indices { unsafe free(variables[index]) }
        }
        var pid: pid_t = 0
        let code = unsafe posix_spawn(&pid, "/bin/sh", &actions, nil, arguments, variables)
        guard code == 0 else { throw .noProcess(code: code) }
        return pid
    }

    /// Blocks until the program has ended; who does not wait for it leaves a zombie.
    @discardableResult
    static func wait(for pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
