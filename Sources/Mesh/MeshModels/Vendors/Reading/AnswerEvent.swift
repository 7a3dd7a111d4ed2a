internal import MeshDomain

/// What a reply says, in the words of all dialects. A stream says it piece by piece, a whole reply all at once.
enum AnswerEvent: Sendable, Hashable {
    case model(String)
    case requestID(String)
    case text(String)
    /// A function is called. What is nil may have been said before, or comes later.
    case toolCall(index: Int, id: String?, name: String?, signature: String?)
    /// The next piece of the JSON text of its arguments.
    case arguments(index: Int, String)
    /// Takes the place of what was said before.
    case usage(TokenUsage)
    case stop(AnswerStop)
    /// The vendor broke off and said why.
    case failed(VendorError)
    /// What came cannot be read on.
    case flaw(StreamFlaw)
    /// The mark that the dialect ends answers with.
    case end
}

/// Why a model stopped.
enum AnswerStop: Sendable, Hashable {
    case end
    case maxTokens
    case toolCalls
    /// Prompt and answer together filled what the model can read.
    case contextFull
    /// The vendor's rules, or the model itself, would not have this answered; with the vendor's word for it.
    case blocked(String)
    /// The model wrote something that the vendor itself could not use; with its word for it.
    case unusable(String)
    /// For no reason that the vendor tells; with its word for it.
    case unexplained(String)
}

/// Why the bytes of a stream are not what the dialect says.
enum StreamFlaw: Error, Sendable, Hashable {
    /// A line, an event or the answer passes our bounds.
    case tooLong
    /// An event that was a piece of the answer cannot be read: the text would have a hole.
    case unreadablePiece
    /// One thing too many that is not JSON at all.
    case tooMuchNoise
    case unreadableArguments

    var words: String {
        switch self {
        case .tooLong: "the answer is longer than this service reads"
        case .unreadablePiece: "a piece of the answer could not be read"
        case .tooMuchNoise: "what came between the pieces of the answer could not be read"
        case .unreadableArguments: "the arguments of a function call are no JSON"
        }
    }
}

/// What a vendor says when it does not answer. Its message may quote texts and keys: it is looked at, and never shown.
struct VendorError: Sendable, Hashable {
    var type = ""
    var code = ""
    var message = ""
    var parameter = ""
    var requestID: String?
    var retryAfter: Duration?
    /// A quota that begins anew once a day was used up.
    var isDailyQuota = false

    func says(_ words: String) -> Bool { message.lowercased().contains(words) }
}

/// A dialect's stream: bytes in, events out, wherever the bytes are cut. Pure.
protocol AnswerStream {
    mutating func receive(_ bytes: [UInt8], into events: inout [AnswerEvent])
    /// At the end that the connection declares.
    mutating func finish(into events: inout [AnswerEvent])
}
