extension CallRecord {
    /// Counts the attempts that another record has seen.
    func noteAttempts(of attempt: CallRecord) {
        for _ in 0..<attempt.attempts { noteAttempt(to: attempt.peer ?? "") }
    }

    /// Takes over what an attempt has noted but the count of its attempts.
    func noteAnswer(of attempt: CallRecord) {
        if let metadata = attempt.initialMetadata { note(initialMetadata: metadata) }
        note(responseWasCompressed: attempt.responseWasCompressed)
        if let end = attempt.end { note(end: end) }
    }
}
