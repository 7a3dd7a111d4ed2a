internal import Compression
internal import SeedTestSupport
internal import Testing

@Suite("Compressor")
struct CompressorTests {
    static let sizes = [0, 1, 2, 255, 4096, 65_535, 65_536, 65_537, 1_000_003]

    @Test("what was compressed comes back, at every level", arguments: CompressionCoding.allCases)
    func roundTripsAtEveryLevel(coding: CompressionCoding) throws {
        for level in 0...9 {
            let packed = try Compressor.compress(Fixtures.text, coding, level: level)
            let unpacked = try Decompressor.decompress(packed, coding, outputMax: Fixtures.text.count)
            #expect(unpacked == Fixtures.text, "level \(level)")
            #expect(level == 0 || packed.count < Fixtures.text.count, "level \(level)")
        }
    }

    @Test("one compressor serves messages of every size", arguments: CompressionCoding.allCases)
    func keepsItsState(coding: CompressionCoding) throws {
        var compressor = try Compressor(coding)
        var decompressor = try Decompressor(coding)
        var generator = SeededGenerator(seed: 7)
        for size in Self.sizes {
            // Random bytes do not shrink, so the output passes the first room; letters do.
            let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let letters = (0..<size).map { UInt8(97 + $0 % 13) }
            for message in [noise, letters] {
                let packed = try compressor.compress(message)
                #expect(try decompressor.decompress(packed, outputMax: size) == message, "\(size) bytes")
            }
        }
    }

    @Test("a state as small as its message makes what the largest state makes of it, and every decompressor reads it")
    func smallStates() throws {
        var generator = SeededGenerator(seed: 8)
        for coding in CompressionCoding.allCases {
            var largest = try Compressor(coding)
            for size in [0, 1, 511, 512, 513, 1_024, 1_025, 4_095, 4_097, 16_384, 32_768, 32_769, 70_000] {
                // Words out of a few letters, so that there is something to find far back.
                let message = (0..<size).map { _ in UInt8(97 + Int.random(in: 0..<4, using: &generator)) }
                let packed = try Compressor.compress(message, coding)
                #expect(try Decompressor.decompress(packed, coding, outputMax: size) == message, "\(size) bytes")
                let best = try largest.compress(message).count
                #expect(packed.count <= best + best / 16 + 8, "\(size) bytes: \(packed.count) for \(best)")
            }
        }
    }

    @Test("the formats carry their headers")
    func writesHeaders() throws {
        let gzip = try Compressor.compress(Fixtures.text, .gzip)
        #expect(gzip.starts(with: [0x1f, 0x8b, 8]))
        var compressor = try Compressor(.deflate)
        #expect(try compressor.compress(Fixtures.text) == Fixtures.zlib)
        // The first two bytes say how large the window is.
        #expect(try Compressor.compress(Fixtures.text, .deflate).dropFirst(2) == Fixtures.zlib.dropFirst(2))
        #expect(CompressionCoding(rawValue: "gzip") == .gzip)
        #expect(CompressionCoding(rawValue: "deflate") == .deflate)
    }
}
