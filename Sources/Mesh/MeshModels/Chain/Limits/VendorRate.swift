internal import MeshApplication
internal import MeshDomain
private import Synchronization
internal import Telemetry

/// One limit of a vendor: of this process alone, or of all replicas together.
///
/// Replicas take from one bucket, each a little in advance: as much as it used in the second before, and no more than half of
/// what is there. So a busy replica seldom waits for the way to the bucket, an idle one holds nothing back, and what
/// is not used within its second is let go. While the bucket cannot be reached, each replica keeps the whole limit by itself.
final class VendorRate: Sendable {
    fileprivate struct State {
        /// Counts always, so that it is as full as it should be when it is needed.
        var own: RateBucket
        var advance: Int64 = 0
        var advanceEnd: Moment = .zero
        var wantsAdvance = false
        /// One of the calls that came at once asks for all of them.
        var isAdvancing = false
        var use = RecentUse(span: VendorRate.advanceTime)
        /// To be given back to the others.
        var back: Int64 = 0
        var isExchanging = false
        /// The others were not reached; they are not asked again before.
        var aloneUntil: Moment = .zero
    }

    fileprivate enum Step {
        case advanced
        case ask(RateOrder)
        case alone
    }

    private let clock: any WallClock
    private let rate: SharedRate
    private let sharing: RateSharing?
    private let state: Mutex<State>

    static let advanceTime: Duration = .seconds(1)
    /// What is left of an advance joins the next one.
    private static let advanceTimeMax: Duration = .seconds(2)
    private static let aloneTime: Duration = .seconds(1)

    init(_ name: String, _ bucket: RateBucket, _ clock: any WallClock, _ sharing: RateSharing? = nil) {
        self.clock = clock
        self.sharing = sharing
        rate = bucket.shared(as: name, advanceTime: Self.advanceTimeMax)
        state = Mutex(State(own: bucket))
    }

    /// Takes the units and says from when on they may be used.
    func take(_ units: Int64, at now: Moment) async -> Moment {
        let own = state.withLock { $0.own.take(units, at: now) }
        guard let sharing else { return own }
        switch state.withLock({ $0.step(units, at: now) }) {
        case .advanced:
            sharing.metrics.advanced.add()
            exchange()
            return now
        case .ask(let order):
            if let grant = await ask(order) {
                sharing.metrics.asked.add()
                return clock.now + grant.wait
            }
        case .alone: break
        }
        sharing.metrics.alone.add()
        return own
    }

    /// Of what was taken, so much was not used; less than nothing when more was.
    func giveBack(_ units: Int64) {
        state.withLock { $0.own.giveBack(units) }
        guard sharing != nil else { return }
        state.withLock { $0.back += units }
        exchange()
    }

    // MARK: The others

    private func ask(_ order: RateOrder) async -> RateGrant? {
        guard let sharing else { return nil }
        let grant = await sharing.rates.take(order, from: rate)
        let now = clock.now
        state.withLock { state in
            if order.extra > 0 { state.isAdvancing = false }
            if let grant { state.add(grant.extra, at: now) } else { state.aloneUntil = now + Self.aloneTime }
        }
        return grant
    }

    /// Gives back and refills beside the calls. Unstructured because none of them waits for it; it ends when all is done.
    private func exchange() {
        let mustStart = state.withLock { state in
            guard !state.isExchanging, state.back != 0 || state.wantsAdvance else { return false }
            state.isExchanging = true
            return true
        }
        guard mustStart else { return }
        Task {
            while let order = state.withLock({ $0.exchange(at: clock.now) }) { _ = await ask(order) }
        }
    }
}

extension VendorRate.State {
    fileprivate mutating func step(_ units: Int64, at now: Moment) -> VendorRate.Step {
        use.add(units, at: now)
        if now < aloneUntil { return .alone }
        if now < advanceEnd, advance >= units {
            advance -= units
            wantsAdvance = advance < use.expected(at: now) / 2
            return .advanced
        }
        return .ask(order(units, at: now))
    }

    /// Nil when there is nothing to be done, or nobody to do it with.
    fileprivate mutating func exchange(at now: Moment) -> RateOrder? {
        // What the others think of it is past when they are reached again.
        if now < aloneUntil { back = 0 }
        guard now >= aloneUntil, back != 0 || wantsAdvance else {
            isExchanging = false
            return nil
        }
        return order(0, at: now)
    }

    private mutating func order(_ units: Int64, at now: Moment) -> RateOrder {
        defer { (back, wantsAdvance) = (0, false) }
        guard units > 0 || wantsAdvance, !isAdvancing else { return RateOrder(units: units, back: back) }
        let extra = max(0, use.expected(at: now) - (now < advanceEnd ? advance : 0))
        isAdvancing = extra > 0
        return RateOrder(units: units, extra: extra, back: back)
    }

    fileprivate mutating func add(_ units: Int64, at now: Moment) {
        guard units > 0 else { return }
        advance = (now < advanceEnd ? advance : 0) + units
        advanceEnd = now + VendorRate.advanceTime
    }
}

/// The replicas that keep limits together.
struct RateSharing: Sendable {
    let rates: any SharedRates
    let metrics: RateMetrics
}

/// How calls came by their place within a limit that replicas share.
struct RateMetrics: Sendable {
    let advanced: Counter
    let asked: Counter
    let alone: Counter

    init(_ registry: MetricRegistry) {
        func counter(_ source: String) -> Counter {
            registry.counter(
                "mesh_model_limit_takes_total",
                help:
                    "Places within a limit that replicas share: taken in advance, asked for, or from this replica's own count.",
                labels: [("from", source)]
            )
        }
        (advanced, asked, alone) = (counter("advance"), counter("shared"), counter("own"))
    }
}
