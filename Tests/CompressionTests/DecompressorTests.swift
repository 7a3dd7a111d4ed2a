internal import Compression
internal import SeedTestSupport
internal import Testing

@Suite("Decompressor")
struct DecompressorTests {
    private func code(_ bytes: [UInt8], _ coding: CompressionCoding, outputMax: Int = 1 << 20) -> CompressionError.Code?
    {
        do {
            _ = try Decompressor.decompress(bytes, coding, outputMax: outputMax)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("streams made by Python are read")
    func readsFixtures() throws {
        for stream in [Fixtures.gzip, Fixtures.gzipWithName] {
            #expect(try Decompressor.decompress(stream, .gzip, outputMax: 1000) == Fixtures.text)
        }
        #expect(try Decompressor.decompress(Fixtures.zlib, .deflate, outputMax: 1000) == Fixtures.text)
        #expect(try Decompressor.decompress(Fixtures.emptyGzip, .gzip, outputMax: 0).isEmpty)
        #expect(try Decompressor.decompress(Fixtures.emptyZlib, .deflate, outputMax: 0).isEmpty)
    }

    @Test("the output may have exactly the allowed size, and not a byte more")
    func boundsOutput() throws {
        let count = Fixtures.text.count
        for (stream, coding) in [(Fixtures.gzip, CompressionCoding.gzip), (Fixtures.zlib, .deflate)] {
            let unpacked = try Decompressor.decompress(stream, coding, outputMax: count)
            #expect(unpacked == Fixtures.text)
            #expect(code(stream, coding, outputMax: count - 1) == .tooLarge)
            #expect(code(stream, coding, outputMax: 0) == .tooLarge)
        }
    }

    @Test("a bomb of 64 MB stops at the limit", arguments: CompressionCoding.allCases)
    func stopsBombs(coding: CompressionCoding) throws {
        let bomb = try Compressor.compress([UInt8](repeating: 0, count: 64 << 20), coding, level: 9)
        #expect(bomb.count < 70_000)
        #expect(code(bomb, coding, outputMax: 100_000) == .tooLarge)
    }

    @Test("gzip members behind one another are one message")
    func joinsMembers() throws {
        let joined = Fixtures.gzip + Fixtures.emptyGzip + Fixtures.gzipWithName + Fixtures.emptyGzip
        let twice = Fixtures.text + Fixtures.text
        #expect(try Decompressor.decompress(joined, .gzip, outputMax: twice.count) == twice)
        #expect(code(joined, .gzip, outputMax: twice.count - 1) == .tooLarge)
    }

    @Test("many empty members end")
    func readsManyEmptyMembers() throws {
        let members = Array(repeating: Fixtures.emptyGzip, count: 10_000).flatMap { $0 }
        #expect(try Decompressor.decompress(members, .gzip, outputMax: 10).isEmpty)
    }

    @Test("bytes behind the end are refused")
    func refusesTrailingBytes() {
        #expect(code(Fixtures.gzip + [0], .gzip) == .trailingBytes)
        #expect(code(Fixtures.gzip + [0x1f, 0], .gzip) == .trailingBytes)
        #expect(code(Fixtures.gzip + Fixtures.zlib, .gzip) == .trailingBytes)
        #expect(code(Fixtures.zlib + [0], .deflate) == .trailingBytes)
        // RFC 1950 knows no members.
        #expect(code(Fixtures.zlib + Fixtures.zlib, .deflate) == .trailingBytes)
        #expect(code(Fixtures.zlib + Fixtures.gzip, .deflate) == .trailingBytes)
    }

    @Test("a stream that is cut off anywhere is an error")
    func refusesTruncation() {
        let second = Fixtures.gzip + Fixtures.gzipWithName
        for length in 0..<Fixtures.gzip.count {
            #expect(code(Array(Fixtures.gzip.prefix(length)), .gzip) == .truncated, "\(length) bytes")
        }
        for length in (Fixtures.gzip.count + 1)..<second.count {
            #expect(code(Array(second.prefix(length)), .gzip) == .truncated, "\(length) bytes of two members")
        }
        for length in 0..<Fixtures.zlib.count {
            #expect(code(Array(Fixtures.zlib.prefix(length)), .deflate) == .truncated, "\(length) bytes")
        }
    }

    @Test("the limit does not hide a stream that is cut off right there")
    func tellsTruncationAtTheLimit() {
        let cut = Array(Fixtures.gzip.dropLast(4))
        #expect(code(cut, .gzip, outputMax: Fixtures.text.count) == .truncated)
    }

    @Test("a changed byte is an error, wherever the format notices it")
    func refusesDamage() {
        var damagedSum = Fixtures.gzip
        damagedSum[damagedSum.count - 6] ^= 1
        #expect(code(damagedSum, .gzip) == .malformed)
        var damagedLength = Fixtures.gzip
        damagedLength[damagedLength.count - 1] ^= 1
        #expect(code(damagedLength, .gzip) == .malformed)
        var damagedAdler = Fixtures.zlib
        damagedAdler[damagedAdler.count - 1] ^= 1
        #expect(code(damagedAdler, .deflate) == .malformed)
        #expect(code(Fixtures.gzip, .deflate) == .malformed)
        #expect(code(Fixtures.zlib, .gzip) == .malformed)
        #expect(code(Fixtures.zlibWithDictionary, .deflate) == .malformed)
        #expect(code(Fixtures.text, .gzip) == .malformed)
    }

    @Test("a decompressor works on after an error")
    func recovers() throws {
        var decompressor = try Decompressor(.gzip)
        let cut = Array(Fixtures.gzip.prefix(30))
        for _ in 0..<3 {
            do {
                _ = try decompressor.decompress(cut, outputMax: 1000)
                Issue.record("a cut stream was read")
            } catch {
                #expect(error.code == .truncated)
            }
            #expect(try decompressor.decompress(Fixtures.gzip, outputMax: 1000) == Fixtures.text)
        }
    }

    @Test("random changes to streams never crash and never pass the limit", arguments: CompressionCoding.allCases)
    func survivesFuzz(coding: CompressionCoding) throws {
        var generator = SeededGenerator(seed: 42)
        var decompressor = try Decompressor(coding)
        let seeds = coding == .gzip ? [Fixtures.gzip, Fixtures.gzipWithName] : [Fixtures.zlib, Fixtures.emptyZlib]
        var refused = 0
        for round in 0..<20_000 {
            var stream = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<stream.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: stream[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: stream.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                default: if stream.count > 1 { stream.remove(at: place) }
                }
            }
            do {
                let output = try decompressor.decompress(stream, outputMax: 500)
                #expect(output.count <= 500)
            } catch {
                refused += 1
            }
        }
        // Changes in the header's name or time are lawful.
        #expect(refused > 10_000)
    }
}
