internal import Testing

@testable internal import TLSCrypto

@Suite("Bytes as text")
struct TextTests {
    @Test("hexadecimal goes both ways")
    func hex() {
        let all = [UInt8](0...255)
        #expect(Hex.encode([0, 1, 0xab, 0xff]) == "0001abff")
        #expect(Hex.decode(Hex.encode(all)) == all)
        #expect(Hex.decode("0001ABff") == [0, 1, 0xab, 0xff])
        #expect(Hex.decode("") == [])
        for wrong in ["0", "0g", "zz", " 00", "0x00", "é"] { #expect(Hex.decode(wrong) == nil, "\(wrong)") }
    }

    @Test("base64 gives the examples of RFC 4648")
    func base64() {
        let examples = [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
        for (text, encoded) in examples {
            #expect(Base64.standard.encode(Array(text.utf8)) == encoded)
            #expect(Base64.standard.decode(encoded) == Array(text.utf8))
            let unpadded = encoded.filter { $0 != "=" }
            #expect(Base64.url.encode(Array(text.utf8)) == unpadded)
            #expect(Base64.url.decode(unpadded) == Array(text.utf8))
        }
        #expect(Base64.standard.encode([0xfb, 0xff, 0xfe]) == "+//+")
        #expect(Base64.url.encode([0xfb, 0xff, 0xfe]) == "-__-")
    }

    @Test("every byte and length goes both ways", arguments: [Base64.standard, .url])
    func roundTrips(alphabet: Base64) {
        for count in 0...300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
            #expect(alphabet.decode(alphabet.encode(bytes)) == bytes)
        }
    }

    @Test("a text that encode would not make is refused")
    func isStrict() {
        for wrong in [
            "Zg", "Zg=", "Zg===", "Z===", "====", "=", "Zh==", "Zm9=", "Zm 9", "Zm9v\n", "Z-_=", "é===", "Zg==Zg==",
        ] {
            #expect(Base64.standard.decode(wrong) == nil, "\(wrong)")
        }
        for wrong in ["Zg==", "Z", "Zm9vZ", "Zh", "Zm9+", "Zm9/", "Zm9v "] {
            #expect(Base64.url.decode(wrong) == nil, "\(wrong)")
        }
    }

    @Test("addresses are written as RFC 5952 says")
    func addresses() {
        func text(_ hex: String) -> String? { Hex.decode(hex).flatMap(IPAddressText.format) }
        #expect(text("0a000001") == "10.0.0.1")
        #expect(text("00000000000000000000000000000000") == "::")
        #expect(text("00000000000000000000000000000001") == "::1")
        #expect(text("20010db8000000000000000000000001") == "2001:db8::1")
        #expect(text("20010db8000000010001000100010001") == "2001:db8:0:1:1:1:1:1")
        #expect(text("20010000000000010000000000000001") == "2001:0:0:1::1")
        #expect(text("fe800000000000000000000000000000") == "fe80::")
        #expect(text("0a0000") == nil)
    }
}
