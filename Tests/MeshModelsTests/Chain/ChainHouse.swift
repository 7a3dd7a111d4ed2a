internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry

@testable internal import MeshModels

/// A chain of a few models, each of a vendor of its own, on a clock of the test's.
struct ChainHouse: Sendable {
    typealias Script = @Sendable (VendorCall, Int) -> ScriptedVendor.Play

    let chain: ModelChain
    let vendors: [ScriptedVendor]
    let shelf: CatalogueShelf
    let registry = MetricRegistry()

    /// The models are called a, b, c and cost 1, 2, 3 nano-dollars for a token read and ten times that for one written.
    init(
        _ clock: any WallClock,
        _ scripts: [Script],
        contexts: [Int64] = [],
        seed: UInt64 = 1,
        sharedWith replicas: ChainSharing? = nil,
        _ change: (inout ChainOptions) -> Void = { _ in }
    ) {
        var options = ChainOptions()
        change(&options)
        let names = (0..<scripts.count).map { Self.name($0) }
        vendors = zip(names, scripts).map { ScriptedVendor($0, clock, $1) }
        let models = names.enumerated().map { place, name in
            var model = CatalogueModel(
                name: name,
                vendor: name,
                contextTokens: place < contexts.count ? contexts[place] : 100_000,
                outputTokens: 50_000
            )
            model.capabilities = [.tools, .vision, .streaming, .structuredOutput]
            model.complexities = [.low, .medium, .high]
            let price = Int64(place + 1) * 1_000_000
            model.prices = [
                ModelPrice(start: .zero, input: price, cachedInput: price, cacheWrite: price, output: 10 * price)
            ]
            return model
        }
        shelf = CatalogueShelf(Catalogue(models: models, aliases: [:], chain: names, reserve: []))
        chain = ModelChain(
            vendors: vendors,
            catalogue: shelf,
            options: options,
            sharedWith: replicas,
            clock: clock,
            seed: seed,
            metrics: registry
        )
    }

    static func name(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + place))) }

    func call(
        _ request: ModelRequest = .toChain(),
        _ caller: Caller = Caller()
    ) async -> Result<ModelReply, ModelFailure> {
        do throws(ModelFailure) {
            return .success(try await chain.generate(request) { caller.hear($0) })
        } catch {
            return .failure(error)
        }
    }
}

extension ModelRequest {
    static func toChain(
        _ policy: BrokenTextPolicy? = nil,
        models: [String] = [],
        deadline: Moment? = nil
    ) -> ModelRequest {
        var request = ModelRequest(
            models: models,
            system: "You write.",
            prompt: "Write sixty words.",
            attribution: CallAttribution(tenant: TenantID("t"), user: UserID("u")),
            deadline: deadline
        )
        request.brokenText = policy
        return request
    }
}

extension Result {
    var value: Success? { try? get() }

    var fault: Failure? {
        if case .failure(let failure) = self { return failure }
        return nil
    }
}

/// The answer that all models of a test would give, in sixty tokens.
enum Oracle {
    static let tokens: [String] = (0..<60).map { number in
        let words = [
            "The", "launch", "of", "TechPro", "X1", "changes", "everything,", "naïve", "or", "not;", "very", "very",
        ]
        return (number == 0 ? "" : " ") + words[number % words.count] + (number % 12 > 9 ? "" : "\(number)")
    }

    static let text = tokens.joined()

    /// Goes on from what the call says is there; from the start when nothing is.
    /// - Parameter repeating: so many tokens before the end of what is there are written again.
    static func rest(of call: VendorCall, repeating count: Int = 0) -> [String] {
        guard call.messages.count >= 2, call.messages[call.messages.count - 2].role == .assistant else { return tokens }
        let written = call.messages[call.messages.count - 2].text
        var place = 0
        var length = 0
        while place < tokens.count, length < written.utf8.count {
            length += tokens[place].utf8.count
            place += 1
        }
        return Array(tokens[max(0, place - count)...])
    }
}
