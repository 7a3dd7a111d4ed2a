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

    init(_ text: String) {
        name = text
        shape = Self.shape(of: text)
    }

    /// Within a sentence, as a noun.
    var noun: String { English.lowerInitial(name) }

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
