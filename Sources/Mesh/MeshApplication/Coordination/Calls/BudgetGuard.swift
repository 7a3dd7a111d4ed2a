internal import MeshDomain
private import Synchronization

/// Keeps the calls of one task within its budget. What a call costs is known afterwards; until then it is taken to cost
/// what the calls of this task have cost on average.
final class BudgetGuard: Sendable {
    private let budgetNanoUSD: Int64?
    private let callsInFlight = Mutex(0)

    static let overBudget = FailureReason(.resourceExhausted, "The budget of the task is used up.")

    init(_ limits: TaskLimits) { budgetNanoUSD = limits.budgetNanoUSD }

    /// Whether one more call may begin; if so, it counts until `end`.
    func begin(spent: Spend) -> Bool {
        callsInFlight.withLock { calls in
            guard allows(spent, calls) else { return false }
            calls += 1
            return true
        }
    }

    func end() { callsInFlight.withLock { $0 -= 1 } }

    private func allows(_ spent: Spend, _ calls: Int) -> Bool {
        guard let budgetNanoUSD else { return true }
        let average = spent.calls > 0 ? spent.costNanoUSD / Int64(spent.calls) : 0
        let (expected, overflow) = average.multipliedReportingOverflow(by: Int64(calls + 1))
        return !overflow && spent.costNanoUSD < budgetNanoUSD && expected <= budgetNanoUSD - spent.costNanoUSD
    }
}
