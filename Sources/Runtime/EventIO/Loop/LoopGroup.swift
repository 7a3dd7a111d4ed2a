internal import Synchronization

/// The loops of a process, a thread each.
package final class LoopGroup: Sendable {
    package let loops: [Loop]
    private let threads: Mutex<[LoopThread]>
    private let nextIndex = Atomic<Int>(0)

    /// - Parameter count: threads; nil for one for each core.
    package init(count: Int? = nil) throws(SystemError) {
        var loops: [Loop] = []
        for index in 0..<max(1, count ?? LoopThread.coreCount) { loops.append(try Loop(index: index)) }
        self.loops = loops
        var threads: [LoopThread] = []
        for loop in loops {
            threads.append(try LoopThread(name: "loop-\(loop.index)") { loop.runUntilStopped() })
        }
        self.threads = Mutex(threads)
    }

    /// The loops in turn.
    package func next() -> Loop {
        let index = nextIndex.wrappingAdd(1, ordering: .relaxed).oldValue
        return loops[Int(UInt(bitPattern: index) % UInt(loops.count))]
    }

    /// The loop that the caller runs on, or else the next one.
    package var here: Loop { loops.first(where: \.isCurrent) ?? next() }

    /// Stops the threads and waits for them. Whoever uses the loops has ended before. Not from a loop's thread.
    package func shutDown() {
        precondition(!loops.contains(where: \.isCurrent), "a loop cannot wait for its own end")
        for loop in loops { loop.stop() }
        let threads = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in threads { thread.join() }
    }
}
