/// Takes a part's Markdown apart, whoever wrote it.
struct PartReader {
    /// Without the title, the label of the offline provider and the open questions.
    let body: String
    let openQuestions: [String]

    static let questionsHeading = "Open questions"
    static let changesHeading = "Changed in this version"

    init(_ markdown: String) {
        var kept: [Substring] = []
        var questions: [String] = []
        var skipped: String?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            // A block for the mesh inside a part would hide the rest of the document.
            let line = line.hasPrefix("```mesh") ? "```" : line
            if OfflineLabel.isLabel(line) { continue }
            if line.hasPrefix("#") {
                let heading = line.trimmed { "# ".contains($0) }
                skipped = [Self.questionsHeading, Self.changesHeading].first { heading.lowercased() == $0.lowercased() }
                // The title of the part: the document has its own.
                if line.hasPrefix("# "), kept.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
            }
            if skipped == Self.questionsHeading {
                let item = line.trimmed { "-*# ".contains($0) }
                if line.hasPrefix("- "), !item.isEmpty { questions.append(item) }
            }
            if skipped == nil { kept.append(line) }
        }
        body = kept.joined(separator: "\n").trimmed()
        openQuestions = questions
    }

    /// Headings one level down, so that they stand below the document's own.
    static func demoted(_ body: String) -> String {
        body.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") && !$0.hasPrefix("######") ? "#" + $0 : $0 }.joined(separator: "\n")
    }
}
