internal import MeshApplication
internal import MeshDomain

/// Which models a call may go to, in which order: the wanted ones, those that its hints ask for, then the default chain; only
/// living models of configured vendors that can do what the request needs.
struct ModelChooser: Sendable {
    let shelf: CatalogueShelf
    let vendors: [String: any ModelVendor]
    let candidatesMax: Int

    func candidates(for request: ModelRequest, at now: Moment) throws(ModelFailure) -> [Candidate] {
        let catalogue = shelf.catalogue
        let selection = request.selection
        let wanted = request.models + [selection.preferredModel].compactMap(\.self)
        var order = wanted.flatMap { models(named: $0, at: now) }
        if wanted.isEmpty { order += hinted(selection, catalogue, at: now) }
        if selection.disablesFallback, !wanted.isEmpty, order.isEmpty {
            throw Self.failure(.notFound, "The model \(wanted[0]) is not known, or its vendor is not configured.")
        }
        let chain = catalogue.chain.flatMap { models(named: $0, at: now) }
        order += chain.isEmpty ? catalogue.reserve.flatMap { models(named: $0, at: now) } : chain
        let excluded = excludedNames(selection, catalogue, at: now)
        let needs = needs(of: request)
        var seen: Set<String> = []
        let allowed = order.filter { seen.insert($0.vendor + "/" + $0.name).inserted && !excluded.contains($0.name) }
        let able = allowed.filter { $0.outputTokens > 0 && $0.capabilities.isSuperset(of: needs) }
        let candidates = able.prefix(selection.disablesFallback ? 1 : candidatesMax).compactMap { model in
            vendors[model.vendor].map { Candidate(model: model, vendor: $0) }
        }
        if candidates.isEmpty { throw Self.nobody(order.isEmpty, allowed.isEmpty, needs) }
        return candidates
    }

    /// Also `vendor/name` for a model of a configured vendor that no catalogue knows: its price is unknown and counts nothing.
    private func models(named name: String, at now: Moment) -> [CatalogueModel] {
        let known = shelf.catalogue.model(named: name) != nil || shelf.catalogue.aliases[name] != nil
        if !known, let slash = name.firstIndex(of: "/"), let vendor = vendors[String(name[..<slash])] {
            let own = String(name[name.index(after: slash)...])
            if let model = shelf.catalogue.model(named: own), model.vendor == vendor.name {
                return shelf.resolve(own, at: now).models
            }
            return own.isEmpty ? [] : [CatalogueModel(unlisted: name, own, of: vendor.name)]
        }
        return shelf.resolve(name, at: now).models.filter { vendors[$0.vendor] != nil }
    }

    private func hinted(_ selection: ModelSelection, _ catalogue: Catalogue, at now: Moment) -> [CatalogueModel] {
        if selection.isCostSensitive {
            let complexity = selection.complexity ?? .medium
            return catalogue.models
                .filter {
                    $0.complexities.contains(complexity) && !$0.isRetired(at: now) && vendors[$0.vendor] != nil
                }
                .map { (model: $0, cost: $0.costNanoUSD(of: .typical, at: now)) }
                .sorted { ($0.cost, $0.model.name) < ($1.cost, $1.model.name) }
                .map(\.model)
        }
        switch selection.complexity {
        case .high: return models(named: "quality", at: now)
        case .low: return models(named: "fast", at: now)
        case .medium, nil: return []
        }
    }

    /// Whoever excludes a name means the model that answers to it, too.
    private func excludedNames(_ selection: ModelSelection, _ catalogue: Catalogue, at now: Moment) -> Set<String> {
        var names = Set(selection.excludedModels)
        for name in selection.excludedModels {
            if let model = catalogue.model(named: name) { names.insert(model.name) }
            names.formUnion(catalogue.resolve(name, at: now).models.map(\.name))
        }
        return names
    }

    private func needs(of request: ModelRequest) -> ModelCapabilities {
        var needs: ModelCapabilities = []
        let hasImages = !request.images.isEmpty || request.messages.contains { !$0.images.isEmpty }
        if request.selection.requiresVision || hasImages { needs.insert(.vision) }
        if request.selection.requiresFunctionCalling || !request.tools.isEmpty { needs.insert(.tools) }
        return needs
    }

    private static func nobody(_ hasNone: Bool, _ allExcluded: Bool, _ needs: ModelCapabilities) -> ModelFailure {
        if hasNone { return failure(.failedPrecondition, "No vendor of a known model is configured.") }
        if allExcluded { return failure(.failedPrecondition, "The request excludes every model that there is.") }
        var words: [String] = []
        if needs.contains(.vision) { words.append("reads pictures") }
        if needs.contains(.tools) { words.append("calls functions") }
        return failure(.failedPrecondition, "No configured model \(words.joined(separator: " and ")).")
    }

    private static func failure(_ code: FailureReason.Code, _ sentence: String) -> ModelFailure {
        ModelFailure(FailureReason(code, sentence), isTransient: false)
    }
}

extension CatalogueModel {
    /// Nothing is known of it, so everything is tried.
    fileprivate init(unlisted name: String, _ vendorName: String, of vendor: String) {
        self.init(name: name, vendor: vendor, contextTokens: 1 << 40, outputTokens: 1 << 40)
        self.vendorName = vendorName
        isListed = false
        capabilities = [.vision, .tools, .structuredOutput, .streaming]
    }
}

extension TokenUsage {
    /// A call to compare prices by: prompts are longer than answers.
    fileprivate static let typical: TokenUsage = {
        var usage = TokenUsage()
        (usage.input, usage.output) = (3_000, 1_000)
        return usage
    }()
}
