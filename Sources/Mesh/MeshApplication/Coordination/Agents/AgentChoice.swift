internal import MeshDomain

/// Who can do a subtask, best first: groups of agents that are equally fit.
enum AgentChoice {
    static func groups(for subtask: Subtask, in scene: TaskScene) -> [[Agent]] {
        let specialists = scene.specialists
        let wanted = Set(subtask.capabilities.map(normalised))
        var groups: [[Agent]] = []
        if !subtask.agentType.isEmpty {
            let ofType = specialists.filter { $0.type == subtask.agentType }
            groups += byOverlap(ofType, wanted, scene, atLeast: 0)
        }
        let taken = Set(groups.joined().map(\.id))
        let others = specialists.filter { !taken.contains($0.id) }
        groups += byOverlap(others, wanted, scene, atLeast: subtask.agentType.isEmpty && wanted.isEmpty ? 0 : 1)
        if groups.isEmpty, !specialists.isEmpty { groups = [specialists] }
        return groups
    }

    /// How many of the wanted capabilities an agent has.
    static func overlap(_ agent: Agent, _ wanted: Set<String>, _ scene: TaskScene) -> Int {
        wanted.intersection(scene.capabilities(of: agent).map(normalised)).count
    }

    static func normalised(_ capability: String) -> String {
        String(capability.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    }

    private static func byOverlap(
        _ agents: [Agent],
        _ wanted: Set<String>,
        _ scene: TaskScene,
        atLeast least: Int
    ) -> [[Agent]] {
        Dictionary(grouping: agents) { overlap($0, wanted, scene) }
            .filter { $0.key >= least }.sorted { $0.key > $1.key }.map(\.value)
    }
}
