internal import MeshProto
internal import Protobuf

/// What a task asks a person for, as text, and what the person's line means.
struct PersonQuestion: Sendable {
    let waiting: ProtoWaiting

    var text: String {
        let prompt = TerminalText.safe(waiting.prompt)
        switch waiting.kind {
        case .planApproval: return "\(prompt)\nApprove the plan? y, n, or what to change: "
        case .resultApproval: return "\(prompt)\nApprove the result? y, n, or what to change: "
        case .question, .unspecified, .unrecognized:
            let choices = waiting.choices.enumerated().map { "  \($0.offset + 1)) \(TerminalText.line($0.element))\n" }
            return "\(prompt)\n\(choices.joined())Answer: "
        }
    }

    /// Nil for a line that says nothing.
    func decision(_ line: String) -> ProtoResumeTaskRequest.Decision? {
        let words = TerminalText.line(line)
        if words.isEmpty { return nil }
        switch waiting.kind {
        case .planApproval, .resultApproval:
            switch words.lowercased() {
            case "y", "yes": return .approve(.with { $0.approved = true })
            case "n", "no": return .approve(.with { $0.approved = false })
            default: return .approve(.with { $0.comment = line })
            }
        case .question, .unspecified, .unrecognized:
            if let number = Int(words), waiting.choices.indices.contains(number - 1) {
                return .answer(waiting.choices[number - 1])
            }
            return .answer(line)
        }
    }

    /// How to decide from another place.
    func hint(_ task: String) -> String {
        waiting.kind == .question ? "mesh task answer \(task) TEXT" : "mesh task approve \(task)"
    }
}
