internal import MeshApplication
internal import MeshDomain

/// The block at the end of an answer, which the mesh reads (`AgentAnswer`).
enum MeshBlock {
    static func text(_ draft: Draft) -> String {
        var members: [String: JSONValue] = ["confidence": .number(draft.confidence)]
        members["notes"] = .array(
            draft.notes.prefix(AgentAnswer.notesMax).map { note in
                [
                    "type": .string(note.type.rawValue), "content": .string(note.content),
                    "confidence": .number(note.confidence),
                ]
            }
        )
        if let summary = draft.summary { members["summary"] = .string(summary) }
        if !draft.contributions.isEmpty {
            members["contributions"] = .array(
                draft.contributions.map { ["agent": .string($0.agent), "text": .string($0.text)] }
            )
        }
        return "\(AgentAnswer.fence)\n\(JSONValue.object(members).indentedText)\n```"
    }
}
