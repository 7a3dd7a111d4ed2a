package import MeshDomain

/// What an agent does in this process right now.
package struct AgentLiveState: Sendable, Hashable {
    package var status: AgentStatus
    /// Why it is degraded or offline, for people; empty otherwise.
    package var reason: String
    package var breaker: BreakerState
    package var activeSubtasks: Int
    package var failuresInARow = 0
    /// The model that answered last was not the agent's first choice.
    package var isOnFallback = false
    package var lastActiveTime: Moment?

    package init(
        status: AgentStatus = .idle,
        reason: String = "",
        breaker: BreakerState = .closed,
        activeSubtasks: Int = 0
    ) {
        self.status = status
        self.reason = reason
        self.breaker = breaker
        self.activeSubtasks = activeSubtasks
    }
}

/// The state of one agent as the pool keeps it.
struct AgentEntry: Sendable {
    let network: NetworkID
    var name: String
    var breaker: AgentBreaker
    var active = 0
    var isOnFallback = false
    var lastActiveTime: Moment?
    /// Counts what the pool gives out; of two idle agents the one that has waited longer is taken.
    var lastTurn = 0
    var lastReason = ""
    var announced = AgentStatus.idle

    func live(at now: Moment) -> AgentLiveState {
        let breaker = breaker.state(at: now)
        var state = AgentLiveState(breaker: breaker, activeSubtasks: active)
        state.failuresInARow = self.breaker.failuresInARow
        state.isOnFallback = isOnFallback
        state.lastActiveTime = lastActiveTime
        switch breaker {
        case .open:
            state.status = .offline
            state.reason = "\(self.breaker.failuresInARow) failures in a row: \(lastReason)"
        case .halfOpen:
            state.status = .degraded
            state.reason = "it is tried again after failures"
        case .closed where self.breaker.failuresInARow > 0:
            state.status = .degraded
            state.reason = "its last work failed: \(lastReason)"
        case .closed where isOnFallback:
            state.status = .degraded
            state.reason = "a fallback model answers for it"
        case .closed: state.status = active > 0 ? .busy : .idle
        }
        return state
    }
}
