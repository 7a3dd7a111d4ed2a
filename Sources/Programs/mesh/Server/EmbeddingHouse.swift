internal import MeshApplication
internal import MeshDomain
internal import MeshModels

/// Who makes vectors for this server and its callers: the embedder that the operator chose, and every model of the catalogue
/// that makes some and whose vendor can be called.
struct EmbeddingHouse {
    let embedders: Embedders

    init(_ settings: EmbeddingSettings, over house: VendorHouse, catalogue: CatalogueShelf, clock: any WallClock) {
        let offline = HashingEmbedder()
        let vendors = house.vendors(settings.vendors)
        func embedder(_ model: String, of vendor: String, dimensions: Int? = nil) -> VendorEmbedder? {
            guard let vendor = vendors.first(where: { $0.name == vendor }) else { return nil }
            return VendorEmbedder(
                vendor,
                model: model,
                dimensions: dimensions,
                clock: clock,
                seed: .random(in: .min ... .max)
            ) { usage, now in
                // The price of the moment: the operator's file may change while the server runs.
                let listed = catalogue.catalogue.model(named: model)
                return listed.map { Spend(usage, of: $0, at: now) }
                    ?? Spend(calls: 1, inputTokens: usage.input, outputTokens: 0, costNanoUSD: 0)
            }
        }
        var others: [String: any Embedder] = [offline.name: offline]
        for model in catalogue.catalogue.models where model.capabilities.contains(.embedding) {
            others[model.name] = embedder(model.vendorName, of: model.vendor)
        }
        guard case .model(let name, let vendor, let dimensions) = settings.choice,
            let chosen = embedder(name, of: vendor.rawValue, dimensions: dimensions)
        else {
            embedders = Embedders(offline, others: others)
            return
        }
        others[name] = chosen
        embedders = Embedders(chosen, others: others)
    }
}

struct EmbeddingSettings: Sendable {
    var choice = EmbedderChoice.offline
    /// Those that can be called for vectors.
    var vendors: [VendorAccess] = []
}
