/// Why something ended badly, as it is kept in the journal and shown to clients: a code of gRPC's list and a sentence.
public struct FailureReason: Sendable, Hashable, Codable {
    public var code: Code
    /// For a person. Holds neither secrets nor the client's text.
    public var sentence: String

    /// The raw values are gRPC's numbers.
    public enum Code: Int, Sendable, Codable {
        case cancelled = 1
        case unknown = 2
        case invalidArgument = 3
        case deadlineExceeded = 4
        case notFound = 5
        case permissionDenied = 7
        case resourceExhausted = 8
        case failedPrecondition = 9
        case aborted = 10
        case unimplemented = 12
        case `internal` = 13
        case unavailable = 14
        case unauthenticated = 16
    }

    public init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
