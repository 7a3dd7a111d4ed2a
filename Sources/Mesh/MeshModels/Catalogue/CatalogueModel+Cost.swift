package import MeshDomain

extension CatalogueModel {
    private static let tokensPerPrice: Int128 = 1_000_000

    /// The price of a call at that time; before the first one begins, it is the first.
    package func price(at moment: Moment, promptTokens: Int64) -> ModelPrice? {
        guard let first = prices.first else { return nil }
        let start = prices.last { $0.start <= moment }?.start ?? first.start
        return prices.last { $0.start == start && $0.promptTokensMin <= promptTokens }
    }

    /// What the tokens cost, in whole nano-dollars, rounded up once: a ledger never promises too little. Held at what 64 bits
    /// can say; the sums are made in 128.
    package func costNanoUSD(of usage: TokenUsage, at moment: Moment) -> Int64 {
        let parts = [usage.input, usage.cachedInput, usage.cacheWrite].map { max(0, $0) }
        let promptTokens = parts.reduce(Int128(0)) { $0 + Int128($1) }
        guard let price = price(at: moment, promptTokens: Int64(clamping: promptTokens)) else { return 0 }
        let total =
            Int128(parts[0]) * Int128(price.input)
            + Int128(parts[1]) * Int128(price.cachedInput)
            + Int128(parts[2]) * Int128(price.cacheWrite)
            + Int128(max(0, usage.output)) * Int128(price.output)
        return Int64(clamping: (total + Self.tokensPerPrice - 1) / Self.tokensPerPrice)
    }
}

extension Spend {
    /// One call's. Counts come from outside: none is below zero, and none so large that sums of many calls overflow.
    package init(_ usage: TokenUsage, of model: CatalogueModel, at moment: Moment) {
        self.init()
        let usage = usage.held(in: 0...Self.tokensPerCallMax)
        calls = 1
        inputTokens = usage.input
        cachedInputTokens = usage.cachedInput
        cacheWriteTokens = usage.cacheWrite
        outputTokens = usage.output
        reasoningTokens = usage.reasoning
        costNanoUSD = model.costNanoUSD(of: usage, at: moment)
    }

    /// Far above every model's context. With the dearest price of a catalogue it is a twentieth of what 64 bits can say.
    private static let tokensPerCallMax: Int64 = 10_000_000_000
}

extension TokenUsage {
    fileprivate func held(in range: ClosedRange<Int64>) -> TokenUsage {
        func held(_ count: Int64) -> Int64 { min(range.upperBound, max(range.lowerBound, count)) }
        var usage = TokenUsage()
        usage.input = held(input)
        usage.cachedInput = held(cachedInput)
        usage.cacheWrite = held(cacheWrite)
        usage.output = held(output)
        usage.reasoning = held(reasoning)
        return usage
    }
}
