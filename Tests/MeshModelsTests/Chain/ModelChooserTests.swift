internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry
import Testing

@testable internal import MeshModels

/// Which models a request goes to, with the catalogue that is built in.
@Suite struct ModelChooserTests {
    private let now = Moment.day("2026-11-26")
    private let all = ["anthropic", "openai", "gemini", "groq", "ollama"]

    private func names(
        _ vendors: [String]? = nil,
        models: [String] = [],
        _ change: (inout ModelRequest) -> Void = { _ in }
    ) throws(ModelFailure) -> [String] {
        let clock = EagerClock(now: now)
        let scripted = (vendors ?? all).map { ($0, ScriptedVendor($0, clock) { _, _ in .says(["yes"]) }) }
        let chooser = ModelChooser(
            shelf: CatalogueShelf(),
            vendors: Dictionary(uniqueKeysWithValues: scripted),
            candidatesMax: 8
        )
        var request = ModelRequest.toChain(models: models)
        change(&request)
        return try chooser.candidates(for: request, at: now).map(\.model.name)
    }

    private let chain = ["claude-sonnet-5", "gpt-4o", "gemini-2.5-flash"]

    @Test func aRequestThatNamesNothingGoesToTheDefaultChain() throws {
        #expect(try names() == chain)
        #expect(try names(["openai"]) == ["gpt-4o"])
        #expect(try names(["groq"]) == ["llama-3.3-70b-versatile"])
        #expect(try names(["ollama", "groq"]) == ["llama-3.3-70b-versatile", "llama3.2"])
    }

    @Test func wantedModelsComeFirstAndTheChainStaysBehindThem() throws {
        #expect(try names(models: ["gpt-6-luna", "gpt-4o"]) == ["gpt-6-luna", "gpt-4o", chain[0], chain[2]])
        #expect(try names { $0.selection.preferredModel = "claude-3-7-sonnet" } == chain)
        #expect(try names(models: ["nobody-knows-me"]) == chain)
        #expect(try names(["gemini"], models: ["claude-sonnet-5"]) == ["gemini-2.5-flash"])
    }

    @Test func aliasesStandForTheBestThatIsConfigured() throws {
        #expect(try names(["openai"], models: ["quality"]) == ["gpt-6-sol", "gpt-4o"])
        #expect(try names(models: ["cheap"]).first == "gpt-6-luna")
    }

    @Test func hardAndEasyWorkGoToOtherModels() throws {
        #expect(try names { $0.selection.complexity = .high }.first == "claude-opus-5-5")
        #expect(try names { $0.selection.complexity = .low }.first == "gemini-3.8-flash")
        #expect(try names { $0.selection.complexity = .medium } == chain)
    }

    @Test func whoSparesGetsTheCheapestThatIsGoodEnough() throws {
        let cheap = try names { $0.selection.isCostSensitive = true }
        #expect(cheap.first == "llama3.2")
        let paid = try names(["anthropic", "openai", "gemini"]) { $0.selection.isCostSensitive = true }
        #expect(paid.first == "gpt-6-luna")
        let hard = try names(["anthropic", "openai", "gemini"]) {
            $0.selection.isCostSensitive = true
            $0.selection.complexity = .high
        }
        let costs = hard.prefix(4).map { name in
            Catalogue.builtIn.model(named: name)?.costNanoUSD(of: .of(input: 3_000, output: 1_000), at: now) ?? 0
        }
        #expect(costs == costs.sorted() && !hard.prefix(4).contains("gpt-6-luna"))
    }

