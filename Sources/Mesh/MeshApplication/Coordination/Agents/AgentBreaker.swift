internal import MeshDomain

/// Keeps work away from an agent that fails again and again.
///
///     closed --failuresMax in a row--> open --coolDown--> half open --success--> closed
///                                       ^                     |
///                                       `------failure--------'
struct AgentBreaker: Sendable {
    let failuresMax: Int
    let coolDown: Duration
    private(set) var failuresInARow = 0
    private var openedAt: Moment?
    private var isProbing = false

    init(failuresMax: Int, coolDown: Duration) {
        self.failuresMax = failuresMax
        self.coolDown = coolDown
    }

    func state(at now: Moment) -> BreakerState {
        guard let openedAt else { return .closed }
        return now >= openedAt + coolDown ? .halfOpen : .open
    }

    /// When the next piece of work is let through; nil for at once.
    func opensAgain(at now: Moment) -> Moment? {
        state(at: now) == .open ? openedAt.map { $0 + coolDown } : nil
    }

    func allowsWork(at now: Moment) -> Bool {
        switch state(at: now) {
        case .closed: true
        case .open: false
        case .halfOpen: !isProbing
        }
    }

    mutating func begin(at now: Moment) {
        if state(at: now) == .halfOpen { isProbing = true }
    }

    mutating func succeed() {
        failuresInARow = 0
        openedAt = nil
        isProbing = false
    }

    mutating func fail(at now: Moment) {
        failuresInARow += 1
        if isProbing || failuresInARow >= failuresMax { openedAt = now }
        isProbing = false
    }

    /// The work ended without saying anything about the agent.
    mutating func abandon() { isProbing = false }
}

/// Whether an agent's breaker lets work through.
package enum BreakerState: Sendable, Hashable {
    case closed
    case open
    /// One piece of work is let through, to see.
    case halfOpen
}
