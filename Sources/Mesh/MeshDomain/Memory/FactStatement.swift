/// A fact that says one thing of one subject, as in `launch date: 3 May`, `the tone of the mails is friendly` or
/// `budget = 4000`. Two facts with the same subject and another value contradict each other.
///
/// Strict, because a contradiction that is none takes a true fact away: a sentence with "is" counts only when it gives a
/// thing's attribute that has one value at a time ("the deadline is Friday"), not when it says how something is ("the
/// campaign is great").
public struct FactStatement: Sendable, Hashable {
    public let subject: String
    public let value: String

    /// Longer ones are prose.
    private static let bytesMax = 300
    private static let subjectWordsMax = 6
    private static let valueWordsMax = 16

    private enum Form: CaseIterable {
        case colon
        case equals
        case verb

        var separators: [String] {
            switch self {
            case .colon: [": "]
            case .equals: [" = "]
            case .verb: [" is ", " are "]
            }
        }
    }

    /// Nil for prose.
    public init?(_ content: String) {
        guard content.utf8.count <= Self.bytesMax, !content.contains(where: \.isNewline) else { return nil }
        let text = content.lowercased()
        guard let (form, subjectText, valueText) = Self.parts(of: text), !Self.hasMoreSentences(valueText) else {
            return nil
        }
        let subject = Self.words(of: subjectText)
        let value = Self.words(of: valueText)
        guard Self.isSubject(subject), !value.isEmpty, value.count <= Self.valueWordsMax else { return nil }
        if form == .verb, !Self.namesAttribute(subject) || value.contains(where: Self.joining.contains) { return nil }
        self.subject = subject.joined(separator: " ")
        self.value = value.joined(separator: " ")
    }

    /// What stands before and after the first separator.
    private static func parts(of text: String) -> (Form, Substring, Substring)? {
        var found: (form: Form, range: Range<String.Index>)?
        for form in Form.allCases {
            for separator in form.separators {
                guard let range = text.firstRange(of: separator) else { continue }
                if found.map({ range.lowerBound < $0.range.lowerBound }) ?? true { found = (form, range) }
            }
        }
        return found.map { ($0.form, text[..<$0.range.lowerBound], text[$0.range.upperBound...]) }
    }

    /// An end of a sentence with something after it. "e.g. 3 p.m. sharp" counts as one too: better none than a wrong one.
    private static func hasMoreSentences(_ value: Substring) -> Bool {
        ["; ", ". ", "! ", "? "].contains { value.firstRange(of: $0) != nil } || value.last == "?"
    }

    private static func isSubject(_ words: [String]) -> Bool {
        guard let first = words.first, words.count <= subjectWordsMax else { return false }
        return first.contains(where: \.isLetter) && !words.contains(where: notOfSubjects.contains)
            && !(words.count == 1 && labels.contains(first))
    }

    /// "launch date", "tone of the mails": the word before "of" or the last one is an attribute.
    private static func namesAttribute(_ subject: [String]) -> Bool {
        let head = subject.firstIndex(of: "of").map { subject[..<$0] } ?? subject[...]
        return head.last.map(attributes.contains) ?? false
    }

    /// Lower-case words without articles at the beginning and without marks around; "4,000" is "4000".
    private static func words(of text: Substring) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(bare).filter { !$0.isEmpty }
        return Array(words.drop(while: articles.contains))
    }

    private static func bare(_ word: Substring) -> String {
        let isMark = { (character: Character) in ".,;:!?*\"'`()[]“”„«»‘’".contains(character) }
        var inner = word.drop(while: isMark)
        while let last = inner.last, isMark(last) { inner.removeLast() }
        let isNumber = inner.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
        return isNumber ? inner.filter { $0 != "," } : String(inner)
    }

    private static let articles: Set<String> = ["the", "a", "an", "our", "its"]

    /// Words that speak of something said elsewhere, ask, or make a sentence of what should be a name.
    private static let notOfSubjects: Set<String> = [
        "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "there", "here", "what", "who",
        "which", "where", "when", "why", "how", "if", "because", "so", "but", "or", "and", "everything", "nothing",
        "something", "everyone", "somebody", "one", "some", "many", "most", "all", "was", "were", "has", "have", "had",
        "will", "should", "would", "can", "could", "may", "must", "not", "let", "please", "dear",
    ]

    /// Words that announce a text and name nothing.
    private static let labels: Set<String> = [
        "note", "notes", "todo", "warning", "important", "reminder", "example", "summary", "update", "fyi", "re", "fwd",
        "quote", "question", "answer", "result", "conclusion", "hint", "tip", "idea", "http", "https", "feedback",
    ]

    /// Words of a value that make it a sentence.
    private static let joining: Set<String> = ["because", "but", "while", "although", "if", "when", "which", "who"]

    /// What a thing has one of at a time.
    private static let attributes: Set<String> = [
        "address", "age", "amount", "audience", "author", "brand", "budget", "capital", "category", "channel", "city",
        "code", "color", "colour", "company", "contact", "cost", "count", "country", "currency", "customer", "date",
        "day", "deadline", "density", "discount", "domain", "duration", "email", "font", "format", "frequency", "goal",
        "headline", "height", "id", "industry", "language", "length", "limit", "location", "manager", "market", "month",
        "name", "number", "objective", "owner", "password", "percentage", "phone", "place", "platform", "port", "price",
        "priority", "quota", "rate", "region", "sender", "size", "slogan", "speed", "start", "status", "style",
        "subject", "tagline", "target", "temperature", "theme", "threshold", "time", "title", "tone", "total", "type",
        "unit", "url", "value", "venue", "version", "voice", "weight", "width", "year", "zone",
    ]
}

extension StringProtocol {
    fileprivate func firstRange(of needle: String) -> Range<Index>? {
        let wanted = Array(needle.utf8)
        var position = utf8.startIndex
        while position < utf8.endIndex {
            if utf8[position...].starts(with: wanted) {
                return position..<utf8.index(position, offsetBy: wanted.count)
            }
            position = utf8.index(after: position)
        }
        return nil
    }
}
