/// What the meter takes for a token, in nano-dollars: the vendors' prices of August 2026, so that its sums can be compared with
/// those of a ledger that reads them from a catalogue.
struct FakePrices: Sendable {
    let input: Int
    let cached: Int
    let cacheWrite: Int
    let output: Int

    /// The price of the longest name that a model's begins with.
    static func of(_ model: String) -> FakePrices {
        table.filter { model.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?.value ?? other
    }

    func cost(_ usage: Usage) -> Int {
        let uncached = usage.prompt - usage.cached - usage.cacheWrite
        return uncached * input + usage.cached * cached + usage.cacheWrite * cacheWrite + usage.output * output
    }

    private static let other = FakePrices(input: 1000, cached: 100, cacheWrite: 1250, output: 4000)

    private static let table: [String: FakePrices] = [
        "claude-3-7-sonnet": FakePrices(input: 3000, cached: 300, cacheWrite: 3750, output: 15_000),
        "claude-sonnet-4": FakePrices(input: 3000, cached: 300, cacheWrite: 3750, output: 15_000),
        "claude-sonnet-5": FakePrices(input: 3000, cached: 300, cacheWrite: 3750, output: 15_000),
        "gpt-4o": FakePrices(input: 2500, cached: 1250, cacheWrite: 0, output: 10_000),
        "gpt-4o-mini": FakePrices(input: 150, cached: 75, cacheWrite: 0, output: 600),
        "gpt-4.1": FakePrices(input: 2000, cached: 500, cacheWrite: 0, output: 8000),
        "gpt-6-luna": FakePrices(input: 100, cached: 10, cacheWrite: 0, output: 500),
        "gemini-2.5-flash": FakePrices(input: 300, cached: 30, cacheWrite: 0, output: 2500),
        "llama-3.3-70b": FakePrices(input: 590, cached: 590, cacheWrite: 0, output: 790),
        "llama-3.1-8b": FakePrices(input: 50, cached: 50, cacheWrite: 0, output: 80),
        "text-embedding-3-small": FakePrices(input: 20, cached: 20, cacheWrite: 0, output: 0),
        "text-embedding-3-large": FakePrices(input: 130, cached: 130, cacheWrite: 0, output: 0),
    ]
}
