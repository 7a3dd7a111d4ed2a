import HTTPWire
internal import SeedTestSupport
import Testing

@Suite("HTTP/1.1 under random bytes")
struct HTTP1FuzzTests {
    @Test("changed requests end in a request or a fault, the same one however they are split", arguments: 0..<20)
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let original = Array(HTTP1RequestTests.pipelined.utf8)
        for round in 0..<400 {
            var bytes = original
            for _ in 0...Int.random(in: 0...3, using: &generator) { mutate(&bytes, &generator) }
            let whole = HTTP1Reading([bytes[...]])
            let pieces = split(bytes, &generator)
            #expect(HTTP1Reading(pieces) == whole, "seed \(seed), round \(round)")
        }
    }

    @Test("noise is refused or waited on", arguments: 0..<8)
    func noise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let bytes = generator.bytes(Int.random(in: 1...300, using: &generator))
            #expect(HTTP1Reading([bytes[...]]).requests.isEmpty)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let interesting: [UInt8] = [0x0D, 0x0A, 0x20, 0x09, 0x3A, 0x3B, 0x30, 0x35, 0x66, 0x00, 0xFF, 0x2C]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.insert(interesting[Int.random(in: 0..<interesting.count, using: &generator)], at: place)
        case 2: bytes.remove(at: place)
        default: bytes[place] = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
        }
    }

    private func split(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &generator))
            pieces.append(bytes[start..<end])
            start = end
        }
        return pieces
    }
}
