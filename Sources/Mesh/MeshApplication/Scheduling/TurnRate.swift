internal import MeshDomain

/// How fast turns have ended lately, to tell clients when to come again.
struct TurnRate: Sendable {
    /// Seconds between two ends, an average that forgets.
    private var interval: Double?
    private var lastEnd: Moment?

    private static let weightOfNewest = 0.2
    static let delays = Duration.seconds(1)...Duration.seconds(60)

    mutating func turnEnded(at now: Moment) {
        defer { lastEnd = now }
        guard let lastEnd else { return }
        let seconds = max(0, (now - lastEnd).inSeconds)
        interval = interval.map { $0 + (seconds - $0) * Self.weightOfNewest } ?? seconds
    }

    /// When so many places should have become free.
    func delay(for places: Int) -> Duration {
        let seconds = (interval ?? 1) * Double(max(1, places))
        return min(Self.delays.upperBound, max(Self.delays.lowerBound, .seconds(min(3600, seconds))))
    }
}
