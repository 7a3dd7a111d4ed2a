/// What a channel can do for a call at this moment: gRPC's connectivity states.
package enum ConnectivityState: String, Sendable, Hashable, CustomStringConvertible {
    /// No connection and no need of one; the next call starts connecting.
    case idle
    /// Calls wait.
    case connecting
    /// At least one connection takes calls.
    case ready
    /// Every address has failed; attempts go on. Calls fail unless they wait for ready.
    case transientFailure
    /// Closed, or closing: no more calls.
    case shutdown

    package var description: String {
        switch self {
        case .transientFailure: "transient failure"
        default: rawValue
        }
    }
}
