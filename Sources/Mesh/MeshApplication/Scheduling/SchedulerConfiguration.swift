internal import MeshDomain

/// How many tasks may run and wait, and how the process looks after them.
package struct SchedulerConfiguration: Sendable, Hashable {
    /// Tasks that are worked on at once.
    package var runningPerProcessMax = 256
    package var runningPerTenantMax = 64
    package var runningPerNetworkMax = 16
    /// Turns that begin at once. While the processors have more to do than they can, what has begun comes to its end before
    /// more begins: memory goes with the work that is under way, not with the number of tasks that might run.
    package var beginningAtOnceMax = 64
    /// Each run works on a strand, one step after the other, while what they need is still near the processor. A simulation,
    /// which decides itself whose step comes next, wants to decide between these too in some of its worlds.
    package var worksOnStrands = true
    /// Tasks that wait for their turn, reserved places included.
    package var queuedPerProcessMax = 100_000
    package var queuedPerTenantMax = 20_000
    package var queuedPerNetworkMax = 10_000
    /// Shares of tenants that differ from 1; a tenant of weight 2 gets two turns where others get one.
    package var weights: [String: Int] = [:]
    /// Shares of priorities that differ from the usual `priority + 1`.
    package var priorityWeights: [Int: Int] = [:]
    /// How often the store is looked through for tasks without a worker and waits that are over.
    package var sweepTime: Duration = .seconds(5)
    /// How many open tasks one page of a sweep has.
    package var sweepPageSize = 500
    /// How many open tasks one sweep looks at beside those that are due; the next one goes on from there. The first round
    /// after the start is not held up by it.
    package var sweepTasksMax = 2_000
    /// How long running tasks may go on when the process stops.
    package var graceTime: Duration = .seconds(20)
    /// The wait before a task is tried again whose store could not be written.
    package var storeRetryTime: Duration = .seconds(5)

    package init() {}

    package static let priorities = 0...9

    func weight(of tenant: TenantID) -> Int { max(1, weights[tenant.text] ?? 1) }
    func weight(ofPriority priority: Int) -> Int { max(1, priorityWeights[priority] ?? priority + 1) }
}
