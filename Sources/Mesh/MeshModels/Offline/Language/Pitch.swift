/// What can be said about a feature without knowing more than its name.
struct Pitch: Sendable, Hashable {
    let feature: Feature
    private let topic: Topic?

    private init(_ feature: Feature, _ topic: Topic?) {
        self.feature = feature
        self.topic = topic
    }

    /// Two features of one topic would say the same: the second is told by its own words.
    static func all(_ features: [Feature]) -> [Pitch] {
        var used: Set<Topic> = []
        return features.map { feature in
            let topic = Topic.of(feature.name)
            return Pitch(feature, topic.flatMap { used.insert($0).inserted ? $0 : nil })
        }
    }

    /// Whether more can be said than the feature's name.
    var isKnown: Bool {
        if topic != nil { return true }
        if case .activity = feature.shape { return true }
        return false
    }

    /// After "from".
    var chore: String {
        if let topic { return topic.chore }
        switch feature.shape {
        case .activity(let verb): return "having to \(verb) the long way"
        case .quality: return "putting up with something that is not \(feature.label)"
        case .thing: return "getting by without \(feature.label)"
        case .clause: return "doing without it"
        }
    }

    /// A full sentence about what it is for.
    var purpose: String {
        if let topic { return English.sentence(topic.purpose) }
        switch feature.shape {
        case .activity(let verb): return "For whenever you want to \(verb)."
        case .quality: return "[What this changes for the reader, in one sentence.]"
        case .thing: return "[What this changes for the reader, in one sentence.]"
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
            return "You notice it most when it is missing: something that is \(feature.label) asks for no attention."
        case .thing: return "[A moment in which the reader would want \(feature.noun).]"
        case .clause: return "Think of the last time this would have helped."
        }
    }

    /// At most 60 characters.
    var question: String {
        if let topic { return topic.question }
        let question: String =
            switch feature.shape {
            case .activity(let verb): "How do you \(verb) today?"
            case .quality: "Is yours \(feature.label)?"
            case .thing: "Why \(feature.label)?"
            case .clause: "Have you seen this?"
            }
        return question.count <= 60 ? question : "One thing you may have missed"
    }

    var trial: String { topic?.trial ?? "Judge it on something that you know well." }

    var picture: String { topic?.picture ?? "\(feature.label), shown in use by one person" }
}
