internal import MeshApplication
internal import MeshDomain

/// So many units a minute, kept as the moment up to which they are given away (the generic cell rate algorithm). A tenth of a
/// minute's units may go at once; the rest comes evenly, so that no minute, wherever it begins, sees more than the limit. One
/// order that is larger than a tenth waits for a full bucket.
struct RateBucket: Sendable, Hashable {
    private let burst: Int64
    /// Units that come in a minute.
    private let rate: Int64
    /// Up to when the units are given away.
    private var spentUntil: Moment = .zero

    private static let minute: Int128 = 60_000_000_000

    /// - Parameter countsOrders: each order is one unit, as with requests; otherwise an order may be many.
    init(perMinute limit: Int64, countsOrders: Bool) {
        let limit = max(1, limit)
        burst = max(1, limit / 10)
        rate = max(1, countsOrders ? limit - burst + 1 : limit - burst)
    }

    /// Takes the units and says from when on they may be used.
    mutating func take(_ units: Int64, at now: Moment) -> Moment {
        let grace = time(burst - min(max(0, units), burst))
        let start = max(now, spentUntil + (.zero - grace))
        spentUntil = max(spentUntil, start) + time(max(0, units))
        return start
    }

    /// Of what was taken, so much was not used; less than nothing when more was.
    mutating func giveBack(_ units: Int64) {
        spentUntil = spentUntil + (units < 0 ? time(0 - units) : .zero - time(units))
    }

    /// The same bucket for several takers, who may use what they took up to `advanceTime` later: a minute may see what was taken
    /// in so much more than a minute, so it comes slower by that.
    func shared(as name: String, advanceTime: Duration) -> SharedRate {
        let time = (Self.minute + Int128(advanceTime.wholeNanoseconds) + Int128(rate) - 1) / Int128(rate)
        return SharedRate(name, burst: burst, unitTime: .nanoseconds(Int64(clamping: time)))
    }

    private func time(_ units: Int64) -> Duration {
        .nanoseconds(Int64(clamping: (Int128(units) * Self.minute + Int128(rate) - 1) / Int128(rate)))
    }
}
