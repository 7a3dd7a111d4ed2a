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
