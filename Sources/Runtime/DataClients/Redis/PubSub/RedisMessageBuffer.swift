private import Synchronization

/// Messages between the loop, which writes, and one reader; bounded, and honest about what it dropped.
final class RedisMessageBuffer: Sendable {
    private struct State {
        var messages: [RedisMessage] = []
        var start = 0
        var bytes = 0
        /// Dropped since the last message that was kept.
        var lost = 0
        var isFinished = false
        var reader: CheckedContinuation<Void, Never>?
        var isReading = false
    }

    private let countMax: Int
    private let bytesMax: Int
    private let state = Mutex(State())

    init(countMax: Int, bytesMax: Int) {
        self.countMax = countMax
        self.bytesMax = bytesMax
    }

    /// - Returns: false when the message was dropped. A later one does not overtake the notice of it.
    @discardableResult
    func append(_ message: RedisMessage) -> Bool {
        let (reader, isKept) = state.withLock { state -> (CheckedContinuation<Void, Never>?, Bool) in
            if state.isFinished { return (nil, true) }
            let size = if case .published(_, let payload) = message { payload.count } else { 0 }
            guard state.messages.count - state.start < countMax, state.bytes + size <= bytesMax else {
                state.lost += 1
                return (nil, false)
            }
            Self.noteLoss(&state)
            state.messages.append(message)
            state.bytes += size
            return (state.reader.take(), true)
        }
        reader?.resume()
        return isKept
    }

    private static func noteLoss(_ state: inout State) {
        guard state.lost > 0 else { return }
        state.messages.append(.lost(state.lost))
        state.lost = 0
    }

    func finish() {
        state.withLock { state in
            state.isFinished = true
            return state.reader.take()
        }?.resume()
    }

    /// Nil at the end, and when the reader is cancelled. One reader.
    func next() async -> RedisMessage? {
        while !Task.isCancelled {
            if let taken = take() { return taken.message }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let mayWait = state.withLock { state in
                        precondition(state.reader == nil, "a subscription has one reader")
                        guard state.start == state.messages.count, state.lost == 0, !state.isFinished, !Task.isCancelled
                        else { return false }
                        state.reader = continuation
                        return true
                    }
                    if !mayWait { continuation.resume() }
                }
            } onCancel: {
                state.withLock { $0.reader.take() }?.resume()
            }
        }
        return nil
    }

    private func take() -> (message: RedisMessage?, Void)? {
        state.withLock { state in
            if state.start == state.messages.count {
                if state.lost > 0 {
                    defer { state.lost = 0 }
                    return (.lost(state.lost), ())
                }
                return state.isFinished ? (nil, ()) : nil
            }
            let message = state.messages[state.start]
            state.start += 1
            if case .published(_, let payload) = message { state.bytes -= payload.count }
            if state.start == state.messages.count {
                state.messages.removeAll(keepingCapacity: state.start < 1024)
                state.start = 0
            } else if state.start > 256, state.start > state.messages.count / 2 {
                state.messages.removeFirst(state.start)
                state.start = 0
            }
            return (message, ())
        }
    }
}
