/// What people want to be different: from the brief, revision notes, comments, answers and remembered feedback.
struct Wishes: Sendable, Hashable {
    enum Length: Sendable, Hashable { case shorter, normal, longer }
    enum Tone: Sendable, Hashable { case casual, neutral, formal }

    var length = Length.normal
    var tone = Tone.neutral
    /// Things that the text must name.
    var mentions: [String] = []
    /// Things that it must not name.
    var omissions: [String] = []

    static let mentionsMax = 8

    init() {}

    /// Later texts count more than earlier ones.
    init(_ texts: [String]) {
        for text in texts { read(text) }
    }

    /// What was done about the wishes, for people.
    func report(isWritten: Bool) -> [String] {
        var lines: [String] = []
        if length == .shorter { lines.append("The text is shorter.") }
        if length == .longer { lines.append("The text says more.") }
        if tone == .formal { lines.append("The tone is more formal.") }
        if tone == .casual { lines.append("The tone is more casual.") }
        if !mentions.isEmpty, isWritten { lines.append("It names \(English.list(mentions)).") }
        if !omissions.isEmpty { lines.append("It no longer names \(English.list(omissions, "or")).") }
        return lines
    }

    private mutating func read(_ text: String) {
        let lower = " " + text.prefix(4_000).lowercased() + " "
        if Self.has(
            lower,
            [
                "shorter", "too long", "shorten", "more concise", "cut it", "half the length", " brief email",
                " short ", "condense", "less text",
            ]
        ) {
            length = .shorter
        }
        if Self.has(lower, ["longer", "too short", "more detail", "expand", "elaborate", "in depth", "in-depth"]) {
            length = .longer
        }
        if Self.has(lower, ["more formal", "formal tone", "too casual", "formally", "be formal", "formal language"]) {
            tone = .formal
        }
        if Self.has(
            lower,
            ["more casual", "less formal", "too formal", "casual tone", "friendlier", "informal", "more relaxed"]
        ) {
            tone = .casual
        }
        mentions = Self.merged(mentions, Self.objects(of: Self.mentionVerbs, in: text))
        omissions = Self.merged(omissions, Self.objects(of: Self.omissionVerbs, in: text))
    }

    private static let mentionVerbs = [
        "mention ", "include ", "name the ", "add a note on ", "add something about ", "talk about ", "emphasize ",
        "emphasise ", "refer to ", "do not forget ", "don't forget ", "add ",
    ]
    private static let omissionVerbs = [
        "do not mention ", "don't mention ", "remove ", "leave out ", "drop ", "without mentioning ",
    ]

    private static func has(_ text: String, _ signs: [String]) -> Bool { signs.contains { text.contains($0) } }

    private static func merged(_ old: [String], _ new: [String]) -> [String] {
        var result = old
        for item in new where !result.contains(where: { $0.lowercased() == item.lowercased() }) { result.append(item) }
        return Array(result.prefix(mentionsMax))
    }

    /// "mention the free trial and the price." gives "the free trial" and "the price".
    private static func objects(of verbs: [String], in text: String) -> [String] {
        var found: [String] = []
        for clause in clauses(text) {
            let isOmission = omissionVerbs.contains { clause.containsText($0) }
            guard isOmission == (verbs == omissionVerbs) else { continue }
            guard let after = verbs.lazy.compactMap({ clause.after($0) }).first else { continue }
            let phrase = after.trimmed { "\"'“”() ".contains($0) }
            let end =
                [" in ", " to ", " so ", " because ", " at ", " as ", " somewhere", " which ", " too"]
                .compactMap { phrase.firstPosition(of: $0) }.min() ?? phrase.endIndex
            found += Audience.split(String(phrase[..<end]), isList: true).filter { $0.count > 2 && $0.count <= 60 }
        }
        return found
    }

    private static func clauses(_ text: String) -> [String] {
        text.prefix(4_000).split { ".!?;\n".contains($0) }.map { $0.trimmed() }
    }
}
