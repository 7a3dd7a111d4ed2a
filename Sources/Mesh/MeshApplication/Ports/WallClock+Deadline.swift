package import MeshDomain
internal import Strands

extension WallClock {
    /// What a call came to, and whether its time was over before. A call that does not keep its deadline is cancelled at it;
    /// what it comes to then is not lost, because it may say what was spent.
    package func result<Value: Sendable, Failure: Error>(
        until deadline: Moment?,
        of call: @escaping @Sendable () async throws(Failure) -> Value
    ) async -> (result: Result<Value, Failure>, isLate: Bool) {
        guard let deadline else { return (await Self.result(of: call), false) }
        let stop = ChildStop()
        async let result = stop.run {
            guard let alarm = alarm(at: deadline, { stop.stop() }) else {
                // It ends with this scope.
                async let _: Void = ring(at: deadline, stop)
                return await Self.result(of: call, stop)
            }
            defer { alarm.callOff() }
            return await Self.result(of: call, stop)
        }
        return (await result, stop.isStopped)
    }

    private func ring(at deadline: Moment, _ stop: ChildStop) async {
        do throws(CancellationError) {
            try await sleep(until: deadline)
            stop.stop()
        } catch {
            // The result was there first.
        }
    }

    /// Whoever rings when it is there comes too late.
    private static func result<Value: Sendable, Failure: Error>(
        of call: @Sendable () async throws(Failure) -> Value,
        _ stop: ChildStop
    ) async -> Result<Value, Failure> {
        defer { stop.end() }
        return await result(of: call)
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
