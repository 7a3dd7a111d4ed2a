internal import MeshApplication
internal import MeshDomain

/// Lets pieces out one after the other at a steady pace, and stops at cancellation and deadline.
struct OfflinePacer {
    let clock: any WallClock
    let piecesPerSecond: Double
    let deadline: Moment?
    var tokens = 0
    private let start: Moment
    private var pieces = 0

    init(clock: any WallClock, piecesPerSecond: Double, deadline: Moment?) {
        self.clock = clock
        self.piecesPerSecond = piecesPerSecond
        self.deadline = deadline
        start = clock.now
    }

    /// Returns when the next piece is due. Counted from the start, so that slow readers do not add up.
    mutating func wait() async throws(FailureReason.Stop) {
        try check()
        pieces += 1
        if piecesPerSecond > 0 {
            let due = start + .nanoseconds(Int64(clampingSeconds: Double(pieces) / piecesPerSecond))
            let until = deadline.map { min($0, due) } ?? due
            do throws(CancellationError) {
                if until > clock.now { try await clock.sleep(until: until) }
            } catch {
                throw FailureReason.Stop(reason: Self.cancelled)
            }
            try check()
        } else if pieces.isMultiple(of: 64) {
            // A long answer lets others have their turn.
            await Task.yield()
        }
    }

    private func check() throws(FailureReason.Stop) {
        if Task.isCancelled { throw FailureReason.Stop(reason: Self.cancelled) }
        if let deadline, clock.now >= deadline {
            throw FailureReason.Stop(
                reason: FailureReason(.deadlineExceeded, "The time for the call was over before the answer.")
            )
        }
    }

    private static let cancelled = FailureReason(.cancelled, "The call was cancelled.")
}

extension Int64 {
    fileprivate init(clampingSeconds seconds: Double) { self = Int64(Swift.min(seconds * 1e9, 9e18)) }
}

/// Cuts text as models stream it: a word with the white space before it.
struct OfflinePieces: Sequence, IteratorProtocol {
    private var rest: Substring

    init(_ text: Substring) { rest = text }

    mutating func next() -> Substring? {
        guard !rest.isEmpty else { return nil }
        let blank = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
        let end = rest[blank...].firstIndex { $0.isWhitespace } ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end]
    }
}
