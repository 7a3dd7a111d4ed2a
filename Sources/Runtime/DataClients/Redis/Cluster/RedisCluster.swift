private import Synchronization
internal import Telemetry

/// A Redis cluster: sends each command to the node of its key, follows redirects within a bound, and learns from them.
/// Letting go of it closes it. Any thread.
///
/// Commands without a key go to any node.
package final class RedisCluster: RedisCommander {
    private struct State {
        var map = RedisSlotMap()
        var nodes: [RedisAddress: RedisPool] = [:]
        var refresh: Task<Void, Never>?
        var turn = 0
        var isClosed = false
    }

    private let seeds: [RedisAddress]
    private let dialer: RedisDialer
    private let metrics: RedisMetrics
    private let clock: any Clock<Duration>
    private let state = Mutex(State())

    /// - Parameter seeds: nodes that know the others, at least one.
    package init(
        seeds: [RedisAddress],
        dialer: RedisDialer,
        metrics: RedisMetrics,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        precondition(!seeds.isEmpty, "a cluster needs the address of a node")
        self.seeds = seeds
        self.dialer = dialer
        self.metrics = metrics
        self.clock = clock
    }

    package func send(_ command: RedisCommand) async throws(RedisError) -> RedisReply {
        let slot = command.key.map(RedisClusterSlot.slot)
        var target = state.withLock { $0.map.node(of: slot ?? 0) }
        if target == nil {
            await refreshMap()
            target = state.withLock { $0.map.node(of: slot ?? 0) }
        }
        if slot == nil { target = anyNode() }
        var asking = false
        for _ in 0...dialer.configuration.redirectsMax {
            let address = target ?? anyNode()
            do throws(RedisError) {
                return try await node(address).send(command, asking: asking)
            } catch {
                switch error {
                case .moved(let slot, let owner):
                    target = moved(slot, to: owner.filled(from: address))
                    asking = false
                case .ask(_, let owner):
                    target = owner.filled(from: address)
                    asking = true
                default:
                    // The node may have handed over its slots before it went.
                    if error.isConnectionFailure || Self.isUnavailable(error) { startRefresh() }
                    throw error
                }
            }
        }
        metrics.note(.tooManyRedirects)
        throw .tooManyRedirects
    }

    private static func isUnavailable(_ error: RedisError) -> Bool {
        if case .unavailable = error { true } else { error == .clusterDown }
    }

    /// One slot moved, so others may have.
    private func moved(_ slot: Int, to address: RedisAddress) -> RedisAddress {
        let nodesMax = dialer.configuration.nodesMax
        state.withLock { state in
            // A map that is full already is replaced by the refresh.
            try? state.map.assign(slot...slot, to: address, nodesMax: nodesMax)
        }
        startRefresh()
        return address
    }

    private func anyNode() -> RedisAddress {
        state.withLock { state in
            state.turn = (state.turn + 1) % 1_000_000
            let known = state.map.addresses.isEmpty ? seeds : state.map.addresses
            return known[state.turn % known.count]
        }
    }

    private func node(_ address: RedisAddress) throws(RedisError) -> RedisPool {
        try state.withLock { state throws(RedisError) in
            if state.isClosed { throw .closed }
            if let pool = state.nodes[address] { return pool }
            guard state.nodes.count < dialer.configuration.nodesMax else {
                throw .protocolBroken(reason: "too many nodes")
            }
            let pool = RedisPool(
                dialer: dialer,
                source: RedisFixedAddress(address),
                metrics: metrics,
                clock: clock
            )
            state.nodes[address] = pool
            return pool
        }
    }

    // MARK: The map

    /// One look-up for all who find the map wrong at the same time.
    @discardableResult
    private func startRefresh() -> Task<Void, Never>? {
        state.withLock { state in
            if state.isClosed { return nil }
            if let running = state.refresh { return running }
            // Unstructured because it serves more than the call that began it; bounded by the nodes' time-outs.
            let refresh = Task { [weak self] () -> Void in await self?.loadMap() }
            state.refresh = refresh
            return refresh
        }
    }

    private func refreshMap() async { await startRefresh()?.value }

    private func loadMap() async {
        let known = state.withLock { $0.map.addresses }
        for address in known + seeds.filter({ !known.contains($0) }) {
            do throws(RedisError) {
                let reply = try await node(address).send(RedisCommand("CLUSTER", "SLOTS").repeatable())
                let map = try RedisSlotMap(slots: reply, asked: address, nodesMax: dialer.configuration.nodesMax)
                adopt(map)
                return
            } catch {
                metrics.note(error)
            }
        }
        state.withLock { $0.refresh = nil }
    }

    /// Nodes that serve nothing any more go, once their calls have ended.
    private func adopt(_ map: RedisSlotMap) {
        let wanted = Set(map.addresses + seeds)
        // Outside of the lock the dropped pools end.
        _ = state.withLock { state in
            state.map = map
            state.refresh = nil
            let dropped = state.nodes.filter { !wanted.contains($0.key) }
            for address in dropped.keys { state.nodes[address] = nil }
            return dropped
        }
    }

    /// Returns when all connections have ended.
    package func close() async {
        let nodes = state.withLock { state in
            state.isClosed = true
            state.refresh?.cancel()
            defer { state.nodes = [:] }
            return Array(state.nodes.values)
        }
        for node in nodes { await node.close() }
    }
}
