internal import MeshDomain

/// What one vendor does in its own way. Pure: `VendorExchange` does what all do alike.
protocol Dialect: Sendable {
    associatedtype Stream: AnswerStream

    var vendor: String { get }
    /// The key, so that it can be left away from what the vendor says.
    var secret: VendorKey? { get }
    /// Of a stream; the first is what the vendor sends, the others are borne.
    var streamTypes: [String] { get }
    /// The reason of the stop ends an answer, whether or not a mark follows.
    var stopIsEnd: Bool { get }
    /// How it is asked for vectors; nil when it has none.
    var embedding: (any EmbeddingWording)? { get }

    /// Whether this call is answered as a stream; some forms of answers are not.
    func streams(_ call: VendorCall) -> Bool
    /// Its address, headers and body; the rest is for all dialects the same.
    func request(for call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> VendorRequest
    func stream(for call: VendorCall) -> Stream
    func events(inWhole reply: inout JSONCursor, for call: VendorCall) throws(JSONError) -> [AnswerEvent]
    /// White space that the request left away at the end of the beginning that the model goes on from.
    func spaceLeftAway(in call: VendorCall) -> Substring

    /// Empty when the body is none of the vendor's.
    func error(in body: [UInt8]) -> VendorError
    func kind(of error: VendorError, status: Int) -> FaultKind
    /// When money or quota is there again, if the vendor's rules say so.
    func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration?
    /// The parameter that the model does not take, when that is all that was wrong.
    func refusedParameter(in error: VendorError, status: Int) -> RefusableParameter?
    func limits(_ header: (String) -> String?, now: Moment) -> VendorLimits
    func requestID(_ header: (String) -> String?) -> String?
}

extension Dialect {
    func streams(_ call: VendorCall) -> Bool { call.wantsStream }
    func spaceLeftAway(in call: VendorCall) -> Substring { "" }
    func waitOfSpendStop(_ error: VendorError, now: Moment) -> Duration? { nil }
}

/// A call that a dialect has no words for. The sentence tells people why.
struct Unsayable: Error {
    let sentence: String
}

/// Parameters of sampling that newer models refuse instead of ignoring, by vendor and by the month. Nothing is lost when the
/// call is sent without them: the model then does what it does anyway.
enum RefusableParameter: String, Sendable, Hashable, CaseIterable {
    case temperature
    case topP = "top_p"
    case stopSequences = "stop"
}
