internal import MeshDomain

/// Who can do a subtask, best first: groups of agents that are equally fit.
enum AgentChoice {
    static func groups(for subtask: Subtask, in scene: TaskScene) -> [[Agent]] {
        let specialists = scene.specialists
        guard !subtask.capabilities.isEmpty else { return groups(ofType: subtask.agentType, among: specialists) }
        let wanted = Set(subtask.capabilities.map(normalised))
        var groups: [[Agent]] = []
        if !subtask.agentType.isEmpty {
            let ofType = specialists.filter { $0.type == subtask.agentType }
            groups += byOverlap(ofType, wanted, scene, atLeast: 0)
        }
        let taken = Set(groups.joined().map(\.id))
        let others = specialists.filter { !taken.contains($0.id) }
        groups += byOverlap(others, wanted, scene, atLeast: 1)
        if groups.isEmpty, !specialists.isEmpty { groups = [specialists] }
        return groups
    }

    /// Nothing but the type tells them apart.
    private static func groups(ofType type: String, among specialists: [Agent]) -> [[Agent]] {
        let ofType = type.isEmpty ? specialists : specialists.filter { $0.type == type }
        let group = ofType.isEmpty ? specialists : ofType
        return group.isEmpty ? [] : [group]
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
