internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Hears when the work on a task has stopped: its texts are forgotten then. All else goes to the board.
final class TaskEnds: LiveTextSink {
    private let board: LiveTextBoard
    private let waiters = Mutex<[TaskID: CheckedContinuation<Void, Never>?]>([:])

    init(_ board: LiveTextBoard) { self.board = board }

    func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {
        board.begin(text, attempt: attempt, afterSequence: afterSequence, reason: reason)
    }

    func append(_ text: LiveTextID, attempt: Int, _ delta: String) { board.append(text, attempt: attempt, delta) }

    func forget(_ task: TaskID) {
        board.forget(task)
        // Nil inside stands for an end that nobody has waited for yet.
        let waiter = waiters.withLock { waiters -> CheckedContinuation<Void, Never>? in
            guard let waiter = waiters.removeValue(forKey: task) else {
                waiters[task] = .some(nil)
                return nil
            }
            return waiter
        }
        waiter?.resume()
    }

    func wait(for task: TaskID) async {
        await withCheckedContinuation { continuation in
            let hasEnded = waiters.withLock { waiters in
                if waiters.removeValue(forKey: task) != nil { return true }
                waiters[task] = .some(continuation)
                return false
            }
            if hasEnded { continuation.resume() }
        }
    }
}
