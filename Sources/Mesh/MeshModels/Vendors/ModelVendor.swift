package import MeshDomain

/// One company's models behind one address, in one dialect. It makes one attempt: retries, fallbacks, breakers and prices are
/// the chain's.
package protocol ModelVendor: Sendable {
    /// As in the catalogue, such as `anthropic`.
    var name: String { get }

    /// `observe` hears the answer as it is written, when the call wants a stream. Cancelling the task closes the socket.
    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer

    /// Vectors of the texts in their order, with the tokens that they cost.
    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer
}

/// What one model of a vendor is asked.
package struct VendorCall: Sendable, Hashable {
    /// The vendor's own name of the model.
    package var model: String
    package var system = ""
    /// Oldest first; the last is the user's or a tool's, or the model's own beginning that it is to go on from.
    package var messages: [ModelMessage]
    package var parameters = ModelParameters()
    package var tools: [ModelTool] = []
    package var toolChoice = ToolChoice.auto
    /// The JSON Schema of the answer; nil for text.
    package var outputSchema: JSONValue?
    package var wantsStream = true
    /// Until when the last byte may come; nil for the transport's own bounds.
    package var deadline: Moment?

    package init(model: String, messages: [ModelMessage]) {
        self.model = model
        self.messages = messages
    }
}

/// What is heard of an answer while it is written.
package enum VendorProgress: Sendable, Hashable {
    case text(String)
}

/// A whole answer that ended as the dialect says answers end.
package struct VendorAnswer: Sendable, Hashable {
    package var text: String
    package var toolCalls: [ModelToolCall] = []
    package var stop: Stop
    package var usage: TokenUsage
    /// As the vendor calls what answered; it may be a dated name.
    package var model: String
    package var requestID: String?
    package var limits = VendorLimits()

    package init(text: String, stop: Stop, usage: TokenUsage, model: String) {
        self.text = text
        self.stop = stop
        self.usage = usage
        self.model = model
    }

    package enum Stop: Sendable, Hashable {
        case end
        case maxTokens
        case toolCalls
    }
}

/// Tokens that a vendor counted. The sums of a stream replace each other, they are not added.
package struct TokenUsage: Sendable, Hashable {
    /// Without those that came from, or went into, the vendor's cache.
    package var input: Int64 = 0
    package var cachedInput: Int64 = 0
    package var cacheWrite: Int64 = 0
    /// With the reasoning.
    package var output: Int64 = 0
    package var reasoning: Int64 = 0
    /// The vendor did not say, or not all of it: counted here from the texts, for want of something better.
    package var isEstimated = false

    package init() {}
}

package struct EmbeddingCall: Sendable, Hashable {
    package var model: String
    package var texts: [String]
    /// Nil for the model's own.
    package var dimensions: Int?
    package var deadline: Moment?

    package init(model: String, texts: [String]) {
        self.model = model
        self.texts = texts
    }
}

package struct EmbeddingAnswer: Sendable, Hashable {
    package var vectors: [[Float]]
    package var inputTokens: Int64

    package init(vectors: [[Float]], inputTokens: Int64) {
        self.vectors = vectors
        self.inputTokens = inputTokens
    }
}
