/// Brings together what belongs together but stands in different parts: the tailored lines go below the email that they
/// change, the calendar goes right after the emails. Works on parts in the form that the offline writers give them; others
/// stay as they are.
struct Weave {
    private(set) var bodies: [String: String]

    init(_ bodies: [String: String]) {
        self.bodies = bodies
        moveTailoredLines()
        moveCalendar()
    }

    private mutating func moveTailoredLines() {
        guard let copy = bodies["content"], let segments = bodies["personalization"] else { return }
        var lines: [String] = []
        var kept: [String] = []
        var heading = ""
        var pending = false
        for block in Self.blocks(segments) {
            if block.hasPrefix("## ") { heading = String(block.dropFirst(3)) }
            if block == PersonalizationWriter.openingLabel {
                pending = true
            } else if pending, block.hasPrefix("> ") {
                lines.append("**\(heading).** \(block.dropFirst(2))")
                pending = false
            } else if block.hasPrefix(PersonalizationWriter.subjectLabel), let last = lines.indices.last {
                lines[last] += " " + block
            } else {
                kept.append(block)
            }
        }
        var blocks = Self.blocks(copy)
        // After the first email: before the second heading, or at the end.
        let headings = blocks.indices.filter { blocks[$0].hasPrefix("## ") }
        guard !lines.isEmpty, let first = headings.first else { return }
        let end = headings.dropFirst().first ?? blocks.endIndex
        guard first < end else { return }
        blocks.insert(
            "**Tailored openings**, instead of the first paragraph:\n\n"
                + lines.map { "- \($0)" }.joined(separator: "\n"),
            at: end
        )
        bodies["content"] = blocks.joined(separator: "\n\n")
        bodies["personalization"] = kept.joined(separator: "\n\n")
    }

    private mutating func moveCalendar() {
        guard let copy = bodies["content"], let numbers = bodies["analytics"] else { return }
        var moved: [String] = []
        var kept: [String] = []
        var isCalendar = false
        for block in Self.blocks(numbers) {
            if block.hasPrefix("## ") { isCalendar = block == "## \(AnalyticsWriter.calendarHeading)" }
            if isCalendar { moved.append(block) } else { kept.append(block) }
        }
        guard !moved.isEmpty else { return }
        bodies["content"] = copy + "\n\n" + moved.joined(separator: "\n\n")
        bodies["analytics"] = kept.joined(separator: "\n\n")
    }

    private static func blocks(_ markdown: String) -> [String] {
        var blocks: [String] = []
        var current: [Substring] = []
        for line in (markdown + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !current.isEmpty { blocks.append(current.joined(separator: "\n")) }
                current = []
            } else {
                current.append(line)
            }
        }
        return blocks
    }
}
