package import EventIO
package import TLSCrypto
package import Telemetry

/// How Redis is reached and used, with every limit.
package struct RedisConfiguration: Sendable {
    /// Nil is the server's default user.
    package var username: String?
    package var password: Secret<String>?
    package var database = 0
    /// As `CLIENT LIST` shows it; no spaces.
    package var clientName = "ai-mesh"
    /// Nil for plain text. Without a server name in it, certificates have to be for the address' host.
    package var tls: TLSClientConfiguration?

    /// The label of its metrics.
    package var name = "main"
    /// Connections of a pool, each shared by all callers, at least 1.
    package var connections = 2
    /// Socket and TLS together, and then each command of the greeting.
    package var connectTimeout = Duration.seconds(5)
    /// What a command may take that says nothing else, waiting for its turn included.
    package var commandTimeout = Duration.seconds(5)
    /// How long a connection is silent before it is asked for a sign of life.
    package var pingInterval = Duration.seconds(10)

    package var pipeline = RedisPipelineLimits()
    package var reply = RedisReplyLimits()
    package var socket = ConnectionLimits()

    /// Callers that wait for a connection of the pool.
    package var callersWaitingMax = 4096
    /// Attempts in a row that fail before calls fail at once.
    package var failuresToOpenBreaker = 3
    /// The pause after a failed attempt to connect, greater than zero; it doubles up to the longest one.
    package var reconnectPause = Duration.milliseconds(50)
    package var reconnectPauseMax = Duration.seconds(5)
    /// From 0 to 1: makes the pauses of many clients differ.
    package var random: @Sendable () -> Double = { Double.random(in: 0..<1) }
    /// Sendings of one command, the first included, where it may be sent again.
    package var sendingsMax = 3
    /// Redirects of one command within a cluster.
    package var redirectsMax = 5
    /// Nodes of a cluster.
    package var nodesMax = 1000

    package init() {}
}

/// Bounds of what is under way on one connection.
package struct RedisPipelineLimits: Sendable {
    /// Commands that were sent and not answered; further ones wait their turn.
    package var inFlightMax = 1024
    /// Commands that wait to be sent; further ones are refused.
    package var waitingMax = 8192
    package var waitingBytesMax = 64 << 20
    package var commandBytesMax = 32 << 20

    package init() {}
}
