/// Something that a worker runs. Not a closure, which would be allocated for each call, with all that it captures.
package protocol LoopOperation: AnyObject {
    /// On the loop; the worker may be kept to be cancelled by, until this returns.
    func run(on worker: LoopWorker) async
}

/// Tasks of a loop that run one operation after the other, so that a call costs neither a task of its own nor a switch.
///
/// Operations wait in a row. A worker takes one after the other for as long as they do not suspend; when one does, the
/// loop has another worker go on with the row. So there are as many workers as operations that wait for something, and
/// one more. Operations start in the tick in which they were handed over.
package final class LoopWorkers: @unchecked Sendable {
    // Used on the loop's thread only: by the loop itself, by `LoopCore`'s users, which it checks, and by workers, whose
    // tasks prefer the loop and are isolated to nothing else.

    private let executor: LoopTaskExecutor
    private var row: [(any LoopOperation)?] = []
    private var rowStart = 0
    private var idle: [LoopWorker] = []

    init(_ executor: LoopTaskExecutor) { self.executor = executor }

    /// Puts an operation into the row. On the loop.
    package func run(_ operation: any LoopOperation) { row.append(operation) }

    package var hasWaiting: Bool { rowStart < row.count }

    /// Sees to it that somebody works on the row.
    func wake() {
        if let worker = idle.popLast() { return worker.resume() }
        let worker = LoopWorker()
        // Unstructured because a worker outlives what it is handed; it ends by itself when it was cancelled or is not
        // needed. A preference rather than an actor: what handlers start beside them stays on the loop, too.
        worker.task = Task.immediate(executorPreference: executor) { await worker.serve(self) }
    }

    /// Lets the workers that wait end. On the loop, before it stops.
    func shutDown() {
        let waiting = idle
        idle = []
        for worker in waiting {
            worker.isSpent = true
            worker.resume()
        }
    }

    fileprivate func next() -> (any LoopOperation)? {
        guard rowStart < row.count else { return nil }
        // Out of the row at once, so that what the operation holds is freed when it has run, not with the row.
        let operation = row[rowStart].take()
        rowStart += 1
        if rowStart == row.count {
            row.removeAll(keepingCapacity: true)
            rowStart = 0
        }
        return operation
    }

    /// Returns false when enough of them wait already.
    fileprivate func wait(_ worker: LoopWorker) -> Bool {
        guard idle.count < Self.idleMax else { return false }
        idle.append(worker)
        return true
    }

    private static let idleMax = 256
}

/// A task that runs operations.
@safe
package final class LoopWorker: @unchecked Sendable {
    // As `LoopWorkers`.

    fileprivate var task: Task<Void, Never>?
    fileprivate var isSpent = false
    private var continuation: UnsafeContinuation<Void, Never>?

    fileprivate init() {}

    /// Cancels the operation that the worker runs, and the worker with it. On the loop.
    package func cancel() {
        isSpent = true
        task?.cancel()
    }

    fileprivate func resume() {
        let continuation = unsafe continuation
        unsafe self.continuation = nil
        unsafe continuation?.resume()
    }

    /// Not part of the task's closure, which would look for its executor after every operation.
    fileprivate func serve(_ pool: LoopWorkers) async {
        while !isSpent {
            if let next = pool.next() {
                await next.run(on: self)
            } else if pool.wait(self) {
                await unsafe withUnsafeContinuation { unsafe self.continuation = $0 }
            } else {
                return
            }
        }
    }
}
