import EventIO
import HTTPServer
import TLSCrypto

/// A server with a handler on loops of its own, and clients for it.
func withServer(
    _ configuration: HTTPServerConfiguration = .patient,
    tls: TLSServerContext? = nil,
    handler: @escaping HTTPHandler,
    _ body: (SocketAddress, Loop) async throws -> Void
) async throws {
    let loops = try LoopGroup(count: 1)
    let clients = try LoopGroup(count: 1)
    let server = HTTPServer(configuration, loops: loops, tls: tls, handler: handler)
    let addresses = try await server.start()
    do {
        try await body(addresses[0], clients.loops[0])
    } catch {
        await server.stop(within: .zero)
        throw error
    }
    await server.stop(within: .zero)
    clients.shutDown()
    loops.shutDown()
}

extension HTTPServerConfiguration {
    /// Waits as long as a machine under load may need: only a test of a time sets that time.
    static var patient: HTTPServerConfiguration {
        var configuration = HTTPServerConfiguration()
        configuration.headTimeout = .seconds(600)
        configuration.bodyTimeout = .seconds(600)
        configuration.idleTimeout = .seconds(600)
        configuration.connection.handshakeTimeout = .seconds(600)
        return configuration
    }
}
