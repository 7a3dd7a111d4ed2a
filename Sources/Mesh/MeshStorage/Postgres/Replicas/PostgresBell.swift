package import DataClients
package import MeshApplication
internal import MeshDomain
internal import Synchronization
package import Telemetry

/// The bell of several replicas on one database. What rings here is heard at once by those who listen in this process, and
/// by NOTIFY in all others.
///
/// Rings that come while a notification is on its way go along with the next one, each topic once: so many commits cost few
/// notifications, and none of them waits. A ring that gets lost on its way costs time only: while nothing can be heard from
/// others, everybody who listens looks at the store again and again, and whoever hears nothing for long does so anyway.
///
/// Live text is not told to other replicas: theirs get the finished text from the journal.
package final class PostgresBell: EventBell {
    /// How long listeners wait for a look at the store while the others cannot be heard.
    package static let pollTime: Duration = .seconds(1)
    static let channel = "aimesh_bell"

    private let local: LocalBell
    private let pool: PostgresPool
    private let clock: any WallClock
    private let logger: Logger
    private let metrics: PostgresBellMetrics
    /// Tells own notifications, which were heard already.
    private let origin: String
    private let outgoing = Mutex(PostgresBellPost())
    private let isListening = Atomic<Bool>(false)
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    /// - Parameter origin: of no other process that uses the database.
    package init(
        _ pool: PostgresPool,
        origin: String,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) {
        self.pool = pool
        self.origin = origin
        self.clock = clock
        self.logger = logger
        local = LocalBell(clock: clock)
        metrics = PostgresBellMetrics(registry)
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    // MARK: EventBell

    package func ring(_ topic: BellTopic) {
        local.ring(topic)
        guard outgoing.withLock({ $0.add(topic) }) else { return }
        signal.yield()
    }

    package func ringEverywhere() { local.ringEverywhere() }

    package func listen(to topics: [BellTopic]) -> any BellListener { local.listen(to: topics) }

    package func ringNumber(of topic: BellTopic) -> UInt64? { local.ringNumber(of: topic) }

    // MARK: The way to others and from them

    /// Until it is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.tell() }
            group.addTask { await self.hear() }
            group.addTask { await self.lookWhileDeaf() }
        }
    }

    private func tell() async {
        for await _ in signals { await tellAll() }
        // What rang last before the end. The pool's calls are not cancelled with their callers.
        await tellAll()
    }

    private func tellAll() async {
        while let payload = outgoing.withLock({ $0.take(from: origin) }) {
            do {
                // A notification need not last, so nobody waits for the disk.
                try await pool.query(
                    "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)",
                    Self.channel,
                    payload
                )
                metrics.sent.add()
            } catch {
                // Those who would have heard it find what is new by looking.
                metrics.lost.add()
                logger.debug("other replicas could not be told", [LogField("reason", "\(error)")])
            }
        }
    }

    private func hear() async {
        for await signal in pool.signals(on: [Self.channel]) {
            switch signal {
            case .listening:
                isListening.store(true, ordering: .relaxed)
                metrics.listening.set(1)
                // What was said before was missed.
                local.ringEverywhere()
            case .interrupted:
                isListening.store(false, ordering: .relaxed)
                metrics.listening.set(0)
                logger.warning("other replicas cannot be heard; the journals are polled")
            case .notification(let notification):
                guard let topics = PostgresBellPost.topics(in: notification.payload, unlessFrom: origin) else {
                    continue
                }
                metrics.heard.add()
                if topics.isEmpty { local.ringEverywhere() }
                for topic in topics { local.ring(topic) }
            }
        }
    }

    private func lookWhileDeaf() async {
        while true {
            do throws(CancellationError) {
                try await clock.sleep(until: clock.now + Self.pollTime)
            } catch {
                return
            }
            guard !isListening.load(ordering: .relaxed) else { continue }
            metrics.polls.add()
            local.ringEverywhere()
        }
    }
}

/// What the bell counts.
struct PostgresBellMetrics: Sendable {
    let sent: Counter
    let lost: Counter
    let heard: Counter
    let polls: Counter
    let listening: Gauge

    init(_ registry: MetricRegistry) {
        sent = registry.counter("mesh_bell_sent_total", help: "Notifications to other replicas.")
        lost = registry.counter("mesh_bell_lost_total", help: "Notifications that could not be sent.")
        heard = registry.counter("mesh_bell_heard_total", help: "Notifications from other replicas.")
        polls = registry.counter("mesh_bell_polls_total", help: "Looks at the journals for want of notifications.")
        listening = registry.gauge("mesh_bell_listening", help: "1 while other replicas can be heard.")
    }
}
