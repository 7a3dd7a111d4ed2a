/// Something that a thing has or does, as the client wrote it, and how to say it in a sentence.
struct Feature: Sendable, Hashable {
    /// For headings: as written.
    let name: String
    let shape: Shape

    enum Shape: Sendable, Hashable {
        /// "complete code with AI"
        case activity(String)
        /// "waterproof"
        case quality(String)
        /// "AI code completion" where no verb is in it, as "a carbon frame".
        case thing(String)
        /// A whole sentence.
        case clause(String)
    }

    /// Within a sentence, where a noun stands: "tracking expenses", "a carbon frame", "automated testing".
    let noun: String
    /// What can be said of the thing that has it.
    let predicate: Predicate

    enum Predicate: Sendable, Hashable {
        /// "it is …"
        case adjective(String)
        /// "it comes with …"
        case part(String)
        /// "it …"
        case verb(String)
        /// A sentence of its own.
        case sentence(String)
    }

    init(_ text: String) {
        let label = English.lowerInitial(text)
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let first = words.first?.lowercased() ?? ""
        let rest = words.count > 1 ? " " + words[1] : ""
        name = text
        shape = Self.shape(of: text)
        switch shape {
        case .activity:
            if let verb = Verbs.base(ofThirdPerson: first) {
                noun = Verbs.gerund(verb) + rest
                predicate = .verb(label)
            } else if Verbs.known.contains(first) {
                noun = Verbs.gerund(first) + rest
                predicate = .verb("lets you \(label)")
            } else {
                noun = label
                predicate = .part(label)
            }
        case .quality(let adjective):
            noun = label
            predicate = .adjective(adjective)
        case .thing:
            noun = label.hasSuffix("ing") ? label : English.withArticle(text)
            predicate = .part(noun)
        case .clause:
            noun = "“\(text)”"
            predicate = .sentence(English.sentence(text))
        }
    }

    /// For lists and tables: as written, without a capital that only began the line.
    var label: String { English.lowerInitial(name) }

    /// "It is waterproof, comes with a carbon frame and tracks steps."
    static func sentence(_ features: [Feature], subject: String = "It") -> String {
        var adjectives: [String] = []
        var parts: [String] = []
        var verbs: [String] = []
        var sentences: [String] = []
        for feature in features {
            switch feature.predicate {
            case .adjective(let text): adjectives.append(text)
            case .part(let text): parts.append(text)
            case .verb(let text): verbs.append(text)
            case .sentence(let text): sentences.append(text)
            }
        }
        var predicates: [String] = []
        if !adjectives.isEmpty { predicates.append("is \(English.list(adjectives))") }
        predicates += verbs
        if !parts.isEmpty { predicates.append("comes with \(English.list(parts))") }
        if !predicates.isEmpty { sentences.insert("\(subject) \(English.list(predicates)).", at: 0) }
        return sentences.joined(separator: " ")
    }

    /// After "you can": "complete code with AI"; "count on a carbon frame" where there is no verb.
    var ability: String {
        switch shape {
        case .activity(let verb): verb
        case .quality: "count on something that is \(noun)"
        case .thing: "count on \(noun)"
        case .clause: "count on this: \(noun)"
        }
    }

    private static func shape(of text: String) -> Shape {
        let words = text.split(separator: " ").map(String.init)
        let lower = words.map { $0.lowercased() }
        guard let first = lower.first, let last = lower.last else { return .thing(text) }
        if Verbs.base(ofThirdPerson: first) == nil, English.isClause(text) { return .clause(text) }
        if words.count > 1, let verb = Verbs.base(ofThirdPerson: first) ?? (Verbs.known.contains(first) ? first : nil) {
            return .activity(([verb] + words.dropFirst()).joined(separator: " "))
        }
        if words.count <= 2, !lower.contains("no"), qualitySuffixes.contains(where: last.hasSuffix) {
            return .quality(English.lowerInitial(text))
        }
        // "Roasted in small batches", "Made by hand".
        if words.count > 1, first.hasSuffix("ed") || ["made", "built", "grown", "woven", "sewn"].contains(first),
            lower.dropFirst().contains(
                where: ["in", "by", "from", "for", "with", "of", "at", "on", "without"].contains
            )
        {
            return .quality(English.lowerInitial(text))
        }
        if let activity = activity(words) { return .activity(activity) }
        return .thing(English.lowerInitial(text))
    }

    /// "Automated testing" is to test automatically, "AI code completion" is to complete code with AI.
    private static func activity(_ words: [String]) -> String? {
        let end =
            words.firstIndex { ["for", "of", "with", "in", "on", "across"].contains($0.lowercased()) } ?? words.endIndex
        guard end > 0, let verb = Verbs.base(ofActivity: words[end - 1].lowercased()) else { return nil }
        var manner: [String] = []
        var object: [String] = []
        for word in words[..<(end - 1)] {
            if let phrase = Verbs.manner(word.lowercased()) {
                manner.append(phrase)
            } else {
                object.append(English.lowerInitial(word))
            }
        }
        if let last = object.last { object[object.count - 1] = English.plural(last) }
        // "Testing of drivers": what follows "of" is the object.
        var rest = words[end...].map { $0 }
        if object.isEmpty, rest.first?.lowercased() == "of" { rest.removeFirst() }
        if object.isEmpty, rest.isEmpty, Verbs.needsObject.contains(verb) { return nil }
        return ([verb] + object + rest + manner).joined(separator: " ")
    }

    private static let qualitySuffixes = [
        "proof", "less", "able", "ible", "free", "weight", "ready", "friendly", "resistant", "secure", "open-source",
        "organic", "durable", "handmade", "vegan", "recyclable",
    ]
}
