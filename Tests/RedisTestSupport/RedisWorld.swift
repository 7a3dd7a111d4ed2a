package import DataClients
package import EventIO
internal import Synchronization
package import Telemetry

/// What a test of a Redis client needs: a loop, short pauses between attempts, and time-outs so long that they are never
/// reached, because all tests share the processor.
package final class RedisWorld: Sendable {
    package let loops: LoopGroup
    package let registry = MetricRegistry()
    private let servers = Mutex<[ScriptedRedis]>([])

    private init() throws { loops = try LoopGroup(count: 1) }

    /// Gives a world, and takes it away when all connections of the body have ended, which they do when it lets go of their
    /// owners.
    package static func with(_ body: (RedisWorld) async throws -> Void) async throws {
        let world = try RedisWorld()
        do {
            try await body(world)
        } catch {
            try? await world.end()
            throw error
        }
        try await world.end()
    }

    private func end() async throws {
        for server in servers.withLock({ $0 }) { try await server.stop() }
        try await wait { openConnections == 0 }
        loops.shutDown()
    }

    package var openConnections: Int {
        loops.loops.reduce(0) { $0 + $1.connectionCount.load(ordering: .relaxed) }
    }

    package static var configuration: RedisConfiguration {
        var configuration = RedisConfiguration()
        configuration.connections = 1
        configuration.commandTimeout = .seconds(60)
        configuration.connectTimeout = .seconds(60)
        // Scripted servers are not asked for a sign of life between two lines of their script.
        configuration.pingInterval = .seconds(3600)
        configuration.reconnectPause = .milliseconds(5)
        configuration.reconnectPauseMax = .milliseconds(50)
        configuration.random = { 0.5 }
        return configuration
    }

    package func dialer(_ configuration: RedisConfiguration = RedisWorld.configuration) throws -> RedisDialer {
        try RedisDialer(configuration, loops: loops)
    }

    package func connect(
        to address: RedisAddress,
        _ configuration: RedisConfiguration = RedisWorld.configuration
    ) async throws -> RedisConnection {
        try await dialer(configuration).dial(address)
    }

    package func pool(
        _ address: RedisAddress,
        _ configuration: RedisConfiguration = RedisWorld.configuration
    ) throws -> RedisPool {
        try RedisPool(address, configuration, loops: loops, registry: registry)
    }

    package func subscriber(
        _ address: RedisAddress,
        _ limits: RedisSubscriber.Limits = RedisSubscriber.Limits()
    ) throws -> RedisSubscriber {
        RedisSubscriber(
            dialer: try dialer(),
            source: RedisFixedAddress(address),
            metrics: RedisMetrics(registry, name: "main"),
            limits: limits
        )
    }

    /// Stopped with the world.
    package func scriptedServer(_ script: @escaping ScriptedRedis.Script) async throws -> ScriptedRedis {
        let server = try await ScriptedRedis.start(on: loops, script)
        servers.withLock { $0.append(server) }
        return server
    }
}

/// Returns when something is so. It looks now and then, because what is waited for happens in other processes, which need the
/// processor too. Throws when the test's time is over.
package func wait(until isMet: () async throws -> Bool) async throws {
    while !(try await isMet()) { try await Task.sleep(for: .milliseconds(2)) }
}
