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

    @Test("the formats carry their headers")
    func writesHeaders() throws {
        let gzip = try Compressor.compress(Fixtures.text, .gzip)
        #expect(gzip.starts(with: [0x1f, 0x8b, 8]))
        let zlib = try Compressor.compress(Fixtures.text, .deflate)
        #expect(zlib == Fixtures.zlib)
        #expect(CompressionCoding(rawValue: "gzip") == .gzip)
        #expect(CompressionCoding(rawValue: "deflate") == .deflate)
    }
}
