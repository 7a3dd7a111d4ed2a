internal import MeshDomain

/// Reviews without a critic: by what the agents say of themselves, and by what a machine can see in a text.
enum RuleReview {
    /// Shorter outputs are no work.
    static let charactersMin = 12
    /// A line that comes so often is a model that runs in circles.
    private static let repetitionsMax = 4
    private static let repeatedLineMin = 24
    /// What a fault takes from the confidence of a part.
    private static let faultFactor = 0.5

    static func opinion(of plan: Plan, threshold: Double) -> ReviewOpinion {
        let done = plan.subtasks.filter { $0.status == .completed }
        var wishes: [ReviewOpinion.Wish] = []
        var total = 0.0
        for subtask in done {
            let faults = faults(in: subtask.output)
            var confidence = subtask.confidence ?? AgentAnswer.confidenceDefault
            if !faults.isEmpty { confidence *= faultFactor }
            total += confidence
            if !faults.isEmpty {
                wishes.append(ReviewOpinion.Wish(subtask: subtask.id, notes: faults.joined(separator: " ")))
            } else if confidence < threshold {
                let notes = "Its own confidence is below what the task asks for; mend what it is unsure of."
                wishes.append(ReviewOpinion.Wish(subtask: subtask.id, notes: notes))
            }
        }
        let confidence = done.isEmpty ? 0 : total / Double(done.count)
        let notes =
            wishes.isEmpty
            ? "Checked by rules: the parts are complete and sure enough of themselves."
            : "Checked by rules: \(wishes.count) of \(done.count) parts should be better."
        return ReviewOpinion(isAccepted: wishes.isEmpty, confidence: confidence, notes: notes, wishes: wishes)
    }

    static func faults(in output: String) -> [String] {
        var faults: [String] = []
        if output.trimmedOfSpace.count < charactersMin { faults.append("The text is too short to be the work.") }
        let lines = output.split(whereSeparator: \.isNewline).map { String($0).trimmedOfSpace }
        let long = Dictionary(grouping: lines.filter { $0.count >= repeatedLineMin }) { $0 }
        if long.contains(where: { $0.value.count >= repetitionsMax }) {
            faults.append("The text repeats itself.")
        }
        return faults
    }
}
