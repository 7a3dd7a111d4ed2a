/// What people know about a kind of feature without being told: the moment in which it is missed, and what one looks at to
/// judge it. Nothing here is a claim about a product.
struct Topic: Sendable, Hashable {
    /// Words of a feature that belong to the topic; a word counts if it begins with one of these.
    let stems: [String]
    /// The work without it, after "from": "typing what you already have in your head".
    let chore: String
    /// Two or three sentences in which the reader finds the moment again.
    let scene: String
    /// What the feature is for, after the feature's name and a colon.
    let purpose: String
    /// How readers find out for themselves.
    let trial: String
    /// A subject line, at most 60 characters.
    let question: String
    /// What a picture shows.
    let picture: String

    /// The topic with the most words in the feature; of equal ones the first of the list.
    static func of(_ feature: String) -> Topic? {
        let words = feature.plainWords
        var best: (topic: Topic, hits: Int)?
        for topic in all {
            let hits = topic.stems.count { stem in words.contains { matches($0, stem) } }
            if hits > (best?.hits ?? 0) { best = (topic, hits) }
        }
        return best?.topic
    }

    /// Short stems are whole words, or "ai" would be in "air".
    private static func matches(_ word: String, _ stem: String) -> Bool {
        stem.count > 3 ? word.hasPrefix(stem) : word == stem || word == stem + "s"
    }
}
