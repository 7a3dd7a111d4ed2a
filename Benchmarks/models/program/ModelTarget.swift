/// Whatever lets a model write.
protocol ModelTarget: Sendable {
    /// Returns when the answer is whole, and throws when there is none.
    func call(model: String) async throws
}

enum Prompt {
    /// As long as the brief of a small task.
    static let text = """
        Write the opening of an email campaign for TechPro X1, an advanced development tool that is launched in December. It is \
        for people who write software in teams of five to fifty and decide together what they use. Say what it does in the \
        first sentence, give one proof in the second, and end with a next step that takes a minute. No exclamation marks.
        """
    static let tokensMax = 256
}

struct BenchmarkFault: Error, CustomStringConvertible {
    let description: String
}
