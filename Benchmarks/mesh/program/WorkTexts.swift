/// What specialists write: texts of one size, each of other sentences. They go into the memory of the network, where the next
/// tasks search, and a memory whose items are all alike is searched in no time.
enum WorkTexts {
    private static let subjects = [
        "The launch", "The headline", "Our reader", "The offer", "A buyer", "The product page", "The first letter",
        "The reminder", "A short film", "The price", "The trial", "The newsletter", "The audience", "A partner",
        "The landing page", "The campaign",
    ]
    private static let verbs = [
        "needs", "promises", "shows", "repeats", "explains", "opens with", "ends with", "names", "compares", "measures",
        "asks for", "leads to", "stands for", "avoids", "begins with", "returns to",
    ]
    private static let objects = [
        "a plain promise and its proof", "one step that takes a minute", "the figure of last spring",
        "a picture without words", "what a day of work costs", "the voice of a customer", "a date that everybody keeps",
        "the smallest useful plan", "words that a child would use", "a list of three reasons",
        "the calm blue of the brand",
        "a question that has an answer", "the end of a long search", "a free month for teams",
        "the story of how it was made", "less noise in the morning",
    ]
    /// Every sentence that they can write, made before the clock starts: what is measured is the mesh.
    private static let sentences = subjects.flatMap { subject in
        verbs.flatMap { verb in objects.map { "\(subject) \(verb) \($0), and says so in a few lines. " } }
    }
    private static let sentencesPerText = 15

    static func work(_ number: UInt64) -> String {
        var random = number
        var text = ""
        text.reserveCapacity(1_400)
        for _ in 0..<sentencesPerText {
            // A step of a linear congruence: the same texts in each run.
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += sentences[Int(random >> 52)]
        }
        return text + "\n\n```mesh\n{\"confidence\":0.9}\n```"
    }
}
