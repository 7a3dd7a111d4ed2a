internal import GRPCCore
internal import SeedTestSupport
internal import Testing

@Suite("Binary metadata as text")
struct BinaryMetadataTests {
    private func decode(_ text: String) -> [UInt8]? { BinaryMetadata.decode(text.utf8) }

    /// RFC 4648, section 10, without padding.
    @Test(
        "the standard's examples",
        arguments: [
            ("", "", ""), ("f", "Zg", "=="), ("fo", "Zm8", "="), ("foo", "Zm9v", ""), ("foob", "Zm9vYg", "=="),
            ("fooba", "Zm9vYmE", "="), ("foobar", "Zm9vYmFy", ""),
        ]
    )
    func examples(text: String, encoded: String, padding: String) {
        #expect(String(decoding: BinaryMetadata.encode(Array(text.utf8)), as: UTF8.self) == encoded)
        #expect(decode(encoded) == Array(text.utf8))
        #expect(decode(encoded + padding) == Array(text.utf8))
    }

    @Test("the alphabet of URLs is read as well as the usual one")
    func alphabets() {
        #expect(BinaryMetadata.encode([0xfb, 0xff, 0xbf]) == Array("+/+/".utf8))
        #expect(decode("+/+/") == [0xfb, 0xff, 0xbf])
        #expect(decode("-_-_") == [0xfb, 0xff, 0xbf])
    }

    @Test(
        "what is not base64 is refused",
        arguments: [
            "A", "AAAAA", "=", "==", "===", "====", "A=", "A==", "A===", "AA=", "AAA==", "AAAA=", "AAAA====",
            "AA==AA==",
            "AA A", "AA\n=", "AA,A", "ÄAA", "A\u{0}AA", "AA%3D",
        ]
    )
    func refusing(text: String) {
        #expect(decode(text) == nil)
    }

    @Test("random bytes come back, padded or not", arguments: 0..<10 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for count in 0..<100 {
            let bytes = random.bytes(count)
            let encoded = BinaryMetadata.encode(bytes)
            #expect(encoded.count == (count * 4 + 2) / 3)
            #expect(BinaryMetadata.decode(encoded) == bytes, "seed \(seed)")
            let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - encoded.count % 4) % 4)
            #expect(BinaryMetadata.decode(encoded + padding) == bytes, "seed \(seed)")
        }
    }
}
