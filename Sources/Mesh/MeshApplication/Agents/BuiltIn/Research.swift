extension AgentType {
    /// Lays the ground for the others; takes part where a network has one.
    static let research = AgentType(
        "research",
        name: "Research Specialist",
        description: "Specializes in gathering facts and telling them from assumptions",
        capabilities: ["research", "fact_finding", "competitor_analysis", "audience_research"],
        maxTokens: 4096,
        temperatures: [.plan: 0.2, .work: 0.3, .review: 0.1, .synthesis: 0.3],
        isDefaultMember: false,
        prompt: PromptText.specialist(PackageResources.research_md)
    )
}
