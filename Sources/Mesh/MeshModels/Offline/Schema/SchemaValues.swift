internal import MeshDomain

/// What can stand in a structured answer, found by the name of the property that wants it.
struct SchemaValues {
    private var lists: [(words: Set<String>, values: [String])] = []
    private var texts: [(words: Set<String>, value: String)] = []
    private var trees: [(words: Set<String>, value: JSONValue)] = []
    private let body: String
    let confidence: Double

    init(_ sheet: FactSheet, _ draft: Draft) {
        body = draft.body
        confidence = draft.confidence
        let sequence = EmailSequence(sheet)
        let email = sequence.announcement
        func text(_ words: String, _ value: String?) {
            if let value { texts.append((Set(words.split(separator: " ").map(String.init)), value)) }
        }
        func list(_ words: String, _ values: [String]) {
            if !values.isEmpty { lists.append((Set(words.split(separator: " ").map(String.init)), values)) }
        }
        text("name product", sheet.name)
        text("title headline heading", draft.title)
        text("subject line", email.subjects.first)
        text("preheader preview", email.preheader)
        text("body content text copy markdown html email message", draft.body)
        text("summary abstract overview result answer output", draft.summary ?? Self.firstSentences(draft.body))
        text("description about", sheet.about)
        text("audience target readers", sheet.audience)
        text("call action cta button", sequence.button)
        text("date day launch", sheet.date)
        text("price cost", sheet.price)
        text("offer discount", sheet.offer)
        text("url link website uri", sheet.link)
        text("company brand sender organization", sheet.company)
        text("goal objective", sheet.goal)
        text(
            "tone voice style",
            sheet.wishes.tone == .formal ? "formal" : sheet.wishes.tone == .casual ? "casual" : "neutral"
        )
        text("brief task request", Clean.line(sheet.brief))
        text("language", "English")
        text(
            "notes comment disclaimer source",
            "Drafted by the offline provider (offline-writer-1) without a language model."
        )
        list("features benefits points highlights", sheet.features.map(\.name))
        list("subjects subject lines titles headlines", email.subjects)
        list("segments audiences personas", Segment.all(sheet).map(\.name))
        list("questions open issues", sheet.openQuestions)
        list("keywords tags", sheet.keywords + sheet.features.map(\.label))
        list("emails messages", sequence.emails.map(\.purpose))
        for detail in sheet.details { trees.append((Set(detail.label.plainWords), .string(detail.value))) }
    }

    /// The value whose words are most like the name's; nil when none has a word of it.
    func text(for name: String) -> String? {
        let words = Self.words(name)
        return best(texts.map { ($0.words, $0.value) }, words) ?? best(
            trees.map { ($0.words, $0.value.string ?? "") },
            words
        )
            ?? best(lists.map { ($0.words, $0.values.joined(separator: ", ")) }, words)
    }

    func list(for name: String) -> [String]? {
        let words = Self.words(name)
        return best(lists.map { ($0.words, $0.values) }, words)
    }

    func number(for name: String) -> Double? {
        let words = Self.words(name)
        if !words.isDisjoint(with: ["confidence", "score", "certainty", "probability"]) { return confidence }
        let text =
            best(trees.map { ($0.words, $0.value.string ?? "") }, words)
            ?? best(texts.map { ($0.words, $0.value) }, words)
        return text.flatMap { Double($0.replacingText(",", with: "").trimmed { "$€£% ".contains($0) }) }
    }

    /// A property that nothing is known about.
    func placeholder(for name: String) -> String {
        let label = ContextReader.label(name)
        return label.isEmpty ? "[to be filled in]" : "[\(English.lowerInitial(label))]"
    }

    private func best<Value>(_ candidates: [(Set<String>, Value)], _ words: Set<String>) -> Value? {
        var found: (value: Value, score: Double)?
        for (own, value) in candidates {
            let common = Double(own.intersection(words).count)
            let score = common / Double(words.count)
            if common > 0, score > (found?.score ?? 0) { found = (value, score) }
        }
        return found?.value
    }

    private static func words(_ name: String) -> Set<String> {
        let words = ContextReader.normal(name).split(separator: "_").map(String.init)
        return Set(words + words.filter { $0.hasSuffix("s") && $0.count > 3 }.map { String($0.dropLast()) })
    }

    private static func firstSentences(_ body: String) -> String {
        let line = body.split(separator: "\n").first { !$0.hasPrefix("#") && !$0.hasPrefix("|") } ?? ""
        return Clean.line(String(line).replacingText("**", with: ""), max: 300)
    }
}
