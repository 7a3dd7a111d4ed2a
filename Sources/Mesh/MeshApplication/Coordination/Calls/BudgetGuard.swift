internal import MeshDomain
private import Synchronization

/// Keeps the calls of one task within its budget. It counts by itself, because what a call has spent is in the journal only
/// a moment later. What a call costs is known when it ends; until then it is taken to cost what the calls of this task have
/// cost on average.
final class BudgetGuard: Sendable {
    private struct State {
        var spent: Spend
        var callsInFlight = 0
    }

    private let budgetNanoUSD: Int64?
    private let state: Mutex<State>

    static let overBudget = FailureReason(.resourceExhausted, "The budget of the task is used up.")

    init(_ limits: TaskLimits, spent: Spend) {
        budgetNanoUSD = limits.budgetNanoUSD
        state = Mutex(State(spent: spent))
    }

    /// Whether one more call may begin; if so, it counts until `end`.
    func begin() -> Bool {
        state.withLock { state in
            guard allows(state) else { return false }
            state.callsInFlight += 1
            return true
        }
    }

    func end(_ spend: Spend) {
        state.withLock { state in
            state.callsInFlight -= 1
            state.spent += spend
        }
    }

    private func allows(_ state: State) -> Bool {
        guard let budgetNanoUSD else { return true }
        let spent = state.spent
        let average = spent.calls > 0 ? spent.costNanoUSD / Int64(spent.calls) : 0
        let (expected, overflow) = average.multipliedReportingOverflow(by: Int64(state.callsInFlight + 1))
        return !overflow && spent.costNanoUSD < budgetNanoUSD && expected <= budgetNanoUSD - spent.costNanoUSD
    }
}
