internal import MeshDomain

/// What a writer made: text for people, and what the mesh wants to know about it.
struct Draft: Sendable {
    struct Note: Sendable {
        var type: MemoryType
        var content: String
        var confidence: Double
    }

    var title: String
    /// Markdown without the title.
    var body: String
    var confidence: Double
    var notes: [Note] = []
    var summary: String?
    var contributions: [(agent: String, text: String)] = []
}

/// Puts Markdown together.
struct Markdown {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ text: String) { paragraph(String(repeating: "#", count: level) + " " + text) }

    mutating func paragraph(_ paragraph: String) {
        guard !paragraph.isEmpty else { return }
        if !text.isEmpty { text += "\n\n" }
        text += paragraph
    }

    mutating func list(_ items: [String], numbered: Bool = false) {
        paragraph(
            items.enumerated().map { "\(numbered ? "\($0.offset + 1)." : "-") \($0.element)" }.joined(separator: "\n")
        )
    }

    mutating func table(_ head: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let lines = [head, head.map { _ in "---" }] + rows
        paragraph(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    /// Copy that is to be used as it stands.
    mutating func quote(_ paragraphs: [String]) {
        paragraph(
            paragraphs.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
        )
    }
}

/// One specialist's way of writing.
protocol SectionWriter {
    /// The whole part, from the facts and the parts of others.
    func write(_ sheet: FactSheet, _ form: OfflineForm) -> Draft
}
