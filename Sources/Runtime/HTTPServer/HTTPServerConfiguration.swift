package import EventIO
package import HTTPWire

/// How a server listens, and every bound that it holds. A plain value; whoever reads files and flags fills it in.
package struct HTTPServerConfiguration: Sendable {
    /// Where to listen: host addresses with a port (0 lets the kernel choose), or paths of Unix sockets.
    package var addresses: [SocketAddress] = [.ipv4("127.0.0.1", port: 0)]
    package var requests = HTTP1Limits()
    package var connection = ConnectionLimits()

    // MARK: Bounds

    /// Connections at once, over all loops. More are closed as soon as they are accepted.
    package var connectionsMax = 20_000
    /// Bytes of one request's body that may wait for its handler; above, the connection is not read.
    package var inboundBytesMax = 256 * 1024
    /// Bytes of one response that may wait for the peer; above, its handler waits.
    package var outboundBytesMax = 256 * 1024
    /// Bytes of requests that were sent before the answer to the one before; above, the connection is not read.
    package var pipelinedBytesMax = 64 * 1024

    // MARK: Times

    /// From the first byte of a head to its last.
    package var headTimeout: Duration = .seconds(10)
    /// How long the rest of a body may stand still while its handler waits for it.
    package var bodyTimeout: Duration = .seconds(30)
    /// How long a connection may be without requests.
    package var idleTimeout: Duration = .seconds(75)

    /// The wall clock in nanoseconds since 1970, for the field Date; nil for a server that has no clock.
    package var unixNanoseconds: (@Sendable () -> Int64)?

    package init() {}

    /// Everything that is wrong with the values, each in words.
    package var faults: [String] {
        var faults: [String] = []
        if addresses.isEmpty { faults.append("addresses: there is none to listen at") }
        let counts = [
            ("connectionsMax", connectionsMax), ("inboundBytesMax", inboundBytesMax),
            ("outboundBytesMax", outboundBytesMax), ("pipelinedBytesMax", pipelinedBytesMax),
            ("requests.headBytesMax", requests.headBytesMax), ("requests.bodyBytesMax", requests.bodyBytesMax),
        ]
        for (name, value) in counts where value < 1 { faults.append("\(name): \(value) is less than 1") }
        let times = [("headTimeout", headTimeout), ("bodyTimeout", bodyTimeout), ("idleTimeout", idleTimeout)]
        for (name, value) in times where value <= .zero { faults.append("\(name): \(value) is not positive") }
        return faults
    }
}
