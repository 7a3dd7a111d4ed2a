/// Where a command reads and writes.
package protocol Console: Sendable {
    var isOutputTerminal: Bool { get }
    var isInputTerminal: Bool { get }
    /// Columns and rows of the terminal, now.
    var size: (columns: Int, rows: Int)? { get }
    /// To standard output. Throws when its reader went away.
    func write(_ bytes: [UInt8]) throws(CommandFailure)
    /// To standard error.
    func complain(_ text: String)
    /// All of standard input.
    func readInput() throws(CommandFailure) -> [UInt8]
    /// A line from standard input without its end; nil at the end of the input. Throws when the task is cancelled.
    func readLine() async throws -> String?
}

extension Console {
    package func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }
    package func writeLine(_ text: String) throws(CommandFailure) { try write(text + "\n") }
}
