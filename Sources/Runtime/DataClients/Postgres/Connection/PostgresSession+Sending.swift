internal import EventIO
internal import Telemetry

extension PostgresSession {
    /// Sends the call, or lets it wait behind others. It ends in any case.
    func submit(_ operation: PostgresOperation) {
        precondition(loop.isCurrent, "a connection is used outside of its loop")
        if let refusal = refusal(of: operation) { return operation.end(refusal) }
        operation.session = self
        let limit = operation.call.timeout ?? configuration.answerTimeout
        operation.timer = loop.schedule(after: limit, operation)
        waiting.append(operation)
        send()
    }

    private func refusal(of operation: PostgresOperation) -> PostgresError? {
        if isClosed { return PostgresError(.connectionLost(.beforeSend), "the connection is closed") }
        if waiting.count >= configuration.waitingMax {
            return PostgresError(.queueFull, "\(configuration.waitingMax) calls wait already on one connection")
        }
        if operation.call.bytes > configuration.callBytesMax {
            return PostgresError(.tooBig, "a call of more than \(configuration.callBytesMax) bytes")
        }
        return nil
    }

    /// Sends what may be sent, then what the library holds of it.
    func send() {
        guard !isClosed else { return }
        while !isCancelling, copying == nil, inFlight.count < configuration.inFlightMax, !waiting.isEmpty {
            let operation = waiting.removeFirst()
            inFlight.append(operation)
            operation.sentAt = loop.now
            guard write(operation) else {
                // Nothing of the first statement leaves a connection that is broken already.
                if operation.steps.isEmpty { waiting.insert(inFlight.removeLast(), at: 0) }
                return lose()
            }
        }
        copying?.startIfPossible()
        flush()
    }

    /// False when the connection is broken.
    private func write(_ operation: PostgresOperation) -> Bool {
        for (index, part) in operation.call.parts.enumerated() {
            guard write(part, index, operation) else { return false }
        }
        guard handle.sendSync() else { return false }
        operation.willAnswer(.sync)
        return true
    }

    private func write(_ part: PostgresCall.Part, _ index: Int, _ operation: PostgresOperation) -> Bool {
        let isSent: Bool
        switch part.isPrepared ? names.choose(part.sql) : .unnamed {
        case .unnamed: isSent = handle.send(part.sql, part.parameters)
        case .ready(let entry): isSent = handle.send(prepared: entry.name, part.parameters)
        case .new(let entry, let dropped):
            if let dropped {
                guard handle.send("DEALLOCATE \(dropped)", PostgresParameters()) else { return false }
                operation.willAnswer(.deallocate)
            }
            guard handle.sendPrepare(entry.name, part.sql) else { return false }
            operation.willAnswer(.prepare(entry))
            isSent = handle.send(prepared: entry.name, part.parameters)
        }
        if isSent { operation.willAnswer(.statement(index)) }
        return isSent
    }

    // MARK: Giving up

    /// On behalf of a caller that does not want it any more.
    func cancel(_ operation: PostgresOperation) {
        if drop(operation, PostgresError(.cancelled, "cancelled before it was sent")) { return }
        interrupt(operation, .cancelled)
    }

    func timeIsUp(for operation: PostgresOperation) {
        let limit = operation.call.timeout ?? configuration.answerTimeout
        let error = PostgresError(.timedOut(.beforeSend), "not sent within \(limit)")
        if drop(operation, error) { return }
        if operation.interruption != nil {
            return lose("no answer within \(configuration.cancelTimeout) after the request to cancel")
        }
        interrupt(operation, .timedOut)
    }

    private func drop(_ operation: PostgresOperation, _ error: PostgresError) -> Bool {
        guard let index = waiting.firstIndex(where: { $0 === operation }) else { return false }
        waiting.remove(at: index)
        end(operation) { $0.end(error) }
        owner?.sessionHasRoom(self)
        return true
    }

    /// Has the server end what runs. When others are before it, once they have ended.
    func interrupt(_ operation: PostgresOperation, _ reason: PostgresOperation.Interruption) {
        guard operation.interruption == nil, inFlight.contains(where: { $0 === operation }) else { return }
        operation.interruption = reason
        if let timer = operation.timer { loop.cancel(timer) }
        operation.timer = loop.schedule(after: configuration.cancelTimeout, operation)
        if inFlight.first === operation { requestCancel() }
    }

    func requestCancel() {
        guard !isCancelling, let cancel = handle.makeCancel() else { return }
        isCancelling = true
        for operation in inFlight { operation.mayBeHit = true }
        environment.metrics.cancels.add()
        environment.run(on: environment.canceller) {
            cancel.send()
        } done: { [self] _ in
            // Why it did not get there does not matter: if the statement goes on, its timer ends the connection.
            isCancelling = false
            send()
        }
    }
}
