extension AgentType {
    /// Writes; the warmest of all, because variants are wanted of it.
    static let content = AgentType(
        "content",
        name: "Content Specialist",
        description: "Specializes in generating and refining content",
        capabilities: ["copywriting", "email_copy", "subject_lines", "editing", "long_form"],
        maxTokens: 6000,
        temperatures: [.plan: 0.3, .work: 0.7, .review: 0.2, .synthesis: 0.5],
        isDefaultMember: true,
        prompt: PromptText.specialist(PackageResources.content_md)
    )
}
