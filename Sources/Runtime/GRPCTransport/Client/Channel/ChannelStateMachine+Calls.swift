internal import GRPCCore

extension ChannelStateMachine {
    /// A connection for a call, when one is there. The path of nearly every call.
    mutating func pickReady() -> Pick? {
        guard isConnecting, !ready.isEmpty else { return nil }
        idleness.sawCall = true
        return ready[pickPlace()]
    }

    /// A call found no connection: it waits, or is answered at once.
    mutating func enqueue(_ id: ID, waitsForReady: Bool, deadline: Duration?, now: Duration) -> [Action] {
        idleness.sawCall = true
        switch phase {
        case .draining, .closed: act(.answer(id, .failure(Self.closed)))
        // It came before the end, but there is nothing that it could wait for.
        case .closing where slots.isEmpty && resolution.running == nil: act(.answer(id, .failure(Self.closed)))
        case .idle:
            activate(now: now)
            fallthrough
        case .active, .closing:
            if queue.count >= configuration.queuedCallsMax, ready.isEmpty {
                act(.answer(id, .failure(Status(.resourceExhausted, "too many calls wait for \(target)"))))
            } else {
                queue.append(CallQueue.Call(id: id, waitsForReady: waitsForReady, deadline: deadline))
                watchDeadline(deadline)
            }
        }
        return settle()
    }

    /// The task of a waiting call was cancelled.
    mutating func withdraw(_ id: ID) -> [Action] {
        if queue.remove(id) { act(.answer(id, .failure(Status(.cancelled, "the call was cancelled")))) }
        return settle()
    }

    static var closed: Status { Status(.unavailable, "the channel is closed") }

    /// Gives waiting calls the connections that are there, or the failure that there are none.
    mutating func answerQueue() {
        while !ready.isEmpty, let call = queue.popFirst() { act(.answer(call.id, .success(ready[pickPlace()]))) }
        if hasFailed, !queue.isEmpty {
            // A channel that closes cannot wait for better times.
            let isClosing = phase == .closing
            let failed = queue.removeAll { isClosing || !$0.waitsForReady }
            for call in failed { act(.answer(call.id, .failure(unavailable))) }
        }
        if queue.isEmpty, let timer = queueTimer {
            queueTimer = nil
            cancelTimer(timer.id)
        }
    }

    /// Fails all waiting calls.
    mutating func failQueue(_ status: Status) {
        while let call = queue.popFirst() { act(.answer(call.id, .failure(status))) }
    }

    private mutating func watchDeadline(_ deadline: Duration?) {
        guard let deadline else { return }
        if let timer = queueTimer {
            // A timer that fires too early looks for the next deadline then.
            if timer.at <= deadline { return }
            cancelTimer(timer.id)
        }
        queueTimer = (startTimer(.queueDeadline, at: deadline), deadline)
    }

    mutating func queueDeadlinePassed(now: Duration) {
        queueTimer = nil
        let status = Status(
            .deadlineExceeded,
            "the deadline has passed while the call waited for a connection to \(target): \(lastFailure)"
        )
        for call in queue.removeAll(where: { $0.deadline.map { $0 <= now } ?? false }) {
            act(.answer(call.id, .failure(status)))
        }
        watchDeadline(queue.earliestDeadline)
    }
}
