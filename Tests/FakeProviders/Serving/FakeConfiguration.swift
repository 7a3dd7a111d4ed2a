/// How the fake vendors behave. A plain value; the program fills it from its options.
package struct FakeConfiguration: Sendable {
    /// 0 lets the kernel choose.
    package var port: UInt16 = 0
    /// Of answers, ids and chances: the same seed and the same calls give the same answers.
    package var seed: UInt64 = 1
    /// Before the first byte of each answer.
    package var delay: Duration = .zero
    /// 0 writes a stream in one piece.
    package var tokensPerSecond = 0
    /// Tokens of an answer that is not asked to be shorter or longer.
    package var answerTokens = 60
    /// Faults that befall calls by chance.
    package var chances: [FaultChance] = []
    /// Faults that wait for the next calls.
    package var script: [FaultQueue] = []
    /// What one vendor allows in a minute, over all keys. More is answered with 429.
    package var requestsPerMinute = 10_000_000
    package var tokensPerMinute = 10_000_000_000
    /// Bytes of a request's body.
    package var bodyBytesMax = 32 * 1024 * 1024
    /// The wall clock, in nanoseconds since 1970.
    package var unixNanoseconds: @Sendable () -> Int64
    package var sleep: @Sendable (Duration) async throws -> Void

    package init(
        unixNanoseconds: @escaping @Sendable () -> Int64,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.unixNanoseconds = unixNanoseconds
        self.sleep = sleep
    }
}
