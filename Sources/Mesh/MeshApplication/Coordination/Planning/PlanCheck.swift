internal import MeshDomain

/// Looks for everything that is wrong with a draft.
enum PlanCheck {
    static func faults(of draft: PlanDraft, _ rules: PlanRules) -> [PlanFault] {
        var faults: [PlanFault] = []
        if draft.steps.isEmpty { return [.empty] }
        if draft.steps.count > rules.subtasksMax {
            faults.append(.tooMany(draft.steps.count, max: rules.subtasksMax))
        }
        var seen: Set<String> = []
        for step in draft.steps {
            if !isID(step.id) { faults.append(.badID(String(step.id.prefix(PlanRules.idCharactersMax)))) }
            if !seen.insert(step.id).inserted { faults.append(.duplicateID(step.id)) }
            faults += texts(of: step) + workers(of: step, rules)
        }
        for step in draft.steps {
            for other in step.dependsOn where !seen.contains(other) {
                faults.append(.missingDependency(id: step.id, other))
            }
        }
        return faults + order(of: draft, rules)
    }

    static func isID(_ text: String) -> Bool {
        !text.isEmpty && !text.isLonger(than: PlanRules.idCharactersMax)
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            }
    }

    private static func texts(of step: PlanDraft.Step) -> [PlanFault] {
        var faults: [PlanFault] = []
        if step.title.isEmpty { faults.append(.noTitle(id: step.id)) }
        if step.instruction.isEmpty { faults.append(.noInstruction(id: step.id)) }
        if step.title.isLonger(than: PlanRules.titleCharactersMax) {
            faults.append(.tooLong(id: step.id, field: "title", max: PlanRules.titleCharactersMax))
        }
        if step.instruction.isLonger(than: PlanRules.instructionCharactersMax) {
            faults.append(.tooLong(id: step.id, field: "instruction", max: PlanRules.instructionCharactersMax))
        }
        return faults
    }

    private static func workers(of step: PlanDraft.Step, _ rules: PlanRules) -> [PlanFault] {
        if rules.has(type: step.agentType) { return [] }
        if step.agentType == AgentDefaults.coordinatorType || step.agentType == AgentDefaults.criticType {
            return [.managersWork(id: step.id, type: step.agentType)]
        }
        if !step.agentType.isEmpty { return [.unknownType(id: step.id, type: step.agentType)] }
        if step.capabilities.isEmpty || rules.best(for: step.capabilities) != nil { return [] }
        return [.noSuchCapability(id: step.id, step.capabilities)]
    }

    private static func order(of draft: PlanDraft, _ rules: PlanRules) -> [PlanFault] {
        let sorted = PlanOrder(draft.steps)
        if !sorted.circle.isEmpty { return [.circle(sorted.circle)] }
        var faults: [PlanFault] = []
        if !sorted.steps.lazy.map(\.id).elementsEqual(draft.steps.lazy.map(\.id)) { faults.append(.wrongOrder) }
        if sorted.longestChain > rules.chainMax {
            faults.append(.takesTooLong(steps: sorted.longestChain, stepsMax: rules.chainMax))
        }
        return faults
    }
}

/// Steps in an order in which each stands after what it needs, as Kahn's algorithm finds it; of those that could stand next,
/// the one that the model wrote first.
struct PlanOrder {
    private(set) var steps: [PlanDraft.Step] = []
    /// The ids that wait for each other, when there is no such order.
    private(set) var circle: [String] = []
    private(set) var depths: [String: Int] = [:]

    var longestChain: Int { depths.values.max() ?? 0 }

    init(_ given: [PlanDraft.Step]) {
        let ids = Set(given.map(\.id))
        var rest = given
        var done: Set<String> = []
        while let position = rest.firstIndex(where: { step in
            step.dependsOn.allSatisfy { done.contains($0) || !ids.contains($0) }
        }) {
            let step = rest.remove(at: position)
            steps.append(step)
            done.insert(step.id)
            depths[step.id] = 1 + (step.dependsOn.compactMap { depths[$0] }.max() ?? 0)
        }
        if let first = rest.first { circle = Self.circle(from: first, in: rest) }
    }

    /// Everything in `rest` needs something else in it: following that leads into a circle.
    private static func circle(from first: PlanDraft.Step, in rest: [PlanDraft.Step]) -> [String] {
        let byID = Dictionary(rest.map { ($0.id, $0) }) { first, _ in first }
        var path: [String] = []
        var step = first
        while !path.contains(step.id) {
            path.append(step.id)
            guard let next = step.dependsOn.lazy.compactMap({ byID[$0] }).first else { return path }
            step = next
        }
        return Array(path[(path.firstIndex(of: step.id) ?? 0)...])
    }
}
