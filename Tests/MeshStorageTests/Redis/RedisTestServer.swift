internal import DataClients
internal import RedisTestSupport

/// A redis-server of a test, and clients as two replicas of the service would have them.
struct RedisTestServer: Sendable {
    private let server: RedisServer
    private let world: RedisWorld

    /// Gives a server and takes it away.
    static func with(_ body: (RedisTestServer) async throws -> Void) async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { try await body(RedisTestServer(server: server, world: $0)) }
    }

    func kill() async throws { try await server.kill() }
    func start() async throws { try await server.start() }

    func pool() throws -> RedisPool { try world.pool(server.address) }
    func subscriber() throws -> RedisSubscriber { try world.subscriber(server.address) }
}
