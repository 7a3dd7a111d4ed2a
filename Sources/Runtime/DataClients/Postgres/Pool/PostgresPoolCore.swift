internal import EventIO
internal import Synchronization
internal import Telemetry

/// The state of a pool. On its loop, as its connections are.
///
/// A wish takes an idle connection, or, if it is a call, a place behind others on a busy one; else it waits in order. While
/// wishes wait, and while there are fewer connections than the minimum, connections are opened, with a growing pause after
/// each failure.
final class PostgresPoolCore: PostgresSessionOwner, TimerTarget, @unchecked Sendable {
    // `environment` and `limits` are constants. All else is guarded by the pool's loop: `PostgresPool` comes by
    // `Loop.execute`, and connections, attempts and timers are on it.

    let environment: PostgresEnvironment
    let limits: PostgresPoolConfiguration
    var slots: [PostgresPoolSlot] = []
    var requests: [PostgresPoolRequest] = []
    var openings: [PostgresOpening] = []
    var pause: ReconnectPause
    var pauseTimer: TimerToken?
    private var upkeepTimer: TimerToken?
    private(set) var isClosed = false
    /// When the first attempt failed since there was a connection.
    var downSince: Int64?
    /// Why the last attempt failed; nil while there are connections.
    var downReason: PostgresError?

    init(_ environment: PostgresEnvironment, _ limits: PostgresPoolConfiguration) {
        self.environment = environment
        self.limits = limits
        pause = ReconnectPause(
            first: limits.reconnectPause,
            longest: limits.reconnectPauseMax,
            random: limits.random
        )
    }

    var loop: Loop { environment.loop }

    func start() {
        upkeepTimer = loop.schedule(after: limits.idleTimeout, self)
        openMore()
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        if let pauseTimer { loop.cancel(pauseTimer) }
        if let upkeepTimer { loop.cancel(upkeepTimer) }
        for opening in openings { opening.cancel() }
        openings = []
        for slot in slots { slot.session.close() }
        failAll(Self.isOver)
    }

    static var isOver: PostgresError { PostgresError(.closed, "the pool was closed") }

    // MARK: Wishes

    func submit(_ operation: PostgresOperation) { add(PostgresPoolRequest(.call(operation), self)) }

    func lend(_ loan: PostgresLoan, _ completion: @escaping (Result<PostgresSession, PostgresError>) -> Void) {
        if loan.isCancelled.load(ordering: .relaxed) {
            return completion(.failure(PostgresError(.cancelled, "cancelled while it waited")))
        }
        add(PostgresPoolRequest(.loan(loan, completion), self))
    }

    private func add(_ request: PostgresPoolRequest) {
        if isClosed { return request.fail(Self.isOver) }
        if let downReason, hasBeenDownForLong { return request.fail(downReason) }
        if requests.count >= limits.waitingMax {
            return request.fail(PostgresError(.queueFull, "\(limits.waitingMax) calls wait for a connection already"))
        }
        requests.append(request)
        environment.metrics.waiting.add(1)
        dispatch()
        if requests.last === request { request.timer = loop.schedule(after: limits.waitTimeout, request) }
    }

    func cancel(_ operation: PostgresOperation) {
        if let session = operation.session { return session.cancel(operation) }
        let found = take { request in
            guard case .call(let other) = request.wish else { return false }
            return other === operation
        }
        found?.fail(PostgresError(.cancelled, "cancelled while it waited"))
    }

    func cancel(_ loan: PostgresLoan) {
        loan.isCancelled.store(true, ordering: .relaxed)
        let found = take { request in
            guard case .loan(let other, _) = request.wish else { return false }
            return other === loan
        }
        found?.fail(PostgresError(.cancelled, "cancelled while it waited"))
    }

    func timeIsUp(for request: PostgresPoolRequest) {
        guard take({ $0 === request }) != nil else { return }
        if slots.isEmpty {
            let limit = limits.waitTimeout
            request.fail(downReason ?? PostgresError(.cannotConnect, "no server answered within \(limit)"))
        } else {
            let message = "none of \(limits.connectionsMax) connections became free within \(limits.waitTimeout)"
            request.fail(PostgresError(.poolExhausted, message))
        }
    }

