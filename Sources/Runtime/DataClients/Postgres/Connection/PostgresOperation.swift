internal import EventIO

/// A call on a connection: what was sent for it, and what came back so far.
///
///     waiting --sent--> in flight --the Sync is answered--> ended
///        \--cancelled, timed out, connection lost--> ended
final class PostgresOperation: TimerTarget, @unchecked Sendable {
    // Guarded by the loop of its connection: it is made there, and ends there. A caller keeps only the reference, in the
    // lock of a `PostgresOperationSlot`, to have it cancelled on the loop.

    /// What the server answers one after the other.
    enum Step {
        case prepare(PostgresStatementNames.Entry)
        case deallocate
        case statement(Int)
        case sync
    }

    enum Interruption {
        case cancelled
        case timedOut
        case tooBig
    }

    let call: PostgresCall
    private(set) var steps: [Step] = []
    private(set) var position = 0
    private(set) var results: [PostgresResult] = []
    /// The first thing that failed; what follows is skipped by the server.
    private(set) var failure: PostgresError?
    var interruption: Interruption?
    /// A request to cancel what was before it went out while it was in flight.
    var mayBeHit = false
    /// In the loop's time.
    var sentAt: Int64 = 0
    var timer: TimerToken?
    weak var session: PostgresSession?
    private var builder = PostgresResultBuilder()
    private var completion: ((Result<[PostgresResult], PostgresError>) -> Void)?

    init(_ call: PostgresCall, _ completion: @escaping (Result<[PostgresResult], PostgresError>) -> Void) {
        self.call = call
        self.completion = completion
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        session?.timeIsUp(for: self)
    }

    func willAnswer(_ step: Step) { steps.append(step) }

    /// The step whose answer comes next.
    var step: Step? { position < steps.count ? steps[position] : nil }

    /// The statement of the step whose answer comes next.
    private var sql: String? {
        switch step {
        case .statement(let index): call.parts[index].sql
        case .prepare(let entry): entry.sql
        default: nil
        }
    }

    // MARK: Answers

    /// - Returns: false when the answer is above its limits; what follows of it is thrown away.
    func addRow(_ row: borrowing PostgresResultHandle, rowsMax: Int, bytesMax: Int) -> Bool {
        guard failure == nil else { return true }
        builder.add(row)
        if builder.rowCount <= rowsMax, builder.byteCount <= bytesMax { return true }
        let limit = builder.rowCount > rowsMax ? "\(rowsMax) rows" : "\(bytesMax) bytes"
        failure = PostgresError(.tooBig, "an answer of more than \(limit)", sql: sql)
        builder = PostgresResultBuilder()
        return false
    }

    func endAnswer(_ answer: borrowing PostgresResultHandle) {
        guard case .statement = step else { return }
        results.append(builder.finish(answer))
        builder = PostgresResultBuilder()
    }

    func fail(_ answer: borrowing PostgresResultHandle) {
        guard failure == nil else { return }
        failure = answer.error(sql: sql, wasCancelled: interruption != nil)
        if interruption == nil, mayBeHit, failure?.sqlState == "57014" { failure?.code = .disturbed }
        if interruption == .timedOut, failure?.code == .cancelled {
            failure?.code = .statementTimeout
            failure?.message = "cancelled, for it took longer than its caller allowed"
        }
        builder = PostgresResultBuilder()
    }

    /// - Returns: false when only the answer to the Sync is missing.
    func advance() -> Bool {
        if case .sync = step { return false }
        position += 1
        return true
    }

    /// The connection is gone.
    func end(_ error: PostgresError) { complete(.failure(failure ?? error)) }

    /// All answers are there.
    func end() {
        if let failure { return complete(.failure(failure)) }
        complete(.success(results))
    }

    private func complete(_ result: Result<[PostgresResult], PostgresError>) {
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}
