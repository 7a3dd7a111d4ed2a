internal import MeshDomain

/// What the result is made of: the parts of the best round, and what is missing.
struct ResultParts: Sendable {
    var done: [Subtask]
    var missing: [Subtask]
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
        missing = subtasks.filter { $0.status != .completed || $0.output.isEmpty }
    }

    /// Half from the parts, weighted by their length, three tenths from the review, two tenths from whoever wrote the
    /// result; less in proportion to what is missing.
    func confidence(written: Double?) -> Double {
        let weights = done.map { Double($0.output.count).squareRoot() }
        let total = weights.reduce(0, +)
        let parts =
            total > 0 ? zip(done, weights).reduce(0) { $0 + ($1.0.confidence ?? 0) * $1.1 } / total : 0
        let whole = 0.5 * parts + 0.3 * (reviewConfidence ?? parts) + 0.2 * (written ?? parts)
        let share = Double(done.count) / Double(max(1, done.count + missing.count))
        return min(1, max(0, whole * share))
    }

    /// Who did what; the weights go by the length of what they wrote and sum to 1.
    func contributions(_ notes: [AgentAnswer.ContributionNote]) -> [Contribution] {
        var order: [AgentID] = []
        var byAgent: [AgentID: [Subtask]] = [:]
        for subtask in done {
            guard let agent = subtask.provenance?.agent else { continue }
            if byAgent[agent] == nil { order.append(agent) }
            byAgent[agent, default: []].append(subtask)
        }
        let sizes = order.map { agent in
            Double((byAgent[agent] ?? []).reduce(0) { $0 + max(1, $1.output.count) }).squareRoot()
        }
        let total = sizes.reduce(0, +)
        return zip(order, sizes).map { agent, size in
            let subtasks = byAgent[agent] ?? []
            let name = subtasks.first?.provenance?.agentName ?? ""
            let note = notes.first { $0.agent == name }?.text.trimmedOfSpace
            return Contribution(
                agent: agent,
                agentName: name,
                subtasks: subtasks.map(\.id),
                text: note.flatMap { $0.isEmpty ? nil : String($0.prefix(2_000)) } ?? Self.text(of: subtasks),
                weight: size / total
            )
        }
    }

    private static func text(of subtasks: [Subtask]) -> String {
        let titles = subtasks.map { "“\($0.title)”" }.joined(separator: ", ")
        let kinds = Set(subtasks.map(\.agentType)).filter { !$0.isEmpty }.sorted().joined(separator: ", ")
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
