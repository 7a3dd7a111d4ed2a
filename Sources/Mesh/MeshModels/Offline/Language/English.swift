/// Small rules of English that make phrases fit into sentences. They look at spelling only, so they are right for ordinary
/// product language and cautious elsewhere.
enum English {
    /// "a, b and c"
    static func list(_ items: [String], _ conjunction: String = "and") -> String {
        guard let last = items.last else { return "" }
        if items.count == 1 { return last }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// Lower-cases the first letter of an ordinary word; leaves abbreviations and names with inner capitals alone.
    static func lowerInitial(_ text: String) -> String {
        let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "'" }
        guard let first = word.first, first.isUppercase, word.dropFirst().allSatisfy(\.isLowercase), word != "I" else {
            return text
        }
        return first.lowercased() + text.dropFirst()
    }

    static func upperInitial(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// "an advanced tool": nothing for plurals, mass nouns and phrases that have their own determiner.
    static func withArticle(_ phrase: String) -> String {
        let text = lowerInitial(phrase)
        let first = text.prefix { !$0.isWhitespace }.lowercased()
        if determiners.contains(first) || (first.first?.isNumber == true && !first.contains("-")) { return text }
        let head = headNoun(text).lowercased()
        if isPlural(head) || massNouns.contains(head) { return text }
        return (beginsWithVowelSound(text) ? "an " : "a ") + text
    }

    /// The last word before a preposition or a clause: "tool" in "development tool for teams".
    static func headNoun(_ phrase: String) -> String {
        let words = phrase.split(separator: " ").map { $0.trimmed { !$0.isLetter && !$0.isNumber } }
        let end = words.firstIndex { breaks.contains($0.lowercased()) } ?? words.endIndex
        return words[..<end].last ?? words.last ?? phrase
    }

    static func isPlural(_ noun: String) -> Bool {
        let noun = noun.lowercased()
        if irregularPlurals.contains(noun) { return true }
        return noun.hasSuffix("s") && !["ss", "us", "is", "ics", "news"].contains(where: noun.hasSuffix)
    }

    /// "projects" for "project"; mass nouns and plurals stay.
    static func plural(_ noun: String) -> String {
        let lower = noun.lowercased()
        if isPlural(lower) || massNouns.contains(lower) || noun.allSatisfy({ $0.isUppercase }) { return noun }
        if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        return noun + (["s", "x", "ch", "sh", "z"].contains(where: lower.hasSuffix) ? "es" : "s")
    }

    static func isMass(_ noun: String) -> Bool { massNouns.contains(noun.lowercased()) }

    static func beginsWithVowelSound(_ text: String) -> Bool {
        let word = text.prefix { $0.isLetter || $0.isNumber }
        guard let first = word.first else { return false }
        let lower = word.lowercased()
        if word.count > 1, word.allSatisfy({ $0.isUppercase }) { return "AEFHILMNORSX".contains(first) }
        if ["hour", "honest", "heir"].contains(where: lower.hasPrefix) { return true }
        if ["uni", "use", "usa", "eu", "one", "ubi"].contains(where: lower.hasPrefix), !lower.hasPrefix("unin"),
            !lower.hasPrefix("unim")
        {
            return false
        }
        return "aeiou8".contains(lower.first ?? "x") || word == "11" || word == "18"
    }

    /// Whether it can stand as a sentence: it has a verb that is easy to know.
    static func isClause(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        return words.count > 2 && words.dropFirst().contains { clauseVerbs.contains($0) }
    }

    /// With a full stop, unless it ends like a sentence already.
    static func sentence(_ text: String) -> String {
        let text = upperInitial(text)
        return text.last.map { ".!?:".contains($0) } == true ? text : text + "."
    }

    /// "is" or "are", "has" or "have" and so on, by the number of the noun.
    static func agree(_ phrase: String, _ singular: String, _ plural: String) -> String {
        isPlural(headNoun(phrase)) ? plural : singular
    }

    private static let determiners: Set<String> = [
        "a", "an", "the", "our", "your", "my", "their", "this", "that", "these", "those", "its", "his", "her", "some",
        "every", "each", "no", "all",
    ]
    private static let breaks: Set<String> = [
        "for", "of", "with", "that", "which", "to", "in", "on", "by", "from", "at", "who", "between", "against", "into",
        "without", "and", "while", "about",
    ]
    private static let irregularPlurals: Set<String> = [
        "people", "children", "men", "women", "staff", "data", "teeth", "feet", "mice",
    ]
    private static let massNouns: Set<String> = [
        "software", "hardware", "equipment", "coffee", "tea", "furniture", "water", "music", "advice", "clothing",
        "jewelry", "food", "bread", "chocolate", "milk", "wine", "beer", "gear", "information", "technology",
        "insurance",
        "electricity", "support", "training", "storage", "security", "skincare", "footwear", "luggage", "work",
        "energy",
        "code", "performance", "time", "data", "text", "speech", "traffic", "inventory", "money", "noise", "stock",
        "content", "memory", "quality", "life", "weight", "power", "light", "sound", "comfort", "privacy", "marketing",
        "trade", "feedback", "documentation", "shipping", "cancellation", "first", "analytics", "news", "education",
        "health", "research", "management", "safety", "yoga",
    ]
    private static let clauseVerbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "can", "will", "lets", "helps", "makes", "gives", "keeps", "does",
        "means", "brings", "offers", "runs", "works", "needs", "reduces", "saves", "supports", "allows", "provides",
    ]
}

extension StringProtocol {
    func trimmed(where drop: (Character) -> Bool = \.isWhitespace) -> String {
        var text = self[...]
        while let first = text.first, drop(first) { text.removeFirst() }
        while let last = text.last, drop(last) { text.removeLast() }
        return String(text)
    }

    /// Lower-cased runs of letters and digits.
    var plainWords: [String] { lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
}
