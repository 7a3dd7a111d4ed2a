package import MeshApplication
internal import MeshDomain

/// The catalogue as the application shows it. With a chain it says what can be called now and what that costs; without one
/// the offline provider answers, for nothing.
package struct CatalogueDirectory: ModelDirectory {
    private let shelf: CatalogueShelf
    private let chained: ModelChain?
    private let offline: OfflineProvider?
    private let clock: any WallClock

    package init(shelf: CatalogueShelf, chain: ModelChain?, offline: OfflineProvider?, clock: any WallClock) {
        self.shelf = shelf
        chained = chain
        self.offline = offline
        self.clock = clock
    }

    package var models: [ListedModel] {
        let now = clock.now
        let catalogue = shelf.catalogue
        var models = catalogue.models.map { listed($0, catalogue, at: now) }
        if let offline { models.append(Self.listed(offline)) }
        return models.sorted { ($0.provider, $0.name) < ($1.provider, $1.name) }
    }

    package var chain: [String] {
        guard let chained else { return offline == nil ? [] : [OfflineProvider.model] }
        return chained.defaultModels
    }

    package func estimates(for request: ModelRequest) throws(ModelFailure) -> [CostEstimate] {
        if let chained { return try chained.estimates(for: request) }
        guard let offline else { return [] }
        let estimate = CostEstimate(
            model: OfflineProvider.model,
            provider: OfflineProvider.provider,
            inputTokens: request.estimatedInputTokens(goingOnFrom: ""),
            outputTokensMax: Int64(min(request.parameters.maxTokens ?? .max, offline.options.outputTokensMax)),
            expectedNanoUSD: 0,
            maxNanoUSD: 0
        )
        return [estimate]
    }

    private func listed(_ model: CatalogueModel, _ catalogue: Catalogue, at now: Moment) -> ListedModel {
        var listed = ListedModel(
            name: model.name,
            provider: model.vendor,
            displayName: model.displayName,
            contextTokens: model.contextTokens,
            outputTokens: model.outputTokens
        )
        let kinds = catalogue.aliases.filter { $0.value.contains(model.name) }.map(\.key)
        listed.aliases = model.aliases + kinds.sorted()
        listed.readsPictures = model.capabilities.contains(.vision)
        listed.callsFunctions = model.capabilities.contains(.tools)
        listed.fulfilsSchemas = model.capabilities.contains(.structuredOutput)
        listed.streams = model.capabilities.contains(.streaming)
        listed.embeds = model.capabilities.contains(.embedding)
        listed.complexities = model.complexities
        listed.prices = model.prices
        let isRetired = model.isRetired(at: now)
        listed.lifecycle = isRetired ? .retired : model.retires == nil ? .active : .deprecated
        listed.retires = model.retires
        listed.replacement = model.replacement
        if let chained {
            listed.breaker = chained.breaker(of: model)
            listed.isAvailable = chained.isConfigured(model.vendor) && listed.breaker != .open && !isRetired
        }
        return listed
    }

    private static func listed(_ offline: OfflineProvider) -> ListedModel {
        var listed = ListedModel(
            name: OfflineProvider.model,
            provider: OfflineProvider.provider,
            displayName: "Offline writer, no model",
            contextTokens: Int64(offline.options.inputTokensMax),
            outputTokens: Int64(offline.options.outputTokensMax)
        )
        (listed.isOffline, listed.fulfilsSchemas, listed.streams, listed.isAvailable) = (true, true, true, true)
        listed.complexities = [.low, .medium, .high]
        return listed
    }
}
