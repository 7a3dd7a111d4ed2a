internal import EventIO

/// A COPY that brings rows in. It has the connection to itself, outside of the pipeline, which does not know COPY.
///
///     waiting --all calls have ended--> starting --the server is ready--> open --finish--> ending --its answer--> over
final class PostgresCopying: TimerTarget, @unchecked Sendable {
    // Guarded by the loop of its connection: whoever copies calls it through `PostgresSession.onLoop`, and all else comes
    // from that connection and from a timer, which are on the loop. Before that `init` has stored what never changes.

    private enum State {
        case waiting
        case starting
        case open
        case ending
        case over
    }

    private let sql: String
    private unowned let session: PostgresSession
    private var state = State.waiting
    private var failure: PostgresError?
    private var rows = 0
    /// Who waits for the next step: the start, room in the socket, or the end.
    private var waiter: ((Result<Int, PostgresError>) -> Void)?
    private var timer: TimerToken?

    init(_ sql: String, _ session: PostgresSession) {
        self.sql = sql
        self.session = session
    }

    /// - Parameter ready: called once the server takes rows.
    func begin(_ ready: @escaping (Result<Int, PostgresError>) -> Void) {
        guard !session.isClosed, session.copying == nil else {
            return ready(.failure(PostgresError(.misuse, "the connection is closed or copies already")))
        }
        session.copying = self
        wait(ready)
        session.send()
    }

    /// - Parameter done: called once the socket has taken it.
    func write(_ bytes: [UInt8], _ done: @escaping (Result<Int, PostgresError>) -> Void) {
        guard state == .open else { return done(.failure(failure ?? Self.isOver)) }
        guard session.handle.putCopyData(bytes) else { return session.lose() }
        wait(done)
        session.flush()
    }

    /// - Parameter reason: has the server throw away what came; nil keeps it.
    func finish(_ reason: String?, _ done: @escaping (Result<Int, PostgresError>) -> Void) {
        guard state == .open else { return done(.failure(failure ?? Self.isOver)) }
        state = .ending
        wait(done)
        guard session.handle.putCopyEnd(reason) else { return session.lose() }
        session.flush()
        // The server may have refused a row long ago: the library has read that, and looks at it only now.
        session.receive()
    }

    private static var isOver: PostgresError { PostgresError(.misuse, "the COPY is over") }

    private func wait(_ waiter: @escaping (Result<Int, PostgresError>) -> Void) {
        self.waiter = waiter
        timer = session.loop.schedule(after: session.configuration.answerTimeout, self)
    }

    private func resume(_ result: Result<Int, PostgresError>) {
        if let timer { session.loop.cancel(timer) }
        timer = nil
        let waiter = waiter
        self.waiter = nil
        waiter?(result)
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        session.lose("COPY made no progress for \(session.configuration.answerTimeout)")
    }

    // MARK: The connection's calls

    /// All calls before it have ended.
    func startIfPossible() {
        guard state == .waiting, session.inFlight.isEmpty else { return }
        guard session.handle.exitPipeline(), session.handle.sendSimple(sql) else { return session.lose() }
        state = .starting
    }

    /// The socket has taken everything.
    func drained() {
        if state == .open { resume(.success(0)) }
    }

    /// One answer. False when there is none yet.
    func receive() -> Bool {
        guard state != .waiting, state != .over, !session.handle.isBusy else { return false }
        guard let answer = session.handle.nextResult() else {
            if session.handle.isBroken { return false }
            end()
            return true
        }
        switch answer.kind {
        case .copyIn:
            // The library answers the same again until rows have come.
            guard state == .starting else { return false }
            state = .open
            resume(.success(0))
            return false
        case .done: rows = answer.rowsAffected
        case .failed: failure = failure ?? answer.error(sql: sql, wasCancelled: false)
        default: failure = failure ?? PostgresError(.misuse, "the statement is no COPY … FROM STDIN", sql: sql)
        }
        return true
    }

    private func end() {
        state = .over
        session.copying = nil
        guard session.handle.enterPipeline() else { return session.lose() }
        if let failure { resume(.failure(failure)) } else { resume(.success(rows)) }
        session.send()
        session.owner?.sessionHasRoom(session)
    }

    /// The connection is gone.
    func end(_ error: PostgresError) {
        failure = failure ?? error
        state = .over
        resume(.failure(failure ?? error))
    }
}
