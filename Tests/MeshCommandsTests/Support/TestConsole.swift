internal import Synchronization

@testable internal import MeshCommands

/// A console that keeps what is written, and reads what a test put there.
final class TestConsole: Console {
    private struct State {
        var output: [UInt8] = []
        var complaints = ""
        var lines: [String]
    }

    private let state: Mutex<State>
    private let input: [UInt8]
    let isOutputTerminal: Bool
    let isInputTerminal: Bool
    let size: (columns: Int, rows: Int)?

    /// - Parameter lines: what the person at the terminal answers, one after the other; then the input is over.
    init(isTerminal: Bool = false, input: String = "", lines: [String] = []) {
        state = Mutex(State(lines: lines))
        self.input = Array(input.utf8)
        isOutputTerminal = isTerminal
        isInputTerminal = isTerminal
        size = isTerminal ? (100, 30) : nil
    }

    var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }
    var complaints: String { state.withLock { $0.complaints } }
    var outputLines: [String] { output.split(separator: "\n").map(String.init) }

    func write(_ bytes: [UInt8]) throws(CommandFailure) { state.withLock { $0.output += bytes } }
    func complain(_ text: String) { state.withLock { $0.complaints += text } }
    func readInput() throws(CommandFailure) -> [UInt8] { input }
    func readLine() async throws -> String? {
        state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() }
    }
}
