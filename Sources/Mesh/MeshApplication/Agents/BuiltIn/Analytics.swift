extension AgentType {
    /// Measures and tests; cool, because it counts.
    static let analytics = AgentType(
        "analytics",
        name: "Analytics Specialist",
        description: "Specializes in data analysis and performance insights",
        capabilities: ["data_analysis", "ab_testing", "measurement", "send_time"],
        maxTokens: 4096,
        temperatures: [.plan: 0.2, .work: 0.2, .review: 0.1, .synthesis: 0.3],
        isDefaultMember: true,
        prompt: PromptText.specialist(PackageResources.analytics_md)
    )
}
