internal import EventIO
internal import Synchronization
internal import Telemetry

@testable internal import DataClients

/// What a Redis test needs: loops, short pauses, and long time-outs, because all tests share two cores.
final class RedisWorld: Sendable {
    let loops: LoopGroup
    let registry = MetricRegistry()

    init() throws { loops = try LoopGroup(count: 1) }

    /// After all that uses the loops has ended.
    func shutDown() { loops.shutDown() }

    static var configuration: RedisConfiguration {
        var configuration = RedisConfiguration()
        configuration.connections = 1
        configuration.commandTimeout = .seconds(60)
        configuration.connectTimeout = .seconds(60)
        configuration.backoff.initial = .milliseconds(5)
        configuration.backoff.max = .milliseconds(50)
        return configuration
    }

    func dialer(_ configuration: RedisConfiguration = RedisWorld.configuration) throws -> RedisDialer {
        try RedisDialer(configuration, loops: loops)
    }

    func connect(
        to address: RedisAddress,
        _ configuration: RedisConfiguration = RedisWorld.configuration
    ) async throws -> RedisConnection {
        try await dialer(configuration).dial(address).0
    }

    func pool(
        _ address: RedisAddress,
        _ configuration: RedisConfiguration = RedisWorld.configuration
    ) throws -> RedisPool {
        try RedisPool(address, configuration, loops: loops, registry: registry, seed: 1)
    }

    func subscriber(
        _ address: RedisAddress,
        _ limits: RedisSubscriber.Limits = RedisSubscriber.Limits()
    ) throws -> RedisSubscriber {
        RedisSubscriber(
            dialer: try dialer(),
            source: RedisFixedAddress(address),
            metrics: RedisMetrics(registry, name: "main"),
            limits: limits,
            seed: 2
        )
    }
}

/// Returns when something is so. It looks now and then, because what is waited for happens in other processes, which need the
/// processor too.
func wait(until isMet: () async throws -> Bool) async rethrows {
    while !(try await isMet()), (try? await Task.sleep(for: .milliseconds(2))) != nil {}
}

extension RedisCommand {
    init(words: String) {
        let words = words.split(separator: " ").map(String.init)
        self.init(words[0], words.dropFirst().map { .text($0) })
    }
}

extension RedisWorld {
    var openConnections: Int { loops.loops.reduce(0) { $0 + $1.connectionCount.load(ordering: .relaxed) } }
}
