/// When a broken watch is opened again: after pauses that grow while nothing new is heard, and not for ever.
struct Reconnection {
    static let pauseFirst = Duration.milliseconds(100)
    static let pauseMax = Duration.seconds(5)
    /// The most that a server can ask for.
    static let retryDelayMax = Duration.seconds(60)

    private let failuresMax: Int
    private var failureCount = 0

    init(failuresMax: Int) { self.failuresMax = failuresMax }

    /// Something new was heard.
    mutating func progressed() { failureCount = 0 }

    /// How long to wait before the next opening. Nil when the failure is the answer.
    ///
    /// - Parameter fraction: of the pause, from 0 to 1, so that the watchers of a server do not all come back at once.
    mutating func pause(after failure: MeshError, fraction: Double) -> Duration? {
        guard failure.code == .unavailable || failure.retryDelay != nil, failureCount < failuresMax else { return nil }
        failureCount += 1
        if let delay = failure.retryDelay { return min(delay, Self.retryDelayMax) }
        var pause = Self.pauseFirst
        for _ in 1..<failureCount where pause < Self.pauseMax { pause *= 2 }
        return min(pause, Self.pauseMax) * (0.5 + fraction / 2)
    }
}
