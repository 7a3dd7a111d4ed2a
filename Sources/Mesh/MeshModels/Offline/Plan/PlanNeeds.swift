/// Which kinds of agents a deliverable needs, and what they need from each other.
enum PlanNeeds {
    static let builtIn = ["research", "content", "design", "analytics", "personalization"]

    /// Where a custom agent's work belongs.
    enum Place { case before, after }

    static func needs(_ agent: OfflineForm.AgentNote, _ sheet: FactSheet) -> Bool {
        // Somebody added it to the network on purpose.
        guard builtIn.contains(agent.type) else { return true }
        if isNamed(agent.type, in: sheet.brief) { return true }
        return switch sheet.kind {
        case .emailCampaign, .landingPage: true
        case .email: ["content", "personalization", "design"].contains(agent.type)
        case .blogPost: ["research", "content", "design"].contains(agent.type)
        case .productDescription: ["content", "personalization"].contains(agent.type)
        case .socialPosts: ["content", "design", "personalization", "analytics"].contains(agent.type)
        case .pressRelease: ["research", "content"].contains(agent.type)
        case .analysis: ["research", "analytics", "content"].contains(agent.type)
        case .general: ["research", "content"].contains(agent.type)
        }
    }

    /// The lower, the longer it stays when there is little room.
    static func rank(_ type: String, _ sheet: FactSheet) -> Int {
        let order =
            sheet.kind == .analysis
            ? ["analytics", "content", "research", "design", "personalization"]
            : ["content", "personalization", "design", "analytics", "research"]
        return order.firstIndex(of: type) ?? 4
    }

    /// Of work: what others need goes first.
    static func order(_ agent: OfflineForm.AgentNote, _ sheet: FactSheet) -> Int {
        let order =
            sheet.kind == .analysis
            ? ["research": 0, "analytics": 1, "content": 3, "personalization": 4, "design": 5]
            : ["research": 0, "content": 3, "personalization": 4, "analytics": 5, "design": 6]
        return order[agent.type] ?? (place(agent) == .before ? 2 : 7)
    }

    static func inputs(of step: OfflinePlanner.Step, _ sheet: FactSheet) -> Set<String> {
        switch step.agentType {
        case "research": []
        case "content": sheet.kind == .analysis ? ["research", "analytics"] : ["research", "seo"]
        case "design": ["content"]
        case "analytics", "personalization": ["research"]
        case "seo": ["research"]
        default: ["content"]
        }
    }

    private static func place(_ agent: OfflineForm.AgentNote) -> Place {
        agent.type == "seo" ? .before : .after
    }

    private static func isNamed(_ type: String, in brief: String) -> Bool {
        let signs: [String: [String]] = [
            "research": ["research", "competitor", "background"], "content": ["write", "copy", "text"],
            "design": ["design", "layout", "visual", "template"],
            "analytics": ["a/b", "metric", "measure", "analytic", "kpi", "performance report"],
            "personalization": ["personaliz", "personalis", "segment", "tailor"],
        ]
        return (signs[type] ?? []).contains { brief.prefix(2_000).containsText($0) }
    }
}