    @Test func excludedModelsAreLeftOutUnderAllTheirNames() throws {
        #expect(try names { $0.selection.excludedModels = ["gpt-4o"] } == [chain[0], chain[2]])
        #expect(try names { $0.selection.excludedModels = ["claude-3-7-sonnet", "Gemini 2.0"] } == ["gpt-4o"])
        let failure = #expect(throws: ModelFailure.self) {
            try names(["openai"]) { $0.selection.excludedModels = ["gpt-4o"] }
        }
        #expect(failure?.reason.code == .failedPrecondition)
    }

    @Test func withoutFallbackThereIsOneModel() throws {
        #expect(try names { $0.selection.disablesFallback = true } == [chain[0]])
        #expect(try names(models: ["gpt-4o"]) { $0.selection.disablesFallback = true } == ["gpt-4o"])
        let failure = #expect(throws: ModelFailure.self) {
            try names(models: ["nobody-knows-me"]) { $0.selection.disablesFallback = true }
        }
        #expect(failure?.reason.code == .notFound)
    }

    @Test func whatTheRequestNeedsTheModelCanDo() throws {
        let picture = TaskImage(mediaType: "image/png", source: .base64("AAAA"))
        #expect(
            try names(["groq", "openai"], models: ["llama-3.3-70b-versatile"]) { $0.images = [picture] } == ["gpt-4o"]
        )
        for change: (inout ModelRequest) -> Void in [
            { $0.selection.requiresVision = true }, { $0.images = [picture] },
        ] {
            let failure = #expect(throws: ModelFailure.self) { try names(["groq"], change) }
            #expect(failure?.reason.code == .failedPrecondition)
            #expect(failure?.reason.sentence.contains("reads pictures") == true)
        }
        #expect(try names(["groq"]) { $0.selection.requiresFunctionCalling = true }.count == 1)
    }

    @Test func aModelThatWritesNoTextIsNotAsked() throws {
        #expect(try names(["openai"], models: ["text-embedding-3-small"]) == ["gpt-4o"])
    }

    @Test func aModelOfAVendorCanBeNamedThoughNoCatalogueKnowsIt() throws {
        #expect(try names(["ollama"], models: ["ollama/qwen3:8b"]) == ["ollama/qwen3:8b", "llama3.2"])
        #expect(try names(["groq"], models: ["openai/gpt-oss-120b"]).first == "openai/gpt-oss-120b")
        #expect(try names(models: ["openai/gpt-4o"]).first == "gpt-4o")
        #expect(try names(models: ["strange/model"]) == chain)
    }

    @Test func aModelOfUnknownPriceKeepsNoBudget() async throws {
        let clock = EagerClock(now: now)
        let vendor = ScriptedVendor("ollama", clock) { call, _ in .says([call.model]) }
        let chain = ModelChain(
            vendors: [vendor],
            catalogue: CatalogueShelf(),
            clock: clock,
            seed: 1,
            metrics: MetricRegistry()
        )
        var request = ModelRequest.toChain(models: ["ollama/qwen3:8b"])
        #expect(try await chain.generate(request) { _ in }.text == "qwen3:8b")
        request.budgetNanoUSD = 1
        #expect(try await chain.generate(request) { _ in }.text == "llama3.2")
    }

    @Test func withoutVendorsNobodyAnswers() {
        let failure = #expect(throws: ModelFailure.self) { try names([]) }
        #expect(failure?.reason.code == .failedPrecondition)
    }

    @Test func theFirstModelOfACallIsKnownBefore() {
        let house = ChainHouse(EagerClock(), [{ _, _ in .says(["a"]) }, { _, _ in .says(["b"]) }])
        #expect(house.chain.firstModel(of: []) == "a" && house.chain.firstModel(of: ["b"]) == "b")
    }
}

@Suite struct ChainMetricsTests {
    @Test func triesFallbacksAndBreakersAreCounted() async {
        let house = ChainHouse(
            EagerClock(),
            [
                { _, _ in .fails(.overloaded) },
                { _, number in number == 0 ? .fails(.streamCut, after: ["x"]) : .says(["b"]) },
                { _, _ in .says(["c"]) },
            ]
        )
        for _ in 0..<6 { _ = await house.call(.toChain(.continue)) }
        let page = String(decoding: house.registry.prometheusText(), as: UTF8.self)
        let lines = [
            #"mesh_model_attempts_total{model="a",outcome="overloaded",vendor="a"} 5"#,
            #"mesh_model_attempts_total{model="b",outcome="stream_cut",vendor="b"} 1"#,
            #"mesh_model_attempts_total{model="b",outcome="answered",vendor="b"} 5"#,
            #"mesh_model_attempts_total{model="c",outcome="answered",vendor="c"} 1"#,
            #"mesh_model_fallbacks_total{fault="overloaded"} 5"#,
            #"mesh_model_broken_texts_total{by="continue"} 1"#,
            "mesh_model_breakers_open 1",
            #"mesh_model_first_text_seconds_count{model="b",vendor="b"} 6"#,
        ]
        for line in lines { #expect(page.contains(line + "\n"), "\(line)") }
    }

    @Test func whatAnOperatorMustMendIsInTheLogAndNoTextIs() async {
        let lines = Lines()
        let clock = EagerClock()
        let vendor = ScriptedVendor("a", clock) { _, _ in .fails(.authConfig) }
        let house = ChainHouse(clock, [{ _, _ in .says(["unused"]) }])
        let chain = ModelChain(
            vendors: [vendor],
            catalogue: house.shelf,
            clock: clock,
            seed: 1,
            metrics: MetricRegistry(),
            log: lines.log
        )
        _ = try? await chain.generate(.toChain()) { _ in }
        let warnings = lines.all.filter { $0.contains("until somebody mends it") }
        #expect(warnings.count == 1 && warnings[0].contains("auth_config"))
        #expect(!lines.all.contains { $0.contains("sixty words") })
    }
}
