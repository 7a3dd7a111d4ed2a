/// In which language a brief is written, roughly: only to say so when it is not English.
enum LanguageGuess {
    /// The language's English name, nil for English or what cannot be told.
    static func of(_ text: String) -> String? {
        let sample = text.prefix(2_000)
        if let script = script(of: sample) { return script }
        let words = Set(sample.plainWords)
        let english = words.intersection(englishWords).count
        var best: (name: String, hits: Int)?
        for (name, list) in others {
            let hits = words.intersection(list).count
            if hits > (best?.hits ?? 0) { best = (name, hits) }
        }
        guard let best, best.hits >= 2, best.hits > english else { return nil }
        return best.name
    }

    private static func script(of text: Substring) -> String? {
        var counts: [String: Int] = [:]
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            switch scalar.value {
            case 0x0400..<0x0530: counts["a language in Cyrillic script", default: 0] += 1
            case 0x0370..<0x0400: counts["Greek", default: 0] += 1
            case 0x3040..<0x3100: counts["Japanese", default: 0] += 3
            case 0x4E00..<0xA000: counts["Chinese", default: 0] += 1
            case 0xAC00..<0xD7B0: counts["Korean", default: 0] += 1
            case 0x0600..<0x0700: counts["a language in Arabic script", default: 0] += 1
            case 0x0590..<0x0600: counts["Hebrew", default: 0] += 1
            case 0x0900..<0x0980: counts["a language in Devanagari script", default: 0] += 1
            case 0x0E00..<0x0E80: counts["Thai", default: 0] += 1
            default: break
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { $0.value * 2 > letters ? $0.key : nil }
    }

    private static let englishWords: Set<String> = [
        "the", "a", "an", "for", "and", "of", "to", "with", "about", "write", "create", "on", "our", "new", "that",
        "is",
        "make", "draft",
    ]
    private static let others: [(String, Set<String>)] = [
        (
            "German",
            [
                "der", "die", "das", "und", "für", "eine", "einen", "ein", "mit", "über", "schreibe", "erstelle", "zu",
                "von",
            ]
        ),
        ("French", ["le", "la", "les", "une", "pour", "et", "avec", "des", "du", "sur", "écris", "créez", "un", "de"]),
        (
            "Spanish",
            ["el", "la", "los", "una", "para", "con", "sobre", "del", "escribe", "crea", "un", "de", "y", "que"]
        ),
        ("Italian", ["il", "la", "gli", "una", "per", "con", "di", "del", "scrivi", "crea", "un", "che", "e"]),
        ("Portuguese", ["o", "os", "uma", "para", "com", "sobre", "do", "da", "escreva", "crie", "um", "de", "e"]),
        ("Dutch", ["de", "het", "een", "voor", "met", "van", "over", "schrijf", "maak", "en"]),
    ]
}
