internal import EventIO
internal import GRPCCore

extension ChannelStateMachine {
    /// Connections are still made: also while closing, for the calls that wait.
    var isConnecting: Bool { phase == .active || phase == .closing }

    // MARK: Slots

    mutating func addSlot(_ address: SocketAddress, now: Duration) {
        slots.append(
            Slot(
                id: newID(),
                address: address,
                state: .waiting(timer: 0),
                backoff: ConnectionBackoff(configuration.backoff)
            )
        )
        connect(slots.count - 1, now: now)
    }

    private mutating func connect(_ place: Int, now: Duration) {
        let id = newID()
        let timeout = startTimer(.connectTimeout(connection: id), at: now + configuration.connectTimeout)
        slots[place].state = .connecting(connection: id, timeout: timeout)
        slots[place].early = nil
        act(.connect(id, slots[place].address))
    }

    /// Gives up what a slot has; calls on its connection finish.
    mutating func vacate(_ slot: Slot) {
        switch slot.state {
        case .waiting(let timer): cancelTimer(timer)
        case .connecting(let connection, let timeout):
            cancelTimer(timeout)
            act(.cancelTask(connection))
        case .ready(let connection, _): retire(connection)
        }
    }

    mutating func vacateAllSlots() {
        for slot in slots { vacate(slot) }
        slots = []
    }

    /// Takes a connection out of the choice.
    private mutating func retire(_ id: ID) {
        guard let place = ready.firstIndex(where: { $0.id == id }) else { return }
        let pick = ready.remove(at: place)
        retired[id] = pick.connection
        act(.drain(pick.connection))
    }

    // MARK: What the connector says

    mutating func connected(_ id: ID, _ connection: any ClientConnection, now: Duration) -> [Action] {
        guard let place = slots.firstIndex(where: { $0.connection == id }),
            case .connecting(_, let timeout) = slots[place].state
        else {
            // Nobody wants it any more.
            act(.close(connection))
            return settle()
        }
        cancelTimer(timeout)
        slots[place].state = .ready(connection: id, since: now)
        slots[place].hasFailed = false
        ready.append(Pick(id: id, connection: connection))
        if let early = slots[place].early {
            slots[place].early = nil
            return connectionEvent(id, early, now: now)
        }
        return settle()
    }

    mutating func connectFailed(_ id: ID, _ status: Status, now: Duration) -> [Action] {
        if let place = slots.firstIndex(where: { $0.connection == id }),
            case .connecting(_, let timeout) = slots[place].state
        {
            cancelTimer(timeout)
            attemptFailed(place, status.message, now: now)
        }
        return settle()
    }

    private mutating func connectTimedOut(_ id: ID, now: Duration) {
        guard let place = slots.firstIndex(where: { $0.connection == id }),
            case .connecting = slots[place].state
        else { return }
        act(.cancelTask(id))
        attemptFailed(place, "no connection within \(configuration.connectTimeout)", now: now)
    }

    private mutating func attemptFailed(_ place: Int, _ reason: String, now: Duration) {
        lastFailure = "\(slots[place].address): \(reason)"
        waitAndConnect(place, now: now)
        resolveAgain(now: now)
    }

    private mutating func waitAndConnect(_ place: Int, now: Duration) {
        slots[place].hasFailed = true
        let moment = now + slots[place].backoff.next(&random)
        slots[place].state = .waiting(timer: startTimer(.backoff(slot: slots[place].id), at: moment))
    }

    private mutating func backoffIsOver(_ slot: ID, now: Duration) {
        guard let place = slots.firstIndex(where: { $0.id == slot }) else { return }
        connect(place, now: now)
    }

    // MARK: What connections say

    mutating func connectionEvent(_ id: ID, _ event: ClientConnectionEvent, now: Duration) -> [Action] {
        if case .closed = event { retired[id] = nil }
        guard let place = slots.firstIndex(where: { $0.connection == id }) else { return settle() }
        switch slots[place].state {
        case .waiting: break
        case .connecting:
            // The connector's task has not reported it yet. The end counts more than what came before it.
            slots[place].early = event
        case .ready(_, let since):
            if case .closed(let reason) = event {
                lastFailure = "\(slots[place].address): \(reason)"
                ready.removeAll { $0.id == id }
            } else {
                retire(id)
            }
            replace(place, since: since, now: now)
        }
        return settle()
    }

    /// A connection took no call any more, before it said why.
    mutating func refused(_ id: ID, _ status: Status, now: Duration) -> [Action] {
        if let place = slots.firstIndex(where: { $0.connection == id }), case .ready(_, let since) = slots[place].state
        {
            lastFailure = "\(slots[place].address): \(status.message)"
            retire(id)
            replace(place, since: since, now: now)
        }
        return settle()
    }

    /// A connection is gone: a new one at once. Only a server that ends them again and again right after they were made
    /// is given pauses.
    private mutating func replace(_ place: Int, since: Duration, now: Duration) {
        if now - since >= configuration.backoff.initial {
            slots[place].backoff.reset()
            slots[place].shortLives = 0
        } else {
            slots[place].shortLives += 1
        }
        if slots[place].shortLives <= 1 {
            connect(place, now: now)
        } else {
            waitAndConnect(place, now: now)
        }
        resolveAgain(now: now)
    }

    // MARK: Time

    mutating func timerFired(_ id: ID, now: Duration) -> [Action] {
        switch timers.removeValue(forKey: id) {
        case .connectTimeout(let connection)?: connectTimedOut(connection, now: now)
        case .backoff(let slot)?: backoffIsOver(slot, now: now)
        case .resolveTimeout?: resolveTimedOut(now: now)
        case .resolveAgain?: startResolving(now: now)
        case .idleTick?: idleTicked(now: now)
        case .queueDeadline?: queueDeadlinePassed(now: now)
        case nil: break
        }
        return settle()
    }
}
