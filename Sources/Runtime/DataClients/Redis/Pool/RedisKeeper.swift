/// Keeps one connection up for as long as its task is not cancelled: asks where the server is, connects, has the connection
/// used until it is over, pauses, and begins again.
struct RedisKeeper: Sendable {
    let dialer: RedisDialer
    let source: any RedisMasterSource
    let clock: any Clock<Duration>

    /// - Parameters:
    ///   - use: returns when the connection is over.
    ///   - failed: an attempt to connect has failed.
    func run(use: (RedisConnection) async -> Void, failed: (RedisError) -> Void) async {
        var pause = ReconnectPause(
            first: dialer.configuration.reconnectPause,
            longest: dialer.configuration.reconnectPauseMax,
            random: dialer.configuration.random
        )
        while !Task.isCancelled {
            do throws(RedisError) {
                let connection = try await dialer.dial(try await source.master())
                pause.succeeded()
                await use(connection)
            } catch {
                if Task.isCancelled { return }
                failed(error)
            }
            // Also after a connection that was lost: it may have been one of thousands that come back at the same moment.
            do {
                try await clock.sleep(for: pause.next())
            } catch {
                // Cancelled: the owner was closed.
                return
            }
        }
    }
}
