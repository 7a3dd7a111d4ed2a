internal import Foundation

/// A shell that does what a script of the test says, and answers each line that it is told by a line: `done`, or anything else.
/// Its input ends when this is let go of, or with the test's process at the latest; then its script has to tidy up and end.
package final class TestShell: Sendable {
    /// The calls on the descriptor block, so they run on Dispatch rather than on the pool that the tests share.
    private let queue = DispatchQueue(label: "test-shell")
    private let descriptor: Int32
    private let pid: pid_t

    package init(
        _ script: String,
        arguments: [String] = [],
        environment: [String: String] = [:]
    ) throws(ChildProcess.Failure) {
        var ends: [Int32] = [-1, -1]
        // Closed in every other child by the kernel itself.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noProcess(code: errno) }
        defer { close(ends[1]) }
        do throws(ChildProcess.Failure) {
            pid = try ChildProcess.spawn(["sh", "-c", script, "sh"] + arguments, environment, streams: ends[1])
        } catch {
            close(ends[0])
            throw error
        }
        descriptor = ends[0]
    }

    deinit {
        close(descriptor)
        let pid = pid
        queue.async { ChildProcess.wait(for: pid) }
    }

    /// Returns when the shell has done it.
    package func tell(_ command: String) async throws(ChildProcess.Failure) {
        let isDone = await withCheckedContinuation { caller in
            queue.async { [self] in caller.resume(returning: write(command + "\n") && readLine() == "done") }
        }
        if !isDone { throw .noAnswer }
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
}
