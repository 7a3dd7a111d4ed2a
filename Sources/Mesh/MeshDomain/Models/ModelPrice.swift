/// What a million tokens cost, in whole nano-dollars: a token may cost less than one.
public struct ModelPrice: Sendable, Hashable {
    /// From when on it holds.
    public var start: Moment
    /// It holds for calls whose whole prompt has at least so many tokens, and then for all of their tokens.
    public var promptTokensMin: Int64 = 0
    public var input: Int64
    public var cachedInput: Int64
    public var cacheWrite: Int64
    public var output: Int64

    public init(
        start: Moment,
        promptTokensMin: Int64 = 0,
        input: Int64,
        cachedInput: Int64,
        cacheWrite: Int64,
        output: Int64
    ) {
        self.start = start
        self.promptTokensMin = promptTokensMin
        self.input = input
        self.cachedInput = cachedInput
        self.cacheWrite = cacheWrite
        self.output = output
    }
}
