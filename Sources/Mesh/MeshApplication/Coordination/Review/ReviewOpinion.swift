internal import MeshDomain

/// What a critic or the rules think of the finished parts, before it is decided whether there is another round.
struct ReviewOpinion: Sendable, Hashable {
    var isAccepted: Bool
    var confidence: Double
    var notes: String
    /// What has to be done better, by subtask.
    var wishes: [Wish]

    struct Wish: Sendable, Hashable {
        var subtask: SubtaskID
        var notes: String
    }

    /// The parts are good enough.
    func accepts(_ limits: TaskLimits) -> Bool { isAccepted && confidence >= limits.confidenceThreshold }

    static let notesCharactersMax = 4_000

    /// For the agents that revise: each finds its part by the name.
    func revisionNotes(for ids: [SubtaskID], in plan: Plan) -> String {
        let lines = ids.map { id in
            let own = wishes.filter { $0.subtask == id }.map(\.notes).filter { !$0.isEmpty }
            let text =
                own.isEmpty
                ? (notes.isEmpty ? "Make it better founded and more complete." : notes) : own.joined(separator: " ")
            return "\(id) (\(plan[id]?.title ?? "")): \(text)"
        }
        return String(lines.joined(separator: "\n").prefix(Self.notesCharactersMax))
    }
}

/// Reads the critic's verdict.
enum ReviewReading {
    /// Nil when the reply is not what was asked for.
    static func opinion(from reply: String, of plan: Plan) -> ReviewOpinion? {
        guard let tree = JSONValue.embedded(in: reply), let verdict = tree["verdict"]?.string,
            verdict == "accepted" || verdict == "revise", let confidence = tree["confidence"]?.number
        else { return nil }
        let wishes: [ReviewOpinion.Wish] = (tree["revise"]?.array ?? []).prefix(64).compactMap { line in
            guard let name = line["subtask"]?.string, let subtask = plan[SubtaskID(name)],
                subtask.status == .completed
            else { return nil }
            return ReviewOpinion.Wish(subtask: subtask.id, notes: line["notes"]?.string?.trimmedOfSpace ?? "")
        }
        return ReviewOpinion(
            isAccepted: verdict == "accepted",
            confidence: min(1, max(0, confidence)),
            notes: (tree["notes"]?.string ?? "").beginning(ReviewOpinion.notesCharactersMax),
            wishes: wishes
        )
    }
}
