/// A call that may be sent several times, as its caller sees it: one stream.
///
/// Its answer is the attempt whose response metadata came first, or the failure that is not tried again. Dropping it
/// gives the call up.
final class ReplayedStream: RPCClientStream {
    private let call: ReplayedCall
    private let driver: Task<Void, Never>

    init(_ call: ReplayedCall, resending: MethodConfiguration.Resending) {
        self.call = call
        // Unstructured because the call belongs to its reader, not to the function that opened it; `cancel` and the
        // deinit end it. It holds the call and not this stream.
        driver = Task {
            switch resending {
            case .retry(let policy): await call.runRetrying(policy)
            case .hedging(let policy): await call.runHedging(policy)
            }
        }
    }

    deinit { cancel() }

    func cancel() {
        call.cancel()
        driver.cancel()
    }

    var end: CallEnd? {
        call.read { state in
            if case .ended(let end, _) = state.phase { return end }
            return state.chosenStream?.end
        }
    }

    // MARK: Requests

    func send(_ message: [UInt8], compressed: Bool?) async throws {
        let request = ReplayState.Request(bytes: message, compressed: compressed)
        let budget = call.context.budget
        let offer = call.change { state in
            let held = state.bytesKept
            return state.offer(request) { budget.reserve($0, heldByCall: held) }
        }
        switch offer {
        case .kept: return
        case .keptAsLast(let number):
            if let number { call.choose(number) }
            _ = try await directStream()
        case .notYet: try await directStream().send(message, compressed: compressed)
        case .direct(let stream): try await stream.send(message, compressed: compressed)
        case .ended(let error): throw error
        }
    }

    func finishRequests() async throws {
        if let stream = call.change({ $0.finish() }) { try await stream.finishRequests() }
    }

    // MARK: The response

    func next() async throws -> InboundMessage? {
        guard let stream = try await answer() else { return nil }
        do {
            let message = try await stream.next()
            if message == nil { call.noteEnd(of: stream) } else { call.records.copyAnswer() }
            return message
        } catch {
            call.noteEnd(of: stream)
            throw error
        }
    }

    func responseMetadata() async throws -> Metadata {
        guard let stream = try await answer() else { return Metadata() }
        let metadata = try await stream.responseMetadata()
        call.records.copyAnswer()
        return metadata
    }

    /// The stream of the answer, or nil when the call ended well with trailers alone.
    private func answer() async throws -> (any RPCClientStream)? {
        try await settled { state in
            switch state.phase {
            case .draining(let attempt), .direct(let attempt): .success(attempt.stream)
            case .ended(let end, let error): end.status.code == .ok ? .success(nil) : .failure(error)
            case .open: nil
            }
        }
    }

    /// The stream of the answer, once it has all requests that were kept.
    private func directStream() async throws -> any RPCClientStream {
        try await settled { state in
            switch state.phase {
            case .direct(let attempt): .success(attempt.stream)
            case .ended(_, let error): .failure(error)
            case .open, .draining: nil
            }
        }
    }

    /// Waits for the state to have a result. A task that is cancelled gives the call up.
    private func settled<Value: Sendable>(_ result: (ReplayState) -> Result<Value, any Error>?) async throws -> Value {
        guard let value = await call.wait({ result($0) }) else {
            cancel()
            throw Status(.cancelled, "the call was cancelled")
        }
        return try value.get()
    }
}
