/// The lines at the bottom of a terminal that are drawn over in place.
///
/// Only lines that changed are written, each over the old one, so nothing flickers.
struct LiveRegion {
    private var shown: [String] = []

    /// What to write so that these lines stand where the last ones stood.
    mutating func draw(_ lines: [String]) -> String {
        guard lines != shown else { return "" }
        var output = shown.isEmpty ? "" : "\u{1B}[\(shown.count)A"
        for (index, line) in lines.enumerated() {
            if index < shown.count, shown[index] == line {
                output += "\n"
            } else {
                output += "\r\(line)\u{1B}[K\n"
            }
        }
        // Lines that are gone: from the cursor to the end of the screen.
        if lines.count < shown.count { output += "\u{1B}[J" }
        shown = lines
        return output
    }

    /// Leaves the lines where they stand; the next drawing begins below.
    mutating func leave() { shown = [] }

    static let hideCursor = "\u{1B}[?25l"
    static let showCursor = "\u{1B}[?25h"
}
