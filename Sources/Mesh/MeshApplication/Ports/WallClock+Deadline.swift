package import MeshDomain

extension WallClock {
    /// What a call came to, and whether its time was over before. A call that does not keep its deadline is cancelled at it;
    /// what it comes to then is not lost, because it may say what was spent.
    package func result<Value: Sendable, Failure: Error>(
        until deadline: Moment?,
        of call: @escaping @Sendable () async throws(Failure) -> Value
    ) async -> (result: Result<Value, Failure>, isLate: Bool) {
        guard let deadline else { return (await Self.result(of: call), false) }
        return await withTaskGroup(of: Result<Value, Failure>?.self) { group in
            // `addImmediateTask` would save two turns in the queue, but such a child does not prefer the executor of its
            // parent: records are made, and simulations run, by one that all children have to keep to.
            group.addTask { await Self.result(of: call) }
            group.addTask {
                // Cancelled when the result is there first.
                try? await sleep(until: deadline)
                return nil
            }
            var result: Result<Value, Failure>?
            var isLate = false
            for await end in group {
                if let end { result = end } else { isLate = isLate || result == nil && !Task.isCancelled }
                group.cancelAll()
            }
            guard let result else { preconditionFailure("a group ends before its children") }
            return (result, isLate)
        }
    }

    private static func result<Value: Sendable, Failure: Error>(
        of call: @Sendable () async throws(Failure) -> Value
    ) async -> Result<Value, Failure> {
        do throws(Failure) {
            return .success(try await call())
        } catch {
            return .failure(error)
        }
    }
}
