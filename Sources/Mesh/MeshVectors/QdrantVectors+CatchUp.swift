internal import MeshApplication
internal import MeshDomain
internal import Synchronization
internal import Telemetry

/// What is done in the background, one step after the other.
extension QdrantVectors {
    private static let itemsInDelivery = 256

    /// One round: finds the server if it was away, tells it what waits, compares what has to be compared. Only one at a time.
    package func catchUp() async {
        let now = clock.now
        let (isUp, isDue) = state.withLock { ($0.link.isUp, $0.link.isDue(at: now)) }
        guard isUp || isDue else { return }
        do throws(QdrantFailure) {
            if !isUp {
                try await collection.prepare()
                found()
            }
            try await forgetNetworks()
            try await deliver()
            try await compareNetworks()
        } catch {
            if error != .cancelled { failed(error) }
        }
        metrics.waiting.set(Int64(state.withLock { $0.book.itemsWaiting }))
    }

    private func deliver() async throws(QdrantFailure) {
        while let delivery = state.withLock({ $0.book.next(itemsMax: Self.itemsInDelivery) }) {
            if !delivery.added.isEmpty { try await collection.upsert(delivery.added, into: delivery.network) }
            let points = delivery.removed.map { PointID.of($0, in: delivery.network) }
            if !points.isEmpty { try await collection.delete(points) }
            state.withLock { $0.book.delivered(delivery) }
            metrics.delivered.add(UInt64(delivery.added.count + delivery.removed.count))
        }
    }

    private func forgetNetworks() async throws(QdrantFailure) {
        for network in state.withLock({ $0.book.forgotten }) {
            // By their ids: a deletion by a filter is the slower one, and may hold the server up.
            try await collection.delete(Array(try await collection.points(of: network)))
            state.withLock { $0.book.isGone(network) }
        }
    }

    private func compareNetworks() async throws(QdrantFailure) {
        for (network, losses) in state.withLock({ $0.book.comparisons }) {
            guard let (added, removed) = try await compare(network) else { continue }
            let now = clock.now
            state.withLock { $0.book.compared(network, losses: losses, at: now) }
            // The vectors in the process have done their service.
            fallback.forget(network)
            metrics.comparisons.add()
            guard added + removed > 0 else { continue }
            metrics.delivered.add(UInt64(added + removed))
            logger.info(
                "Qdrant has what it lacked of a network",
                [
                    LogField(LogKeys.network, network.id.text), LogField(LogKeys.added, added),
                    LogField(LogKeys.removed, removed),
                ]
            )
        }
    }

    /// The points are read before the items: what somebody adds between is then written twice, and never taken for something
    /// that is gone. Nil when the store cannot be read; it says so itself.
    private func compare(_ network: Owned<NetworkID>) async throws(QdrantFailure) -> (added: Int, removed: Int)? {
        var surplus = try await collection.points(of: network)
        var whole = MemoryFilter(network: network.id)
        whole.aliveAt = clock.now
        let limit = VectorShelf.itemsMax
        guard let items = try? await store.memoryVectors(whole, limit: limit, of: network.tenant) else { return nil }
        let missing = items.filter { collection.takes($0) && surplus.remove(PointID.of($0.id, in: network)) == nil }
        try await collection.upsert(missing, into: network)
        // Beyond the bound there may be items behind these points.
        let isWhole = items.count < limit
        if isWhole { try await collection.delete(Array(surplus)) }
        return (missing.count, isWhole ? surplus.count : 0)
    }

    // MARK: Coming and going

    private func found() {
        let now = clock.now
        let wasAway = state.withLock { state in
            state.book.doubtAll()
            return state.link.found(at: now)
        }
        metrics.isUp.set(1)
        if wasAway { logger.info("Qdrant is back; it is searched again as soon as it has all that the store has") }
    }

    func failed(_ failure: QdrantFailure) {
        let now = clock.now
        let isNews = state.withLock { $0.link.failed(failure, at: now) }
        metrics.isUp.set(0)
        metrics.failures.add()
        guard isNews else { return }
        logger.warning(
            "Qdrant cannot be used; search by meaning goes on within this process",
            [LogField(LogKeys.reason, failure.description)]
        )
    }
}
