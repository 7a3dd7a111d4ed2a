extension AgentType {
    /// Reviews finished parts; takes part where a network has one.
    static let critic = AgentType(
        "critic",
        name: "Critic",
        description: "Specializes in reviewing work against its brief",
        capabilities: ["review", "fact_checking", "quality_assurance"],
        maxTokens: 2048,
        temperatures: [.plan: 0.1, .work: 0.2, .review: 0.1, .synthesis: 0.2],
        isDefaultMember: false,
        prompt: PromptText.specialist(PackageResources.critic_md)
    )
}
