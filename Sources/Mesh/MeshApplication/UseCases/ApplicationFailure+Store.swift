internal import MeshDomain
internal import Telemetry

extension ApplicationFailure {
    /// In the client's words; what the operator must know goes to the log.
    init(_ failure: StoreFailure, _ logger: Logger) {
        switch failure {
        case .notFound(let subject, let id): self = .notFound(kind: subject.rawValue, id: id)
        case .conflict(let subject, let id):
            self = .aborted("the \(subject.rawValue) \(id) was changed by somebody else; read it again and repeat")
        case .nameTaken(let name):
            self = .alreadyExists("the network has an agent of this name already", kind: "agent", id: name)
        case .limitReached(let sentence): self = .failedPrecondition(sentence)
        case .keyReused(let key):
            self = .alreadyExists(
                "the idempotency key was used for another request; use a new key or send the same request",
                kind: "idempotency_key",
                id: key
            )
        case .badPageToken:
            self = .invalid([
                FieldFault("page_token", "is not a token of this list; send the next_page_token with the same filters")
            ])
        case .fenced: self = .aborted("another worker has taken the task over")
        case .diskFull:
            logger.error("the disk is full; nothing can be written")
            self = .resourceExhausted("the server has no room on its disk", retryAfter: .seconds(30))
        case .overloaded: self = .resourceExhausted("too many writes wait", retryAfter: .seconds(1))
        case .unavailable(let reason):
            logger.error("the store is not available", [LogField(LogKeys.reason, reason)])
            self = .unavailable("the store is not available", retryAfter: .seconds(1))
        case .corrupt(let reason):
            logger.error("the store is damaged", [LogField(LogKeys.reason, reason)])
            self = .internal("the store is damaged")
        }
    }
}
