/// Which connections of a pool are ready, who waits for one, and whether the breaker is open. Pure: the pool acts.
///
///     breaker closed --failures in a row--> open --an attempt succeeds--> closed
///
/// While it is open the attempts to connect go on, with growing pauses: they are the probes.
struct RedisPoolState<Connection, Waiter> {
    private(set) var ready: [Connection?]
    private(set) var waiters: [(number: Int, waiter: Waiter)] = []
    private(set) var isClosed = false
    private let waitersMax: Int
    private let failuresToOpen: Int
    private var failures = 0
    private var lastFailure: RedisError?
    private var turn = 0
    private var lastNumber = 0

    init(connections: Int, waitersMax: Int, failuresToOpen: Int) {
        precondition(connections > 0 && failuresToOpen > 0, "a pool needs a connection, and a breaker a failure")
        ready = Array(repeating: nil, count: connections)
        self.waitersMax = waitersMax
        self.failuresToOpen = failuresToOpen
    }

    var isBreakerOpen: Bool { failures >= failuresToOpen && ready.allSatisfy { $0 == nil } }
    var readyCount: Int { ready.count { $0 != nil } }

    enum Pick {
        case use(Connection)
        case wait
        case fail(RedisError)
    }

    /// The ready connections in turn. One that is over, and whose keeper has not said so yet, is no longer one.
    mutating func pick(_ isOver: (Connection) -> Bool) -> Pick {
        if isClosed { return .fail(.closed) }
        for _ in ready.indices {
            turn = (turn + 1) % ready.count
            guard let connection = ready[turn] else { continue }
            if !isOver(connection) { return .use(connection) }
            ready[turn] = nil
        }
        if isBreakerOpen { return .fail(unavailable) }
        return waiters.count < waitersMax ? .wait : .fail(.tooManyWaiting)
    }

    mutating func newNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    mutating func wait(_ number: Int, _ waiter: Waiter) { waiters.append((number, waiter)) }

    mutating func withdraw(_ number: Int) -> Waiter? {
        guard let index = waiters.firstIndex(where: { $0.number == number }) else { return nil }
        return waiters.remove(at: index).waiter
    }

    /// A connection is ready: those who get to use it.
    mutating func opened(_ slot: Int, _ connection: Connection) -> [Waiter] {
        failures = 0
        lastFailure = nil
        ready[slot] = connection
        defer { waiters = [] }
        return waiters.map(\.waiter)
    }

    mutating func lost(_ slot: Int) { ready[slot] = nil }

    /// An attempt failed: those who need not wait any longer, and why.
    mutating func failed(_ error: RedisError) -> ([Waiter], RedisError) {
        failures += 1
        lastFailure = error
        guard isBreakerOpen else { return ([], error) }
        defer { waiters = [] }
        return (waiters.map(\.waiter), unavailable)
    }

    mutating func close() -> (connections: [Connection], waiters: [Waiter]) {
        isClosed = true
        defer {
            waiters = []
            for slot in ready.indices { ready[slot] = nil }
        }
        return (ready.compactMap { $0 }, waiters.map(\.waiter))
    }

    /// What is wrong with the configuration is said as it is: waiting does not help.
    private var unavailable: RedisError {
        switch lastFailure {
        case .wrongPassword?: .wrongPassword
        case .noAuthentication?: .noAuthentication
        case let failure?: .unavailable(lastFailure: failure.name)
        case nil: .unavailable(lastFailure: "no connection")
        }
    }
}
