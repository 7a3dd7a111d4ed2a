internal import EventIO
internal import Telemetry

extension PostgresSession {
    /// Takes all answers that are there.
    func receive() {
        while !isClosed {
            if let operation = inFlight.first {
                // At the begin of each answer; later it is without effect.
                handle.wantSingleRows()
                if handle.isBusy { break }
                guard let result = handle.nextResult() else {
                    // A broken connection may hold answers that came before; it has no end of them.
                    if !operation.advance(), handle.isBroken { break }
                    continue
                }
                take(result, operation)
            } else if let copying {
                guard copying.receive() else { break }
            } else {
                break
            }
        }
        if !isClosed { deliver() }
    }

    private func take(_ result: borrowing PostgresResultHandle, _ operation: PostgresOperation) {
        switch result.kind {
        case .row:
            let isFine = operation.addRow(
                result,
                rowsMax: configuration.rowsMax,
                bytesMax: configuration.answerBytesMax
            )
            if !isFine { interrupt(operation, .tooBig) }
        case .done:
            settle(operation, isDone: true)
            operation.endAnswer(result)
        case .aborted: settle(operation, isDone: false)
        case .failed:
            settle(operation, isDone: false)
            operation.fail(result)
            if operation.failure?.code == .stalePlan { forgetStatements(of: operation) }
        case .sync: finish(operation)
        // COPY in a pipeline: the library cannot go on from there.
        case .copyIn, .copyOut: lose("COPY is no statement of a call; use copy(into:_:)")
        }
    }

    private func settle(_ operation: PostgresOperation, isDone: Bool) {
        guard case .prepare(let entry) = operation.step else { return }
        names.settle(entry, isPrepared: isDone)
    }

    private func forgetStatements(of operation: PostgresOperation) {
        for part in operation.call.parts { names.forget(part.sql) }
    }

    private func finish(_ operation: PostgresOperation) {
        inFlight.removeFirst()
        environment.metrics.calls.add()
        environment.metrics.callSeconds.record(nanoseconds: UInt64(max(0, Loop.nanoseconds - operation.sentAt)))
        end(operation) { $0.end() }
        if let next = inFlight.first, next.interruption != nil { requestCancel() }
        owner?.sessionHasRoom(self)
    }
}
