/// The limits of a pool. Those of its connections are in ``PostgresConfiguration``.
package struct PostgresPoolConfiguration: Sendable {
    /// Open at the same time, at least 1.
    package var connectionsMax = 8
    /// Kept open while nobody needs them.
    package var connectionsMin = 1
    /// Calls that share a busy connection, one behind the other, before they wait for a free one.
    package var callsPerConnection = 4
    /// Calls that wait for a connection.
    package var waitingMax = 4096
    /// How long they wait. When no server was reached for as long, calls fail at once.
    package var waitTimeout = Swift.Duration.seconds(5)
    /// A connection that was idle for longer is asked whether it lives before it is used.
    package var checkAfter = Swift.Duration.seconds(15)
    package var checkTimeout = Swift.Duration.seconds(2)
    /// Idle connections above the minimum are closed after so long.
    package var idleTimeout = Swift.Duration.seconds(300)
    /// The pause after a failed attempt to connect; it doubles up to the longest one.
    package var reconnectPause = Swift.Duration.milliseconds(100)
    package var reconnectPauseMax = Swift.Duration.seconds(5)
    /// How often a call is tried again that was certainly not done.
    package var retriesMax = 2
    /// Whether cancelling the task that calls cancels its statement.
    package var cancelsWithTask = true
    /// From 0 to 1: makes the pauses of many clients differ.
    package var random: @Sendable () -> Double = { Double.random(in: 0..<1) }

    package init() {}
}

/// Whether a call may be done twice.
package enum PostgresRetry: Sendable {
    /// Tried again only when it was certainly not done.
    case ifNotDone
    /// Tried again also when nobody knows, for doing it twice is as good as once: reads, for instance.
    case always
    case never
}
