internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// What happened in one call so far. Tries beside each other write into it.
final class CallLedger: Sendable {
    private struct State {
        var attempts: [ModelAttempt] = []
        var lastNumber = 0
        var announced: String?
        var cannotGoOn = false
        var lastReason: FailureReason?
        /// The last one that another time may mend.
        var lastTransient: FailureReason?
        /// Why models were not even tried.
        var notes: [(reason: FailureReason, isTransient: Bool)] = []
    }

    private let state = Mutex(State())

    func nextNumber() -> Int {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    func add(_ attempt: ModelAttempt, isTransient: Bool) {
        state.withLock { state in
            state.attempts.append(attempt)
            guard let reason = attempt.reason else { return }
            state.lastReason = reason
            if isTransient { state.lastTransient = reason }
        }
    }

    func note(_ reason: FailureReason, isTransient: Bool) {
        state.withLock { $0.notes.append((reason, isTransient)) }
    }

    /// Of which model the caller has heard last, and why that is over.
    func announce(_ model: String) -> (before: String, reason: FailureReason)? {
        state.withLock { state in
            let before = state.announced
            state.announced = model
            let reason = state.lastReason ?? state.notes.last?.reason
            return before.map { ($0, reason ?? FailureReason(.aborted, Contest.lost)) }
        }
    }

    func giveUpGoingOn() { state.withLock { $0.cannotGoOn = true } }

    var cannotGoOn: Bool { state.withLock { $0.cannotGoOn } }
    var attempts: [ModelAttempt] { state.withLock { $0.attempts } }

    var spend: Spend { state.withLock { $0.attempts.reduce(.none) { $0 + $1.spend } } }

    /// The models that did not answer, each once.
    var failedModels: [String] {
        state.withLock { state in
            var names: [String] = []
            for attempt in state.attempts where attempt.reason != nil && !names.contains(attempt.model) {
                names.append(attempt.model)
            }
            return names
        }
    }

    /// What to say when no model is left.
    var giveUp: (reason: FailureReason, isTransient: Bool) {
        state.withLock { state in
            if let reason = state.lastTransient { return (reason, true) }
            // Models that rest or are busy answer later.
            if let note = state.notes.last(where: \.isTransient) { return (note.reason, true) }
            if let reason = state.lastReason ?? state.notes.last?.reason { return (reason, false) }
            return (FailureReason(.unavailable, "No model could be asked."), true)
        }
    }
}
