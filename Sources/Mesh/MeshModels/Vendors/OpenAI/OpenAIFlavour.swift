/// In what the servers that speak OpenAI's dialect differ.
package struct OpenAIFlavour: Sendable {
    enum SchemaForm: Sendable, Hashable {
        /// `response_format` of type `json_schema`; strict where model and schema permit it.
        case schema(isStrict: Bool)
        /// `json_object`: some object; which one is asked for in words.
        case object
    }

    /// As in the catalogue.
    package let name: String
    package let address: String
    /// `max_tokens` is deprecated at the vendors and all that older servers know.
    var tokenLimitName: StaticString = "max_tokens"
    /// Whether an assistant's message at the end is gone on from.
    var goesOnFromBeginning = false
    /// Whether answers in a given form are streamed, and functions may stand beside the form.
    var combinesForms = true
    /// Whether a stream says its usage only when asked to.
    var hasUsageOnDemand = true
    /// Vectors come as base64 of their bytes, a third of the length of decimals.
    var hasBinaryVectors = false
    /// Members that are an error there.
    var unknownNames: Set<String> = []
    var schemaForm: @Sendable (_ model: String) -> SchemaForm = { _ in .schema(isStrict: false) }

    private init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    package static let openAI: OpenAIFlavour = {
        var flavour = OpenAIFlavour(name: "openai", address: "https://api.openai.com/v1")
        flavour.tokenLimitName = "max_completion_tokens"
        flavour.hasBinaryVectors = true
        // Schemas came with gpt-4o.
        let earlier = ["gpt-3.5", "gpt-4-", "o1-mini", "o1-preview"]
        flavour.schemaForm = { model in
            model == "gpt-4" || earlier.contains { model.hasPrefix($0) } ? .object : .schema(isStrict: true)
        }
        return flavour
    }()

    package static let groq: OpenAIFlavour = {
        var flavour = OpenAIFlavour(name: "groq", address: "https://api.groq.com/openai/v1")
        flavour.tokenLimitName = "max_completion_tokens"
        flavour.goesOnFromBeginning = true
        flavour.combinesForms = false
        flavour.hasUsageOnDemand = false
        flavour.unknownNames = ["logprobs", "top_logprobs", "logit_bias", "n"]
        let withSchemas = ["meta-llama/llama-4", "moonshotai/kimi-k2"]
        flavour.schemaForm = { model in
            if model.hasPrefix("openai/gpt-oss") { return .schema(isStrict: true) }
            return withSchemas.contains { model.hasPrefix($0) } ? .schema(isStrict: false) : .object
        }
        return flavour
    }()

    /// Any other server, with what most of them understand.
    package static func compatible(name: String, address: String) -> OpenAIFlavour {
        OpenAIFlavour(name: name, address: address)
    }
}
