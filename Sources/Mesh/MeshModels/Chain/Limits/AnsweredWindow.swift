internal import MeshDomain

/// What a vendor's last answer said of one of its limits, counted on since then.
struct AnsweredWindow: Sendable, Hashable {
    /// Headers are a stranger's words: beyond this they are not believed.
    private static let unitsMax: Int64 = 1_000_000_000_000
    private static let lengthMax: Duration = .seconds(86_400)

    private let limit: Int64
    private var remaining: Int64
    private let resetsAt: Moment
    private let length: Duration

    /// Nil when the vendor does not say when there is more: then nothing can be waited for.
    init?(_ window: VendorLimits.Window, at now: Moment) {
        guard let resetAfter = window.resetAfter, resetAfter > .zero else { return nil }
        limit = min(Self.unitsMax, max(1, window.limit ?? window.remaining))
        remaining = min(Self.unitsMax, max(0, window.remaining))
        length = min(Self.lengthMax, resetAfter)
        resetsAt = now + length
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
