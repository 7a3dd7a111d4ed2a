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
    private static let sentencesPerText = 15
    private static let textsMax = 16_384
    /// Made before the clock starts: what is measured is the mesh. They come again after four thousand tasks.
    private static let texts: [String] = {
        let sentences = subjects.flatMap { subject in
            verbs.flatMap { verb in objects.map { "\(subject) \(verb) \($0), and says so in a few lines. " } }
        }
        return (0..<UInt64(textsMax)).map { text($0, of: sentences) }
    }()

    /// For the first tasks, so that they do not wait for the texts of all.
    static func prepare() { _ = texts }

    static func work(_ number: UInt64) -> String { texts[Int(number % UInt64(textsMax))] }

    private static func text(_ number: UInt64, of sentences: [String]) -> String {
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
