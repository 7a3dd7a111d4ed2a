internal import MeshDomain

/// What a journal tells of the rounds so far: whether going on makes sense, and which round was the best.
struct RevisionHistory: Sendable {
    /// The outputs of each subtask, oldest first.
    private var outputs: [SubtaskID: [String]] = [:]
    private(set) var reviews: [(review: TaskEvent.Review, sequence: Int)] = []

    init(_ journal: [TaskEvent]) {
        for event in journal {
            switch event.body {
            case .subtaskCompleted(let completion): outputs[completion.subtask, default: []].append(completion.output)
            case .reviewed(let review): reviews.append((review, event.sequence))
            case .planned:
                outputs = [:]
                reviews = []
            default: break
            }
        }
    }

    /// Why another round would not help, when that is so. `confidence` is that of the review now.
    func standstill(at confidence: Double) -> String? {
        for (_, texts) in outputs where texts.count > 1 {
            let words = texts.map { $0.split(whereSeparator: \.isWhitespace) }
            if words.dropLast().contains(words[words.count - 1]) {
                return "A revision gave the same text as an earlier one, so there is no further round."
            }
        }
        let course = reviews.map(\.review.confidence) + [confidence]
        guard course.count >= 3 else { return nil }
        let last = course.suffix(3).map(\.self)
        if last[1] <= last[0], last[2] <= last[1] {
            return "Two revisions did not raise the confidence, so there is no further round."
        }
        return nil
    }

    /// The sequence of the review with the highest confidence; of equals the last.
    var bestReview: Int? {
        reviews.max { ($0.review.confidence, $0.sequence) < ($1.review.confidence, $1.sequence) }?.sequence
    }
}
