internal import StandardStreams

/// What the benchmark prints: progress on standard error, figures on standard output.
enum Report {
    static func progress(_ text: String) { StandardStreams.writeError("storage: \(text)\n") }

    static func line(_ text: String) throws { try StandardStreams.write(Array("\(text)\n".utf8)) }
}

extension Duration {
    var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }
}
