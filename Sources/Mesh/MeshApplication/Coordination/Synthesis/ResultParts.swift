internal import MeshDomain

/// What the result is made of: the parts of the best round, and what is missing.
struct ResultParts: Sendable {
    let done: [Subtask]
    /// The characters of their outputs.
    private let lengths: [Int]
    let missing: [Subtask]
    /// The confidence of the review that accepted these parts.
    var reviewConfidence: Double?

    /// Otherwise the parts are those that the task has.
    static func needsJournal(of task: MeshTask) -> Bool { task.reviews.last?.verdict == .acceptedAtLimit }

    /// When no round was good enough, the parts are those of the round that its review trusted most.
    ///
    /// - Parameter journal: looked at when `needsJournal`.
    init(_ task: MeshTask, journal: [TaskEvent]) {
        var subtasks = task.plan?.subtasks ?? []
        reviewConfidence = task.reviews.last?.confidence
        if Self.needsJournal(of: task), let best = RevisionHistory(journal).bestReview,
            let then = try? TaskLifecycle.replay(journal.prefix { $0.sequence <= best })
        {
            // The journal is the one that the task was made of, so it can be replayed.
            subtasks = then.plan?.subtasks ?? subtasks
            reviewConfidence = then.reviews.last?.confidence
        }
        done = subtasks.filter { $0.status == .completed && !$0.output.isEmpty }
        lengths = done.map(\.output.characterCount)
        missing = subtasks.filter { $0.status != .completed || $0.output.isEmpty }
    }

    /// Half from the parts, weighted by their length, three tenths from the review, two tenths from whoever wrote the
    /// result; less in proportion to what is missing.
    func confidence(written: Double?) -> Double {
        let weights = lengths.map { Double($0).squareRoot() }
        let total = weights.reduce(0, +)
        let parts =
            total > 0 ? zip(done, weights).reduce(0) { $0 + ($1.0.confidence ?? 0) * $1.1 } / total : 0
        let whole = 0.5 * parts + 0.3 * (reviewConfidence ?? parts) + 0.2 * (written ?? parts)
        let share = Double(done.count) / Double(max(1, done.count + missing.count))
        return min(1, max(0, whole * share))
    }

    /// Who did what; the weights go by the length of what they wrote and sum to 1.
    func contributions(_ notes: [AgentAnswer.ContributionNote]) -> [Contribution] {
        let shares = shares
        let sizes = shares.map { Double($0.length).squareRoot() }
        let total = sizes.reduce(0, +)
        return zip(shares, sizes).map { share, size in
            let note = notes.first { $0.agent == share.agentName }?.text.trimmedOfSpace
            return Contribution(
                agent: share.agent,
                agentName: share.agentName,
                subtasks: share.subtasks.map(\.id),
                text: note.flatMap { $0.isEmpty ? nil : $0.beginning(2_000) } ?? Self.text(of: share.subtasks),
                weight: size / total
            )
        }
    }

    /// What one agent did.
    private struct Share {
        let agent: AgentID
        let agentName: String
        var subtasks: [Subtask]
        var length: Int
    }

    /// In the order in which their agents come.
    private var shares: [Share] {
        var shares: [Share] = []
        for (subtask, length) in zip(done, lengths) {
            guard let provenance = subtask.provenance else { continue }
            if let place = shares.firstIndex(where: { $0.agent == provenance.agent }) {
                shares[place].subtasks.append(subtask)
                shares[place].length += max(1, length)
            } else {
                shares.append(
                    Share(
                        agent: provenance.agent,
                        agentName: provenance.agentName,
                        subtasks: [subtask],
                        length: max(1, length)
                    )
                )
            }
        }
        return shares
    }

    private static func text(of subtasks: [Subtask]) -> String {
        let titles = subtasks.map { "“\($0.title)”" }.joined(separator: ", ")
        // Most have one kind of work, for which no set is needed.
        let types = subtasks.count == 1 ? subtasks.map(\.agentType) : Set(subtasks.map(\.agentType)).sorted()
        let kinds = types.filter { !$0.isEmpty }.joined(separator: ", ")
        return kinds.isEmpty ? "Did \(titles)." : "Did \(titles), because the plan gives \(kinds) work to it."
    }

    var missingNotes: [SynthesisForm.MissingPart] {
        missing.map { subtask in
            let reason =
                subtask.error?.sentence
                ?? (subtask.status == .skipped ? "What it builds on failed." : "It was not finished.")
            return SynthesisForm.MissingPart(title: subtask.title, reason: reason)
        }
    }
}
