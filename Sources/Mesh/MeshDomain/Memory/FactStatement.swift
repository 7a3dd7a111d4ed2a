/// A fact that says one thing of one subject, as in `launch date: 3 May`, `the tone is friendly` or `budget = 4000`. Two
/// facts with the same subject and another value contradict each other.
package struct FactStatement: Sendable, Hashable {
    package let subject: String
    package let value: String

    /// The most words of a subject; longer ones are prose.
    private static let subjectWordsMax = 6
    private static let separators = [": ", " = ", " is ", " are "]

    /// Nil for prose.
    package init?(_ content: String) {
        guard content.utf8.count <= 500, !content.contains("\n") else { return nil }
        let text = content.lowercased()
        guard let (separator, position) = Self.firstSeparator(in: text) else { return nil }
        let subject = Self.normalised(text[..<position])
        let value = Self.normalised(text[text.utf8.index(position, offsetBy: separator.utf8.count)...])
        guard !subject.isEmpty, !value.isEmpty, subject.split(separator: " ").count <= Self.subjectWordsMax else {
            return nil
        }
        self.subject = subject
        self.value = value
    }

    private static func firstSeparator(in text: String) -> (String, String.Index)? {
        var found: (String, String.Index)?
        for separator in separators {
            guard let position = text.firstPosition(of: separator) else { continue }
            if found == nil || position < found?.1 ?? text.endIndex { found = (separator, position) }
        }
        return found
    }

    /// Words by single spaces, without articles and end marks.
    private static func normalised(_ text: Substring) -> String {
        let words = text.split { $0.isWhitespace || $0 == "." || $0 == "," || $0 == "\"" || $0 == "*" }
        return words.drop { $0 == "the" || $0 == "a" || $0 == "an" || $0 == "our" }.joined(separator: " ")
    }
}

extension String {
    fileprivate func firstPosition(of needle: String) -> String.Index? {
        let wanted = Array(needle.utf8)
        var position = utf8.startIndex
        while position < utf8.endIndex {
            if utf8[position...].starts(with: wanted) { return position }
            position = utf8.index(after: position)
        }
        return nil
    }
}
