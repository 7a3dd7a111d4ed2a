package import DataClients
package import MeshApplication
internal import MeshDomain
private import Synchronization
package import Telemetry

/// What replicas tell each other of models that do not answer, by Redis: a word to all at once, and kept for those who come
/// later. Which replica tries a model again is decided there, in one step.
///
/// Nothing waits for Redis but a probe. What it did not take is told when it is back, what was said while it was away is read
/// then, and what it lost it is told anew by those who know. Meanwhile each replica goes by what it finds out itself.
package final class RedisBreakers: SharedBreakers {
    package struct Configuration: Sendable {
        package var keys = RedisKeys()
        /// Names this process.
        package var process: String
        /// How long others leave a probe to the one who took it, who renews it meanwhile: so long after its death they may try.
        package var probeTime = Duration.seconds(15)
        /// How often it is renewed, and what Redis did not take is told again.
        package var interval = Duration.seconds(5)
        /// A probe that takes longer is no longer renewed.
        package var probeTimeMax = Duration.seconds(600)
        /// How long it is known that something was broken, or mended, when nobody touches it.
        package var memory = Duration.seconds(3600)
        /// Breakers that are known here, and that Redis keeps.
        package var entriesMax = 4096

        package init(process: String) { self.process = process }
    }

    private let configuration: Configuration
    private let commander: any RedisCommander
    private let subscriber: RedisSubscriber
    private let clock: any WallClock
    private let metrics: RedisBreakerMetrics
    private let state: Mutex<RedisBreakerBook>
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    package init(
        _ configuration: Configuration,
        commander: any RedisCommander,
        subscriber: RedisSubscriber,
        clock: any WallClock,
        registry: MetricRegistry
    ) {
        self.configuration = configuration
        self.commander = commander
        self.subscriber = subscriber
        self.clock = clock
        metrics = RedisBreakerMetrics(registry)
        state = Mutex(RedisBreakerBook(entriesMax: configuration.entriesMax))
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    // MARK: SharedBreakers

    package func hear(_ heard: @escaping @Sendable (BreakerNews) -> Void) { state.withLock { $0.listener = heard } }

    package func tell(_ news: BreakerNews) {
        state.withLock { $0.tell(news) }
        signal.yield()
    }

    package func mayProbe(_ name: BreakerName) async -> ProbeAnswer {
        let number = state.withLock { $0.newClaim() }
        do throws(RedisError) {
            let wait = try await run(
                RedisBreakerScripts.probe,
                .text(name.field),
                .text(configuration.process),
                .integer(number),
                .milliseconds(configuration.probeTime),
                .milliseconds(configuration.memory)
            ).integer()
            metrics.asked.add()
            if wait > 0 { return .wait(until: clock.now + .milliseconds(wait)) }
            let end = clock.now + configuration.probeTimeMax
            state.withLock { $0.claimed(name, number, until: end) }
        } catch {
            // The client counts its errors by kind. Alone, every replica tries for itself.
            metrics.alone.add()
        }
        return .go
    }

    /// News that others have not been told of yet.
    package var newsPending: Int { state.withLock { $0.waitingCount } }

    // MARK: The way to others and from them

    /// Until it is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.listen() }
            group.addTask { for await _ in self.signals { await self.exchange() } }
            group.addTask { await self.signalAtIntervals() }
        }
    }

    private func signalAtIntervals() async {
        while (try? await clock.sleep(until: clock.now + configuration.interval)) != nil {
            state.withLock { $0.mustRenew = true }
            signal.yield()
        }
    }

    private func listen() async {
        // There are far fewer channels than a subscriber takes.
        guard let messages = try? subscriber.subscribe(to: configuration.keys.breakers) else { return }
        for await message in messages {
            switch message {
            case .published(_, let payload):
                guard let message = RedisBreakerMessage(payload), message.process != configuration.process else {
                    continue
                }
                metrics.heard.add()
                heard(message.name, message.change)
            // What was said until now may have been missed.
            case .listening, .lost:
                state.withLock { $0.mustRead = true }
                signal.yield()
            }
        }
    }

    private func heard(_ name: BreakerName, _ change: RedisBreakerMessage.Change) {
        let now = clock.now
        let (listener, news) = state.withLock { state in (state.listener, state.heard(name, change, at: now)) }
        if let news { listener?(news) }
    }

    /// First what this replica has to say, which is newer than what it could read.
    private func exchange() async {
        do throws(RedisError) {
            while let (name, entry) = state.withLock({ $0.next }) {
                try await tell(name, entry)
                metrics.told.add()
                state.withLock { $0.told(name, entry) }
            }
            let released = state.withLock { $0.released }
            if !released.isEmpty {
                try await renew(released, for: .zero)
                state.withLock { $0.toldReleased(released) }
            }
            if state.withLock({ $0.mustRead }) { try await read() }
            if state.withLock({ $0.mustRenew }) { try await renew() }
        } catch {
            // The client counts its errors by kind. It is tried again at the next interval, or when the connection is back.
        }
    }

    private func tell(_ name: BreakerName, _ entry: RedisBreakerBook.Entry?) async throws(RedisError) {
        switch entry {
        case .open(let moment, let inARow): try await tell(name, until: moment, inARow, onlyIfUnknown: false)
        case .closed:
            let message = RedisBreakerMessage(process: configuration.process, name: name, change: .closed)
            _ = try await run(
                RedisBreakerScripts.closed,
                .text(name.field),
                .milliseconds(configuration.memory),
                .text(configuration.keys.breakers),
                .bytes(message.bytes)
            )
        case nil: break
        }
    }

    private func tell(
        _ name: BreakerName,
        until moment: Moment,
        _ inARow: Int,
        onlyIfUnknown: Bool
    ) async throws(RedisError) {
        let rest = max(.zero, moment - clock.now)
        let change = RedisBreakerMessage.Change.opened(rest: rest, inARow: inARow)
        let message = RedisBreakerMessage(process: configuration.process, name: name, change: change)
        _ = try await run(
            RedisBreakerScripts.opened,
            .text(name.field),
            .integer(rest.wholeMilliseconds),
            .integer(inARow),
            .milliseconds(configuration.memory),
            .integer(configuration.entriesMax),
            .integer(onlyIfUnknown ? 1 : 0),
            .text(configuration.keys.breakers),
            .bytes(message.bytes),
            .text(configuration.process)
        )
    }

    /// What is kept, and then says what is not kept any more though it is known here: Redis may have begun anew.
    private func read() async throws(RedisError) {
        let parts = try await run(RedisBreakerScripts.all, .milliseconds(configuration.memory)).array()
        var known: Set<BreakerName> = []
        for place in stride(from: 0, to: parts.count - 2, by: 3) {
            let name = BreakerName(field: try parts[place].requiredText())
            let rest = Duration.milliseconds(try parts[place + 1].integer())
            let inARow = Int(try parts[place + 2].integer())
            known.insert(name)
            heard(name, inARow > 0 ? .opened(rest: rest, inARow: inARow) : .closed)
        }
        for (name, entry) in state.withLock({ $0.entries }) where !known.contains(name) {
            guard case .open(let moment, let inARow) = entry else { continue }
            try await tell(name, until: moment, inARow, onlyIfUnknown: true)
        }
        state.withLock { $0.mustRead = false }
    }

    private func renew() async throws(RedisError) {
        let now = clock.now
        let claims = state.withLock { state in
            state.forget(before: now + (.zero - configuration.memory))
            return state.claimsToRenew(at: now)
        }
        if !claims.isEmpty { try await renew(claims, for: configuration.probeTime) }
        state.withLock { $0.mustRenew = false }
    }

    private func renew(_ claims: [BreakerName: Int], for time: Duration) async throws(RedisError) {
        let arguments: [RedisArgument] = [
            .text(configuration.process), .integer(time.wholeMilliseconds), .milliseconds(configuration.memory),
        ]
        let fields = claims.flatMap { [RedisArgument.text($0.key.field), .integer($0.value)] }
        _ = try await commander.run(
            RedisBreakerScripts.renew,
            keys: [configuration.keys.breakers],
            arguments + fields,
            isRepeatable: true
        )
    }

    /// Each step may be done twice.
    private func run(_ script: RedisScript, _ arguments: RedisArgument...) async throws(RedisError) -> RedisReply {
        try await commander.run(script, keys: [configuration.keys.breakers], arguments, isRepeatable: true)
    }
}

/// What the sharing of breakers counts.
struct RedisBreakerMetrics: Sendable {
    let told: Counter
    let heard: Counter
    let asked: Counter
    let alone: Counter

    init(_ registry: MetricRegistry) {
        let news = "News of breakers, to other replicas and from them."
        told = registry.counter("mesh_model_breaker_news_total", help: news, labels: [("way", "told")])
        heard = registry.counter("mesh_model_breaker_news_total", help: news, labels: [("way", "heard")])
        let probes =
            "Models that were to be tried again: decided with the other replicas, or alone while they cannot be asked."
        asked = registry.counter("mesh_model_breaker_probes_total", help: probes, labels: [("decided", "together")])
        alone = registry.counter("mesh_model_breaker_probes_total", help: probes, labels: [("decided", "alone")])
    }
}
