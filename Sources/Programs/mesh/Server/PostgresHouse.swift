internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshCommands
internal import MeshDomain
internal import MeshStorage
internal import Telemetry

/// Opens the store of many replicas: a pool, its place beside commands that want the database alone, the layout, the bell.
struct PostgresHouse {
    private let settings: StorageSettings
    private let url: DatabaseURL
    private let pool: PostgresPool
    private let clock: any WallClock
    private let registry: MetricRegistry
    private let gate = StoreGate()

    /// Calls that find no server for so long fail, and those that come later at once.
    private static let waitTime: Duration = .seconds(2)
    /// Beside the calls: the presence of this process.
    private static let ownConnections = 1
    private static let attemptPause: Duration = .milliseconds(250)

    init(
        _ settings: StorageSettings,
        _ url: DatabaseURL,
        loops: LoopGroup,
        clock: any WallClock,
        registry: MetricRegistry
    ) throws {
        self.settings = settings
        self.url = url
        self.clock = clock
        self.registry = registry
        var configuration = PostgresConfiguration(url.text)
        configuration.statementTimeout = settings.statementTimeout
        // The server's own end of a statement comes first.
        configuration.answerTimeout = settings.statementTimeout + .seconds(10)
        configuration.cancelTimeout = .seconds(2)
        var limits = PostgresMeshStore.poolLimits
        limits.connectionsMax = settings.connectionsMax + Self.ownConnections
        limits.waitTimeout = Self.waitTime
        pool = try PostgresPool(configuration, limits, on: loops.next(), registry: registry)
    }

    func open(_ logger: Logger) async throws -> StorageHouse {
        do {
            try await waitForServer(logger)
            let (changes, presence) = try await takePlace()
            do {
                return try await house(changes, presence, logger)
            } catch {
                presence.cancel()
                await presence.value
                throw error
            }
        } catch {
            await pool.close()
            throw DatabaseFailure(url, error, source: DatabaseFailure.ofConfiguration)
        }
    }

    private func house(
        _ changes: AsyncStream<(any Error)?>,
        _ presence: Task<Void, Never>,
        _ logger: Logger
    ) async throws -> StorageHouse {
        let store = try await PostgresMeshStore.open(pool, at: clock.now, registry: registry)
        let bell = PostgresBell(
            pool,
            origin: SortableIDs(clock: clock).next("mesh"),
            clock: clock,
            registry: registry,
            logger: logger
        )
        logger.info("everything is kept in PostgreSQL", [LogField("database", url.description)])
        return StorageHouse(
            store: store,
            storeForCalls: GatedStore(store, gate),
            bell: bell,
            changes: changes,
            work: { await bell.run() },
            end: { [pool] in
                presence.cancel()
                await presence.value
                await pool.close()
            }
        )
    }

    /// A server that is away may come; what a person has to put right fails at once.
    private func waitForServer(_ logger: Logger) async throws {
        let end = clock.now + settings.startTimeout
        var hasSaid = false
        while true {
            do {
                try await pool.query("SELECT 1")
                return
            } catch let error as PostgresError where error.mayPass && clock.now < end {
                if !hasSaid {
                    logger.warning(
                        "waiting for the database",
                        [LogField("database", url.description), LogField("reason", error.description)]
                    )
                }
                hasSaid = true
                try await clock.sleep(until: clock.now + Self.attemptPause)
            }
        }
    }

    /// The place is held by a task without a parent, from before the first read until after the last write.
    private func takePlace() async throws -> (AsyncStream<(any Error)?>, Task<Void, Never>) {
        let (states, state) = AsyncStream.makeStream(
            of: (any Error)?.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let presence = PostgresPresence(pool, clock: clock)
        let task = Task { [gate] in
            await presence.share { failure in
                // One that takes no writes still answers reads.
                gate.isOpen = failure == nil || failure is PostgresPresence.ReadOnly
                state.yield(failure)
            }
            state.finish()
        }
        let first = await states.first { _ in true } ?? CancellationError()
        if let error = first {
            task.cancel()
            await task.value
            throw error
        }
        return (states, task)
    }
}

/// Why a database cannot be used, with its address and what to do.
struct DatabaseFailure: Error, CustomStringConvertible {
    private let url: DatabaseURL
    private let cause: any Error
    private let source: String

    /// - Parameter source: where the address comes from, as a sentence; empty when whoever called said it himself.
    init(_ url: DatabaseURL, _ cause: any Error, source: String = "") {
        self.url = url
        self.cause = cause
        self.source = source
    }

    /// That of the server.
    static let ofConfiguration = "It is named by storage.url, AIMESH_STORAGE_URL or --storage-url."

    var description: String {
        let reason = "\(cause)"
        let end = reason.hasSuffix(".") ? "" : "."
        return "The database \(url) cannot be used: \(reason)\(end)" + (source.isEmpty ? "" : " " + source)
    }
}
