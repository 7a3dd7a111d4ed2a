/// What can be said about a feature without knowing more than its name.
struct Pitch: Sendable, Hashable {
    let feature: Feature
    private let topic: Topic?

    init(_ feature: Feature) {
        self.feature = feature
        topic = Topic.of(feature.name)
    }

    /// After "from".
    var chore: String {
        if let topic { return topic.chore }
        switch feature.shape {
        case .activity(let verb): return "having to \(verb) the long way"
        case .quality: return "putting up with something that is not \(feature.noun)"
        case .thing: return "getting by without \(feature.noun)"
        case .clause: return "doing without it"
        }
    }

    /// A full sentence about what it is for.
    var purpose: String {
        if let topic { return English.sentence(topic.purpose) }
        switch feature.shape {
        case .activity(let verb): return "For whenever you want to \(verb)."
        case .quality: return "So that you need not think about it."
        case .thing: return "Part of it from the start, so that you need not look for it elsewhere."
        case .clause: return "That is one thing less to think about."
        }
    }

    var scene: String {
        if let topic { return topic.scene }
        switch feature.shape {
        case .activity(let verb):
            return
                "Think of the last time you had to \(verb). How long did it take, and what did you not get done meanwhile?"
        case .quality:
            return "You notice it most when it is missing: something that is \(feature.noun) asks for no attention."
        case .thing:
            return "You may not have asked for \(feature.noun) yet. Think of the last time you could have used it."
        case .clause: return "Think of the last time this would have helped."
        }
    }

    /// At most 60 characters.
    var question: String {
        if let topic { return topic.question }
        let question: String =
            switch feature.shape {
            case .activity(let verb): "How do you \(verb) today?"
            case .quality: "Is yours \(feature.noun)?"
            case .thing: "What about \(feature.noun)?"
            case .clause: "Have you seen this?"
            }
        return question.count <= 60 ? question : "One thing you may have missed"
    }

    var trial: String { topic?.trial ?? "Judge it on something that you know well." }

    var picture: String { topic?.picture ?? "\(feature.noun), shown in use by one person" }
}
