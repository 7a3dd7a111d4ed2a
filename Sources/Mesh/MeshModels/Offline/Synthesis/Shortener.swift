/// Makes finished Markdown shorter without breaking its structure: each section loses about the same share, and what a text
/// cannot do without (headings, greeting, call to action, signature) stays.
enum Shortener {
    /// To about half of the words; of the `previous` version when there is one and it was shorter.
    static func halve(_ markdown: String, previous: String) -> String {
        let words = count(markdown)
        guard words > 40 else { return markdown }
        let share = previous.isEmpty ? 0.5 : min(0.5, Double(count(previous)) / Double(words) / 2)
        return sections(markdown).map { section in
            shortened(section, to: max(12, Int(Double(count(section)) * share)))
        }.joined(separator: "\n\n")
    }

    static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// Up to the next heading of the same or a higher level; deeper ones stay inside when they are short.
    private static func sections(_ markdown: String) -> [String] {
        var sections: [String] = []
        for block in markdown.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init) {
            // Text blocks of one quote are taken apart, so that each paragraph of an email counts for itself.
            if block.hasPrefix("#") || sections.isEmpty {
                sections.append(block)
            } else {
                sections[sections.count - 1] += "\n\n" + block
            }
        }
        return sections
    }

    private static func shortened(_ section: String, to target: Int) -> String {
        var units = units(of: section)
        for step in [withoutAsides, withFirstSentences, withFirstItems] where count(joined(units)) > target {
            units = step(units)
        }
        while count(joined(units)) > target, let index = droppable(units) { units.remove(at: index) }
        return joined(units)
    }

    /// Paragraphs, with those of a quote apart from each other.
    private static func units(of section: String) -> [String] {
        section.split(separator: "\n\n", omittingEmptySubsequences: true).flatMap { block -> [String] in
            guard block.hasPrefix(">") else { return [String(block)] }
            var units: [String] = [""]
            for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
                if line == ">" {
                    units.append("")
                } else {
                    units[units.count - 1] += (units[units.count - 1].isEmpty ? "" : "\n") + line
                }
            }
            return units
        }
    }

    private static func joined(_ units: [String]) -> String {
        var text = ""
        for (number, unit) in units.enumerated() {
            if number > 0 { text += unit.hasPrefix(">") && units[number - 1].hasPrefix(">") ? "\n>\n" : "\n\n" }
            text += unit
        }
        return text
    }

    private static func withoutAsides(_ units: [String]) -> [String] {
        units.filter { !($0.hasPrefix("*") && !$0.hasPrefix("**")) }
    }

    private static func withFirstSentences(_ units: [String]) -> [String] {
        units.map { unit in
            unit.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix("#") || line.hasPrefix("|") ? String(line) : firstSentence(String(line))
            }.joined(separator: "\n")
        }
    }

    private static func firstSentence(_ line: String) -> String {
        // A told moment ends in what to try; that says more than how it begins.
        if line.hasPrefix("> **"), let last = lastSentence(line) { return last }
        // A bold beginning is a label; the sentence after it counts.
        let isLabelled = ["> - **", "- **", "**", "> **"].contains { line.hasPrefix($0) }
        let label = isLabelled ? line.firstPosition(of: ".** ").map { line.utf8.index($0, offsetBy: 4) } : nil
        let start = label ?? line.startIndex
        var previous: Character = " "
        var length = 0
        for index in line[start...].indices {
            let character = line[index]
            if character == " ", ".?!".contains(previous), length > 20 { return String(line[..<index]) }
            previous = character
            length += 1
        }
        return line
    }

    /// The label and the last sentence of "> **Label.** One. Two. Three."
    private static func lastSentence(_ line: String) -> String? {
        guard let label = line.firstPosition(of: ".** ") else { return nil }
        let start = line.utf8.index(label, offsetBy: 4)
        let body = line[start...]
        var begin = body.startIndex
        var previous: Character = "x"
        for index in body.indices {
            if body[index] == " ", ".?!".contains(previous) { begin = body.index(after: index) }
            previous = body[index]
        }
        return begin > body.startIndex ? String(line[..<start] + body[begin...]) : nil
    }

    /// Lists keep half of their items, tables half of their rows.
    private static func withFirstItems(_ units: [String]) -> [String] {
        units.map { unit in
            let lines = unit.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.count > 1, lines.allSatisfy({ $0.hasPrefix("|") }) {
                return lines.prefix(2 + (lines.count - 1) / 2).joined(separator: "\n")
            }
            guard lines.count > 2, lines.allSatisfy({ isItem($0) }) else { return unit }
            // What stands in the copy are the points themselves: they stay, in short.
            return lines[0].hasPrefix(">") ? unit : lines.prefix((lines.count + 1) / 2).joined(separator: "\n")
        }
    }

    private static func isItem(_ line: Substring) -> Bool {
        line.hasPrefix("- ") || line.hasPrefix("> - ") || line.first?.isNumber == true
    }

    /// From the end, leaving one paragraph and what carries the form.
    private static func droppable(_ units: [String]) -> Int? {
        let free = units.indices.filter { !isNeeded(units[$0]) }
        // Of a quoted text the first two paragraphs stay, or it would begin in the middle.
        let quoted = free.filter { units[$0].hasPrefix(">") }
        let notes = free.filter { !units[$0].hasPrefix(">") }
        if quoted.count > 2 { return quoted.last }
        return notes.count > (quoted.isEmpty ? 1 : 0) ? notes.last : nil
    }

    private static func isNeeded(_ unit: String) -> Bool {
        unit.hasPrefix("#") || unit.hasPrefix("> **") || unit.hasPrefix("> - ")
            || unit.hasPrefix("> \(Mention.beginning)")
            || unit.hasPrefix("1. ")
            || (unit.hasPrefix("**") && (unit.hasSuffix("**") || unit.hasSuffix("]")))
            || (unit.hasPrefix("> ") && count(unit) <= 7)
    }
}
