/// What was spent on models. Money is whole nano-dollars, so that sums are exact.
public struct Spend: Sendable, Hashable, Codable {
    /// Calls to models, failed ones included.
    public var calls = 0
    public var inputTokens: Int64 = 0
    public var cachedInputTokens: Int64 = 0
    public var cacheWriteTokens: Int64 = 0
    public var outputTokens: Int64 = 0
    public var reasoningTokens: Int64 = 0
    public var costNanoUSD: Int64 = 0

    public init() {}

    public init(calls: Int, inputTokens: Int64, outputTokens: Int64, costNanoUSD: Int64) {
        self.calls = calls
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.costNanoUSD = costNanoUSD
    }

    public static let none = Spend()

    public static func + (left: Spend, right: Spend) -> Spend {
        var sum = left
        sum.calls += right.calls
        sum.inputTokens += right.inputTokens
        sum.cachedInputTokens += right.cachedInputTokens
        sum.cacheWriteTokens += right.cacheWriteTokens
        sum.outputTokens += right.outputTokens
        sum.reasoningTokens += right.reasoningTokens
        sum.costNanoUSD += right.costNanoUSD
        return sum
    }

    public static func += (left: inout Spend, right: Spend) { left = left + right }
}
