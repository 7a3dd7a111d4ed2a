package import EventIO
package import Telemetry

/// One Redis, by a few connections that all callers share. It connects by itself, and again when a connection is lost; when
/// attempts fail in a row its calls fail at once, until one succeeds. Letting go of it closes it. Any thread.
///
///     let pool = try RedisPool(.host("127.0.0.1", port: 6379), loops: loops, registry: registry)
///     try await pool.set("greeting", to: Array("hello".utf8), expiresAfter: .seconds(60))
package final class RedisPool: RedisCommander {
    private let core: RedisPoolCore
    private let sendingsMax: Int

    /// - Parameter source: asked for the address before each attempt.
    package init(
        dialer: RedisDialer,
        source: any RedisMasterSource,
        metrics: RedisMetrics,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        core = RedisPoolCore(dialer, source: source, metrics: metrics, clock: clock)
        sendingsMax = dialer.configuration.sendingsMax
        core.start()
    }

    package convenience init(
        _ address: RedisAddress,
        _ configuration: RedisConfiguration = RedisConfiguration(),
        loops: LoopGroup,
        registry: MetricRegistry
    ) throws {
        self.init(
            dialer: try RedisDialer(configuration, loops: loops),
            source: RedisFixedAddress(address),
            metrics: RedisMetrics(registry, name: configuration.name)
        )
    }

    deinit { core.close() }

    /// Sends a command. It is sent again when it was certainly not sent, or is marked as repeatable.
    package func send(_ command: RedisCommand) async throws(RedisError) -> RedisReply {
        try await send(command, asking: false)
    }

    /// - Parameter asking: the slot is on its way here, and the node answers only when told so.
    func send(_ command: RedisCommand, asking: Bool) async throws(RedisError) -> RedisReply {
        core.metrics.commands.add()
        var sendings = 0
        while true {
            do throws(RedisError) {
                let connection = try await core.connection()
                sendings += 1
                return try await connection.send(command, asking: asking ? Self.asking : nil)
            } catch {
                if error == .readOnly { core.masterIsReplica() }
                guard sendings > 0, sendings < sendingsMax, mayRepeat(command, after: error) else {
                    core.metrics.note(error)
                    throw error
                }
                core.metrics.resent.add()
            }
        }
    }

    private func mayRepeat(_ command: RedisCommand, after error: RedisError) -> Bool {
        switch error {
        case .connectionLostBeforeSend: true
        case .connectionLostAfterSend: command.isRepeatable
        default: false
        }
    }

    /// Commands in one piece on one connection, as `MULTI` … `EXEC` needs. Not sent again.
    package func pipeline(_ commands: [RedisCommand]) async throws(RedisError) -> [Result<RedisReply, RedisError>] {
        core.metrics.commands.add(UInt64(commands.count))
        do throws(RedisError) {
            return await (try core.connection()).pipeline(commands)
        } catch {
            core.metrics.note(error)
            throw error
        }
    }

    /// Asks for a sign of life.
    package func ping() async throws(RedisError) {
        guard case .status("PONG") = try await send(RedisCommand("PING").repeatable()) else { throw .unexpectedReply }
    }

    /// Calls fail at once now.
    package var isBreakerOpen: Bool { core.isBreakerOpen }
    /// Connections that can be used now.
    package var readyConnections: Int { core.readyCount }

    /// Lets go of the connections; the next ones are made to whom the source names then.
    package func reconnect() { core.dropAll() }

    /// Returns when all connections have ended.
    package func close() async {
        for keeper in core.close() { await keeper.value }
    }

    private static let asking = RedisCommand("ASKING")
}
