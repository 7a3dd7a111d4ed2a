internal import MeshApplication
internal import MeshDomain

/// Keeps calls away from a model that fails again and again.
///
///     closed --failuresMax in a row--> open --rest--> half open --the probe's success--> closed
///                                       ^                 |
///                                       `--its failure----' (and rests twice as long)
///
/// With several replicas each has one of its own; they are kept alike by what is heard of the others.
struct ModelBreaker: Sendable, Hashable {
    /// Half failures.
    private var points = 0
    private var openUntil: Moment?
    private var opensInARow = 0
    private var isProbing = false

    enum Admission: Sendable, Hashable {
        case free
        /// This call decides how it goes on. It must report its end.
        case probe
        case refused
    }

    /// Nothing is remembered, so it need not be kept.
    var isBlank: Bool { points == 0 && openUntil == nil }

    func state(at now: Moment) -> BreakerState {
        guard let openUntil else { return .closed }
        return now < openUntil ? .open : .halfOpen
    }

    mutating func admit(at now: Moment) -> Admission {
        switch state(at: now) {
        case .closed: return .free
        case .open: return .refused
        case .halfOpen:
            if isProbing { return .refused }
            isProbing = true
            return .probe
        }
    }

    mutating func succeed(asProbe: Bool) {
        // What began before it opened says nothing of now.
        if asProbe || openUntil == nil { self = ModelBreaker() }
    }

    mutating func fail(halves: Int, asProbe: Bool, at now: Moment, _ options: BreakerOptions) {
        if asProbe {
            isProbing = false
        } else if openUntil != nil {
            return
        }
        points += halves
        guard asProbe || points >= 2 * options.failuresMax else { return }
        openUntil = now + min(options.restMax, options.rest * (1 << min(16, opensInARow)))
        opensInARow += 1
    }

    mutating func open(until moment: Moment, asProbe: Bool) {
        if asProbe { isProbing = false }
        openUntil = max(openUntil ?? moment, moment)
        opensInARow += 1
    }

    /// The call ended without saying anything about the model.
    mutating func abandon(asProbe: Bool) { if asProbe { isProbing = false } }

    // MARK: Several replicas

    mutating func heard(_ change: BreakerNews.Change) {
        switch change {
        case .opened(let moment, let inARow):
            openUntil = max(openUntil ?? moment, moment)
            opensInARow = max(opensInARow, inARow)
        // Failures of a model that answers others are counted on.
        case .closed: if openUntil != nil { self = ModelBreaker() }
        case .unprobed: break
        }
    }

    /// The probe is not this replica's to make.
    mutating func leaveProbe(until moment: Moment) {
        isProbing = false
        openUntil = openUntil.map { max($0, moment) }
    }

    /// What others should hear of it.
    func change(since before: ModelBreaker) -> BreakerNews.Change? {
        if openUntil != before.openUntil {
            return openUntil.map { .opened(until: $0, inARow: opensInARow) } ?? .closed
        }
        return before.isProbing && !isProbing ? .unprobed : nil
    }
}
