internal import MeshDomain

/// What a plan must keep to: the agents there are and the bounds of the task.
struct PlanRules: Sendable {
    var team: [Member]
    var subtasksMax: Int
    /// Subtasks that may wait for each other in a chain; the time of the task allows no more.
    var chainMax: Int

    static let titleCharactersMax = 200
    static let instructionCharactersMax = 8_000
    static let idCharactersMax = 32
    static let rationaleCharactersMax = 4_000

    struct Member: Sendable, Hashable {
        var name: String
        var type: String
        var description: String
        var capabilities: [String]
    }

    init(team: [Member], subtasksMax: Int, chainMax: Int = .max) {
        self.team = team
        self.subtasksMax = max(1, subtasksMax)
        self.chainMax = max(1, chainMax)
    }

    /// `callCostNanoUSD` is what a call of this task cost so far; 0 when that is not known.
    init(
        _ scene: TaskScene,
        _ task: MeshTask,
        callCostNanoUSD: Int64,
        expectedCallTime: Duration,
        spent: Spend,
        at now: Moment
    ) {
        let team = scene.specialists.map { agent in
            Member(
                name: agent.name,
                type: agent.type,
                description: scene.description(of: agent),
                capabilities: scene.capabilities(of: agent)
            )
        }
        let left = task.deadline.map { max(.zero, $0 - now) } ?? .seconds(task.limits.timeoutSeconds)
        // Review and result take a call each.
        let calls = Int(min(1_000_000, left.inSeconds / max(0.001, expectedCallTime.inSeconds)))
        var subtasksMax = task.limits.maxSubtasks
        if let budget = task.limits.budgetNanoUSD, callCostNanoUSD > 0 {
            let affordable = max(0, budget - spent.costNanoUSD) / callCostNanoUSD
            subtasksMax = min(subtasksMax, Int(clamping: affordable) - 2)
        }
        self.init(team: team, subtasksMax: subtasksMax, chainMax: calls - 2)
    }

    func has(type: String) -> Bool { team.contains { $0.type == type } }

    func hasOverlap(_ member: Member, _ wanted: Set<String>) -> Int {
        wanted.intersection(member.capabilities.map(AgentChoice.normalised)).count
    }

    /// The member that can do most of it; the first of equals. Nil when nobody can do any of it.
    func best(for capabilities: [String]) -> Member? {
        let wanted = Set(capabilities.map(AgentChoice.normalised))
        let ranked = team.enumerated().map {
            (member: $0.element, overlap: hasOverlap($0.element, wanted), at: $0.offset)
        }
        return ranked.filter { $0.overlap > 0 }.min { ($1.overlap, $0.at) < ($0.overlap, $1.at) }?.member
    }
}
