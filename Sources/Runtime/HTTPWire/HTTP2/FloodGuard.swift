/// Counts frames that make work and cost their sender nothing, against `FloodLimits`: a token bucket for each kind.
package struct FloodGuard: Sendable {
    package enum Kind: Int, Sendable, CaseIterable {
        case reset
        case ping
        case settings
        case emptyData
        case windowUpdate
        case priority
        case unknown

        /// As metrics and GOAWAY's debug data name it.
        package var name: String {
            switch self {
            case .reset: "rapid_reset"
            case .ping: "ping_flood"
            case .settings: "settings_flood"
            case .emptyData: "empty_data_flood"
            case .windowUpdate: "window_update_flood"
            case .priority: "priority_flood"
            case .unknown: "unknown_frame_flood"
            }
        }
    }

    private struct Bucket {
        let rate: FloodLimits.Rate
        /// In tenths of a frame, so that a tenth of a second adds to rates below ten a second, too.
        var tenths: Int

        init(_ rate: FloodLimits.Rate) {
            self.rate = rate
            tenths = rate.burst * 10
        }

        mutating func add(tenths: Int) { self.tenths = min(rate.burst * 10, self.tenths + tenths) }
    }

    private var buckets: [Bucket]
    private var refilled: Int64?
    /// The first kind that came too often.
    package private(set) var flood: Kind?

    package init(_ limits: FloodLimits) {
        buckets = Kind.allCases.map { kind in
            switch kind {
            case .reset: Bucket(limits.resets)
            case .ping: Bucket(limits.pings)
            case .settings: Bucket(limits.settings)
            case .emptyData: Bucket(limits.emptyData)
            case .windowUpdate: Bucket(limits.windowUpdates)
            case .priority: Bucket(limits.priorities)
            case .unknown: Bucket(limits.unknown)
            }
        }
    }

    /// - Parameter now: nanoseconds of a clock that never goes back.
    package mutating func refill(now: Int64) {
        guard let refilled else {
            self.refilled = now
            return
        }
        // In steps of a tenth of a second, so that the usual call is one comparison.
        let tenths = (now - refilled) / 100_000_000
        guard tenths > 0 else { return }
        self.refilled = refilled + tenths * 100_000_000
        let steps = Int(min(tenths, 36_000))
        for index in buckets.indices { buckets[index].add(tenths: buckets[index].rate.perSecond * steps) }
    }

    package mutating func count(_ kind: Kind) {
        buckets[kind.rawValue].tenths -= 10
        if buckets[kind.rawValue].tenths < 0, flood == nil { flood = kind }
    }

    package mutating func allow(_ count: Int, more kind: Kind) {
        buckets[kind.rawValue].add(tenths: 10 * count)
    }
}
