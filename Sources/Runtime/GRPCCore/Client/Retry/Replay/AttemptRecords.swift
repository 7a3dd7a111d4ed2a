private import Synchronization

/// What the attempts of a call note, brought together in the caller's record: attempts run side by side, and the ones
/// that are given up must not write over what the answer says.
final class AttemptRecords: Sendable {
    private struct Content {
        /// Those whose attempts were not counted yet.
        var open: [(number: Int, record: CallRecord)] = []
        var chosen: CallRecord?
    }

    private let caller: CallRecord?
    private let content = Mutex(Content())

    init(for caller: CallRecord?) { self.caller = caller }

    /// A record for an attempt; nil when the caller does not look.
    func begin(_ number: Int) -> CallRecord? {
        guard caller != nil else { return nil }
        let record = CallRecord()
        content.withLock { $0.open.append((number, record)) }
        return record
    }

    /// Counts all attempts, the chosen one last so that its peer is the one that stays.
    func choose(_ number: Int) {
        guard let caller else { return }
        let (losers, chosen) = content.withLock { content in
            let open = content.open
            content.open = []
            content.chosen = open.first { $0.number == number }?.record
            return (open.filter { $0.number != number }.map(\.record), content.chosen)
        }
        for loser in losers { caller.noteAttempts(of: loser) }
        if let chosen { caller.noteAttempts(of: chosen) }
        copyAnswer()
    }

    func end(_ end: CallEnd) {
        guard let caller else { return }
        let open = content.withLock { content in
            defer { content.open = [] }
            return content.open.map(\.record)
        }
        for record in open { caller.noteAttempts(of: record) }
        caller.note(end: end)
    }

    /// Takes over what the chosen attempt has noted so far.
    func copyAnswer() {
        guard let caller, let chosen = content.withLock({ $0.chosen }) else { return }
        caller.noteAnswer(of: chosen)
    }
}
