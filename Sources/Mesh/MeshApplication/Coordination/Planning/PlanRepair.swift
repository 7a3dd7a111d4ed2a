internal import MeshDomain

/// Mends small faults of a draft by rules and says what it did. What is left to `PlanCheck` afterwards (a circle, no
/// instructions, no subtasks) needs another plan.
struct PlanRepair {
    private(set) var draft: PlanDraft
    private(set) var repairs: [String] = []
    private let rules: PlanRules

    init(_ draft: PlanDraft, _ rules: PlanRules) {
        self.draft = draft
        self.rules = rules
        dropEmpty()
        nameSteps()
        dropMissing()
        shortenTexts()
        findWorkers()
        sort()
        cut()
    }

    /// Nil when the draft cannot be used even now.
    static func plan(from draft: PlanDraft, _ rules: PlanRules, revision: Int) -> Plan? {
        if PlanCheck.faults(of: draft, rules).isEmpty {
            return draft.plan(source: .model, repairs: [], revision: revision)
        }
        let repair = PlanRepair(draft, rules)
        guard PlanCheck.faults(of: repair.draft, rules).isEmpty else { return nil }
        return repair.draft.plan(source: .repaired, repairs: repair.repairs, revision: revision)
    }

    private mutating func dropEmpty() {
        let kept = draft.steps.filter { !$0.title.isEmpty || !$0.instruction.isEmpty }
        if kept.count < draft.steps.count {
            repairs.append("\(draft.steps.count - kept.count) subtasks without title and instruction were left out")
            draft.steps = kept
        }
        for position in draft.steps.indices {
            let step = draft.steps[position]
            if step.title.isEmpty {
                draft.steps[position].title = String(step.instruction.prefix(60))
                repairs.append("\(step.id) got a title")
            } else if step.instruction.isEmpty {
                draft.steps[position].instruction = step.title
                repairs.append("the title of \(step.id) is its instruction")
            }
        }
    }

    /// The first of two equal ids keeps it, and whoever depends on the id means the first.
    private mutating func nameSteps() {
        var used = Set(draft.steps.map(\.id).filter(PlanCheck.isID))
        var seen: Set<String> = []
        for position in draft.steps.indices {
            let old = draft.steps[position].id
            if PlanCheck.isID(old), seen.insert(old).inserted { continue }
            var number = position + 1
            while used.contains("s\(number)") { number += 1 }
            let new = "s\(number)"
            used.insert(new)
            draft.steps[position].id = new
            if !PlanCheck.isID(old), !old.isEmpty, seen.insert(old).inserted { rename(old, to: new) }
            seen.insert(new)
            repairs.append("a subtask was given the id \(new)")
        }
    }

    private mutating func rename(_ old: String, to new: String) {
        for position in draft.steps.indices {
            draft.steps[position].dependsOn = draft.steps[position].dependsOn.map { $0 == old ? new : $0 }
        }
    }

    private mutating func dropMissing() {
        let ids = Set(draft.steps.map(\.id))
        for position in draft.steps.indices {
            let step = draft.steps[position]
            var seen: Set<String> = []
            let kept = step.dependsOn.filter { ids.contains($0) && $0 != step.id && seen.insert($0).inserted }
            for lost in step.dependsOn where !ids.contains(lost) {
                repairs.append("\(step.id) no longer waits for \(String(lost.prefix(40))), which is not in the plan")
            }
            if step.dependsOn.contains(step.id) { repairs.append("\(step.id) no longer waits for itself") }
            draft.steps[position].dependsOn = kept
        }
    }

    private mutating func shortenTexts() {
        draft.rationale = draft.rationale.beginning(PlanRules.rationaleCharactersMax)
        for position in draft.steps.indices {
            let step = draft.steps[position]
            if step.title.isLonger(than: PlanRules.titleCharactersMax) {
                draft.steps[position].title = String(step.title.prefix(PlanRules.titleCharactersMax))
                repairs.append("the title of \(step.id) was cut")
            }
            if step.instruction.isLonger(than: PlanRules.instructionCharactersMax) {
                draft.steps[position].instruction = String(step.instruction.prefix(PlanRules.instructionCharactersMax))
                repairs.append("the instruction of \(step.id) was cut")
            }
        }
    }

    private mutating func findWorkers() {
        for position in draft.steps.indices where !rules.has(type: draft.steps[position].agentType) {
            let step = draft.steps[position]
            if step.agentType.isEmpty, step.capabilities.isEmpty { continue }
            if step.agentType.isEmpty, rules.best(for: step.capabilities) != nil { continue }
            let member = rules.best(for: step.capabilities + [step.agentType]) ?? rules.nearest(to: step)
            guard let member else { continue }
            draft.steps[position].agentType = member.type
            let wanted = step.agentType.isEmpty ? step.capabilities.joined(separator: ", ") : step.agentType
            repairs.append("\(step.id) goes to \(member.type) instead of \(String(wanted.prefix(60)))")
        }
    }

    private mutating func sort() {
        let order = PlanOrder(draft.steps)
        guard order.circle.isEmpty, order.steps != draft.steps else { return }
        draft.steps = order.steps
        repairs.append("the subtasks were put in the order of their work")
    }

    /// The last ones go, and those that would wait for too long.
    private mutating func cut() {
        let depths = PlanOrder(draft.steps).depths
        let inTime = draft.steps.filter { (depths[$0.id] ?? 1) <= rules.chainMax }
        let kept = Array(inTime.prefix(rules.subtasksMax))
        guard kept.count < draft.steps.count, PlanOrder(draft.steps).circle.isEmpty else { return }
        repairs.append("\(draft.steps.count - kept.count) subtasks beyond the limits of the task were left out")
        draft.steps = kept
    }
}

extension PlanRules {
    /// Who fits best by the words of title and instruction; the first member when nothing fits.
    func nearest(to step: PlanDraft.Step) -> Member? {
        let text = (step.title + " " + step.instruction).lowercased()
        let ranked = team.map { member in
            (member, ([member.type] + member.capabilities).count { text.contains(AgentDefaults.words(of: $0)) })
        }
        let most = ranked.map(\.1).max() ?? 0
        return ranked.first { $0.1 == most }?.0
    }
}

extension PlanDraft {
    func plan(source: Plan.Source, repairs: [String], revision: Int) -> Plan {
        Plan(
            subtasks: steps.map { step in
                Subtask(
                    id: SubtaskID(step.id),
                    title: step.title,
                    instruction: step.instruction,
                    agentType: step.agentType,
                    capabilities: step.capabilities,
                    dependsOn: step.dependsOn.map { SubtaskID($0) }
                )
            },
            source: source,
            rationale: rationale.beginning(PlanRules.rationaleCharactersMax),
            repairs: repairs,
            revision: revision
        )
    }
}
