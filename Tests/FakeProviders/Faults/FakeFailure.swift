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
    /// Seconds that the vendor asks to wait.
    var wait: Int?

    init(_ kind: Kind, _ message: String, param: String? = nil, wait: Int? = nil) {
        self.kind = kind
        self.message = message
        self.param = param
        self.wait = wait
    }

    static func noModel(_ name: String) -> FakeFailure { FakeFailure(.noModel, name) }
}
