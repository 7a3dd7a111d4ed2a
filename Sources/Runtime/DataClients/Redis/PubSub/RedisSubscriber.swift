/// Subscriptions of a process over one connection, which it makes, keeps and makes again. Any thread.
///
/// Redis' publish and subscribe promises little: what is published while the connection is down is lost, which the
/// subscription says by a new `listening`.
package final class RedisSubscriber: Sendable {
    private let core: RedisSubscriberCore

    package struct Limits: Sendable {
        package var channelsMax = 100_000
        /// Messages that wait for one reader.
        package var messagesMax = 1024
        package var bytesMax = 4 << 20

        package init() {}
    }

    package init(
        dialer: RedisDialer,
        source: any RedisMasterSource,
        metrics: RedisMetrics,
        clock: any Clock<Duration> = ContinuousClock(),
        limits: Limits = Limits()
    ) {
        core = RedisSubscriberCore(RedisKeeper(dialer: dialer, source: source, clock: clock), metrics, limits)
        core.start()
    }

    deinit { core.close() }

    /// Listens from the `listening` message on, which comes when the server has confirmed.
    package func subscribe(to channel: String) throws(RedisError) -> RedisSubscription {
        try core.subscribe(to: channel)
    }

    /// The same without a task that reads: `heard` is told each message as it comes, on the loop, where it must not wait.
    package func listen(
        to channel: String,
        _ heard: @escaping @Sendable (RedisMessage) -> Void
    ) throws(RedisError) -> RedisListening {
        try core.listen(to: channel, heard)
    }

    /// Names the connection that is up, each one anew; nil without one. What a subscription hears comes from the connection of
    /// that number, and it stays the number until all has been heard.
    package var connectionNumber: Int? { core.connectionNumber }
    package var subscriptionCount: Int { core.readerCount }

    /// Returns when the connection has ended; all subscriptions end.
    package func close() async { await core.close()?.value }
}
