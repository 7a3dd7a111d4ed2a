/// Why a use case did not do what was asked, in words for the client. The faces turn it into a status with details.
package enum ApplicationFailure: Error, Sendable, Hashable {
    /// `kind` as in "network"; the id as the client wrote it.
    case notFound(kind: String, id: String)
    case alreadyExists(String, kind: String, id: String)
    case invalid([FieldFault])
    case failedPrecondition(String)
    /// It has changed since the client read it.
    case aborted(String)
    case resourceExhausted(String, retryAfter: Duration?)
    case permissionDenied(String)
    case unavailable(String, retryAfter: Duration?)
    case cancelled
    /// A bug or a damaged store; the cause goes to the log, not to the client.
    case `internal`(String)
}

/// What is wrong with one field, in the schema's spelling of its path.
package struct FieldFault: Sendable, Hashable {
    package var field: String
    package var sentence: String

    package init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}
