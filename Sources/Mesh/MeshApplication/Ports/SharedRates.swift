/// Limits that all replicas keep together: each is one bucket of units that come evenly, and whoever takes some is told when
/// they may be used.
package protocol SharedRates: Sendable {
    /// Nil when nobody can say: then each replica counts for itself. Waits for the answer, not long.
    func take(_ order: RateOrder, from rate: SharedRate) async -> RateGrant?
}

package struct SharedRate: Sendable, Hashable {
    package let name: String
    /// So many units may be used at once, at least one; the rest comes evenly.
    package let burst: Int64
    /// A further unit comes each time.
    package let unitTime: Duration

    package init(_ name: String, burst: Int64, unitTime: Duration) {
        precondition(burst > 0 && unitTime > .zero, "a rate never gives anything")
        self.name = name
        self.burst = burst
        self.unitTime = unitTime
    }
}

package struct RateOrder: Sendable, Hashable {
    /// Of what was taken before so much was not used; less than nothing when more was.
    package var back: Int64 = 0
    /// Taken whenever they come.
    package var units: Int64 = 0
    /// Taken as far as they are there now and others are left as many.
    package var extra: Int64 = 0

    package init(units: Int64 = 0, extra: Int64 = 0, back: Int64 = 0) {
        self.units = units
        self.extra = extra
        self.back = back
    }
}

package struct RateGrant: Sendable, Hashable {
    /// From now until the units may be used.
    package var wait: Duration
    package var extra: Int64

    package init(wait: Duration, extra: Int64) {
        self.wait = wait
        self.extra = extra
    }
}
