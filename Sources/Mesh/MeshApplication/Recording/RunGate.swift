private import Synchronization

/// Lets what came from outside into a run, one thing after the other, each when the run can do nothing more by itself.
final class RunGate: Sendable {
    private enum Visitor {
        case answer(CheckedContinuation<Void, Never>)
        case message(@Sendable () -> Void)
    }

    private struct Line {
        var visitors: [Visitor] = []
        var first = 0
    }

    private let line = Mutex(Line())

    /// Returns when it is the caller's turn; nothing else of the run goes on then.
    func pass() async {
        await withCheckedContinuation { next in line.withLock { $0.visitors.append(.answer(next)) } }
    }

    /// The strand has to be woken afterwards.
    func tell(_ message: @escaping @Sendable () -> Void) { line.withLock { $0.visitors.append(.message(message)) } }

    /// For the strand: false when nobody waits.
    func letOneThrough() -> Bool {
        let visitor = line.withLock { line -> Visitor? in
            guard line.first < line.visitors.count else {
                line.visitors.removeAll(keepingCapacity: true)
                line.first = 0
                return nil
            }
            defer { line.first += 1 }
            return line.visitors[line.first]
        }
        switch visitor {
        case .answer(let next): next.resume()
        case .message(let message): message()
        case nil: return false
        }
        return true
    }
}
