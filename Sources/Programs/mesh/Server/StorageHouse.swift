internal import EventIO
internal import MeshApplication
internal import MeshCommands
internal import MeshDomain
internal import MeshStorage
internal import Telemetry

/// What the server keeps things in: opens the engine that the configuration names, and gives the ports that stand on it.
///
/// Who opens a house closes it. Between them `run` does what the engine wants done all the time, and `changes` tells when the
/// engine goes away and comes back; calls meanwhile fail by themselves.
final class StorageHouse: Sendable {
    let store: any MeshStore
    /// For calls of clients, which are told at once when the engine is away.
    let storeForCalls: any MeshStore
    let bell: any EventBell
    /// Why the engine is not there, or takes no writes; nil when it does its work again. Only the latest is kept.
    let changes: AsyncStream<(any Error)?>
    private let work: @Sendable () async -> Void
    private let end: @Sendable () async -> Void

    init(
        store: any MeshStore,
        storeForCalls: (any MeshStore)? = nil,
        bell: any EventBell,
        changes: AsyncStream<(any Error)?> = AsyncStream { $0.finish() },
        work: @escaping @Sendable () async -> Void = {},
        end: @escaping @Sendable () async -> Void = {}
    ) {
        self.store = store
        self.storeForCalls = storeForCalls ?? store
        self.bell = bell
        self.changes = changes
        self.work = work
        self.end = end
    }

    static func open(
        _ settings: StorageSettings,
        loops: LoopGroup,
        clock: any WallClock,
        registry: MetricRegistry,
        logger: Logger
    ) async throws -> StorageHouse {
        switch settings.engine {
        case .memory: return StorageHouse(store: InMemoryStore(), bell: LocalBell(clock: clock))
        case .file(let path): return try await file(path, logMiB: settings.logMiB, clock, registry)
        case .postgres(let url):
            return try await PostgresHouse(settings, url, loops: loops, clock: clock, registry: registry)
                .open(logger)
        }
    }

    /// Until it is cancelled.
    func run() async { await work() }

    /// Ends what was begun; the engine is let go.
    func close() async { await end() }

    /// A file belongs to one server at a time.
    private static func file(
        _ path: String,
        logMiB: Int,
        _ clock: any WallClock,
        _ registry: MetricRegistry
    ) async throws -> StorageHouse {
        guard let lock = try FileLock(path: path + ".lock") else { throw StoreInUse(path: path) }
        let store = try await SQLiteMeshStore.open(path: path, at: clock.now, registry: registry, logMiB: logMiB)
        let (changes, change) = AsyncStream.makeStream(of: (any Error)?.self, bufferingPolicy: .bufferingNewest(1))
        return StorageHouse(
            store: store,
            bell: LocalBell(clock: clock),
            changes: changes,
            work: { await store.watchWrites(clock) { change.yield($0) } },
            end: {
                await store.close()
                withExtendedLifetime(lock) {}
            }
        )
    }
}

/// Which engine, and its limits.
struct StorageSettings: Sendable {
    enum Engine: Sendable {
        /// Keeps nothing beyond the process, for tests and trials.
        case memory
        case file(String)
        case postgres(DatabaseURL)
    }

    var engine = Engine.memory
    var logMiB = 16
    var connectionsMax = 8
    var statementTimeout: Duration = .seconds(30)
    var startTimeout: Duration = .seconds(15)
}

/// Another server works on this file.
struct StoreInUse: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path) is used by another mesh serve; stop that one, or name another file with --storage-path"
    }
}
