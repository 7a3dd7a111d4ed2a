package import DataClients
package import MeshApplication
internal import MeshDomain
private import Synchronization

/// The bell of several processes: rings those who listen here at once, and those in other processes by Redis.
///
/// Nothing depends on Redis but speed. Rings of journals go out by publish and subscribe, which loses what is said while the
/// connection is down; so a confirmed subscription rings by itself, as does each interval without a connection: then whoever
/// listens looks into the store. A ring that Redis did not take is told when it is back. Texts are on a board of each process,
/// which rings there only; `RedisLiveTexts` keeps the boards alike.
package final class RedisBell: EventBell {
    package struct Configuration: Sendable {
        package var keys = RedisKeys()
        /// Names this process, which need not hear itself.
        package var process: String
        /// How often listeners are told to look while Redis is away, and rings that it did not take are told when it is back.
        package var pollInterval = Duration.seconds(1)
        /// Topics whose ring waits to be published, and as many that Redis did not take. Beyond, a ring is not told to other
        /// processes: their listeners look at their deadlines.
        package var waitingMax = 10_000

        package init(process: String) { self.process = process }
    }

    private let local: LocalBell
    private let texts: RedisLiveTexts?
    private let channels: RedisBellChannels
    private let ringer: RedisRinger
    private let poller: Task<Void, Never>

    /// - Parameter texts: shows what other processes write, to those who listen for it.
    package init(
        _ configuration: Configuration,
        commander: any RedisCommander,
        subscriber: RedisSubscriber,
        texts: RedisLiveTexts? = nil,
        clock: any WallClock,
        executor: (any TaskExecutor)? = nil
    ) {
        let local = LocalBell(clock: clock, executor: executor)
        let ringer = RedisRinger(configuration, commander)
        self.local = local
        self.ringer = ringer
        self.texts = texts
        channels = RedisBellChannels(configuration, subscriber, local)
        // Unstructured because it lasts as long as the bell, which ends it.
        poller = Task(executorPreference: executor) {
            while (try? await clock.sleep(until: clock.now + configuration.pollInterval)) != nil {
                if subscriber.connectionNumber == nil { local.ringEverywhere() } else { ringer.retry() }
            }
        }
    }

    deinit { poller.cancel() }

    package func ring(_ topic: BellTopic) {
        local.ring(topic)
        ringer.ring(topic)
    }

    package func ringEverywhere() { local.ringEverywhere() }

    package func listen(to topics: [BellTopic]) -> any BellListener {
        // Listens here before the subscription is confirmed, which rings.
        let listener = local.listen(to: topics)
        return RedisBellListener(listener, [channels.join(topics)] + (texts.map { [$0.followers.join(topics)] } ?? []))
    }

    /// Not known as long as rings of other processes may get lost.
    package func ringNumber(of topic: BellTopic) -> UInt64? {
        channels.isConfirmed(topic) ? local.ringNumber(of: topic) : nil
    }

    /// Listeners that listen now, counted once for each topic.
    package var listenerCount: Int { local.listenerCount }
    /// Channels that somebody here listens to.
    package var channelCount: Int { channels.count }
    /// Topics whose ring other processes have not been told of yet.
    package var ringsPending: Int { ringer.pending }
    /// Rings that other processes are not told of, because too many wait.
    package var ringsLost: Int { ringer.lost }
}

private final class RedisBellListener: BellListener {
    private let listener: any BellListener
    /// Held, so that the subscriptions last as long as the listener.
    private let seats: [RedisSeats]

    init(_ listener: any BellListener, _ seats: [RedisSeats]) {
        self.listener = listener
        self.seats = seats
    }

    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic> {
        try await listener.heard(until: moment)
    }
}
