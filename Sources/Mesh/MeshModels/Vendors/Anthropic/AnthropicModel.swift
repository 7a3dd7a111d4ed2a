/// What the generations of Claude do differently. Names are read by their beginnings; an unknown one is taken for a new model.
enum AnthropicModel {
    private static let beforeNativeSchema = [
        "claude-2", "claude-instant", "claude-3", "claude-opus-4-0", "claude-opus-4-2025", "claude-sonnet-4-0",
        "claude-sonnet-4-2025",
    ]
    private static let goingOn =
        beforeNativeSchema + ["claude-opus-4-1", "claude-opus-4-5", "claude-sonnet-4-5", "claude-haiku-4-5"]

    /// Whether `output_config.format` is there. Before, one forced tool does the same.
    static func hasNativeSchema(_ model: String) -> Bool { !begins(model, with: beforeNativeSchema) }

    /// Whether an assistant's message at the end is gone on from. From 4.6 on that is an error.
    static func goesOnFromBeginning(_ model: String) -> Bool { begins(model, with: goingOn) }

    /// Whether temperature and top_p may stand side by side. From 4.1 on that is an error.
    static func takesBothSamplings(_ model: String) -> Bool { begins(model, with: beforeNativeSchema) }

    /// The bound has to be said. This is what all of a generation can write.
    static func maxTokensDefault(_ model: String) -> Int {
        let small = ["claude-2", "claude-instant", "claude-3-haiku", "claude-3-opus", "claude-3-sonnet"]
        return begins(model, with: small) ? 4_096 : 8_192
    }

    private static func begins(_ model: String, with beginnings: [String]) -> Bool {
        beginnings.contains { model.hasPrefix($0) }
    }
}
