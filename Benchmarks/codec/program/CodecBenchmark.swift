internal import CodecBenchmarkMessages
internal import Protobuf
internal import StandardStreams

/// Measures encode and decode of four samples. `Benchmarks/codec/run.sh` runs it in turn with a C++ program that does
/// the same with Google's library, over the same bytes.
struct CodecBenchmark {
    private let rounds: Int
    private let iterations: Int

    init(rounds: Int, iterations: Int) {
        self.rounds = rounds
        self.iterations = iterations
    }

    /// Writes the samples where the peer can read them.
    static func writeSamples(to folder: String) throws {
        try StandardStreams.writeFile(folder + "/ten.bin", Samples.tenFields.wireBytes())
        try StandardStreams.writeFile(folder + "/nested.bin", Samples.nestedFields.wireBytes())
        try StandardStreams.writeFile(folder + "/list.bin", Samples.list.wireBytes())
        try StandardStreams.writeFile(folder + "/free.bin", Samples.freeForm.wireBytes())
    }

    func run() throws {
        try measure("ten", Samples.tenFields, iterations: iterations)
        try measure("nested", Samples.nestedFields, iterations: iterations)
        try measure("list", Samples.list, iterations: max(iterations / 100, 1))
        try measure("free", Samples.freeForm, iterations: max(iterations / 50, 1))
    }

    private func measure<M: Message>(_ name: String, _ sample: M, iterations: Int) throws {
        let bytes = sample.wireBytes()
        guard try M(wire: bytes) == sample else { throw Mismatch(sample: name) }
        for round in 0..<rounds {
            let decode = try nanoseconds(iterations) { try M(wire: bytes).unknownFields.bytes.count }
            let encode = nanoseconds(iterations) { sample.wireBytes().count }
            try report(name, "decode", round, decode)
            try report(name, "encode", round, encode)
        }
        if let decode = try Allocations.perCall({ try M(wire: bytes).unknownFields.bytes.count }),
            let encode = Allocations.perCall({ sample.wireBytes().count })
        {
            try report(name, "decode_allocations", 0, decode)
            try report(name, "encode_allocations", 0, encode)
        }
    }

    private func nanoseconds(_ iterations: Int, _ body: () throws -> Int) rethrows -> Double {
        var checksum = 0
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<iterations { checksum &+= try body() }
        let elapsed = clock.now - start
        // Uses the results, so that no call can be left out.
        precondition(checksum >= 0)
        let parts = elapsed.components
        return (Double(parts.seconds) * 1e9 + Double(parts.attoseconds) / 1e9) / Double(iterations)
    }

    private func report(_ sample: String, _ measure: String, _ round: Int, _ value: Double) throws {
        try StandardStreams.write(Array("swift \(sample) \(measure) \(round) \(value)\n".utf8))
    }

    private struct Mismatch: Error {
        let sample: String
    }
}
