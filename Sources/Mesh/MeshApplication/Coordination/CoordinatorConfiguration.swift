/// How tasks are worked on. Every bound of the coordination is here.
package struct CoordinatorConfiguration: Sendable, Hashable {
    /// How often a subtask is tried before it fails. From 1.
    package var workAttemptsMax = 3
    /// How often a model is asked for a plan, a review or the result before rules take over. From 1.
    package var callAttemptsMax = 3
    /// The wait before the second attempt; doubles with each further one.
    package var retryDelay: Duration = .seconds(1)
    package var retryDelayMax: Duration = .seconds(30)
    /// How often people may refuse plans, and results, of one task before it fails.
    package var refusalsMax = 5
    /// How often one subtask may ask a person; further questions are left out.
    package var questionsPerSubtaskMax = 3
    /// How long a task waits for a person before it times out.
    package var waitingTime: Duration = .seconds(7 * 24 * 60 * 60)
    /// Memory items that a call reads, beside the outputs of other subtasks.
    package var recalledItemsMax = 12
    /// Subtasks of one task that run at once.
    package var parallelSubtasksMax = 16
    /// What one call takes at least; plans that cannot be done in the time of the task are mended.
    package var expectedCallTime: Duration = .seconds(2)
    /// No call may take longer, whatever time the task has.
    package var callTimeMax: Duration = .seconds(600)
    /// How long a lease lasts without being renewed; it is renewed three times in that time. A task is taken over that long
    /// after its worker vanished.
    package var leaseTime: Duration = .seconds(30)
    /// Steps of one task that wait for the store while its work goes on from them. From 1.
    package var stepsAheadMax = 64
    /// How often a commit is tried again while the store cannot write, and the wait before the second time; it doubles.
    package var storeAttemptsMax = 6
    package var storeRetryDelay: Duration = .milliseconds(200)
    /// Longer outputs are cut, and the end says so.
    package var outputCharactersMax = 200_000
    /// Of an output that another call reads, no more than this is put into its prompt.
    package var partCharactersMax = 60_000
    /// Longer notes of agents are cut.
    package var noteCharactersMax = 4_000

    package init() {}

    /// The wait before an attempt, from the second on.
    func delay(beforeAttempt attempt: Int) -> Duration {
        min(retryDelayMax, retryDelay * (1 << min(16, max(0, attempt - 2))))
    }
}
