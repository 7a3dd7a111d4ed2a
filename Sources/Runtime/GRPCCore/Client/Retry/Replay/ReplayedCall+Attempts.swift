extension ReplayedCall {
    enum AttemptResult: Sendable {
        /// It is the call's answer, and has all requests that were kept.
        case answered
        /// The call was settled without it.
        case lost
        /// It ended before response metadata came.
        case ended(CallEnd, any Error)
    }

    /// Runs an attempt until it has become the answer and has all kept requests, or until it ended.
    func run(attempt number: Int, previousAttempts: Int) async -> AttemptResult {
        let record = records.begin(number)
        let stream: any RPCClientStream
        do {
            stream = try await next.open(method, plan.options(previousAttempts: previousAttempts, record: record))
        } catch {
            return .ended(CallEnd(error as? Status ?? Status(ending: error)), error)
        }
        let isOpen = change { $0.opened(ReplayState.Attempt(number: number, stream: stream)) }
        guard isOpen else {
            stream.cancel()
            return .lost
        }
        if read(\.mustChoose) { choose(number) }
        async let pumping: Void = pump(into: stream, number)
        let ending = await endBeforeMetadata(of: stream)
        if ending == nil { choose(number) }
        if read({ $0.isChosen(number) }) {
            await pumping
            return .answered
        }
        // Leaving the scope stops the pump.
        change { $0.failed(number) }
        return ending.map { .ended($0.end, $0.error) } ?? .lost
    }

    /// Nil when response metadata came.
    private func endBeforeMetadata(of stream: any RPCClientStream) async -> (end: CallEnd, error: any Error)? {
        do {
            _ = try await stream.responseMetadata()
            return nil
        } catch {
            // Only after `next` has returned or thrown the stream has to say how it ended.
            if stream.end == nil { _ = try? await stream.next() }
            return (stream.end ?? CallEnd(error as? Status ?? Status(ending: error)), error)
        }
    }

    /// Sends what the caller has sent so far and goes on with what follows, until the attempt is given up or the
    /// caller's sends go to its stream directly.
    private func pump(into stream: any RPCClientStream, _ number: Int) async {
        let release = context.budget.release
        var done = 0
        do {
            while let step = await wait({ $0.pumpStep(number, after: done, release: release) }) {
                switch step {
                case .send(let request): try await stream.send(request.bytes, compressed: request.compressed)
                case .finish: try await stream.finishRequests()
                case .stop: return
                }
                done += 1
            }
        } catch {
            // How the stream ended is told by its metadata, or by its next message.
            change { $0.pumpBroke(number, release: release) }
        }
    }
}
