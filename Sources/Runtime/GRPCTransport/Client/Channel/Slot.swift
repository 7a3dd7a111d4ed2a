internal import EventIO

/// One connection that the channel wants to an address, whether it is there or not.
struct Slot {
    typealias ID = ChannelStateMachine.ID

    enum State {
        case waiting(timer: ID)
        case connecting(connection: ID, timeout: ID)
        case ready(connection: ID, since: Duration)
    }

    let id: ID
    let address: SocketAddress
    var state: State
    var backoff: ConnectionBackoff
    /// Since it was last ready, or from the beginning, an attempt has failed. Stays while further attempts run, as gRPC
    /// wants it: calls do not wait for each of them.
    var hasFailed = false
    /// Connections that were lost soon after they were made, one after the other. The first is replaced at once.
    var shortLives = 0
    /// What came about a connection before the connector had returned it.
    var early: ClientConnectionEvent?

    var connection: ID? {
        switch state {
        case .waiting: nil
        case .connecting(let connection, _), .ready(let connection, _): connection
        }
    }
}
