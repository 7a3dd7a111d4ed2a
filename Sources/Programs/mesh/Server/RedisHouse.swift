internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshCommands
internal import MeshDomain
internal import MeshModels
internal import MeshStorage
internal import TLSCrypto
internal import Telemetry

/// What replicas share in Redis and need not keep: rings, live texts, answers, breakers and limits of vendors. Nothing is lost
/// with it: without Redis watchers of other replicas look into the journal at intervals, their texts come when they are finished,
/// answers are made anew, and each replica has breakers and limits of its own.
final class RedisHouse: Sendable {
    let bell: any EventBell
    let texts: RedisLiveTexts
    let cache: any AnswerCache
    /// For models that all replicas call.
    let sharing: ChainSharing
    private let breakers: RedisBreakers
    private let up: Gauge
    private let pool: RedisPool
    private let subscriber: RedisSubscriber
    private let url: RedisURL
    private let clock: any WallClock

    private static let checkTime: Duration = .seconds(1)

    init(
        _ settings: RedisSettings,
        _ url: RedisURL,
        loops: LoopGroup,
        clock: any WallClock,
        registry: MetricRegistry
    ) throws {
        var configuration = RedisConfiguration()
        configuration.username = url.user
        configuration.password = url.password.map { Secret($0) }
        configuration.database = url.database
        let address: RedisAddress =
            switch url.place {
            case .host(let host, let port): .host(host, port: port)
            case .unix(let path): .unix(path: path)
            }
        if url.usesTLS { configuration.tls = TLSClientConfiguration() }
        // Whatever is asked of it can be done without it.
        configuration.commandTimeout = .seconds(1)
        let dialer = try RedisDialer(configuration, loops: loops)
        let metrics = RedisMetrics(registry, name: configuration.name)
        let source = RedisFixedAddress(address)
        pool = RedisPool(dialer: dialer, source: source, metrics: metrics)
        subscriber = RedisSubscriber(dialer: dialer, source: source, metrics: metrics)
        let keys = RedisKeys(prefix: settings.prefix)
        let process = SortableIDs(clock: clock).next("mesh")
        var texts = RedisLiveTexts.Configuration(process: process)
        texts.keys = keys
        self.texts = RedisLiveTexts(texts, commander: pool, subscriber: subscriber)
        var bell = RedisBell.Configuration(process: process)
        bell.keys = keys
        self.bell = RedisBell(bell, commander: pool, subscriber: subscriber, texts: self.texts, clock: clock)
        var breakers = RedisBreakers.Configuration(process: process)
        breakers.keys = keys
        self.breakers = RedisBreakers(
            breakers,
            commander: pool,
            subscriber: subscriber,
            clock: clock,
            registry: registry
        )
        sharing = ChainSharing(breakers: self.breakers, rates: RedisRates(pool, keys: keys))
        up = registry.gauge("mesh_redis_up", help: "1 while replicas share what is short-lived.")
        cache = RedisAnswerCache(RedisCache(pool, keys: keys), beside: MemoryAnswerCache(clock: clock))
        self.url = url
        self.clock = clock
    }

    /// What it does all the time, until it is cancelled. Says when Redis goes away and when it is back.
    func run(_ logger: Logger, _ tell: @escaping @Sendable (Bool) -> Void) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.breakers.run() }
            group.addTask { await self.watch(logger, tell) }
        }
    }

    private func watch(_ logger: Logger, _ tell: @Sendable (Bool) -> Void) async {
        var wasThere: Bool?
        while !Task.isCancelled {
            do throws(RedisError) {
                try await pool.ping()
                if wasThere != true {
                    logger.info("replicas share what is short-lived in Redis", [LogField("redis", url.description)])
                    up.set(1)
                    tell(true)
                }
                wasThere = true
            } catch {
                if wasThere != false, !Task.isCancelled {
                    logger.warning(
                        "Redis is away; watchers on other replicas wait for the journal, each replica is on its own",
                        [LogField("redis", url.description), LogField("reason", "\(error)")]
                    )
                    up.set(0)
                    tell(false)
                }
                wasThere = false
            }
            // Cancelled, it ends at the head of the loop.
            try? await clock.sleep(until: clock.now + Self.checkTime)
        }
    }

    func close() async {
        await subscriber.close()
        await pool.close()
    }
}

/// Answers that all replicas may give again. While Redis is away each replica has its own.
struct RedisAnswerCache: AnswerCache {
    private let shared: RedisCache
    private let own: any AnswerCache

    init(_ shared: RedisCache, beside own: any AnswerCache) {
        self.shared = shared
        self.own = own
    }

    func value(_ name: String, of tenant: TenantID) async -> [UInt8]? {
        if let value = try? await shared.value(name, of: tenant) { return value }
        return await own.value(name, of: tenant)
    }

    func keep(_ value: [UInt8], as name: String, of tenant: TenantID, for time: Duration) async {
        do throws(RedisError) {
            try await shared.keep(value, as: name, of: tenant, for: time)
        } catch {
            await own.keep(value, as: name, of: tenant, for: time)
        }
    }
}

struct RedisSettings: Sendable {
    /// Nil for none.
    var url: RedisURL?
    var prefix = "mesh"
}
