package import MeshDomain

/// Tells about the models that the server knows, and what calls of them would cost. Calls none.
package protocol ModelDirectory: Sendable {
    /// By provider and name.
    var models: [ListedModel] { get }
    /// The models that are tried in turn when a request names none.
    var chain: [String] { get }
    /// One for each model that the request would go to, in their order.
    func estimates(for request: ModelRequest) throws(ModelFailure) -> [CostEstimate]
}

/// What is known of a model.
package struct ListedModel: Sendable, Hashable {
    package var name: String
    package var provider: String
    package var displayName: String
    package var aliases: [String] = []
    package var isOffline = false
    package var readsPictures = false
    package var callsFunctions = false
    package var fulfilsSchemas = false
    package var streams = false
    package var embeds = false
    package var contextTokens: Int64
    package var outputTokens: Int64
    package var complexities: Set<ModelSelection.Complexity> = []
    /// Oldest first.
    package var prices: [ModelPrice] = []
    package var lifecycle = Lifecycle.active
    package var retires: Moment?
    package var replacement: String?
    /// A key is set, and its breaker is not open.
    package var isAvailable = false
    package var breaker = BreakerState.closed

    package init(name: String, provider: String, displayName: String, contextTokens: Int64, outputTokens: Int64) {
        self.name = name
        self.provider = provider
        self.displayName = displayName
        self.contextTokens = contextTokens
        self.outputTokens = outputTokens
    }

    package enum Lifecycle: Sendable, Hashable {
        case active
        /// Its end is announced.
        case deprecated
        case retired
    }
}

/// What a call of one model would cost.
package struct CostEstimate: Sendable, Hashable {
    package var model: String
    package var provider: String
    package var inputTokens: Int64
    package var outputTokensMax: Int64
    /// When it writes as much as such calls wrote before.
    package var expectedNanoUSD: Int64
    /// When it writes all that it may.
    package var maxNanoUSD: Int64

    package init(
        model: String,
        provider: String,
        inputTokens: Int64,
        outputTokensMax: Int64,
        expectedNanoUSD: Int64,
        maxNanoUSD: Int64
    ) {
        self.model = model
        self.provider = provider
        self.inputTokens = inputTokens
        self.outputTokensMax = outputTokensMax
        self.expectedNanoUSD = expectedNanoUSD
        self.maxNanoUSD = maxNanoUSD
    }
}
