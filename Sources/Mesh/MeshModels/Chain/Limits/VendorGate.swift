internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Keeps the calls to one vendor under its limits before the vendor has to refuse them: those that are configured, and those
/// that its answers tell. Each call takes its place in turn and gets the moment from which it may be made. Configured limits
/// may be those of all replicas together; what an answer tells, each replica keeps for itself.
final class VendorGate: Sendable {
    struct Place: Sendable {
        let start: Moment
        let tokens: Int64
        fileprivate let model: String
    }

    private struct Windows {
        var requests: AnsweredWindow?
        var tokens: AnsweredWindow?
        /// The vendor asked to wait.
        var blockedUntil: Moment = .zero

        func isBlank(at now: Moment) -> Bool {
            blockedUntil <= now && requests?.isOver(at: now) ?? true && tokens?.isOver(at: now) ?? true
        }
    }

    let slots: VendorSlots
    private let requests: VendorRate?
    private let tokens: VendorRate?
    private let windows = Mutex<[String: Windows]>([:])

    static let modelsMax = 256
    /// Longer waits are the breaker's.
    static let waitMax: Duration = .seconds(3_600)

    /// - Parameter sharing: for limits that all replicas keep together; nil for those of this process alone.
    init(_ bounds: VendorBounds, of vendor: String, _ clock: any WallClock, sharing: RateSharing? = nil) {
        slots = VendorSlots(callsMax: bounds.callsMax, waitingMax: bounds.waitingMax)
        requests = bounds.requestsPerMinute.map {
            VendorRate("\(vendor)/requests", RateBucket(perMinute: $0, countsOrders: true), clock, sharing)
        }
        tokens = bounds.tokensPerMinute.map {
            VendorRate("\(vendor)/tokens", RateBucket(perMinute: $0, countsOrders: false), clock, sharing)
        }
    }

    /// Takes a place. Whoever does not want to wait for it gives it back.
    func take(_ model: String, tokens: Int64, at now: Moment) async -> Place {
        var start = now
        if let requests { start = max(start, await requests.take(1, at: now)) }
        if let rate = self.tokens { start = max(start, await rate.take(tokens, at: now)) }
        windows.withLock { all in
            guard var windows = all[model] else { return }
            start = max(start, windows.blockedUntil)
            if windows.requests?.isOver(at: now) ?? false { windows.requests = nil }
            if windows.tokens?.isOver(at: now) ?? false { windows.tokens = nil }
            if let moment = windows.requests?.take(1, at: now) { start = max(start, moment) }
            if let moment = windows.tokens?.take(tokens, at: now) { start = max(start, moment) }
            all[model] = windows.isBlank(at: now) ? nil : windows
        }
        return Place(start: start, tokens: tokens, model: model)
    }

    func giveBack(_ place: Place) {
        requests?.giveBack(1)
        tokens?.giveBack(place.tokens)
        windows.withLock { windows in
            windows[place.model]?.requests?.giveBack(1)
            windows[place.model]?.tokens?.giveBack(place.tokens)
        }
    }

    /// The call is over.
    /// - Parameter tokens: what it really took; nil when nobody knows.
    func settle(_ place: Place, tokens: Int64?, _ limits: VendorLimits, blockedFor wait: Duration?, at now: Moment) {
        // An answer that is far longer than was thought is charged twice that at most, whatever the vendor counts.
        if let tokens { self.tokens?.giveBack(max(place.tokens - tokens, -place.tokens)) }
        windows.withLock { all in
            var windows = all[place.model] ?? Windows()
            if let said = limits.requests { windows.requests = AnsweredWindow(said, at: now) }
            if let said = limits.tokens { windows.tokens = AnsweredWindow(said, at: now) }
            if let wait { windows.blockedUntil = max(windows.blockedUntil, now + min(Self.waitMax, wait)) }
            if windows.isBlank(at: now) {
                all[place.model] = nil
            } else if all[place.model] != nil || all.count < Self.modelsMax {
                all[place.model] = windows
            }
        }
    }
}
