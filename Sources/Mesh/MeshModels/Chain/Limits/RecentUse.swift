internal import MeshDomain

/// How much was used lately: what is likely to be used in the next while.
struct RecentUse: Sendable, Hashable {
    private let span: Duration
    private var began: Moment = .zero
    private var now: Int64 = 0
    private var before: Int64 = 0

    init(span: Duration) { self.span = span }

    mutating func add(_ units: Int64, at moment: Moment) {
        turn(to: moment)
        now += units
    }

    /// As much as in the span before, or already in this one.
    mutating func expected(at moment: Moment) -> Int64 {
        turn(to: moment)
        return max(now, before)
    }

    private mutating func turn(to moment: Moment) {
        let passed = moment - began
        guard passed >= span else { return }
        before = passed < span + span ? now : 0
        now = 0
        began = moment
    }
}
