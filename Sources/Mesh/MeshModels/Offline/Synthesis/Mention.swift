/// Puts into a finished text what people want to be named.
enum Mention {
    static let beginning = "Also worth knowing: "

    static func sentence(_ names: [String]) -> String { "\(beginning)\(English.list(names)) [details]." }

    /// Before the first call to action, or at the end; nothing for what is named already.
    static func added(_ names: [String], to markdown: String) -> String {
        let missing = names.filter { !markdown.containsText($0) }
        guard !missing.isEmpty else { return markdown }
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let place = lines.firstIndex(where: { $0.hasPrefix("> **[") }) else {
            return "\(markdown)\n\n\(sentence(missing))"
        }
        lines.insert(contentsOf: ["> \(sentence(missing))", ">"], at: place)
        return lines.joined(separator: "\n")
    }
}
