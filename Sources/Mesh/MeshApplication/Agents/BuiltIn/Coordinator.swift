extension AgentType {
    /// Plans, and writes one result of the parts; needs room for the whole of them.
    static let coordinator = AgentType(
        "coordinator",
        name: "Coordinator Agent",
        description: "Coordinates tasks and delegates to specialized agents",
        capabilities: ["planning", "delegation", "synthesis"],
        maxTokens: 8000,
        temperatures: [.plan: 0.2, .work: 0.4, .review: 0.1, .synthesis: 0.4],
        isDefaultMember: true,
        prompt: PromptText.specialist(PackageResources.coordinator_md)
    )
}
