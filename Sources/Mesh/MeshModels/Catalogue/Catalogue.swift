package import MeshDomain

/// All models that are known, how they are called and which are tried in turn. A value: a new file makes a new one.
///
///     let catalogue = try Catalogue(extendingBuiltInBy: bytesOfTheOperatorsFile)
///     catalogue.resolve("claude-3-7-sonnet", at: now).models      // [claude-sonnet-5], since the name has retired
package struct Catalogue: Sendable, Hashable {
    /// By vendor and name.
    package let models: [CatalogueModel]
    /// Names that stand for a kind of model: those tried for it, the best first.
    package let aliases: [String: [String]]
    /// What is tried in turn when a request names nothing.
    package let chain: [String]
    /// What is tried when no vendor of the chain is configured.
    package let reserve: [String]
    private let places: [String: Int]

    package init(models: [CatalogueModel], aliases: [String: [String]], chain: [String], reserve: [String]) {
        let models = models.sorted { ($0.vendor, $0.name) < ($1.vendor, $1.name) }
        var places: [String: Int] = [:]
        for (place, model) in models.enumerated() {
            for alias in model.aliases { places[alias] = place }
        }
        // A name is never hidden by the other names of another model.
        for (place, model) in models.enumerated() { places[model.name] = place }
        self.models = models
        self.aliases = aliases
        self.chain = chain
        self.reserve = reserve
        self.places = places
    }

    /// By its name or one of its other names.
    package func model(named name: String) -> CatalogueModel? { places[name].map { models[$0] } }

    package struct Resolution: Sendable, Hashable {
        /// Several for the alias of a kind of model, none for a name that nobody knows.
        package var models: [CatalogueModel] = []
        /// Names that have retired, and what stands in for them.
        package var substitutions: [Substitution] = []
    }

    package struct Substitution: Sendable, Hashable {
        package var retired: String
        package var replacement: String
    }

    /// The living models behind a name. A retired one without a living replacement is left out.
    package func resolve(_ name: String, at now: Moment) -> Resolution {
        var resolution = Resolution()
        for name in aliases[name] ?? [name] {
            guard let model = model(named: name) else { continue }
            var living: CatalogueModel? = model
            // A replacement may have retired in its turn. The parser has seen that no ring is among them.
            while let retired = living, retired.isRetired(at: now) {
                living = retired.replacement.flatMap { self.model(named: $0) }
            }
            guard let living else { continue }
            if living.name != model.name {
                resolution.substitutions.append(Substitution(retired: name, replacement: living.name))
            }
            if !resolution.models.contains(living) { resolution.models.append(living) }
        }
        return resolution
    }
}
