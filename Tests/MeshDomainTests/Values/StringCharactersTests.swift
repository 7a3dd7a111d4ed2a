import Testing

@testable internal import MeshDomain

@Suite("Characters are counted by bytes where that is the same")
struct StringCharactersTests {
    static let texts = [
        "", "a", "plain text", "two\r\nlines", "\r\n", "ends with e\u{301}", "e\u{301}", "ab\u{301}cd", "für Ümläute",
        "👩‍👩‍👧 family",
        "\u{600}1 one", "flags 🇩🇪🇫🇷", String(repeating: "long ", count: 60), String(repeating: "é", count: 250),
    ]

    @Test("The count and every beginning are those of the library", arguments: texts)
    func counts(text: String) {
        #expect(text.characterCount == text.count)
        for length in 0...(text.utf8.count + 2) {
            #expect(text.beginning(length) == String(text.prefix(length)))
            #expect(Array(text.beginning(length).utf8) == Array(String(text.prefix(length)).utf8))
            #expect(text.isLonger(than: length) == (text.count > length))
        }
    }
}
