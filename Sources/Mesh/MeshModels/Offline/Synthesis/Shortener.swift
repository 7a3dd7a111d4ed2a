/// Makes finished Markdown shorter without breaking its structure.
enum Shortener {
    /// About half of the words, and at most half of `previous` when there is one.
    static func halve(_ markdown: String, previous: String) -> String {
        let words = count(markdown)
        let reference = previous.isEmpty ? words : count(previous)
        let target = max(40, min(reference, max(words, 40)) / 2)
        var blocks = markdown.split(separator: "\n\n", omittingEmptySubsequences: true)[...].map(String.init)
        // Softest first: explanations, then what is said twice, then the ends of what remains.
        for step in [dropAsides, firstSentences, firstItems] {
            if count(blocks.joined(separator: "\n\n")) <= target { break }
            blocks = step(blocks, target)
        }
        while count(blocks.joined(separator: "\n\n")) > target, let index = droppable(blocks) {
            blocks.remove(at: index)
        }
        return withoutEmptySections(blocks).joined(separator: "\n\n")
    }

    static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    private static func dropAsides(_ blocks: [String], _ target: Int) -> [String] {
        blocks.filter { !($0.hasPrefix("*") && !$0.hasPrefix("**")) }
    }

    /// Paragraphs and quoted paragraphs keep their first sentence when they have more than two.
    private static func firstSentences(_ blocks: [String], _ target: Int) -> [String] {
        blocks.map { block in
            block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard !line.hasPrefix("#"), !line.hasPrefix("|"), !line.hasPrefix("```") else { return String(line) }
                return shortened(String(line))
            }.joined(separator: "\n")
        }
    }

    private static func shortened(_ line: String) -> String {
        // A bold beginning is a label; the sentence after it counts.
        let labelEnd =
            line.hasPrefix("> - **") || line.hasPrefix("- **") || line.hasPrefix("**") || line.hasPrefix("> **")
            ? line.firstPosition(of: ".** ").map { line.utf8.index($0, offsetBy: 4) } : nil
        let start = labelEnd ?? line.startIndex
        var previous: Character = " "
        var index = start
        while index < line.endIndex {
            if line[index] == " ", ".?!".contains(previous), line.distance(from: start, to: index) > 20 {
                return String(line[..<index])
            }
            previous = line[index]
            index = line.index(after: index)
        }
        return line
    }

    /// Lists keep their first two items, tables their first three rows.
    private static func firstItems(_ blocks: [String], _ target: Int) -> [String] {
        blocks.map { block in
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.allSatisfy({ $0.hasPrefix("- ") || $0.first?.isNumber == true }) {
                return lines.prefix(2).joined(separator: "\n")
            }
            return lines.allSatisfy { $0.hasPrefix("|") } ? lines.prefix(5).joined(separator: "\n") : block
        }
    }

    /// From the end: the last block that is no heading, and not the very first one.
    private static func droppable(_ blocks: [String]) -> Int? {
        blocks.indices.dropFirst(2).last { !blocks[$0].hasPrefix("#") && blocks.count > 3 }
    }

    private static func withoutEmptySections(_ blocks: [String]) -> [String] {
        blocks.enumerated().filter { index, block in
            guard block.hasPrefix("#") else { return true }
            guard index + 1 < blocks.count else { return false }
            let next = blocks[index + 1]
            return !next.hasPrefix("#") || level(next) > level(block)
        }.map(\.element)
    }

    private static func level(_ block: String) -> Int { block.prefix { $0 == "#" }.count }
}
