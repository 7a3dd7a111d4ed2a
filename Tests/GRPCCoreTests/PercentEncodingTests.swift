internal import GRPCCore
internal import SeedTestSupport
internal import Testing

@Suite("The form of grpc-message")
struct PercentEncodingTests {
    private func decode(_ text: String) -> String { PercentEncoding.decode(Array(text.utf8)) }

    @Test(
        "printable ASCII stays, all else and the percent sign are escaped",
        arguments: [
            ("", ""), ("plain text ~!", "plain text ~!"), ("100%", "100%25"), ("a\nb\tc\r", "a%0Ab%09c%0D"),
            ("\u{0}\u{7f}", "%00%7F"), ("é", "%C3%A9"), ("😀", "%F0%9F%98%80"),
        ]
    )
    func encoding(text: String, expected: String) {
        #expect(String(decoding: PercentEncoding.encode(text), as: UTF8.self) == expected)
        #expect(decode(expected) == text)
    }

    @Test(
        "an escape that is none stays as it is",
        arguments: ["%", "%2", "a%", "a%4", "%zz", "%4g", "%g4", "%%", "% 41", "%+1"]
    )
    func badEscapes(text: String) {
        #expect(decode(text) == text)
    }

    @Test("escapes are read in both cases, also right after one that is none, and at the end")
    func edges() {
        #expect(decode("%c3%A9") == "é")
        #expect(decode("%%41") == "%A")
        #expect(decode("x%41") == "xA")
        #expect(decode("%2541") == "%41")
    }

    @Test("bytes that are no UTF-8 become replacement characters")
    func badUTF8() {
        #expect(decode("%FF") == "\u{fffd}")
        #expect(PercentEncoding.decode([0xc3]) == "\u{fffd}")
    }

    @Test("what is encoded decodes to itself, and is printable", arguments: 0..<10 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = String(decoding: random.bytes(Int.random(in: 0...40, using: &random)), as: UTF8.self)
            let encoded = PercentEncoding.encode(text)
            #expect(encoded.allSatisfy { (0x20...0x7e).contains($0) }, "seed \(seed)")
            #expect(PercentEncoding.decode(encoded) == text, "seed \(seed)")
        }
    }

    @Test("any bytes can be decoded", arguments: 0..<10 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("%%%%0123456789abcDEFxyz\u{e9}".utf8)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            // An escape is the only thing that makes the text shorter.
            #expect(PercentEncoding.decode(bytes).unicodeScalars.count <= bytes.count, "seed \(seed)")
        }
    }
}