    private func take(_ isWanted: (PostgresPoolRequest) -> Bool) -> PostgresPoolRequest? {
        guard let index = requests.firstIndex(where: isWanted) else { return nil }
        return remove(at: index)
    }

    private func remove(at index: Int) -> PostgresPoolRequest {
        let request = requests.remove(at: index)
        environment.metrics.waiting.add(-1)
        if let timer = request.timer { loop.cancel(timer) }
        request.timer = nil
        return request
    }

    func failAll(_ error: PostgresError) {
        while !requests.isEmpty { remove(at: 0).fail(error) }
    }

    // MARK: Connections for them

    func dispatch() {
        while let request = requests.first, let slot = slot(for: request) {
            _ = remove(at: 0)
            switch request.wish {
            case .call(let operation): slot.session.submit(operation)
            case .loan(_, let completion):
                slot.use = .lent
                completion(.success(slot.session))
            }
        }
        openMore()
    }

    private func slot(for request: PostgresPoolRequest) -> PostgresPoolSlot? {
        // The last one that was used: the others may grow old enough to be closed.
        for slot in slots.filter(\.isIdle).sorted(by: { $0.idleSince > $1.idleSince }) {
            if loop.now - slot.idleSince <= limits.checkAfter.nanoseconds { return slot }
            check(slot)
        }
        if request.needsAll { return nil }
        let open = slots.filter { $0.use == .shared && $0.session.load > 0 }
        guard let least = open.min(by: { $0.session.load < $1.session.load }),
            least.session.load < limits.callsPerConnection
        else { return nil }
        openOneMore()
        return least
    }

    private func check(_ slot: PostgresPoolSlot) {
        guard let call = try? PostgresCall([PostgresStatement("SELECT 1")], timeout: limits.checkTimeout) else {
            return
        }
        slot.use = .checking
        let session = slot.session
        session.submit(
            PostgresOperation(call) { [weak self] result in
                if case .failure = result { return session.lose("it was idle and did not answer") }
                slot.use = .shared
                self?.becameIdle(slot)
            }
        )
    }

    func giveBack(_ session: PostgresSession) {
        guard let slot = slots.first(where: { $0.session === session }) else { return }
        slot.use = .comingBack
        tidy(slot)
    }

    private func tidy(_ slot: PostgresPoolSlot) {
        guard slot.use == .comingBack, slot.session.load == 0 else { return }
        guard slot.session.isInTransaction else {
            slot.use = .shared
            return becameIdle(slot)
        }
        guard let call = try? PostgresCall([PostgresStatement("ROLLBACK")]) else { return }
        let session = slot.session
        session.submit(
            PostgresOperation(call) { result in
                // With a transaction that cannot be ended it is of no use to anybody.
                if case .failure = result { session.close() }
            }
        )
    }

    private func becameIdle(_ slot: PostgresPoolSlot) {
        slot.idleSince = loop.now
        dispatch()
    }

    // MARK: Connections themselves

    func sessionHasRoom(_ session: PostgresSession) {
        guard let slot = slots.first(where: { $0.session === session }) else { return }
        if slot.use == .comingBack { return tidy(slot) }
        if slot.use == .shared { becameIdle(slot) }
    }

    func sessionClosed(_ session: PostgresSession, _ error: PostgresError) {
        slots.removeAll { $0.session === session }
        if !isClosed { dispatch() }
    }

    func timerFired(_ timer: TimerToken) {
        if timer == pauseTimer {
            pauseTimer = nil
            return openMore()
        }
        let oldest = loop.now - limits.idleTimeout.nanoseconds
        for slot in slots where slot.isIdle && slot.idleSince < oldest && slots.count > limits.connectionsMin {
            slot.session.close()
        }
        upkeepTimer = loop.schedule(after: limits.idleTimeout, self)
    }
}
