internal import CSQLite
internal import Synchronization

/// One read that may be cancelled from another thread.
final class SQLiteReadTicket: Sendable {
    fileprivate let isCancelled = Atomic<Bool>(false)
}

/// Ends what a connection does, from any thread, but only while it works on the read that is meant.
///
/// `sqlite3_interrupt` alone is not enough: a call between two statements has no effect. So the connection also asks
/// ``isRequested`` before each row and, through the progress handler, inside a long step.
final class SQLiteInterrupter: Sendable {
    private struct State {
        /// The address of the connection while it is open. Kept as a number, because a pointer is not Sendable.
        var database: UInt?
        var current: SQLiteReadTicket?
    }

    private let state = Mutex(State())
    private let request = Atomic<Bool>(false)

    var isRequested: Bool { request.load(ordering: .relaxed) }

    func attach(_ database: borrowing SQLiteHandle) {
        let address = unsafe UInt(bitPattern: database.pointer)
        state.withLock { $0.database = address }
    }

    /// After this no call reaches the library.
    func detach() { state.withLock { $0.database = nil } }

    func begin(_ ticket: SQLiteReadTicket) {
        state.withLock { state in
            state.current = ticket
            request.store(ticket.isCancelled.load(ordering: .relaxed), ordering: .relaxed)
        }
    }

    func end() {
        state.withLock { state in
            state.current = nil
            request.store(false, ordering: .relaxed)
        }
    }

    func cancel(_ ticket: SQLiteReadTicket) {
        state.withLock { state in
            ticket.isCancelled.store(true, ordering: .relaxed)
            guard state.current === ticket, let database = state.database else { return }
            request.store(true, ordering: .relaxed)
            // The connection is open: it is detached, under this lock, before it is closed.
            unsafe sqlite3_interrupt(OpaquePointer(bitPattern: database))
        }
    }
}
