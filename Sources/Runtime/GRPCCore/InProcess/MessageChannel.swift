private import Synchronization

/// A bounded queue of serialized messages between one sender and one receiver, with an end.
///
///     open --finish--> draining --last message read--> ended
///     open, draining --fail--> failed (the receiver sees the error at once)
final class MessageChannel: InboundMessages {
    private struct State {
        var messages: [InboundMessage] = []
        var end: Result<Void, Status>?
        var receiver: CheckedContinuation<InboundMessage?, any Error>?
        var sender: CheckedContinuation<Void, any Error>?
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    /// Waits while the queue is full.
    func send(_ message: InboundMessage) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (sender: CheckedContinuation<Void, any Error>) in
                let (receiver, resumesSender):
                    (CheckedContinuation<InboundMessage?, any Error>?, Result<Void, Status>?) =
                        state.withLock { state in
                            if let end = state.end {
                                switch end {
                                case .success: return (nil, .failure(Status(.cancelled, "the call has ended")))
                                case .failure(let status): return (nil, .failure(status))
                                }
                            }
                            if let receiver = state.receiver {
                                state.receiver = nil
                                return (receiver, .success(()))
                            }
                            state.messages.append(message)
                            if state.messages.count < capacity { return (nil, .success(())) }
                            state.sender = sender
                            return (nil, nil)
                        }
                receiver?.resume(returning: message)
                if let resumesSender { sender.resume(with: resumesSender.mapError { $0 }) }
            }
        } onCancel: {
            fail(Status(.cancelled, "the call was cancelled"))
        }
    }

    func next() async throws -> InboundMessage? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (receiver: CheckedContinuation<InboundMessage?, any Error>) in
                let (result, sender): (Result<InboundMessage?, Status>?, CheckedContinuation<Void, any Error>?) =
                    state.withLock { state in
                        if case .failure(let status) = state.end { return (.failure(status), nil) }
                        if !state.messages.isEmpty {
                            let message = state.messages.removeFirst()
                            defer { state.sender = nil }
                            return (.success(message), state.sender)
                        }
                        if state.end != nil { return (.success(nil), nil) }
                        state.receiver = receiver
                        return (nil, nil)
                    }
                sender?.resume()
                if let result { receiver.resume(with: result.mapError { $0 }) }
            }
        } onCancel: {
            fail(Status(.cancelled, "the call was cancelled"))
        }
    }

    /// No more messages follow. What is queued can still be read.
    func finish() { end(.success(())) }

    /// Ends at once; what is queued is dropped.
    func fail(_ status: Status) { end(.failure(status)) }

    private func end(_ result: Result<Void, Status>) {
        let (receiver, sender) = state.withLock { state in
            if state.end == nil || (try? state.end?.get()) != nil { state.end = result }
            if case .failure = result { state.messages = [] }
            defer {
                state.receiver = nil
                state.sender = nil
            }
            return (state.receiver, state.sender)
        }
        switch result {
        case .success:
            receiver?.resume(returning: nil)
            sender?.resume()
        case .failure(let status):
            receiver?.resume(throwing: status)
            sender?.resume(throwing: status)
        }
    }
}
