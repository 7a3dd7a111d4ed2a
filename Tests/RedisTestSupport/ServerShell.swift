internal import Foundation

/// A shell that starts, kills and stops one server, and answers each command by a line. It stops the server and removes the
/// folder when its input ends: when this is let go of, or with the test's process at the latest.
///
/// Not by Foundation's `Process`, for two reasons. It learns of the end of a child by a descriptor that every child has which
/// starts at the same moment, so `isRunning` stays true until those have ended, too. And what waits for it must not hold a
/// thread of the pool that the tests share.
final class ServerShell: Sendable {
    enum Failure: Error {
        case noProcess(code: Int32)
        case noStart
    }

    /// The calls on the descriptor block, so they run on Dispatch.
    private let queue = DispatchQueue(label: "redis-server")
    private let descriptor: Int32
    private let pid: pid_t

    private static let script = #"""
        trap '' HUP INT TERM
        start() {
            : >"$DIR/log"
            redis-server "$@" </dev/null >>"$DIR/log" 2>&1 &
            pid=$!
            until grep -qE 'eady to accept connections|\+monitor master' "$DIR/log"; do
                kill -0 $pid 2>/dev/null || return 1
                sleep 0.01
            done
        }
        certify() {
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=redis.test \
                -addext subjectAltName=IP:127.0.0.1 -keyout "$DIR/server.key" -out "$DIR/server.crt" \
                </dev/null >"$DIR/log" 2>&1
        }
        end() {
            kill -9 $pid 2>/dev/null
            wait $pid 2>/dev/null
        }
        answer() { if [ $? = 0 ]; then echo done; else cat "$DIR/log" >&2; echo failed; fi; }
        while read -r command; do
            case "$command" in
                certify) certify ;;
                start) start "$@" ;;
                kill) end; true ;;
                pause) kill -STOP $pid ;;
                resume) kill -CONT $pid ;;
            esac
            answer
        done
        end
        rm -rf "$DIR"
        """#

    /// - Parameters:
    ///   - arguments: of redis-server, for each start.
    ///   - folder: goes with the shell.
    init(_ arguments: [String], folder: String) throws(Failure) {
        var ends: [Int32] = [-1, -1]
        // Closed in every other child by the kernel itself.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noProcess(code: errno) }
        defer { close(ends[1]) }
        do throws(Failure) {
            let words = ["sh", "-c", Self.script, "sh"] + arguments
            pid = try Self.spawn(words, ["PATH=/usr/bin:/bin", "DIR=\(folder)"], ends[1])
        } catch {
            close(ends[0])
            throw error
        }
        descriptor = ends[0]
    }

    deinit {
        // By its end of file the shell ends. A child that is not waited for would stay as a zombie.
        close(descriptor)
        let pid = pid
        queue.async {
            var status: Int32 = 0
            while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        }
    }

    func tell(_ command: String) async throws {
        let isDone = await withCheckedContinuation { caller in
            queue.async { [self] in caller.resume(returning: write(command + "\n") && readLine() == "done") }
        }
        if !isDone { throw Failure.noStart }
    }

    private func write(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        }
    }

    private func readLine() -> String {
        var line: [UInt8] = []
        while true {
            var byte: UInt8 = 0
            let count = unsafe read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count != 1 || byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    private static func spawn(_ words: [String], _ environment: [String], _ end: Int32) throws(Failure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, end, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, end, 1)
        let arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?] = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
            for index in unsafe variables.indices { unsafe free(variables[index]) }
        }
        var pid: pid_t = 0
        let code = unsafe posix_spawn(&pid, "/bin/sh", &actions, nil, arguments, variables)
        guard code == 0 else { throw .noProcess(code: code) }
        return pid
    }
}
