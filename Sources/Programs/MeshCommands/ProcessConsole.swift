internal import EventIO
internal import StandardStreams
private import Synchronization

/// Standard input, output and error of this process.
final class ProcessConsole: Console {
    /// What was read behind the end of the last line.
    private let pending = Mutex<[UInt8]>([])

    var isOutputTerminal: Bool { StandardStreams.isOutputTerminal }
    var isInputTerminal: Bool { StandardStreams.isInputTerminal }
    var size: (columns: Int, rows: Int)? { StandardStreams.terminalSize }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do throws(StandardStreams.Failure) {
            try StandardStreams.write(bytes)
        } catch {
            throw CommandFailure(.failed, error.description)
        }
    }

    func complain(_ text: String) { StandardStreams.writeError(text) }

    func readInput() throws(CommandFailure) -> [UInt8] {
        do throws(StandardStreams.Failure) {
            return try StandardStreams.readAll()
        } catch {
            throw CommandFailure(.failed, error.description)
        }
    }

    func readLine() async throws -> String? {
        let thread = try BlockingExecutor(name: "input")
        // Waits in short turns, so that a cancelled reader is gone before the next one begins.
        return try await withTaskExecutorPreference(thread.taskExecutor) { try readLineBlocking() }
    }

    private func readLineBlocking() throws -> String? {
        while true {
            if let line = takeLine() { return line }
            try Task.checkCancellation()
            guard StandardStreams.isInputReady(withinMilliseconds: 100) else { continue }
            let part = try StandardStreams.readAvailable(atMost: 4096)
            if part.isEmpty { return takeRest() }
            let count = pending.withLock { pending in
                pending += part
                return pending.count
            }
            if count > Self.lineBytesMax { throw CommandFailure(.failed, "the line is too long") }
        }
    }

    private func takeLine() -> String? {
        pending.withLock { pending in
            guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { pending.removeSubrange(...end) }
            return String(decoding: pending[..<end], as: UTF8.self)
        }
    }

    private func takeRest() -> String? {
        pending.withLock { pending in
            defer { pending = [] }
            return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
        }
    }

    private static let lineBytesMax = 128 * 1024
}
