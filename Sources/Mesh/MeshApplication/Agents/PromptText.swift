/// The templates of `Prompts/`, which the build embeds.
enum PromptText {
    static let plan = text(PackageResources.plan_md)
    static let review = text(PackageResources.review_md)
    static let synthesis = text(PackageResources.synthesis_md)
    /// The frame around the prompt that a client wrote, for custom types and for built-in ones that it gave another prompt.
    static let custom = specialist(PackageResources.custom_md)

    /// A specialist's standing instruction: who it is, then how it is asked and how it answers.
    static func specialist(_ bytes: [UInt8]) -> String { text(bytes) + "\n" + text(PackageResources.work_md) }
    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
