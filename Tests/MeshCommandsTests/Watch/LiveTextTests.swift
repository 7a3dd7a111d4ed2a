internal import MeshProto
internal import Protobuf
internal import Testing

@testable internal import MeshCommands

@Suite("Live text, spliced by byte offset")
struct LiveTextTests {
    private enum Piece {
        case delta(Int32, String, attempt: Int32 = 1)
        case snapshot(String, attempt: Int32 = 1)
        case reset(attempt: Int32)
    }

    private func text(_ pieces: [Piece]) -> LiveText {
        var text = LiveText()
        for piece in pieces {
            switch piece {
            case .delta(let offset, let part, let attempt):
                text.apply(ProtoTextDelta.with { ($0.offset, $0.text, $0.attempt) = (offset, part, attempt) })
            case .snapshot(let whole, let attempt):
                text.apply(
                    ProtoTextSnapshot.with {
                        ($0.text, $0.attempt, $0.endOffset) = (whole, attempt, Int32(whole.utf8.count))
                    }
                )
            case .reset(let attempt): text.apply(ProtoTextReset.with { $0.attempt = attempt })
            }
        }
        return text
    }

    private func shown(_ pieces: Piece...) -> String { text(pieces).lastLines(9, width: 80).joined(separator: "|") }

    @Test("deltas follow each other by bytes, not by characters")
    func deltas() {
        #expect(shown(.delta(0, "Grüße"), .delta(7, ", Welt")) == "Grüße, Welt")
    }

    @Test("what came already is not shown twice, wholly or in part")
    func overlap() {
        #expect(shown(.delta(0, "abc"), .delta(0, "abc"), .delta(1, "bcd"), .delta(4, "e")) == "abcde")
        #expect(shown(.snapshot("abc"), .delta(0, "ab"), .delta(2, "cd")) == "abcd")
        #expect(shown(.delta(0, "abcd"), .snapshot("ab"), .delta(4, "e")) == "abcde")
    }

    @Test("a hole is shown as one, and the text goes on behind it")
    func hole() {
        #expect(shown(.delta(0, "ab"), .delta(5, "fg"), .delta(7, "h")) == "ab…fgh")
    }

    @Test("a reset and a newer attempt begin anew; an older one is not heard any more")
    func attempts() {
        #expect(shown(.delta(0, "old"), .reset(attempt: 2), .delta(0, "new", attempt: 2)) == "new")
        #expect(shown(.delta(0, "old"), .delta(0, "new", attempt: 2), .delta(3, "er"), .reset(attempt: 1)) == "new")
        #expect(shown(.delta(0, "old"), .snapshot("newer", attempt: 3), .delta(5, "!", attempt: 3)) == "newer!")
    }

    @Test("only the end is kept, on a character's boundary")
    func bounded() {
        let text = text((0..<3000).map { .delta(Int32($0 * 9), "漢字\($0 % 10)\($0 % 7)\n") })
        #expect(text.endOffset == 27_000)
        #expect(text.lastLines(2, width: 80) == ["漢字82", "漢字93"])
        #expect(text.lastLines(10_000, width: 80).allSatisfy { !$0.contains("\u{FFFD}") })
    }

    @Test("long lines are broken at the width of the terminal")
    func wrapped() {
        #expect(text([.delta(0, "abcdefgh\n漢字漢字")]).lastLines(9, width: 5) == ["abcde", "fgh", "漢字", "漢字"])
        #expect(text([.delta(0, "abcdefgh")]).lastLines(1, width: 5) == ["fgh"])
        #expect(text([.delta(0, "abc")]).lastLines(0, width: 5) == [])
    }
}
