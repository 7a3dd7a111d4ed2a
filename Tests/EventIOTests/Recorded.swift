internal import Synchronization

/// Remembers what it is given, from any thread.
final class Recorded<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func append(_ element: Element) { elements.withLock { $0.append(element) } }

    var all: [Element] { elements.withLock { $0 } }
}

/// Opens once; who waits goes on then. For tests that need two tasks at known places.
final class Latch: Sendable {
    private struct State {
        var isOpen = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func open() {
        let waiters = state.withLock { state in
            state.isOpen = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    func wait() async {
        await withCheckedContinuation { waiter in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiters.append(waiter) }
                return state.isOpen
            }
            if isOpen { waiter.resume() }
        }
    }
}

/// Counts, from any thread.
final class Tally: Sendable {
    private let count: Atomic<Int>

    init(_ start: Int = 0) { count = Atomic(start) }

    var value: Int { count.load(ordering: .relaxed) }

    /// Returns the new count.
    @discardableResult
    func add(_ number: Int = 1) -> Int { count.add(number, ordering: .relaxed).newValue }
}
