internal import MeshDomain

/// What a vendor's last answer said of one of its limits, counted on since then.
struct AnsweredWindow: Sendable, Hashable {
    private let limit: Int64
    private var remaining: Int64
    private let resetsAt: Moment
    private let length: Duration

    /// Nil when the vendor does not say when there is more: then nothing can be waited for.
    init?(_ window: VendorLimits.Window, at now: Moment) {
        guard let resetAfter = window.resetAfter, resetAfter > .zero else { return nil }
        limit = max(1, window.limit ?? window.remaining)
        remaining = window.remaining
        resetsAt = now + resetAfter
        length = resetAfter
    }

    func isOver(at now: Moment) -> Bool { now >= resetsAt }

    /// Takes the units and says from when on they may be used: at once, or when the window, or a later one, begins anew.
    mutating func take(_ units: Int64, at now: Moment) -> Moment {
        defer { remaining -= units }
        if remaining >= min(units, limit) { return now }
        let ahead = max(0, -remaining) / limit
        return resetsAt + length * Int(clamping: min(ahead, 1_000))
    }

    mutating func giveBack(_ units: Int64) { remaining += units }
}
