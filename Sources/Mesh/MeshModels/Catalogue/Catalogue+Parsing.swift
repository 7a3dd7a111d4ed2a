internal import MeshDomain

extension Catalogue {
    static let nameBytesMax = 128
    static let namesMax = 64
    static let modelsMax = 1_000
    static let pricesMax = 64
    /// Ten thousand dollars for a million tokens.
    static let priceMax: Int64 = 10_000_000_000_000
    package static let bytesMax = 1 << 20

    /// The catalogue of this version of the program.
    package static let builtIn: Catalogue = {
        do throws(CatalogueFault) {
            return try Catalogue(parsing: PackageResources.models_json)
        } catch {
            // A file of ours, which the tests read too.
            preconditionFailure("the built-in catalogue is wrong: \(error)")
        }
    }()

    package init(parsing bytes: [UInt8]) throws(CatalogueFault) {
        try self.init(document: Self.document(bytes))
    }

    /// The built-in catalogue with what an operator's file adds and changes: a model of the same name keeps what the file
    /// does not say, an alias and the chain are replaced.
    package init(extendingBuiltInBy bytes: [UInt8]) throws(CatalogueFault) {
        let base = try Self.document(PackageResources.models_json)
        try self.init(document: Self.merged(base, with: Self.document(bytes)))
    }

    private static func document(_ bytes: [UInt8]) throws(CatalogueFault) -> JSONValue {
        guard bytes.count <= bytesMax else { throw CatalogueFault(["the file is larger than \(bytesMax) bytes"]) }
        do throws(JSONError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw CatalogueFault(["\(place(error.place, in: bytes)): \(error.reason)"])
        }
    }

    /// Editors show lines, parsers count bytes.
    private static func place(_ place: String, in bytes: [UInt8]) -> String {
        guard let position = place.split(separator: " ").last.flatMap({ Int($0) }) else { return place }
        let before = bytes.prefix(position)
        let line = 1 + before.count { $0 == 0x0A }
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return "line \(line), column \(column)"
    }

    private static func merged(_ base: JSONValue, with other: JSONValue) throws(CatalogueFault) -> JSONValue {
        guard var members = base.object, let changes = other.object else {
            throw CatalogueFault(["the file must hold an object"])
        }
        var models = members["models"]?.array ?? []
        var places: [String: Int] = [:]
        for (place, model) in models.enumerated() { places[model["name"]?.string ?? ""] = place }
        var changed: Set<String> = []
        for model in changes["models"]?.array ?? [] {
            let name = model["name"]?.string ?? ""
            guard let place = places[name], changed.insert(name).inserted, let fields = model.object else {
                models.append(model)
                continue
            }
            models[place] = .object((models[place].object ?? [:]).merging(fields) { _, new in new })
        }
        members.merge(changes) { _, new in new }
        if changes["models"]?.array != nil || changes["models"] == nil { members["models"] = .array(models) }
        if let aliases = changes["aliases"]?.object {
            members["aliases"] = .object((base["aliases"]?.object ?? [:]).merging(aliases) { _, new in new })
        }
        return .object(members)
    }

    private init(document: JSONValue) throws(CatalogueFault) {
        var parser = CatalogueParser()
        let catalogue = parser.catalogue(document)
        guard parser.faults.isEmpty else { throw CatalogueFault(parser.faults) }
        self = catalogue
    }
}

/// From JSON to the catalogue.
private struct CatalogueParser {
    var faults: [String] = []

    mutating func catalogue(_ document: JSONValue) -> Catalogue {
        var fields = CatalogueFields(document, at: "catalogue")
        let models = fields.list("models", max: Catalogue.modelsMax).enumerated().compactMap { place, value in
            model(value, place)
        }
        let aliases = aliases(fields.object("aliases"))
        let catalogue = Catalogue(
            models: models,
            aliases: aliases,
            chain: fields.texts("chain"),
            reserve: fields.texts("reserve")
        )
        fields.finish()
        faults += fields.faults
        checkNames(of: catalogue)
        return catalogue
    }

    private mutating func aliases(_ members: [String: JSONValue]) -> [String: [String]] {
        var aliases: [String: [String]] = [:]
        for (alias, value) in members {
            var fields = CatalogueFields(.object([alias: value]), at: "aliases")
            aliases[alias] = fields.texts(alias)
            faults += fields.faults
        }
        return aliases
    }

