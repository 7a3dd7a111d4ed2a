internal import MeshDomain

/// A plan without a model: each kind of agent does its part, research first, then the copy, then what builds on the copy.
struct RulePlan {
    private let rules: PlanRules
    private let brief: String

    init(_ rules: PlanRules, brief: String) {
        self.rules = rules
        self.brief = brief
    }

    /// Nil when the network has nobody who could work.
    func plan(revision: Int, because reason: String) -> Plan? {
        var steps: [PlanDraft.Step] = []
        for member in members {
            let step = PlanDraft.Step(
                id: "s\(steps.count + 1)",
                title: title(for: member),
                instruction: instruction(for: member),
                agentType: member.type,
                capabilities: [],
                dependsOn: inputs(of: member, among: steps)
            )
            steps.append(step)
        }
        guard !steps.isEmpty else { return nil }
        // When there is no time to wait for each other, all begin at once.
        if PlanOrder(steps).longestChain > rules.chainMax {
            for position in steps.indices { steps[position].dependsOn = [] }
        }
        let draft = PlanDraft(rationale: "By rules, because \(reason): each kind of agent does its part.", steps: steps)
        return draft.plan(source: .rules, repairs: [], revision: revision)
    }

    /// One of each type, in the order of their work, as many as the limits allow.
    private var members: [PlanRules.Member] {
        var seen: Set<String> = []
        let each = rules.team.filter { seen.insert($0.type).inserted }
        let ordered = each.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        return ordered.map(\.element).prefix(rules.subtasksMax).map(\.self)
    }

    private func rank(_ member: PlanRules.Member) -> Int {
        switch member.type {
        case "research": 0
        case "content": 1
        default: 2
        }
    }

    private var hasContent: Bool { rules.has(type: "content") }

    private func inputs(of member: PlanRules.Member, among steps: [PlanDraft.Step]) -> [String] {
        let wanted: Set<String> =
            switch member.type {
            case "research": []
            case "content": ["research"]
            default: hasContent ? ["content"] : ["research"]
            }
        return steps.filter { wanted.contains($0.agentType) }.map(\.id)
    }

    private func title(for member: PlanRules.Member) -> String {
        switch member.type {
        case "research": "Gather the facts"
        case "content": "Write the copy"
        case "design": "Lay it out"
        case "personalization": "Tailor it to the audiences"
        case "analytics": "Plan the measurement"
        default: String("Contribution of \(member.name)".prefix(PlanRules.titleCharactersMax))
        }
    }

    private func instruction(for member: PlanRules.Member) -> String {
        let duty =
            switch member.type {
            case "research": "Gather what is known about the subject and the audience, and tell facts from assumptions."
            case "content": "Write the copy that the brief asks for, complete and ready to use."
            case "design": "Describe layout, hierarchy and visual style for the finished copy."
            case "personalization": "Divide the audience into segments and write the lines that differ for each."
            case "analytics": "Say what to measure, which tests to run and what would count as success."
            default: duty(of: member)
            }
        let text = "\(duty) The brief: \(brief)"
        return String(text.prefix(PlanRules.instructionCharactersMax))
    }

    private func duty(of member: PlanRules.Member) -> String {
        let fields = member.capabilities.map(AgentDefaults.words(of:)).joined(separator: ", ")
        return "Do your part of the brief\(fields.isEmpty ? "" : ": \(fields)")."
    }
}
