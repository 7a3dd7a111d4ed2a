internal import MeshDomain

/// In which order the models of one call are tried, and when they are tried again. Holds no clock and waits for nothing: it
/// says what comes next.
struct CandidateLine: Sendable {
    enum Step: Sendable, Hashable {
        case attempt(Int)
        /// Only then is one of them ready.
        case wait(until: Moment)
        case end
    }

    private struct Place {
        let contextTokens: Int64
        var failures = 0
        var notBefore: Moment = .zero
        var isOut = false
    }

    private var places: [Place]
    private let retries: ChainOptions.Retries
    private var attemptsLeft: Int
    /// The one that was tried last.
    private var last: Int?

    init(contextTokens: [Int64], retries: ChainOptions.Retries, attemptsMax: Int) {
        places = contextTokens.map { Place(contextTokens: $0) }
        self.retries = retries
        attemptsLeft = attemptsMax
    }

    /// - Parameter deadline: what is ready only then is not worth waiting for.
    func next(at now: Moment, until deadline: Moment?) -> Step {
        guard attemptsLeft > 0 else { return .end }
        let open = places.indices.filter { place in
            !places[place].isOut && (deadline.map { max(now, places[place].notBefore) < $0 } ?? true)
        }
        if retries == .beforeOtherModels, let last, open.contains(last) { return step(last, at: now) }
        // Fewer failures first: a model that is tried again has others that were not tried at all before it.
        let ready = open.filter { places[$0].notBefore <= now }
        if let first = ready.min(by: { (places[$0].failures, $0) < (places[$1].failures, $1) }) {
            return .attempt(first)
        }
        guard let soonest = open.map({ places[$0].notBefore }).min() else { return .end }
        return .wait(until: soonest)
    }

    /// Whether another model could be tried now.
    func hasOther(than place: Int, at now: Moment) -> Bool {
        places.indices.contains { $0 != place && !places[$0].isOut && places[$0].notBefore <= now }
    }

    /// What may be asked beside one that is slow.
    func second(to place: Int, at now: Moment) -> Int? {
        guard attemptsLeft > 0 else { return nil }
        return places.indices.first {
            $0 != place && !places[$0].isOut && places[$0].failures == 0 && places[$0].notBefore <= now
        }
    }

    mutating func began(_ place: Int) {
        attemptsLeft -= 1
        last = place
    }

    mutating func failed(_ place: Int, againFrom moment: Moment?) {
        places[place].failures += 1
        if let moment { places[place].notBefore = moment } else { places[place].isOut = true }
    }

    func failures(of place: Int) -> Int { places[place].failures }

    /// It was not tried, and is not ready before.
    mutating func postpone(_ place: Int, to moment: Moment) { places[place].notBefore = moment }
    mutating func leaveOut(_ place: Int) { places[place].isOut = true }

    /// What reads no more than this one cannot help.
    mutating func leaveOutUpTo(contextOf place: Int) {
        let limit = places[place].contextTokens
        for other in places.indices where places[other].contextTokens <= limit { places[other].isOut = true }
    }

    private func step(_ place: Int, at now: Moment) -> Step {
        places[place].notBefore <= now ? .attempt(place) : .wait(until: places[place].notBefore)
    }
}
