package import MeshDomain

/// Calls models. The composition root stacks the chain, the breakers, the ledger and the vendors behind it.
package protocol ModelProvider: Sendable {
    /// `observe` gets the text as it comes, and is told when it starts again with another model. Cancelling the task closes
    /// the connection to the vendor.
    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply

    /// The model that a call with these wishes tries first, for whoever says it before the answer is there.
    func firstModel(of wanted: [String]) -> String
}

extension ModelProvider {
    package func firstModel(of wanted: [String]) -> String { wanted.first ?? "" }
}

package struct ModelRequest: Sendable {
    /// Tried in turn; empty for the chain of the server.
    package var models: [String]
    package var selection: ModelSelection
    package var system: String
    package var prompt: String
    package var images: [TaskImage]
    package var parameters: ModelParameters
    /// The JSON Schema of the answer; nil for text.
    package var outputSchema: JSONValue?
    package var attribution: CallAttribution
    package var deadline: Moment?

    package init(
        models: [String] = [],
        selection: ModelSelection = ModelSelection(),
        system: String,
        prompt: String,
        images: [TaskImage] = [],
        parameters: ModelParameters = ModelParameters(),
        outputSchema: JSONValue? = nil,
        attribution: CallAttribution,
        deadline: Moment? = nil
    ) {
        self.models = models
        self.selection = selection
        self.system = system
        self.prompt = prompt
        self.images = images
        self.parameters = parameters
        self.outputSchema = outputSchema
        self.attribution = attribution
        self.deadline = deadline
    }
}

/// For whom a call is made and paid.
package struct CallAttribution: Sendable, Hashable {
    package var tenant: TenantID
    package var user: UserID
    package var network: NetworkID?
    package var task: TaskID?
    package var subtask: SubtaskID?
    package var agent: AgentID?

    package init(
        tenant: TenantID,
        user: UserID,
        network: NetworkID? = nil,
        task: TaskID? = nil,
        subtask: SubtaskID? = nil,
        agent: AgentID? = nil
    ) {
        self.tenant = tenant
        self.user = user
        self.network = network
        self.task = task
        self.subtask = subtask
        self.agent = agent
    }
}

package enum ModelProgress: Sendable, Hashable {
    case text(String)
    /// What came before is void: another model begins.
    case fallback(from: String, to: String, FailureReason)
}

package struct ModelReply: Sendable, Hashable {
    package var text: String
    package var model: String
    package var provider: String
    package var temperature: Double
    package var spend: Spend
    /// The model stopped because of `maxTokens`.
    package var isTruncated = false
    package var isOffline = false
    package var isCached = false
    package var failedModels: [String] = []

    package init(text: String, model: String, provider: String, temperature: Double, spend: Spend) {
        self.text = text
        self.model = model
        self.provider = provider
        self.temperature = temperature
        self.spend = spend
    }
}

/// No model answered.
package struct ModelFailure: Error, Sendable, Hashable {
    package var reason: FailureReason
    /// Trying again later may help.
    package var isTransient: Bool
    /// What the failed calls spent.
    package var spend: Spend

    package init(_ reason: FailureReason, isTransient: Bool, spend: Spend = .none) {
        self.reason = reason
        self.isTransient = isTransient
        self.spend = spend
    }
}
