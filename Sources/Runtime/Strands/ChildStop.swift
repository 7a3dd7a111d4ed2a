private import Synchronization

/// Stops one child of a task from outside, and leaves the task and its other children alone.
///
///     let stop = ChildStop()
///     clock.ring(at: deadline) { stop.stop() }
///     async let answer = stop.run { await ask() }
///
/// A group can cancel only all of its children, and only from its own task, which then needs another child that waits for the
/// reason to do so.
public final class ChildStop: Sendable {
    /// A task handle may be used from any thread. It is used under the lock of `state`, and forgotten there before its task ends.
    @safe private struct Child: @unchecked Sendable {
        let task: UnsafeCurrentTask
    }

    private struct State {
        /// While it runs, for which its handle is valid.
        var child: Child?
        var isStopped = false
        var isOver = false
    }

    private let state = Mutex(State())

    public init() {}

    /// It was stopped before it was over, and before its parent was cancelled.
    public var isStopped: Bool { state.withLock { $0.isStopped } }

    /// Cancels the work, or lets it begin cancelled. From any thread; cancellation handlers of the work run here, and must not
    /// stop it too.
    public func stop() {
        state.withLock { state in
            guard !state.isOver else { return }
            guard let child = state.child else {
                state.isStopped = true
                return
            }
            guard unsafe !child.task.isCancelled else { return }
            state.isStopped = true
            // Under the lock, because the end of the work waits for it: the handle is not valid any longer then.
            unsafe child.task.cancel()
        }
    }

    /// To be called once, by a task that may be cancelled: a child made for that.
    public func run<Value>(_ work: () async -> Value) async -> Value {
        begin()
        let value = await work()
        end()
        return value
    }

    /// The work has its result, and whoever comes later does not stop it: for work that has something to put away then.
    public func end() {
        state.withLock { state in
            state.child = nil
            state.isOver = true
        }
    }

    private func begin() {
        unsafe withUnsafeCurrentTask { task in
            guard let task = unsafe task else { return }
            let child = unsafe Child(task: task)
            state.withLock { state in
                state.child = child
                if state.isStopped { unsafe task.cancel() }
            }
        }
    }
}
