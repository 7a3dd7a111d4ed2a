internal import Foundation
internal import MeshApplication
internal import MeshDomain

/// Texts as models write them.
enum Script {
    struct Step {
        var id: String
        var type = "content"
        var needs: [String] = []
        var capabilities: [String] = []
    }

    static func plan(_ steps: [Step]) -> String {
        let tree: JSONValue = [
            "rationale": "each does its part",
            "subtasks": .array(
                steps.map { step in
                    [
                        "id": .string(step.id), "title": .string("Part \(step.id)"),
                        "instruction": .string("Write part \(step.id) of the work."), "agent_type": .string(step.type),
                        "capabilities": .array(step.capabilities.map { .string($0) }),
                        "depends_on": .array(step.needs.map { .string($0) }),
                    ]
                }
            ),
        ]
        return tree.text
    }

    static func answer(_ text: String, confidence: Double = 0.9, extra: [String: JSONValue] = [:]) -> String {
        var members = extra
        members["confidence"] = .number(confidence)
        return "\(text)\n\n```mesh\n\(JSONValue.object(members).text)\n```"
    }

    static func review(_ verdict: String, _ confidence: Double, _ revise: [String: String] = [:]) -> String {
        let tree: JSONValue = [
            "verdict": .string(verdict), "confidence": .number(confidence), "notes": "what the critic found",
            "revise": .array(
                revise.sorted { $0.key < $1.key }.map { ["subtask": .string($0.key), "notes": .string($0.value)] }
            ),
        ]
        return tree.text
    }

    static func failure(
        _ code: FailureReason.Code = .unavailable,
        isTransient: Bool = true
    ) -> ScriptedModels.Answer {
        .failure(
            ModelFailure(FailureReason(code, "the model is down"), isTransient: isTransient, spend: ScriptedModels.cost)
        )
    }

    /// Plans these steps, works on each, writes a result.
    static func usual(_ steps: [Step]) -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = plan(steps)
        return { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(answer("The finished text of part \(call.subtask?.text ?? "")."))
            case "review": .text(review("accepted", 0.9))
            default: .text(answer("# The result\n\nAll parts woven together.", extra: ["summary": "It is done."]))
            }
        }
    }
}
