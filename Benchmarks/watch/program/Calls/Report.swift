internal import Protobuf
internal import StandardStreams

/// What the benchmark prints: progress on standard error, results on standard output.
enum Report {
    static func progress(_ text: String) { StandardStreams.writeError("watch: \(text)\n") }

    static func line(_ text: String) throws { try StandardStreams.write(Array("\(text)\n".utf8)) }

    static func result(_ name: String, _ value: String, _ unit: String) throws {
        try line("RESULT \(name) \(value) \(unit)")
    }
}

/// The machine's time of day; the server's is the same one.
enum WallTime {
    static var nanoseconds: Int64 { StandardStreams.unixNanoseconds }

    static func milliseconds(since time: GoogleTimestamp) -> Double {
        Double(nanoseconds - time.seconds * 1_000_000_000 - Int64(time.nanos)) / 1e6
    }
}
