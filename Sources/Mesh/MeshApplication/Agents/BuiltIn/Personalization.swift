extension AgentType {
    /// Takes the audience apart and writes the lines that differ.
    static let personalization = AgentType(
        "personalization",
        name: "Personalization Specialist",
        description: "Specializes in audience targeting and personalization",
        capabilities: ["segmentation", "targeting", "dynamic_content"],
        maxTokens: 4096,
        temperatures: [.plan: 0.2, .work: 0.5, .review: 0.2, .synthesis: 0.4],
        isDefaultMember: true,
        prompt: PromptText.specialist(PackageResources.personalization_md)
    )
}
