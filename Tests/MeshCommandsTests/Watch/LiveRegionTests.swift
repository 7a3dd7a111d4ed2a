internal import Testing

@testable internal import MeshCommands

@Suite("Drawing in place")
struct LiveRegionTests {
    /// As much of a terminal as the region writes to.
    private struct Screen {
        private var rows: [[Unicode.Scalar]] = [[]]
        private var row = 0
        private var column = 0

        var lines: [String] {
            rows.map { scalars in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars)
                return String(text)
            }
        }

        mutating func write(_ text: String) {
            var rest = Array(text.unicodeScalars)[...]
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\r": column = 0
                case "\n":
                    (row, column) = (row + 1, 0)
                    if row == rows.count { rows.append([]) }
                case "\u{1B}": obey(&rest)
                default:
                    rows[row].replaceSubrange(column..<min(column + 1, rows[row].count), with: [scalar])
                    column += 1
                }
            }
        }

        private mutating func obey(_ rest: inout ArraySlice<Unicode.Scalar>) {
            // The bracket, a number, a letter.
            _ = rest.popFirst()
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(digits.count)
            let number = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
            switch rest.popFirst() {
            case "A": row -= number
            case "K": rows[row].removeSubrange(column...)
            case "J":
                rows[row].removeSubrange(column...)
                rows.removeSubrange((row + 1)...)
            default: break
            }
        }
    }

    private func screen(after drawings: [[String]]) -> [String] {
        var region = LiveRegion()
        var screen = Screen()
        for lines in drawings { screen.write(region.draw(lines)) }
        return screen.lines
    }

    @Test("each drawing stands where the last one stood, whether it has more lines, fewer or others")
    func inPlace() {
        #expect(screen(after: [["a", "b"], ["a", "c", "d"]]) == ["a", "c", "d", ""])
        #expect(screen(after: [["a", "b", "c"], ["x"]]) == ["x", ""])
        #expect(screen(after: [["a"], ["b"], ["c", "d"], ["c", "e"]]) == ["c", "e", ""])
    }

    @Test("nothing is written when nothing changed, and only the lines that did")
    func economy() {
        var region = LiveRegion()
        #expect(region.draw(["a", "b"]) == "\ra\u{1B}[K\n\rb\u{1B}[K\n")
        #expect(region.draw(["a", "b"]) == "")
        #expect(region.draw(["a", "c"]) == "\u{1B}[2A\n\rc\u{1B}[K\n")
        #expect(region.draw(["a"]) == "\u{1B}[2A\n\u{1B}[J")
    }

    @Test("what was left is not drawn over")
    func leaving() {
        var region = LiveRegion()
        var screen = Screen()
        screen.write(region.draw(["a"]))
        region.leave()
        screen.write(region.draw(["b"]))
        #expect(screen.lines == ["a", "b", ""])
    }

    @Test("lines that something else was written into are all drawn again, once")
    func distrust() {
        var region = LiveRegion()
        _ = region.draw(["a", "b"])
        region.distrust()
        #expect(region.draw(["a", "b"]) == "\u{1B}[2A\ra\u{1B}[K\n\rb\u{1B}[K\n")
        #expect(region.draw(["a", "b"]) == "")
    }
}
