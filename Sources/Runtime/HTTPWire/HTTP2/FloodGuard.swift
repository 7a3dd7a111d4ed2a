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
        var tokens: Int

        init(_ rate: FloodLimits.Rate) {
            self.rate = rate
            tokens = rate.burst
        }
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
        for index in buckets.indices {
            let rate = buckets[index].rate
            buckets[index].tokens = min(rate.burst, buckets[index].tokens + rate.perSecond * steps / 10)
        }
    }

    package mutating func count(_ kind: Kind) {
        buckets[kind.rawValue].tokens -= 1
        if buckets[kind.rawValue].tokens < 0, flood == nil { flood = kind }
    }

    package mutating func allow(_ count: Int, more kind: Kind) {
        let bucket = buckets[kind.rawValue]
        buckets[kind.rawValue].tokens = min(bucket.rate.burst, bucket.tokens + count)
    }
}
