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

    /// What of a request it can keep beyond a prompt. Whoever hands it a request leaves out the rest, or refuses it.
    var abilities: ModelProviderAbilities { get }
}

extension ModelProvider {
    package func firstModel(of wanted: [String]) -> String { wanted.first ?? "" }
    package var abilities: ModelProviderAbilities { [] }
}

package struct ModelProviderAbilities: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `ModelRequest.messages`.
    package static let conversations = ModelProviderAbilities(rawValue: 1)
    /// `ModelRequest.tools` and `toolChoice`.
    package static let tools = ModelProviderAbilities(rawValue: 2)
    /// `ModelRequest.budgetNanoUSD`.
    package static let budgets = ModelProviderAbilities(rawValue: 4)
}

/// What a model is to write, and within which bounds.
package struct ModelRequest: Sendable {
    /// Tried in turn; empty for the chain of the server.
    package var models: [String]
    package var selection: ModelSelection
    package var system: String
    /// The last message of the user; may be empty when there are `messages`.
    package var prompt: String
    package var images: [TaskImage]
    package var parameters: ModelParameters
    /// The JSON Schema of the answer; nil for text.
    package var outputSchema: JSONValue?
    package var attribution: CallAttribution
    package var deadline: Moment?
    /// The conversation before the prompt, oldest first.
    package var messages: [ModelMessage] = []
    package var tools: [ModelTool] = []
    package var toolChoice = ToolChoice.auto
    /// The most that all tries together may cost; what could cost more is not asked.
    package var budgetNanoUSD: Int64?
    /// Nil for the policy of the server.
    package var brokenText: BrokenTextPolicy?
    /// Whether another model may be asked what one has refused to write.
    package var allowsOtherModelAfterRefusal = false
    /// Whether anybody reads along. What nobody reads along may come in one piece, which is cheaper on both sides.
    package var isFollowed = true

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

/// What is heard of an answer while it is written.
package enum ModelProgress: Sendable, Hashable {
    case text(String)
    /// What came before is void: another model begins.
    case fallback(from: String, to: String, FailureReason)
}

/// What becomes of an answer that broke off while it was written. Whatever it is, the text is never lost, doubled or ended as
/// if it were whole.
package enum BrokenTextPolicy: String, Sendable, Hashable {
    /// The next model goes on from what is there. Only for plain text: an answer with a form or with tools begins again.
    case `continue`
    /// What is there is declared void by `ModelProgress.fallback`, and the next model begins.
    case restart
    /// The call fails, with what is there.
    case stop
}

/// One try with one model.
package struct ModelAttempt: Sendable, Hashable {
    package var model: String
    package var provider: String
    /// Why it failed; nil for the one that answered.
    package var reason: FailureReason?
    /// The class of the fault in one word.
    package var fault: String?
    package var began: Moment
    package var duration: Duration
    package var spend: Spend
    /// As the vendor numbers its requests, for questions to it.
    package var requestID: String?

    package init(model: String, provider: String, began: Moment, duration: Duration, spend: Spend) {
        self.model = model
        self.provider = provider
        self.began = began
        self.duration = duration
        self.spend = spend
    }
}

/// A whole answer, by whom it was written and what it cost.
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
    /// What the model wants to have called. The text may be empty then.
    package var toolCalls: [ModelToolCall] = []
    /// All tries in their order, the last one answered. Empty from a provider that makes only one. Not part of a record.
    package var attempts: [ModelAttempt] = []

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
    /// All tries in their order. Not part of a record.
    package var attempts: [ModelAttempt] = []
    /// What had been written and shown when the answer broke off: no whole answer. Nil when there was nothing, or when it was
    /// declared void. Not part of a record.
    package var cutText: String?

    package init(_ reason: FailureReason, isTransient: Bool, spend: Spend = .none) {
        self.reason = reason
        self.isTransient = isTransient
        self.spend = spend
    }
}
