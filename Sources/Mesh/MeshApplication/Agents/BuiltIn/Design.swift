extension AgentType {
    /// Decides how the copy looks and is laid out.
    static let design = AgentType(
        "design",
        name: "Design Specialist",
        description: "Specializes in design and layout considerations",
        capabilities: ["layout", "visual_design", "email_design", "accessibility"],
        maxTokens: 4096,
        temperatures: [.plan: 0.2, .work: 0.6, .review: 0.2, .synthesis: 0.5],
        isDefaultMember: true,
        prompt: PromptText.specialist(PackageResources.design_md)
    )
}
