private import Synchronization

/// A bounded queue of serialized messages between its senders and one receiver, with an end.
///
///     open --finish--> draining --last message read--> ended, well or with a status
///     open, draining --fail--> failed (the receiver sees the status at once)
final class MessageChannel: InboundMessages {
    private typealias Sender = CheckedContinuation<Void, any Error>
    private typealias Receiver = CheckedContinuation<InboundMessage?, any Error>

    private enum End {
        /// What is queued can still be read; then comes the status, or the end of the messages.
        case finished(Status?)
        case failed(Status)
    }

    private struct State {
        var messages: [InboundMessage] = []
        var end: End?
        /// A task that sends was cancelled: nothing more is sent, and the end is still to come.
        var sendingIsCancelled = false
        var receiver: Receiver?
        /// One for each message beyond the capacity.
        var senders: [Sender] = []
    }

    private let capacity: Int
    private let outlivesSender: Bool
    private let state = Mutex(State())

    private static let cancelled = Status(.cancelled, "the call was cancelled")
    private static let ended = Status(.cancelled, "the call has ended")

    /// - Parameter outlivesSender: cancelling a task that sends fails its sends only, because somebody else ends the
    ///   channel; otherwise it is the end for the receiver as well.
    init(capacity: Int, outlivesSender: Bool = false) {
        self.capacity = capacity
        self.outlivesSender = outlivesSender
    }

    /// Waits while the queue is full.
    func send(_ message: InboundMessage) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (sender: Sender) in
                let (receiver, result) = state.withLock { Self.enqueue(message, from: sender, capacity, &$0) }
                receiver?.resume(returning: message)
                if let result { sender.resume(with: result.mapError { $0 }) }
            }
        } onCancel: {
            if outlivesSender { cancelSending() } else { fail(Self.cancelled) }
        }
    }

    /// Returns the receiver that waits for the message, and what the sender is told now; nil when it waits.
    private static func enqueue(
        _ message: InboundMessage,
        from sender: Sender,
        _ capacity: Int,
        _ state: inout State
    ) -> (Receiver?, Result<Void, Status>?) {
        switch state.end {
        case .finished: return (nil, .failure(ended))
        case .failed(let status): return (nil, .failure(status))
        case nil: if state.sendingIsCancelled { return (nil, .failure(cancelled)) }
        }
        if let receiver = state.receiver {
            state.receiver = nil
            return (receiver, .success(()))
        }
        state.messages.append(message)
        if state.messages.count < capacity { return (nil, .success(())) }
        state.senders.append(sender)
        return (nil, nil)
    }

    func next() async throws -> InboundMessage? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (receiver: Receiver) in
                let (result, sender) = state.withLock { Self.dequeue(for: receiver, &$0) }
                sender?.resume()
                if let result { receiver.resume(with: result.mapError { $0 }) }
            }
        } onCancel: {
            fail(Self.cancelled)
        }
    }

    /// Returns what the receiver gets now, nil when it waits, and the sender for whom there is room now.
    private static func dequeue(
        for receiver: Receiver,
        _ state: inout State
    ) -> (Result<InboundMessage?, Status>?, Sender?) {
        if case .failed(let status) = state.end { return (.failure(status), nil) }
        if !state.messages.isEmpty {
            let message = state.messages.removeFirst()
            return (.success(message), state.senders.isEmpty ? nil : state.senders.removeFirst())
        }
        if case .finished(let status) = state.end { return (status.map { .failure($0) } ?? .success(nil), nil) }
        state.receiver = receiver
        return (nil, nil)
    }

    /// No more messages follow. What is queued can still be read; after it the receiver sees the status, if there is one.
    func finish(_ status: Status? = nil) {
        let (receiver, senders) = end(.finished(status))
        if let status { receiver?.resume(throwing: status) } else { receiver?.resume(returning: nil) }
        // What they wait for is in the queue, and stays there to be read.
        for sender in senders { sender.resume() }
    }

    /// Ends at once; what is queued is dropped.
    func fail(_ status: Status) {
        let (receiver, senders) = end(.failed(status))
        receiver?.resume(throwing: status)
        for sender in senders { sender.resume(throwing: status) }
    }

    /// The first end counts, but failing cuts draining short.
    private func end(_ end: End) -> (Receiver?, [Sender]) {
        state.withLock { state in
            switch (state.end, end) {
            case (nil, .finished): state.end = end
            case (nil, .failed), (.finished, .failed):
                state.end = end
                state.messages = []
            case (.some, _): break
            }
            defer {
                state.receiver = nil
                state.senders = []
            }
            return (state.receiver, state.senders)
        }
    }

    private func cancelSending() {
        let senders = state.withLock { state in
            state.sendingIsCancelled = true
            defer { state.senders = [] }
            return state.senders
        }
        for sender in senders { sender.resume(throwing: Self.cancelled) }
    }
}
