package import MeshApplication
internal import MeshDomain
package import Telemetry

/// All configured vendors as one provider: it chooses the models of a call, tries them by the table of `FaultRule`, keeps
/// within the limits of their vendors, and sees to it that no text is lost, doubled or ended in silence.
///
///     let chain = ModelChain(vendors: [anthropic, openAI], catalogue: shelf, clock: clock, seed: seed, metrics: registry)
///     let reply = try await chain.generate(request) { progress in … }
///
/// What it learns of its models (failures, limits) it keeps between calls, and shares with other replicas if there are any. Any
/// thread may call it.
package final class ModelChain: ModelProvider {
    private let chooser: ModelChooser
    private let parts: ChainParts

    package init(
        vendors: [any ModelVendor],
        catalogue: CatalogueShelf,
        options: ChainOptions = ChainOptions(),
        sharedWith replicas: ChainSharing? = nil,
        clock: any WallClock,
        seed: UInt64,
        metrics: MetricRegistry,
        log: Logger = .off
    ) {
        let byName = Dictionary(vendors.map { ($0.name, $0) }) { first, _ in first }
        chooser = ModelChooser(shelf: catalogue, vendors: byName, candidatesMax: options.candidatesMax)
        let board = BreakerBoard(options.breaker, sharedWith: replicas?.breakers)
        let sharing = replicas.map { RateSharing(rates: $0.rates, metrics: RateMetrics(metrics)) }
        parts = ChainParts(
            clock: clock,
            options: options,
            board: board,
            gates: byName.mapValues { vendor in
                let bounds = options.vendors[vendor.name] ?? options.vendorDefault
                return VendorGate(bounds, of: vendor.name, clock, sharing: sharing)
            },
            metrics: ChainMetrics(metrics, vendors: byName.keys.sorted()),
            jitter: JitterSource(seed: seed),
            lengths: AnswerLengths(),
            log: log
        )
        metrics.gauge("mesh_model_breakers_open", help: "Models and vendors that rest after failures.") {
            Int64(board.openCount(at: clock.now))
        }
    }

    package func firstModel(of wanted: [String]) -> String { names(for: wanted).first ?? "" }

    /// The living models of the default chain whose vendors are configured.
    package var defaultModels: [String] { names(for: []) }

    private func names(for wanted: [String]) -> [String] {
        let request = ModelRequest(
            models: wanted,
            system: "",
            prompt: "",
            attribution: CallAttribution(tenant: TenantID(""), user: UserID(""))
        )
        // None, when no vendor of a model is configured.
        guard let candidates = try? chooser.candidates(for: request, at: parts.clock.now) else { return [] }
        return candidates.map(\.model.name)
    }

    package var abilities: ModelProviderAbilities { [.conversations, .tools, .budgets] }

    package func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let candidates = try chooser.candidates(for: request, at: parts.clock.now)
        let call = ChainCall(parts, request, candidates)
        if let deadline = request.deadline, deadline <= parts.clock.now { throw call.late }
        // At the deadline everything under way is cancelled, whatever a vendor does.
        let (result, isLate) = await withoutActuallyEscaping(observe) { observe in
            await parts.clock.result(until: request.deadline) { () throws(ModelFailure) in try await call.run(observe) }
        }
        if isLate { throw call.late }
        return try result.get()
    }

    /// New keys deserve a new try: models that rest are asked again.
    package func forgetFailures() { parts.board.forgetAll() }

    /// How the breaker of a model stands, for lists of models.
    package func breaker(of model: CatalogueModel) -> BreakerState {
        parts.board.state(of: model.name, of: model.vendor, at: parts.clock.now)
    }

    package func isConfigured(_ vendor: String) -> Bool { chooser.vendors[vendor] != nil }

    /// What each of the models that the request would go to costs.
    package func estimates(for request: ModelRequest) throws(ModelFailure) -> [CostEstimate] {
        let now = parts.clock.now
        return try chooser.candidates(for: request, at: now).map { candidate in
            let model = candidate.model
            var usage = TokenUsage()
            let outputMax = request.outputTokensMax(of: model)
            (usage.input, usage.output) = (request.inputTokensMax(goingOnFrom: ""), outputMax)
            let most = model.costNanoUSD(of: usage, at: now)
            usage.input = request.estimatedInputTokens(goingOnFrom: "")
            usage.output = min(outputMax, parts.lengths.expected(of: model.name) ?? outputMax)
            return CostEstimate(
                model: model.name,
                provider: model.vendor,
                inputTokens: usage.input,
                outputTokensMax: outputMax,
                expectedNanoUSD: model.costNanoUSD(of: usage, at: now),
                maxNanoUSD: most
            )
        }
    }
}

/// What the replicas of a deployment keep together of the vendors that all of them call.
package struct ChainSharing: Sendable {
    let breakers: any SharedBreakers
    let rates: any SharedRates

    package init(breakers: any SharedBreakers, rates: any SharedRates) {
        self.breakers = breakers
        self.rates = rates
    }
}
