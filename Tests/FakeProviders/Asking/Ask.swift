internal import MeshDomain

/// What a call asks for, in no vendor's words.
struct Ask {
    struct Tool {
        let name: String
        let schema: JSONValue?
    }

    enum ToolChoice: Equatable {
        case auto
        case none
        case required
        case named(String)
    }

    var model: String
    var isStream = false
    /// The text of the user's last message, which may ask for something; see `Wish`.
    var prompt = ""
    var tally = PromptTally()
    var tools: [Tool] = []
    var toolChoice = ToolChoice.auto
    /// The last message answers the model's calls.
    var hasToolResult = false
    /// The JSON Schema of the answer.
    var schema: JSONValue?
    /// Some JSON object, without a schema.
    var wantsJSON = false
    var wantsThinking = false
    var maxTokens: Int?
    var stops: [String] = []
    /// OpenAI: whether a stream tells its usage.
    var streamsUsage = false
}

/// Counts a prompt while it is read, and knows which part of it a vendor would keep.
struct PromptTally {
    private(set) var fingerprint = Fingerprint()
    private var byteCount = 0
    private var messageCount = 0
    private(set) var imageCount = 0
    private(set) var mentionsJSON = false
    /// Only when it matters, because it is a look at every byte.
    var wantsMention = false
    /// Up to where the prompt can be kept for later calls.
    private(set) var keepable: (tokens: Int, fingerprint: Fingerprint)?

    /// A token is four bytes, a message costs three more, an image 258.
    var tokens: Int { (byteCount + 3) / 4 + 3 * messageCount + Self.imageTokens * imageCount }

    mutating func add(text: String) {
        byteCount += text.utf8.count
        fingerprint.add(text)
        if wantsMention, !mentionsJSON { mentionsJSON = text.lowercased().contains("json") }
    }

    mutating func add(image: String) {
        imageCount += 1
        fingerprint.add(image)
    }

    mutating func beginMessage(_ role: String) {
        messageCount += 1
        fingerprint.add(role)
    }

    mutating func markKeepable() { keepable = (tokens, fingerprint) }

    private static let imageTokens = 258
}
