internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@Suite("The JSON parser keeps to RFC 8259")
struct JSONParserTests {
    @Test(
        "What is JSON is read",
        arguments: [
            ("null", .null), ("true", true), (" false ", false), ("0", 0), ("-0", 0), ("12", 12), ("-1.5", -1.5),
            ("1e3", 1_000), ("1E+2", 100), ("25e-2", 0.25), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("[1, [2, []], {}]", [1, [2, []], [:]]), ("\t\r\n{\"a\" : \"b\"}\n", ["a": "b"]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9""#, "Aé"),
            (#""\ud83d\ude00""#, "\u{1F600}"), (#""\u0000""#, "\u{0}"), ("\"\u{2028}\u{7F}\"", "\u{2028}\u{7F}"),
            (#"{"a": 1, "a": 2}"#, ["a": 2]), (#"{"": 1}"#, ["": 1]), ("123456789012", 123_456_789_012),
        ] as [(String, JSONValue)]
    )
    func good(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "nul", "True", "NaN", "Infinity", "-", "+1", "01", "-01", ".5", "1.", "1.e2", "1e", "1e+", "0x1",
            "1 2",
            "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}",
            "{1:2}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "\"", "\"abc", "'a'", "\"\\\"", "\"\\x\"", "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\\u+123\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\ude00\"", "\"\n\"", "\"\t\"", "\"\u{0}\"", "[1]x",
            "//1",
            "/**/1", "1e999", "\u{FEFF}1", "\u{A0}1",
        ]
    )
    func bad(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    }

    @Test(
        "Bytes that are not UTF-8 are refused in strings",
        arguments: [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xC3]] as [[UInt8]]
    )
    func encoding(_ bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
    }

    @Test("Depth has a floor, far before the stack")
    func depth() throws {
        let max = JSONValue.depthMax
        let deep = String(repeating: "[", count: max) + String(repeating: "]", count: max)
        #expect(try JSONValue(parsing: deep).depth == max)
        for open in ["[", "{\"a\":"] {
            #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: open, count: 1_000_000)) }
        }
    }

    @Test("What is printed is read as the same value, compact and indented", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var events = RandomEvents(seed: UInt64(seed))
        for _ in 0..<50 {
            let value = events.json(5)
            #expect(try JSONValue(parsing: value.text) == value, "seed \(seed)")
            #expect(try JSONValue(parsing: value.indentedText) == value, "seed \(seed)")
            #expect(try JSONValue(parsing: value.text).text == value.text, "seed \(seed)")
        }
    }

    @Test("Any double comes back, to the last bit", arguments: 0..<20)
    func numbers(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<500 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            #expect(try JSONValue(parsing: JSONValue.number(number).text) == .number(number), "seed \(seed)")
        }
    }

    @Test("No bytes make it crash", arguments: 0..<40)
    func fuzz(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces: [[UInt8]] = [
            "{", "}", "[", "]", "\"", ":", ",", "\\u", "\\", "d800", "1", "-", ".", "e", "true", "null", " ",
        ]
        .map { Array($0.utf8) }
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                if Int.random(in: 0...4, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    bytes += pieces.randomElement(using: &random) ?? []
                }
            }
            // Either a value that prints as itself, or a refusal.
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            #expect((try? JSONValue(parsing: value.bytes)) == value, "seed \(seed)")
        }
    }

    @Test("Every prefix of a text is refused or read, never more")
    func prefixes() throws {
        let bytes = Array(#"{"a": [1, 2.5e-3, "\ud83d\ude00", true, null], "b": {"c": ""}}"#.utf8)
        for end in 0..<bytes.count { #expect(throws: JSONError.self) { try JSONValue(parsing: Array(bytes[..<end])) } }
        _ = try JSONValue(parsing: bytes)
    }
}
