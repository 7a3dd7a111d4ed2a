/// What a million tokens cost, in whole nano-dollars: a token may cost less than one.
package struct ModelPrice: Sendable, Hashable {
    /// From when on it holds.
    package var start: Moment
    /// It holds for calls whose whole prompt has at least so many tokens, and then for all of their tokens.
    package var promptTokensMin: Int64 = 0
    package var input: Int64
    package var cachedInput: Int64
    package var cacheWrite: Int64
    package var output: Int64

    package init(
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
