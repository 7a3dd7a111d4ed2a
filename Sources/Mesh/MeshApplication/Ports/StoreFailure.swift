internal import MeshDomain

/// Why the store did not do what was asked.
package enum StoreFailure: Error, Sendable, Hashable {
    /// What is to be changed is not there, or belongs to another tenant.
    case notFound(Subject, String)
    /// It has changed since it was read.
    case conflict(Subject, String)
    /// The network has an agent of that name.
    case nameTaken(String)
    /// A bound of the store, as the most agents in a network.
    case limitReached(String)
    /// The idempotency key was used for another request.
    case keyReused(String)
    /// The page token belongs to another list, other filters or another order, or is no token.
    case badPageToken
    /// The lease is another worker's by now.
    case fenced
    /// No room on the disk. Reads go on; writes work again when there is room.
    case diskFull
    /// Too many writes wait.
    case overloaded
    /// Closed, busy beyond its time-out, or not reachable.
    case unavailable(String)
    /// What was read makes no sense.
    case corrupt(String)

    package enum Subject: String, Sendable {
        case network
        case agent
        case task
        case memory
        case session
    }
}

extension StoreFailure {
    /// A network has all the agents that it may have.
    package static let agentsMaxReached = StoreFailure.limitReached(
        "a network has at most \(Network.agentsMax) agents"
    )
}
