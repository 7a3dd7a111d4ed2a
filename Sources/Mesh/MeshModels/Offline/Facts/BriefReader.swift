/// What a brief in words says about its subject, for what no context says.
struct BriefReader {
    private let sentences: [String]
    private let first: String

    init(_ brief: String) {
        let line = Clean.line(brief, max: 600)
        first = Self.sentences(line).first ?? line
        sentences = Self.sentences(line)
    }

    /// "remote work" in "Write a blog post about remote work for managers".
    var topic: String? {
        for verb in ["analyze ", "analyse ", "evaluate ", "assess ", "summarize ", "summarise ", "compare "] {
            guard first.lowercased().hasPrefix(verb) else { continue }
            let ends = [" and recommend", " and suggest", " and tell", " to ", " for ", " in order", ", "]
            let phrase = Self.cut(String(first.dropFirst(verb.count)), before: ends)
            return Clean.phrase(Self.withoutDeterminer(phrase), max: 90)
        }
        for mark in [" about ", " on the subject of ", " regarding ", " explaining ", " on ", " of ", " for "] {
            guard let after = first.after(mark) else { continue }
            let phrase = Self.cut(
                after,
                before: Self.audienceMarks + [" with ", " that ", " which ", " in the style", ", ", ": "]
            )
            if phrase.count > 1, !Self.isAudience(phrase, after: mark) {
                let topic = Clean.phrase(phrase, max: 90)
                // "for a new product launch" says why, not what about.
                return Self.occasions.contains(English.headNoun(topic).lowercased()) ? nil : topic
            }
        }
        return nil
    }

    private static let occasions: Set<String> = [
        "launch", "product", "service", "campaign", "sale", "event", "update", "newsletter", "release", "text",
        "company",
    ]

    /// "webinar" in "Invite our customers to a webinar about data privacy".
    var event: String? {
        ["webinar", "workshop", "conference", "meetup", "open day", "event"].first { first.containsText($0) }
    }

    /// "managers", "tech professionals".
    var audience: String? {
        if first.lowercased().hasPrefix("invite ") {
            let phrase = Self.cut(String(first.dropFirst("invite ".count)), before: [" to ", " for "])
            return Clean.phrase(Self.withoutDeterminer(phrase), max: 90)
        }
        for mark in Self.audienceMarks {
            guard let after = first.after(mark) else { continue }
            let phrase = Self.cut(
                after,
                before: [" with ", " about ", " on ", " that ", " who ", " and include", ", ", " in "]
            )
            if ![" for ", " to "].contains(mark) || Self.isAudience(phrase, after: mark) {
                return Clean.phrase(Self.withoutDeterminer(phrase), max: 90)
            }
        }
        return nil
    }

    /// Something in quotation marks, or a run of capitalised words inside a sentence.
    var name: String? {
        if let quoted = quoted { return quoted }
        var best: [Substring] = []
        var run: [Substring] = []
        for (position, word) in first.split(separator: " ").enumerated() {
            let bare = word.trimmed { !$0.isLetter && !$0.isNumber }
            let isName = position > 0 && bare.first.map { $0.isUppercase || (!run.isEmpty && $0.isNumber) } == true
            let isAbbreviation = bare.count > 1 && bare.allSatisfy(\.isUppercase)
            if isName, !(isAbbreviation && run.isEmpty) { run.append(word) } else { run = [] }
            if run.count > best.count { best = run }
        }
        let name = Clean.phrase(best.joined(separator: " "), max: 60).trimmed {
            "!?\"'()".contains($0) || $0.isWhitespace
        }
        return name.isEmpty || Self.seasons.contains(name.lowercased()) ? nil : name
    }

    /// Days that are no names of products.
    private static let seasons: Set<String> = [
        "black friday", "cyber monday", "christmas", "easter", "halloween", "thanksgiving", "new year",
        "valentine's day",
        "mother's day", "father's day", "ramadan", "diwali", "hanukkah", "q1", "q2", "q3", "q4", "linkedin",
        "instagram",
        "facebook", "twitter", "youtube", "tiktok", "google", "english", "german", "french", "spanish", "european",
    ]

    /// Points after a colon, or list lines: "tips: one, two and three".
    var points: [String] {
        guard let colon = first.firstIndex(of: ":") else { return [] }
        return Audience.split(String(first[first.index(after: colon)...]), isList: true)
    }

    private var quoted: String? {
        for (open, close) in [("\"", "\""), ("“", "”"), ("'", "'"), ("«", "»"), ("„", "“")] as [(Character, Character)]
        {
            guard let start = first.firstIndex(of: open) else { continue }
            // An apostrophe inside a word is no quotation mark.
            if start > first.startIndex, first[first.index(before: start)].isLetter { continue }
            let rest = first[first.index(after: start)...]
            guard let end = rest.firstIndex(of: close) else { continue }
            let name = Clean.phrase(String(rest[..<end]), max: 60)
            if name.count > 1 { return name }
        }
        return nil
    }

    private static let audienceMarks = [
        " targeting ", " targeted at ", " aimed at ", " addressed to ", " directed at ", " for an audience of ",
        " to our ",
        " for ", " to ",
    ]

    /// "for managers" names people, "for a product launch" does not.
    private static func isAudience(_ phrase: String, after mark: String) -> Bool {
        guard mark == " for " || mark == " to " else { return false }
        let head = English.headNoun(phrase).lowercased()
        return ["people", "beginners", "everyone", "kids", "children", "families", "staff"].contains(head)
            || (Role.of(head) != nil && English.isPlural(head))
            || (["ers", "ors", "ists", "ents", "als", "ees"].contains(where: head.hasSuffix) && head.count > 5)
    }

    private static func withoutDeterminer(_ phrase: String) -> String {
        ["a ", "an ", "our ", "the ", "all ", "my ", "your "].first { phrase.lowercased().hasPrefix($0) }
            .map { String(phrase.dropFirst($0.count)) } ?? phrase
    }

    private static func cut(_ text: String, before marks: [String]) -> String {
        let ends = marks.compactMap { text.firstPosition(of: $0) }
        return String(text[..<(ends.min() ?? text.endIndex)])
    }

    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        var previous: Character = " "
        for character in text {
            if character == " ", ".!?".contains(previous) {
                sentences.append(current)
                current = ""
            } else {
                current.append(character)
            }
            previous = character
        }
        return (sentences + [current]).map { $0.trimmed() }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// Where a text begins, letters in any case. ASCII needles only.
    func firstPosition(of needle: String) -> Index? {
        let needle = Array(needle.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= needle.count, !needle.isEmpty else { return nil }
        for start in 0...(bytes.count - needle.count)
        where (0..<needle.count).allSatisfy({ bytes[start + $0].lowercaseASCII == needle[$0].lowercaseASCII }) {
            return utf8.index(startIndex, offsetBy: start)
        }
        return nil
    }

    func after(_ mark: String) -> String? {
        firstPosition(of: mark).map { String(self[utf8.index($0, offsetBy: mark.utf8.count)...]) }
    }

    func containsText(_ needle: String) -> Bool { firstPosition(of: needle) != nil }
}

extension UInt8 {
    fileprivate var lowercaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
