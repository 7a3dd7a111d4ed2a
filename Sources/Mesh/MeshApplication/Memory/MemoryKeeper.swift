internal import MeshDomain
package import Telemetry

/// The background work on memory and sessions: counts reads, makes vectors, moves what matters to the long-term memory,
/// removes what has expired. Each round does a bounded amount; what is left waits for the next one.
package struct MemoryKeeper: Sendable {
    private let store: any MeshStore
    private let memory: SharedMemory
    private let bell: any EventBell
    private let clock: any WallClock
    private let logger: Logger
    private let configuration: Configuration

    package struct Configuration: Sendable {
        package var interval: Duration = .seconds(60)
        /// An item that was used this often, and is this sure, is kept beyond the retention of the rest.
        package var readsToConsolidate = 3
        package var confidenceToConsolidate = 0.7
        /// Log lines, idempotency keys and histories are kept this long.
        package var logRetention: Duration = .seconds(30 * 24 * 60 * 60)
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
        do throws(StoreFailure) {
            try await countReads()
            try await makeVectors()
            try await consolidate()
            try await removeExpired()
            try await expireSessions()
            _ = try await store.prune(
                before: clock.now + (.zero - configuration.logRetention),
                limit: configuration.batch
            )
        } catch {
            logger.warning("the care of memory stopped early", [LogField(LogKeys.reason, "\(error)")])
        }
    }

    private func countReads() async throws(StoreFailure) {
        let now = clock.now
        for (owned, count) in memory.takeReads() {
            guard var item = try await store.memory(owned.id, in: owned.network, of: owned.tenant)?.item else {
                continue
            }
            item.readCount += count
            item.lastReadTime = now
            try await commit([.updateMemory(item)], of: owned.tenant)
        }
    }

    private func makeVectors() async throws(StoreFailure) {
        guard memory.embedder.embedAtOnce("") == nil else { return }
        let items = try await store.memoryWithoutVector(limit: configuration.batch)
        guard !items.isEmpty else { return }
        let vectors: [[Float]]
        do throws(ModelFailure) {
            vectors = try await memory.embedder.embed(items.map(\.item.content))
        } catch {
            logger.warning("no vectors could be made", [LogField(LogKeys.reason, error.reason.sentence)])
            return
        }
        for (owned, vector) in zip(items, vectors) {
            try await commit([.setVector(vector, of: owned.item.id, in: owned.item.network)], of: owned.tenant)
            memory.shelf.vectors(of: owned.item.network)?.add(owned.item.id, vector)
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
            item.tier = .longTerm
            item.expireTime = nil
            let changes: [Change] = [.updateMemory(item), .note(.memoryConsolidated(item.id), in: item.network)]
            try await commit(changes, of: owned.tenant)
            bell.ring(.network(item.network))
        }
    }

    private func removeExpired() async throws(StoreFailure) {
        for owned in try await store.expiredMemory(before: clock.now, limit: configuration.batch) {
            let item = owned.item
            let changes: [Change] = [
                .deleteMemory(item.id, in: item.network, .expired),
                .note(.memoryRemoved(item.id, item.type, .expired), in: item.network),
            ]
            try await commit(changes, of: owned.tenant)
            memory.removed(item.id, from: item.network)
            bell.ring(.network(item.network))
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
            try await commit(changes, of: owned.tenant)
            bell.ring(.network(session.network))
        }
    }

    /// Somebody who came between is no fault: the next round sees what is there.
    private func commit(_ changes: [Change], of tenant: TenantID) async throws(StoreFailure) {
        do throws(StoreFailure) {
            _ = try await store.commit(ChangeSet(tenant: tenant, time: clock.now, changes))
        } catch {
            switch error {
            case .conflict, .notFound: return
            default: throw error
            }
        }
    }
}
