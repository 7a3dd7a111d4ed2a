/// A call that is answered with an error, in no vendor's words.
struct FakeFailure: Error, Sendable {
    enum Kind: Sendable, Equatable {
        case badRequest
        case unauthorized
        case forbidden
        case noModel
        case noPath
        case conflict
        case tooLarge
        case contextTooLong
        case throttled
        case spendStop
        case overloaded
        /// Groq's flexible tier is full.
        case capacity
        case server(Int)
    }

    let kind: Kind
    let message: String
    var param: String?
    /// How long the vendor asks to wait.
    var waitMilliseconds: Int?

    init(_ kind: Kind, _ message: String, param: String? = nil, waitMilliseconds: Int? = nil) {
        self.kind = kind
        self.message = message
        self.param = param
        self.waitMilliseconds = waitMilliseconds
    }

    static func noModel(_ name: String) -> FakeFailure { FakeFailure(.noModel, name) }
}
