internal import MeshDomain
import Testing

@testable internal import MeshModels

@Suite struct CatalogueTests {
    let catalogue = Catalogue.builtIn

    @Test func theDefaultChainOfTheDocumentsLeadsToLivingModels() {
        #expect(catalogue.chain == ["claude-3-7-sonnet", "gpt-4o", "gemini-2.0-flash"])
        let expected = [
            "2025-03-01": ["claude-3-7-sonnet", "gpt-4o", "gemini-2.0-flash"],
            "2026-11-26": ["claude-sonnet-5", "gpt-4o", "gemini-2.5-flash"],
            "2026-12-01": ["claude-sonnet-5", "gpt-4o", "gemini-3.8-flash"],
            "2027-01-14": ["claude-sonnet-5", "gpt-6-luna", "gemini-3.8-flash"],
        ]
        for (day, names) in expected {
            let models = catalogue.chain.flatMap { catalogue.resolve($0, at: .day(day)).models.map(\.name) }
            #expect(models == names, "on \(day)")
        }
    }

    @Test func theNamesOfTheDocumentsAreKnown() {
        for name in ["Claude 3.7 Sonnet", "claude-3-7-sonnet", "GPT-4o", "gpt-4o", "Gemini 2.0", "gemini-1.5-pro"] {
            #expect(catalogue.resolve(name, at: .day("2026-11-26")).models.count == 1, "\(name)")
        }
        for alias in ["quality", "fast", "cheap"] {
            let vendors = catalogue.resolve(alias, at: .day("2026-11-26")).models.map(\.vendor)
            #expect(Set(vendors) == ["anthropic", "openai", "gemini", "groq", "ollama"], "\(alias)")
        }
        #expect(catalogue.resolve("nobody-knows-me", at: .zero).models.isEmpty)
    }

    @Test func aThousandTokensInAndFiveHundredOutCostWhatThePriceSheetSays() throws {
        let model = try #require(catalogue.model(named: "claude-3-7-sonnet"))
        #expect(model.costNanoUSD(of: .of(input: 1_000, output: 500), at: .day("2025-03-01")) == 10_500_000)
    }

    @Test func aPriceChangesOnItsDay() throws {
        let model = try #require(catalogue.model(named: "gemini-3.8-flash"))
        let usage = TokenUsage.of(input: 1_000_000, output: 1_000_000)
        let midnight = Moment.day("2027-01-01")
        #expect(model.costNanoUSD(of: usage, at: midnight + .nanoseconds(-1)) == 4_500_000_000)
        #expect(model.costNanoUSD(of: usage, at: midnight) == 9_000_000_000)
        #expect(model.costNanoUSD(of: usage, at: .zero) == 4_500_000_000)
    }

    @Test func theLengthOfTheWholePromptChoosesThePriceOfAllTokens() throws {
        let model = try #require(catalogue.model(named: "claude-sonnet-4-5"))
        let day = Moment.day("2026-01-01")
        #expect(model.costNanoUSD(of: .of(input: 200_000, output: 0), at: day) == 600_000_000)
        #expect(model.costNanoUSD(of: .of(input: 200_001, output: 0), at: day) == 1_200_006_000)
        var cached = TokenUsage.of(input: 1, output: 10)
        cached.cachedInput = 200_000
        #expect(model.costNanoUSD(of: cached, at: day) == 6_000 + 200_000 * 600 + 225_000)
    }

    @Test func whatTheCacheTookAndGaveHasItsOwnPrice() throws {
        let model = try #require(catalogue.model(named: "claude-sonnet-5"))
        var usage = TokenUsage()
        (usage.input, usage.cachedInput, usage.cacheWrite, usage.output, usage.reasoning) = (1, 10, 100, 1_000, 900)
        let spend = Spend(usage, of: model, at: .day("2026-11-26"))
        #expect(spend.costNanoUSD == 2_000 + 10 * 200 + 100 * 2_500 + 1_000 * 10_000)
        #expect(spend.calls == 1 && spend.reasoningTokens == 900 && spend.cacheWriteTokens == 100)
    }

    @Test func costsAreRoundedUpAndHeldAtTheirEnds() throws {
        let groq = try #require(catalogue.model(named: "llama-3.1-8b-instant"))
        #expect(groq.costNanoUSD(of: .of(input: 1, output: 0), at: .day("2026-01-01")) == 50)
        let cheap = try Catalogue(parsing: .catalogue(#"{"from":"2020-01-01","input":1,"output":0}"#)).models[0]
        #expect(cheap.costNanoUSD(of: .of(input: 1, output: 0), at: .day("2026-01-01")) == 1)
        #expect(cheap.costNanoUSD(of: .of(input: 1_000_001, output: 0), at: .day("2026-01-01")) == 2)
        var dear = cheap
        dear.prices[0].input = .max
        dear.prices[0].output = .max
        var usage = TokenUsage.of(input: .max, output: .max)
        (usage.cachedInput, usage.cacheWrite) = (.max, .max)
        #expect(dear.costNanoUSD(of: usage, at: .day("2026-01-01")) == .max)
        let most = try Catalogue(
            parsing: .catalogue(#"{"from":"2020-01-01","input":10000000000000,"output":10000000000000}"#)
        ).models[0]
        let spends = Array(repeating: Spend(usage, of: most, at: .day("2026-01-01")), count: 16)
        #expect(spends.reduce(.none, +).costNanoUSD > 0)
        #expect(dear.costNanoUSD(of: .of(input: -5, output: -7), at: .day("2026-01-01")) == 0)
    }

    @Test func everyBuiltInModelHasWhatTheChainNeeds() {
        for model in catalogue.models {
            #expect(model.contextTokens > 0, "\(model.name)")
            if model.capabilities.contains(.embedding) { continue }
            #expect(model.outputTokens > 0 && !model.complexities.isEmpty, "\(model.name)")
            #expect(model.vendor == "ollama" || !model.prices.isEmpty, "\(model.name)")
            #expect(model.retires == nil || model.replacement != nil, "\(model.name)")
        }
    }
}

extension Moment {
    static func day(_ text: String) -> Moment { .zero + .seconds((CalendarDay(text)?.number ?? 0) * 86_400) }
}

extension TokenUsage {
    static func of(input: Int64, output: Int64) -> TokenUsage {
        var usage = TokenUsage()
        (usage.input, usage.output) = (input, output)
        return usage
    }
}

extension [UInt8] {
    /// One model with one price.
    static func catalogue(_ price: String) -> [UInt8] {
        Array(
            #"{"models":[{"name":"m","vendor":"v","contextTokens":9,"outputTokens":9,"prices":[\#(price)]}]}"#.utf8
        )
    }
}
