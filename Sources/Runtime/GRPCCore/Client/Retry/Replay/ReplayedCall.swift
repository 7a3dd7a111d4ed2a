private import Synchronization

/// A call that may be sent several times: the state shared by its reader, its sender and its attempts.
///
/// Held by the reader's `ReplayedStream` and by the task that drives the attempts; that task never holds the stream, so
/// that dropping the stream ends the call.
final class ReplayedCall: Sendable {
    private struct Shared {
        var state = ReplayState()
        /// Whoever waits for a change: the sender, the reader, idle pumps. At most a handful, so all are woken.
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var waiterCount = 0
        var version = 0
        var isCounted = false

        mutating func takeWaiters() -> [CheckedContinuation<Void, Never>] {
            version += 1
            defer { waiters = [:] }
            return Array(waiters.values)
        }
    }

    let method: MethodDescriptor
    let plan: AttemptPlan
    let next: any RPCClientTransport
    let context: RetryContext
    let records: AttemptRecords
    private let shared = Mutex(Shared())

    init(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        next: any RPCClientTransport,
        context: RetryContext
    ) {
        self.method = method
        self.next = next
        self.context = context
        plan = AttemptPlan(options, context.timeline)
        records = AttemptRecords(for: options.record)
    }

    deinit {
        let bytesKept = shared.withLock { $0.state.bytesKept }
        if bytesKept > 0 { context.budget.release(bytesKept) }
    }

    // MARK: State and its waiters

    @discardableResult
    func change<Value: Sendable>(_ body: (inout ReplayState) -> Value) -> Value {
        let (value, waiters) = shared.withLock { shared in
            let value = body(&shared.state)
            return (value, shared.takeWaiters())
        }
        for waiter in waiters { waiter.resume() }
        return value
    }

    func read<Value: Sendable>(_ body: (ReplayState) -> Value) -> Value {
        shared.withLock { body($0.state) }
    }

    /// Waits until the body returns something, asking it after each change. Nil when the task is cancelled.
    func wait<Value: Sendable>(_ body: (inout ReplayState) -> Value?) async -> Value? {
        while !Task.isCancelled {
            let (value, version, others) = shared.withLock { shared in
                let value = body(&shared.state)
                return (value, shared.version, value == nil ? [] : shared.takeWaiters())
            }
            for waiter in others { waiter.resume() }
            if let value { return value }
            await waitForChange(since: version)
        }
        return nil
    }

    private func waitForChange(since version: Int) async {
        let id = shared.withLock { shared in
            shared.waiterCount += 1
            return shared.waiterCount
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let waits = shared.withLock { shared in
                    guard shared.version == version, !Task.isCancelled else { return false }
                    shared.waiters[id] = waiter
                    return true
                }
                if !waits { waiter.resume() }
            }
        } onCancel: {
            shared.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
        }
    }

    // MARK: Settling

    /// Makes an attempt the call's answer, if there is none yet.
    func choose(_ number: Int) {
        let settlement = change { state in
            let settlement = state.choose(number)
            // Before anybody who waits for the answer can look at the caller's record.
            if settlement != nil { records.choose(number) }
            return settlement
        }
        if let settlement { finish(settlement) }
    }

    /// Ends the call without a stream that says how it ended, if it has no answer yet.
    func end(_ end: CallEnd, _ error: any Error) {
        let settlement = change { state in
            let settlement = state.end(end, error)
            if settlement != nil { records.end(end) }
            return settlement
        }
        guard let settlement else { return }
        if end.status.code == .ok { context.throttle?.noteSuccess() }
        finish(settlement)
    }

    /// Gives the call up: its attempts, or the one that was chosen.
    func cancel() {
        let status = Status(.cancelled, "the call was cancelled")
        end(CallEnd(status), status)
        // Does nothing when the call has ended.
        read(\.chosenStream)?.cancel()
    }

    private func finish(_ settlement: ReplayState.Settlement) {
        if settlement.bytesReleased > 0 { context.budget.release(settlement.bytesReleased) }
        for loser in settlement.losers { loser.cancel() }
    }

    /// The chosen stream has ended: successes fill the throttle's bucket.
    func noteEnd(of stream: any RPCClientStream) {
        guard let end = stream.end else { return }
        let isFirst = shared.withLock { shared in
            defer { shared.isCounted = true }
            return !shared.isCounted
        }
        if isFirst, end.status.code == .ok { context.throttle?.noteSuccess() }
        records.copyAnswer()
    }
}
