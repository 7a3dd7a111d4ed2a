internal import EventIO
internal import Synchronization

/// Names a wish for a connection, to take it back.
final class PostgresLoan: Sendable {
    /// Perhaps before the wish has come to the pool.
    let isCancelled = Atomic(false)
}

/// Something that waits for a connection.
final class PostgresPoolRequest: TimerTarget {
    enum Wish {
        case call(PostgresOperation)
        case loan(PostgresLoan, (Result<PostgresSession, PostgresError>) -> Void)
    }

    let wish: Wish
    var timer: TimerToken?
    private unowned let core: PostgresPoolCore

    init(_ wish: Wish, _ core: PostgresPoolCore) {
        self.wish = wish
        self.core = core
    }

    var needsAll: Bool {
        switch wish {
        case .call: false
        case .loan: true
        }
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        core.timeIsUp(for: self)
    }

    func fail(_ error: PostgresError) {
        switch wish {
        case .call(let operation): operation.end(error)
        case .loan(_, let completion): completion(.failure(error))
        }
    }
}

/// A connection of a pool.
final class PostgresPoolSlot {
    enum Use {
        /// Calls may be sent on it.
        case shared
        case lent
        /// It came back, and what was left open is being ended.
        case comingBack
        /// It was idle for long, and is asked whether it lives.
        case checking
    }

    let session: PostgresSession
    var use = Use.shared
    var idleSince: Int64

    init(_ session: PostgresSession, now: Int64) {
        self.session = session
        idleSince = now
    }

    var isIdle: Bool { use == .shared && session.load == 0 }
}
