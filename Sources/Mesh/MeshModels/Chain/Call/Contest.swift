private import Synchronization

/// Tries that run beside each other for one answer: the first that begins to write is heard, the others are cancelled.
final class Contest: Sendable {
    private struct State {
        var winner: Int?
        var losses: [Int: AsyncStream<Never>.Continuation] = [:]
    }

    /// Why a try that was beaten has no answer.
    static let lost = "Another model began to answer earlier."

    private let state = Mutex(State())

    /// Whether this try may be heard.
    func claim(_ number: Int) -> Bool {
        let (isWinner, beaten) = state.withLock { state -> (Bool, [AsyncStream<Never>.Continuation]) in
            if let winner = state.winner { return (winner == number, []) }
            state.winner = number
            return (true, state.losses.filter { $0.key != number }.map(\.value))
        }
        for one in beaten { one.finish() }
        return isWinner
    }

    var isDecided: Bool { state.withLock { $0.winner != nil } }

    func isLost(_ number: Int) -> Bool { state.withLock { $0.winner.map { $0 != number } ?? false } }

    /// Runs it until it ends, and cancels it when another is heard.
    func run<End: Sendable>(_ number: Int, _ attempt: @escaping @Sendable () async -> End) async -> End? {
        let (loss, continuation) = AsyncStream.makeStream(of: Never.self)
        let isLost = state.withLock { state in
            state.losses[number] = continuation
            return state.winner != nil
        }
        if isLost { return nil }
        return await withTaskGroup(of: End?.self) { group in
            group.addTask { await attempt() }
            group.addTask {
                for await _ in loss {}
                return nil
            }
            var end: End?
            for await one in group {
                if let one { end = one }
                group.cancelAll()
            }
            return end
        }
    }
}
