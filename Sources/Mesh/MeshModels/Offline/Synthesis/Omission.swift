/// Takes sentences out that name what should not be named.
enum Omission {
    static func removing(_ names: [String], from markdown: String) -> String {
        let wanted = names.map { name in
            ["the ", "a ", "an ", "all "].first { name.lowercased().hasPrefix($0) }.map {
                String(name.dropFirst($0.count))
            } ?? name
        }
        return markdown.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
            guard wanted.contains(where: { line.containsText($0) }) else { return String(line) }
            // Headings, rows and items go whole; of a paragraph the sentences that do not name it stay.
            if line.hasPrefix("#") || line.hasPrefix("|") || line.hasPrefix("-") || line.hasPrefix("> -") { return nil }
            let kept = sentences(String(line)).filter { sentence in !wanted.contains { sentence.containsText($0) } }
            return kept.isEmpty ? nil : kept.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func sentences(_ line: String) -> [String] {
        var sentences: [String] = [""]
        for word in line.split(separator: " ") {
            sentences[sentences.count - 1] += (sentences[sentences.count - 1].isEmpty ? "" : " ") + word
            if word.last.map({ ".?!".contains($0) }) == true { sentences.append("") }
        }
        return sentences.filter { !$0.isEmpty }
    }
}
