/// Runs a body until it returns or the deadline passes. At the deadline the body's task is cancelled, its end is waited
/// for, and the call has exceeded its deadline whatever the body made of that.
package func withDeadline(
    _ deadline: ContinuousClock.Instant?,
    _ body: @escaping @Sendable () async throws -> Void
) async throws {
    guard let deadline else { return try await body() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
            try await body()
            return true
        }
        group.addTask {
            try await ContinuousClock().sleep(until: deadline)
            return false
        }
        defer { group.cancelAll() }
        let hasFinished = try await group.next() ?? true
        if !hasFinished { throw Status.deadlineExceeded }
    }
}

extension Status {
    package static let deadlineExceeded = Status(.deadlineExceeded, "the deadline has passed")
}
