/// The lines at the bottom of a terminal that are drawn over in place.
///
/// Only lines that changed are written, each over the old one, so nothing flickers.
struct LiveRegion {
    private var shown: [String] = []
    private var isIntact = true

    /// What to write so that these lines stand where the last ones stood.
    mutating func draw(_ lines: [String]) -> String {
        guard lines != shown || !isIntact else { return "" }
        var output = shown.isEmpty ? "" : "\u{1B}[\(shown.count)A"
        for (index, line) in lines.enumerated() {
            if isIntact, index < shown.count, shown[index] == line {
                output += "\n"
            } else {
                output += "\r\(line)\u{1B}[K\n"
            }
        }
        // Lines that are gone: from the cursor to the end of the screen.
        if lines.count < shown.count { output += "\u{1B}[J" }
        shown = lines
        isIntact = true
        return output
    }

    /// Something else may stand in the lines, as the echo of a key: the next drawing writes all of them.
    mutating func distrust() { isIntact = false }

    /// Leaves the lines where they stand; the next drawing begins below.
    mutating func leave() { shown = [] }

    static let hideCursor = "\u{1B}[?25l"
    static let showCursor = "\u{1B}[?25h"
}
