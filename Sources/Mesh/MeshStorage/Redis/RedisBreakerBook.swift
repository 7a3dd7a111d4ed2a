internal import MeshApplication
internal import MeshDomain

/// What a replica knows of breakers, as far as others have to hear of it. Pure.
struct RedisBreakerBook: Sendable {
    enum Entry: Sendable, Hashable {
        case open(until: Moment, inARow: Int)
        /// Nobody was told of it yet.
        case closed
    }

    struct Claim: Sendable, Hashable {
        let number: Int
        /// No longer renewed then.
        let end: Moment
    }

    let entriesMax: Int
    var listener: (@Sendable (BreakerNews) -> Void)?
    private(set) var entries: [BreakerName: Entry] = [:]
    /// Others have to be told of them.
    private var waiting: Set<BreakerName> = []
    /// Probes that are this replica's.
    private var claims: [BreakerName: Claim] = [:]
    /// Those that nothing came of, by their numbers.
    private(set) var released: [BreakerName: Int] = [:]
    private var lastClaim = 0
    var mustRead = false
    var mustRenew = false

    init(entriesMax: Int) { self.entriesMax = entriesMax }

    mutating func tell(_ news: BreakerNews) {
        let claim = claims.removeValue(forKey: news.name)
        // What is too much others find out by themselves.
        let isKnown = waiting.contains(news.name) || entries[news.name] != nil
        guard isKnown || max(waiting.count, entries.count) < entriesMax else { return }
        switch news.change {
        case .unprobed:
            released[news.name] = claim?.number
            return
        case .opened(let moment, let inARow): entries[news.name] = .open(until: moment, inARow: inARow)
        case .closed: entries[news.name] = .closed
        }
        waiting.insert(news.name)
    }

    /// What the replica's own breakers are told; nil when they know better.
    mutating func heard(
        _ name: BreakerName,
        _ change: RedisBreakerMessage.Change,
        at now: Moment
    ) -> BreakerNews? {
        if waiting.contains(name) { return nil }
        switch change {
        case .opened(let rest, let inARow):
            let moment = now + rest
            guard entries.count < entriesMax || entries[name] != nil else { return nil }
            entries[name] = .open(until: moment, inARow: inARow)
            return BreakerNews(name, .opened(until: moment, inARow: inARow))
        case .closed:
            entries[name] = nil
            claims[name] = nil
            return BreakerNews(name, .closed)
        }
    }

    var waitingCount: Int { waiting.count + released.count }

    // MARK: Probes

    /// Each has its own number, so that an old one that is let go of late takes no newer one along.
    mutating func newClaim() -> Int {
        lastClaim += 1
        return lastClaim
    }

    mutating func claimed(_ name: BreakerName, _ number: Int, until end: Moment) {
        claims[name] = Claim(number: number, end: end)
    }

    mutating func claimsToRenew(at now: Moment) -> [BreakerName: Int] {
        claims = claims.filter { $0.value.end > now }
        return claims.mapValues(\.number)
    }

    mutating func toldReleased(_ told: [BreakerName: Int]) {
        released = released.filter { told[$0.key] != $0.value }
    }

    // MARK: News

    /// Something to tell, with what is known of it.
    var next: (BreakerName, Entry?)? { waiting.first.map { ($0, entries[$0]) } }

    /// What changed meanwhile is told again.
    mutating func told(_ name: BreakerName, _ entry: Entry?) {
        guard entries[name] == entry else { return }
        waiting.remove(name)
        if entry == .closed { entries[name] = nil }
    }

    mutating func forget(before moment: Moment) {
        entries = entries.filter { name, entry in
            if case .open(let until, _) = entry { until > moment } else { waiting.contains(name) }
        }
    }
}
