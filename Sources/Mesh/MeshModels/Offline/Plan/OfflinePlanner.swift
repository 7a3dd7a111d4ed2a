internal import MeshDomain

/// Divides a brief over the agents that a plan form offers.
///
/// Research first; then what does not need each other side by side; the layout after the copy that it lays out. A refused plan
/// gives the next structure of `Variant`; faults give the plainest plan there is.
struct OfflinePlanner {
    struct Step: Sendable, Hashable {
        var id: String
        var title: String
        var instruction: String
        var agentType: String
        var capabilities: [String]
        var dependsOn: [String]
    }

    enum Variant: Int {
        case sideBySide
        case outlineFirst
        case oneAfterTheOther
        case plainest
    }

    let sheet: FactSheet
    let form: OfflineForm
    private let variant: Variant
    private let offered: [OfflineForm.AgentNote]

    init(_ sheet: FactSheet, _ form: OfflineForm) {
        self.sheet = sheet
        self.form = form
        variant = form.faults.isEmpty ? Variant(rawValue: form.rejected.count % 3) ?? .sideBySide : .plainest
        let dropped = Self.dropped(form.rejected.map(\.comment))
        var seen: Set<String> = []
        offered = form.agents.filter { agent in
            !agent.type.isEmpty && agent.type != "coordinator" && agent.type != "critic"
                && !dropped.contains(agent.type)
                && seen.insert(agent.type).inserted
        }
    }

    var plan: JSONValue {
        ["rationale": .string(rationale), "subtasks": .array(steps.map(Self.json))]
    }

    var steps: [Step] {
        let wanted = selected
        var steps: [Step] = []
        for agent in wanted {
            let instructions = PlanInstructions(sheet, form)
            if agent.type == "content", variant == .outlineFirst, wanted.count < form.maxSubtasks {
                steps.append(
                    step("outline", "Angle and outline", instructions.outline, agent, limitsCapabilities: true)
                )
            }
            steps.append(step(agent.type, instructions.title(agent), instructions.instruction(agent), agent))
        }
        return numbered(linked(steps))
    }

    /// In the order of work, within the limit; the least needed go first.
    private var selected: [OfflineForm.AgentNote] {
        let needed = offered.filter { PlanNeeds.needs($0, sheet) }
        let chosen = needed.isEmpty ? Array(offered.prefix(1)) : needed
        let limit = variant == .plainest ? min(3, form.maxSubtasks) : form.maxSubtasks
        let kept = Set(
            chosen.sorted { PlanNeeds.rank($0.type, sheet) < PlanNeeds.rank($1.type, sheet) }.prefix(limit).map(\.type)
        )
        return chosen.filter { kept.contains($0.type) }.sorted {
            PlanNeeds.order($0, sheet) < PlanNeeds.order($1, sheet)
        }
    }

    private func step(
        _ id: String,
        _ title: String,
        _ instruction: String,
        _ agent: OfflineForm.AgentNote,
        limitsCapabilities: Bool = false
    ) -> Step {
        let isBuiltIn = PlanNeeds.builtIn.contains(agent.type)
        // Types say enough for built-in agents; a custom one is asked for by what it can do.
        let capabilities =
            isBuiltIn || variant == .plainest || limitsCapabilities ? [] : Array(agent.capabilities.prefix(2))
        return Step(
            id: id,
            title: title,
            instruction: instruction,
            agentType: agent.type,
            capabilities: capabilities,
            dependsOn: []
        )
    }

    private func linked(_ steps: [Step]) -> [Step] {
        var steps = steps
        for position in steps.indices {
            let earlier = Array(steps[..<position])
            if variant == .oneAfterTheOther {
                steps[position].dependsOn = earlier.last.map { [$0.id] } ?? []
            } else {
                let names = PlanNeeds.inputs(of: steps[position], sheet)
                steps[position].dependsOn = earlier.filter {
                    names.contains($0.id) || ($0.id == "outline" && steps[position].id == "content")
                }
                .map(\.id)
            }
        }
        return steps
    }

    private func numbered(_ steps: [Step]) -> [Step] {
        let names = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($0.element.id, "s\($0.offset + 1)") })
        return steps.map { step in
            var step = step
            step.dependsOn = step.dependsOn.compactMap { names[$0] }
            step.id = names[step.id] ?? step.id
            return step
        }
    }

    private var rationale: String {
        let what = "This is \(English.withArticle(sheet.kind.noun)) on \(sheet.subject)."
        let how =
            switch variant {
            case .sideBySide: "What does not need each other runs side by side; the layout waits for the copy."
            case .outlineFirst: "An outline comes before the copy, so that the angle is settled first."
            case .oneAfterTheOther: "Each part builds on the one before."
            case .plainest: "The plan before had faults, so this one keeps to what is needed most."
            }
        let comment = form.rejected.last.map { " It answers the comment “\(Clean.line($0.comment, max: 120))”." } ?? ""
        return "\(what) \(how)\(comment)"
    }

    /// "no design", "without analytics", "skip the research".
    private static func dropped(_ comments: [String]) -> Set<String> {
        let words = comments.flatMap { (" " + $0.lowercased()).split { ".,;!".contains($0) } }
        return Set(
            PlanNeeds.builtIn.filter { type in
                words.contains { clause in
                    [
                        "no \(type)", "without \(type)", "skip \(type)", "skip the \(type)", "drop \(type)",
                        "drop the \(type)",
                        "remove \(type)", "remove the \(type)", "no need for \(type)",
                    ].contains { clause.containsText($0) }
                }
            }
        )
    }

    private static func json(_ step: Step) -> JSONValue {
        [
            "id": .string(step.id), "title": .string(step.title), "instruction": .string(step.instruction),
            "agent_type": .string(step.agentType), "capabilities": .array(step.capabilities.map { .string($0) }),
            "depends_on": .array(step.dependsOn.map { .string($0) }),
        ]
    }
}
