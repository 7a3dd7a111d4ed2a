internal import EventIO
internal import GRPCCore

/// What the channel knows of its servers' addresses.
struct Resolution {
    typealias ID = ChannelStateMachine.ID

    var backoff: ConnectionBackoff
    /// The task that resolves, with the timer that bounds it.
    var running: (id: ID, timeout: ID)?
    /// The timer of the next try.
    var again: ID?
    var lastAt: Duration?
    /// Of the last success.
    var addresses: [SocketAddress] = []
    /// The last try failed.
    var hasFailed = false
}

extension ChannelStateMachine {
    /// Finds out the addresses at the beginning. Fresh ones are used again.
    mutating func beginResolving(now: Duration) {
        guard target.needsResolver else {
            use(target.places.compactMap { if case .address(let address) = $0 { address } else { nil } }, now: now)
            return
        }
        if let last = resolution.lastAt, now < last + configuration.resolveIntervalMin, !resolution.addresses.isEmpty {
            use(resolution.addresses, now: now)
        } else {
            startResolving(now: now)
        }
    }

    /// Connections fail: perhaps the servers have moved. Not more often than the configuration says.
    mutating func resolveAgain(now: Duration) {
        guard target.needsResolver, isConnecting, resolution.running == nil, resolution.again == nil else { return }
        let earliest = (resolution.lastAt ?? now) + configuration.resolveIntervalMin
        if resolution.lastAt == nil || earliest <= now {
            startResolving(now: now)
        } else {
            resolution.again = startTimer(.resolveAgain, at: earliest)
        }
    }

    mutating func startResolving(now: Duration) {
        let id = newID()
        resolution.again = nil
        resolution.running = (id, startTimer(.resolveTimeout, at: now + configuration.connectTimeout))
        act(.resolve(id))
    }

    mutating func resolved(_ id: ID, _ result: Result<[SocketAddress], Status>, now: Duration) -> [Action] {
        guard let running = resolution.running, running.id == id else { return settle() }
        resolution.running = nil
        cancelTimer(running.timeout)
        resolution.lastAt = now
        switch result {
        case .success(let addresses) where !addresses.isEmpty:
            resolution.hasFailed = false
            resolution.backoff.reset()
            resolution.addresses = addresses
            use(addresses, now: now)
        case .success: resolvingFailed("the name has no addresses", now: now)
        case .failure(let status): resolvingFailed(status.message, now: now)
        }
        return settle()
    }

    mutating func resolveTimedOut(now: Duration) {
        guard let running = resolution.running else { return }
        resolution.running = nil
        resolution.lastAt = now
        act(.cancelTask(running.id))
        resolvingFailed("the name was not resolved within \(configuration.connectTimeout)", now: now)
    }

    /// Old addresses stay in use.
    private mutating func resolvingFailed(_ reason: String, now: Duration) {
        resolution.hasFailed = true
        lastFailure = reason
        resolution.again = startTimer(.resolveAgain, at: now + resolution.backoff.next(&random))
    }

    mutating func stopResolving() {
        if let running = resolution.running {
            resolution.running = nil
            cancelTimer(running.timeout)
            act(.cancelTask(running.id))
        }
        cancelTimer(resolution.again)
        resolution.again = nil
    }

    /// Makes the slots those of these addresses. Connections to addresses that are gone finish their calls.
    private mutating func use(_ addresses: [SocketAddress], now: Duration) {
        var wanted: [SocketAddress] = []
        for address in addresses where wanted.count < configuration.addressesMax && !wanted.contains(address) {
            wanted.append(address)
        }
        for slot in slots where !wanted.contains(slot.address) { vacate(slot) }
        slots.removeAll { !wanted.contains($0.address) }
        for address in wanted where !slots.contains(where: { $0.address == address }) {
            for _ in 0..<configuration.connectionsPerAddress { addSlot(address, now: now) }
        }
    }
}
