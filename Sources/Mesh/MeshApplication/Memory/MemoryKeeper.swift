internal import MeshDomain
package import Telemetry

/// The background work on memory and sessions: counts reads, makes vectors, moves what matters to the long-term memory,
/// removes what has expired or is past its retention. Each round does a bounded amount; what is left waits for the next one.
/// What fails stops neither the rest of its kind nor the other kinds of work.
package struct MemoryKeeper: Sendable {
    let store: any MeshStore
    let memory: SharedMemory
    let bell: any EventBell
    let clock: any WallClock
    let logger: Logger
    let configuration: Configuration

    package struct Configuration: Sendable {
        package var interval: Duration = .seconds(60)
        /// An item that was used this often, and is this sure, is kept beyond the retention of the rest.
        package var readsToConsolidate = 3
        package var confidenceToConsolidate = 0.7
        /// Short-term items without a TTL, and the records of sessions that have ended, are kept this long.
        package var retention: Duration = .seconds(180 * 24 * 60 * 60)
        /// Log lines, idempotency keys and histories are kept this long.
        package var logRetention: Duration = .seconds(30 * 24 * 60 * 60)
        /// The most of each kind in one round.
        package var batch = 200

        package init() {}
    }

    package init(
        store: any MeshStore,
        memory: SharedMemory,
        bell: any EventBell,
        clock: any WallClock,
        logger: Logger,
        configuration: Configuration = Configuration()
    ) {
        self.store = store
        self.memory = memory
        self.bell = bell
        self.clock = clock
        self.logger = logger
        self.configuration = configuration
    }

    /// Until it is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await runOnce()
            guard (try? await clock.sleep(until: clock.now + configuration.interval)) != nil else { return }
        }
    }

    /// One round. What fails is logged and tried again in the next one.
    package func runOnce() async {
        let now = clock.now
        let retention = now + (.zero - configuration.retention)
        let logRetention = now + (.zero - configuration.logRetention)
        await countReads()
        await attempt { () throws(StoreFailure) in try await makeVectors() }
        await attempt { () throws(StoreFailure) in try await consolidate() }
        await attempt { () throws(StoreFailure) in
            await remove(try await store.expiredMemory(before: now, limit: configuration.batch))
        }
        await attempt { () throws(StoreFailure) in
            await remove(try await store.memoryPastRetention(addedBefore: retention, limit: configuration.batch))
        }
        await attempt { () throws(StoreFailure) in try await expireSessions() }
        await attempt { () throws(StoreFailure) in
            _ = try await store.pruneSessions(endedBefore: retention, limit: configuration.batch)
        }
        await attempt { () throws(StoreFailure) in
            _ = try await store.prune(before: logRetention, limit: configuration.batch)
        }
    }

    private func countReads() async {
        var left = memory.takeReads().sorted { $0.head.id < $1.head.id }[...]
        while let tenant = left.first?.tenant {
            let some = left.prefix(configuration.batch).prefix { $0.tenant == tenant }
            left = left.dropFirst(some.count)
            let changes = some.map { Change.countReads($0.count, of: $0.head.id, in: $0.head.item.network) }
            if await commit(changes, of: tenant) == .failed { memory.count(some) }
        }
    }

    private func consolidate() async throws(StoreFailure) {
        let found = try await store.memoryToConsolidate(
            reads: configuration.readsToConsolidate,
            confidence: configuration.confidenceToConsolidate,
            limit: configuration.batch
        )
        for owned in found {
            var item = owned.item
            // A TTL is somebody's wish and stays.
            item.tier = .longTerm
            await commit(
                [.updateMemory(item), .note(.memoryConsolidated(item.id), in: item.network)],
                of: owned.tenant
            )
            bell.ring(.network(item.network, of: owned.tenant))
        }
    }

    private func remove(_ found: [OwnedMemory]) async {
        for owned in found {
            let item = owned.item
            let changes: [Change] = [
                .deleteMemory(item.id, in: item.network, .expired),
                .note(.memoryRemoved(item.id, item.type, .expired), in: item.network),
            ]
            guard await commit(changes, of: owned.tenant) != .failed else { continue }
            memory.removed(item.id, from: item.network, of: owned.tenant)
            bell.ring(.network(item.network, of: owned.tenant))
        }
    }

    private func expireSessions() async throws(StoreFailure) {
        for owned in try await store.expiredSessions(before: clock.now, limit: configuration.batch) {
            var session = owned.session
            let revision = session.revision
            session.status = .expired
            session.endTime = session.expireTime
            session.revision += 1
            let changes: [Change] = [
                .updateSession(session, expecting: revision), .note(.session(.expired, session), in: session.network),
            ]
            await commit(changes, of: owned.tenant)
            bell.ring(.network(session.network, of: owned.tenant))
        }
    }

    enum CommitEnd {
        case done
        /// Somebody came between: the next round sees what is there.
        case overtaken
        case failed
    }

    @discardableResult
    func commit(_ changes: [Change], of tenant: TenantID) async -> CommitEnd {
        do throws(StoreFailure) {
            _ = try await store.commit(ChangeSet(tenant: tenant, time: clock.now, changes))
            return .done
        } catch {
            switch error {
            case .conflict, .notFound: return .overtaken
            default:
                warn(error)
                return .failed
            }
        }
    }

    private func attempt(_ work: () async throws(StoreFailure) -> Void) async {
        do throws(StoreFailure) { try await work() } catch { warn(error) }
    }

    private func warn(_ failure: StoreFailure) {
        logger.warning("a part of the care of memory failed", [LogField(LogKeys.reason, "\(failure)")])
    }
}
