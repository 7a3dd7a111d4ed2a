internal import EventIO
internal import GRPCTransport

extension ServeOptions {
    /// The server's own defaults, but for what was asked for.
    var configuration: GRPCServerConfiguration {
        var configuration = GRPCServerConfiguration()
        configuration.addresses = [host.contains(":") ? .ipv6(host, port: port) : .ipv4(host, port: port)]
        if let handshakeTimeout {
            configuration.handshakeTimeout = handshakeTimeout
            configuration.connection.handshakeTimeout = handshakeTimeout
        }
        if let stallTimeout {
            configuration.stallTimeout = stallTimeout
            configuration.connection.stallTimeout = stallTimeout
        }
        configuration.idleTimeout = idleTimeout
        if let keepaliveMin { configuration.clientKeepaliveMin = keepaliveMin }
        configuration.connectionAgeMax = maxAge
        if let messageBytesMax { configuration.requestBytesMax = messageBytesMax }
        return configuration
    }
}
