internal import Testing

@testable internal import MeshCommands

@Suite("The part of TOML that configuration is written in")
struct TOMLDocumentTests {
    private func values(_ text: String) -> [String: TOMLDocument.Value] {
        let document = TOMLDocument(text)
        #expect(document.faults.isEmpty, "\(document.faults)")
        return Dictionary(document.entries.map { ("\($0.section).\($0.key)", $0.value) }) { first, _ in first }
    }

    @Test("reads every form of value that it knows")
    func forms() {
        let text = """
            top = 1 # comment
            [ a ]
            text = "quote \\" tab \\t \\u00e9"
            literal = 'C:\\path # not a comment'
            whole = 1_000
            negative = -5
            decimal = 0.25
            power = 1e3
            yes = true
            list = [ "x", # first
              "y",
            ]
            empty = []
            [b-2]\r
            no = false\r
            """
        let values = values(text)
        #expect(values[".top"] == .integer(1))
        #expect(values["a.text"] == .text("quote \" tab \t é"))
        #expect(values["a.literal"] == .text("C:\\path # not a comment"))
        #expect(values["a.whole"] == .integer(1000))
        #expect(values["a.negative"] == .integer(-5))
        #expect(values["a.decimal"] == .number(0.25))
        #expect(values["a.power"] == .number(1000))
        #expect(values["a.yes"] == .flag(true))
        #expect(values["a.list"] == .list([.text("x"), .text("y")]))
        #expect(values["a.empty"] == .list([]))
        #expect(values["b-2.no"] == .flag(false))
    }

    @Test(
        "a fault has its place and says what is expected",
        arguments: [
            ("a = ", 1, 5, "a value is missing"),
            ("a = yes", 1, 5, "'yes' is neither a number nor true or false; text stands in quotes"),
            ("a = \"x", 1, 7, "the text has no closing quote"),
            ("\na = 1 2", 2, 7, "'2' is not expected here; one value for each line"),
            ("a.b = 1", 1, 2, "dotted keys are not used here: write [a] and the key below it"),
            ("a = {b = 1}", 1, 5, "inline tables are not used here"),
            ("[[a]]", 1, 2, "lists of tables ([[…]]) are not used here"),
            ("[a", 1, 3, "']' is missing after [a"),
            ("a = [1, 2", 1, 5, "the list has no closing bracket"),
            ("a = \"\\q\"", 1, 6, "'\\q' is not an escape; a backslash itself is written twice"),
            ("a = 007", 1, 5, "'007' is neither a number nor true or false; text stands in quotes"),
            ("a = 1__0", 1, 5, "'1__0' is neither a number nor true or false; text stands in quotes"),
            ("a = 2026-01-01", 1, 5, "'2026-01-01' is neither a number nor true or false; text stands in quotes"),
            ("a 1", 1, 3, "'=' is missing after a"),
            ("a = 1\na = 2", 2, 1, "a is there twice in []"),
        ]
    )
    func faults(text: String, line: Int, column: Int, reason: String) {
        let faults = TOMLDocument(text).faults
        #expect(faults.count == 1)
        #expect(faults.first == .init(place: .init(line: line, column: column), reason: reason))
    }

    @Test("reading goes on behind a fault")
    func recovery() {
        let document = TOMLDocument("a = \nb = 2\n[x\nc = ?\nd = 4")
        #expect(document.faults.map(\.place.line) == [1, 3, 4])
        #expect(document.entries.map(\.key) == ["b", "d"])
    }

    @Test("no prefix of a file stops the reader")
    func prefixes() {
        let text = Array("[a]\nx = [\"\\u00e9\", 'b'] # c\ny = -1_0.5e3\n".unicodeScalars)
        for count in 0...text.count {
            var prefix = String.UnicodeScalarView()
            prefix.append(contentsOf: text[..<count])
            _ = TOMLDocument(String(prefix))
        }
    }
}
