internal import MeshDomain

/// Whether the server answers, and when it is tried again.
struct ServerLink {
    private(set) var isUp = false
    private var failures = 0
    private var nextAttempt: Moment?
    /// The kind of trouble that was told last: it is told once, and not with each call.
    private var told: Kind?

    private enum Kind {
        case unreachable, missing, refused, misfit
    }

    /// Since when it is up.
    private var since: Moment?

    /// One that was up for so long begins anew; one that comes and goes is left alone longer and longer.
    private static let steadyTime: Duration = .seconds(60)
    private static let pauseMin: Duration = .seconds(1)
    private static let pauseMax: Duration = .seconds(30)

    func isDue(at now: Moment) -> Bool { nextAttempt.map { $0 <= now } ?? true }

    /// Answers whether it was said to be away.
    mutating func found(at now: Moment) -> Bool {
        defer { told = nil }
        isUp = true
        since = now
        nextAttempt = nil
        return told != nil
    }

    /// Answers whether this is news.
    mutating func failed(_ failure: QdrantFailure, at now: Moment) -> Bool {
        let kind = Self.kind(of: failure)
        // Searches that were under way find out together; only one of them counts.
        guard isUp || isDue(at: now) else { return false }
        if isUp, let since, since + Self.steadyTime <= now { failures = 0 }
        isUp = false
        nextAttempt = now + min(Self.pauseMax, Self.pauseMin * (1 << min(failures, 5)))
        failures += 1
        defer { told = kind }
        return told != kind
    }

    private static func kind(of failure: QdrantFailure) -> Kind {
        switch failure {
        case .cancelled, .unreachable: .unreachable
        case .missing: .missing
        case .refused: .refused
        case .misfit: .misfit
        }
    }
}
