internal import GRPCCore

/// How long the channel has had no calls, counted in ticks: a clock reading at each call would cost more.
struct Idleness {
    typealias ID = ChannelStateMachine.ID

    static let ticksMax = 4

    var timer: ID?
    var sawCall = false
    var quietTicks = 0
}

extension ChannelStateMachine {
    /// Connects without waiting for a call. Does nothing when it is not idle.
    mutating func connect(now: Duration) -> [Action] {
        if phase == .idle { activate(now: now) }
        return settle()
    }

    mutating func activate(now: Duration) {
        phase = .active
        idleness = Idleness()
        startIdleTick(now: now)
        beginResolving(now: now)
    }

    // MARK: Idleness

    private mutating func startIdleTick(now: Duration) {
        guard let timeout = configuration.idleTimeout else { return }
        idleness.timer = startTimer(.idleTick, at: now + timeout / Idleness.ticksMax)
    }

    mutating func idleTicked(now: Duration) {
        let isBusy = idleness.sawCall || !queue.isEmpty || ready.contains { $0.connection.callCount > 0 }
        idleness.sawCall = false
        idleness.quietTicks = isBusy ? 0 : idleness.quietTicks + 1
        guard idleness.quietTicks >= Idleness.ticksMax else { return startIdleTick(now: now) }
        phase = .idle
        stopMaking()
    }

    /// Ends all tasks; connections finish their calls.
    private mutating func stopMaking() {
        cancelTimer(idleness.timer)
        stopResolving()
        vacateAllSlots()
    }

    // MARK: Closing

    /// Takes no new calls. `allCallsOpened` follows when those that came before have their streams, or have failed.
    mutating func close() -> [Action] {
        if phase == .idle || phase == .active {
            cancelTimer(idleness.timer)
            phase = .closing
        }
        return settle()
    }

    mutating func allCallsOpened() -> [Action] {
        if phase == .closing {
            stopMaking()
            phase = .draining
        }
        return settle()
    }

    /// Ends everything at once, calls too.
    mutating func shutDown() -> [Action] {
        guard phase != .closed else { return settle() }
        failQueue(Self.closed)
        let connections = ready.map(\.connection) + retired.values
        stopMaking()
        retired = [:]
        for connection in connections { act(.close(connection)) }
        phase = .draining
        return settle()
    }
}
