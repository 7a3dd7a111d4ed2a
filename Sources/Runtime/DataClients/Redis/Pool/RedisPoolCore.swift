private import Synchronization
internal import Telemetry

/// The connections of a pool and the tasks that keep them. Held by the pool and by its own tasks, which end when the pool
/// goes. The lock is never held over an `await` nor while a continuation is resumed.
final class RedisPoolCore: Sendable {
    private struct Guarded {
        var state: RedisPoolState<RedisConnection, RedisPoolWaiter>
        var keepers: [Task<Void, Never>] = []
        var isBreakerShown = false
    }

    let metrics: RedisMetrics
    private let keeper: RedisKeeper
    private let guarded: Mutex<Guarded>

    init(
        _ dialer: RedisDialer,
        source: any RedisMasterSource,
        metrics: RedisMetrics,
        clock: any Clock<Duration>
    ) {
        let configuration = dialer.configuration
        self.metrics = metrics
        keeper = RedisKeeper(dialer: dialer, source: source, clock: clock)
        guarded = Mutex(
            Guarded(
                state: RedisPoolState(
                    connections: configuration.connections,
                    waitersMax: configuration.callersWaitingMax,
                    failuresToOpen: configuration.failuresToOpenBreaker
                )
            )
        )
    }

    /// Unstructured because connections outlive the calls that use them; `close` ends the tasks.
    func start() {
        let keepers = (0..<keeper.dialer.configuration.connections).map { slot in
            Task { await keep(slot) }
        }
        guarded.withLock { $0.keepers = keepers }
    }

    // MARK: Callers

    func connection() async throws(RedisError) -> RedisConnection {
        switch guarded.withLock({ $0.state.pick(\.isClosed) }) {
        case .use(let connection): return connection
        case .fail(let error): throw error
        case .wait: return try await wait().get()
        }
    }

    private func wait() async -> Result<RedisConnection, RedisError> {
        let number = guarded.withLock { $0.state.newNumber() }
        metrics.callersWaiting.add(1)
        defer { metrics.callersWaiting.add(-1) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = RedisPoolWaiter(continuation)
                let result = guarded.withLock { guarded -> Result<RedisConnection, RedisError>? in
                    if Task.isCancelled { return .failure(.cancelled) }
                    switch guarded.state.pick(\.isClosed) {
                    case .use(let connection): return .success(connection)
                    case .fail(let error): return .failure(error)
                    case .wait:
                        guarded.state.wait(number, waiter)
                        return nil
                    }
                }
                if let result { return waiter.resume(result) }
                waiter.set(alarm(for: number))
            }
        } onCancel: {
            giveUp(number, .cancelled)
        }
    }

    /// Unstructured because the wait ends it, and nobody waits for it.
    private func alarm(for number: Int) -> Task<Void, Never> {
        Task { [clock = keeper.clock, timeout = keeper.dialer.configuration.commandTimeout] in
            if (try? await clock.sleep(for: timeout)) != nil { self.giveUp(number, .timedOut(wasSent: false)) }
        }
    }

    private func giveUp(_ number: Int, _ error: RedisError) {
        guarded.withLock { $0.state.withdraw(number) }?.resume(.failure(error))
    }

    /// The master has become a replica, so that whoever knows has to be asked again.
    func masterIsReplica() { if keeper.source.mayChange { dropAll() } }

    /// Drops the connections; the next ones are made to whom the source names then.
    func dropAll() {
        let connections = guarded.withLock { $0.state.ready.compactMap { $0 } }
        for connection in connections { connection.leave("the server is another one now") }
    }

    var isBreakerOpen: Bool { guarded.withLock { $0.state.isBreakerOpen } }
    var readyCount: Int { guarded.withLock { $0.state.readyCount } }

    /// Ends everything; the tasks are on their way out when this returns.
    @discardableResult
    func close() -> [Task<Void, Never>] {
        let (ended, keepers) = guarded.withLock { guarded in
            defer { guarded.keepers = [] }
            return (guarded.state.close(), guarded.keepers)
        }
        for keeper in keepers { keeper.cancel() }
        for connection in ended.connections { connection.close() }
        for waiter in ended.waiters { waiter.resume(.failure(.closed)) }
        showBreaker()
        return keepers
    }

    // MARK: Keepers

    /// Keeps one connection up, until the pool is closed.
    private func keep(_ slot: Int) async {
        await keeper.run(use: { await self.use($0, in: slot) }, failed: { self.failed($0) })
    }

    private func use(_ connection: RedisConnection, in slot: Int) async {
        let waiters = guarded.withLock { guarded -> [RedisPoolWaiter]? in
            guarded.state.isClosed ? nil : guarded.state.opened(slot, connection)
        }
        guard let waiters else { return connection.close() }
        for waiter in waiters { waiter.resume(.success(connection)) }
        metrics.connectionsOpened.add()
        metrics.connectionsReady.add(1)
        showBreaker()
        _ = await connection.untilClosed()
        metrics.connectionsReady.add(-1)
        guarded.withLock { $0.state.lost(slot) }
        showBreaker()
    }

    private func failed(_ error: RedisError) {
        let (waiters, reason) = guarded.withLock { $0.state.failed(error) }
        for waiter in waiters { waiter.resume(.failure(reason)) }
        showBreaker()
    }

    private func showBreaker() {
        let change = guarded.withLock { guarded -> Int64 in
            let isOpen = guarded.state.isBreakerOpen && !guarded.state.isClosed
            defer { guarded.isBreakerShown = isOpen }
            return (isOpen ? 1 : 0) - (guarded.isBreakerShown ? 1 : 0)
        }
        if change != 0 { metrics.breakerOpen.add(change) }
    }
}
