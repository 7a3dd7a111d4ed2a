/// What was spent on models. Money is whole nano-dollars, so that sums are exact.
package struct Spend: Sendable, Hashable, Codable {
    /// Calls to models, failed ones included.
    package var calls = 0
    package var inputTokens: Int64 = 0
    package var cachedInputTokens: Int64 = 0
    package var cacheWriteTokens: Int64 = 0
    package var outputTokens: Int64 = 0
    package var reasoningTokens: Int64 = 0
    package var costNanoUSD: Int64 = 0

    package init() {}

    package init(calls: Int, inputTokens: Int64, outputTokens: Int64, costNanoUSD: Int64) {
        self.calls = calls
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.costNanoUSD = costNanoUSD
    }

    package static let none = Spend()

    package static func + (left: Spend, right: Spend) -> Spend {
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

    package static func += (left: inout Spend, right: Spend) { left = left + right }
}