    private mutating func model(_ value: JSONValue, _ place: Int) -> CatalogueModel? {
        var fields = CatalogueFields(value, at: value["name"]?.string ?? "models[\(place)]")
        let (name, vendor) = (fields.text("name", isRequired: true), fields.text("vendor", isRequired: true))
        let context = fields.whole("contextTokens", isRequired: true)
        let output = fields.whole("outputTokens", isRequired: true)
        var model = CatalogueModel(
            name: name ?? "",
            vendor: vendor ?? "",
            contextTokens: context ?? 0,
            outputTokens: output ?? 0
        )
        model.vendorName = fields.text("vendorName") ?? model.name
        model.displayName = fields.text("displayName") ?? model.name
        model.aliases = fields.texts("aliases")
        for name in fields.texts("capabilities") {
            guard let one = ModelCapabilities.names[name] else {
                fields.fail("capabilities", "\"\(name)\" is none of \(ModelCapabilities.names.keys.sorted())")
                continue
            }
            model.capabilities.insert(one)
        }
        for name in fields.texts("complexities") {
            guard let one = ModelSelection.Complexity(rawValue: name) else {
                fields.fail("complexities", "\"\(name)\" is none of low, medium, high")
                continue
            }
            model.complexities.insert(one)
        }
        model.retires = fields.day("retires")
        model.replacement = fields.text("replacement")
        model.prices = prices(&fields)
        fields.finish()
        faults += fields.faults
        return name == nil || vendor == nil ? nil : model
    }

    private mutating func prices(_ fields: inout CatalogueFields) -> [ModelPrice] {
        let place = fields.place
        let prices = fields.list("prices", max: Catalogue.pricesMax).enumerated().compactMap { number, value in
            price(value, at: "\(place).prices[\(number)]")
        }.sorted { ($0.start, $0.promptTokensMin) < ($1.start, $1.promptTokensMin) }
        for price in prices where !prices.contains(where: { $0.start == price.start && $0.promptTokensMin == 0 }) {
            fields.fail("prices", "each day needs a price from the first token on (promptTokensMin 0 or none)")
            break
        }
        return prices
    }

    private mutating func price(_ value: JSONValue, at place: String) -> ModelPrice? {
        var fields = CatalogueFields(value, at: place)
        let start = fields.day("from", isRequired: true)
        let promptTokensMin = fields.whole("promptTokensMin") ?? 0
        let most = Catalogue.priceMax
        let input = fields.whole("input", max: most, isRequired: true)
        let output = fields.whole("output", max: most, isRequired: true)
        let cachedInput = fields.whole("cachedInput", max: most)
        let cacheWrite = fields.whole("cacheWrite", max: most)
        fields.finish()
        faults += fields.faults
        guard let start, let input, let output else { return nil }
        return ModelPrice(
            start: start,
            promptTokensMin: promptTokensMin,
            input: input,
            cachedInput: cachedInput ?? input,
            cacheWrite: cacheWrite ?? input,
            output: output
        )
    }

    /// Every name that stands for a model leads to one.
    private mutating func checkNames(of catalogue: Catalogue) {
        var seen: Set<String> = []
        for model in catalogue.models where !seen.insert(model.name).inserted {
            faults.append("\(model.name): is there twice")
        }
        for model in catalogue.models {
            if let replacement = model.replacement {
                check(replacement, at: "\(model.name).replacement", in: catalogue)
                if leadsInRing(model, in: catalogue) {
                    faults.append("\(model.name).replacement: leads back to where it began")
                }
            }
        }
        for (alias, names) in catalogue.aliases.sorted(by: { $0.key < $1.key }) {
            for name in names { check(name, at: "aliases.\(alias)", in: catalogue) }
        }
        for name in catalogue.chain { check(name, at: "chain", in: catalogue) }
        for name in catalogue.reserve { check(name, at: "reserve", in: catalogue) }
    }

    private mutating func check(_ name: String, at place: String, in catalogue: Catalogue) {
        if catalogue.model(named: name) == nil { faults.append("\(place): there is no model \"\(name)\"") }
    }

    private func leadsInRing(_ model: CatalogueModel, in catalogue: Catalogue) -> Bool {
        var next = model
        for _ in catalogue.models {
            guard let after = next.replacement.flatMap({ catalogue.model(named: $0) }) else { return false }
            next = after
        }
        return true
    }
}

extension CatalogueFields {
    fileprivate mutating func object(_ field: String) -> [String: JSONValue] {
        guard let value = any(field) else { return [:] }
        guard let members = value.object, members.count <= Catalogue.modelsMax else {
            fail(field, "must be an object of at most \(Catalogue.modelsMax) members")
            return [:]
        }
        return members
    }
}
