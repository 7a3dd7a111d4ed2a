import Testing

@testable internal import MeshApplication

@Suite("Texts of answers are cut byte by byte, as if by characters")
struct AnswerTextTests {
    /// By characters alone.
    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    static let pieces = [
        "", " ", "\n", "\r\n", "\t", "\u{A0}", "\u{85}", "\u{2003}", "a", "é", "e\u{301}", " \u{301}", "\u{600}", "👩‍👩‍👧",
    ]

    @Test("Space goes from both ends, and what is joined to it with it", arguments: pieces)
    func trims(first: String) {
        for second in Self.pieces {
            for third in Self.pieces {
                for text in [first + second + third, third + first + " a " + second + first] {
                    #expect(Array(text.trimmedOfSpace.utf8) == Array(Self.trimmed(text).utf8))
                    #expect((text + "x").dropLast().trimmedOfSpace == Self.trimmed(String((text + "x").dropLast())))
                }
            }
        }
    }

    @Test("The last place of a text is found, in a whole text and in a part of one")
    func finds() {
        let text = "é```mesh\n{}\n```"
        #expect(text.lastRange(ofText: "```").map { String(text[..<$0.lowerBound]) } == "é```mesh\n{}\n")
        #expect(text.lastRange(ofText: "```mesh").map { String(text[$0.upperBound...]) } == "\n{}\n```")
        #expect(text.dropLast(3).lastRange(ofText: "```").map { String(text[..<$0.lowerBound]) } == "é")
        #expect(text.lastRange(ofText: "````") == nil && text.lastRange(ofText: "") == nil)
        #expect("ab".lastRange(ofText: "abc") == nil && "".lastRange(ofText: "a") == nil)
    }
}
