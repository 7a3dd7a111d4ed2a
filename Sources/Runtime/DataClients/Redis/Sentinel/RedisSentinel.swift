private import Synchronization
internal import Telemetry

/// Asks sentinels who the master is, and hears from them when another server becomes it.
///
///     let sentinel = RedisSentinel(addresses, master: "mymaster", …)
///     let pool = RedisPool(dialer: dialer, source: sentinel, …)
///     sentinel.follow(pool)
package final class RedisSentinel: RedisMasterSource {
    private struct State {
        /// The one that answered last comes first.
        var addresses: [RedisAddress]
        var subscriber: RedisSubscriber?
        var follower: Task<Void, Never>?
    }

    private let name: String
    private let dialer: RedisDialer
    private let masterDialer: RedisDialer
    private let metrics: RedisMetrics
    private let clock: any Clock<Duration>
    private let state: Mutex<State>

    /// - Parameters:
    ///   - dialer: for sentinels; their password is another one than the servers'.
    ///   - masterDialer: for the servers, which are asked for their role before they are used.
    package init(
        _ addresses: [RedisAddress],
        master name: String,
        dialer: RedisDialer,
        masterDialer: RedisDialer,
        metrics: RedisMetrics,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        precondition(!addresses.isEmpty, "there is no sentinel to ask")
        self.name = name
        self.dialer = dialer
        self.masterDialer = masterDialer
        self.metrics = metrics
        self.clock = clock
        state = Mutex(State(addresses: addresses))
    }

    deinit { stop() }

    package var mayChange: Bool { true }

    /// The master, by the first sentinel that knows one which says itself that it is. A sentinel that lags behind names a
    /// server that has become a replica.
    package func master() async throws(RedisError) -> RedisAddress {
        for sentinel in state.withLock({ $0.addresses }) {
            do throws(RedisError) {
                guard let master = try await ask(sentinel) else { continue }
                let connection = try await masterDialer.dial(master)
                let role = try await connection.send(RedisCommand("ROLE")).array()
                connection.close()
                guard try role.first?.text() == "master" else { continue }
                prefer(sentinel)
                return master
            } catch {
                // The next sentinel may know better.
                metrics.note(error)
                if error == .cancelled { throw error }
            }
        }
        throw .noMaster
    }

    private func ask(_ sentinel: RedisAddress) async throws(RedisError) -> RedisAddress? {
        let connection = try await dialer.dial(sentinel)
        defer { connection.close() }
        let command = RedisCommand("SENTINEL", "GET-MASTER-ADDR-BY-NAME", .text(name))
        guard let parts = try await connection.send(command).optionalArray() else { return nil }
        guard parts.count == 2, let port = UInt16(try parts[1].requiredText()) else { throw .unexpectedReply }
        return RedisAddress.host(try parts[0].requiredText(), port: port)
    }

    private func prefer(_ sentinel: RedisAddress) {
        state.withLock { state in
            guard let index = state.addresses.firstIndex(of: sentinel) else { return }
            state.addresses.insert(state.addresses.remove(at: index), at: 0)
        }
    }

    /// Has a pool connect anew when the sentinels name another master, until `stop`. What the sentinels do not get to say,
    /// the pool finds out by a refused write or a lost connection.
    package func follow(_ pool: RedisPool) {
        let subscriber = RedisSubscriber(
            dialer: dialer,
            source: RedisAnySentinel(addresses: state.withLock { $0.addresses }),
            metrics: metrics,
            clock: clock
        )
        // Unstructured because it lasts until `stop`, which ends it.
        let follower = Task { [name, weak pool] in
            guard let switches = try? subscriber.subscribe(to: "+switch-master") else { return }
            for await message in switches {
                guard case .published(_, let payload) = message else { continue }
                // The name, the old address and the new one.
                let words = String(decoding: payload, as: UTF8.self).split(separator: " ")
                if words.first == name[...] { pool?.reconnect() }
            }
        }
        let old = state.withLock { state in
            defer { (state.subscriber, state.follower) = (subscriber, follower) }
            return state.follower
        }
        old?.cancel()
    }

    package func stop() {
        let follower = state.withLock { state in
            state.subscriber = nil
            return state.follower.take()
        }
        follower?.cancel()
    }
}

/// Sentinels in turn: any of them tells of a new master.
private final class RedisAnySentinel: RedisMasterSource {
    private let addresses: [RedisAddress]
    private let turn = Atomic<Int>(0)

    init(addresses: [RedisAddress]) { self.addresses = addresses }

    var mayChange: Bool { true }

    func master() async throws(RedisError) -> RedisAddress {
        addresses[turn.wrappingAdd(1, ordering: .relaxed).oldValue % addresses.count]
    }
}
