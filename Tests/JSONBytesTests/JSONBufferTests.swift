internal import JSONBytes
internal import Testing

@Suite("JSON text while it is being written")
struct JSONBufferTests {
    /// Scalar by scalar.
    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": output += "\\\(scalar)"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..<" ": output += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }

    /// However little room there is at first.
    private func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let expected = Self.quoted(text)
        for capacity in [0, 1, text.utf8.count, 512] {
            var buffer = JSONBuffer(capacity: capacity)
            buffer.append(quoted: text)
            #expect(buffer.bytes == Array(expected.utf8), sourceLocation: sourceLocation)
            let written = buffer.text
            #expect(written == expected, sourceLocation: sourceLocation)
            // Who is told that a string is ASCII believes it.
            let isKnownASCII = written.utf8Span.isKnownASCII
            #expect(isKnownASCII == expected.utf8.allSatisfy { $0 < 0x80 }, sourceLocation: sourceLocation)
        }
    }

    @Test("A special byte is escaped at every place of every length", arguments: 0...50)
    func escapes(length: Int) {
        let letters = (0..<length).map { Character(Unicode.Scalar(UInt8(0x61 + $0 % 26))) }
        expect(String(letters))
        for special in ["\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{B}", "\u{7F}", "é", "水", "😀"] {
            for place in 0...length {
                var text = letters
                text.insert(contentsOf: special, at: place)
                expect(String(text))
            }
        }
    }

    @Test("Texts of nothing but escapes grow to six times their size", arguments: [1, 7, 8, 15, 16, 17, 33, 1_000])
    func nothingButEscapes(count: Int) {
        for text in ["\u{1}", "\"", "\n\"", "a\u{2}"] { expect(String(repeating: text, count: count)) }
    }

    @Test("Parts of a longer string are written alone")
    func parts() {
        let long = "A \"long\" text, größer als sechzehn Zeichen, which holds\nseveral lines."
        for start in 0..<long.count { expect(String(long.dropFirst(start))) }
        for end in 0..<long.count { expect(String(long.prefix(end))) }
    }

    @Test("Whole numbers are what their description is")
    func wholeNumbers() {
        var numbers: [Int64] = [0, 1, 9, .max, .min, .max - 1, .min + 1, 1 << 53]
        var power: Int64 = 1
        for _ in 1...18 {
            power *= 10
            numbers += [power - 1, power, power + 1, 2 * power + 5, -power, 1 - power]
        }
        for number in numbers {
            var buffer = JSONBuffer(capacity: 0)
            buffer.append(number)
            #expect(buffer.text == "\(number)")
        }
    }

    @Test("Fractions are what their description is")
    func fractions() {
        let numbers = [
            0.5, 0.05, 0.005, 0.001, 0.0015, 0.999, 1.5, 9.99, 10.01, 100.001, 999_999.125, 999_999.999, 0.1 + 0.2,
            -0.5, 1e-9, 1.0.nextUp, 1_000_000.5,
        ]
        for number in numbers {
            var buffer = JSONBuffer(capacity: 0)
            buffer.append(number)
            #expect(buffer.text == "\(number)")
        }
        var others = JSONBuffer(capacity: 0)
        for number in [Double.nan, .infinity, 3, -0.0, 1e15] {
            others.append(number)
            others.append(" ")
        }
        #expect(others.text == "null null 3 0 1000000000000000 ")
    }

    @Test("Names stand behind a comma and on a line of their own when that is wanted")
    func names() {
        var buffer = JSONBuffer(capacity: 0)
        buffer.append(name: "a", hasComma: false, indentation: nil)
        buffer.append(name: "bc", hasComma: true, indentation: nil)
        buffer.append(name: "d", hasComma: true, indentation: 4)
        buffer.append(name: "", hasComma: false, indentation: 0)
        buffer.appendSeparator(hasComma: true, indentation: 2)
        buffer.appendSeparator(hasComma: false, indentation: nil)
        buffer.appendLine(indentedBy: 3)
        #expect(buffer.text == "\"a\":,\"bc\":,\n    \"d\": \n\"\": ,\n  \n   ")
    }

    @Test("What is not ASCII is known not to be, whichever way it got in")
    func otherBytes() {
        var buffer = JSONBuffer(capacity: 0)
        buffer.append("größer")
        buffer.append(name: "größe", hasComma: false, indentation: nil)
        let text = buffer.text
        let isKnownASCII = text.utf8Span.isKnownASCII
        #expect(text == "größer\"größe\":" && !isKnownASCII)
    }
}
