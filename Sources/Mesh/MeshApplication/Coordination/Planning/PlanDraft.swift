internal import MeshDomain

/// A plan as a model wrote it, before anybody looked whether it makes sense.
struct PlanDraft: Sendable, Hashable {
    var rationale: String
    var steps: [Step]

    struct Step: Sendable, Hashable {
        var id: String
        var title: String
        var instruction: String
        var agentType: String
        var capabilities: [String]
        var dependsOn: [String]
    }
}

/// Reads the model's plan. Models wrap JSON in fences and sentences; what stands between the outermost braces counts.
enum PlanReading {
    /// A draft that is larger is not read further; the check says so.
    static let stepsMax = 256

    static func draft(from reply: String) throws(PlanFault) -> PlanDraft {
        guard let tree = JSONValue.embedded(in: reply), let steps = tree["subtasks"]?.array else {
            throw .unreadable
        }
        let draft = PlanDraft(
            rationale: tree["rationale"]?.string ?? "",
            steps: steps.prefix(stepsMax).enumerated().map { step($0.element, number: $0.offset + 1) }
        )
        guard !draft.steps.isEmpty else { throw .empty }
        return draft
    }

    private static func step(_ tree: JSONValue, number: Int) -> PlanDraft.Step {
        PlanDraft.Step(
            id: tree["id"].map { text(of: $0) } ?? "s\(number)",
            title: tree["title"]?.string?.trimmedOfSpace ?? "",
            instruction: tree["instruction"]?.string?.trimmedOfSpace ?? "",
            agentType: tree["agent_type"]?.string?.trimmedOfSpace.lowercased() ?? "",
            capabilities: strings(tree["capabilities"]),
            dependsOn: (tree["depends_on"]?.array ?? []).map(text(of:)).filter { !$0.isEmpty }
        )
    }

    private static func strings(_ tree: JSONValue?) -> [String] {
        (tree?.array ?? []).compactMap { $0.string?.trimmedOfSpace }.filter { !$0.isEmpty }
    }

    /// Some models number their subtasks.
    private static func text(of tree: JSONValue) -> String {
        tree.string?.trimmedOfSpace ?? tree.number.flatMap { Int(exactly: $0) }.map { "\($0)" } ?? ""
    }
}

extension JSONValue {
    /// The object in a model's answer, with or without a fence and sentences around it.
    static func embedded(in reply: String) -> JSONValue? {
        let text = reply.trimmedOfSpace
        if let value = try? JSONValue(parsing: text), value.object != nil { return value }
        guard let first = text.firstIndex(of: "{"), let last = text.lastIndex(of: "}"), first < last else { return nil }
        guard let value = try? JSONValue(parsing: text[first...last]), value.object != nil else { return nil }
        return value
    }
}
