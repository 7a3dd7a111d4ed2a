/// One unary call with a retry policy: attempts one after the other, in the caller's task.
struct RetriedUnaryCall {
    private let method: MethodDescriptor
    private let request: [UInt8]
    private let plan: AttemptPlan
    private let next: any RPCClientTransport
    private let context: RetryContext

    init(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CallOptions,
        next: any RPCClientTransport,
        context: RetryContext
    ) {
        self.method = method
        self.request = request
        self.plan = AttemptPlan(options, context.timeline)
        self.next = next
        self.context = context
    }

    func run(_ policy: RetryPolicy) async throws -> [UInt8] {
        var progress = RetryProgress(policy)
        while true {
            // Its own for each attempt: a record that saw an earlier one could not tell how this one ended.
            let record = CallRecord()
            do {
                let options = plan.options(previousAttempts: progress.attempts - 1, record: record)
                let response = try await next.unary(method, request, options)
                note(record)
                context.throttle?.noteSuccess()
                return response
            } catch {
                note(record)
                guard let end = failure(error, record) else { throw error }
                let decision = context.withRandom {
                    progress.failed(end, sendings: record.attempts, throttle: context.throttle, random: &$0)
                }
                guard case .again(let delay) = decision, plan.allows(delay) else { throw error }
                try await plan.pause(delay)
            }
        }
    }

    private func note(_ record: CallRecord) {
        guard let caller = plan.options.record else { return }
        caller.noteAttempts(of: record)
        caller.noteAnswer(of: record)
    }

    /// How the attempt ended, when it may be made again at all.
    private func failure(_ error: any Error, _ record: CallRecord) -> CallEnd? {
        guard let status = error as? Status, !Task.isCancelled else { return nil }
        guard let end = record.end else { return CallEnd(status) }
        if end.isUnprocessed { return end }
        // With response metadata the server has answered, and the client may have seen it. And an end of OK that
        // became an error (no response message, or two) is a broken server, not a failed attempt.
        return record.initialMetadata == nil && end.status.code != .ok ? end : nil
    }
}

/// The options of a call's attempts, and the time that is left for them.
struct AttemptPlan: Sendable {
    let options: CallOptions
    private let deadline: Duration?
    private let timeline: Timeline

    init(_ options: CallOptions, _ timeline: Timeline) {
        self.options = options
        self.timeline = timeline
        deadline = options.timeout.map { timeline.now + $0 }
    }

    /// - Parameter previousAttempts: as the server is told.
    func options(previousAttempts: Int, record: CallRecord?) -> CallOptions {
        var options = self.options
        options.record = record
        if let deadline { options.timeout = max(deadline - timeline.now, .zero) }
        if previousAttempts > 0 { options.metadata.add("grpc-previous-rpc-attempts", "\(previousAttempts)") }
        return options
    }

    /// Whether an attempt after a pause would begin before the deadline.
    func allows(_ delay: Duration) -> Bool {
        guard let deadline else { return true }
        return timeline.now + delay < deadline
    }

    /// Throws CANCELLED when the caller's task is cancelled.
    func pause(_ delay: Duration) async throws(Status) {
        do {
            if delay > .zero { try await timeline.sleep(until: timeline.now + delay) }
            try Task.checkCancellation()
        } catch {
            throw Status(.cancelled, "the call was cancelled")
        }
    }
}
