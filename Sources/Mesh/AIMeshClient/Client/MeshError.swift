/// Why a call failed: the only error that this library throws.
///
///     do {
///         _ = try await mesh.networks.create("")
///     } catch let error as MeshError where error.code == .invalidArgument {
///         for violation in error.fieldViolations { print(violation.field, violation.description) }
///     }
public struct MeshError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure. They are gRPC's codes.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case cancelled
        case unknown
        case invalidArgument
        case deadlineExceeded
        case notFound
        case alreadyExists
        case permissionDenied
        case resourceExhausted
        case failedPrecondition
        case aborted
        case outOfRange
        case unimplemented
        case `internal`
        case unavailable
        case dataLoss
        case unauthenticated
    }

    /// What is wrong with one field of a request.
    public struct FieldViolation: Sendable, Hashable {
        /// The way to the field in the schema, such as `agents[1].name`.
        public var field: String
        /// What is wrong with it, in a sentence.
        public var description: String
        /// The same for programs. Empty when the server names none.
        public var reason: String

        public init(field: String, description: String, reason: String = "") {
            self.field = field
            self.description = description
            self.reason = reason
        }
    }

    public var code: Code
    /// A sentence for developers.
    public var message: String
    public var fieldViolations: [FieldViolation]
    /// How long to wait before the call is tried again. Nil when the server does not say.
    public var retryDelay: Duration?
    /// A constant of the server for programs, such as `BUDGET_EXCEEDED`. Nil when it gives none.
    public var reason: String?

    public init(
        _ code: Code,
        _ message: String,
        fieldViolations: [FieldViolation] = [],
        retryDelay: Duration? = nil,
        reason: String? = nil
    ) {
        self.code = code
        self.message = message
        self.fieldViolations = fieldViolations
        self.retryDelay = retryDelay
        self.reason = reason
    }

    public var description: String {
        let violations = fieldViolations.map { "\($0.field): \($0.description)" }.joined(separator: "; ")
        return "\(code.rawValue): \(message)" + (violations.isEmpty ? "" : " (\(violations))")
    }
}
